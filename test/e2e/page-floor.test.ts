import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDistrict, type District } from './district.js';

/** What a page of the CDN files has on its global object, and what the language and the browser built in. */
const LOOK = `(() => {
  const names = (label, object) => Reflect.ownKeys(object).map((key) => label + '.' + String(key));
  const builtIn = Object.getOwnPropertyNames(globalThis).filter((key) => typeof globalThis[key] === 'function');
  return [
    ...names('window', globalThis),
    ...names('document', document),
    ...builtIn.flatMap((key) => [
      ...names(key, globalThis[key]),
      ...(globalThis[key].prototype ? names(key + '.prototype', globalThis[key].prototype) : []),
    ]),
  ];
})()`;

describe('a page with the files of the CDN', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  it('has nothing of the widgets on its global object, its document or what is built in', async () => {
    const plain = await district.visit('/');
    // The platform says there how it is, without a script.
    await plain.goto(`${district.platformUrl}/healthz`);
    const known = new Set(await plain.evaluate<string[]>(LOOK));
    const page = await district.visit('/');
    await page.getByRole('searchbox', { name: '搜索问题类别' }).waitFor();
    const seen = await page.evaluate<string[]>(LOOK);
    assert.deepEqual(
      seen.filter((name) => !known.has(name)),
      [],
    );
  });
});

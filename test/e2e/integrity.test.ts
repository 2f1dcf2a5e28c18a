import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openDistrict, type District } from './district.js';

/** Serves other bytes for a file of the CDN, as a broken or hostile server would, and opens the page anew. */
async function tamper(page: Page, file: string): Promise<void> {
  await page.route(`**/cdn/**/${file}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `globalThis.tampered = true;${await response.text()}` });
  });
  await page.reload();
}

describe('files of the CDN whose bytes are not those the page expects', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  for (const file of ['shared.js', 'event-reporter.js', 'later-chunks.js', 'later.js', 'widgets.js']) {
    it(`never run: ${file}`, async () => {
      const page = await district.visit('/');
      const refused = page.waitForEvent('console', (message) => message.type() === 'error');
      await tamper(page, file);
      await refused;
      assert.equal(await page.evaluate('globalThis.tampered'), undefined);
    });
  }

  it('never run where the browser knows no modulepreload, nor does what comes in place of a file', async () => {
    const page = await district.visit('/favicon.svg');
    await page.addInitScript('DOMTokenList.prototype.supports = () => false');
    await page.goto(`${district.url}/`);
    await page.getByRole('searchbox', { name: '搜索问题类别' }).waitFor();
    const refused = page.waitForEvent('console', (message) => /could not be loaded/.test(message.text()));
    await page.route('**/cdn/**/event-reporter.js', (route) =>
      route.fulfill({
        status: 404,
        headers: { 'access-control-allow-origin': '*' },
        body: 'globalThis.tampered = true',
      }),
    );
    await page.reload();
    await refused;
    assert.equal(await page.evaluate('globalThis.tampered'), undefined);
  });
});

/** Two versions of the CDN files on one page, under the strict policy: a vendor's and the district's own. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { contentSecurityPolicy } from '../../packages/demo-site/src/policy.js';
import { widgetsVersion } from '../../scripts/lib/build-cdn.mjs';
import { openDistrict, type District } from './district.js';
import { addVersion } from './second-version.js';

const ONE = widgetsVersion();
const TWO = '2.0.0';
const WIDGETS = `<cq-event-reporter></cq-event-reporter><cq-trace-lookup></cq-trace-lookup>
  <cq-kpi-tile indicator="incident-completion-rate"></cq-kpi-tile>`;

describe('a page with two versions of the widgets', () => {
  const cdnDir = mkdtempSync(join(tmpdir(), 'digital-cq-versions-'));
  /** What the page of the test answers. */
  let page: { html: string; policy: string };
  let district: District;
  before(async () => {
    addVersion(cdnDir, TWO);
    district = await openDistrict({
      cdnDir,
      beside: async (foreign) => {
        foreign.get('/two.html', (_request, reply) =>
          reply.type('text/html; charset=utf-8').header('content-security-policy', page.policy).send(page.html),
        );
      },
    });
  });
  after(async () => {
    await district.close();
    rmSync(cdnDir, { recursive: true, force: true });
  });

  /** Opens a page that has these scripts, in this order; and everything that it warns of. */
  async function open(
    files: readonly string[],
    { policy = (text: string) => text, body = WIDGETS, missing = 'nothing' } = {},
  ) {
    const scripts = files.map((file) => `<script type="module" src="${district.platformUrl}/cdn/${file}"></script>`);
    page = {
      html: `<!doctype html><html lang="en"><title>Two versions</title><link rel="icon" href="/favicon.svg">${scripts.join('')}
        <cq-platform base-url="${district.platformUrl}/api/v1" publishable-key="pk_demo_rongchang" area="500153">
        ${body}</cq-platform>`,
      policy: policy(contentSecurityPolicy(district.platformUrl)),
    };
    const tab = await district.visit('/two.html');
    const warnings: string[] = [];
    const loaded: string[] = [];
    tab.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await tab.route(`**/cdn/${missing}`, (route) => route.abort());
    tab.on('request', (request) => loaded.push(request.url()));
    const later = tab.waitForResponse(/\/later\.js$/);
    await tab.reload();
    return { page: tab, warnings, loaded, later: (await later).url() };
  }

  /** The widgets show what they have. */
  async function works(page: Page): Promise<void> {
    await page.getByRole('searchbox', { name: 'Search kinds of problems' }).waitFor();
    await page.getByRole('textbox', { name: /code/i }).waitFor();
    await page.locator('cq-kpi-tile .face').waitFor();
  }

  const versionOf = (page: Page, tag: string) => page.evaluate(`customElements.get('${tag}')?.version`);

  for (const [first, second] of [
    [ONE, TWO],
    [TWO, ONE],
  ] as const) {
    it(`has all of ${first} where that comes first, says so, and runs nothing of ${second}`, async () => {
      const { page, warnings, loaded, later } = await open([`${first}/widgets.js`, `${second}/widgets.js`]);
      await works(page);
      assert.equal(later, `${district.platformUrl}/cdn/${first}/later.js`);
      assert.deepEqual(
        loaded.filter((url) => url.includes(`/cdn/${second}/`)),
        [`${district.platformUrl}/cdn/${second}/widgets.js`],
      );
      for (const tag of ['cq-platform', 'cq-event-reporter', 'cq-kpi-tile']) {
        assert.equal(await versionOf(page, tag), first);
        assert.ok(
          warnings.some((text) => text.includes(`<${tag}>`) && text.includes(second)),
          `${tag}: ${warnings.join('\n')}`,
        );
      }
      assert.doesNotMatch(warnings.join('\n'), /unknown/);
      assert.deepEqual(district.complaints(), []);
    });
  }

  it('says nothing where the same version is there twice', async () => {
    const { page, warnings } = await open([`${ONE}/widgets.js`, `${ONE}/widgets.js?again`]);
    await works(page);
    assert.deepEqual(warnings, []);
  });

  it('has elements of both where each brings its own, once the policy lets Lit be there twice', async () => {
    const { page, warnings } = await open([`${ONE}/widgets.js`, `${TWO}/kpi-tile.standalone.js`], {
      policy: (text) => text.replace('trusted-types lit-html', "trusted-types lit-html 'allow-duplicates'"),
      body: '<cq-event-reporter></cq-event-reporter>',
    });
    await page.getByRole('searchbox', { name: 'Search kinds of problems' }).waitFor();
    await page.evaluate(`{
      const tile = document.createElement('cq-kpi-tile');
      tile.setAttribute('indicator', 'incident-completion-rate');
      document.querySelector('cq-platform').append(tile);
    }`);
    await page.locator('cq-kpi-tile .face').waitFor();
    assert.deepEqual([await versionOf(page, 'cq-event-reporter'), await versionOf(page, 'cq-kpi-tile')].sort(), [
      ONE,
      TWO,
    ]);
    assert.ok(warnings.length > 0);
    assert.deepEqual(district.complaints(), []);
  });

  it('has all of the second where the first cannot load what it brings', async () => {
    const { page } = await open([`${ONE}/widgets.js`, `${TWO}/widgets.js`], { missing: `${ONE}/shared.js` });
    await works(page);
    for (const tag of ['cq-platform', 'cq-event-reporter', 'cq-kpi-tile'])
      assert.equal(await versionOf(page, tag), TWO);
  });
});

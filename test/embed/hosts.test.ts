/** The packed widgets in the hands of others: each host is a small program of its own, and one scenario fits them all. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { fillReport, openDistrict, sendReport, type District } from '../e2e/district.js';
import { run } from '../package/support.js';
import { buildHost, packOurs, type BuiltHost } from './build-host.js';
import { serveHost } from './host-pages.js';

interface Host {
  /** As a sentence begins with it. */
  readonly title: string;
  /** Its folder in `hosts/`. */
  readonly folder: string;
  /** Whether it is a program whose types are to be checked. */
  readonly typed?: boolean;
  /** Built only with `--full`. */
  readonly long?: boolean;
  readonly policy?: (platformUrl: string) => string;
}

/** Nothing from anywhere, but for scripts of its own, the platform, and photos that are being sent. */
const strictest = (platformUrl: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src 'self' ${platformUrl}`,
    `img-src 'self' blob: ${platformUrl}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
    'report-uri /csp-report',
  ].join('; ');

const HOSTS: readonly Host[] = [
  { title: 'a page of plain HTML', folder: 'html' },
  { title: 'the same page under the strictest policy', folder: 'html', policy: strictest },
  { title: 'a page with the CDN snippet', folder: 'cdn' },
  { title: 'a page that styles everything', folder: 'hostile' },
  { title: 'a React page', folder: 'react', typed: true },
  { title: 'a Vue page', folder: 'vue', typed: true, long: true },
  { title: 'a Svelte page', folder: 'svelte', typed: true, long: true },
  { title: 'an Angular page', folder: 'angular', typed: true, long: true },
];

const FULL = process.env['FULL'] === '1';
const hosts = HOSTS.filter(({ long }) => FULL || !long).map((host) => ({
  ...host,
  path: `/hosts/${host.folder}${host.policy ? '-strict' : ''}`,
}));

let district: District;
let session: BrowserContextOptions;
const built = new Map<string, BuiltHost>();
before(async () => {
  const hashes = await packOurs();
  for (const folder of new Set(hosts.map(({ folder }) => folder))) built.set(folder, await buildHost(folder));
  district = await openDistrict({
    beside: async (foreign, site) => {
      for (const { folder, path, policy } of hosts) {
        await serveHost(foreign, site, { path, pages: built.get(folder)?.pages ?? '', hashes, policy });
      }
    },
  });
  // The host signs its people in; here the site beside it does.
  const desk = await district.signIn('荣昌区治理中心值班员');
  const { cookies } = await desk.context().storageState();
  session = { storageState: { cookies, origins: [] } };
});
after(() => district.close());
afterEach(() => assert.deepEqual(district.complaints(), []));

for (const { title, folder, typed, path } of hosts) {
  describe(title, () => {
    let page: Page;
    before(async () => (page = await district.visit(`${path}/`, session)));
    after(() => page.context().close());

    it('sends a report under its own heading, and is told the number', async () => {
      const reporter = page.locator('cq-event-reporter');
      await reporter.getByRole('heading', { name: '有事请报' }).waitFor();
      await fillReport(reporter);
      const { no } = await sendReport(reporter);
      assert.match(no, /^SJ500153/);
      assert.equal(await page.getByLabel('收到的编号').innerText(), no);
    });

    it('shows tasks to those whom it signs in, and opens them itself where it wants to', async () => {
      const list = page.locator('cq-task-list');
      const row = list.getByRole('listitem').first();
      const no = await row.locator('.no').innerText();
      await page.getByLabel('在本页打开任务').check();
      await row.locator('.open').click();
      await page.getByLabel('打开的任务').getByText(no).waitFor();
      assert.equal(await list.locator('#detail-heading').count(), 0);

      await page.getByLabel('在本页打开任务').uncheck();
      await row.locator('.open').click();
      await list.locator('#detail-heading').waitFor();
    });

    it('gives a figure another area, takes it away and puts it back', async () => {
      const name = page.locator('cq-kpi-tile').getByRole('heading');
      await name.getByText('荣昌区').waitFor();
      await page.getByLabel('看哪里').selectOption('昌元街道');
      await name.getByText('昌元街道').waitFor();
      await page.getByLabel('显示指标').uncheck();
      assert.equal(await page.locator('cq-kpi-tile').count(), 0);
      await page.getByLabel('显示指标').check();
      await name.getByText('昌元街道').waitFor();
      await page.locator('cq-kpi-tile .face').waitFor();
    });

    if (typed) {
      it('holds for the type checker of its framework', async () => {
        await run('npm', ['run', 'check'], built.get(folder)?.project);
      });
    }
  });
}

/** Where the README's lines of each language stand in a program that is tested. */
const SHOWN: Readonly<Record<string, string>> = {
  tsx: 'react/main.tsx',
  js: 'vue/vite.config.js',
  vue: 'vue/Report.vue',
  svelte: 'svelte/Report.svelte',
  ts: 'angular/report.ts',
};

for (const [readme, heading] of [
  ['README.md', '## In your framework'],
  ['README.zh-CN.md', '## 在您的框架里'],
] as const) {
  it(`${readme} shows lines of these programs`, () => {
    const section = readFileSync(readme, 'utf8').split(heading)[1]?.split('\n## ')[0] ?? '';
    const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
    assert.deepEqual(
      blocks.map(([, language]) => language),
      Object.keys(SHOWN),
    );
    for (const [, language = '', code = ''] of blocks) {
      const program = readFileSync(join('test/embed/hosts', SHOWN[language] ?? ''), 'utf8');
      const known = new Set(program.split('\n').map((line) => line.trim()));
      assert.deepEqual(
        code.split('\n').filter((line) => !known.has(line.trim()) && line.trim()),
        [],
        language,
      );
    }
  });
}

import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { installApart } from '../../scripts/lib/install-apart.mjs';
import { run } from '../package/support.js';
import { openForeignHost, type ForeignHost } from './foreign-host.js';

const manifest: { version: string; exports: Record<string, unknown> } = JSON.parse(
  readFileSync('packages/widgets/package.json', 'utf8'),
);
const WIDGETS = ['event-reporter', 'trace-lookup', 'kpi-tile', 'task-list'];

/** A project of somebody else: our two packages from their tarballs, and Lit's renderer. */
async function installHost(): Promise<string> {
  const folder = installApart('test/embed/ssr', 'embed-ssr');
  const scope = join(folder, 'node_modules/@digital-cq');
  rmSync(scope, { recursive: true, force: true });
  for (const name of ['sdk', 'widgets']) {
    await run('npm', [
      'pack',
      `./packages/${name}`,
      '--pack-destination',
      folder,
      '--ignore-scripts',
      '--loglevel=error',
    ]);
    const archive = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
    mkdirSync(join(scope, name), { recursive: true });
    await run('tar', ['-xzf', join(folder, archive), '-C', join(scope, name), '--strip-components=1']);
    rmSync(join(folder, archive));
  }
  copyFileSync('test/embed/ssr/render.mjs', join(folder, 'render.mjs'));
  return folder;
}

let folder: string;
let host: ForeignHost;
let rendered: string;
before(async () => {
  folder = await installHost();
  host = await openForeignHost();
  const { platformUrl, key } = host;
  rendered = await run('node', ['render.mjs', `${platformUrl}/api/v1`, key, `${platformUrl}/report`], folder);

  const cdn = `${platformUrl}/cdn/${manifest.version}`;
  const hashes: Record<string, string> = JSON.parse(
    readFileSync(`packages/widgets/cdn/${manifest.version}/sri.json`, 'utf8'),
  );
  const page = (script: string) =>
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>区县</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${cdn}/widgets.css">${script}</head><body><h1>区县</h1>${rendered}</body></html>`;
  host.put(
    '/',
    page(`<script type="module" src="${cdn}/widgets.js" integrity="${hashes['widgets.js']}" crossorigin></script>`),
  );
});
after(() => host.close());

describe('the widgets on a server', () => {
  it('can be imported by every entry of the package, and define nothing that is not asked for', async () => {
    // Styles, metadata and entries that hold types alone are not for import.
    const names = Object.keys(manifest.exports).filter((entry) =>
      JSON.stringify(manifest.exports[entry]).includes('.js"'),
    );
    const entries = names.flatMap((entry) =>
      entry.includes('*') ? WIDGETS.map((name) => entry.replace('*', name)) : [entry],
    );
    assert.ok(entries.length >= 6);
    for (const entry of entries) {
      const specifier = `@digital-cq/widgets${entry.slice(1)}`;
      assert.equal(
        await run('node', ['--input-type=module', '-e', `await import('${specifier}')`], folder),
        '',
        specifier,
      );
    }
  });

  it('draw their first state with a declarative shadow root each', () => {
    for (const name of WIDGETS) {
      assert.match(rendered, new RegExp(`<cq-${name}[^>]*><template[^>]* shadowrootmode="open">`), name);
    }
    assert.match(rendered, /<slot\s+name="form"/);
  });
});

const heading = (page: Page) => page.getByRole('heading', { name: '上报一个问题' });

describe('a server-rendered page of a foreign origin', () => {
  it('shows headings and the form before, and without, any script', async () => {
    const page = await host.visit('/', { javaScriptEnabled: false });
    await heading(page).waitFor();
    await page.getByRole('heading', { name: '查一查食品安不安全' }).waitFor();
    // A box of its own would put the widgets out of the page's layout.
    assert.equal(await page.locator('cq-platform').boundingBox(), null);
    await page.getByLabel('发生了什么？').fill('没有脚本的上报');
    await page.getByRole('button', { name: '提交上报' }).click();
    await page.getByRole('heading', { name: '已收到，谢谢您' }).waitFor();
    await page.getByRole('link', { name: '返回网站' }).click();
    assert.equal(page.url(), `${host.url}/`);
    assert.deepEqual(host.complaints, []);
  });

  it('comes to life with scripts, nothing twice, under the strict policy', async () => {
    const page = await host.visit('/');
    await page.getByRole('searchbox', { name: '搜索问题类别' }).waitFor();
    assert.equal(await heading(page).count(), 1);
    for (const name of WIDGETS) {
      const frames = await page
        .locator(`cq-${name}`)
        .evaluate((widget) => widget.shadowRoot?.querySelectorAll('.cq').length);
      assert.equal(frames, 1, name);
    }
    assert.equal(await page.getByLabel('发生了什么？').count(), 1);
    // The task list is for whoever has signed in; nobody has here.
    assert.deepEqual(
      host.complaints.filter((complaint) => !/status of 40[13]/.test(complaint)),
      [],
    );
  });
});

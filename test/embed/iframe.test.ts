import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openForeignHost, type ForeignHost } from './foreign-host.js';

const version = String(JSON.parse(readFileSync('packages/widgets/package.json', 'utf8')).version);
const hashes: Record<string, string> = JSON.parse(readFileSync(`packages/widgets/cdn/${version}/sri.json`, 'utf8'));

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let host: ForeignHost;
before(async () => {
  host = await openForeignHost();
  const frame = (name: string) =>
    `<iframe data-cq-frame title="上报" width="100%" allow="geolocation" src="${host.platformUrl}/frame/${name}"></iframe>`;
  const script = `<script type="module" src="${host.platformUrl}/cdn/${version}/frame.js" integrity="${hashes['frame.js']}" crossorigin></script>`;
  const page = (body: string, head = script) =>
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>区县</title>${head}</head><body><h1>区县</h1>${body}<p>页脚</p></body></html>`;
  const query = `?key=${host.key}&area=500153`;
  host.put('/', page(frame(`event-reporter${query}`)));
  host.put('/trace', page(frame(`trace-lookup${query}&lang=en`)));
  const style = '<style>* { box-sizing: border-box } iframe { width: 100%; border: 6px solid }</style>';
  host.put('/bordered', page(frame(`event-reporter${query}`), style + script));
  host.put('/plain', page(frame(`event-reporter${query}`), ''));
  host.put('/stranger', page(frame('event-reporter?key=pk_nobody')));
});
after(() => host.close());

const inside = (page: Page) => page.frameLocator('iframe');
const sizes = (page: Page) =>
  page.evaluate(() => {
    const frame = document.querySelector('iframe');
    return frame?.clientHeight ?? 0;
  });
/** How much taller the frame's content is than the frame. */
const hidden = async (page: Page) => {
  const frame = page.frames().find((each) => each.url().includes('/frame/'));
  return frame?.evaluate(() => document.documentElement.scrollHeight - innerHeight) ?? Number.NaN;
};
const settled = (page: Page) => page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 300);

describe('a widget in a frame on a page of a foreign origin', () => {
  for (const width of [320, 1280]) {
    it(`is as tall as what is in it, growing and shrinking, at ${width} px`, async () => {
      const page = await host.visit('/', { viewport: { width, height: 900 } });
      await inside(page).getByRole('searchbox', { name: '搜索问题类别' }).waitFor();
      await settled(page);
      const before = await sizes(page);
      await inside(page).getByRole('button', { name: '公用设施' }).click();
      await page.waitForFunction((height) => (document.querySelector('iframe')?.clientHeight ?? 0) > height, before);
      assert.ok((await hidden(page)) <= 0, 'nothing scrolls inside');
      const shots = process.env['SHOTS'];
      if (shots) {
        mkdirSync(shots, { recursive: true });
        await page.screenshot({ path: `${shots}/frame-${width}.png`, fullPage: true });
      }
      await inside(page).getByRole('button', { name: '公用设施' }).click();
      await page.waitForFunction((height) => document.querySelector('iframe')?.clientHeight === height, before);
      assert.ok((await hidden(page)) <= 0);
      assert.deepEqual(host.complaints, []);
    });
  }

  it('stays within its column where the page counts a border into its size', async () => {
    const page = await host.visit('/bordered', { viewport: { width: 320, height: 900 } });
    await inside(page).getByRole('searchbox', { name: '搜索问题类别' }).waitFor();
    await settled(page);
    const beyond = () => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    assert.equal(await beyond(), 0);
    assert.ok((await hidden(page)) <= 0, 'nothing scrolls inside');
  });

  it('comes to rest: a size leads to no other size', async () => {
    const page = await host.visit('/trace');
    await inside(page).getByRole('textbox').waitFor();
    await page.evaluate(() => {
      const heights: number[] = [];
      Object.assign(window, { heights });
      addEventListener('message', ({ data }) => data.type === 'cq-frame-size' && heights.push(data.height));
    });
    await page.setViewportSize({ width: 700, height: 700 });
    // As many frames as a loop would need to show itself.
    const heights = await page.evaluate(async () => {
      for (let frame = 0; frame < 60; frame += 1) await new Promise(requestAnimationFrame);
      return 'heights' in window ? window.heights : undefined;
    });
    assert.ok(Array.isArray(heights) && heights.length <= 3, `sizes that came: ${String(heights)}`);
    assert.equal(await inside(page).locator('html').getAttribute('lang'), 'en');
  });

  it('takes sizes from the frame alone', async () => {
    const page = await host.visit('/');
    await inside(page).getByRole('searchbox', { name: '搜索问题类别' }).waitFor();
    await settled(page);
    const before = await sizes(page);
    await page.evaluate(async () => {
      window.postMessage({ type: 'cq-frame-size', height: 5000 }, '*');
      const other = document.createElement('iframe');
      document.body.append(other);
      const frame = document.querySelector('iframe');
      // Of the frame's origin but not from it; from the frame, but while another site is in it.
      for (const { origin, source } of [
        { origin: new URL(frame?.src ?? '').origin, source: other.contentWindow },
        { origin: 'https://evil.example', source: frame?.contentWindow ?? null },
      ]) {
        dispatchEvent(new MessageEvent('message', { origin, source, data: { type: 'cq-frame-size', height: 6000 } }));
      }
      await new Promise(requestAnimationFrame);
    });
    assert.equal(await sizes(page), before);
  });

  it('tells the page around of a report by its number, and where the focus went', async () => {
    const page = await host.visit('/');
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      addEventListener('message', ({ data }) => data.type !== 'cq-frame-size' && heard.push(data));
    });
    const form = inside(page);
    await form.getByRole('searchbox', { name: '搜索问题类别' }).fill('jinggai');
    await form.getByRole('radio', { name: '井盖破损或缺失' }).check();
    await form.getByLabel('发生了什么？').fill('框架里的上报');
    await form.getByLabel('乡镇或街道').selectOption({ label: '昌元街道' });
    await form.getByLabel('地址', { exact: true }).fill('昌龙大道');
    await form.getByRole('button', { name: '提交上报' }).click();
    await form.getByRole('heading', { name: '已收到，谢谢您' }).waitFor();
    const messages = await page.waitForFunction(() => {
      const text = JSON.stringify('heard' in window ? window.heard : []);
      return text.includes('cq-event-reported') && text;
    });
    const heard = String(await messages.jsonValue());
    assert.match(heard, /\{"type":"cq-event-reported","no":"SJ\d{18}"\}/);
    assert.match(heard, /"type":"cq-frame-focus"/);
    assert.doesNotMatch(heard, /queryCode/);
  });

  it('works with scrolling where the page has no script at all', async () => {
    const page = await host.visit('/plain');
    await inside(page).getByRole('searchbox', { name: '搜索问题类别' }).waitFor();
    assert.ok((await sizes(page)) < 200);
    assert.ok((await hidden(page)) > 0, 'it scrolls inside');
  });
});

describe('a widget’s own page', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is accessible in ${colorScheme}`, async () => {
      const page = await host.visit('/', { colorScheme });
      for (const [name, shown] of [
        ['event-reporter?', page.getByRole('searchbox', { name: '搜索问题类别' })],
        ['trace-lookup?', page.getByRole('textbox')],
        ['kpi-tile?indicator=incident-completion-rate&', page.getByRole('button', { name: '详情' })],
      ] as const) {
        await page.goto(`${host.platformUrl}/frame/${name}key=${host.key}&area=500153`);
        await shown.waitFor();
        assert.deepEqual(await violations(page), [], name);
      }
    });
  }
});

/** What axe finds. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`,
  );
}

describe('GET /frame/<widget>', () => {
  const get = async (path: string) => {
    const response = await fetch(`${host.platformUrl}/frame/${path}`);
    const policy = response.headers.get('content-security-policy') ?? '';
    return { status: response.status, policy, html: await response.text() };
  };

  it('lets only the key’s own sites put it into a frame', async () => {
    const { status, policy, html } = await get(`kpi-tile?key=${host.key}&indicator=incident-completion-rate`);
    assert.equal(status, 200);
    const ancestors = /frame-ancestors ([^;]+)/.exec(policy)?.[1]?.split(' ') ?? [];
    assert.ok(ancestors.includes(host.url) && !ancestors.includes('*'), policy);
    assert.ok(policy.includes("script-src 'self';") && !policy.includes('unsafe'));
    assert.match(html, /<cq-kpi-tile heading-level="1" indicator="incident-completion-rate">/);
    assert.ok(html.includes(`integrity="${hashes['widgets.js']}"`));
    assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/);
  });

  it('answers an unknown key and an unknown widget with a page, for no frame', async () => {
    for (const [path, status] of [
      ['event-reporter?key=pk_nobody', 401],
      ['event-reporter?key=pk_%00', 401],
      [`task-list?key=${host.key}`, 404],
      [`constructor?key=${host.key}`, 404],
    ] as const) {
      const answer = await get(path);
      assert.equal(answer.status, status);
      assert.ok(answer.policy.includes("frame-ancestors 'none'"));
      assert.match(answer.html, /<h1>/);
    }
  });

  it('escapes what stands in the address', async () => {
    const { html } = await get(
      `trace-lookup?key=${host.key}&code=${encodeURIComponent('"><script>alert(1)</script>')}&area=%22%3E`,
    );
    assert.doesNotMatch(html, /<script>alert|area="">/);
  });
});

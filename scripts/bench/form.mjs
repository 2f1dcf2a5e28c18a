/**
 * How soon the form can be seen: `<cq-event-reporter>` beside the same fields in plain HTML, in Lit alone and in other
 * libraries, on a phone with a processor four times slower than this one's on slow 4G, and on this machine as it is.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../lib/browser.mjs';
import { CDN_ROOT, widgetsVersion } from '../lib/build-cdn.mjs';
import { makePages } from './form/pages.mjs';

const RUNS = 7;
const CASES = {
  'slow 4G, processor 4x slower': { slow: true },
  'as it is': { slow: false },
};
/** Lighthouse's slow 4G as its throttling applies it to requests. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 1_474_560 / 8, uploadThroughput: 675_000 / 8 };

/** Measures and resolves to rows for `npm run bench`. */
export async function run(progress = () => undefined) {
  const { needs } = JSON.parse(readFileSync(`${CDN_ROOT}/needs.json`, 'utf8'));
  const first = [...new Set(['widgets', ...needs['cq-platform'], ...needs['cq-event-reporter']])];
  const pages = await makePages(first.slice(1));
  const categories = await categoryPage();
  const server = createServer((request, response) => answer(request, response, pages, categories));
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const url = `http://localhost:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
  const names = Object.keys(pages);
  const samples = new Map();
  try {
    for (let turn = 0; turn < RUNS; turn += 1) {
      progress(`turn ${turn + 1} of ${RUNS}`);
      for (const at of names.keys()) {
        const contender = names[(at + turn) % names.length];
        for (const [title, { slow }] of Object.entries(CASES)) {
          const found = await measure(browser, `${url}/page/${encodeURIComponent(contender)}/`, slow);
          for (const [metric, value] of Object.entries(found)) add(samples, [title, metric, contender], value);
        }
      }
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  return [...samples].map(([key, values]) => summary(JSON.parse(key), values));
}

function add(samples, key, value) {
  const text = JSON.stringify(key);
  samples.set(text, [...(samples.get(text) ?? []), value]);
}

/** Ours under another snippet is a case of its own, beside the same limit. */
function summary([title, metric, contender], values) {
  const sorted = [...values].sort((a, b) => a - b);
  const [name, how] = contender.split(', ');
  return {
    suite: 'form',
    case: how ? `${title}; ${how}` : title,
    metric,
    unit: metric === 'scripts, Brotli' ? 'kB' : 'ms',
    better: 'lower',
    contender: name,
    median: sorted[sorted.length >> 1],
    min: sorted[0],
    max: sorted.at(-1),
    runs: sorted.length,
  };
}

async function measure(browser, url, slow) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    if (slow) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', SLOW_4G);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    await page.addInitScript(watch);
    await page.goto(url, { waitUntil: 'commit' });
    const visible = await Promise.race([
      page.evaluate(() => globalThis.formVisible),
      new Promise((_, reject) => {
        setTimeout(
          () => reject(new Error(`${decodeURIComponent(url)} showed no form within a minute.`)),
          60_000,
        ).unref();
      }),
    ]);
    const bytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    );
    return { 'form visible': visible, 'scripts, Brotli': bytes / 1000 };
  } finally {
    await context.close();
  }
}

/** Runs in the page: resolves to when a text field, a text area and a button had been painted, wherever they stand. */
function watch() {
  // Asked on every frame: a walk through all elements would be counted along with what is measured.
  const roots = [document];
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attach(init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  };
  const isSeen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
  };
  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const wanted = ['input:not([type=file], [type=hidden])', 'textarea', 'button'];
  globalThis.formVisible = new Promise((resolve) => {
    const look = () => {
      if (wanted.every((selector) => all(selector).some(isSeen))) setTimeout(() => resolve(performance.now()));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** What the reporter asks for: the platform's own categories, as it sends them. */
async function categoryPage() {
  const { categories } = await import('../../packages/sandbox/dist/seed/categories.js');
  const { publicCategory } = await import('../../packages/sandbox/dist/domain/category.js');
  return JSON.stringify({ items: categories.map(publicCategory), nextCursor: null });
}

function answer(request, response, pages, categories) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const send = (type, body) =>
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Encoding': 'br' }).end(packed(body));
  const file = basename(pathname);
  if (pathname.startsWith('/cdn/')) return send(typeOf(file), readFileSync(join(CDN_ROOT, widgetsVersion(), file)));
  if (pathname === '/api/v1/categories') return send('application/json', categories);
  if (pathname.startsWith('/api/')) return send('application/json', '{"items":[],"nextCursor":null}');
  if (pathname.startsWith('/page/')) {
    const { html, files } = pages[decodeURIComponent(pathname.split('/')[2])];
    const own = files[`/${file}`];
    return own ? send(typeOf(file), own) : send('text/html', html);
  }
  response.writeHead(404).end();
}

/** Packed once, as servers of files have them; each contender's with the same. */
const known = new Map();
function packed(body) {
  const text = body.toString();
  if (!known.has(text)) known.set(text, brotliCompressSync(body));
  return known.get(text);
}

function typeOf(file) {
  return file.endsWith('.css') ? 'text/css' : 'text/javascript';
}

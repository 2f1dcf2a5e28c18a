/**
 * A photo of 12 megapixels with its place, from a phone, until it is small and ready to go: how long that takes, and how
 * long the page could not answer meanwhile. In the page itself, through `<cq-event-reporter>` from the CDN files.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../lib/browser.mjs';
import { CDN_ROOT, widgetsVersion } from '../lib/build-cdn.mjs';

const RUNS = 7;
const METRICS = [
  ['ready to go after', 'ms', 'readyMs'],
  ['longest task', 'ms', 'longestMs'],
  ['weight', 'kB', 'kilobytes'],
];

const PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<script type="module" src="/cdn/widgets.js"></script>
<cq-platform base-url="/api/v1" publishable-key="pk_bench" area="500153"><cq-event-reporter></cq-event-reporter></cq-platform>`;

/** What the form asks for before it is shown. */
const ANSWERS = {
  '/api/v1/categories': {
    items: [{ code: '2101', name: '井盖破损', kind: 'component', group: '21' }],
    nextCursor: null,
  },
  '/api/v1/areas': { items: [], nextCursor: null },
};

/** Measures and resolves to rows for `npm run bench`. */
export async function run(progress = () => undefined) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
  const samples = [];
  try {
    for (let turn = 0; turn < RUNS; turn += 1) {
      progress(`turn ${turn + 1} of ${RUNS}`);
      samples.push(await measure(browser, `http://localhost:${server.address().port}/`));
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  return METRICS.map(([metric, unit, key]) => {
    const sorted = samples.map((sample) => sample[key]).sort((a, b) => a - b);
    return {
      suite: 'photo',
      case: '12 megapixels with GPS',
      metric,
      unit,
      better: 'lower',
      contender: 'ours',
      median: sorted[sorted.length >> 1],
      min: sorted[0],
      max: sorted.at(-1),
      runs: sorted.length,
    };
  });
}

async function measure(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('#photo-add').waitFor({ state: 'attached' });
  const found = await page.evaluate(inPage);
  await context.close();
  return found;
}

/** Runs in the page: makes the photo, gives it to the form, and watches. */
async function inPage() {
  const [width, height] = [4000, 3000];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  // As much detail as a street has: gradients, edges, and noise of the sensor.
  const sky = context.createLinearGradient(0, 0, width, height);
  sky.addColorStop(0, '#8ac');
  sky.addColorStop(1, '#543');
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  let state = 7;
  const next = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
  for (let count = 0; count < 40_000; count += 1) {
    context.fillStyle = `hsl(${next() * 360} 30% ${next() * 100}%)`;
    context.fillRect(next() * width, next() * height, next() * 60, next() * 60);
  }
  const picture = new Uint8Array(
    await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })).arrayBuffer(),
  );
  // EXIF: one directory, which leads to one with a latitude.
  const exif = new Uint8Array(
    [
      ...'Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\0\x01\0\x02\0\x05\0\0\0\x03\0\0\0\x2c\0\0\0\0',
    ]
      .map((letter) => letter.charCodeAt(0))
      .concat([0, 0, 0, 29, 0, 0, 0, 1, 0, 0, 0, 24, 0, 0, 0, 1, 0, 0, 0, 18, 0, 0, 0, 1]),
  );
  const mark = new Uint8Array([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 255]);
  const file = new File([picture.subarray(0, 2), mark, exif, picture.subarray(2)], 'IMG_1.jpg', { type: 'image/jpeg' });

  const root = document.querySelector('cq-event-reporter').shadowRoot;
  const field = root.querySelector('#photo-add');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  field.files = transfer.files;
  // What came before is over.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  let longestMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestMs = Math.max(longestMs, duration);
  }).observe({ type: 'longtask' });
  const begun = performance.now();
  field.dispatchEvent(new Event('change'));
  while (!root.querySelector('.photo.ready img')) await new Promise((resolve) => requestAnimationFrame(resolve));
  const readyMs = performance.now() - begun;
  const made = await (await fetch(root.querySelector('.photo.ready img').src)).blob();
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { readyMs, longestMs, kilobytes: made.size / 1000 };
}

function answer({ url }, response) {
  const { pathname } = new URL(url, 'http://localhost');
  if (pathname === '/') return response.setHeader('Content-Type', 'text/html').end(PAGE);
  if (pathname.startsWith('/cdn/')) {
    const file = join(CDN_ROOT, widgetsVersion(), basename(pathname));
    return response
      .setHeader('Content-Type', file.endsWith('.css') ? 'text/css' : 'text/javascript')
      .end(readFileSync(file));
  }
  const found = ANSWERS[pathname];
  response.statusCode = found ? 200 : 404;
  return response.setHeader('Content-Type', 'application/json').end(JSON.stringify(found ?? {}));
}

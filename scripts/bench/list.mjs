/**
 * `<cq-task-list>` over 90,262 tasks beside the limit: a pool of rows with the same texts, written by hand and drawn
 * straight from memory. Both in one browser, turn and turn about.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../lib/browser.mjs';
import { CDN_ROOT, widgetsVersion } from '../lib/build-cdn.mjs';

const MANY = 90_262;
const RUNS = 7;
const JUMPS = 20;
const STEPS = 60;
const CONTENDERS = ['ours', 'limit'];

const METRICS = [
  ['first rows', 'shown after', 'ms', 'firstMs'],
  ['jump', 'right rows shown after', 'ms', 'jumpMs'],
  ['drag to the end in 60 steps', 'main thread', 'ms', 'scrollMs'],
  ['drag to the end in 60 steps', 'frames not filled', 'frames', 'unfilled'],
  ['after all that', 'elements in the list', 'elements', 'elements'],
  ['after all that', 'nodes in the list', 'nodes', 'nodes'],
  ['after all that', 'nodes more than at first', 'nodes', 'grown'],
  ['after all that', 'heap more than at first', 'MiB', 'heapMiB'],
];

/** Measures and resolves to rows for `npm run bench`. */
export async function run(progress = () => undefined) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const url = `http://localhost:${server.address().port}`;
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: [...BROWSER_FLAGS, '--enable-precise-memory-info'],
  });
  const samples = Object.fromEntries(CONTENDERS.map((name) => [name, []]));
  try {
    for (let turn = 0; turn < RUNS; turn += 1) {
      progress(`turn ${turn + 1} of ${RUNS}`);
      const order = turn % 2 ? [...CONTENDERS].reverse() : CONTENDERS;
      for (const name of order) samples[name].push(await measure(browser, `${url}/${name}`));
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  return METRICS.flatMap(([name, metric, unit, key]) =>
    CONTENDERS.map((contender) =>
      summary(
        name,
        metric,
        unit,
        contender,
        samples[contender].map((one) => one[key]),
      ),
    ),
  );
}

function summary(name, metric, unit, contender, values) {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    suite: 'list',
    case: name,
    metric,
    unit,
    better: 'lower',
    contender,
    median: sorted[sorted.length >> 1],
    min: sorted[0],
    max: sorted.at(-1),
    runs: sorted.length,
  };
}

async function measure(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  };
  await page.addInitScript(inPage);
  await page.goto(url);
  const firstMs = await page.evaluate(() => globalThis.bench.ready());
  // Once through, so that what is kept of the data is the same before and after.
  await page.evaluate((count) => globalThis.bench.jumps(count), JUMPS);
  const before = { heap: await heap(), nodes: await page.evaluate(() => globalThis.bench.count().nodes) };
  const jumpMs = await page.evaluate((count) => globalThis.bench.jumps(count), JUMPS);
  const begun = await busy();
  const unfilled = await page.evaluate((steps) => globalThis.bench.drag(steps), STEPS);
  const scrollMs = (await busy()) - begun;
  await page.evaluate((count) => globalThis.bench.jumps(count), JUMPS);
  const { nodes, elements } = await page.evaluate(() => globalThis.bench.count());
  const heapMiB = (await heap()) - before.heap;
  await context.close();
  return { firstMs, jumpMs, scrollMs, unfilled, elements, nodes, grown: nodes - before.nodes, heapMiB };
}

/** Runs in the page: finds the list and moves it as a person would. */
function inPage() {
  const frame = () =>
    document.querySelector('#limit') ?? document.querySelector('cq-task-list')?.shadowRoot?.querySelector('.scroller');
  const paint = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const rows = () => [...frame().querySelectorAll('li')];
  const isFilled = () => {
    const { top, bottom } = frame().getBoundingClientRect();
    const boxes = rows().map((row) => row.getBoundingClientRect());
    return boxes.length > 0 && boxes[0].top <= top + 1 && boxes.at(-1).bottom >= bottom - 1;
  };
  const hasText = () => {
    const { top, bottom } = frame().getBoundingClientRect();
    return rows().every((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom <= top || box.top >= bottom || row.dataset.id;
    });
  };
  const until = async (condition) => {
    while (!condition()) await paint();
  };
  globalThis.bench = {
    async ready() {
      await until(() => frame() && frame().scrollHeight > 1_000_000 && isFilled() && hasText());
      return performance.now();
    },
    async jumps(count) {
      const { scrollHeight, clientHeight } = frame();
      let took = 0;
      for (let jump = 1; jump <= count; jump += 1) {
        const begun = performance.now();
        frame().scrollTop = (((jump * 7) % count) / count) * (scrollHeight - clientHeight);
        await until(() => isFilled() && hasText());
        took += performance.now() - begun;
      }
      return took / count;
    },
    async drag(steps) {
      const { scrollHeight, clientHeight } = frame();
      let unfilled = 0;
      for (let step = 0; step <= steps; step += 1) {
        frame().scrollTop = (step / steps) * (scrollHeight - clientHeight);
        await paint();
        if (!isFilled()) unfilled += 1;
      }
      await until(() => isFilled() && hasText());
      return unfilled;
    },
    count() {
      const walker = document.createTreeWalker(frame(), NodeFilter.SHOW_ALL);
      let nodes = 0;
      while (walker.nextNode()) nodes += 1;
      return { nodes, elements: frame().querySelectorAll('*').length };
    },
  };
}

const START = Date.parse('2026-11-24T08:00:00+08:00');
const PLACES = ['昌龙大道 128 号门前', '海棠大道 225 号', '人民路 71 号附近', '宝城路 27 号附近'];
const TITLES = ['井盖破损，需围挡并更换', '路灯不亮', '餐饮油烟投诉核查', '人行道树枝折断，悬在路面上方'];

function makeTask(n) {
  const serial = String(n).padStart(6, '0');
  const created = new Date(START + n * 1000).toISOString();
  return {
    id: `01KAQ3N8W5J6M4T7R9YB${serial}`,
    no: `RW500153261124${serial}`,
    rev: 1,
    incidentId: `01KAQ3N8V2E6M4T7R9YB${serial}`,
    incidentNo: `SJ500153261124${serial}`,
    kind: 'handle',
    title: TITLES[n % TITLES.length],
    categoryCode: '2101',
    areaCode: '500153001001',
    areaName: '荣昌区昌元街道玉屏社区',
    level: 'township',
    section: 'public_service',
    priority: n % 17 ? 'normal' : 'urgent',
    state: 'offered',
    slaState: 'on_track',
    dueAt: new Date(START + n * 60_000).toISOString(),
    address: PLACES[n % PLACES.length],
    createdAt: created,
    updatedAt: created,
    actions: ['claim'],
  };
}

function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const send = (type, body) => response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
  const json = (body) => send('application/json', JSON.stringify(body));
  if (pathname === '/ours' || pathname === '/limit') return send('text/html', PAGES[pathname.slice(1)]);
  if (pathname.startsWith('/cdn/')) {
    return send('text/javascript', readFileSync(join(CDN_ROOT, widgetsVersion(), basename(pathname))));
  }
  if (pathname === '/api/v1/stream') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    return response.flushHeaders();
  }
  if (pathname === '/api/v1/tasks/counts') {
    return json({ mine: 0, claimable: 0, open: MANY, check: 0, done: 0, overdue: 0 });
  }
  if (pathname !== '/api/v1/tasks') return json({ items: [], nextCursor: null });
  const offset = Number(searchParams.get('offset') ?? 0);
  const count = Math.min(Number(searchParams.get('limit')), MANY - offset);
  const items = Array.from({ length: Math.max(0, count) }, (_, at) => makeTask(offset + at));
  return json({ items, nextCursor: offset + count < MANY ? 'next' : null, total: MANY, asOf: '9400' });
}

const PAGES = {
  ours: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>ours</title>
<cq-platform base-url="/api/v1" publishable-key="pk_bench"><cq-task-list></cq-task-list></cq-platform>
<script type="module">import '/cdn/task-list.js';</script></html>`,
  limit: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>limit</title>
<style>
#limit { height: 576px; overflow: hidden auto; }
ul { position: relative; margin: 0; padding: 0; list-style: none; box-sizing: border-box; }
li { box-sizing: border-box; height: 70px; padding: 10px; display: grid; grid-template-columns: 11em 1fr auto; gap: 0 1em; border-top: 1px solid #ccc; }
li > :nth-child(3) { grid-column: 2; grid-row: 2; }
</style>
<div id="limit"><ul></ul></div>
<script type="module">
const START = ${START}, TITLES = ${JSON.stringify(TITLES)}, PLACES = ${JSON.stringify(PLACES)}, MANY = ${MANY}, HEIGHT = 70;
const frame = document.querySelector('#limit'), list = frame.firstElementChild, pool = [];
list.style.height = MANY * HEIGHT + 'px';
for (let at = 0; at < 14; at += 1) {
  const row = document.createElement('li');
  for (const name of ['span', 'button', 'span', 'button']) row.append(document.createElement(name));
  for (const cell of row.children) cell.append('');
  list.append(row);
  pool.push([row, ...[...row.children].map((cell) => cell.firstChild)]);
}
let drawn = -1;
function draw() {
  const first = Math.max(0, Math.min(MANY - pool.length, Math.floor(frame.scrollTop / HEIGHT) - 2));
  if (first === drawn) return;
  drawn = first;
  list.style.paddingTop = first * HEIGHT + 'px';
  pool.forEach(([row, due, title, place, action], at) => {
    const n = first + at;
    row.dataset.id = n;
    due.data = new Date(START + n * 60000).toISOString().slice(5, 16) + ' 到期';
    title.data = TITLES[n % TITLES.length];
    place.data = '待领取 ' + PLACES[n % PLACES.length] + ' RW500153261124' + n;
    action.data = '领取';
  });
}
frame.addEventListener('scroll', draw, { passive: true });
draw();
</script></html>`,
};

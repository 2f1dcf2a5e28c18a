/**
 * What a call costs on this side of the network: one read over a stubbed `fetch`, in Node and in Chromium. The page
 * sends its figures back by itself, since a debugger makes every call in it slower.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { BROWSER_FLAGS, ensureBrowser } from '../../lib/browser.mjs';
import { ONE_GET } from './peers.mjs';
import { stub, timeRounds } from './rounds.mjs';
import { row, table } from './rows.mjs';

const SIZE = { rounds: 9, times: 3_000 };
const BASE = 'https://a.example/api/v1';
const PLACES = { Node: inNode, Chromium: inChromium };

export async function measureCost(peers, progress) {
  const rows = [];
  for (const [place, measure] of Object.entries(PLACES)) {
    progress(`${SIZE.times} calls a round in ${place}`);
    const found = await measure(peers);
    const lines = [[place, 'us/call', 'over limit', 'to ky']];
    for (const [name, us] of Object.entries(found)) {
      // Round by round, since what else the machine does slows all contenders of a round alike.
      const against = (other) => us.map((value, round) => value / found[other][round]);
      const about = { case: `a read over a stub, ${place}` };
      const cost = row({ ...about, metric: 'time', unit: 'us/call' }, peers.named(name), us);
      const toKy = row({ ...about, metric: 'time to that of ky', unit: 'x' }, peers.named(name), against('ky'));
      const over = us.map((value, round) => value - found.limit[round]).sort((a, b) => a - b)[us.length >> 1];
      rows.push(cost, toKy);
      lines.push([peers.named(name), cost.median.toFixed(1), over.toFixed(1), `${toKy.median.toFixed(2)}x`]);
    }
    table(progress, lines);
  }
  return rows;
}

async function inNode({ load }) {
  const calls = {};
  for (const [name, file] of Object.entries(ONE_GET)) calls[name] = (await load(file)).connect(BASE, stub);
  return timeRounds(calls, SIZE);
}

async function inChromium({ directory }) {
  const script = await pageScript(directory);
  let arrived;
  const result = new Promise((resolve, reject) => (arrived = { resolve, reject }));
  const server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const sent = JSON.parse(Buffer.concat(await request.toArray()).toString());
      response.end();
      if (sent.error) arrived.reject(new Error(`In the page: ${sent.error}`));
      else arrived.resolve(sent);
    } else if (request.url === '/script.js') response.setHeader('Content-Type', 'text/javascript').end(script);
    else response.setHeader('Content-Type', 'text/html').end('<script type="module" src="/script.js"></script>');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const profile = await mkdtemp(join(tmpdir(), 'digital-cq-bench-'));
  const url = `http://127.0.0.1:${server.address().port}/`;
  const browser = spawn(ensureBrowser(), ['--headless', `--user-data-dir=${profile}`, ...BROWSER_FLAGS, url], {
    stdio: 'ignore',
  });
  const closed = once(browser, 'exit');
  closed.then(() => arrived.reject(new Error('The browser ended before its page had measured.')));
  try {
    return await result;
  } finally {
    browser.kill();
    await closed;
    server.closeAllConnections();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function pageScript(directory) {
  const files = Object.entries(ONE_GET);
  const contents = `
    import { stub, timeRounds } from ${JSON.stringify(resolve('scripts/bench/sdk/rounds.mjs'))};
    ${files.map(([, file], at) => `import { connect as connect${at} } from './${file}';`).join('\n')}
    const calls = { ${files.map(([name], at) => `${JSON.stringify(name)}: connect${at}('${BASE}', stub)`).join(', ')} };
    const send = (value) => fetch('/', { method: 'POST', body: JSON.stringify(value) });
    timeRounds(calls, ${JSON.stringify(SIZE)}).then(send, (error) => send({ error: String(error) }));`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: directory },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

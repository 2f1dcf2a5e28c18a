/**
 * WebKitGTK for the test runner, through its WebDriver on a display of its own. The runner needs three words of that
 * protocol; a client for all of it would be 144 packages.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { ensurePrograms } from './browser.mjs';

export function webkitLauncher({ width, height }) {
  const children = [];
  let driver;
  let active;

  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,

    async startSession(sessionId, url) {
      driver ??= await openWindow(children, { width, height });
      active = { sessionId, url };
      await driver('POST', '/url', { url });
    },
    isActive: (sessionId) => active?.sessionId === sessionId,
    getBrowserUrl: () => driver('GET', '/url'),
    async stopSession() {
      active = undefined;
      await driver('POST', '/url', { url: 'about:blank' });
      return {};
    },
    async stop() {
      await driver?.('DELETE', '').catch(() => undefined);
      for (const child of children) child.kill();
    },
  };
}

/** A window with room for a page of this size, and the way to talk to it. */
async function openWindow(children, { width, height }) {
  const programs = ensurePrograms('webkit');
  const screen = `${width + 400}x${height + 400}x24`;
  // The number of a free display comes on the channel that it is asked for on.
  const display = spawn(programs.display, ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(display);
  const number = await firstWords(display.stdio[3]);

  const port = await freePort();
  const service = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: `:${number}` },
    stdio: 'ignore',
  });
  children.push(service);

  const root = `http://127.0.0.1:${port}/session`;
  // A test's tone, in place of a microphone, is to sound without anybody's press.
  const args = ['--automation', '--autoplay-policy=allow'];
  const alwaysMatch = {
    'webkitgtk:browserOptions': { binary: programs.browser, args },
    timeouts: { pageLoad: 60_000 },
  };
  const { sessionId } = await whenListening(() => call('POST', root, { capabilities: { alwaysMatch } }));
  const driver = (method, path, body) => call(method, `${root}/${sessionId}${path}`, body);
  const [frameWidth, frameHeight] = await driver('POST', '/execute/sync', {
    script: 'return [outerWidth - innerWidth, outerHeight - innerHeight];',
    args: [],
  });
  await driver('POST', '/window/rect', { x: 0, y: 0, width: width + frameWidth, height: height + frameHeight });
  return driver;
}

async function call(method, url, body) {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKit, ${method} ${url}: ${value.error}, ${value.message}`);
  return value;
}

/** A program that has just been started takes a moment until it listens. */
async function whenListening(connect) {
  for (let left = 100; ; left -= 1) {
    try {
      return await connect();
    } catch (error) {
      if (left === 0 || error.cause?.code !== 'ECONNREFUSED') throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function firstWords(stream) {
  return new Promise((resolve, reject) => {
    stream.once('data', (bytes) => resolve(bytes.toString().trim()));
    stream.once('end', () => reject(new Error('Xvfb gave no display.')));
  });
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

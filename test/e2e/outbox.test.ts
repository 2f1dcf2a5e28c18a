import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import esbuild from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { createPlatform, type Platform } from '@digital-cq/sandbox';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/lib/browser.mjs';
import { putEmptyDatabase } from '../sandbox/empty-database.js';
import { client as callsOf, temporaryFolder, type Schemas } from '../sandbox/support.js';
import { oldestChromium } from './oldest-chromium.js';

const CASES = [
  // To a browser, pages from this very machine are as good as those with TLS.
  {
    name: 'on a page with TLS',
    host: 'localhost',
    locks: true,
    browser: () => ({ executablePath: ensureBrowser(), args: [] }),
  },
  {
    name: 'on a page without TLS',
    host: 'district.test',
    locks: false,
    browser: () => ({ executablePath: ensureBrowser(), args: [] }),
  },
  ...(process.env['FULL']
    ? [{ name: 'in the oldest Chromium, without TLS', host: 'district.test', locks: false, browser: oldestChromium }]
    : []),
];

/** What a vendor's page does with the SDK: a report with two photos. */
const PAGE = (settings: object) => `
  import { createClient, publishableKey } from '@digital-cq/sdk';
  import { uploadAttachment } from '@digital-cq/sdk/attachments';
  import { reportIncident } from '@digital-cq/sdk/incidents';
  import { withOutbox } from '@digital-cq/sdk/outbox';
  const { baseUrl, key } = ${JSON.stringify(settings)};
  const client = withOutbox(createClient({ baseUrl, auth: publishableKey(key), subject: null }));
  client.outbox.subscribe((actions) => {
    document.body.textContent = actions.map(({ state, error }) => state + (error ? ' ' + error.kind : '')).join(', ') || 'none';
  });
  window.report = async (photos, description) => {
    const tickets = [];
    for (const photo of photos) {
      const file = new File([Uint8Array.from(atob(photo), (c) => c.charCodeAt(0))], 'photo.png', { type: 'image/png' });
      tickets.push(await uploadAttachment.queue(client, { body: { file } }));
    }
    const location = { areaCode: '500153001001' };
    const attachmentIds = tickets.map((ticket) => ticket.ref('id'));
    await reportIncident.queue(client, { body: { categoryCode: '2101', description, location, attachmentIds } });
  };
`;

describe('a report with two photos, made without network', () => {
  const dataDir = temporaryFolder();
  let platform: Platform;
  let server: Server;
  let url = '';
  let port = 0;
  let bundle = '';
  before(async () => {
    server = createServer((request, response) => {
      const isScript = request.url === '/page.js';
      response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html; charset=utf-8' });
      response.end(
        isScript
          ? bundle
          : '<!doctype html><link rel="icon" href="data:,"><body><script type="module" src="/page.js"></script>',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
    const demoOrigins = CASES.map(({ host }) => `http://${host}:${port}`);
    const seed = { incidents: 0, number: 1 };
    await putEmptyDatabase(dataDir);
    platform = await createPlatform({
      dataDir,
      publicUrl: 'http://localhost:1361',
      demoOrigins,
      seed,
    });
    ({ url } = await platform.listen({ port: 0 }));
    const settings = { baseUrl: `${url}/api/v1`, key: platform.demo.publishableKey };
    const built = await esbuild.build({
      stdin: { contents: PAGE(settings), resolveDir: '.' },
      bundle: true,
      write: false,
      format: 'esm',
      target: 'chrome105',
      conditions: ['browser'],
    });
    bundle = built.outputFiles.map(({ text }) => text).join('');
  });

  after(async () => {
    server.closeAllConnections();
    server.close();
    await platform.close();
  });

  for (const { name, host, locks, browser } of CASES) {
    it(`is there once with both, after the browser was killed and the network is back, ${name}`, async () => {
      const profile = temporaryFolder();
      const address = `http://${host}:${port}/`;
      const text = `井盖破损，${name}。`;
      const photos = await Promise.all(['red', 'blue'].map(pngOf));

      const first = await start(browser(), profile);
      const page = await first.open(address);
      assert.equal(await page.evaluate('"locks" in navigator'), locks);
      await page.context().setOffline(true);
      await page.evaluate(`report(${JSON.stringify(photos)}, ${JSON.stringify(text)})`);
      await page
        .getByText('queued network, queued, queued')
        .or(page.getByText('queued network, queued network, queued'))
        .waitFor();
      await first.kill();

      const second = await start(browser(), profile);
      const again = await second.open(address);
      await again.getByText('sent, sent, sent').waitFor({ timeout: 120_000 });
      await second.kill();

      const { call, token } = callsOf(url, platform.demo);
      const as = await token('district_dispatcher');
      const { items } = (await call<Schemas['IncidentPage']>('/incidents?limit=50', { as })).body;
      const whole = await Promise.all(
        items.map(async ({ id }) => (await call<Schemas['Incident']>(`/incidents/${id}`, { as })).body),
      );
      const mine = whole.filter(({ description }) => description === text);
      assert.equal(mine.length, 1);
      const shown = await call<Schemas['AttachmentPage']>(`/incidents/${mine[0]?.id}/attachments`, { as });
      assert.equal(shown.body.items.length, 2);
    });
  }
});

async function pngOf(background: string): Promise<string> {
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background } })
    .png()
    .toBuffer();
  return bytes.toString('base64');
}

/** A browser in a process of its own, with a profile that outlives it, so that it can be killed. */
async function start({ executablePath, args }: { executablePath: string; args: string[] }, profile: string) {
  const child = spawn(
    executablePath,
    [
      ...BROWSER_FLAGS,
      ...args,
      '--headless=new',
      '--no-first-run',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      '--host-resolver-rules=MAP district.test 127.0.0.1',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  after(() => child.kill('SIGKILL'));
  let endpoint = '';
  for await (const line of createInterface(child.stderr)) {
    endpoint = /DevTools listening on (\S+)/.exec(line)?.[1] ?? '';
    if (endpoint) break;
  }
  child.stderr.resume();
  const browser: Browser = await chromium.connectOverCDP(endpoint);
  return {
    open: async (address: string): Promise<Page> => {
      const page = await browser.contexts()[0]?.newPage();
      if (!page) throw new Error('The browser has a window.');
      await page.goto(address);
      return page;
    },
    kill: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

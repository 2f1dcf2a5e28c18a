import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import esbuild from 'esbuild';
import sharp from 'sharp';
import { createPlatform, type Platform } from '@digital-cq/sandbox';
import { putEmptyDatabase } from '../sandbox/empty-database.js';
import { client as callsOf, temporaryFolder, type Schemas } from '../sandbox/support.js';
import { startBrowser, type BrowserChoice } from './killable-browser.js';
import { oldestChromium } from './oldest-chromium.js';

const CASES = [
  // To a browser, pages from this very machine are as good as those with TLS.
  {
    name: 'on a page with TLS',
    host: 'localhost',
    locks: true,
    browser: (): BrowserChoice => ({}),
  },
  {
    name: 'on a page without TLS',
    host: 'district.test',
    locks: false,
    browser: (): BrowserChoice => ({}),
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

      const first = await start(profile, browser());
      const page = await first.open(address);
      assert.equal(await page.evaluate('"locks" in navigator'), locks);
      await page.context().setOffline(true);
      await page.evaluate(`report(${JSON.stringify(photos)}, ${JSON.stringify(text)})`);
      await page
        .getByText('queued network, queued, queued')
        .or(page.getByText('queued network, queued network, queued'))
        .waitFor();
      await first.kill();

      const second = await start(profile, browser());
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

/** A browser to which `district.test` is this machine. */
function start(profile: string, { args = [], ...choice }: BrowserChoice) {
  return startBrowser(profile, { ...choice, args: [...args, '--host-resolver-rules=MAP district.test 127.0.0.1'] });
}

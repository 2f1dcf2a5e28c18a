import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { startPlatform, temporaryFolder } from './support.js';

const cdnDir = temporaryFolder();
mkdirSync(join(cdnDir, '1.0.0'));
writeFileSync(join(cdnDir, '1.0.0', 'widgets.js'), 'export {};');
for (const [ending, pack] of Object.entries({ br: brotliCompressSync, gz: gzipSync })) {
  writeFileSync(join(cdnDir, '1.0.0', `widgets.js.${ending}`), pack('export {};'));
}
const { platform, url } = await startPlatform({ cdnDir, seed: { incidents: 0, number: 1 } });
const get = (path: string) => fetch(url + path);

describe('beside the API', () => {
  test('the contract can be read by anybody', async () => {
    const response = await get('/api/v1/openapi.json');
    assert.equal(response.status, 200);
    const { openapi, paths }: { openapi: string; paths: object } = JSON.parse(await response.text());
    assert.equal(openapi, '3.1.0');
    assert.ok('/tasks/{id}/claim' in paths);
  });

  test('the reference needs no other host and no inline script', async () => {
    const page = await get('/docs');
    const html = await page.text();
    assert.match(page.headers.get('content-security-policy') ?? '', /script-src 'self';/);
    assert.doesNotMatch(html, /https?:|<script>/);
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
    assert.equal(files.length, 4);
    for (const path of files) assert.equal((await get(path)).status, 200, path);
  });

  test('built widgets are given to any page, for good', async () => {
    const { status, headers } = await get('/cdn/1.0.0/widgets.js');
    assert.equal(status, 200);
    assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.match(headers.get('content-type') ?? '', /javascript/);
    assert.equal((await get('/cdn/../secrets.json')).status, 404);
  });

  test('built widgets are sent as packed as the browser takes them', async () => {
    for (const [accepted, sent] of [
      ['gzip, deflate, br', 'br'],
      ['gzip, deflate', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await fetch(`${url}/cdn/1.0.0/widgets.js`, { headers: { 'Accept-Encoding': accepted } });
      assert.equal(response.headers.get('content-encoding'), sent);
      assert.match(response.headers.get('content-type') ?? '', /javascript/);
      assert.match(response.headers.get('vary') ?? '', /accept-encoding/i);
      assert.equal(await response.text(), 'export {};');
    }
  });

  test('its health says what it runs on', async () => {
    assert.deepEqual(await (await get('/healthz')).json(), { status: 'ok', version: '1.0.0', database: 'embedded' });
  });

  test('it can share an app with other pages, and leaves them alone', async () => {
    const app = Fastify();
    app.get('/', () => 'a page of somebody else');
    await platform.register(app);
    assert.equal((await app.inject('/')).body, 'a page of somebody else');
    assert.equal((await app.inject('/')).headers['cache-control'], undefined);
    assert.equal((await app.inject('/healthz')).statusCode, 200);
    assert.equal((await app.inject('/api/v1/areas')).statusCode, 401);
    assert.match((await app.inject('/nothing')).headers['content-type']?.toString() ?? '', /^application\/json/);
    await app.close();
  });
});

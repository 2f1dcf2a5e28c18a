import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { createClient, none, type Client } from '@digital-cq/sdk';
import { binary, multipart, operation, styledParameters, text, urlencoded } from '@digital-cq/sdk/runtime';
import { scriptedServer, sendJson, type ScriptedServer } from './scripted-server.js';

let server: ScriptedServer;
let client: Client;
afterEach(() => server.close());

async function listen() {
  server = await scriptedServer((_, response) => sendJson(response, 200, {}));
  client = createClient({ baseUrl: server.url, auth: none() });
}

type Values = Record<string, unknown>;
interface Params {
  path?: Values;
  query?: Values;
  header?: Values;
  cookie?: Values;
}

/** OpenAPI 3.1.1, 4.8.12.4: the same three values in every style. */
const STRING = 'blue';
const ARRAY = ['blue', 'black', 'brown'];
const OBJECT = { R: 100, G: 200, B: 150 };

const PATHS: [style: string, value: unknown, written: string][] = [
  ['matrix', '', ';color'],
  ['matrix', STRING, ';color=blue'],
  ['matrix', ARRAY, ';color=blue,black,brown'],
  ['matrix', OBJECT, ';color=R,100,G,200,B,150'],
  ['matrix*', STRING, ';color=blue'],
  ['matrix*', ARRAY, ';color=blue;color=black;color=brown'],
  ['matrix*', OBJECT, ';R=100;G=200;B=150'],
  ['label', STRING, '.blue'],
  ['label', ARRAY, '.blue,black,brown'],
  ['label', OBJECT, '.R,100,G,200,B,150'],
  ['label*', ARRAY, '.blue.black.brown'],
  ['label*', OBJECT, '.R=100.G=200.B=150'],
  ['simple', STRING, 'blue'],
  ['simple', ARRAY, 'blue,black,brown'],
  ['simple', OBJECT, 'R,100,G,200,B,150'],
  ['simple*', ARRAY, 'blue,black,brown'],
  ['simple*', OBJECT, 'R=100,G=200,B=150'],
  ['json', OBJECT, '%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D'],
];

const QUERIES: [style: string, value: unknown, written: string][] = [
  ['form', '', '?color='],
  ['form', STRING, '?color=blue'],
  ['form', ARRAY, '?color=blue,black,brown'],
  ['form', OBJECT, '?color=R,100,G,200,B,150'],
  ['form', [], ''],
  ['form', undefined, ''],
  ['form*', ARRAY, '?color=blue&color=black&color=brown'],
  ['form*', OBJECT, '?R=100&G=200&B=150'],
  ['spaceDelimited', ARRAY, '?color=blue%20black%20brown'],
  ['pipeDelimited', ARRAY, '?color=blue%7Cblack%7Cbrown'],
  ['deepObject*', OBJECT, '?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
  ['deepObject*', { a: { b: ['x', 'y'] } }, '?color%5Ba%5D%5Bb%5D%5B0%5D=x&color%5Ba%5D%5Bb%5D%5B1%5D=y'],
  ['json', { a: 1 }, '?color=%7B%22a%22%3A1%7D'],
  ['form', '井盖 & 灯', '?color=%E4%BA%95%E7%9B%96%20%26%20%E7%81%AF'],
  ['form+r', 'a/b?c', '?color=a/b?c'],
];

describe('a parameter', () => {
  /** Where a request goes whose `color` is written in this style. */
  async function urlOf(place: 'path' | 'query', style: string, value: unknown) {
    await listen();
    const get = operation<Params, unknown, object>({
      id: 'get',
      method: 'GET',
      path: place === 'path' ? '/c/{color}/end' : '/c',
      serialize: styledParameters,
      styles: { [`${place}.color`]: style },
    });
    await get(client, { [place]: { color: value } });
    return server.seen[0]?.url;
  }

  for (const [style, value, written] of PATHS) {
    it(`in a path, ${style}: ${JSON.stringify(value)} is ${written}`, async () => {
      assert.equal(await urlOf('path', style, value), `/c/${written}/end`);
    });
  }

  for (const [style, value, written] of QUERIES) {
    it(`in a query, ${style}: ${JSON.stringify(value)} is ${written || 'left out'}`, async () => {
      assert.equal(await urlOf('query', style, value), `/c${written}`);
    });
  }

  it('in a header or a cookie goes there, and one without a value does not', async () => {
    await listen();
    const get = operation<Params, unknown, object>({
      id: 'get',
      method: 'GET',
      path: '/c',
      serialize: styledParameters,
      styles: { 'header.X-Parts': 'simple', 'cookie.session': 'form' },
    });
    await get(client, { header: { 'X-Parts': ARRAY, 'X-None': undefined }, cookie: { session: 'a b' } });
    const { headers } = server.seen[0] ?? assert.fail();
    assert.equal(headers['x-parts'], 'blue,black,brown');
    assert.equal(headers['x-none'], undefined);
    assert.equal(headers['cookie'], 'session=a%20b');
  });

  it('in a header needs no style of its own', async () => {
    await listen();
    const get = operation<Params, unknown, object>({ id: 'get', method: 'GET', path: '/c' });
    await get(client, { header: { 'X-Limit': 5, 'X-None': undefined } });
    assert.equal(server.seen[0]?.headers['x-limit'], '5');
    assert.equal(server.seen[0]?.headers['x-none'], undefined);
  });
});

describe('a body', () => {
  const post = (table: object) =>
    operation<{ body: unknown }, unknown, object>({ id: 'send', method: 'POST', path: '/', retry: 'never', ...table });

  it('in parts has files, lists as repeated parts, objects as JSON, each in the type that the contract names', async () => {
    await listen();
    const body = { file: new Blob(['x'], { type: 'image/png' }), tags: ['a', 'b'], about: { n: 1 }, none: undefined };
    await post({ body: multipart, parts: { about: 'application/merge-patch+json' } })(client, { body });
    const sent = server.seen[0]?.body ?? '';
    assert.match(sent, /name="file"; filename="blob"\r\nContent-Type: image\/png\r\n\r\nx/);
    assert.match(sent, /name="tags"\r\n\r\na\r\n[\s\S]*name="tags"\r\n\r\nb\r\n/);
    assert.match(sent, /name="about"[^]*Content-Type: application\/merge-patch\+json\r\n\r\n\{"n":1\}/);
    assert.doesNotMatch(sent, /none/);
  });

  it('of a form is written as addresses write it', async () => {
    await listen();
    await post({ body: urlencoded })(client, { body: { q: '井盖 &', tags: ['a', 'b'], about: { n: 1 }, none: null } });
    assert.equal(server.seen[0]?.headers['content-type'], 'application/x-www-form-urlencoded');
    assert.deepEqual(
      [...new URLSearchParams(server.seen[0]?.body)],
      [
        ['q', '井盖 &'],
        ['tags', 'a'],
        ['tags', 'b'],
        ['about', '{"n":1}'],
      ],
    );
  });

  it('of bytes goes out as it is, in its own type or the contract’s', async () => {
    await listen();
    await post({ body: binary })(client, { body: new TextEncoder().encode('bytes').subarray(1) });
    await post({ body: binary })(client, { body: new Blob(['png'], { type: 'image/png' }) });
    await post({ body: binary, bodyType: 'image/webp' })(client, { body: new Blob(['webp']).stream() });
    await post({ body: text })(client, { body: '你好' });
    assert.deepEqual(
      server.seen.map(({ headers, body }) => [headers['content-type'], body]),
      [
        ['application/octet-stream', 'ytes'],
        ['image/png', 'png'],
        ['image/webp', 'webp'],
        ['text/plain;charset=UTF-8', '你好'],
      ],
    );
  });

  it('that is a stream is sent once, whatever comes back', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 503, {}));
    client = createClient({ baseUrl: server.url, auth: none() });
    const send = operation<{ body: unknown }, unknown, object>({ id: 'send', method: 'PUT', path: '/', body: binary });
    const result = await send(client, { body: new Blob(['x']).stream() }).safe();
    assert.ok(!result.ok);
    assert.equal(server.seen.length, 1);
  });
});

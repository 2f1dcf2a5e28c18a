import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { bearer, createClient } from '@digital-cq/sdk';
import { linkPageOperation, numberedPageOperation, pageOperation } from '@digital-cq/sdk/runtime';
import { scriptedServer, sendJson, type ScriptedServer } from './scripted-server.js';

let server: ScriptedServer;
afterEach(() => server.close());

interface Params {
  query?: Record<string, unknown>;
}
const client = () => createClient({ baseUrl: server.url, auth: bearer('secret') });
const table = { id: 'list', method: 'GET', path: '/things' };

describe('a list', () => {
  it('by cursors goes on with the names that its contract gives them', async () => {
    server = await scriptedServer(({ url }, response) =>
      sendJson(
        response,
        200,
        url.includes('after=n2') ? { data: { all: [3] } } : { data: { all: [1, 2], more: 'n2' } },
      ),
    );
    const list = pageOperation<Params, object, number, object, true>({
      ...table,
      page: { items: 'data.all', next: 'data.more', param: 'after' },
    });
    assert.deepEqual(await list(client(), { query: { q: 'x' } }).toArray({ limit: 9 }), [1, 2, 3]);
    assert.equal(server.seen[1]?.url, '/things?q=x&after=n2');
  });

  it('by numbers counts on from where it began, and ends with a page of nothing', async () => {
    server = await scriptedServer(({ url }, response) =>
      sendJson(response, 200, { items: url.includes('page=4') ? [] : [Number(url.at(-1))] }),
    );
    const list = numberedPageOperation<Params, object, number, object, true>(table);
    const call = list(client(), { query: { page: 2 } });
    assert.deepEqual(await call.toArray({ limit: 9 }), [2, 3]);
    assert.equal(server.seen.length, 3);
    assert.deepEqual(await call.toArray({ limit: 9 }), [2, 3], 'and once more from where it began');
  });

  it('by links follows the Link header, relative ones too', async () => {
    server = await scriptedServer(({ url }, response) =>
      url === '/things?q=x'
        ? sendJson(response, 200, [1], { Link: '<https://x.example/>; rel="prev", </things?at=2>; rel="next"' })
        : sendJson(response, 200, [2]),
    );
    const list = linkPageOperation<Params, number[], number, object, true>(table);
    assert.deepEqual(await list(client(), { query: { q: 'x' } }).toArray({ limit: 9 }), [1, 2]);
    assert.equal(server.seen[1]?.url, '/things?at=2');
  });

  it('by links never takes its credential to another host', async () => {
    const elsewhere = await scriptedServer((_, response) => sendJson(response, 200, []));
    server = await scriptedServer((_, response) => sendJson(response, 200, { items: [1], next: `${elsewhere.url}/x` }));
    const list = linkPageOperation<Params, object, number, object, true>({ ...table, page: { next: 'next' } });
    await assert.rejects(list(client()).toArray({ limit: 9 }), { kind: 'pagination', message: /not the platform/ });
    assert.equal(elsewhere.seen.length, 0);
    await elsewhere.close();
  });

  it('by links that go round in a circle ends with an error', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, { items: [1], next: '/things' }));
    const list = linkPageOperation<Params, object, number, object, true>({ ...table, page: { next: 'next' } });
    await assert.rejects(list(client()).toArray({ limit: 9 }), { kind: 'pagination', message: /twice/ });
  });
});

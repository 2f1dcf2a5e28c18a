import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { createClient, publishableKey, UsageError, type Middleware } from '@digital-cq/sdk';
import { listAreas } from '@digital-cq/sdk/areas';
import { reportIncident } from '@digital-cq/sdk/incidents';
import { problem, scriptedServer, sendJson, type ScriptedServer } from './scripted-server.js';

let server: ScriptedServer;
afterEach(() => server.close());

const client = (options: object) =>
  createClient({ baseUrl: server.url, auth: publishableKey('pk_test'), random: () => 0, ...options });
const report = { categoryCode: '2101', description: '井盖破损', location: { areaCode: '500153' } };
const empty = { items: [], nextCursor: null, asOf: '1' };

describe('middleware', () => {
  it('stands around each attempt: the credential before it, signing after it, the wire last', async () => {
    server = await scriptedServer((_, response, call) =>
      call === 1 ? sendJson(response, 503, problem(503, 'x')) : sendJson(response, 200, empty),
    );
    const seen: string[] = [];
    const named = (name: string, wire = false): Middleware =>
      Object.assign<Middleware, object>(
        async (request, next, { attempt }) => {
          seen.push(`${name} ${attempt} ${request.headers.get('Authorization')} ${request.headers.get('X-Signed')}`);
          return next(request);
        },
        { wire },
      );
    await listAreas(
      client({
        middleware: [named('wire', true), named('outer'), named('inner')],
        sign: (request: Request) => {
          request.headers.set('X-Signed', 'yes');
          return request;
        },
      }),
    );
    const attempt = (count: number) => [
      `outer ${count} Bearer pk_test null`,
      `inner ${count} Bearer pk_test null`,
      `wire ${count} Bearer pk_test yes`,
    ];
    assert.deepEqual(seen, [...attempt(1), ...attempt(2)]);
  });

  it('may change what goes out, answer by itself, and look at what comes back', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, { ...empty, asOf: '7' }));
    const bodies: unknown[] = [];
    const look: Middleware = async (request, next, { parse }) => {
      request.headers.set('X-More', '1');
      const response = await next(request);
      bodies.push(await parse(response), await parse(response));
      return response;
    };
    assert.deepEqual(await listAreas(client({ middleware: [look] })), { ...empty, asOf: '7' });
    assert.equal(server.seen[0]?.headers['x-more'], '1');
    assert.deepEqual(bodies, [
      { ...empty, asOf: '7' },
      { ...empty, asOf: '7' },
    ]);
    const answer: Middleware = async () => Response.json(empty);
    assert.deepEqual(await listAreas(client({ middleware: [answer] })), empty);
    assert.equal(server.seen.length, 1);
  });

  it('that reads a body by itself is told how to do it, and nothing is sent again', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, empty));
    const read: Middleware = async (request, next) => {
      const response = await next(request);
      await response.text();
      return response;
    };
    const result = await listAreas(client({ middleware: [read] })).safe();
    assert.ok(!result.ok && result.error instanceof UsageError);
    assert.match(result.error.message, /context\.parse\(\)/);
    assert.equal(server.seen.length, 1);
  });

  it('that throws ends the call with what it threw: a mistake is not taken for a broken network', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, empty));
    const broken: Middleware = () => Promise.reject(new RangeError('mine'));
    await assert.rejects(listAreas(client({ middleware: [broken] })), RangeError);
    await assert.rejects(listAreas(client({ middleware: [broken] })).safe(), RangeError);
    assert.equal(server.seen.length, 0);
  });

  it('is told the key of a write and what the caller says about the call', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 201, {}));
    const told: unknown[] = [];
    const listen: Middleware = (request, next, { operationId, idempotencyKey, meta }) => {
      told.push(operationId, idempotencyKey, meta);
      return next(request);
    };
    await reportIncident(
      client({ middleware: [listen] }),
      { body: report },
      { idempotencyKey: 'K1', meta: { button: 'send' } },
    );
    assert.deepEqual(told, ['reportIncident', 'K1', { button: 'send' }]);
  });
});

describe('options of a call', () => {
  it('add headers in any case, and leave one out with null', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, empty));
    await listAreas(client({ locale: 'en' }), {}, { headers: { accept: 'text/x', 'Accept-Language': null } });
    assert.equal(server.seen[0]?.headers.accept, 'text/x');
    assert.notEqual(server.seen[0]?.headers['accept-language'], 'en');
  });

  it('send a call to another address', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, empty));
    await listAreas(client({}), {}, { baseUrl: `${server.url}/v2` });
    assert.equal(server.seen[0]?.url, '/v2/areas');
  });
});

describe('retries of many calls', () => {
  it('stop when the platform stays down, and come back when it does', async () => {
    let down = true;
    server = await scriptedServer((_, response) =>
      down ? sendJson(response, 503, problem(503, 'down')) : sendJson(response, 200, empty),
    );
    const patient = client({ maxRetries: 3 });
    for (let call = 0; call < 60; call += 1) await listAreas(patient).safe();
    // 60 first attempts, and the 100 retries that 500 tokens pay for at 5 each.
    assert.equal(server.seen.length, 160);
    down = false;
    for (let call = 0; call < 5; call += 1) await listAreas(patient);
    down = true;
    const before = server.seen.length;
    await listAreas(patient).safe();
    assert.equal(server.seen.length - before, 2, 'five that worked pay for one retry');
  });
});

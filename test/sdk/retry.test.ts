import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { createClient, publishableKey, tokenProvider } from '@digital-cq/sdk';
import { listAreas } from '@digital-cq/sdk/areas';
import { reportIncident } from '@digital-cq/sdk/incidents';
import { claimTask } from '@digital-cq/sdk/tasks';
import { problem, scriptedServer, sendJson, type ScriptedServer } from './scripted-server.js';

let server: ScriptedServer;
afterEach(() => server.close());

const client = (options: object = {}) =>
  createClient({ baseUrl: server.url, auth: publishableKey('pk_test'), random: () => 0, ...options });
const report = { categoryCode: '2101', description: '井盖破损', location: { areaCode: '500153' } };

/** Fails the first call as told, then succeeds; returns how many requests a call made and how it ended. */
async function attempts(status: number, headers: Record<string, string>, code: string, call: 'read' | 'write') {
  server = await scriptedServer((_, response, count) =>
    count === 1 ? sendJson(response, status, problem(status, code), headers) : sendJson(response, 200, {}),
  );
  const promise = call === 'read' ? listAreas(client()) : reportIncident(client(), { body: report });
  const { ok } = await promise.safe();
  return { requests: server.seen.length, ok };
}

describe('a failed attempt', () => {
  const again = { requests: 2, ok: true };
  const once = { requests: 1, ok: false };
  const cases: [string, number, Record<string, string>, string, 'read' | 'write', object][] = [
    ['a read after 503', 503, {}, 'unavailable', 'read', again],
    ['a write with a key after 503', 503, {}, 'unavailable', 'write', again],
    ['a write with a key after 500', 500, {}, 'internal', 'write', again],
    ['a read after 502', 502, {}, 'bad_gateway', 'read', again],
    ['a read after 504', 504, {}, 'gateway_timeout', 'read', again],
    ['a read after 425', 425, {}, 'too_early', 'read', again],
    ['a read after 408', 408, {}, 'timeout', 'read', again],
    ['a read after 429 that asks for no wait', 429, { 'Retry-After': '0' }, 'rate_limited', 'read', again],
    ['a write whose key is in progress', 409, {}, 'idempotency_in_progress', 'write', again],
    ['a write that somebody else decided', 409, {}, 'already_claimed', 'write', once],
    ['a read that is refused', 403, {}, 'forbidden', 'read', once],
    ['a read of what does not exist', 404, {}, 'not_found', 'read', once],
    ['a read that the server says not to repeat', 503, { 'X-Should-Retry': 'false' }, 'x', 'read', once],
    ['a read that the server says to repeat', 400, { 'X-Should-Retry': 'true' }, 'x', 'read', again],
    ['a wait that outlasts the deadline, at once', 429, { 'Retry-After': '3600' }, 'rate_limited', 'read', once],
  ];
  for (const [name, status, headers, code, call, expected] of cases) {
    it(`${expected === again ? 'repeats' : 'gives up on'} ${name}`, async () => {
      assert.deepEqual(await attempts(status, headers, code, call), expected);
    });
  }

  it('is repeated with the same key and the same bytes', async () => {
    server = await scriptedServer((_, response, count) =>
      count < 4 ? response.destroy() : sendJson(response, 201, {}),
    );
    await reportIncident(client(), { body: report });
    assert.equal(server.seen.length, 4);
    assert.equal(new Set(server.seen.map(({ headers }) => headers['idempotency-key'])).size, 1);
    assert.equal(new Set(server.seen.map(({ body }) => body)).size, 1);
  });

  it('is not repeated when the caller says so', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 503, problem(503, 'x')));
    await listAreas(client(), {}, { retry: false }).safe();
    assert.equal(server.seen.length, 1);
  });

  it('tells the caller how long the platform asks to wait', async () => {
    server = await scriptedServer((_, response) =>
      sendJson(response, 429, problem(429, 'rate_limited'), { 'Retry-After': '120' }),
    );
    const result = await listAreas(client()).safe();
    assert.ok(!result.ok && 'retryAfter' in result.error);
    assert.equal(result.error.retryAfter, 120);
  });

  it('stops waiting for its next try when the caller aborts', async () => {
    const controller = new AbortController();
    server = await scriptedServer((_, response) => {
      sendJson(response, 503, problem(503, 'x'), { 'Retry-After': '30' });
      response.on('close', () => controller.abort());
    });
    const result = await listAreas(client(), {}, { signal: controller.signal }).safe();
    assert.ok(!result.ok);
    assert.equal(result.error.name, 'AbortError');
  });
});

describe('a token from the host', () => {
  const soon = () => new Date(Date.now() + 600_000).toISOString();

  it('is asked for once, however many calls wait for it', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, {}));
    let asked = 0;
    const auth = tokenProvider(async () => ({ token: `t${++asked}`, expiresAt: soon() }));
    const shared = client({ auth });
    await Promise.all(Array.from({ length: 100 }, () => listAreas(shared)));
    assert.equal(asked, 1);
  });

  it('is replaced once when the platform refuses it, for all calls together', async () => {
    server = await scriptedServer(({ headers }, response) =>
      headers.authorization === 'Bearer t1'
        ? sendJson(response, 401, problem(401, 'token_expired'))
        : sendJson(response, 200, {}),
    );
    let asked = 0;
    const auth = tokenProvider(async () => ({ token: `t${++asked}`, expiresAt: soon() }));
    const shared = client({ auth });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => claimTask(shared, { path: { id: `${index}` } }).safe()),
    );
    assert.ok(results.every(({ ok }) => ok));
    assert.equal(asked, 2);
  });

  it('that is refused again ends the call with 401', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 401, problem(401, 'token_invalid')));
    const result = await listAreas(
      client({ auth: tokenProvider(async () => ({ token: 't', expiresAt: soon() })) }),
    ).safe();
    assert.ok(!result.ok && 'status' in result.error);
    assert.equal(result.error.status, 401);
    assert.equal(server.seen.length, 2);
  });

  it('that the host cannot give ends the call with its reason, and the next call asks again', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, {}));
    let asked = 0;
    const auth = tokenProvider(async () => {
      if (++asked === 1) throw new Error('signed out');
      return { token: 't', expiresAt: soon() };
    });
    const shared = client({ auth });
    const first = await listAreas(shared).safe();
    assert.ok(!first.ok);
    assert.equal(first.error.kind, 'auth');
    assert.ok((await listAreas(shared).safe()).ok);
  });

  it('that is no token is refused with a sentence', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, {}));
    const auth = tokenProvider(async () => ({ token: '', expiresAt: 'soon' }));
    const result = await listAreas(client({ auth })).safe();
    assert.ok(!result.ok);
    assert.match(result.error.message, /\{ token, expiresAt \}/);
  });
});

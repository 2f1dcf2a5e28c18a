import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { afterEach, describe, it } from 'node:test';
import {
  createClient,
  isHttpError,
  isSdkError,
  publishableKey,
  secretKey,
  tokenProvider,
  type Call,
  type Client,
  type Middleware,
  type SdkError,
  type StreamOptions,
} from '@digital-cq/sdk';
import { listAreas } from '@digital-cq/sdk/areas';
import { reportIncident } from '@digital-cq/sdk/incidents';
import { subscribe } from '@digital-cq/sdk/live';
import { binary, keyedOperation, linkPageOperation, operation } from '@digital-cq/sdk/runtime';
import { openStream } from '@digital-cq/sdk/stream';
import { listTasks } from '@digital-cq/sdk/tasks';
import { standingClock } from './clock.js';
import { problem, scriptedServer, sendJson, type ScriptedServer } from './scripted-server.js';

let server: ScriptedServer;
const clients = new Set<Client>();
afterEach(async () => {
  for (const client of clients) client.close();
  clients.clear();
  await server.close();
});

/** Of any scheme: what the contract closes to others is called here as well. */
function connect(options: object = {}): Client {
  const client: Client = createClient({
    baseUrl: server.url,
    auth: publishableKey('pk_test'),
    random: () => 0,
    ...options,
  });
  clients.add(client);
  return client;
}

const report = { categoryCode: '2101', description: '井盖破损', location: { areaCode: '500153' } };
const page = (items: unknown[], nextCursor: string | null = null) => ({ items, nextCursor, asOf: '1' });
const down = (response: ServerResponse) => sendJson(response, 503, problem(503, 'down'));

async function failureOf(call: Call<unknown>): Promise<SdkError> {
  const result = await call.safe();
  assert.ok(!result.ok, 'the call fails');
  return result.error;
}

/** Whether all requests had one idempotency key and one body. */
function sameKeyAndBytes() {
  const keys = new Set(server.seen.map(({ headers }) => headers['idempotency-key']));
  return keys.size === 1 && !keys.has(undefined) && new Set(server.seen.map(({ body }) => body)).size === 1;
}

describe('a platform that is down', () => {
  it('is tried four times, and the error tells how each attempt ended', async () => {
    server = await scriptedServer(() => undefined);
    await server.close();
    const error = await failureOf(listAreas(connect()));
    assert.equal(error.kind, 'network');
    assert.equal(error.retryable, true);
    assert.deepEqual(
      error.attempts.map(({ kind }) => kind),
      ['network', 'network', 'network', 'network'],
    );
  });

  it('is sent a write again under the same key when the answer was cut off', async () => {
    server = await scriptedServer((_, response, count) => {
      if (count > 1) return sendJson(response, 201, {});
      response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': '100' });
      response.write('{"id":', () => response.destroy());
    });
    await reportIncident(connect(), { body: report });
    assert.equal(server.seen.length, 2);
    assert.ok(sameKeyAndBytes());
  });

  it('gets a hundred retries from all calls together, then one request for each call', async () => {
    server = await scriptedServer((_, response) => down(response));
    const client = connect({ maxRetries: 1 });
    await Promise.all(Array.from({ length: 150 }, () => listAreas(client).safe()));
    assert.equal(server.seen.length, 250);
    await listAreas(client).safe();
    assert.equal(server.seen.length, 251);
  });

  it('gets retries again once calls succeed', async () => {
    let isDown = true;
    server = await scriptedServer((_, response) => (isDown ? down(response) : sendJson(response, 200, page([]))));
    const client = connect({ maxRetries: 1 });
    await Promise.all(Array.from({ length: 101 }, () => listAreas(client).safe()));
    isDown = false;
    for (let count = 0; count < 5; count += 1) await listAreas(client);
    isDown = true;
    const before = server.seen.length;
    await listAreas(client).safe();
    assert.equal(server.seen.length - before, 2);
  });
});

describe('an answer that is slow', () => {
  it('is given up after the time of an attempt, and asked for again', async (context) => {
    const clock = standingClock(context);
    server = await scriptedServer((_, response, count) => {
      if (count === 1) clock.pass(15_000);
      else sendJson(response, 200, page([]));
    });
    await clock.until(listAreas(connect()));
    assert.equal(server.seen.length, 2);
  });

  it('ends the call when the time of the whole call is over', async (context) => {
    const clock = standingClock(context);
    server = await scriptedServer(() => clock.pass(10_000));
    const error = await clock.until(failureOf(listAreas(connect({ timeout: { total: 10_000 } }))));
    assert.ok('phase' in error);
    assert.equal(error.phase, 'total');
    assert.equal(server.seen.length, 1);
  });

  it('lets a write go out again with the same key and the same bytes', async (context) => {
    const clock = standingClock(context);
    server = await scriptedServer((_, response, count) => {
      if (count === 1) clock.pass(15_000);
      else sendJson(response, 201, {});
    });
    await clock.until(reportIncident(connect(), { body: report }));
    assert.equal(server.seen.length, 2);
    assert.ok(sameKeyAndBytes());
  });
});

describe('a platform that asks to wait', () => {
  it('is not asked again sooner', async () => {
    const at: number[] = [];
    server = await scriptedServer((_, response, count) => {
      at.push(performance.now());
      if (count > 1) sendJson(response, 200, page([]));
      else sendJson(response, 429, problem(429, 'rate_limited'), { 'Retry-After-Ms': '150' });
    });
    await listAreas(connect());
    const [first = 0, second = 0] = at;
    // A timer may fire a millisecond early.
    assert.ok(second - first >= 149, `${second - first} ms`);
  });

  it('is understood by its own clock', async () => {
    const date = new Date(Date.now() + 86_400_000).toUTCString();
    server = await scriptedServer((_, response, count) =>
      count > 1
        ? sendJson(response, 200, page([]))
        : sendJson(response, 503, problem(503, 'down'), { Date: date, 'Retry-After': date }),
    );
    await listAreas(connect());
    assert.equal(server.seen.length, 2);
  });
});

describe('an answer that says no', () => {
  it('to a key ends the call at once', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 401, problem(401, 'key_unknown')));
    assert.ok(isHttpError(await failureOf(listAreas(connect())), 401));
    assert.equal(server.seen.length, 1);
  });

  it('of 500 to a deletion without a key is not asked for again, of 503 it is', async () => {
    let status = 500;
    server = await scriptedServer((_, response) => sendJson(response, status, problem(status, 'x')));
    const client = connect({ maxRetries: 1 });
    const remove = operation<object, void, unknown, true>({
      id: 'remove',
      method: 'DELETE',
      path: '/things/1',
      retry: 'idempotent',
    });
    await failureOf(remove(client));
    assert.equal(server.seen.length, 1);
    status = 503;
    await failureOf(remove(client));
    assert.equal(server.seen.length, 3);
  });

  it('in a page of a proxy keeps that page out of the message', async () => {
    server = await scriptedServer((_, response) =>
      response.writeHead(403, { 'Content-Type': 'text/html' }).end('<h1>Forbidden by proxy</h1>'),
    );
    const error = await failureOf(listAreas(connect()));
    assert.ok(isHttpError(error, 403));
    assert.equal(error.message, 'The platform answered 403.');
    assert.equal(error.body, '<h1>Forbidden by proxy</h1>');
    assert.deepEqual([error.code, error.problem], [undefined, undefined]);
  });

  it('in JSON of another form has that as its body, and no problem', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 400, { error: { reason: 'quota' } }));
    const error = await failureOf(listAreas(connect()));
    assert.ok(isHttpError(error, 400));
    assert.deepEqual(error.body, { error: { reason: 'quota' } });
    assert.equal(error.problem, undefined);
  });

  it('in JSON that is broken has the text as its body', async () => {
    server = await scriptedServer((_, response) =>
      response.writeHead(400, { 'Content-Type': 'application/json' }).end('{"code":'),
    );
    const error = await failureOf(listAreas(connect()));
    assert.ok(isHttpError(error, 400));
    assert.equal(error.body, '{"code":');
  });
});

describe('a token', () => {
  it('that does not come in time is a timeout that says so', async () => {
    server = await scriptedServer(() => undefined);
    const auth = tokenProvider(() => new Promise(() => undefined));
    const error = await failureOf(listAreas(connect({ auth, timeout: { attempt: 40 }, maxRetries: 0 })));
    assert.ok('phase' in error);
    assert.equal(error.phase, 'credential');
    assert.equal(server.seen.length, 0);
  });
});

describe('a success that cannot be read', () => {
  it('is not asked for again', async () => {
    server = await scriptedServer((_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html', 'X-Request-Id': 'R7' }).end('<h1>Sign in</h1>'),
    );
    const error = await failureOf(listAreas(connect()));
    assert.deepEqual([error.kind, error.requestId, error.retryable], ['decode', 'R7', false]);
    assert.equal(server.seen.length, 1);
  });
});

describe('a caller that aborts', () => {
  it('before the call sends nothing', async () => {
    server = await scriptedServer(() => undefined);
    const error = await failureOf(listAreas(connect(), {}, { signal: AbortSignal.abort() }));
    assert.equal(error.name, 'AbortError');
    assert.equal(server.seen.length, 0);
  });

  it('while the host gets a token sends nothing', async () => {
    server = await scriptedServer(() => undefined);
    const controller = new AbortController();
    const auth = tokenProvider(() => {
      queueMicrotask(() => controller.abort());
      return new Promise(() => undefined);
    });
    const error = await failureOf(listAreas(connect({ auth }), {}, { signal: controller.signal }));
    assert.equal(error.name, 'AbortError');
    assert.equal(server.seen.length, 0);
  });

  it('while the answer is awaited closes the connection', async () => {
    const controller = new AbortController();
    let closed = () => {};
    const ended = new Promise<void>((resolve) => (closed = resolve));
    server = await scriptedServer((_, response) => {
      response.on('close', closed);
      controller.abort();
    });
    assert.equal((await failureOf(listAreas(connect(), {}, { signal: controller.signal }))).name, 'AbortError');
    await ended;
  });

  it('while the body is read closes the connection', async () => {
    const controller = new AbortController();
    let closed = () => {};
    const ended = new Promise<void>((resolve) => (closed = resolve));
    server = await scriptedServer((_, response) => {
      response.on('close', closed);
      response.writeHead(200, { 'Content-Type': 'application/json' }).write('{');
    });
    const abortOnHead: Middleware = async (request, next) => {
      const response = await next(request);
      setImmediate(() => controller.abort());
      return response;
    };
    const client = connect({ middleware: [abortOnHead] });
    assert.equal((await failureOf(listAreas(client, {}, { signal: controller.signal }))).name, 'AbortError');
    await ended;
  });
});

describe('a client that was closed', () => {
  it('sends nothing any more', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, page([])));
    const client = connect();
    client.close();
    assert.equal((await failureOf(listAreas(client))).kind, 'aborted');
    assert.equal(server.seen.length, 0);
  });
});

describe('a body that is a stream', () => {
  const upload = keyedOperation<{ body: ReadableStream }, unknown, unknown>({
    id: 'upload',
    method: 'POST',
    path: '/files',
    body: binary,
  });
  const body = () => new Blob(['bytes']).stream();

  it('is sent once, whatever goes wrong', async () => {
    server = await scriptedServer((_, response) => down(response));
    const error = await failureOf(upload(connect(), { body: body() }));
    assert.ok(isHttpError(error, 503));
    assert.deepEqual(
      server.seen.map((request) => request.body),
      ['bytes'],
    );
  });

  it('is not sent again with another token either', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 401, problem(401, 'token_expired')));
    const auth = tokenProvider(async () => ({ token: 't', expiresIn: 600 }));
    assert.ok(isHttpError(await failureOf(upload(connect({ auth }), { body: body() })), 401));
    assert.equal(server.seen.length, 1);
  });
});

describe('a list', () => {
  it('whose next page is said to be on another host ends with an error, and that host hears nothing', async () => {
    const other = await scriptedServer((_, response) => sendJson(response, 200, []));
    try {
      server = await scriptedServer((_, response) =>
        sendJson(response, 200, [1], { Link: `<${other.url}/next>; rel="next"` }),
      );
      const list = linkPageOperation<object, number[], number, unknown, true>({
        id: 'listThings',
        method: 'GET',
        path: '/things',
      });
      await assert.rejects(
        list(connect()).toArray({ limit: 10 }),
        (error) => isSdkError(error) && error.kind === 'pagination' && error.message.includes(other.url),
      );
      assert.equal(other.seen.length, 0);
    } finally {
      await other.close();
    }
  });

  it('that breaks off has handed out what came before', async () => {
    server = await scriptedServer((_, response, count) =>
      count === 1 ? sendJson(response, 200, page([1, 2], 'c1')) : sendJson(response, 404, problem(404, 'gone')),
    );
    const items: unknown[] = [];
    await assert.rejects(
      async () => {
        for await (const item of listTasks(connect())) items.push(item);
      },
      (error) => isHttpError(error, 404),
    );
    assert.deepEqual(items, [1, 2]);
  });
});

describe('a stream', () => {
  const lines = (response: ServerResponse) => response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  const event = (id: string) => `id: ${id}\ndata: ${JSON.stringify({ type: 'task.changed', id, data: {} })}\n\n`;
  const open = (options: StreamOptions = {}) => openStream(connect(), { query: { topics: ['tasks'] } }, options);

  /** The first `count` ids that come. */
  async function ids(count: number, options?: StreamOptions) {
    const seen: string[] = [];
    for await (const { id } of open(options)) if (seen.push(id) === count) break;
    return seen;
  }

  it('that falls silent is opened again after the last event', async () => {
    server = await scriptedServer(({ headers }, response) => {
      lines(response).write(event(headers['last-event-id'] === '6' ? '7' : '6'));
    });
    assert.deepEqual(await ids(2, { silence: 100 }), ['6', '7']);
    assert.equal(server.seen.length, 2);
  });

  it('that is refused throws what the platform says', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 403, problem(403, 'forbidden')));
    await assert.rejects(ids(1), (error) => isHttpError(error, 403));
    assert.equal(server.seen.length, 1);
  });

  it('that sends what is no JSON throws, and closes the line', async () => {
    let closed = () => {};
    const ended = new Promise<void>((resolve) => (closed = resolve));
    server = await scriptedServer((_, response) => {
      response.on('close', closed);
      lines(response).write('data: rubbish\n\n');
    });
    await assert.rejects(ids(1), (error) => isSdkError(error) && error.kind === 'decode');
    await ended;
  });

  it('that ends each time before it said anything is opened again after growing waits', async (context) => {
    const clock = standingClock(context);
    const at: number[] = [];
    const controller = new AbortController();
    server = await scriptedServer((_, response) => {
      at.push(Date.now());
      if (at.length === 5) controller.abort();
      lines(response).end();
    });
    const watching = (async () => {
      for await (const one of openStream(connect(), { query: { topics: ['tasks'] } }, { signal: controller.signal }))
        assert.fail(`${one.type} came`);
    })();
    await assert.rejects(clock.until(watching), { name: 'AbortError' });
    const waits = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    assert.deepEqual(
      waits.map((wait, index) => wait >= 250 * 2 ** index),
      [true, true, true, true],
      `${waits}`,
    );
  });

  it('in whose place a page comes throws, and is not asked for again', async () => {
    server = await scriptedServer((_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Sign in</h1>'),
    );
    await assert.rejects(ids(1), (error) => isSdkError(error) && error.kind === 'decode');
    assert.equal(server.seen.length, 1);
  });

  it('that sends rubbish to subscribers stops and says so', async () => {
    server = await scriptedServer((_, response) => lines(response).write('data: rubbish\n\n'));
    await new Promise<void>((resolve) =>
      subscribe(connect(), {
        topics: ['tasks'],
        onEvent: () => {},
        onStatus: (status) => status === 'stopped' && resolve(),
      }),
    );
  });

  it('is closed when its reader leaves', async () => {
    let closed = () => {};
    const ended = new Promise<void>((resolve) => (closed = resolve));
    server = await scriptedServer((_, response) => {
      response.on('close', closed);
      lines(response).write(event('6'));
    });
    assert.deepEqual(await ids(1), ['6']);
    await ended;
  });

  it('that waits is opened at once when the page is online again', async () => {
    const page = new EventTarget();
    const { addEventListener, removeEventListener } = globalThis;
    Object.assign(globalThis, {
      addEventListener: page.addEventListener.bind(page),
      removeEventListener: page.removeEventListener.bind(page),
    });
    try {
      let isDown = true;
      server = await scriptedServer((_, response) => {
        if (isDown) sendJson(response, 503, problem(503, 'down'), { 'Retry-After': '3600' });
        else lines(response).write(event('6'));
      });
      const onStatus: StreamOptions['onStatus'] = (status) => {
        if (status !== 'waiting') return;
        isDown = false;
        setImmediate(() => page.dispatchEvent(new Event('online')));
      };
      assert.deepEqual(await ids(1, { onStatus }), ['6']);
    } finally {
      Object.assign(globalThis, { addEventListener, removeEventListener });
    }
  });
});

describe('a middleware', () => {
  it('that reads the body is a mistake that says what to do', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, page([])));
    const reading: Middleware = async (request, next) => {
      const response = await next(request);
      await response.text();
      return response;
    };
    const error = await failureOf(listAreas(connect({ middleware: [reading] })));
    assert.equal(error.kind, 'usage');
    assert.match(error.message, /context\.parse\(\)/);
    assert.equal(server.seen.length, 1);
  });

  it('that throws ends the call with what it threw, also through safe()', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, page([])));
    const mistake = new TypeError('a mistake of mine');
    const throwing: Middleware = () => Promise.reject(mistake);
    const client = connect({ middleware: [throwing] });
    await assert.rejects(
      async () => listAreas(client),
      (error) => error === mistake,
    );
    await assert.rejects(listAreas(client).safe(), (error) => error === mistake);
    assert.equal(server.seen.length, 0);
  });
});

describe('safe()', () => {
  it('throws what is a mistake in the program', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 201, {}));
    const body = { ...report, description: 1n as never };
    await assert.rejects(reportIncident(connect(), { body }).safe(), TypeError);
    assert.equal(server.seen.length, 0);
  });
});

describe('an error that is printed', () => {
  it('shows no credential, header or body', async () => {
    server = await scriptedServer(({ headers }, response) =>
      sendJson(
        response,
        403,
        { ...problem(403, 'forbidden'), echo: headers.authorization },
        { 'Set-Cookie': 'session=cookie-secret' },
      ),
    );
    const refused = await failureOf(listAreas(connect({ auth: secretKey('sk_secret') })));
    const gone = connect({ auth: secretKey('sk_secret'), maxRetries: 0 });
    await server.close();
    const unreachable = await failureOf(reportIncident(gone, { body: report }));
    for (const error of [refused, unreachable]) {
      const printed = [inspect(error, { depth: 10 }), JSON.stringify(error), String(error), `${error.stack}`].join(
        '\n',
      );
      assert.doesNotMatch(printed, /sk_secret|cookie-secret|井盖/);
    }
    assert.equal(JSON.parse(JSON.stringify(refused)).requestId, 'REQ1');
  });
});

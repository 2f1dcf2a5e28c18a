import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { createClient, publishableKey, UsageError, type Client, type ClientOptions } from '@digital-cq/sdk';
import { getArea, listAreas } from '@digital-cq/sdk/areas';
import { logging, type DeprecationNotice, type LoggingOptions, type LogLine } from '@digital-cq/sdk/logging';
import { claimTask, listTasks } from '@digital-cq/sdk/tasks';
import { problem, scriptedServer, sendJson, type ScriptedServer } from './scripted-server.js';

let server: ScriptedServer;
afterEach(() => server.close());

const PAGE = { items: [], nextCursor: null, asOf: '1' };

/** A client whose lines are kept, each after its level. */
function logged(options: LoggingOptions, more: Partial<ClientOptions> = {}) {
  const lines: ['debug' | 'warn', LogLine | DeprecationNotice][] = [];
  const logger = {
    debug: (line: LogLine) => void lines.push(['debug', line]),
    warn: (line: LogLine | DeprecationNotice) => void lines.push(['warn', line]),
  };
  const client: Client = createClient({
    baseUrl: server.url,
    auth: publishableKey('pk_test'),
    random: () => 0,
    middleware: [logging({ logger, ...options })],
    ...more,
  });
  return { client, lines };
}

/** What differs from run to run is checked, and left out. */
function timeless([level, { ...line }]: [string, LogLine | DeprecationNotice]) {
  if ('ms' in line) {
    assert.ok(Number.isInteger(line.ms) && line.ms >= 0);
    line.ms = 0;
  }
  return [level, line];
}

describe('logging', () => {
  it('tells of an attempt by operation, origin and names in the query, with what is allowed and nothing else', async () => {
    server = await scriptedServer((_, response) =>
      sendJson(response, 200, PAGE, { 'X-Request-Id': 'R7', ETag: '"3"', 'X-Secret': 'no' }),
    );
    const { client, lines } = logged({ level: 'debug', headers: ['Accept-Language', 'ETag'], query: ['state'] });
    const query = { state: ['offered' as const, 'claimed' as const], q: '王小明' };
    await listTasks(client, { query }, { headers: { 'Accept-Language': 'en', 'X-Secret': 'no' } });
    assert.deepEqual(lines.map(timeless), [
      [
        'debug',
        {
          operationId: 'listTasks',
          method: 'GET',
          origin: server.url,
          query: { state: 'offered,claimed', q: '[redacted]' },
          attempt: 1,
          ms: 0,
          status: 200,
          requestId: 'R7',
          requestHeaders: { 'accept-language': 'en' },
          responseHeaders: { etag: '"3"' },
        },
      ],
    ]);
  });

  it('never shows the path, a body or the credential', async () => {
    server = await scriptedServer((_, response) =>
      sendJson(response, 409, problem(409, 'taken', { detail: '王小明' })),
    );
    const { client, lines } = logged({ level: 'debug' });
    await claimTask(client, { path: { id: 'person-7' } }).safe();
    assert.equal(lines.length, 1);
    assert.doesNotMatch(JSON.stringify(lines), /person-7|王小明|pk_test/);
  });

  it('is silent about success unless told, and warns of each attempt that failed', async () => {
    server = await scriptedServer((_, response, call) =>
      call === 1 ? sendJson(response, 503, problem(503, 'busy')) : sendJson(response, 200, PAGE),
    );
    const { client, lines } = logged({});
    await listTasks(client);
    assert.equal(server.seen.length, 2);
    assert.deepEqual(
      lines.map(([level, line]) => [level, 'attempt' in line && [line.attempt, line.status]]),
      [['warn', [1, 503]]],
    );
  });

  it('counts attempts', async () => {
    server = await scriptedServer((_, response, call) =>
      call < 3 ? sendJson(response, 503, problem(503, 'busy')) : sendJson(response, 200, PAGE),
    );
    const { client, lines } = logged({ level: 'debug' });
    await listTasks(client);
    assert.deepEqual(
      lines.map(([level, line]) => [level, 'attempt' in line && line.attempt]),
      [
        ['warn', 1],
        ['warn', 2],
        ['debug', 3],
      ],
    );
  });

  it('names the kind of error where nobody answers, and when the time is over', async () => {
    server = await scriptedServer(() => undefined);
    const slow = logged({}, { maxRetries: 0, timeout: { attempt: 30 } });
    await listAreas(slow.client).safe();
    await server.close();
    const broken = logged({}, { maxRetries: 0 });
    await listAreas(broken.client).safe();
    assert.deepEqual(
      [...slow.lines, ...broken.lines].map(([level, line]) => [level, 'error' in line && line.error]),
      [
        ['warn', 'timeout'],
        ['warn', 'network'],
      ],
    );
  });

  it('does not count as a failure what the caller ends, whatever the reason', async () => {
    const controller = new AbortController();
    server = await scriptedServer(() => controller.abort('enough'));
    const { client, lines } = logged({ level: 'debug' });
    await listAreas(client, {}, { signal: controller.signal }).safe();
    assert.deepEqual(
      lines.map(([level, line]) => [level, 'error' in line && line.error]),
      [['debug', 'aborted']],
    );
  });

  it('sees what really goes out, after signing', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, PAGE));
    const sign = (request: Request) => new Request(request, { headers: { ...request.headers, 'X-Signed': 'yes' } });
    const { client, lines } = logged({ level: 'debug', headers: ['X-Signed'] }, { sign });
    await listTasks(client);
    const [, line] = lines[0] ?? assert.fail();
    assert.deepEqual('requestHeaders' in line && line.requestHeaders, { 'x-signed': 'yes' });
  });

  it('warns once for each operation that is deprecated or going to end, with the dates', async () => {
    server = await scriptedServer(({ url }, response) =>
      sendJson(response, 200, PAGE, {
        ...(url.startsWith('/tasks') && { Deprecation: '@1688169599', Sunset: 'Sun, 30 Jun 2030 23:59:59 GMT' }),
        ...(url === '/areas' && { Deprecation: 'true', Sunset: 'soon' }),
        ...(url === '/areas/1' && { Sunset: 'soon' }),
      }),
    );
    const { client, lines } = logged({});
    await listTasks(client);
    await listTasks(client);
    await listAreas(client);
    await getArea(client, { path: { code: '1' } });
    assert.deepEqual(lines, [
      [
        'warn',
        {
          operationId: 'listTasks',
          message:
            'listTasks is deprecated as of 2023-06-30T23:59:59.000Z and is expected to be gone at 2030-06-30T23:59:59.000Z.',
          deprecated: '2023-06-30T23:59:59.000Z',
          sunset: '2030-06-30T23:59:59.000Z',
        },
      ],
      ['warn', { operationId: 'listAreas', message: 'listAreas is deprecated.' }],
    ]);
  });

  it('refuses to log headers that carry credentials or cookies', async () => {
    server = await scriptedServer(() => undefined);
    for (const name of ['authorization', 'Proxy-Authorization', 'Cookie', 'set-cookie']) {
      assert.throws(() => logging({ headers: ['ETag', name] }), UsageError);
    }
  });

  it('writes to the console unless told, and a logger that breaks fails no call', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, PAGE, { Deprecation: '@1' }));
    const warn = mock.method(console, 'warn', () => {
      throw new Error('The disk is full.');
    });
    const error = mock.method(console, 'error', () => undefined);
    try {
      const middleware = [logging()];
      await listTasks(createClient({ baseUrl: server.url, auth: publishableKey('pk_x'), middleware }) as Client);
      assert.equal(warn.mock.callCount(), 1);
      assert.match(String(error.mock.calls[0]?.arguments[0]), /disk is full/);
    } finally {
      mock.restoreAll();
    }
  });
});

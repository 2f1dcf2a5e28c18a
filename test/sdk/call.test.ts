import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import {
  createClient,
  isError,
  isHttpError,
  isSdkError,
  publishableKey,
  secretKey,
  UsageError,
  type Client,
} from '@digital-cq/sdk';
import { listAreas } from '@digital-cq/sdk/areas';
import { uploadAttachment } from '@digital-cq/sdk/attachments';
import { revokePublishableKey } from '@digital-cq/sdk/auth';
import { claimTask, listTasks } from '@digital-cq/sdk/tasks';
import { standingClock } from './clock.js';
import { problem, scriptedServer, sendJson, type ScriptedServer } from './scripted-server.js';

let server: ScriptedServer;
afterEach(() => server.close());

// Of any scheme: what the contract closes to others is called here as well.
const client = (options: object = {}): Client =>
  createClient({ baseUrl: server.url, auth: publishableKey('pk_test'), random: () => 0, ...options });
const page = (items: unknown[], nextCursor: string | null = null) => ({ items, nextCursor, asOf: '1' });

describe('a call', () => {
  it('resolves to the data, and gives the answer and its request id on demand', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, page([]), { 'X-Request-Id': 'R7' }));
    const call = listTasks(client());
    assert.deepEqual((await call).items, []);
    const { data, requestId } = await call.withResponse();
    assert.equal(requestId, 'R7');
    assert.deepEqual(data.items, []);
    assert.equal((await call.asResponse()).status, 200);
    assert.equal(server.seen.length, 1, 'all three forms share one request');
  });

  it('fills in the path, joins lists with commas and leaves undefined out of the query', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, page([])));
    await listTasks(client(), { query: { state: ['offered', 'claimed'], q: '井盖 & 灯', sort: undefined as never } });
    const { pathname, searchParams } = new URL(server.seen[0]?.url ?? '', server.url);
    assert.deepEqual([pathname, ...searchParams], ['/tasks', ['state', 'offered,claimed'], ['q', '井盖 & 灯']]);
    await claimTask(client(), { path: { id: 'a/b' } }).safe();
    assert.equal(server.seen[1]?.url, '/tasks/a%2Fb/claim');
  });

  it('sends its credential, language, condition and extra headers', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, {}));
    await claimTask(
      client({ locale: () => 'en' }),
      { path: { id: 'X' } },
      { ifMatch: '"3"', headers: { 'X-Client': 'test' } },
    );
    const { headers } = server.seen[0] ?? assert.fail();
    assert.equal(headers.authorization, 'Bearer pk_test');
    assert.equal(headers['accept-language'], 'en');
    assert.equal(headers['if-match'], '"3"');
    assert.equal(headers['x-client'], 'test');
  });

  it('sends files as multipart', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 201, {}));
    await uploadAttachment(client(), { body: { file: new Blob(['hello'], { type: 'image/png' }) } });
    assert.match(server.seen[0]?.headers['content-type'] ?? '', /^multipart\/form-data; boundary=/);
    assert.match(server.seen[0]?.body ?? '', /name="file"[\s\S]*image\/png[\s\S]*hello/);
  });

  it('resolves to undefined where the answer has no content', async () => {
    server = await scriptedServer((_, response) => response.writeHead(204).end());
    assert.equal(await revokePublishableKey(client(), { path: { id: 'X' } }), undefined);
  });

  it('throws a typed error with the problem document, and hands it over unthrown from safe()', async () => {
    const body = problem(409, 'already_claimed', { assignee: { label: '昌州街道网格员', me: false } });
    server = await scriptedServer((_, response) => sendJson(response, 409, body));
    const result = await claimTask(client(), { path: { id: 'X' } }).safe();
    assert.ok(!result.ok);
    assert.ok(isError(claimTask, result.error, 409));
    assert.equal(result.error.problem?.assignee?.label, '昌州街道网格员');
    assert.equal(result.error.requestId, 'REQ1');
    assert.equal(isError(listTasks, result.error, 400), false);
    await assert.rejects(claimTask(client(), { path: { id: 'X' } }), (error) => isHttpError(error, 409));
    assert.doesNotMatch(JSON.stringify(result.error), /pk_test/);
  });

  it('says so when something that is not the platform answers', async () => {
    server = await scriptedServer((_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>proxy</html>'),
    );
    const result = await listAreas(client()).safe();
    assert.ok(!result.ok);
    assert.equal(result.error.kind, 'decode');
  });

  it('tells an unreachable platform from a refused request', async () => {
    server = await scriptedServer(() => undefined);
    const unreachable = createClient({ baseUrl: server.url, auth: publishableKey('pk_x'), maxRetries: 0 });
    await server.close();
    const result = await listAreas(unreachable).safe();
    assert.ok(!result.ok);
    assert.equal(result.error.kind, 'network');
    assert.equal(result.error.retryable, true);
  });

  it('ends with AbortError when its signal or its client ends it', async () => {
    server = await scriptedServer(() => undefined);
    const controller = new AbortController();
    const aborted = listAreas(client(), {}, { signal: controller.signal }).safe();
    const open = client();
    const closed = listAreas(open).safe();
    controller.abort();
    open.close();
    for (const result of [await aborted, await closed]) {
      assert.ok(!result.ok);
      assert.equal(result.error.name, 'AbortError');
    }
  });

  it('that is aborted before its first byte sends none', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, page([])));
    const controller = new AbortController();
    const result = listAreas(client(), {}, { signal: controller.signal }).safe();
    controller.abort();
    assert.equal((await result).ok, false);
    assert.equal((await listAreas(client(), {}, { signal: AbortSignal.abort() }).safe()).ok, false);
    assert.equal(server.seen.length, 0);
  });

  it('ends with a timeout that names its phase when the platform is silent or stalls', async (context) => {
    const clock = standingClock(context);
    server = await scriptedServer(({ url }, response) => {
      if (url.startsWith('/tasks')) response.writeHead(200, { 'Content-Type': 'application/json' }).write('{');
      else clock.pass(40);
    });
    const hasty = client({
      timeout: { attempt: 40 },
      maxRetries: 0,
      fetch: async (input: Request, init: RequestInit) => {
        const response = await fetch(input, init);
        setImmediate(() => clock.pass(40));
        return response;
      },
    });
    const silent = await listAreas(hasty).safe();
    const stalled = await listTasks(hasty).safe();
    assert.ok(!silent.ok && !stalled.ok);
    assert.deepEqual(
      [silent.error, stalled.error].map((error) => isSdkError(error) && 'phase' in error && error.phase),
      ['headers', 'body'],
    );
  });
});

describe('a list call', () => {
  it('walks all items over all pages, with the query of the first', async () => {
    server = await scriptedServer(({ url }, response) =>
      sendJson(response, 200, url.includes('cursor=c1') ? page([3]) : page([1, 2], 'c1')),
    );
    const items: unknown[] = [];
    for await (const item of listTasks(client(), { query: { queue: 'open' } })) items.push(item);
    assert.deepEqual(items, [1, 2, 3]);
    assert.equal(server.seen[1]?.url, '/tasks?queue=open&cursor=c1');
  });

  it('fetches no further than it is read', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, page([1, 2], 'more')));
    assert.deepEqual(await listTasks(client()).toArray({ limit: 2 }), [1, 2]);
    assert.equal(server.seen.length, 1);
  });

  it('stops with an error when the platform repeats a position', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, page([1], 'same')));
    await assert.rejects(listTasks(client()).toArray({ limit: 10 }), /same page position/);
  });
});

describe('keys and addresses', () => {
  it('are refused with a sentence when they are the wrong ones', async () => {
    server = await scriptedServer(() => undefined);
    assert.throws(() => publishableKey('sk_secret'), UsageError);
    assert.throws(() => secretKey('pk_x'), UsageError);
    assert.throws(() => createClient({ baseUrl: 'ftp://x', auth: publishableKey('pk_x') }), /http\(s\) address/);
    assert.throws(() => createClient({ baseUrl: '', auth: publishableKey('pk_x') }), UsageError);
  });
});

import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { createClient, isHttpError, publishableKey, UsageError, type Client } from '@digital-cq/sdk';
import { ifChanged, isStale, updateFresh, versioned } from '@digital-cq/sdk/etag';
import { claimTask, getTask } from '@digital-cq/sdk/tasks';
import { problem, scriptedServer, sendJson, type ScriptedServer } from './scripted-server.js';

let server: ScriptedServer;
afterEach(() => server.close());

const client = (): Client => createClient({ baseUrl: server.url, auth: publishableKey('pk_test'), random: () => 0 });
const params = { path: { id: 'T1' } };

/** A task that others change `changes` times, each time right after it was read. */
async function busyTask(changes: number) {
  let version = 1;
  server = await scriptedServer(({ method, headers }, response) => {
    const etag = `"${version}"`;
    if (method === 'GET') {
      sendJson(response, 200, { id: 'T1', version }, { ETag: etag });
      if (version <= changes) version += 1;
    } else if (headers['if-match'] === etag) sendJson(response, 200, { id: 'T1', claimed: etag });
    else sendJson(response, 412, problem(412, 'stale'));
  });
}

/** Reads and claims; remembers each version that it claimed. */
function claimFresh(options?: { attempts: number }) {
  const open = client();
  const given: unknown[] = [];
  const done = updateFresh(
    () => getTask(open, params),
    (task, ifMatch) => {
      given.push([Object(task).version, ifMatch]);
      return claimTask(open, params, { ifMatch });
    },
    options,
  );
  return { done, given };
}

describe('versioned', () => {
  it('gives the data with its version, and none where the platform names none', async () => {
    server = await scriptedServer((_, response, call) =>
      sendJson(response, 200, { id: 'T1' }, call === 1 ? { ETag: 'W/"3"' } : {}),
    );
    assert.deepEqual(await versioned(getTask(client(), params)), { data: { id: 'T1' }, etag: 'W/"3"' });
    assert.deepEqual(await versioned(getTask(client(), params)), { data: { id: 'T1' }, etag: undefined });
  });
});

describe('updateFresh', () => {
  it('writes on the condition that it is still what was read', async () => {
    await busyTask(0);
    const { done, given } = claimFresh();
    assert.deepEqual(await done, { id: 'T1', claimed: '"1"' });
    assert.deepEqual(given, [[1, '"1"']]);
    assert.equal(server.seen[1]?.headers['if-match'], '"1"');
  });

  it('reads again when somebody else was faster, and writes what it makes of that', async () => {
    await busyTask(2);
    const { done, given } = claimFresh();
    assert.deepEqual(await done, { id: 'T1', claimed: '"3"' });
    assert.deepEqual(given, [
      [1, '"1"'],
      [2, '"2"'],
      [3, '"3"'],
    ]);
    const keys = server.seen.flatMap(({ headers }) => headers['idempotency-key'] ?? []);
    assert.equal(new Set(keys).size, keys.length, 'each write is another one, under its own key');
  });

  it('gives up with the 412 after three attempts, or as many as told', async () => {
    await busyTask(Infinity);
    const usual = claimFresh();
    await assert.rejects(usual.done, isStale);
    assert.equal(usual.given.length, 3);
    const once = claimFresh({ attempts: 1 });
    await assert.rejects(once.done, isStale);
    assert.equal(once.given.length, 1);
  });

  it('does not try again after other errors', async () => {
    server = await scriptedServer(({ method }, response) =>
      method === 'GET' ? sendJson(response, 200, {}, { ETag: '"1"' }) : sendJson(response, 409, problem(409, 'taken')),
    );
    const { done } = claimFresh();
    await assert.rejects(done, (error) => isHttpError(error, 409) && !isStale(error));
    assert.equal(server.seen.length, 2);
  });

  it('says so when what it reads names no version, and writes nothing', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 200, {}));
    const { done } = claimFresh();
    await assert.rejects(done, (error) => error instanceof UsageError && /ETag/.test(error.message));
    assert.equal(server.seen.length, 1);
  });
});

describe('ifChanged', () => {
  const news = (etag: string) => ifChanged(etag, (headers) => getTask(client(), params, { headers }));

  it('gives nothing for the version that is known, and data with its version for a newer one', async () => {
    server = await scriptedServer(({ headers }, response) =>
      headers['if-none-match'] === '"2"'
        ? response.writeHead(304, { ETag: '"2"' }).end()
        : sendJson(response, 200, { id: 'T1' }, { ETag: '"2"' }),
    );
    assert.deepEqual(await news('"1"'), { data: { id: 'T1' }, etag: '"2"' });
    assert.equal(await news('"2"'), undefined);
    assert.equal(server.seen.length, 2);
  });

  it('throws what else goes wrong', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 404, problem(404, 'unknown')));
    await assert.rejects(news('"1"'), (error) => isHttpError(error, 404));
  });
});

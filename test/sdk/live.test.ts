import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { afterEach, describe, it } from 'node:test';
import { createClient, publishableKey, type Client } from '@digital-cq/sdk';
import { subscribe, type LiveStatus } from '@digital-cq/sdk/live';
import type { LiveEvent } from '@digital-cq/sdk/types';
import { problem, scriptedServer, sendJson, type ScriptedServer } from './scripted-server.js';

let server: ScriptedServer;
let client: Client;
afterEach(async () => {
  client.close();
  await server.close();
});

const TASK = '01KAQ3N8W5J6M4T7R9YBXCDFGJ';

function open(response: ServerResponse, at = '5') {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  send(response, 'opened', at);
}

function send(response: ServerResponse, type: string, id: string, subject = TASK) {
  response.write(`id: ${id}\nevent: ${type}\ndata: ${JSON.stringify({ type, id, subject, data: {} })}\n\n`);
}

function connect() {
  client = createClient({ baseUrl: server.url, auth: publishableKey('pk_test'), random: () => 0 });
  return client;
}

/** Collects events and statuses, and waits for a count of events. */
function collector() {
  const events: string[] = [];
  const statuses: LiveStatus[] = [];
  let check = () => {};
  return {
    events,
    statuses,
    onEvent: ({ id }: LiveEvent) => {
      events.push(id);
      check();
    },
    onStatus: (status: LiveStatus) => {
      statuses.push(status);
      check();
    },
    until: (condition: () => boolean) =>
      new Promise<void>((resolve) => {
        check = () => condition() && resolve();
        check();
      }),
  };
}

describe('the live stream', () => {
  it('serves all subscriptions of a client over one connection with all their topics', async () => {
    server = await scriptedServer((_, response) => {
      open(response);
      send(response, 'task.changed', '6');
      send(response, 'incident.changed', '7', 'other');
    });
    connect();
    const [tasks, one, incidents] = [collector(), collector(), collector()];
    subscribe(client, { topics: ['tasks'], ...tasks });
    subscribe(client, { topics: [`tasks/${TASK}`], ...one });
    subscribe(client, { topics: ['incidents'], ...incidents });
    await incidents.until(() => incidents.events.length === 1);
    assert.deepEqual([tasks.events, one.events, incidents.events], [['6'], ['6'], ['7']]);
    assert.equal(server.seen.length, 1);
    assert.equal(
      new URL(server.seen[0]?.url ?? '', server.url).searchParams.get('topics'),
      `tasks,tasks/${TASK},incidents`,
    );
  });

  it('resumes after the last event when the connection ends or breaks, each event once', async () => {
    const log = ['6', '7', '8'];
    server = await scriptedServer(({ headers }, response, count) => {
      const after = String(headers['last-event-id'] ?? '5');
      open(response, after);
      const rest = log.filter((id) => Number(id) > Number(after));
      for (const id of count === 1 ? rest.slice(0, 1) : rest) send(response, 'task.changed', id);
      if (count === 1) response.end();
      if (count === 2) response.write(': broken off\n', () => response.socket?.destroy());
    });
    connect();
    const seen = collector();
    subscribe(client, { topics: ['tasks'], ...seen });
    await seen.until(() => seen.events.length === 3);
    assert.deepEqual(seen.events, log);
    assert.equal(server.seen[1]?.headers['last-event-id'], '6');
  });

  it('widens its topics with one connection after the other, and loses nothing in between', async () => {
    server = await scriptedServer((_, response, count) => {
      open(response, count === 1 ? '5' : '6');
      send(response, 'task.changed', count === 1 ? '6' : '7');
    });
    connect();
    const first = collector();
    subscribe(client, { topics: ['tasks'], ...first });
    await first.until(() => first.events.length === 1);
    subscribe(client, { topics: ['incidents'], ...collector() });
    await first.until(() => first.events.length === 2);
    assert.deepEqual(first.events, ['6', '7']);
    assert.equal(server.seen[1]?.headers['last-event-id'], '6');
  });

  it('closes with its last subscription', async () => {
    let closed: () => void = () => {};
    const ended = new Promise<void>((resolve) => (closed = resolve));
    server = await scriptedServer((_, response) => {
      response.on('close', closed);
      open(response);
    });
    connect();
    const seen = collector();
    const stop = subscribe(client, { topics: ['tasks'], ...seen });
    await seen.until(() => seen.statuses.includes('live'));
    stop();
    await ended;
  });

  it('tells its subscribers to load again when the platform began anew', async () => {
    server = await scriptedServer((_, response, count) => {
      open(response, count === 1 ? '500' : '3');
      if (count === 1) response.end();
    });
    connect();
    await new Promise<void>((onResync) => subscribe(client, { topics: ['tasks'], onEvent: () => {}, onResync }));
  });

  it('says that it waits while the platform is down, and that it is live again', async () => {
    server = await scriptedServer((_, response, count) =>
      count <= 2 ? sendJson(response, 503, problem(503, 'down')) : open(response),
    );
    connect();
    const seen = collector();
    subscribe(client, { topics: ['tasks'], ...seen });
    await seen.until(() => seen.statuses.at(-1) === 'live');
    assert.deepEqual(seen.statuses, ['connecting', 'waiting', 'connecting', 'live']);
  });

  it('stops when the platform refuses this identity', async () => {
    server = await scriptedServer((_, response) => sendJson(response, 403, problem(403, 'forbidden')));
    connect();
    const seen = collector();
    subscribe(client, { topics: ['tasks'], ...seen });
    await seen.until(() => seen.statuses.at(-1) === 'stopped');
    assert.equal(server.seen.length, 1);
  });

  it('comes back when something else has answered in the platform’s place', async (context) => {
    server = await scriptedServer((_, response, count) =>
      count === 1 ? response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Log in</p>') : open(response),
    );
    context.mock.timers.enable({ apis: ['setTimeout'] });
    connect();
    const seen = collector();
    subscribe(client, { topics: ['tasks'], ...seen });
    await seen.until(() => seen.statuses.at(-1) === 'waiting');
    context.mock.timers.tick(5_000);
    await seen.until(() => seen.statuses.at(-1) === 'live');
  });

  it('reads events however the bytes are cut', async () => {
    const text = `: hello\r\nid: 5\r\ndata: ${JSON.stringify({ type: 'opened', id: '5', data: {} })}\r\n\r\nid: 6\ndata: {"type":"task.changed",\ndata: "id":"6","subject":"井盖","data":{}}\n\n`;
    const bytes = Buffer.from(text);
    for (let cut = 1; cut < bytes.length; cut += 7) {
      server = await scriptedServer((_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.write(bytes.subarray(0, cut), () => response.write(bytes.subarray(cut)));
      });
      connect();
      const subject = await new Promise((resolve) =>
        subscribe(client, { topics: ['tasks'], onEvent: (event) => resolve(event.subject) }),
      );
      assert.equal(subject, '井盖', `cut at ${cut}`);
      client.close();
      await server.close();
    }
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { first, openStream, ORIGIN, startPlatform, type Schemas } from './support.js';

const { platform, url, call, token, report, tasksOf } = await startPlatform();

describe('the stream', () => {
  test('resumes after the last event with nothing lost and nothing twice', async () => {
    const as = await token('district_dispatcher');
    const whole = await openStream(url, as, 'incidents,tasks');
    const opened = await whole.next();
    assert.equal(opened.type, 'opened');
    await report();
    const last = await whole.next((event) => event.data.command === 'offered');

    // Reports keep coming while a second client, cut off at the beginning, catches up.
    const reports = Array.from({ length: 12 }, () => report());
    const resumed = await openStream(url, as, 'incidents,tasks', opened.id);
    const numbers = new Set((await Promise.all(reports)).map(({ id }) => id));
    for (const reader of [whole, resumed]) {
      const waiting = new Set(numbers);
      await reader.next(
        (event) =>
          event.data.command === 'offered' && waiting.delete(event.data.task?.incidentId ?? '') && waiting.size === 0,
      );
    }
    const ids = (events: readonly Schemas['LiveEvent'][]) =>
      events.filter((event) => event.type !== 'opened').map((event) => Number(event.id));
    assert.deepEqual(ids(resumed.seen), ids(whole.seen));
    assert.deepEqual(
      ids(whole.seen),
      [...new Set(ids(whole.seen))].sort((a, b) => a - b),
    );
    assert.ok(ids(whole.seen).includes(Number(last.id)));
    assert.equal(whole.seen.length, 1 + 13 * 5);
    whole.close();
    resumed.close();
  });

  test('begins now where the last event is unknown: beyond the end, or before the first start', async () => {
    const as = await token('district_dispatcher');
    for (const unknown of ['999999999', '0']) {
      const reader = await openStream(url, as, 'tasks', unknown);
      const head = (await call<Schemas['TaskPage']>('/tasks?limit=1', { as })).body.asOf;
      assert.equal((await reader.next()).id, head);
      reader.close();
    }
  });

  test('never sends tasks, notes of the staff or personal data to the public', async () => {
    const { publishableKey } = platform.demo;
    const refused = await call('/stream?topics=tasks', { as: publishableKey });
    assert.deepEqual([refused.status, refused.body.code], [403, 'forbidden']);

    const reader = await openStream(url, publishableKey, 'incidents');
    assert.equal(reader.response.headers.get('access-control-allow-origin'), '*');
    assert.match(reader.response.headers.get('content-type') ?? '', /^text\/event-stream/);
    assert.ok(reader.response.headers.get('x-request-id'));
    const { id } = await report({ contact: { name: '张三', phone: '13812341234' } });
    const as = await token('township_dispatcher');
    await call(`/incidents/${id}/notes`, { as, json: { text: '内部备注', visibility: 'staff' } });
    await call(`/incidents/${id}/notes`, { as, json: { text: '公开备注', visibility: 'public' } });
    await reader.next((event) => event.data.command === 'noted');
    assert.deepEqual(
      reader.seen.map((event) => event.data.command),
      [undefined, 'reported', 'accepted', 'dispatched', 'noted'],
    );
    assert.doesNotMatch(JSON.stringify(reader.seen), /张|138|备注|昌龙大道/);
    reader.close();
  });

  test('is cut to the areas of the caller, who learns when a task leaves them', async () => {
    const here = await openStream(url, await token('grid_worker', { areas: ['500153001'] }), 'tasks');
    const there = await openStream(url, await token('grid_worker', { sub: 'x', areas: ['500153002'] }), 'tasks');
    const dispatcher = await token('district_dispatcher');
    const { id } = first(await tasksOf((await report()).id));
    await call(`/tasks/${id}/transfer`, { as: dispatcher, json: { areaCode: '500153002', note: '转出。' } });
    const left = await here.next((event) => event.data.command === 'transferred');
    assert.deepEqual([left.subject, left.data.task], [id, undefined]);
    const arrived = await there.next((event) => event.subject === id);
    assert.equal(arrived.data.task?.areaCode, '500153002');
    assert.deepEqual(arrived.data.task?.actions, ['claim', 'escalate']);
    here.close();
    there.close();
  });

  test('may follow one thing alone', async () => {
    const as = await token('district_dispatcher');
    const receipt = await report();
    const { id } = first(await tasksOf(receipt.id));
    const reader = await openStream(url, as, `tasks/${id},incidents/${receipt.id}`);
    await report();
    await call(`/tasks/${id}/claim`, { as, method: 'POST' });
    const event = await reader.next((found) => found.type !== 'opened');
    assert.deepEqual([event.subject, event.data.command], [id, 'claimed']);
    reader.close();
  });

  test('shows nobody what happened outside their areas, not even when they ask for it by its id from the beginning', async () => {
    const dispatcher = await token('district_dispatcher');
    const whole = await openStream(url, dispatcher, 'tasks,incidents');
    const { id: start } = await whole.next();
    const receipt = await report({ contact: { name: '张三', phone: '13812341234' } });
    const { id } = first(await tasksOf(receipt.id));
    await call(`/tasks/${id}/claim`, { as: dispatcher, method: 'POST' });
    const elsewhere = await token('district_dispatcher', { sub: 'x', areas: ['500153002'] });
    const nosy = await openStream(url, elsewhere, `tasks/${id},incidents/${receipt.id},tasks,incidents`, start);
    const visible = await report({ location: { areaCode: '500153002001' } });
    await nosy.next((event) => event.data.incident?.id === visible.id);
    assert.doesNotMatch(JSON.stringify(nosy.seen), new RegExp(`${id}|${receipt.id}|张三`));
    // Who may see it sees no contact in it either: only the details of a task or incident have that.
    assert.doesNotMatch(JSON.stringify(whole.seen), /张三|张\*|138\*|13812341234/);
    nosy.close();
    whole.close();
  });

  test('ends when its key is revoked', async () => {
    const { secretKey } = platform.demo;
    const key = await call<Schemas['PublishableKey']>('/auth/publishable-keys', {
      as: secretKey,
      json: { label: 'x', origins: [ORIGIN] },
    });
    const reader = await openStream(url, key.body.key, 'incidents');
    await reader.next();
    await call(`/auth/publishable-keys/${key.body.id}`, { as: secretKey, method: 'DELETE' });
    await reader.ended;
  });

  test('ends when the token does', async () => {
    let skew = 0;
    const short = await startPlatform({ clock: () => new Date(Date.now() + skew), seed: { incidents: 0, number: 1 } });
    const minted = await short.call<Schemas['GuestToken']>('/auth/guest-tokens', {
      as: short.platform.demo.secretKey,
      json: { sub: 'short', roles: ['auditor'], areas: ['500153'], ttlSeconds: 30 },
    });
    skew = 29_500;
    const reader = await openStream(short.url, minted.body.token, 'tasks');
    await reader.ended;
    skew = 31_000;
    const late = await short.call('/auth/session', { as: minted.body.token });
    assert.deepEqual([late.status, late.body.code], [401, 'token_expired']);
  });
});

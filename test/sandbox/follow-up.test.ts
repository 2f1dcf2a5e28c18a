import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import sharp from 'sharp';
import { first, openStream, startPlatform, type Schemas } from './support.js';

type Receipt = Schemas['IncidentReceipt'];
type Tracked = Schemas['TrackedIncident'];
type Detail = Schemas['TaskDetail'];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The platform's own clock; tests turn it on. */
let now = Date.parse('2026-11-23T09:30:00+08:00');
const later = (ms: number) => (now += ms);

const { platform, url, call, token, report, tasksOf } = await startPlatform({
  seed: { incidents: 0, number: 1 },
  clock: () => new Date(now),
});
const { publishableKey: as } = platform.demo;
const CHECKED = '3501';

/** What the person who reported does, with number and code. */
const act = <Body = Tracked>({ no, queryCode }: Receipt, action: string, more: object = {}, key?: string) =>
  call<Body>(`/incidents/track/${action}`, {
    as,
    json: { no, queryCode, ...more },
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  });
const refused = (receipt: Receipt, action: string, more: object = {}) =>
  act<Schemas['Problem'] & { urgeAgainAt?: string }>(receipt, action, more);
const track = async ({ no, queryCode }: Receipt) =>
  (await call<Tracked>('/incidents/track', { as, json: { no, queryCode } })).body;
const typesOf = ({ timeline }: Pick<Tracked, 'timeline'>) => timeline.map(({ type }) => type);

const command = (by: string, id: string, action: string, json?: object) =>
  call<Detail & Schemas['Problem']>(`/tasks/${id}/${action}`, { as: by, method: 'POST', ...(json && { json }) });

/** Does a task as far as it is told. */
async function work(by: string, id: string, ...actions: ('claim' | 'start' | 'complete')[]): Promise<void> {
  for (const action of actions) {
    const { status } = await command(by, id, action, action === 'complete' ? { note: '已更换井盖。' } : undefined);
    assert.equal(status, 200, action);
  }
}

async function closedReport(changes: Record<string, unknown> = {}): Promise<Receipt> {
  const receipt = await report(changes);
  await work(await token('grid_worker'), first(await tasksOf(receipt.id)).id, 'claim', 'start', 'complete');
  return receipt;
}

async function takePhoto(): Promise<string> {
  const bytes = await sharp({ create: { width: 20, height: 10, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(bytes)]), 'photo.png');
  return (await call<Schemas['Attachment']>('/attachments', { as, body })).body.id;
}

describe('whoever reported', () => {
  test('adds words and a photo that the staff read beside the task, and nobody else', async () => {
    const receipt = await report();
    const worker = await token('grid_worker');
    const { id } = first(await tasksOf(receipt.id));
    await work(worker, id, 'claim');
    const live = await openStream(url, worker, 'tasks');
    const photo = await takePhoto();
    const { status, body } = await act(receipt, 'supply', { text: ' 在公交站牌正前方。 ', attachmentIds: [photo] });
    assert.equal(status, 200);
    assert.deepEqual(typesOf(body), ['reported', 'accepted', 'dispatched', 'supplied']);
    assert.deepEqual(
      body.attachments.map((one) => [one.id, one.purpose]),
      [[photo, 'report']],
    );
    assert.deepEqual(body.notes, []);

    assert.equal((await live.next(({ data }) => data.command === 'supplied')).subject, id);
    live.close();
    const detail = (await call<Detail>(`/tasks/${id}`, { as: worker })).body;
    assert.deepEqual(
      detail.notes?.map(({ text, about, actor }) => ({ text, about, actor })),
      [{ text: '在公交站牌正前方。', about: 'supply', actor: '上报人' }],
    );
    assert.equal(first(detail.attachments).id, photo);
    const forStaff = await call<Schemas['NotePage']>(`/incidents/${receipt.id}/notes`, { as: worker });
    assert.equal(first(forStaff.body.items).text, '在公交站牌正前方。');
    const forAll = await call<Schemas['NotePage']>(`/incidents/${receipt.id}/notes`, { as });
    assert.deepEqual(forAll.body.items, []);
    // What was written for the worker does not take the task from under their hands.
    assert.equal((await command(worker, id, 'start')).status, 200);
  });

  test('withdraws a report: its open tasks are cancelled, and leave the lists of those who were to do them', async () => {
    const receipt = await report({ categoryCode: '3201', description: '占道经营。' });
    const worker = await token('grid_worker');
    const [one, other] = await tasksOf(receipt.id);
    assert.ok(one && other);
    await work(worker, one.id, 'claim', 'start');
    const live = await openStream(url, worker, 'tasks,incidents');
    const { body } = await act(receipt, 'withdraw', { reason: '已经走了。' });
    assert.deepEqual([body.state, body.actions, body.slaState], ['withdrawn', [], 'paused']);
    assert.equal(typesOf(body).at(-1), 'withdrawn');
    await live.next(({ data }) => data.incident?.state === 'withdrawn');
    await live.next(({ data }) => data.task?.state === 'cancelled');
    live.close();
    for (const { id } of [one, other]) {
      const { body: detail } = await call<Detail>(`/tasks/${id}`, { as: worker });
      assert.deepEqual([detail.state, detail.actions], ['cancelled', []]);
      assert.equal(detail.notes?.[0]?.about, 'withdraw');
    }
    assert.equal((await command(worker, one.id, 'complete', { note: '好了。' })).body.code, 'wrong_state');
    later(30 * DAY_MS);
    const overdue = await call<Schemas['TaskPage']>(`/tasks?slaState=overdue&incidentId=${receipt.id}`, {
      as: await token('grid_worker'),
    });
    assert.deepEqual(overdue.body.items, [], 'what was withdrawn is never late');
  });

  test('withdraws what was done and not yet checked: the work counts and needs no check', async () => {
    const receipt = await closedReport({ categoryCode: CHECKED, description: '退卡纠纷。' });
    assert.equal((await track(receipt)).state, 'checking');
    await act(receipt, 'withdraw');
    const { id, state } = first(await tasksOf(receipt.id));
    assert.equal(state, 'verified');
    const dispatcher = await token('township_dispatcher');
    assert.equal((await command(dispatcher, id, 'verify', { passed: false, note: '再看。' })).body.code, 'wrong_state');
    assert.equal((await track(receipt)).state, 'withdrawn');
  });

  test('urges once an hour, and is told when again', async () => {
    const receipt = await report();
    const { id } = first(await tasksOf(receipt.id));
    const { body } = await act(receipt, 'urge');
    assert.equal(Date.parse(body.urgedAt ?? ''), now);
    assert.equal(Date.parse(body.urgeAgainAt ?? ''), now + HOUR_MS);
    assert.ok(!body.actions.includes('urge'));
    const soon = await refused(receipt, 'urge');
    assert.deepEqual([soon.status, soon.body.code], [409, 'not_possible_now']);
    assert.equal(soon.body.urgeAgainAt, body.urgeAgainAt);
    assert.match(soon.body.detail ?? '', new RegExp(`${body.urgeAgainAt?.slice(11, 16)} 以后可以再催`));
    later(HOUR_MS);
    assert.equal((await act(receipt, 'urge')).status, 200);
    const worker = await token('grid_worker');
    const incident = await call<Schemas['Incident']>(`/incidents/${receipt.id}`, { as: worker });
    assert.equal(incident.body.urgedCount, 2);
    assert.equal((await call<Schemas['Incident']>(`/incidents/${receipt.id}`, { as })).body.urgedCount, undefined);
    assert.equal((await call<Detail>(`/tasks/${id}`, { as: worker })).body.urgedCount, 2);
    const way = await call<Schemas['TimelinePage']>(`/tasks/${id}/timeline`, { as: worker });
    assert.deepEqual(
      way.body.items.map(({ type }) => type),
      ['created', 'offered', 'urged', 'urged'],
    );
  });

  test('has a closed report dealt with once more: a new task with what was said, and a new promise', async () => {
    const receipt = await closedReport();
    const closed = await track(receipt);
    assert.deepEqual(closed.actions, ['reopen', 'rate']);
    assert.equal(Date.parse(closed.reopenUntil ?? ''), Date.parse(closed.closedAt ?? '') + 15 * DAY_MS);
    later(2 * DAY_MS);
    const { body } = await act(receipt, 'reopen', { reason: '新井盖又松了。', attachmentIds: [await takePhoto()] });
    assert.deepEqual([body.state, body.closedAt, body.slaState], ['dispatched', undefined, 'on_track']);
    assert.ok(Date.parse(body.dueAt ?? '') > now);
    assert.deepEqual(typesOf(body).slice(-2), ['reopened', 'dispatched']);

    const worker = await token('grid_worker');
    const tasks = await tasksOf(receipt.id);
    assert.equal(tasks.length, 2);
    const again = tasks.find(({ state }) => state === 'offered');
    assert.ok(again);
    const detail = (await call<Detail>(`/tasks/${again.id}`, { as: worker })).body;
    assert.match(detail.instructions ?? '', /要求重新办理/);
    assert.deepEqual([detail.notes?.[0]?.about, detail.notes?.[0]?.text], ['reopen', '新井盖又松了。']);
    await work(worker, again.id, 'claim');
    assert.equal((await track(receipt)).state, 'dispatched', 'what was done before starts nothing now');
    await work(worker, again.id, 'start');
    assert.equal((await track(receipt)).state, 'in_progress');
    await command(worker, again.id, 'complete', { note: '重新固定。' });
    const done = await track(receipt);
    assert.equal(done.state, 'closed');
    assert.equal(done.timeline.at(-1)?.note, '重新固定。', 'and not what was said the first time');
  });

  test('can reopen for fifteen days and no longer', async () => {
    const receipt = await closedReport();
    later(15 * DAY_MS);
    assert.ok((await track(receipt)).actions.includes('reopen'));
    later(1);
    const answer = await refused(receipt, 'reopen', { reason: '又坏了。' });
    assert.deepEqual([answer.status, answer.body.code], [409, 'not_possible_now']);
    assert.match(answer.body.detail ?? '', /请重新上报/);
    assert.deepEqual((await track(receipt)).actions, ['rate']);
  });

  test('rates a closed report once, and the staff read the words', async () => {
    const receipt = await closedReport();
    const { body } = await act(receipt, 'rate', { stars: 4, comment: '来得很快。' });
    assert.deepEqual([body.state, body.actions], ['evaluated', []]);
    assert.deepEqual([body.rating?.stars, body.rating?.comment], [4, undefined]);
    assert.equal((await refused(receipt, 'rate', { stars: 1 })).status, 409);
    const worker = await token('grid_worker');
    const incident = await call<Schemas['Incident']>(`/incidents/${receipt.id}`, { as: worker });
    assert.deepEqual([incident.body.rating?.stars, incident.body.rating?.comment], [4, '来得很快。']);
    assert.equal((await call<Schemas['Incident']>(`/incidents/${receipt.id}`, { as })).body.rating, undefined);
    assert.equal((await refused(receipt, 'rate', { stars: 6 })).status, 400);
  });

  test('is told in both languages why something is not possible as it stands', async () => {
    const receipt = await report();
    assert.match((await refused(receipt, 'rate', { stars: 5 })).body.detail ?? '', /现在是“处理中”，不能评价/);
    const { no, queryCode } = receipt;
    const english = await call('/incidents/track/rate', {
      as,
      json: { no, queryCode, stars: 5 },
      headers: { 'accept-language': 'en' },
    });
    assert.equal(english.body.detail, 'This report is in progress now, so it cannot be rated.');
  });
});

describe('number and query code', () => {
  test('answer alike whichever is wrong, for every command', async () => {
    const receipt = await report();
    const wrongCode = { ...receipt, queryCode: receipt.queryCode === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA' };
    const wrongNumber = { ...receipt, no: 'SJ500153261123999990' };
    for (const [action, more] of [
      ['supply', { text: '补充。' }],
      ['withdraw', {}],
      ['urge', {}],
      ['reopen', { reason: '又坏了。' }],
      ['rate', { stars: 5 }],
    ] as const) {
      const answers = [await refused(wrongCode, action, more), await refused(wrongNumber, action, more)];
      const said = answers.map(({ body: { requestId: _, ...body } }) => body);
      assert.deepEqual(said[0], said[1]);
      assert.deepEqual([said[0]?.status, said[0]?.code], [404, 'wrong_report']);
    }
    assert.equal((await track(receipt)).state, 'dispatched');
  });

  test('of somebody who has only met the same open the report, and change nothing about it', async () => {
    const receipt = await report();
    await act(receipt, 'urge');
    const { status, body: own } = await call<Receipt>(`/incidents/${receipt.id}/followers`, { as, json: {} });
    assert.equal(status, 201);
    const { actions, urgedAt, role } = await track(own);
    assert.deepEqual([actions, urgedAt, role], [[], undefined, 'follower']);
    const answer = await refused(own, 'withdraw');
    assert.deepEqual([answer.status, answer.body.code], [403, 'forbidden']);
    assert.equal((await track(receipt)).state, 'dispatched');
  });

  test('cannot be found out by trying, while whoever knows them is never kept waiting', async () => {
    const own = await startPlatform({ seed: { incidents: 0, number: 1 }, rateLimits: { guesses: 3 } });
    const receipt = await own.report();
    const send = (queryCode: string, by = own.platform.demo.publishableKey) =>
      own.call('/incidents/track', { as: by, json: { no: receipt.no, queryCode } });
    for (let time = 0; time < 10; time += 1) assert.equal((await send(receipt.queryCode)).status, 200);
    for (let time = 0; time < 3; time += 1) assert.equal((await send('AAAAAA')).status, 404);
    const limited = await send(receipt.queryCode);
    assert.deepEqual([limited.status, limited.body.code], [429, 'rate_limited']);
    assert.match(limited.headers.get('retry-after') ?? '', /^\d+$/);
    assert.equal((await send(receipt.queryCode, await own.token('grid_worker'))).status, 200, 'others are not held up');
  });
});

describe('a command that is repeated', () => {
  test('happens once under its key', async () => {
    const receipt = await report();
    const key = randomUUID();
    const more = { text: '在公交站牌正前方。' };
    const answers = await Promise.all([1, 2, 3].map(() => act(receipt, 'supply', more, key)));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200],
    );
    assert.equal(answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true').length, 2);
    assert.equal(typesOf(await track(receipt)).filter((type) => type === 'supplied').length, 1);
    const other = await act<Schemas['Problem']>(receipt, 'supply', { text: '别的。' }, key);
    assert.deepEqual([other.status, other.body.code], [422, 'idempotency_mismatch']);
  });

  test('answers with the report as it stands by then', async () => {
    const receipt = await closedReport();
    const key = randomUUID();
    await act(receipt, 'reopen', { reason: '又松了。' }, key);
    await act(receipt, 'withdraw');
    const again = await act(receipt, 'reopen', { reason: '又松了。' }, key);
    assert.deepEqual([again.status, again.body.state], [200, 'withdrawn']);
    assert.equal((await tasksOf(receipt.id)).length, 2);
  });
});

describe('at the same moment', () => {
  test('a report is withdrawn or its task is completed, never both', async () => {
    const worker = await token('grid_worker');
    for (let round = 0; round < 6; round += 1) {
      const receipt = await report();
      const { id } = first(await tasksOf(receipt.id));
      await work(worker, id, 'claim', 'start');
      const sends = [() => command(worker, id, 'complete', { note: '好了。' }), () => act(receipt, 'withdraw')];
      const answers = await Promise.all((round % 2 ? sends : sends.toReversed()).map((send) => send()));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
      const { state } = await track(receipt);
      const task = first(await tasksOf(receipt.id));
      assert.ok(
        ['closed verified', 'withdrawn cancelled'].includes(`${state} ${task.state}`),
        `${state} ${task.state}`,
      );
    }
  });

  test('of rating and reopening one wins', async () => {
    const receipt = await closedReport();
    const answers = await Promise.all([
      act(receipt, 'rate', { stars: 1 }),
      act(receipt, 'reopen', { reason: '没好。' }),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  });

  test('of many who urge one is heard', async () => {
    const receipt = await report();
    const answers = await Promise.all([1, 2, 3, 4].map(() => act(receipt, 'urge')));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409, 409]);
  });
});

describe('a late report', () => {
  const DELAY = { categoryCode: '2101' };
  const late = async (receipt: Receipt) => {
    later(10 * DAY_MS);
    return (await track(receipt)).delay;
  };

  test('says nothing of a delay before it is late', async () => {
    assert.equal((await track(await report(DELAY))).delay, undefined);
  });

  test('says that nobody has taken it', async () => {
    assert.deepEqual(await late(await report(DELAY)), { reason: 'not_taken' });
  });

  test('says what held its task up last, and not what was said about it among the staff', async () => {
    const receipt = await report(DELAY);
    const { id } = first(await tasksOf(receipt.id));
    await command(await token('grid_worker'), id, 'escalate', { note: '张三不配合。' });
    assert.deepEqual(await late(receipt), { reason: 'escalated' });
    const dispatcher = await token('district_dispatcher');
    const text = '备件明天到。';
    await call(`/incidents/${receipt.id}/notes`, { as: dispatcher, json: { text, visibility: 'public' } });
    assert.deepEqual((await track(receipt)).delay, { reason: 'noted', note: text });
    later(1000);
    await command(dispatcher, id, 'claim');
    await command(dispatcher, id, 'return', { reason: 'cannot_do', note: '需要吊车。' });
    assert.deepEqual((await track(receipt)).delay, { reason: 'returned' });
  });

  test('says that it is being worked on, and when what was done is being checked', async () => {
    const receipt = await report({ categoryCode: CHECKED, description: '退卡纠纷。' });
    const { id } = first(await tasksOf(receipt.id));
    await work(await token('grid_worker'), id, 'claim', 'start');
    assert.deepEqual(await late(receipt), { reason: 'under_way' });
    await work(await token('grid_worker'), id, 'complete');
    assert.equal((await track(receipt)).delay, undefined, 'the clock stands once the work is done');
  });
});

describe('the record', () => {
  test('holds what the reporter said in the notes and the report alone, and no query code anywhere', async () => {
    const own = await startPlatform({ seed: { incidents: 0, number: 1 } });
    const receipt = await own.report();
    const { no, queryCode } = receipt;
    const send = (action: string, more: object) =>
      own.call<Tracked>(`/incidents/track/${action}`, {
        as: own.platform.demo.publishableKey,
        json: { no, queryCode, ...more },
        headers: { 'idempotency-key': randomUUID() },
      });
    const live = await openStream(own.url, own.platform.demo.publishableKey, 'incidents');
    const worker = await own.token('grid_worker');
    const finish = async () => {
      const { id } = first((await own.tasksOf(receipt.id)).filter(({ state }) => state === 'offered'));
      for (const [action, json] of [['claim'], ['start'], ['complete', { note: '已办。' }]] as const) {
        await own.call(`/tasks/${id}/${action}`, { as: worker, method: 'POST', ...(json && { json }) });
      }
    };
    const said = ['补充的话', '重办的话', '评价的话'];
    await send('supply', { text: said[0] });
    await send('urge', {});
    await finish();
    await send('reopen', { reason: said[1] });
    await finish();
    const { body } = await send('rate', { stars: 5, comment: said[2] });
    const byReporter = ['supplied', 'urged', 'reopened', 'rated'];
    assert.deepEqual(
      typesOf(body).filter((type) => byReporter.includes(type)),
      byReporter,
    );
    const seen = [
      body,
      (await own.call(`/incidents/${receipt.id}/timeline`, { as: own.platform.demo.publishableKey })).body,
    ];
    await live.next(({ data }) => data.command === 'rated');
    live.close();
    assert.doesNotMatch(JSON.stringify([...seen, ...live.seen]), /的话|上报人/);
    await own.platform.close();

    const database = await PGlite.create(join(own.dataDir, 'db'));
    const tables = await database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const holders = async (text: string) => {
      const found = new Set<string>();
      for (const { name } of tables.rows) {
        const { rows } = await database.query(`SELECT 1 FROM "${name}" t WHERE to_jsonb(t)::text LIKE $1`, [
          `%${text}%`,
        ]);
        if (rows.length > 0) found.add(name);
      }
      return [...found];
    };
    assert.deepEqual(await Promise.all(said.map(holders)), [['notes'], ['notes'], ['incidents']]);
    assert.deepEqual(await holders(queryCode), []);
    await database.close();
  });
});

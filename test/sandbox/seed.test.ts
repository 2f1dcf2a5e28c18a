import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { parseIdentifier } from '@digital-cq/sdk/identifiers';
import { createAreaIndex } from '../../packages/sandbox/src/domain/areas.js';
import { readSeedAreas } from '../../packages/sandbox/src/seed/areas.js';
import { tellIncidents } from '../../packages/sandbox/src/seed/incidents/tell-incidents.js';
import { cityYears, demoYear } from '../../packages/sandbox/src/seed/incidents/years.js';
import { startPlatform, type Schemas } from './support.js';

const NOW = new Date('2026-11-25T02:30:00Z');
const areas = createAreaIndex(readSeedAreas());

function digest(options: { number?: number; now?: Date } = {}): string {
  const hash = createHash('sha256');
  const parts = tellIncidents(areas, { years: [demoYear(300)], number: 1, now: NOW, ...options });
  for (const part of parts) hash.update(JSON.stringify(part));
  return hash.digest('hex');
}

describe('a seeded year', () => {
  const parts = [...tellIncidents(areas, { years: [demoYear(1_500)], number: 5, now: NOW })];
  const incidents = parts.flatMap((part) => part.incidents ?? []);
  const tasks = parts.flatMap((part) => part.tasks ?? []);

  test('is the same for the same number, and another for another', () => {
    assert.equal(digest(), digest());
    assert.notEqual(digest(), digest({ number: 2 }));
    assert.notEqual(digest(), digest({ now: new Date('2026-12-25T02:30:00Z') }));
  });

  test('lies in the twelve months that end today', () => {
    for (const { reportedAt, completedAt, closedAt } of incidents) {
      assert.ok(reportedAt >= '2025-11-25T16:00:00' && reportedAt < NOW.toISOString(), reportedAt);
      for (const at of [completedAt, closedAt]) assert.ok(at === null || (at >= reportedAt && at < NOW.toISOString()));
    }
  });

  test('numbers reports in the order of their time, with check digits that are right', () => {
    assert.deepEqual(
      incidents.map(({ reportedAt }) => reportedAt),
      incidents.map(({ reportedAt }) => reportedAt).toSorted(),
    );
    const numbers = [...incidents, ...tasks].map(({ no }) => no);
    assert.equal(new Set(numbers).size, numbers.length);
    for (const no of numbers) assert.deepEqual(parseIdentifier(no).problems, [], no);
  });

  test('leaves work for today: some due soon, some overdue, some to check', () => {
    const open = incidents.filter(({ closedAt }) => closedAt === null);
    assert.equal(open.length, 27);
    assert.ok(open.some(({ dueAt }) => dueAt !== null && dueAt < NOW.toISOString()));
    assert.ok(open.some(({ dueAt }) => dueAt !== null && dueAt > NOW.toISOString()));
  });

  test('says how many tasks each incident has, and how many of them are done', () => {
    for (const { id, tasksTotal, tasksDone } of incidents.slice(-200)) {
      const own = tasks.filter(({ incidentId }) => incidentId === id);
      assert.equal(own.length, tasksTotal);
      assert.equal(own.filter(({ completedAt }) => completedAt !== null).length, tasksDone);
    }
  });

  test('names no person', () => {
    for (const { contactName, contactPhone } of incidents) {
      assert.equal(contactName, null);
      assert.ok(contactPhone === null || /^1\d{2}0000\d{4}$/.test(contactPhone));
    }
    for (const { assigneeLabel } of tasks) assert.match(assigneeLabel ?? '网格员 1 号', /(网格员|承办人员) \d 号$/);
  });
});

describe('the years of the whole city', () => {
  const years = cityYears(areas.all, 20_240_126);

  test('give every district but those of the article a few hundred incidents', () => {
    const [liangjiang, qijiang, rongchang, ...others] = years;
    assert.deepEqual([liangjiang?.incidents, liangjiang?.tasks], [33_223, 90_262]);
    assert.deepEqual([qijiang?.areas, qijiang?.incidents, qijiang?.open], [['500110'], 27_000, 108]);
    assert.deepEqual(rongchang?.areas, ['500153']);
    assert.equal(others.length, 36);
    for (const { incidents, open } of others) assert.ok(incidents >= 200 && incidents <= 500 && open < 20);
  });
});

describe('a platform on its first start', async () => {
  const messages: string[] = [];
  const { call, token } = await startPlatform({
    seed: { number: 20_240_126 },
    onProgress: (message) => messages.push(message),
    validateAnswers: false,
  });
  const total = async (path: string, as: string) => (await call<{ total: number }>(path, { as })).body.total;

  test('says how far it is', () => {
    assert.ok(
      messages.some((message) => message.startsWith('10%')),
      messages.join('\n'),
    );
    assert.ok(messages.some((message) => message.startsWith('100%')));
  });

  test('holds 33,223 incidents and 90,262 tasks in 两江新区, and can turn to any of them', async () => {
    const as = await token('district_dispatcher', { areas: ['Z5001'] });
    assert.equal(await total('/incidents?limit=1&total=true', as), 33_223);
    assert.equal(await total('/tasks?limit=1&offset=0', as), 90_262);
    const end = await call<Schemas['TaskPage']>('/tasks?limit=50&offset=90260', { as });
    assert.equal(end.body.items.length, 2);
    const middle = await call<Schemas['TaskPage']>('/tasks?limit=50&offset=45000', { as });
    const next = await call<Schemas['TaskPage']>('/tasks?limit=50&offset=45049', { as });
    assert.equal(middle.body.items.at(-1)?.id, next.body.items[0]?.id);
  });

  test('keeps the way that every task took, and goes on from there', async () => {
    const as = await token('district_dispatcher');
    const done = await call<Schemas['TaskPage']>('/tasks?state=verified&limit=1&sort=-createdAt', { as });
    const [task] = done.body.items;
    assert.ok(task);
    const way = await call<{ items: Schemas['TimelineEntry'][] }>(`/tasks/${task.id}/timeline`, { as });
    assert.deepEqual(
      way.body.items.map(({ type, fromState, toState }) => [type, fromState, toState]),
      [
        ['created', undefined, 'created'],
        ['offered', 'created', 'offered'],
        ['claimed', 'offered', 'claimed'],
        ['started', 'claimed', 'started'],
        ['completed', 'started', 'completed'],
        ['verified', 'completed', 'verified'],
      ],
    );
    const open = await call<Schemas['TaskPage']>('/tasks?queue=claimable&limit=1', { as });
    const [offered] = open.body.items;
    assert.ok(offered);
    const claimed = await call(`/tasks/${offered.id}/claim`, { as, method: 'POST' });
    assert.equal(claimed.status, 200);
    const types = async (query = '') =>
      (
        await call<{ items: Schemas['TimelineEntry'][]; nextCursor: string | null }>(
          `/tasks/${offered.id}/timeline${query}`,
          { as },
        )
      ).body;
    assert.deepEqual((await types()).items.map(({ type }) => type).slice(-2), ['offered', 'claimed']);
    const first = await types('?limit=2');
    const rest = await types(`?limit=50&cursor=${first.nextCursor}`);
    assert.deepEqual([...first.items, ...rest.items], (await types()).items);
  });

  test('shows the public the public steps of an old incident alone', async () => {
    const as = await token('district_dispatcher');
    const { body } = await call<Schemas['IncidentPage']>('/incidents?state=closed&limit=1', { as });
    const [incident] = body.items;
    assert.ok(incident);
    const way = await call<{ items: Schemas['TimelineEntry'][] }>(`/incidents/${incident.id}/timeline`, { as });
    assert.deepEqual(
      way.body.items.map(({ type }) => type).filter((type) => type !== 'noted'),
      ['reported', 'accepted', 'dispatched', 'started', 'handled', 'checked', 'closed'],
    );
    assert.ok(way.body.items.every(({ at }, index, all) => index === 0 || at >= (all[index - 1]?.at ?? '')));
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { first, startPlatform, YUPING, type Schemas } from './support.js';

let now = new Date('2026-11-23T09:30:00+08:00');
const hours = (count: number) => (now = new Date(now.getTime() + count * 3_600_000));
const { platform, call, token, report, tasksOf } = await startPlatform({
  seed: { incidents: 0, number: 1 },
  clock: () => now,
});
const key = platform.demo.publishableKey;
const TOWNSHIP = '500153001';

type Place = Partial<Schemas['LocationInput']>;
type Similar = Schemas['SimilarIncident'];

/** Metres to the north, and a little more than a hundred thousandth of a degree each. */
function north(metres: number, of = { lng: 105.5943, lat: 29.4052 }): Schemas['Point'] {
  return { lng: of.lng, lat: of.lat + metres / 111_195, crs: 'WGS84' };
}

async function similar(place: Place = {}, changes: Record<string, unknown> = {}, as = key): Promise<Similar[]> {
  const { status, body } = await call<{ items: Similar[] }>('/incidents/similar', {
    as,
    json: { categoryCode: '2101', location: { areaCode: YUPING, ...place }, ...changes },
  });
  assert.equal(status, 200, JSON.stringify(body));
  return body.items;
}

async function follow(id: string, json: object = {}, headers: Record<string, string> = {}) {
  return call<Schemas['IncidentReceipt']>(`/incidents/${id}/followers`, { as: key, json, headers });
}

/** Lets the staff finish an incident. */
async function finish(incidentId: string, note: string): Promise<void> {
  const worker = await token('grid_worker');
  const { id } = first(await tasksOf(incidentId));
  for (const [action, json] of [['claim'], ['start'], ['complete', { note }]] as const) {
    await call(`/tasks/${id}/${action}`, { as: worker, method: 'POST', ...(json && { json }) });
  }
}

const near = await report({
  description: '人行道井盖破损，王先生差点踩空。',
  location: { areaCode: YUPING, address: '昌龙大道 128 号', point: north(0) },
  contact: { name: '王先生', phone: '13800001111' },
});
hours(1);
const far = await report({ location: { areaCode: YUPING, address: '别处', point: north(101) } });
const wordsOnly = await report({
  description: '桂花园小区北门外的井盖翘起来了。',
  location: { areaCode: '500153001002', address: '桂花园北门' },
});

describe('similar reports', () => {
  test('are those within the radius of the kind, with how far they are, rounded up', async () => {
    const items = await similar({ point: north(42) });
    assert.deepEqual(
      items.map(({ id, distanceM }) => [id, distanceM]),
      [
        [near.id, 50],
        [far.id, 60],
      ],
    );
    assert.deepEqual(await similar({ point: north(400) }), []);
  });

  test('are found in whichever coordinates the position comes', async () => {
    const places: Schemas['Point'][] = [
      { lng: 105.59764771, lat: 29.40222005, crs: 'GCJ02' },
      { lng: 105.6040624, lat: 29.40853506, crs: 'BD09' },
      { ...north(0), crs: 'CGCS2000' },
    ];
    for (const point of places) {
      const found = await similar({ point });
      assert.ok((first(found).distanceM ?? Infinity) <= 10, `${point.crs}: ${JSON.stringify(found)}`);
    }
  });

  test('are, without a position, those in the township that are told in much the same words', async () => {
    const [found, ...others] = await similar({ areaCode: TOWNSHIP }, { description: '桂花园小区北门的井盖翘起来' });
    assert.equal(found?.id, wordsOnly.id);
    assert.equal(found?.distanceM, undefined);
    assert.deepEqual(others, []);
    assert.deepEqual(await similar({ areaCode: TOWNSHIP }, { description: '下水道口没有盖子' }), []);
    assert.deepEqual(await similar({ areaCode: '500153' }, { description: '桂花园小区北门的井盖翘起来' }), []);
  });

  test('say nothing that a reporter wrote or left behind', async () => {
    const found = JSON.stringify([
      ...(await similar({ point: north(0) })),
      ...(await similar({}, { description: '桂花园小区北门外的井盖翘起来了。' })),
    ]);
    assert.doesNotMatch(found, /王先生|1380000|踩空|昌龙|桂花园|points?/);
    assert.match(found, new RegExp(near.id));
  });

  test('name the community to whoever stands beside it, and the township to everybody else', async () => {
    assert.equal(first(await similar({ point: north(0) })).areaName, '荣昌区昌元街道玉屏社区');
    const [found] = await similar({}, { description: '人行道井盖破损，王先生差点踩空。昌龙大道 128 号' });
    assert.deepEqual([found?.id, found?.areaName], [near.id, '荣昌区昌元街道']);
  });

  test('are never asked about where the kind has no radius, and never of private ones', async () => {
    const place = { areaCode: YUPING, point: north(0) };
    await report({ categoryCode: '3601', description: '希望延长办事时间。', location: place });
    assert.deepEqual(await similar(place, { categoryCode: '3601', description: '希望延长办事时间。' }), []);
    await report({ categoryCode: '3405', description: '楼上漏水，吵了起来。', location: place });
    assert.deepEqual(await similar(place, { categoryCode: '3405', description: '楼上漏水，吵了起来。' }), []);
    const hidden = await report({ isPrivate: true, location: place });
    assert.ok(!(await similar(place)).some(({ id }) => id === hidden.id));
  });

  test('tell the latest public note, and count those that were closed for as long as the kind says', async () => {
    const place = { areaCode: YUPING, point: north(5_000) };
    const { id } = await report({ location: place });
    for (const [text, visibility] of [
      ['备件今天送到。', 'public'],
      ['明天更换。', 'public'],
      ['住户不配合。', 'staff'],
    ]) {
      const as = await token('township_dispatcher');
      await call(`/incidents/${id}/notes`, { as, json: { text, visibility } });
      hours(1);
    }
    assert.equal(first(await similar(place)).note, '明天更换。');
    await finish(id, '已更换井盖。');
    const closed = first(await similar(place));
    assert.equal(closed.state, 'closed');
    assert.ok(closed.closedAt);
    hours(167);
    assert.equal((await similar(place)).length, 1);
    hours(2);
    assert.deepEqual(await similar(place), []);
  });

  test('are at most five, the likeliest first', async () => {
    const place = (metres: number) => ({ areaCode: YUPING, point: north(9_000 + metres) });
    for (const metres of [90, 10, 70, 50, 30, 60]) await report({ location: place(metres) });
    const items = await similar(place(0));
    assert.deepEqual(
      items.map(({ distanceM }) => distanceM),
      [10, 30, 50, 60, 70].map((metres) => metres + (items[0]?.distanceM === 10 ? 0 : 10)),
    );
  });
});

describe('me too', () => {
  test('is counted once however often the same request comes, and gives a code of its own', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const { id } = await report();
    const one = await follow(id, { note: '我也踩到了，门牌 99 号。' }, headers);
    const again = await follow(id, { note: '我也踩到了，门牌 99 号。' }, headers);
    assert.deepEqual([one.status, one.body.followers, one.body.role], [201, 1, 'follower']);
    assert.deepEqual(again.body, one.body);
    assert.equal((await follow(id)).body.followers, 2);
    assert.equal((await follow(id)).status, 201);

    const as = await token('township_dispatcher');
    const incident = await call<Schemas['Incident']>(`/incidents/${id}`, { as });
    assert.equal(incident.body.followers, 3);
    const notes = await call<Schemas['NotePage']>(`/incidents/${id}/notes`, { as });
    assert.deepEqual(
      notes.body.items.map(({ text, visibility }) => [text, visibility]),
      [['我也踩到了，门牌 99 号。', 'staff']],
    );
    const timeline = await call<Schemas['TimelinePage']>(`/incidents/${id}/timeline`, { as });
    const followed = timeline.body.items.filter(({ type }) => type === 'followed');
    assert.deepEqual([followed.length, followed.some(({ note }) => note)], [3, false]);
  });

  test('opens what is public of it, and nothing of what the reporter wrote, photographed or said where', async () => {
    const { no, id, queryCode } = near;
    const { body: mine } = await follow(id, { note: '这里还有一个。' });
    assert.deepEqual([mine.no, mine.areaName], [no, '荣昌区昌元街道']);
    assert.notEqual(mine.queryCode, queryCode);
    const track = (code: string) =>
      call<Schemas['TrackedIncident']>('/incidents/track', { as: key, json: { no, queryCode: code } });
    const seen = await track(mine.queryCode);
    assert.deepEqual([seen.status, seen.body.role], [200, 'follower']);
    assert.doesNotMatch(JSON.stringify(seen.body), /王|玉屏|踩空|还有一个/);
    assert.equal((await track(queryCode)).body.role, 'reporter');
    assert.equal((await track('AAAAAA')).status, 404);
  });

  test('keeps no code anywhere', async () => {
    const { body: mine } = await follow(near.id, {}, { 'idempotency-key': randomUUID() });
    const again = await call<Schemas['TrackedIncident']>('/incidents/track', {
      as: key,
      json: { no: mine.no, queryCode: mine.queryCode },
    });
    assert.equal(again.status, 200);
    assert.doesNotMatch(JSON.stringify(again.body), new RegExp(mine.queryCode));
  });

  test('is not possible once it is closed, nor with what is private or not there', async () => {
    const { id } = await report();
    await finish(id, '已更换。');
    const late = await call(`/incidents/${id}/followers`, { as: key, json: {} });
    assert.deepEqual([late.status, late.body.code], [409, 'incident_over']);
    const hidden = await report({ isPrivate: true });
    assert.equal((await follow(hidden.id)).status, 404);
    assert.equal((await follow('01KAQ3N8V2E6M4T7R9YBXCDFGH')).status, 404);
  });
});

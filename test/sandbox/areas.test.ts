import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { createPlatform } from '@digital-cq/sandbox';
import { putEmptyDatabase } from './empty-database.js';
import { first, openStream, ORIGIN, startPlatform, temporaryFolder, type Schemas } from './support.js';

const LIANGJIANG = 'Z5001';
/** 龙兴镇 in 渝北区, which 两江新区 covers, and 双凤桥街道 beside it, which it does not. */
const LONGXING = '500112131';
const SHUANGFENGQIAO = '500112016';

/** Data of a platform that knew no zones yet and whose demo site serves the whole city. */
async function olderData(): Promise<string> {
  const dataDir = temporaryFolder();
  const options = { publicUrl: 'http://localhost:1361', demoOrigins: [ORIGIN], seed: { incidents: 0, number: 1 } };
  await putEmptyDatabase(dataDir);
  await (await createPlatform({ dataDir, ...options })).close();
  const database = await PGlite.create(join(dataDir, 'db'));
  await database.exec(`DELETE FROM areas WHERE code LIKE 'Z%'; UPDATE api_keys SET areas = '{50}'`);
  await database.close();
  return dataDir;
}

const { platform, url, call, token, report, tasksOf } = await startPlatform({ dataDir: await olderData() });
const { publishableKey: pk, secretKey: sk } = platform.demo;

const codes = ({ items }: { items: readonly { code: string }[] }) => items.map(({ code }) => code);
const communityOf = async (township: string) =>
  first((await call<Schemas['AreaPage']>(`/areas?parent=${township}`, { as: pk })).body.items).code;

describe('a functional zone', () => {
  test('is found by its level and its name, and is none of the 38 districts', async () => {
    const zones = await call<Schemas['AreaPage']>('/areas?level=zone&limit=2', { as: pk });
    assert.deepEqual(zones.body.items, [
      {
        code: 'Z5001',
        name: '两江新区',
        pinyin: 'liangjiang xinqu',
        level: 'zone',
        kind: 'functional_zone',
        childCount: 18,
      },
      {
        code: 'Z5002',
        name: '重庆高新区',
        pinyin: 'chongqing gaoxinqu',
        level: 'zone',
        kind: 'functional_zone',
        childCount: 10,
      },
    ]);
    const rest = await call<Schemas['AreaPage']>(`/areas?level=zone&limit=2&cursor=${zones.body.nextCursor}`, {
      as: pk,
    });
    assert.deepEqual(codes(rest.body), ['Z5003']);
    const named = await call<Schemas['AreaPage']>(`/areas?q=${encodeURIComponent('两江新')}`, { as: pk });
    assert.deepEqual(codes(named.body), [LIANGJIANG]);
    const districts = await call<Schemas['AreaPage']>('/areas?limit=200', { as: pk });
    assert.equal(districts.body.items.length, 38);
    const city = await call<Schemas['AreaDetail']>('/areas/50', { as: pk });
    assert.equal(city.body.childCount, 38);
  });

  test('covers townships that exist, none of them twice', async () => {
    const covered: string[] = [];
    for (const code of ['Z5001', 'Z5002', 'Z5003']) {
      const { body } = await call<Schemas['AreaDetail']>(`/areas/${code}`, { as: pk });
      assert.deepEqual(
        body.path.map((step) => [step.code, step.level]),
        [
          ['50', 'city'],
          [code, 'zone'],
        ],
      );
      const children = await call<Schemas['AreaPage']>(`/areas?parent=${code}&limit=200`, { as: pk });
      assert.deepEqual(codes(children.body), body.covers);
      assert.equal(body.childCount, body.covers?.length);
      assert.ok(children.body.items.every(({ level, kind }) => level === 'township' && kind === 'statutory'));
      covered.push(...codes(children.body));
    }
    assert.deepEqual([covered.length, new Set(covered).size], [38, 38]);
  });

  test('is searched all the way down', async () => {
    const { body } = await call<Schemas['AreaPage']>(
      `/areas?parent=${LIANGJIANG}&limit=200&q=${encodeURIComponent('龙')}`,
      {
        as: pk,
      },
    );
    assert.ok(body.items.some(({ code }) => code === LONGXING));
    assert.ok(body.items.some(({ level }) => level === 'community'));
    const { covers = [] } = (await call<Schemas['AreaDetail']>(`/areas/${LIANGJIANG}`, { as: pk })).body;
    assert.ok(body.items.every(({ code }) => covers.some((covered) => code.startsWith(covered))));
  });
});

describe('the code of a zone', () => {
  test('stands for what the zone covers, in every filter by area', async () => {
    const inside = await report({ location: { areaCode: await communityOf(LONGXING) } });
    const outside = await report({ location: { areaCode: await communityOf(SHUANGFENGQIAO) } });
    const as = await token('district_dispatcher', { areas: ['50'] });
    const incidents = await call<Schemas['IncidentPage']>(`/incidents?areaCode=${LIANGJIANG}&total=true`, { as });
    assert.deepEqual([incidents.body.total, incidents.body.items.map(({ id }) => id)], [1, [inside.id]]);
    const tasks = await call<Schemas['TaskPage']>(`/tasks?areaCode=${LIANGJIANG}`, { as });
    assert.deepEqual(
      tasks.body.items.map(({ incidentId }) => incidentId),
      [inside.id],
    );
    const counts = await call<Schemas['TaskCounts']>(`/tasks/counts?areaCode=${LIANGJIANG}`, { as });
    assert.equal(counts.body.open, 1);
    const shops = await call<Schemas['PremisesPage']>(`/premises?areaCode=${LIANGJIANG}`, { as: pk });
    assert.deepEqual([shops.status, shops.body.items], [200, []]);
    assert.ok(outside.id);
  });

  test('lets a token reach what it covers and nothing else, and is shown as granted', async () => {
    const inside = await report({ location: { areaCode: await communityOf(LONGXING) } });
    const outside = await report({ location: { areaCode: await communityOf(SHUANGFENGQIAO) } });
    const as = await token('district_dispatcher', { areas: [LIANGJIANG] });
    const session = await call<Schemas['Session']>('/auth/session', { as });
    assert.deepEqual(session.body.areas, [LIANGJIANG]);
    assert.equal((await call(`/incidents/${inside.id}`, { as })).status, 200);
    assert.equal((await call(`/incidents/${outside.id}`, { as })).status, 404);
    const task = first((await call<Schemas['TaskPage']>(`/tasks?incidentId=${inside.id}`, { as })).body.items);
    assert.equal((await call(`/tasks/${task.id}/claim`, { as, method: 'POST' })).status, 200);

    const stream = await openStream(url, as, 'incidents');
    await report({ location: { areaCode: await communityOf(SHUANGFENGQIAO) } });
    const here = await report({ location: { areaCode: await communityOf(LONGXING) } });
    const event = await stream.next(({ type }) => type === 'incident.reported');
    assert.equal(event.subject, here.id);
    stream.close();
  });

  test('lets a page of the zone report there, and says where it serves', async () => {
    const key = await call<Schemas['PublishableKey']>('/auth/publishable-keys', {
      as: sk,
      json: { label: '两江新区门户网站', origins: [ORIGIN], areas: [LIANGJIANG] },
    });
    assert.deepEqual(key.body.areas, [LIANGJIANG]);
    const as = key.body.key;
    await report({ location: { areaCode: await communityOf(LONGXING) } }, { as });
    const refused = await call('/incidents', {
      as,
      json: { categoryCode: '2101', description: '井盖破损。', location: { areaCode: SHUANGFENGQIAO } },
    });
    assert.deepEqual([refused.status, refused.body.code], [422, 'outside_area']);
    assert.match(String(refused.body.detail), /两江新区/);
  });

  test('is no place: neither a report nor a transfer may name it', async () => {
    const refused = await call('/incidents', {
      as: pk,
      json: { categoryCode: '2101', description: '井盖破损。', location: { areaCode: LIANGJIANG } },
    });
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.errors?.[0]?.pointer],
      [400, 'invalid_request', '/body/location/areaCode'],
    );
    assert.match(String(refused.body.errors?.[0]?.message), /6、9 或 12 位数字/);
    const { id } = await report();
    const as = await token('district_dispatcher');
    const task = first(await tasksOf(id));
    const transfer = await call(`/tasks/${task.id}/transfer`, {
      as,
      json: { areaCode: LIANGJIANG, note: '请处理' },
      headers: { 'accept-language': 'en' },
    });
    assert.deepEqual([transfer.status, transfer.body.errors?.[0]?.code], [422, 'same_level']);
    assert.match(String(transfer.body.detail), /functional zone/);
  });

  test('may not be granted by a site that has only other areas', async () => {
    const { platform: rongchang, call: ask } = await startPlatform({ seed: { incidents: 0, number: 1 } });
    const refused = await ask('/auth/guest-tokens', {
      as: rongchang.demo.secretKey,
      json: { sub: 'a', roles: ['auditor'], areas: ['Z5002'] },
    });
    assert.deepEqual([refused.status, refused.body.code], [422, 'outside_area']);
  });
});

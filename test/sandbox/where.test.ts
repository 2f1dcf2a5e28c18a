import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { createPlatform } from '@digital-cq/sandbox';
import { isInside } from '@digital-cq/sandbox/domain/boundaries';
import { convertPoint } from '@digital-cq/sdk/coordinates';
import { putEmptyDatabase } from './empty-database.js';
import { first, ORIGIN, startPlatform, temporaryFolder, YUPING, type Schemas } from './support.js';

/** A triangle with a hole in it, which a district has put in place of what was invented. */
const TRIANGLE = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [105, 30],
        [105.2, 30],
        [105.1, 30.2],
        [105, 30],
      ],
      [
        [105.08, 30.04],
        [105.12, 30.04],
        [105.1, 30.08],
        [105.08, 30.04],
      ],
    ],
  ],
};
const OWN_GRID = '500153001001-007';

/** Data of a platform that could not read names and knew no boundaries, and of a district with one of its own since. */
async function olderData(): Promise<string> {
  const dataDir = temporaryFolder();
  const options = { publicUrl: 'http://localhost:1361', demoOrigins: [ORIGIN], seed: { incidents: 0, number: 1 } };
  await putEmptyDatabase(dataDir);
  await (await createPlatform({ dataDir, ...options })).close();
  const database = await PGlite.create(join(dataDir, 'db'));
  await database.query('UPDATE areas SET pinyin = NULL');
  await database.query('INSERT INTO boundaries (code, name, geometry) VALUES ($1, $2, $3)', [
    OWN_GRID,
    '玉屏广场网格',
    JSON.stringify(TRIANGLE),
  ]);
  await database.query(`DELETE FROM boundaries WHERE code LIKE '500231%'`);
  await database.close();
  return dataDir;
}

const { platform, call, token, report } = await startPlatform({ dataDir: await olderData() });
const { publishableKey: pk } = platform.demo;

const areas = async (query: string) => (await call<Schemas['AreaPage']>(`/areas?${query}`, { as: pk })).body;
const locate = (point: object) => call<Schemas['LocatedArea']>('/areas/locate', { as: pk, json: { point } });
const names = ({ items }: Schemas['AreaPage']) => items.map(({ name }) => name);

describe('the areas of a district', () => {
  test('are one page, at every depth, with how they are read', async () => {
    const { items, nextCursor } = await areas('within=500153&limit=200');
    assert.equal(nextCursor, null);
    assert.deepEqual(
      [
        items.filter(({ level }) => level === 'township').length,
        items.filter(({ level }) => level === 'community').length,
      ],
      [21, 156],
    );
    assert.equal(items.find(({ code }) => code === '500153001')?.pinyin, 'changyuan jiedao');
    assert.equal(items.find(({ code }) => code === YUPING)?.pinyin, 'yuping shequ');
  });

  test('can be asked for by level, and go on over pages without gaps', async () => {
    assert.equal((await areas('within=500153&level=community&limit=200')).items.length, 156);
    const codes: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Schemas['AreaPage'] = await areas(`within=500153&limit=50${cursor && `&cursor=${cursor}`}`);
      codes.push(...page.items.map(({ code }) => code));
      cursor = page.nextCursor;
    }
    assert.deepEqual([codes.length, new Set(codes).size, codes.toSorted()], [177, 177, codes]);
  });

  test('include those of the townships that a zone covers', async () => {
    const { items } = await areas('within=Z5001&limit=200');
    assert.ok(items.some(({ level }) => level === 'township') && items.some(({ level }) => level === 'community'));
  });

  test('are found by name, pinyin and initials', async () => {
    for (const q of ['昌元', 'changyuan', 'chang yuan', 'CYJD', 'cyj']) {
      const found = await areas(`within=500153&q=${encodeURIComponent(q)}`);
      assert.ok(names(found).includes('昌元街道'), q);
    }
    assert.deepEqual((await areas('within=500153&q=zzz')).items, []);
  });

  test('are read as Chongqing reads them', async () => {
    const read = {
      500230: 'fengdu xian',
      500231: 'dianjiang xian',
      500110: 'qijiang qu',
      500115: 'changshou qu',
      50: 'chongqing shi',
    };
    for (const [code, pinyin] of Object.entries(read)) {
      assert.equal((await call<Schemas['AreaDetail']>(`/areas/${code}`, { as: pk })).body.pinyin, pinyin);
    }
    const { items } = await areas('level=township&q=弹子石');
    assert.equal(first(items).pinyin, 'danzishi jiedao');
    assert.ok((await areas('q=da%27an&level=township')).items.some(({ pinyin }) => pinyin === "da'an jiedao"));
  });
});

test('an area says the rectangle around it where its boundary is known', async () => {
  const { body } = await call<Schemas['AreaDetail']>(`/areas/${YUPING}`, { as: pk });
  const { west, south, east, north } = body.bounds ?? assert.fail('it has bounds');
  assert.ok(west < 105.5943 && east > 105.5943 && south < 29.4052 && north > 29.4052);
  assert.equal((await call<Schemas['AreaDetail']>('/areas/500101', { as: pk })).body.bounds, undefined);
});

describe('a position', () => {
  test('is found in its community and its grid', async () => {
    const { status, body } = await locate({ lng: 105.5943, lat: 29.4052, crs: 'WGS84' });
    assert.equal(status, 200);
    assert.equal(body.area?.code, YUPING);
    assert.deepEqual(
      body.area?.path.map(({ level }) => level),
      ['city', 'district', 'township', 'community'],
    );
    assert.match(body.grid?.code ?? '', /^500153001001-00[123]$/);
    assert.match(body.grid?.name ?? '', /^第[一二三]网格$/);
  });

  test('is the same place in each of the four coordinate systems', async () => {
    // Near the edge of a community: taken for unshifted, it would lie in the next one.
    const place = { lng: 105.6005, lat: 29.4052, crs: 'CGCS2000' } as const;
    const here = (await locate(place)).body;
    assert.ok(here.grid);
    for (const crs of ['WGS84', 'GCJ02', 'BD09'] as const) {
      assert.deepEqual((await locate(convertPoint(place, crs))).body, here, crs);
    }
    const unconverted = (await locate({ ...convertPoint(place, 'BD09'), crs: 'WGS84' })).body;
    assert.notDeepEqual(unconverted.grid, here.grid);
  });

  test('has no grid where a community has none, and nothing where no boundary is known', async () => {
    const { body } = await locate({ lng: 106.651, lat: 29.028, crs: 'WGS84' });
    assert.match(body.area?.code ?? '', /^500110\d{6}$/);
    assert.equal(body.grid, undefined);
    const nowhere = await locate({ lng: 107.333, lat: 30.327, crs: 'WGS84' });
    assert.deepEqual([nowhere.status, nowhere.body], [200, {}]);
  });

  test('is matched with the boundaries that a district has put in', async () => {
    assert.equal((await locate({ lng: 105.1, lat: 30.15, crs: 'CGCS2000' })).body.grid?.name, '玉屏广场网格');
    assert.deepEqual((await locate({ lng: 105.1, lat: 30.05, crs: 'CGCS2000' })).body, {});
  });

  test('without a coordinate system, or off the globe, is refused', async () => {
    assert.equal((await locate({ lng: 105.6, lat: 29.4 })).status, 400);
    assert.equal((await locate({ lng: 205.6, lat: 29.4, crs: 'WGS84' })).status, 400);
  });
});

describe('a report with a position', () => {
  test('says its grid to the staff, on the incident and on its task, and keeps the position as given', async () => {
    const point = { ...convertPoint({ lng: 105.5943, lat: 29.4052, crs: 'WGS84' }, 'GCJ02'), accuracyM: 20 };
    const { id } = await report({ location: { areaCode: '500153', point } });
    const as = await token('district_dispatcher');
    const { body } = await call<Schemas['Incident']>(`/incidents/${id}`, { as });
    assert.deepEqual(body.location?.point, point);
    assert.match(body.location?.gridCode ?? '', /^500153001001-00[123]$/);
    assert.match(body.location?.gridName ?? '', /网格$/);
    const task = first((await call<Schemas['TaskPage']>(`/tasks?incidentId=${id}`, { as })).body.items);
    const detail = await call<Schemas['TaskDetail']>(`/tasks/${task.id}`, { as });
    assert.deepEqual(detail.body.location, body.location);
    const seenByAll = await call<Schemas['Incident']>(`/incidents/${id}`, { as: pk });
    assert.equal(seenByAll.body.location, undefined);
  });

  test('without one, or from where no grid is known, says none', async () => {
    const as = await token('district_dispatcher');
    for (const location of [
      { areaCode: YUPING, address: '昌龙大道' },
      { areaCode: YUPING, point: { lng: 100, lat: 20, crs: 'WGS84' } },
    ]) {
      const { id } = await report({ location });
      const { body } = await call<Schemas['Incident']>(`/incidents/${id}`, { as });
      assert.equal(body.location?.gridCode, undefined);
    }
  });
});

describe('a polygon', () => {
  const square = [
    [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ],
  ] as const;

  test('holds what is inside its ring and outside its holes, also at the height of a corner', () => {
    assert.ok(isInside(1, 1, square));
    assert.ok(!isInside(3, 1, square));
    assert.ok(!isInside(-1, 2, square));
    const diamond = [[[0, 1], [1, 0], [2, 1], [1, 2], [0, 1]]] as const; // prettier-ignore
    assert.ok(isInside(1, 1, diamond));
    assert.ok(!isInside(-1, 1, diamond));
    assert.ok(!isInside(1, 1, [...square, [[0.5, 0.5], [1.5, 0.5], [1, 1.5], [0.5, 0.5]]])); // prettier-ignore
  });

  test('shares an edge with its neighbour without a gap and without doubt', () => {
    const beside = [[[2, 0], [4, 0], [4, 2], [2, 2], [2, 0]]] as const; // prettier-ignore
    for (const lat of [0.5, 1, 1.999]) {
      assert.equal([square, beside].filter((each) => isInside(2, lat, each)).length, 1);
    }
  });
});

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { createPlatform } from '@digital-cq/sandbox';
import { putEmptyDatabase } from './empty-database.js';
import { first, openStream, ORIGIN, startPlatform, temporaryFolder, YUPING, type Schemas } from './support.js';

type Reading = Schemas['IndicatorReading'];

const RONGCHANG = '500153';
const CHANGYUAN = '500153001';
const LIANGJIANG = 'Z5001';
/** In 龙兴镇, which 两江新区 covers, and the first community of 双凤桥街道, which it does not. */
const LONGXING = '500112131';
const OPERATIONS = [
  'incidents-reported',
  'incidents-closed',
  'incidents-open',
  'incident-completion-rate',
  'tasks-completed',
  'tasks-overdue',
  'task-on-time-rate',
  'incident-handling-hours',
  'tasks-per-incident',
  'task-completion-rate',
  'landslide-hazards',
];

/** Data of a platform on which nothing has happened yet, and whose demo site serves the whole city. */
async function emptyCity(): Promise<string> {
  const dataDir = temporaryFolder();
  const options = { publicUrl: 'http://localhost:1361', demoOrigins: [ORIGIN], seed: { incidents: 0, number: 1 } };
  await putEmptyDatabase(dataDir);
  await (await createPlatform({ dataDir, ...options })).close();
  const database = await PGlite.create(join(dataDir, 'db'));
  await database.exec(`UPDATE api_keys SET areas = '{50}'`);
  await database.close();
  return dataDir;
}

let now = new Date('2026-11-23T09:41:00+08:00');
const { platform, url, call, token, report, tasksOf } = await startPlatform({
  dataDir: await emptyCity(),
  clock: () => now,
});
const { publishableKey: pk } = platform.demo;
const staff = () => token('district_dispatcher', { areas: ['50'] });

/** Lets the platform's clock go on: figures are worked out once a minute at least. */
function wait(minutes: number): void {
  now = new Date(now.getTime() + minutes * 60_000);
}

async function read(areaCode: string, ids: readonly string[], as: string, language = 'zh-CN') {
  const reply = await call<Schemas['IndicatorReadings']>(
    `/indicators/readings?areaCode=${areaCode}&ids=${ids.join(',')}`,
    {
      as,
      headers: { 'accept-language': language },
    },
  );
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return reply.body;
}

async function readOne(areaCode: string, id: string, as: string, language?: string): Promise<Reading> {
  return first((await read(areaCode, [id], as, language)).items);
}

/** Reports something that one person can finish at once, and finishes it. */
async function reportAndClose(areaCode = YUPING): Promise<string> {
  const { id } = await report({ categoryCode: '2102', description: '路灯不亮。', location: { areaCode } });
  const worker = await token('grid_worker', { areas: ['50'] });
  const as = await staff();
  const { items } = await call<Schemas['TaskPage']>(`/tasks?incidentId=${id}`, { as }).then(({ body }) => body);
  for (const task of items) {
    for (const [action, json] of [['claim'], ['start'], ['complete', { note: '已办。' }]] as const) {
      const done = await call(`/tasks/${task.id}/${action}`, { as: worker, method: 'POST', ...(json && { json }) });
      assert.equal(done.status, 200, `${action}: ${JSON.stringify(done.body)}`);
    }
  }
  return id;
}

const partsOf = (reading: Pick<Reading, 'parts'>) => (reading.parts ?? []).map(({ key, value }) => [key, value]);

describe('before anything has happened', () => {
  test('counts are zero, shares are unknown, and nothing is compared', async () => {
    const { items, missing } = await read(RONGCHANG, OPERATIONS, pk);
    assert.deepEqual([items.map(({ indicator }) => indicator.id), missing], [OPERATIONS, []]);
    const byId = new Map(items.map((reading) => [reading.indicator.id, reading]));
    assert.equal(byId.get('incidents-reported')?.value, 0);
    assert.deepEqual(
      [byId.get('incident-completion-rate')?.value, byId.get('incident-completion-rate')?.absent],
      [null, 'no_data'],
    );
    assert.equal(byId.get('incident-completion-rate')?.target?.state, 'open');
    for (const { comparisons } of items) {
      for (const { change, label } of comparisons) {
        assert.equal(change, null);
        assert.match(label, /还没有/);
      }
    }
    assert.deepEqual(byId.get('landslide-hazards')?.streak, { days: 1, since: '2026-11-23', lastAt: null });
  });

  test('a series has the month that is under way alone', async () => {
    const { body } = await call<Schemas['IndicatorSeries']>(`/indicators/incidents-reported/series?areaCode=50`, {
      as: pk,
    });
    assert.deepEqual(body.points, [{ at: '2026-11', value: 0 }]);
  });
});

describe('what was published', () => {
  test('keeps its qualifier, its own date and its source', async () => {
    const caterers = await readOne('50', 'city-catering-supervision', pk);
    assert.deepEqual([caterers.value, caterers.qualifier], [120_000, 'ge']);
    assert.deepEqual(partsOf(caterers), [
      ['caterers', 120_000],
      ['open_kitchens', 16_000],
      ['share', 13],
    ]);
    const tasks = await readOne(LIANGJIANG, 'liangjiang-incidents-tasks', pk);
    assert.deepEqual([tasks.asOf, tasks.asOfPrecision], ['2023-12-31T23:59:59+08:00', 'day']);
    assert.deepEqual(tasks.indicator.source, {
      kind: 'published',
      name: '《重庆日报》对 2024 年重庆两会的报道',
      date: '2024-01',
    });
    const form = await readOne('500110', 'qijiang-one-form-records', pk);
    assert.deepEqual([form.value, form.asOf, form.asOfPrecision], [78_000, '2024-01-31T23:59:59+08:00', 'month']);
  });

  test('as a change alone has no value, and tells percent from points', async () => {
    const fires = await readOne('500105', 'jiangbei-fires', pk);
    assert.deepEqual([fires.value, fires.absent], [null, 'not_published']);
    assert.deepEqual(
      fires.comparisons.map(({ basis, change, changePercent }) => [basis, change, changePercent]),
      [['last_year', null, -43]],
    );
    const efficiency = await readOne('50', 'jingjiang-efficiency', pk);
    assert.deepEqual(
      efficiency.comparisons.map(({ basis, change, changePercent, qualifier }) => [
        basis,
        change,
        changePercent,
        qualifier,
      ]),
      [['before', 10, null, 'approx']],
    );
  });

  test('as zero counts the days of its year, and as a plan leaves the way open', async () => {
    const drownings = await readOne('500231001', 'guixi-child-drownings', pk);
    assert.deepEqual([drownings.value, drownings.streak], [0, { days: 365, since: '2023-01-01' }]);
    const revenue = await readOne('500105', 'jiangbei-software-revenue', pk);
    assert.deepEqual(revenue.target, {
      op: 'gt',
      value: 35_000_000_000,
      startsAt: '2024-01-01',
      dueAt: '2024-12-31',
      state: 'open',
      source: '江北区 2024 年工作计划',
    });
    const centres = await readOne(RONGCHANG, 'rongchang-command-centres', pk);
    assert.deepEqual([centres.value, centres.total], [21, 21]);
    assert.deepEqual((await readOne(LIANGJIANG, 'liangjiang-smart-manufacturing', pk)).rank, {
      position: 1,
      scope: '全市',
    });
  });

  test('is found by its area and by its group', async () => {
    const ofGuixi = await call<Schemas['IndicatorPage']>('/indicators?areaCode=500231001&group=safety', { as: pk });
    const ids = ofGuixi.body.items.map(({ id }) => id);
    assert.equal(ids.filter((id) => id.startsWith('guixi-')).length, 6);
    assert.ok(ids.includes('landslide-hazards'));
    const page = await call<Schemas['IndicatorPage']>('/indicators?limit=5', { as: pk });
    const rest = await call<Schemas['IndicatorPage']>(`/indicators?limit=200&cursor=${page.body.nextCursor}`, {
      as: pk,
    });
    const all = [...page.body.items, ...rest.body.items].map(({ id }) => id);
    assert.deepEqual(all, [...new Set(all)].toSorted());
    assert.equal(all.length, 11 + 36);
  });

  test('has no series and no smaller areas', async () => {
    const series = await call<Schemas['IndicatorSeries']>('/indicators/jiangbei-fires/series?areaCode=500105', {
      as: pk,
    });
    assert.deepEqual(series.body.points, []);
    const areas = await call<Schemas['IndicatorAreas']>('/indicators/jiangbei-fires/areas?areaCode=500105', { as: pk });
    assert.deepEqual([areas.body.items, areas.body.asOf], [[], '2023-12-31T23:59:59+08:00']);
  });
});

describe('every text', () => {
  test('is there in English as well, but for the names of areas', async () => {
    const { body } = await call<Schemas['IndicatorPage']>('/indicators?limit=200', {
      as: pk,
      headers: { 'accept-language': 'en' },
    });
    const areas = ['50', '500105', '500110', RONGCHANG, LIANGJIANG, '500231001'];
    const readings = await Promise.all(
      areas.map(
        async (areaCode) =>
          (
            await read(
              areaCode,
              body.items.map(({ id }) => id),
              pk,
              'en',
            )
          ).items,
      ),
    );
    // Firms and terms of the article keep their names; what is around them is English.
    const named = /荆江半轴|忽米网|马上消费|小巨人|一表通|20余家|新视通|渝创新材料/g;
    for (const { areaName, ...reading } of readings.flat()) {
      const text = JSON.stringify(reading).replace(named, '');
      assert.doesNotMatch(text, /\p{Script=Han}/u, reading.indicator.id);
      assert.ok(areaName);
    }
    assert.equal(new Set(readings.flat().map(({ indicator }) => indicator.id)).size, body.items.length);
  });
});

describe('the platform’s own work', () => {
  test('moves the completion rate by itself, and the stream says so', async () => {
    const as = await staff();
    for (let count = 0; count < 6; count += 1) await report();
    const before = await readOne(RONGCHANG, 'incident-completion-rate', as);
    assert.deepEqual(partsOf(before), [
      ['closed', 0],
      ['reported', 6],
    ]);
    const stream = await openStream(url, pk, `indicators/${RONGCHANG},indicators/${CHANGYUAN},indicators/500105`);
    const opened = await stream.next(({ type }) => type === 'opened');
    await reportAndClose();
    const closed = await stream.next(({ data }) => data.indicators?.includes('incidents-closed') ?? false);
    assert.deepEqual(
      [closed.type, closed.source, closed.subject],
      ['indicator.changed', '/api/v1/indicators', RONGCHANG],
    );
    assert.ok(closed.data.indicators?.includes('incident-completion-rate'));
    assert.ok(BigInt(closed.id) > BigInt(opened.id));
    await stream.next(
      ({ subject, data }) => subject === CHANGYUAN && (data.indicators?.includes('incidents-closed') ?? false),
    );
    assert.ok(stream.seen.every(({ subject }) => subject !== '500105'));
    // What the public follows says which figures moved, and nothing of what moved them.
    assert.ok(stream.seen.every(({ data }) => !data.incident && !data.task));
    stream.close();

    const after = await readOne(RONGCHANG, 'incident-completion-rate', as);
    assert.deepEqual(partsOf(after), [
      ['closed', 1],
      ['reported', 7],
    ]);
    assert.equal(after.value, 14.2857);
    assert.deepEqual([after.alert?.severity, after.target?.state], ['orange', 'behind']);
  });

  test('is told again to whoever resumes at the position of an event', async () => {
    const stream = await openStream(url, pk, `indicators/${RONGCHANG}`);
    await stream.next(({ type }) => type === 'opened');
    await report();
    const told = await stream.next(({ type }) => type === 'indicator.changed');
    stream.close();
    const resumed = await openStream(url, pk, `indicators/${RONGCHANG}`, told.id);
    const again = await resumed.next(({ type }) => type === 'indicator.changed');
    assert.deepEqual([again.id, again.data], [told.id, told.data]);
    resumed.close();
  });

  test('counts for the township, the zone and the city in which it happened', async () => {
    const as = await staff();
    const community = first((await call<Schemas['AreaPage']>(`/areas?parent=${LONGXING}`, { as: pk })).body.items).code;
    const places = ['50', LIANGJIANG, '500112', LONGXING, community, '500105'];
    const countIn = async () =>
      Promise.all(places.map(async (place) => (await readOne(place, 'incidents-reported', as)).value ?? 0));
    const before = await countIn();
    await report({ location: { areaCode: community } });
    const after = await countIn();
    assert.deepEqual(
      after.map((count, index) => count - (before[index] ?? 0)),
      [1, 1, 1, 1, 1, 0],
    );
    const drill = await call<Schemas['IndicatorAreas']>(`/indicators/incidents-reported/areas?areaCode=${LIANGJIANG}`, {
      as,
    });
    assert.equal(drill.body.items.length, 18);
    assert.deepEqual(
      drill.body.path.map(({ code }) => code),
      ['50', LIANGJIANG],
    );
    assert.equal(drill.body.items.find(({ areaCode }) => areaCode === LONGXING)?.value, 1);
  });

  test('moves with a task from one area to another, for both', async () => {
    const as = await staff();
    const { id } = await report({ location: { areaCode: '500153001001' } });
    const [from, to] = ['500153001001', '500153001002'];
    const task = first(await tasksOf(id));
    const stream = await openStream(url, pk, `indicators/${CHANGYUAN},indicators/500153002`);
    await stream.next(({ type }) => type === 'opened');
    const target = task.level === 'township' ? '500153002' : to;
    const before = await readOne('500153002', 'task-completion-rate', as);
    const moved = await call(`/tasks/${task.id}/transfer`, { as, json: { areaCode: target, note: '请协助' } });
    assert.equal(moved.status, 200, JSON.stringify(moved.body));
    const subjects = [await stream.next(isMove), await stream.next(isMove)].map(({ subject }) => subject);
    assert.deepEqual(subjects.toSorted(), [CHANGYUAN, '500153002']);
    stream.close();
    const after = await readOne('500153002', 'task-completion-rate', as);
    const assigned = (reading: Reading) => reading.parts?.find(({ key }) => key === 'assigned')?.value ?? 0;
    assert.equal(assigned(after), assigned(before) + 1);
    assert.ok(from);
  });

  test('grows overdue by time alone', async () => {
    const as = await staff();
    const before = await readOne(RONGCHANG, 'tasks-overdue', as);
    wait(60 * 24 * 5);
    const later = await readOne(RONGCHANG, 'tasks-overdue', await staff());
    assert.ok((later.value ?? 0) > (before.value ?? 0));
    assert.equal(later.period.type, 'snapshot');
  });

  test('is a zero that ended when a hazard is reported', async () => {
    const as = await staff();
    await report({ categoryCode: '3404', description: '坡上有裂缝。' });
    const hazards = await readOne(RONGCHANG, 'landslide-hazards', as);
    assert.deepEqual([hazards.value, hazards.streak?.days, hazards.streak?.lastAt], [1, 0, '2026-11-28']);
    assert.equal(hazards.indicator.polarity, 'zero');
  });
});

describe('a series', () => {
  test('by day has each day on record, the reported ones where they were', async () => {
    const as = await staff();
    const { body } = await call<Schemas['IndicatorSeries']>(
      `/indicators/incidents-reported/series?areaCode=${RONGCHANG}&step=day&from=2026-11-01&to=2026-12-31`,
      { as },
    );
    assert.deepEqual(
      body.points.map(({ at }) => at),
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'],
    );
    const total = (await readOne(RONGCHANG, 'incidents-reported', as)).value;
    assert.equal(
      body.points.reduce((sum, { value }) => sum + (value ?? 0), 0),
      total,
    );
  });

  test('keeps days of a few cases from the public', async () => {
    const path = `/indicators/incidents-reported/series?areaCode=${RONGCHANG}&step=day`;
    const { body } = await call<Schemas['IndicatorSeries']>(path, { as: pk });
    assert.deepEqual(body.points.at(-1), { at: '2026-11-28', value: null });
    assert.ok((body.points[0]?.value ?? 0) >= 5);
  });
});

describe('figures of a few cases', () => {
  const ask = (as: string) =>
    call<Schemas['IndicatorAreas']>(`/indicators/incidents-reported/areas?areaCode=500153110`, { as });

  test('are shown to the staff alone, and do not follow from their neighbours', async () => {
    const as = await staff();
    const communities = (await call<Schemas['AreaPage']>('/areas?parent=500153110', { as: pk })).body.items;
    const [small, middle, large] = communities.map(({ code }) => code);
    assert.ok(small && middle && large);
    const reportIn = async (areaCode: string, times: number) => {
      for (let count = 0; count < times; count += 1) await report({ location: { areaCode } });
    };
    await reportIn(small, 2);
    await reportIn(middle, 5);
    await reportIn(large, 6);
    const shown = async (key: string) =>
      new Map((await ask(key)).body.items.map(({ areaCode, value, absent }) => [areaCode, absent ?? value]));
    const forStaff = await shown(as);
    assert.deepEqual([forStaff.get(small), forStaff.get(middle), forStaff.get(large)], [2, 5, 6]);
    const forPublic = await shown(pk);
    assert.deepEqual(
      [forPublic.get(small), forPublic.get(middle), forPublic.get(large)],
      ['suppressed', 'suppressed', 6],
    );
    // The same holds where each is asked for by itself.
    for (const [code, expected] of [
      [small, 'suppressed'],
      [middle, 'suppressed'],
      [large, undefined],
    ] as const) {
      const reading = await readOne(code, 'incidents-reported', pk);
      assert.equal(reading.absent, expected);
      if (expected)
        assert.deepEqual(
          [reading.value, reading.comparisons, reading.series, reading.parts],
          [null, [], [], undefined],
        );
    }
    const hazards = await readOne(RONGCHANG, 'landslide-hazards', pk);
    assert.deepEqual([hazards.absent, hazards.streak], ['suppressed', undefined]);
  });
});

describe('a request that cannot be answered', () => {
  const refused: [path: string, status: number, pointer: string | undefined, name: string][] = [
    ['/indicators/no-such-thing', 404, undefined, 'an indicator that does not exist'],
    ['/indicators/No_Such', 400, '/path/id', 'an id that is written wrongly'],
    ['/indicators/readings?areaCode=509999&ids=incidents-open', 404, undefined, 'an area that does not exist'],
    ['/indicators/readings?areaCode=Z5099&ids=incidents-open', 404, undefined, 'a zone that does not exist'],
    ['/indicators/readings?areaCode=50', 400, '/query/ids', 'no ids'],
    ['/indicators/incidents-open/series?areaCode=50&from=2026-02-30', 400, '/query/from', 'a day that is none'],
    [
      '/indicators/incidents-open/series?areaCode=50&from=2026-02-02&to=2026-02-01',
      400,
      '/query/from',
      'a turned range',
    ],
    [
      '/indicators/incidents-open/series?areaCode=50&step=day&from=2025-01-01&to=2026-01-02',
      400,
      '/query/from',
      '367 days',
    ],
    ['/indicators/incidents-open/series?areaCode=50&from=2010-01-01', 400, '/query/from', 'more than ten years'],
    ['/indicators/nothing-here/series?areaCode=50', 404, undefined, 'a series of nothing'],
    ['/indicators/incidents-open/areas?areaCode=509999', 404, undefined, 'the areas of no area'],
    ['/indicators?cursor=abc', 400, '/query/cursor', 'a cursor of nobody'],
  ];
  for (const [path, status, pointer, name] of refused) {
    test(`says so: ${name}`, async () => {
      const reply = await call(path, { as: pk });
      assert.deepEqual([reply.status, reply.body.errors?.[0]?.pointer], [status, pointer]);
    });
  }

  test('names ids that are unknown, or of another area, as missing', async () => {
    const { items, missing } = await read(RONGCHANG, ['nothing', 'incidents-open', 'jiangbei-fires'], pk);
    assert.deepEqual(
      [items.map(({ indicator }) => indicator.id), missing],
      [['incidents-open'], ['nothing', 'jiangbei-fires']],
    );
  });

  test('takes days far away as days on which nothing is known', async () => {
    for (const range of ['to=9999-12-31', 'to=1000-01-01', 'from=9999-01-01&to=9999-12-31', 'to=0001-01-01']) {
      const { status } = await call(`/indicators/incidents-open/series?areaCode=50&${range}`, { as: pk });
      assert.equal(status, 200, range);
    }
  });
});

function isMove({ data }: Schemas['LiveEvent']): boolean {
  return (data.indicators?.includes('tasks-overdue') && data.indicators.length === 2) ?? false;
}

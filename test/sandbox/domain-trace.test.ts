import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseIdentifier } from '@digital-cq/sdk/identifiers';
import { certificateStatus } from '@digital-cq/sandbox/domain/certificate';
import { thingsOf, type EpcisEvent } from '@digital-cq/sandbox/domain/epcis';
import { buildChain, type TraceRecord } from '@digital-cq/sandbox/domain/trace-chain';
import { stagesOf, type ChainFacts } from '@digital-cq/sandbox/domain/trace-facts';
import { distanceKm, findAnomalies, type Anomaly } from '@digital-cq/sandbox/domain/trace-rules';
import { stageOf } from '@digital-cq/sandbox/domain/trace-stages';
import { summarize } from '@digital-cq/sandbox/domain/trace-summaries';
import { judge } from '@digital-cq/sandbox/domain/trace-verdict';
import { createRandom } from '../../packages/sandbox/src/seed/random.js';
import { DEMO_TRACE_CODES as CODES, goodsUri, lotUri, tagUri } from '../../packages/sandbox/src/seed/trace/codes.js';
import { planTrace } from '../../packages/sandbox/src/seed/trace/trace.js';
import { epcisEventSchema } from './epcis-schema.js';
import { first } from './support.js';
import { added, change, eventAt, factsOf, NOW, seed, shifted, type Changes } from './trace-lab.js';

const { clean, suspicious, recalled, unknown } = CODES;
const CARCASS = lotUri('BT10017');
const BELLY = goodsUri('belly', 'FG100171');
const PIG = tagUri(CODES.earTag);

const kindsOf = (anomalies: readonly Anomaly[]) => anomalies.map(({ kind }) => kind);
const find = async (epc: string, changes?: Changes) => findAnomalies(await factsOf(epc, changes));
const verdictOf = async (epc: string, changes?: Changes) => {
  const facts = await factsOf(epc, changes);
  return judge(facts, findAnomalies(facts));
};
const without = (...steps: string[]): Changes => ({
  records: (records) => records.filter(({ epcis }) => !steps.includes(epcis.bizStep ?? '')),
});

describe('pork with everything in order', () => {
  const goods = seed.items.filter(({ epc }) => /BT10017|FG10017|LS10017/.test(epc));
  const pigs = seed.items.filter(({ epc }) => /eartag\/1500153000001[1-3]\d$/.test(epc));
  test('is safe at every step, and so is every pig it came from', async () => {
    assert.equal(goods.length, 9);
    assert.equal(pigs.length, 20);
    for (const { epc } of [...goods, ...pigs]) {
      const facts = await factsOf(epc);
      assert.deepEqual(findAnomalies(facts), [], epc);
      assert.equal(judge(facts, []).state, 'safe', epc);
    }
  });

  test('is so whatever the hour at which the platform is first started', async () => {
    for (const now of ['2026-03-01T00:00:01+08:00', '2024-02-29T23:59:59+08:00', '2027-01-01T07:59:00+08:00']) {
      const plan = planTrace({ number: 7, now: new Date(now) });
      assert.deepEqual(findAnomalies(await factsOf(clean, {}, plan)), [], now);
      assert.equal(findAnomalies(await factsOf(suspicious, {}, plan)).length, 8, now);
    }
  });

  test('shows the way from the farm, and only its own way', async () => {
    const { chain } = await factsOf(clean);
    assert.deepEqual(stagesOf(chain), [
      'farming',
      'quarantine',
      'transport',
      'slaughter',
      'cutting',
      'wholesale',
      'retail',
    ]);
    const times = chain.records.map(({ epcis }) => Date.parse(epcis.eventTime));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    );
    const steps = chain.records.map(({ epcis }) => epcis.bizStep);
    assert.equal(steps.filter((step) => step === 'repackaging').length, 1, 'not what went to other stalls');
    assert.ok(
      chain.beside.some(({ epcis }) => epcis.bizStep === 'repackaging'),
      'which is weighed all the same',
    );
    assert.ok(steps.includes('arriving'), 'what happened to the lorry happened to what was on it');
    assert.ok(!JSON.stringify(chain.records).includes('YZ26'), 'and nothing that happened to another lorry');
  });

  test('is told what happened to the lorry while it was on it, not before and not after', async () => {
    const depart = seed.records.find(
      ({ epcis }) => epcis.bizStep === 'departing' && epcis.epcList?.some((thing) => thing.endsWith('YZ17')),
    );
    assert.ok(depart);
    const trips = [-400_000, -30, 300, 90_000].map((minutes) =>
      added(depart, { ...shifted(depart.epcis, minutes), bizStep: 'arriving' }),
    );
    const { chain } = await factsOf(clean, { records: (records) => trips.reduce((all, add) => add(all), records) });
    const steps = chain.records.map(({ epcis }) => epcis.bizStep);
    assert.equal(steps.filter((step) => step === 'arriving').length, 1);
    assert.equal(steps.filter((step) => step === 'departing').length, 1);
  });

  test('tells each step in a sentence of both languages', async () => {
    const facts = await factsOf(clean);
    const told = facts.chain.records.map(({ epcis }) => summarize(epcis, facts));
    for (const [zh, en] of told) {
      assert.match(zh, /^[^{}]+。$/);
      assert.match(en, /^[A-Z0-9][^{}一-龥]+\.$/);
      assert.doesNotMatch(`${zh}${en}`, /undefined|NaN/);
    }
    assert.ok(told.some(([zh]) => zh === '20 头生猪屠宰，出白条猪肉 1,720 公斤。'));
    assert.ok(told.some(([, en]) => en === '20 pigs were slaughtered and gave 1,720 kg of pork carcasses.'));
  });

  test('shows what was declared wrong, and does not count it', async () => {
    const { chain } = await factsOf(clean);
    const wrong = chain.records.filter(({ epcis }) => epcis.errorDeclaration);
    assert.equal(wrong.length, 1);
    const undeclared = change(first(wrong).id, ({ errorDeclaration: _, ...event }) => event);
    assert.deepEqual(kindsOf(await find(clean, { records: undeclared })), ['quantity_imbalance', 'quantity_imbalance']);
  });
});

describe('pork that does not fit together', () => {
  const planted: readonly [kind: string, severity: string, zh: RegExp, en: RegExp][] = [
    ['missing_paper', 'red', /调运环节缺少《动物检疫合格证明/, /Animal quarantine certificate is missing/],
    [
      'reused_ear_tag',
      'red',
      /耳标 150015300002618 在 11月11日 22:40 .*11月20日 23:20/,
      /150015300002618 .* 11 Nov, 22:40/,
    ],
    ['missing_stage', 'orange', /没有“产地检疫”环节/, /no record of quarantine at the farm/],
    [
      'expired_paper',
      'orange',
      /CP500153000026.*11月20日到期，11月21日还在用，已过期 1 天/,
      /expired on 20 Nov .* 1 day later/,
    ],
    ['quantity_imbalance', 'orange', /多 38 公斤/, /38 kg more than the 1,720 kg/],
    [
      'impossible_travel',
      'orange',
      /02:50 还在荣昌区猪肉分割车间.*03:20 就到了 90 公里外.*每小时 1\d\d 公里/,
      /90 km away .* km\/h/,
    ],
    [
      'temperature',
      'orange',
      /11月21日 03:00 至 03:20.*11\.5 ℃，应在 0～4 ℃/,
      /11\.5 °C from 03:00 to 03:20 on 21 Nov/,
    ],
    [
      'time_reversed',
      'yellow',
      /“收货”记在 11月21日 02:15，比“发货”.*早 35 分钟/,
      /receipt .* 35 minutes before the dispatch/,
    ],
  ];
  test('is found out in every way, once each, the gravest first', async () => {
    const found = await find(suspicious);
    assert.deepEqual(
      found.map(({ kind, severity }) => [kind, severity]),
      planted.map(([kind, severity]) => [kind, severity]),
    );
    for (const [index, [, , zh, en]] of planted.entries()) {
      assert.match(found[index]?.text[0] ?? '', zh);
      assert.match(found[index]?.text[1] ?? '', en);
    }
  });

  test('says to which event and paper each belongs', async () => {
    const { records } = (await factsOf(suspicious)).chain;
    for (const { kind, recordId, certificateId, stage } of await find(suspicious)) {
      assert.equal(recordId === undefined, kind === 'missing_stage', kind);
      assert.equal(certificateId === undefined, kind !== 'expired_paper', kind);
      const record = records.find(({ id }) => id === recordId);
      if (record) assert.equal(stageOf(record.epcis), stage, kind);
    }
  });

  test('is to be watched since the first record that did not fit', async () => {
    const verdict = await verdictOf(suspicious);
    assert.equal(verdict.state, 'watch');
    assert.equal(verdict.reasons.length, 8);
    assert.match(verdict.advice[0], /^先不要买/);
    const { records } = (await factsOf(suspicious)).chain;
    const loading = records.find(({ epcis }) => epcis.bizStep === 'loading');
    assert.equal(verdict.since, loading?.recordedAt);
  });
});

const time = (record: TraceRecord, minutes: number) => ({ eventTime: shifted(record.epcis, minutes).eventTime });

describe('each rule finds its own, and nothing else', () => {
  const receive = eventAt('receiving', BELLY);
  const ship = eventAt('shipping', BELLY);
  const kill = eventAt('killing', PIG);
  const cut = eventAt('disassembling', BELLY);
  const chill = eventAt('transporting', BELLY);
  const stock = eventAt('stocking', clean);
  const sort = eventAt('repackaging', clean);
  const paper = (type: string, edit: object): Changes => ({
    papers: (papers) => papers.map(([uri, value]) => [uri, value.type === type ? { ...value, ...edit } : value]),
  });
  const lacking = (type: string): Changes => ({
    papers: (papers) => papers.filter(([, value]) => value.type !== type),
  });
  const readings = (...values: number[]) =>
    change(chill.id, (event) => ({
      ...event,
      sensorElementList: [{ sensorReport: values.map((value) => ({ type: 'gs1:Temperature', value, uom: 'CEL' })) }],
    }));
  const at = (id: string, place: string) =>
    change(id, (event) => ({ ...event, readPoint: { id: place }, bizLocation: { id: place } }));

  const rows: readonly [name: string, changes: Changes, expected: readonly [kind: string, severity: string][]][] = [
    ['no ear-tagging', without('commissioning'), [['missing_paper', 'yellow']]],
    ['no transport', without('loading', 'departing', 'arriving', 'unloading'), [['missing_stage', 'orange']]],
    [
      'a missing link',
      without('repackaging'),
      ['farming', 'quarantine', 'transport', 'slaughter', 'wholesale'].map(() => ['missing_stage', 'orange'] as const),
    ],
    ['no fever test', lacking('asf_test'), [['missing_paper', 'red']]],
    ['no meat inspection', lacking('meat_inspection'), [['missing_paper', 'orange']]],
    ['no registered lorry', lacking('vehicle_filing'), [['missing_paper', 'yellow']]],
    ['a stall without a licence', lacking('food_business_licence'), [['missing_paper', 'orange']]],
    ['a paper out of date', paper('asf_test', { validTo: '2026-11-20' }), [['expired_paper', 'orange']]],
    ['a paper on its last day', paper('asf_test', { validTo: '2026-11-21' }), []],
    [
      'a licence revoked before',
      paper('food_business_licence', { revokedAt: '2026-11-01' }),
      [['expired_paper', 'red']],
    ],
    ['a licence revoked afterwards', paper('food_business_licence', { revokedAt: '2026-11-23' }), []],
    ['a paper from the future', paper('meat_inspection', { issuedAt: '2026-11-23' }), [['time_reversed', 'yellow']]],
    [
      'received before dispatched',
      { records: change(receive.id, (event) => shifted(event, -61)) },
      [['time_reversed', 'yellow']],
    ],
    [
      'sent on from where it came in, though nobody recorded how it got there',
      {
        records: (records) =>
          records.map((record) =>
            record.id === ship.id
              ? {
                  ...record,
                  epcis: { ...ship.epcis, ...time(ship, 150), readPoint: { id: receive.epcis.readPoint?.id ?? '' } },
                  recordedAt: '2026-11-23T00:00:00Z',
                }
              : record,
          ),
      },
      [],
    ],
    [
      'on sale before it was sorted',
      { records: change(stock.id, (event) => shifted(event, -120)) },
      [['time_reversed', 'yellow']],
    ],
    [
      'recorded before it happened',
      {
        records: (records) =>
          records.map((record) =>
            record.id === stock.id ? { ...record, recordedAt: '2026-11-20T00:00:00Z' } : record,
          ),
      },
      [['time_reversed', 'blue']],
    ],
    [
      'more meat than pigs can give',
      {
        records: change(kill.id, (event) => ({
          ...event,
          outputQuantityList: [{ epcClass: CARCASS, quantity: 2_700, uom: 'KGM' }],
        })),
      },
      [['quantity_imbalance', 'orange']],
    ],
    [
      'a lot that was used twice',
      {
        records: added(sort, {
          ...sort.epcis,
          inputQuantityList: [{ epcClass: BELLY, quantity: 500, uom: 'KGM' }],
          outputQuantityList: [{ epcClass: lotUri('ELSEWHERE'), quantity: 500, uom: 'KGM' }],
        }),
      },
      [['quantity_imbalance', 'red']],
    ],
    [
      'a little more, as scales have it',
      {
        records: change(cut.id, (event) => ({
          ...event,
          outputQuantityList: [{ epcClass: BELLY, quantity: 1_730, uom: 'KGM' }],
        })),
      },
      [],
    ],
    [
      'a lorry that flies',
      { records: at(receive.id, 'geo:30.5,107.5') },
      [
        ['impossible_travel', 'orange'],
        ['impossible_travel', 'orange'],
      ],
    ],
    [
      'a pig alive after its death',
      { records: added(kill, { ...eventAt('receiving', PIG).epcis, ...time(kill, 600) }) },
      [['reused_ear_tag', 'red']],
    ],
    [
      'a pig slaughtered twice',
      {
        records: added(kill, {
          ...kill.epcis,
          ...time(kill, 60),
          outputQuantityList: [{ epcClass: lotUri('TWICE'), quantity: 80, uom: 'KGM' }],
        }),
      },
      [['reused_ear_tag', 'red']],
    ],
    ['meat that was a little warm', { records: readings(2, 4.1, 3) }, [['temperature', 'yellow']]],
    ['meat that was too warm', { records: readings(2, 7.1) }, [['temperature', 'orange']]],
    ['meat that froze', { records: readings(-1.5) }, [['temperature', 'yellow']]],
    ['meat at the limits', { records: readings(0, 4) }, []],
  ];
  for (const [name, changes, expected] of rows) {
    test(name, async () => {
      const found = await find(clean, changes);
      assert.deepEqual(
        found.map(({ kind, severity }) => [kind, severity]),
        expected,
      );
      for (const { text } of found) {
        assert.match(text[0], /^[^{}]+。$/);
        assert.match(text[1], /^[^{}一-龥]+\.$/);
        assert.doesNotMatch(text.join(''), /undefined|NaN|Infinity/);
      }
    });
  }

  test('distances go along the great circle', () => {
    assert.equal(Math.round(distanceKm({ lng: 116.4, lat: 39.9 }, { lng: 106.55, lat: 29.56 })), 1458);
    assert.equal(distanceKm({ lng: 105, lat: 29 }, { lng: 105, lat: 29 }), 0);
  });
});

describe('the verdict', () => {
  test('reaches everything that was made from what was called back', async () => {
    for (const epc of [recalled, lotUri('BT10038'), goodsUri('ribs', 'FG100382'), tagUri('150015300003801')]) {
      const verdict = await verdictOf(epc);
      assert.equal(verdict.state, 'recalled', epc);
      assert.match(verdict.since ?? '', /^2026-11-20T14:00:00\+08:00$/);
      assert.equal(verdict.by?.[0], '荣昌区市场监督管理局');
      assert.match(verdict.advice[0], /不要吃/);
      assert.equal(verdict.reasons[0]?.code, 'recalled');
      assert.match(verdict.reasons[0]?.text[0] ?? '', /兽药残留检测报告.*不合格/);
      assert.match(verdict.reasons[0]?.text[1] ?? '', /Veterinary drug residue.*failed/);
    }
    const destroyed = (await verdictOf(recalled)).reasons.find(({ code }) => code === 'destroyed');
    assert.match(destroyed?.text[0] ?? '', /147 公斤/);
  });

  test('stays with what the recall does not name', async () => {
    assert.equal((await verdictOf(clean)).state, 'safe');
    assert.equal((await verdictOf(suspicious)).state, 'watch');
  });

  test('of a lot holds for each of its pieces', async () => {
    assert.equal((await verdictOf(`${recalled}/21/7`)).state, 'recalled');
    assert.equal((await verdictOf(`${clean}/21/7`)).state, 'safe');
  });

  test('is to watch where a test was failed and nobody has called anything back yet', async () => {
    const verdict = await verdictOf(recalled, {
      records: (records) => records.filter(({ epcis }) => !['holding', 'destroying'].includes(epcis.bizStep ?? '')),
    });
    assert.equal(verdict.state, 'watch');
    assert.equal(verdict.reasons[0]?.code, 'non_conformant');
  });

  test('is to watch even where hardly more is on record than a test that was failed', async () => {
    const stock = eventAt('stocking', unknown);
    const records = added(stock, { ...stock.epcis, bizStep: 'sampling', disposition: 'non_conformant' });
    assert.equal((await verdictOf(unknown, { records })).state, 'watch');
  });

  test('forgets a recall that was declared wrong', async () => {
    const verdict = await verdictOf(recalled, {
      records: (records) =>
        records
          .filter(({ epcis }) => epcis.disposition !== 'non_conformant')
          .map((record) =>
            record.epcis.bizStep === 'holding' || record.epcis.bizStep === 'destroying'
              ? {
                  ...record,
                  epcis: {
                    ...record.epcis,
                    errorDeclaration: { declarationTime: record.epcis.eventTime, reason: 'did_not_occur' },
                  },
                }
              : record,
          ),
    });
    assert.equal(verdict.state, 'safe');
  });

  test('is unknown where too little is on record, or nothing at all', async () => {
    for (const epc of [unknown, lotUri('NOWHERE')]) {
      const verdict = await verdictOf(epc);
      assert.equal(verdict.state, 'unknown', epc);
      assert.deepEqual([verdict.since, verdict.by], [undefined, undefined]);
      assert.match(verdict.advice[0], /检疫证明/);
    }
  });
});

describe('certificates', () => {
  const licence = { issuedAt: '2021-12-01', validTo: '2026-12-01', revokedAt: null };
  const rows: [name: string, paper: Parameters<typeof certificateStatus>[0], day: string, status: string][] = [
    ['valid until a month before the end', licence, '2026-11-01', 'valid'],
    ['expiring from then on', licence, '2026-11-02', 'expiring'],
    ['expiring on the last day', licence, '2026-12-01', 'expiring'],
    ['expired on the day after', licence, '2026-12-02', 'expired'],
    ['revoked, whatever its dates say', { ...licence, revokedAt: '2026-06-01' }, '2026-12-02', 'revoked'],
    ['not revoked yet', { ...licence, revokedAt: '2026-06-01' }, '2026-05-31', 'valid'],
    ['valid for good without an end', { ...licence, validTo: null }, '2036-01-01', 'valid'],
    ['never expiring when it is made for a day', { ...licence, issuedAt: '2026-11-30' }, '2026-12-01', 'valid'],
  ];
  for (const [name, paper, day, status] of rows) {
    test(`are ${name}`, () => assert.equal(certificateStatus(paper, day), status));
  }
});

describe('whatever was captured', () => {
  const demo = [clean, suspicious, recalled, unknown, CARCASS, PIG, tagUri(CODES.reusedEarTag)];
  const load = (records: readonly TraceRecord[]) => async (things: readonly string[]) =>
    records.filter(({ epcis }) => thingsOf(epcis).some((thing) => things.includes(thing)));
  const facts = async (epc: string, records: readonly TraceRecord[]): Promise<ChainFacts> => ({
    ...(await factsOf(epc)),
    chain: await buildChain(epc, load(records)),
  });
  const look = (whole: ChainFacts) => {
    const anomalies = findAnomalies(whole);
    for (const { text } of anomalies) assert.doesNotMatch(text.join(''), /undefined|NaN|Infinity/);
    for (const { epcis } of whole.chain.records) assert.ok(summarize(epcis, whole).every((text) => text.length > 1));
    return { anomalies, verdict: judge(whole, anomalies) };
  };

  test('the order in which events come in does not matter, nor that some come twice', async () => {
    const random = createRandom(20_261_123);
    for (const epc of demo) {
      const expected = look(await facts(epc, seed.records));
      for (let round = 0; round < 10; round += 1) {
        const shuffled = seed.records
          .flatMap((record) => (random.chance(0.2) ? [record, { ...record, id: record.id.toLowerCase() }] : [record]))
          .map((record) => [random.next(), record] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, record]) => record);
        const found = look(await facts(epc, shuffled));
        assert.deepEqual(kindsOf(found.anomalies), kindsOf(expected.anomalies));
        assert.equal(found.verdict.state, expected.verdict.state);
      }
    }
  });

  const damages: readonly ((event: EpcisEvent, other: EpcisEvent) => EpcisEvent)[] = [
    (event) => ({ ...event, eventTime: 'yesterday' }),
    (event) => ({ ...event, eventTime: '9999-12-31T23:59:59+08:00' }),
    ({ type, eventTime }) => ({ type, eventTime }),
    ({ bizStep: _, ...event }) => event,
    ({ readPoint: _, bizLocation: __, ...event }) => event,
    (event, other) => ({ ...event, readPoint: { id: 'geo:91,181' }, disposition: other.disposition ?? 'recalled' }),
    (event, other) => ({ ...event, eventTime: other.eventTime }),
    // What came out goes in again.
    (event, other) => ({
      ...event,
      type: 'TransformationEvent',
      inputEPCList: thingsOf(other),
      outputEPCList: thingsOf(event),
    }),
    (event) => ({ ...event, parentID: thingsOf(event)[0] ?? 'urn:x', childEPCs: thingsOf(event), action: 'ADD' }),
    (event) => ({ ...event, quantityList: [{ epcClass: 'urn:x' }, { epcClass: clean, quantity: -5, uom: 'KGM' }] }),
    (event) => ({
      ...event,
      sensorElementList: [{ sensorReport: [{ type: 'Temperature', value: 99, uom: 'CEL', time: '' }] }],
    }),
    (event) => ({ ...event, errorDeclaration: { declarationTime: '', correctiveEventIDs: ['urn:nothing'] } }),
    (event) => ({ ...event, bizStep: `https://ref.gs1.org/cbv/BizStep-${event.bizStep}` }),
  ];
  test('damage, loops, gaps and repetitions end in a verdict, never in an error', async () => {
    const random = createRandom(7);
    for (let round = 0; round < 300; round += 1) {
      const records = seed.records.flatMap((record): TraceRecord[] => {
        if (random.chance(0.1)) return [];
        if (!random.chance(0.25)) return [record];
        const other = random.pick(seed.records).epcis;
        return [{ ...record, epcis: random.pick(damages)(record.epcis, other) }];
      });
      const { verdict } = look(await facts(random.pick(demo), records));
      assert.ok(['safe', 'watch', 'recalled', 'unknown'].includes(verdict.state));
    }
  });

  test('words of the vocabulary count as addresses too', async () => {
    const spelled = seed.records.map((record) => ({
      ...record,
      epcis: {
        ...record.epcis,
        bizStep: `https://ref.gs1.org/cbv/BizStep-${record.epcis.bizStep}`,
        disposition: `urn:epcglobal:cbv:disp:${record.epcis.disposition}`,
      },
    }));
    assert.deepEqual(look(await facts(suspicious, spelled)), look(await facts(suspicious, seed.records)));
  });
});

describe('what an empty platform is filled with', () => {
  test('holds EPCIS 2.0 events and nothing beside', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: true });
    addFormats.default(ajv);
    const isEvent = ajv.compile(epcisEventSchema);
    for (const { epcis } of seed.records) {
      assert.ok(isEvent(epcis), `${epcis.type} ${epcis.bizStep}: ${ajv.errorsText(isEvent.errors)}`);
    }
    const [sample] = seed.records;
    assert.ok(sample && !isEvent({ ...sample.epcis, weather: 'fine' }));
    assert.equal(new Set(seed.records.map(({ epcis }) => epcis.eventID)).size, seed.records.length);
  });

  test('holds codes whose check digits are right, but for one licence written by hand', () => {
    const codes = [...seed.codes.map(({ value }) => value), ...seed.certificates.map(({ number }) => number ?? '')];
    const odd = codes.filter((value) => parseIdentifier(value).problems.length > 0);
    assert.deepEqual(
      odd.map((value) => value.replace(/\d{14}/, '…')),
      ['MCJY…-01', 'JY…'],
    );
    assert.equal(new Set(seed.codes.map(({ value }) => value)).size, seed.codes.length);
    for (const { value, scheme } of seed.codes) {
      assert.equal(parseIdentifier(value).kind, scheme === 'lot' ? 'opaque' : scheme, value);
    }
  });

  test('is the same for the same number, and its codes are the same on any day', () => {
    assert.deepEqual(planTrace({ number: 1, now: NOW }), seed);
    const later = planTrace({ number: 2, now: new Date('2028-06-01T00:00:00Z') });
    assert.notDeepEqual(later, seed);
    assert.deepEqual(
      later.codes.map(({ value }) => value),
      seed.codes.map(({ value }) => value),
    );
    const known = new Set([...seed.codes.map(({ value }) => value), ...seed.certificates.map(({ number }) => number)]);
    const { mistyped, ...right } = CODES;
    for (const [name, code] of Object.entries(right)) assert.ok(known.has(code), name);
    assert.ok(parseIdentifier(mistyped).problems.length > 0);
  });

  test('lies in the past', () => {
    for (const { recordedAt, epcis } of seed.records) {
      assert.ok(Date.parse(epcis.eventTime) < NOW.getTime() && Date.parse(recordedAt) < NOW.getTime());
    }
  });

  test('names the shops of one street with licences in every state, and no person', () => {
    const street = seed.premises.filter(({ areaCode }) => areaCode.startsWith('500153001'));
    assert.ok(street.length >= 16);
    const ids = new Set(street.map(({ id }) => id));
    const states = seed.certificates
      .filter(({ premisesId }) => ids.has(premisesId ?? ''))
      .map((paper) => certificateStatus(paper, '2026-11-23'));
    assert.deepEqual([...new Set(states)].toSorted(), ['expired', 'expiring', 'revoked', 'valid']);
    for (const { operator, safetyOfficer } of seed.premises) {
      assert.match(operator?.[0] ?? '', /^(个体经营户|企业|学校)$/);
      assert.match(safetyOfficer?.[0] ?? '', /(食品安全员|质量安全负责人)$/);
    }
  });
});

import type { Certificate, PremisesDetail, TraceEvent, TraceItem } from '@digital-cq/sdk/types';
import { type FakePlatform, json, problem } from './fake-platform.js';

/** Codes that the fake knows, by what they lead to. */
export const CODES = {
  watch: 'https://trace.cq.example/01/06901234567892/10/R261122A',
  safe: '150015300000123',
  recalled: 'BT261121A',
  unknown: 'LS261120C',
  shop: 'MCJY15001530010017-01',
} as const;

export const ITEM = '01KAQ3N8V2TRACE00000000009';
export const SHOP = '01KAQ3N8V2PREM0SES00000001';
const id = (kind: string, n: number) => `01KAQ3N8V2${kind}${String(n).padStart(16 - kind.length, '0')}`;

const QUARANTINE: Certificate = {
  id: id('CERT0F1CATE', 9),
  type: 'quarantine_product',
  name: '动物检疫合格证明（产品 B）',
  number: '5001530087342',
  issuer: '荣昌区动物卫生监督机构',
  issuedAt: '2026-11-21',
  validTo: '2026-11-22',
  status: 'valid',
  result: '合格',
};
const FEVER_TEST: Certificate = {
  id: id('CERT0F1CATE', 7),
  type: 'asf_test',
  name: '非洲猪瘟病毒检测报告',
  number: 'ASF-261121-04',
  issuer: '荣昌生猪定点屠宰场化验室',
  issuedAt: '2026-11-21',
  status: 'valid',
  result: '阴性',
};

export function makeItem(change: Partial<TraceItem> = {}): TraceItem {
  return {
    id: ITEM,
    epc: CODES.watch,
    codes: [{ value: CODES.watch, scheme: 'digital_link' }],
    kind: 'retail_lot',
    product: '猪五花肉',
    quantity: { value: 12.5, unit: 'kg' },
    holder: { name: '昌元农贸市场 3 号鲜肉摊', role: 'retailer', premisesId: SHOP },
    areaCode: '500153001001',
    areaName: '荣昌区昌元街道玉屏社区',
    disposition: 'in_progress',
    verdict: { state: 'safe', since: '2026-11-22T06:10:00+08:00', by: '数字重庆一码追溯', reasons: [] },
    stages: ['farming', 'quarantine', 'transport', 'slaughter', 'cutting', 'wholesale', 'retail'],
    certificates: [QUARANTINE, FEVER_TEST],
    anomalies: [],
    asOf: '2026-11-23T09:41:00+08:00',
    ...change,
  };
}

/** What the item of each code says. */
export const ITEMS = {
  safe: makeItem({
    codes: [{ value: CODES.safe, scheme: 'ear_tag' }],
    verdict: {
      state: 'safe',
      since: '2026-11-22T06:10:00+08:00',
      by: '数字重庆一码追溯',
      reasons: [],
      advice: '可以放心购买，请保留小票。',
    },
  }),
  watch: makeItem({
    verdict: {
      state: 'watch',
      since: '2026-11-22T06:10:00+08:00',
      by: '数字重庆一码追溯',
      reasons: [
        { code: 'quantity_imbalance', severity: 'orange', text: '分割出的肉比进来的多 38 公斤。' },
        { code: 'temperature', severity: 'yellow', text: '运到市场的路上，有 2 次温度高于 4 ℃。' },
        { code: 'missing_stage', severity: 'yellow', text: '没有批发环节的记录。' },
      ],
      advice: '可以先不买，向摊主要检疫证明；已买的请保留小票。',
    },
    stages: ['farming', 'quarantine', 'transport', 'slaughter', 'cutting', 'retail'],
    certificates: [{ ...QUARANTINE, status: 'expired' }, FEVER_TEST],
    anomalies: [
      {
        id: 'a1',
        kind: 'quantity_imbalance',
        severity: 'orange',
        stage: 'cutting',
        eventId: id('EVENT', 6),
        text: '分割出的肉比进来的多 38 公斤。',
      },
      {
        id: 'a2',
        kind: 'temperature',
        severity: 'yellow',
        stage: 'transport',
        eventId: id('EVENT', 7),
        text: '有 2 次温度高于 4 ℃。',
      },
      { id: 'a3', kind: 'missing_stage', severity: 'yellow', stage: 'wholesale', text: '没有批发环节的记录。' },
    ],
  }),
  recalled: makeItem({
    codes: [{ value: CODES.recalled, scheme: 'lot' }],
    disposition: 'recalled',
    verdict: {
      state: 'recalled',
      since: '2026-11-23T08:00:00+08:00',
      by: '荣昌区市场监督管理局',
      reasons: [{ code: 'asf', severity: 'red', text: '同一批次复检，非洲猪瘟病毒核酸阳性。' }],
      advice: '已买的请密封好，退回摊位或拨打 12315；已经吃了、感到不舒服请就医。',
    },
    stages: ['farming', 'quarantine', 'transport', 'slaughter', 'cutting', 'wholesale', 'retail', 'recall'],
  }),
  unknown: makeItem({
    codes: [{ value: CODES.unknown, scheme: 'lot' }],
    verdict: {
      state: 'unknown',
      reasons: [{ code: 'too_little', text: '只有零售环节有记录。' }],
      advice: '请向摊主要检疫证明，要不到就先不买。',
    },
    stages: ['retail'],
    certificates: [],
  }),
} satisfies Record<string, TraceItem>;

export function makeEvent(
  n: number,
  change: Partial<TraceEvent> & Pick<TraceEvent, 'stage' | 'at' | 'summary'>,
): TraceEvent {
  return {
    id: id('EVENT', n),
    recordedAt: change.at,
    certificateIds: [],
    anomalyIds: [],
    epcis: { type: 'ObjectEvent', eventTime: change.at, bizStep: change.stage },
    ...change,
  };
}

/** From the farm to the stall, meat carried cold after the slaughter. */
export const EVENTS: TraceEvent[] = [
  makeEvent(1, {
    stage: 'farming',
    at: '2026-05-20T09:00:00+08:00',
    summary: '20 头仔猪打耳标，记录免疫 3 次。',
    place: { name: '昌州某养殖场', areaName: '荣昌区昌州街道' },
    actor: { name: '昌州某养殖场', role: 'farm' },
  }),
  makeEvent(2, {
    stage: 'quarantine',
    at: '2026-11-21T08:12:00+08:00',
    summary: '出栏前检疫，20 头全部合格。',
    place: { name: '昌州某养殖场', areaName: '荣昌区昌州街道' },
    actor: { name: '昌州街道动物防疫站', role: 'vet' },
  }),
  makeEvent(3, {
    stage: 'transport',
    at: '2026-11-21T09:05:00+08:00',
    summary: '装车运往屠宰场，路上 40 分钟。',
    actor: { name: '备案运输车 渝 C·****8', role: 'haulier' },
  }),
  makeEvent(4, {
    stage: 'slaughter',
    at: '2026-11-21T22:40:00+08:00',
    summary: '20 头生猪屠宰成 40 片白条，净重 1,700 公斤。',
    place: { name: '荣昌生猪定点屠宰场', areaName: '荣昌区昌州街道' },
    actor: { name: '荣昌生猪定点屠宰场', role: 'slaughterhouse' },
    correction: '重量少记了 20 公斤。',
    correctedBy: id('EVENT', 5),
  }),
  makeEvent(5, {
    stage: 'slaughter',
    at: '2026-11-21T23:40:00+08:00',
    recordedAt: '2026-11-23T00:05:00+08:00',
    summary: '20 头生猪屠宰成 40 片白条，净重 1,720 公斤。',
    place: { name: '荣昌生猪定点屠宰场', areaName: '荣昌区昌州街道' },
    actor: { name: '荣昌生猪定点屠宰场', role: 'slaughterhouse' },
    certificateIds: [FEVER_TEST.id],
    epcis: {
      type: 'TransformationEvent',
      eventTime: '2026-11-21T23:40:00+08:00',
      eventTimeZoneOffset: '+08:00',
      bizStep: 'killing',
      inputEPCList: ['https://trace.cq.example/id/eartag/150015300000123'],
      outputQuantityList: [{ epcClass: 'https://trace.cq.example/id/lot/BT261121A', quantity: 1720, uom: 'KGM' }],
    },
  }),
  makeEvent(6, {
    stage: 'cutting',
    at: '2026-11-22T02:30:00+08:00',
    summary: '白条分割成五花肉、后腿肉等 6 个品种。',
    place: { name: '荣昌生猪定点屠宰场分割车间', areaName: '荣昌区昌州街道' },
    actor: { name: '荣昌生猪定点屠宰场', role: 'cutting_plant' },
    certificateIds: [QUARANTINE.id],
    anomalyIds: ['a1'],
  }),
  makeEvent(7, {
    stage: 'transport',
    at: '2026-11-22T04:20:00+08:00',
    summary: '冷链车运到市场，路上 65 分钟。',
    actor: { name: '备案冷链车 渝 C·****3', role: 'haulier' },
    anomalyIds: ['a2'],
    readings: {
      min: 0,
      max: 4,
      points: [2.1, 2.4, 2.8, 3.1, 3.6, 5.2, 7.8, 3.9, 3.2, 2.9].map((value, index) => ({
        at: `2026-11-22T04:${String(20 + index * 4).padStart(2, '0')}:00+08:00`,
        value,
      })),
    },
  }),
  makeEvent(8, {
    stage: 'retail',
    at: '2026-11-22T06:10:00+08:00',
    summary: '五花肉 12.5 公斤上摊。',
    place: { name: '昌元农贸市场 3 号鲜肉摊', areaName: '荣昌区昌元街道玉屏社区' },
    actor: { name: '昌元农贸市场 3 号鲜肉摊', role: 'retailer' },
  }),
];

export const RECALL = makeEvent(9, {
  stage: 'recall',
  at: '2026-11-23T08:00:00+08:00',
  summary: '责令停止销售并召回这一批次。',
  actor: { name: '荣昌区市场监督管理局', role: 'regulator' },
});

export const premises: PremisesDetail = {
  id: SHOP,
  code: CODES.shop,
  name: '昌元农贸市场 3 号鲜肉摊',
  types: ['stall'],
  operator: '个体经营户',
  areaCode: '500153001001',
  areaName: '荣昌区昌元街道玉屏社区',
  address: '宝城路 18 号昌元农贸市场',
  grade: 'A',
  risk: 'low',
  safetyOfficer: '市场食品安全员',
  lastInspectedAt: '2026-11-02',
  lastSelfCheckAt: '2026-11-20',
  asOf: '2026-11-23T09:41:00+08:00',
  certificates: [
    {
      id: id('CERT0F1CATE', 1),
      type: 'food_business_licence',
      name: '食品经营许可证',
      number: 'JY15001530010017',
      issuer: '荣昌区市场监督管理局',
      issuedAt: '2024-03-11',
      validTo: '2029-03-10',
      status: 'valid',
    },
  ],
};

const SCHEMES = { watch: 'digital_link', safe: 'ear_tag', recalled: 'lot', unknown: 'lot' } as const;
type Food = keyof typeof SCHEMES;

/** What a test may change. */
export interface FakeTrace {
  items: Record<Food, TraceItem>;
  events: TraceEvent[];
  premises: PremisesDetail;
  status: 'active' | 'voided';
  warnings: string[];
}

/** Teaches a platform to answer for these codes. */
export function answerTrace(platform: FakePlatform): FakeTrace {
  const trace: FakeTrace = { items: { ...ITEMS }, events: EVENTS, premises, status: 'active', warnings: [] };
  let asked: Food = 'safe';
  const resolve = (value: string) => {
    const { status, warnings } = trace;
    if (value === CODES.shop) {
      return {
        value,
        scheme: 'premises',
        status,
        warnings,
        subject: { type: 'premises', id: SHOP, name: premises.name },
      };
    }
    const foods: Food[] = ['watch', 'safe', 'recalled', 'unknown'];
    const food = foods.find((one) => CODES[one] === value);
    if (!food) return undefined;
    asked = food;
    const subject = { type: 'trace_item', id: ITEM, name: trace.items[food].product };
    return { value, scheme: SCHEMES[food], status, warnings, subject };
  };
  platform.on('GET', '/codes', ({ query }) => {
    const found = resolve(query.get('value') ?? '');
    return found
      ? json(found)
      : problem(404, 'unknown_code', { title: '没有查到', detail: '平台上没有这个码的记录。' });
  });
  platform.on('GET', `/trace/items/${ITEM}`, () => json(trace.items[asked]));
  platform.on('GET', `/trace/items/${ITEM}/events`, () => {
    const only = (stage: string) => trace.items[asked].stages.some((one) => one === stage);
    const all = asked === 'recalled' ? [...trace.events, RECALL] : trace.events;
    return json({ items: all.filter(({ stage }) => only(stage)), nextCursor: null });
  });
  platform.on('GET', `/premises/${SHOP}`, () => json(trace.premises));
  return trace;
}

import type {
  AreaFigure,
  Comparison,
  Indicator,
  IndicatorAreas,
  IndicatorReading,
  SeriesPoint,
} from '@digital-cq/sdk/types';
import { json, type FakePlatform } from './fake-platform.js';

type IndicatorChange = Partial<Indicator>;
export type ReadingChange = Partial<Omit<IndicatorReading, 'indicator'>> & { indicator?: IndicatorChange };

/** A published count of fires in 2023, unless told otherwise. */
export function makeReading(id: string, { indicator, ...change }: ReadingChange = {}): IndicatorReading {
  return {
    indicator: {
      id,
      name: '火灾事故',
      definition: '全年火灾事故起数与上年相比的变化。',
      group: 'results',
      kind: 'value',
      unit: 'count',
      unitLabel: '起',
      decimals: 0,
      polarity: 'lower',
      source: { kind: 'published', name: '《重庆日报》2024 年重庆两会报道', date: '2024-01' },
      thresholds: [],
      isLive: false,
      hasAreas: false,
      ...indicator,
    },
    areaCode: '500105',
    areaName: '江北区',
    period: { type: 'year', start: '2023-01-01', end: '2023-12-31', label: '2023 年' },
    value: 0,
    qualifier: 'exact',
    asOf: '2023-12-31T23:59:59+08:00',
    comparisons: [],
    series: [],
    ...change,
  };
}

/** A comparison with last year, about which nothing is known unless told otherwise. */
export function compare(change: Partial<Comparison> = {}): Comparison {
  return {
    basis: 'last_year',
    label: '2023 年与 2022 年',
    change: null,
    changePercent: null,
    qualifier: 'exact',
    ...change,
  };
}

const onlyChange = (changePercent: number): ReadingChange => ({
  value: null,
  absent: 'not_published',
  comparisons: [compare({ changePercent })],
});

/** Twelve months up to November 2026. */
export function months(values: readonly (number | null)[], last = '2026-11'): SeriesPoint[] {
  const [year = 0, month = 0] = last.split('-').map(Number);
  return values.map((value, index) => {
    const at = new Date(Date.UTC(year, month - 1 - (values.length - 1 - index), 1));
    return { at: at.toISOString().slice(0, 7), value };
  });
}

export interface Row {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly reading: IndicatorReading;
}

function row(id: string, zh: string, en: string, change: ReadingChange): Row {
  return { id, zh, en, reading: makeReading(id, change) };
}

/** What was published of results and plans, with what a tile must say about each. */
export const PUBLISHED: readonly Row[] = [
  row('petitions', '−5 % 同比下降 · 向好', '−5 % Down on last year · improving', {
    ...onlyChange(-5),
    indicator: { name: '全年信访总量', unitLabel: '件' },
  }),
  row('crimes', '−26 % 同比下降 · 向好', '−26 % Down on last year · improving', {
    ...onlyChange(-26),
    indicator: { name: '刑事发案', unitLabel: '件' },
  }),
  row('fires', '−43 % 同比下降 · 向好', '−43 % Down on last year · improving', onlyChange(-43)),
  row('grid-incidents', '2.7 万件', '27,000 件', {
    areaName: '綦江区',
    value: 27_000,
    indicator: { name: '网格累计上报事件', unitLabel: '件', polarity: 'higher' },
    period: { type: 'snapshot', label: '截至 2024 年 1 月' },
    asOf: '2024-01-20T00:00:00+08:00',
  }),
  row('grid-completion', '99.6 %', '99.6 %', {
    areaName: '綦江区',
    value: 99.6,
    indicator: {
      name: '网格事件完成率',
      kind: 'rate',
      unit: 'percent',
      unitLabel: '%',
      decimals: 1,
      polarity: 'higher',
    },
    period: { type: 'snapshot', label: '截至 2024 年 1 月' },
  }),
  row('one-form', '7.8 万条', '78,000 条', {
    areaName: '綦江区',
    value: 78_000,
    indicator: { name: '一表通录入', unitLabel: '条', polarity: 'higher' },
  }),
  row('core-business', '梳理单位 50 家 数据归集治理率 100 %', '梳理单位 50 家 数据归集治理率 100 %', {
    areaName: '两江新区',
    areaCode: 'Z5001',
    value: 50,
    indicator: { name: '核心业务梳理', kind: 'pair', unitLabel: '家', polarity: 'higher' },
    parts: [
      { key: 'units', label: '梳理单位', value: 50, unitLabel: '家' },
      { key: 'rate', label: '数据归集治理率', value: 100, unitLabel: '%' },
    ],
    period: { type: 'snapshot', label: '2024 年 1 月' },
    asOf: '2024-01-20T00:00:00+08:00',
  }),
  row('incidents-tasks', '事件 33,223 件 任务 90,262 项 每件 2.72 项', '事件 33,223 件 任务 90,262 项 2.72 项 per 件', {
    areaName: '两江新区',
    areaCode: 'Z5001',
    value: 33_223,
    indicator: { name: '平台上报事件与任务', kind: 'pair', unitLabel: '件', polarity: 'higher' },
    parts: [
      { key: 'incidents', label: '事件', value: 33_223, unitLabel: '件' },
      { key: 'tasks', label: '任务', value: 90_262, unitLabel: '项' },
    ],
    period: { type: 'snapshot', label: '截至 2023-12-31' },
  }),
  row('command-centres', '21 / 21 个', '21 / 21 个', {
    areaName: '荣昌区',
    areaCode: '500153',
    value: 21,
    total: 21,
    indicator: { name: '镇街指挥中心', unitLabel: '个', polarity: 'higher' },
  }),
  row('pork', '全链条问题 15 个 改革举措 6 项', '全链条问题 15 个 改革举措 6 项', {
    areaName: '荣昌区',
    value: 15,
    indicator: { name: '生猪全链条', kind: 'pair', unitLabel: '个', polarity: 'higher' },
    parts: [
      { key: 'problems', label: '全链条问题', value: 15, unitLabel: '个' },
      { key: 'measures', label: '改革举措', value: 6, unitLabel: '项' },
    ],
  }),
  row('workshops', '107 个 全市第 1', '107 个 No. 1 · 全市', {
    areaName: '两江新区',
    value: 107,
    rank: { position: 1, scope: '全市' },
    indicator: { name: '数字化车间', unitLabel: '个', polarity: 'higher' },
  }),
  row('transformed', '不少于 20 家', 'at least 20 家', {
    areaName: '綦江区',
    value: 20,
    qualifier: 'ge',
    indicator: { name: '数字化改造企业', unitLabel: '家', polarity: 'higher' },
  }),
  row('efficiency', '约 +10 个百分点 与之前比上升 · 向好', 'about +10 pp Up on before · improving', {
    areaName: '荆江半轴',
    value: null,
    absent: 'not_published',
    comparisons: [compare({ basis: 'before', change: 10, qualifier: 'approx' })],
    indicator: { name: '生产效率', unit: 'percent', unitLabel: '%', decimals: 1, polarity: 'higher' },
  }),
  row('caterers', '12 万余家', 'at least 120,000 家', {
    areaName: '重庆市',
    areaCode: '50',
    value: 120_000,
    qualifier: 'ge',
    indicator: { name: '餐饮智慧监管', unitLabel: '家', polarity: 'higher' },
  }),
  row('open-kitchens', '约 1.6 万家', 'about 16,000 家', {
    areaName: '重庆市',
    value: 16_000,
    qualifier: 'approx',
    indicator: { name: '明厨亮灶', unitLabel: '家', polarity: 'higher' },
  }),
  row('self-checks', '5,892 个', '5,892 个', {
    areaName: '重庆市',
    value: 5892,
    indicator: { name: '连锁餐饮自查隐患', unitLabel: '个', polarity: 'higher' },
  }),
  row('petitions-town', '−34.3 % 同比下降 · 向好', '−34.3 % Down on last year · improving', {
    ...onlyChange(-34.3),
    areaName: '桂溪街道',
    indicator: { name: '信访总量', unitLabel: '件' },
  }),
  row('revenue-growth', '+113.9 % 同比上升 · 向好', '+113.9 % Up on last year · improving', {
    ...onlyChange(113.9),
    areaName: '桂溪街道',
    indicator: { name: '一般公共预算收入', unit: 'CNY', unitLabel: '元', polarity: 'higher' },
  }),
  row('satisfaction', '+0.4 % 同比上升 · 向好', '+0.4 % Up on last year · improving', {
    ...onlyChange(0.4),
    areaName: '桂溪街道',
    indicator: { name: '群众满意度', unit: 'percent', unitLabel: '%', decimals: 1, polarity: 'higher' },
  }),
  row('drownings', '0 起 连续 365 天零发生', '0 起 365 days in a row without one', {
    areaName: '桂溪街道',
    value: 0,
    streak: { days: 365, since: '2023-01-01', lastAt: null },
    indicator: { name: '未成年人溺水', kind: 'zero', polarity: 'zero' },
  }),
  row('stock-data', '3 万余条', 'at least 30,000 条', {
    areaName: '桂溪街道',
    value: 30_000,
    qualifier: 'ge',
    indicator: { name: '存量数据', unitLabel: '条', polarity: 'higher' },
  }),
  row('studied', '研判问题 25 个 措施 30 条 再造方案 6 个', '研判问题 25 个 措施 30 条 再造方案 6 个', {
    areaName: '桂溪街道',
    value: 25,
    indicator: { name: '高频事件研判', kind: 'pair', unitLabel: '个', polarity: 'higher' },
    parts: [
      { key: 'problems', label: '研判问题', value: 25, unitLabel: '个' },
      { key: 'measures', label: '措施', value: 30, unitLabel: '条' },
      { key: 'plans', label: '再造方案', value: 6, unitLabel: '个' },
    ],
  }),
  row('software-revenue', '目标超过 350 亿元 进度尚未公布', 'Target over 35 billion 元 Progress not published yet', {
    value: null,
    absent: 'not_published',
    target: {
      op: 'gt',
      value: 35e9,
      startsAt: '2024-01-01',
      dueAt: '2024-12-31',
      state: 'open',
      source: '江北区 2024 年计划',
    },
    indicator: { name: '软件和信息服务业营收', kind: 'target', unit: 'CNY', unitLabel: '元', polarity: 'higher' },
  }),
  row('light-alloy', '目标不少于 30 家 进度尚未公布', 'Target at least 30 家 Progress not published yet', {
    areaName: '綦江区',
    value: null,
    absent: 'not_published',
    target: { op: 'ge', value: 30, dueAt: '2024-12-31', state: 'open', source: '綦江区 2024 年计划' },
    indicator: { name: '数字化转型企业', kind: 'target', unitLabel: '家', polarity: 'higher' },
  }),
];

/** The share of incidents that were closed, as the platform works it out while it runs. */
export function completionRate(change: ReadingChange = {}): IndicatorReading {
  const { indicator, ...rest } = change;
  return makeReading('incident-completion-rate', {
    areaCode: '500153',
    areaName: '荣昌区',
    period: { type: 'rolling_year', start: '2025-11-25', end: '2026-11-24', label: '近 12 个月' },
    value: 96.7,
    asOf: new Date().toISOString(),
    parts: [
      { key: 'closed', label: '已办结', value: 2902, unitLabel: '件' },
      { key: 'reported', label: '已上报', value: 3001, unitLabel: '件' },
    ],
    comparisons: [
      compare({ basis: 'previous', label: '近 30 天与之前 30 天', value: 95.9, change: 0.8, changePercent: 0.8 }),
      compare({ basis: 'last_year', value: 97, change: -0.3, changePercent: -0.3 }),
    ],
    target: {
      op: 'ge',
      value: 95,
      startsAt: '2026-01-01',
      dueAt: '2026-12-31',
      state: 'met',
      progress: 1,
      elapsed: 0.89,
      source: '荣昌区年度目标（示例）',
    },
    series: months([94.1, 94.6, 95, 94.2, 95.5, 95.1, 96, 95.8, 96.1, 95.1, 96.2, 96.7]),
    seriesLabel: '每月办结率',
    ...rest,
    indicator: {
      name: '事件办结率',
      definition: '近 12 个月上报的事件中已办结的比例。',
      group: 'operations',
      kind: 'rate',
      unit: 'percent',
      unitLabel: '%',
      decimals: 1,
      polarity: 'higher',
      source: { kind: 'computed', name: '一体化治理智治平台' },
      thresholds: [{ op: 'lt', value: 90, severity: 'yellow', label: '低于 90%' }],
      isLive: true,
      hasAreas: true,
      ...indicator,
    },
  });
}

const figure = (
  areaCode: string,
  areaName: string,
  value: number | null,
  more: Partial<AreaFigure> = {},
): AreaFigure => ({
  areaCode,
  areaName,
  value,
  qualifier: 'exact',
  hasAreas: false,
  ...more,
});

/** The townships of a district, and the communities of one of them. */
export const AREAS: Partial<Record<string, IndicatorAreas>> = {
  '500153': {
    indicatorId: 'incident-completion-rate',
    areaCode: '500153',
    path: [
      { code: '50', name: '重庆市', level: 'city' },
      { code: '500153', name: '荣昌区', level: 'district' },
    ],
    asOf: '2026-11-24T09:41:00+08:00',
    items: [
      figure('500153001', '昌元街道', 97.1, { hasAreas: true }),
      figure('500153002', '昌州街道', null, { absent: 'suppressed' }),
      figure('500153003', '广顺街道', 98.4),
    ],
  },
  '500153001': {
    indicatorId: 'incident-completion-rate',
    areaCode: '500153001',
    path: [
      { code: '50', name: '重庆市', level: 'city' },
      { code: '500153', name: '荣昌区', level: 'district' },
      { code: '500153001', name: '昌元街道', level: 'township' },
    ],
    asOf: '2026-11-24T09:41:00+08:00',
    items: [figure('500153001001', '玉屏社区', 97.5), figure('500153001002', '宝城社区', 96.2)],
  },
};

/** Lets a platform answer for figures; what it answers can be changed while it runs. */
export class FakeIndicators {
  readonly readings = new Map<string, IndicatorReading>();
  readonly #platform: FakePlatform;

  constructor(platform: FakePlatform, readings: readonly IndicatorReading[] = []) {
    this.#platform = platform;
    this.set(...readings);
    platform.on('GET', '/indicators/readings', ({ query }) => {
      const ids = query.get('ids')?.split(',') ?? [];
      return json({
        items: ids.flatMap((id) => this.readings.get(id) ?? []),
        missing: ids.filter((id) => !this.readings.has(id)),
      });
    });
    platform.on('GET', /^\/indicators\/[^/]+\/areas$/, ({ query }) => json(AREAS[query.get('areaCode') ?? ''] ?? {}));
  }

  set(...readings: readonly IndicatorReading[]): void {
    for (const reading of readings) this.readings.set(reading.indicator.id, reading);
  }

  /** Changes figures as the platform's own work would, and says so on the stream. */
  change(areaCode: string, ...readings: readonly IndicatorReading[]): void {
    this.set(...readings);
    const indicators = readings.map(({ indicator }) => indicator.id);
    this.#platform.emit({ type: 'indicator.changed', subject: areaCode, data: { indicators } });
  }
}

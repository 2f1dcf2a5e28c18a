import type {
  ComparisonRecord,
  FigureRecord,
  IndicatorRecord,
  PartRecord,
  TargetRecord,
} from '../../domain/indicator.js';
import type { Text } from '../../types.js';

/**
 * Every figure of the report of 重庆日报 (Chongqing Daily) on the city's 2024 sessions, as it was printed: with its own
 * date, 余 as "at least", 超过 as "more than", 约 as "about". Where only a change was printed, there is no value.
 */
interface Published extends Partial<
  Pick<FigureRecord, 'value' | 'absent' | 'qualifier' | 'total' | 'parts' | 'comparisons' | 'rank' | 'streak' | 'note'>
> {
  readonly id: string;
  readonly area: string;
  readonly name: Text;
  readonly definition: Text;
  readonly group: IndicatorRecord['group'];
  readonly kind?: IndicatorRecord['kind'];
  readonly unit?: IndicatorRecord['unit'];
  readonly unitLabel: Text;
  readonly decimals?: number;
  readonly polarity: IndicatorRecord['polarity'];
  readonly when: When;
  readonly target?: Pick<TargetRecord, 'op' | 'value' | 'source'>;
}

type When = Pick<FigureRecord, 'period' | 'asOf'>;

const ARTICLE: IndicatorRecord['source'] = {
  kind: 'published',
  name: ['《重庆日报》对 2024 年重庆两会的报道', 'Chongqing Daily on the 2024 sessions of Chongqing'],
  date: '2024-01',
};

const YEAR_2023: When = {
  period: { type: 'year', start: '2023-01-01', end: '2023-12-31', label: ['2023 年', '2023'] },
  asOf: '2023-12-31',
};
const END_OF_2023: When = {
  period: { type: 'snapshot', label: ['截至2023年12月31日', 'Up to 31 December 2023'] },
  asOf: '2023-12-31',
};
const JANUARY_2024: When = {
  period: { type: 'snapshot', label: ['截至2024年1月', 'As of January 2024'] },
  asOf: '2024-01',
};
const YEAR_2024: When = {
  period: { type: 'year', start: '2024-01-01', end: '2024-12-31', label: ['2024 年', '2024'] },
  asOf: '2024-01',
};

const CASES: Text = ['件', 'cases'];
const TIMES: Text = ['起', 'cases'];
const FIRMS: Text = ['家', 'firms'];
const ITEMS: Text = ['个', ''];
const RECORDS: Text = ['条', 'records'];
const PERCENT: Text = ['%', '%'];

/** Only how much it changed on the year before was printed, in percent. */
function onLastYear(changePercent: number): Pick<Published, 'value' | 'absent' | 'comparisons'> {
  const comparison: ComparisonRecord = {
    basis: 'last_year',
    label: ['2023 年与 2022 年相比', '2023 against 2022'],
    change: null,
    changePercent,
    qualifier: 'exact',
  };
  return { value: null, absent: 'not_published', comparisons: [comparison] };
}

/** Only about how many points it gained by the conversion was printed. */
function sinceConversion(change: number): Pick<Published, 'value' | 'absent' | 'comparisons'> {
  const comparison: ComparisonRecord = {
    basis: 'before',
    label: ['改造后与改造前相比', 'After the conversion against before'],
    change,
    changePercent: null,
    qualifier: 'approx',
  };
  return { value: null, absent: 'not_published', comparisons: [comparison] };
}

function part(
  key: string,
  label: Text,
  value: number,
  unitLabel: Text,
  qualifier: PartRecord['qualifier'] = 'exact',
): PartRecord {
  return { key, label, value, unitLabel, qualifier };
}

const planned = { value: null, absent: 'not_published' } as const;
const QIJIANG_PLAN: Text = ['綦江区 2024 年工作计划', 'Qijiang’s plan for 2024'];

const JIANGBEI: readonly Published[] = [
  {
    id: 'jiangbei-petitions',
    area: '500105',
    name: ['全年信访总量', 'Petitions'],
    definition: [
      '全年信访件数与上年相比的变化。',
      'How the number of petitions in the year changed on the year before.',
    ],
    group: 'results',
    unitLabel: CASES,
    polarity: 'lower',
    when: YEAR_2023,
    ...onLastYear(-5),
  },
  {
    id: 'jiangbei-criminal-cases',
    area: '500105',
    name: ['刑事发案', 'Criminal cases'],
    definition: [
      '全年刑事发案数与上年相比的变化。',
      'How the number of criminal cases in the year changed on the year before.',
    ],
    group: 'results',
    unitLabel: TIMES,
    polarity: 'lower',
    when: YEAR_2023,
    ...onLastYear(-26),
  },
  {
    id: 'jiangbei-fires',
    area: '500105',
    name: ['火灾事故', 'Fires'],
    definition: [
      '全年火灾事故起数与上年相比的变化。',
      'How the number of fires in the year changed on the year before.',
    ],
    group: 'results',
    unitLabel: TIMES,
    polarity: 'lower',
    when: YEAR_2023,
    ...onLastYear(-43),
  },
  {
    id: 'jiangbei-software-revenue',
    area: '500105',
    name: ['软件和信息服务业营收', 'Revenue of software and information services'],
    definition: [
      '全区软件和信息服务业全年营业收入的目标。',
      'The district’s target for the year’s revenue of software and information services.',
    ],
    group: 'targets',
    kind: 'target',
    unit: 'CNY',
    unitLabel: ['元', 'yuan'],
    polarity: 'higher',
    when: YEAR_2024,
    ...planned,
    target: { op: 'gt', value: 35_000_000_000, source: ['江北区 2024 年工作计划', 'Jiangbei’s plan for 2024'] },
  },
];

const QIJIANG: readonly Published[] = [
  {
    id: 'qijiang-grid-events',
    area: '500110',
    name: ['网格上报事件与完成率', 'Grid incidents and their completion'],
    definition: [
      '网格累计上报的事件数，以及其中办理完成的比例。',
      'Incidents reported by the grids so far, and the share of them completed.',
    ],
    group: 'operations',
    kind: 'pair',
    unitLabel: CASES,
    polarity: 'none',
    when: JANUARY_2024,
    value: 27_000,
    parts: [
      part('reported', ['累计上报', 'Reported'], 27_000, CASES),
      part('completion_rate', ['完成率', 'Completed'], 99.6, PERCENT),
    ],
  },
  {
    id: 'qijiang-one-form-records',
    area: '500110',
    name: ['“一表通”录入', 'Records in One Form'],
    definition: ['“一表通”应用组件中录入的数据条数。', 'Records entered in the One Form component (一表通).'],
    group: 'reform',
    unitLabel: RECORDS,
    polarity: 'higher',
    when: JANUARY_2024,
    value: 78_000,
  },
  {
    id: 'qijiang-digital-conversion',
    area: '500110',
    name: ['企业数字化改造', 'Digital conversion of firms'],
    definition: [
      '开展数字化改造的企业数，以及建成的市级数字化车间数。',
      'Firms converted to digital production, and digital workshops recognised by the city.',
    ],
    group: 'industry',
    kind: 'pair',
    unitLabel: FIRMS,
    polarity: 'higher',
    when: JANUARY_2024,
    value: 20,
    qualifier: 'ge',
    parts: [
      part('firms', ['改造企业', 'Firms converted'], 20, FIRMS, 'ge'),
      part('workshops', ['市级数字化车间', 'Digital workshops'], 2, ITEMS),
    ],
    note: [
      '原文为“20余家”；两个车间在新视通和渝创新材料。',
      'Printed as “20余家”, 20 and some; the two workshops are at 新视通 and 渝创新材料.',
    ],
  },
  {
    id: 'qijiang-plan-digital-firms',
    area: '500110',
    name: ['计划：数字化改造企业', 'Plan: firms to convert'],
    definition: ['当年计划推动数字化改造的企业数。', 'Firms to be converted to digital production in the year.'],
    group: 'targets',
    kind: 'target',
    unitLabel: FIRMS,
    polarity: 'higher',
    when: YEAR_2024,
    ...planned,
    target: { op: 'ge', value: 30, source: QIJIANG_PLAN },
  },
  {
    id: 'qijiang-plan-smart-workshops',
    area: '500110',
    name: ['计划：数字化车间、智能工厂', 'Plan: digital workshops and smart factories'],
    definition: [
      '当年计划建设的数字化车间和智能工厂数。',
      'Digital workshops and smart factories to be built in the year.',
    ],
    group: 'targets',
    kind: 'target',
    unitLabel: ITEMS,
    polarity: 'higher',
    when: YEAR_2024,
    ...planned,
    target: { op: 'eq', value: 2, source: QIJIANG_PLAN },
  },
  {
    id: 'qijiang-plan-high-tech-firms',
    area: '500110',
    name: ['计划：高新技术企业', 'Plan: high-tech firms'],
    definition: ['当年计划培育的高新技术企业数。', 'High-tech firms to be fostered in the year.'],
    group: 'targets',
    kind: 'target',
    unitLabel: FIRMS,
    polarity: 'higher',
    when: YEAR_2024,
    ...planned,
    target: { op: 'eq', value: 60, source: QIJIANG_PLAN },
  },
  {
    id: 'qijiang-plan-little-giants',
    area: '500110',
    name: ['计划：“小巨人”企业', 'Plan: “little giant” firms'],
    definition: [
      '当年计划培育的专精特新“小巨人”企业数。',
      'Specialised “little giant” firms (小巨人) to be fostered in the year.',
    ],
    group: 'targets',
    kind: 'target',
    unitLabel: FIRMS,
    polarity: 'higher',
    when: YEAR_2024,
    ...planned,
    target: { op: 'eq', value: 6, source: QIJIANG_PLAN },
  },
];

const LIANGJIANG: readonly Published[] = [
  {
    id: 'liangjiang-incidents-tasks',
    area: 'Z5001',
    name: ['平台上报事件与任务', 'Incidents and tasks of the platform'],
    definition: [
      '一体化治理智治平台累计上报的事件数和流转的任务数。',
      'Incidents reported and tasks handled on the integrated governance platform so far.',
    ],
    group: 'operations',
    kind: 'pair',
    unitLabel: CASES,
    polarity: 'none',
    when: END_OF_2023,
    value: 33_223,
    parts: [
      part('incidents', ['事件', 'Incidents'], 33_223, ['件', 'incidents']),
      part('tasks', ['任务', 'Tasks'], 90_262, ['项', 'tasks']),
    ],
  },
  {
    id: 'liangjiang-core-business-units',
    area: 'Z5001',
    name: ['核心业务梳理单位', 'Units with their core business mapped'],
    definition: ['完成核心业务梳理的单位数。', 'Units that have sorted and listed their core business.'],
    group: 'reform',
    unitLabel: ['家', 'units'],
    polarity: 'higher',
    when: JANUARY_2024,
    value: 50,
  },
  {
    id: 'liangjiang-data-governance-rate',
    area: 'Z5001',
    name: ['数据归集治理率', 'Data collected and governed'],
    definition: ['应归集的数据中已归集治理的比例。', 'Share of the data due that has been collected and governed.'],
    group: 'reform',
    kind: 'rate',
    unit: 'percent',
    unitLabel: PERCENT,
    polarity: 'higher',
    when: JANUARY_2024,
    value: 100,
  },
  {
    id: 'liangjiang-smart-manufacturing',
    area: 'Z5001',
    name: ['智能制造', 'Smart manufacturing'],
    definition: [
      '累计实施的智能化改造项目，建成的智能工厂和数字化车间。',
      'Smart conversion projects, and smart factories and digital workshops built, so far.',
    ],
    group: 'industry',
    kind: 'pair',
    unitLabel: ITEMS,
    polarity: 'higher',
    when: JANUARY_2024,
    value: 350,
    parts: [
      part('projects', ['智能化改造项目', 'Conversion projects'], 350, ITEMS),
      part('factories', ['智能工厂', 'Smart factories'], 22, ITEMS),
      part('workshops', ['数字化车间', 'Digital workshops'], 107, ITEMS),
    ],
    rank: { position: 1, scope: ['全市', 'the city'] },
  },
];

const RONGCHANG: readonly Published[] = [
  {
    id: 'rongchang-command-centres',
    area: '500153',
    name: ['镇街基层治理指挥中心', 'Township command centres'],
    definition: [
      '建成基层治理指挥中心的镇街，占全部镇街。',
      'Townships with a command centre for local governance, out of all.',
    ],
    group: 'reform',
    unitLabel: ITEMS,
    polarity: 'higher',
    when: JANUARY_2024,
    value: 21,
    total: 21,
  },
  {
    id: 'rongchang-pork-chain',
    area: '500153',
    name: ['猪肉全链条监管', 'Pork, from farm to table'],
    definition: [
      '猪肉安全监管“一件事”梳理的全链条问题和改革举措。',
      'Problems found along the chain and reforms made, in the joint supervision of pork.',
    ],
    group: 'food_safety',
    kind: 'pair',
    unitLabel: ITEMS,
    polarity: 'none',
    when: JANUARY_2024,
    value: 15,
    parts: [
      part('problems', ['全链条问题', 'Problems'], 15, ITEMS),
      part('measures', ['改革举措', 'Reforms'], 6, ['项', '']),
    ],
  },
];

const CITY: readonly Published[] = [
  {
    id: 'jingjiang-efficiency',
    area: '50',
    name: ['荆江半轴：生产效率', '荆江半轴: efficiency'],
    definition: [
      '荆江半轴公司数字化改造后生产效率的变化。',
      'How the efficiency of 荆江半轴, a maker of axle shafts, changed with its digital conversion.',
    ],
    group: 'industry',
    unit: 'percent',
    unitLabel: PERCENT,
    decimals: 1,
    polarity: 'higher',
    when: JANUARY_2024,
    ...sinceConversion(10),
    note: ['交付时间、能耗和成本也有下降。', 'Delivery times, energy use and costs fell as well.'],
  },
  {
    id: 'jingjiang-pass-rate',
    area: '50',
    name: ['荆江半轴：产品合格率', '荆江半轴: pass rate'],
    definition: [
      '荆江半轴公司数字化改造后产品合格率的变化。',
      'How the pass rate of 荆江半轴’s products changed with its digital conversion.',
    ],
    group: 'industry',
    unit: 'percent',
    unitLabel: PERCENT,
    decimals: 1,
    polarity: 'higher',
    when: JANUARY_2024,
    ...sinceConversion(1.5),
  },
  {
    id: 'city-catering-supervision',
    area: '50',
    name: ['餐饮智慧监管', 'Smart supervision of caterers'],
    definition: [
      '纳入“食安智慧监管”的餐饮单位、“明厨亮灶”的网络厨房，以及后者约占的比例。',
      'Caterers under smart supervision, open kitchens on the net, and about what share the latter are.',
    ],
    group: 'food_safety',
    kind: 'pair',
    unitLabel: FIRMS,
    polarity: 'higher',
    when: JANUARY_2024,
    value: 120_000,
    qualifier: 'ge',
    parts: [
      part('caterers', ['智慧监管餐饮单位', 'Caterers'], 120_000, FIRMS, 'ge'),
      part('open_kitchens', ['网络厨房', 'Open kitchens'], 16_000, FIRMS),
      part('share', ['占比', 'Share'], 13, PERCENT, 'approx'),
    ],
    note: [
      '占比由两个公布的数推算：1.6 万 ÷ 12 万余。',
      'The share is derived from the two published figures: 16,000 of at least 120,000.',
    ],
  },
  {
    id: 'city-wholesale-markets',
    area: '50',
    name: ['农批市场食品安全监管', 'Wholesale food markets under supervision'],
    definition: [
      '纳入食品安全监管信息系统的农产品批发市场数，以及其中各项制度的落实比例。',
      'Wholesale markets in the food-safety information system, and how far each rule is kept there.',
    ],
    group: 'food_safety',
    unitLabel: ['个', 'markets'],
    polarity: 'higher',
    when: JANUARY_2024,
    value: 11,
    parts: [
      part('filing', ['建档率', 'Sellers on file'], 100, PERCENT),
      part('agreements', ['协议签订率', 'Agreements signed'], 100, PERCENT),
      part('officers', ['食品安全员配备履职率', 'Safety officers at work'], 100, PERCENT),
    ],
  },
  {
    id: 'city-chain-store-hazards',
    area: '50',
    name: ['连锁企业自查隐患', 'Hazards found by chain stores themselves'],
    definition: [
      '食品连锁经营企业通过风险动态管理平台自查发现并处置的隐患数。',
      'Hazards that food chains found and removed themselves through the risk platform.',
    ],
    group: 'food_safety',
    unitLabel: ['个', 'hazards'],
    polarity: 'none',
    when: JANUARY_2024,
    value: 5_892,
  },
  {
    id: 'humi-industrial-internet',
    area: '50',
    name: ['忽米网工业互联网平台', '忽米网, industrial internet'],
    definition: [
      '忽米网连续入选国家“双跨”平台的年数，以及建成的研发基地数。',
      'Years in a row that 忽米网 was a national cross-industry platform, and its research bases.',
    ],
    group: 'industry',
    kind: 'pair',
    unit: 'count',
    unitLabel: ['年', 'years'],
    polarity: 'higher',
    when: JANUARY_2024,
    value: 4,
    parts: [
      // Years are counted, but nothing comes to so many a year: without a unit the two are not divided.
      part('years', ['连续入选“双跨”平台的年数', 'Years in a row as a national platform'], 4, ['', '']),
      part('bases', ['研发基地', 'Research bases'], 7, ITEMS),
    ],
  },
  {
    id: 'mashang-research-platforms',
    area: '50',
    name: ['马上消费科研平台', '马上消费, research platforms'],
    definition: [
      '马上消费建成的“11121”科研平台，按级别和类型分列。',
      'The research platforms of 马上消费, “11121”, by rank and type.',
    ],
    group: 'industry',
    kind: 'pair',
    unitLabel: ITEMS,
    polarity: 'higher',
    when: JANUARY_2024,
    value: 1,
    parts: [
      part('national_platform', ['国家级科研平台', 'National research platform'], 1, ITEMS),
      part('postdoctoral_station', ['国家级博士后工作站', 'National postdoctoral station'], 1, ITEMS),
      part('technology_centre', ['国家级企业技术中心', 'National technology centre'], 1, ITEMS),
      part('provincial_laboratories', ['省部级实验室', 'Provincial laboratories'], 2, ITEMS),
      part('municipal_centre', ['市级创新中心', 'Municipal innovation centre'], 1, ITEMS),
    ],
  },
];

/** The six things that did not happen once in the year. */
const GUIXI_NONE: readonly (readonly [id: string, name: Text, what: Text])[] = [
  [
    'guixi-production-accidents',
    ['生产安全主体责任事故', 'Production accidents by neglect'],
    ['生产安全主体责任事故', 'production accidents for which the firm was responsible'],
  ],
  ['guixi-forest-fires', ['森林火情', 'Forest fires'], ['森林火情', 'forest fires']],
  [
    'guixi-killings-from-disputes',
    ['“民转刑”命案', 'Killings out of civil disputes'],
    ['由民事纠纷转化的命案', 'killings that grew out of civil disputes'],
  ],
  [
    'guixi-patient-disturbances',
    ['精神病人肇事', 'Disturbances by mental patients'],
    ['精神病人肇事事件', 'disturbances caused by mental patients'],
  ],
  [
    'guixi-patient-disasters',
    ['精神病人肇祸', 'Grave harm by mental patients'],
    ['精神病人肇祸事件', 'cases of grave harm done by mental patients'],
  ],
  ['guixi-child-drownings', ['未成年人溺水', 'Drownings of minors'], ['未成年人溺水事件', 'drownings of minors']],
];

const GUIXI: readonly Published[] = [
  {
    id: 'guixi-petitions',
    area: '500231001',
    name: ['信访总量', 'Petitions'],
    definition: [
      '全年信访件数与上年相比的变化。',
      'How the number of petitions in the year changed on the year before.',
    ],
    group: 'results',
    unitLabel: CASES,
    decimals: 1,
    polarity: 'lower',
    when: YEAR_2023,
    ...onLastYear(-34.3),
  },
  {
    id: 'guixi-police-calls',
    area: '500231001',
    name: ['九类街面110警情', 'Street calls to 110'],
    definition: [
      '全年九类街面 110 警情数与上年相比的变化。',
      'How the number of calls to the police (110) of nine kinds in the street changed on the year before.',
    ],
    group: 'results',
    unitLabel: TIMES,
    decimals: 1,
    polarity: 'lower',
    when: YEAR_2023,
    ...onLastYear(-20.5),
  },
  {
    id: 'guixi-budget-revenue',
    area: '500231001',
    name: ['一般公共预算收入', 'General public budget revenue'],
    definition: [
      '全年一般公共预算收入与上年相比的变化。',
      'How the year’s general public budget revenue changed on the year before.',
    ],
    group: 'results',
    unit: 'CNY',
    unitLabel: ['元', 'yuan'],
    decimals: 1,
    polarity: 'higher',
    when: YEAR_2023,
    ...onLastYear(113.9),
  },
  {
    id: 'guixi-satisfaction',
    area: '500231001',
    name: ['群众满意度', 'Satisfaction of residents'],
    definition: ['群众满意度与上年相比的变化。', 'How the satisfaction of residents changed on the year before.'],
    group: 'results',
    unit: 'percent',
    unitLabel: PERCENT,
    decimals: 1,
    polarity: 'higher',
    when: YEAR_2023,
    ...onLastYear(0.4),
    note: ['原文为“0.4%”，没有说明是否为百分点。', 'Printed as 0.4 %, without saying whether that means points.'],
  },
  ...GUIXI_NONE.map(([id, name, [zh, en]]): Published => ({
    id,
    area: '500231001',
    name,
    definition: [`全年发生的${zh}数。`, `Number of ${en} in the year.`],
    group: 'safety',
    kind: 'zero',
    unitLabel: TIMES,
    polarity: 'zero',
    when: YEAR_2023,
    value: 0,
    streak: { days: 365, since: '2023-01-01' },
    note: [
      '报道说全年零发生；天数按 2023 年全年推算。',
      'The report says none in the whole year; the days are worked out from 2023.',
    ],
  })),
  {
    id: 'guixi-sensing',
    area: '500231001',
    name: ['智能感知', 'Sensing'],
    definition: [
      '接入的智能物联设备、收编的自建监控，以及归集的存量数据。',
      'Devices connected, existing cameras taken over, and stored data gathered.',
    ],
    group: 'operations',
    kind: 'pair',
    unitLabel: ['个', 'devices'],
    polarity: 'higher',
    when: JANUARY_2024,
    value: 1_452,
    parts: [
      part('devices', ['智能物联', 'Devices'], 1_452, ITEMS),
      part('cameras', ['收编监控', 'Cameras taken over'], 62, ITEMS),
      part('records', ['存量数据', 'Stored data'], 30_000, RECORDS, 'ge'),
    ],
  },
  {
    id: 'guixi-frequent-incidents',
    area: '500231001',
    name: ['高频事件研判', 'Frequent incidents, studied'],
    definition: [
      '由高频事件研判出的问题、提出的措施和流程再造方案。',
      'Problems found by studying frequent incidents, measures proposed, and procedures redesigned.',
    ],
    group: 'reform',
    kind: 'pair',
    unitLabel: ITEMS,
    polarity: 'none',
    when: JANUARY_2024,
    value: 25,
    parts: [
      part('problems', ['研判问题', 'Problems'], 25, ITEMS),
      part('measures', ['措施', 'Measures'], 30, ['条', '']),
      part('plans', ['再造方案', 'Redesigned procedures'], 6, ITEMS),
    ],
  },
];

const PUBLISHED: readonly Published[] = [...CITY, ...JIANGBEI, ...QIJIANG, ...LIANGJIANG, ...RONGCHANG, ...GUIXI];

export const publishedIndicators = PUBLISHED.map(
  ({ id, name, definition, group, kind, unit, unitLabel, decimals, polarity }): IndicatorRecord => ({
    id,
    name,
    definition,
    group,
    kind: kind ?? 'value',
    unit: unit ?? 'count',
    unitLabel,
    decimals: decimals ?? 0,
    polarity,
    source: ARTICLE,
    thresholds: [],
    isLive: false,
    hasAreas: false,
  }),
);

export const publishedFigures = PUBLISHED.map(
  ({ id, area, when, value, absent, qualifier, total, parts, comparisons, rank, streak, note }): FigureRecord => ({
    indicatorId: id,
    areaCode: area,
    ...when,
    value: value ?? null,
    absent: absent ?? null,
    qualifier: qualifier ?? 'exact',
    total: total ?? null,
    parts: parts ?? null,
    comparisons: comparisons ?? [],
    rank: rank ?? null,
    streak: streak ?? null,
    note: note ?? null,
  }),
);

export const publishedTargets = PUBLISHED.flatMap(({ id, area, target, when }): TargetRecord[] =>
  target
    ? [
        {
          indicatorId: id,
          areaCode: area,
          ...target,
          startsAt: when.period.start ?? null,
          dueAt: when.period.end ?? null,
        },
      ]
    : [],
);

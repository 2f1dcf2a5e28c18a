import { common } from './common.js';
import type { KpiTileLaterMessages } from './kpi-tile-later.js';

/** Words around figures. */
const figureWords = {
  /** Before a figure; nothing before one that is exact. */
  qualifiers: { exact: '', approx: '约', ge: '不少于', gt: '超过', le: '不超过', provisional: '暂估' },
  /** Behind a round figure that is exceeded: `12万余家`. */
  andMore: '余',
};

/** Words of `<cq-kpi-tile>` as it first stands on a page. */
export const kpiTile = {
  ...common,
  ...figureWords,
  title: (area: string, name: string) => `${area} · ${name}`,
  unnamed: (id: string) => `指标 ${id}`,
  details: '详情',
  detailsMissing: '详情没有打开',
  detailsOf: (name: string) => `详情：${name}`,
  missingTitle: '没有这项指标',
  missingDetail: (id: string, area: string) => `平台在区域 ${area} 没有编号为“${id}”的指标。`,
  noArea: '（未指定）',

  absent: { suppressed: '不公开', no_data: '暂无数据', not_published: '未公布' },
  absentWhy: {
    suppressed: '数量太少，为保护个人隐私不公开。',
    no_data: '这一时段没有统计到数据。',
    not_published: '来源没有公布这个数值。',
  },

  points: '个百分点',
  basis: { previous: '环比', last_year: '同比', before: '与之前比' },
  direction: { up: '上升', down: '下降', flat: '持平', unknown: '—' },
  judgement: { better: '向好', worse: '变差', same: '', open: '' },
  beforeWasZero: '上期为 0，不算比例',
  beforeUnknown: '没有可比的数',
  phrase: (basis: string, verb: string, amount: string) =>
    `${basis}${verb === '—' ? ' ' : ''}${verb}${amount && ` ${amount}`}`,
  aside: (text: string) => `（${text}）`,

  zero: '零发生',
  streak: (days: string) => `连续 ${days} 天零发生`,
  streakAfter: (days: string) => `已有 ${days} 天没有再发生`,
  happened: '已发生',
  lastAt: (day: string) => `上次 ${day}`,
  neverBefore: '没有发生过的记录',

  outOf: (total: string) => `/ ${total}`,
  each: (unit: string, amount: string) => `每${unit} ${amount}`,
  ratio: (amount: string) => `比值 ${amount}`,
  rank: (scope: string, position: number, of: number | undefined) =>
    `${scope}第 ${position}${of === undefined ? '' : `（共 ${of}）`}`,

  goal: (op: string, figure: string) => `目标${op} ${figure}`,
  targetOps: { ge: '不少于', gt: '超过', le: '不超过', eq: '' },
  notReached: '未达标',
  targetStates: {
    met: '已达成',
    on_pace: '进度正常',
    behind: '进度落后',
    missed: '未达成',
    open: '进度尚未公布',
  },
  done: (share: string) => `完成 ${share}`,
  elapsed: (share: string) => `时间过去 ${share}`,
  short: (gap: string) => `还差 ${gap}`,
  over: (gap: string) => `超出 ${gap}`,
  dueBy: (day: string, isPast: boolean): string => (isPast ? `已于${day}到期` : `${day}到期`),

  severities: { red: '红色预警', orange: '橙色预警', yellow: '黄色预警', blue: '蓝色预警' },
  sources: { published: '已公布', computed: '平台计算', sample: '示例数据' },
  asOf: (time: string) => `截至 ${time}`,
  source: (name: string) => `来源：${name}`,
  staleShort: (time: string) => `没能更新，${time} 的数据`,
  offlineShort: (time: string) => `网络不通，${time} 的数据`,

  sentence: (parts: readonly string[]) => `${parts.join('。')}。`.replace(/([。！？])。/g, '$1'),
  clauses: (parts: readonly string[]) => parts.join('，'),
  part: (label: string, figure: string) => `${label} ${figure}`,
};

export type FigureWords = typeof figureWords;
export type KpiTileFirstMessages = typeof kpiTile;
export type KpiTileMessages = KpiTileFirstMessages & KpiTileLaterMessages;

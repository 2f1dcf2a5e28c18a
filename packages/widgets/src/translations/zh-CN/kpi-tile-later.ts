/** Words of `<cq-kpi-tile>` for what stands behind a figure. */
export const kpiTileLater = {
  views: { about: '说明', table: '数据表', areas: '各区域' },
  viewsLabel: '查看内容',

  moved: (name: string, figure: string) => `${name} 现为 ${figure}`,
  severalMoved: (count: number) => `${count} 项指标有变化`,

  definition: '含义',
  exact: '完整数值',
  whyNone: '为什么没有数值',
  period: '统计时段',
  dataAsOf: '数据截至',
  comparison: '变化',
  before: (figure: string) => `之前 ${figure}`,
  goalLabel: '目标',
  goalSource: (name: string) => `出自${name}`,
  rankLabel: '排名',
  streakLabel: '零发生',
  since: (day: string) => `自 ${day} 起`,
  alertLabel: '预警',
  thresholds: '预警线',
  polarity: '好坏',
  polarities: {
    higher: '越高越好',
    lower: '越低越好',
    target: '越接近目标越好',
    zero: '不应发生',
    none: '',
  },
  from: '来源',
  published: (name: string) => `${name}（已公布）`,
  computed: (name: string) => `${name}（由平台记录计算）`,
  sample: (name: string) => `${name}（示例数据，仅用于演示）`,
  note: '备注',
  follows: '随平台工作自动更新',

  when: '时间',
  figure: '数值',
  noSeries: '没有历史数据。',

  place: '区域',
  path: '区域层级',
  sortBy: (column: string) => `按${column}排序`,
  noAreas: '没有下级区域的数据。',
  areasAsOf: (time: string) => `截至 ${time}`,
};

export type KpiTileLaterMessages = typeof kpiTileLater;

import type { IndicatorRecord, TargetRecord } from '../../domain/indicator.js';
import type { ComputedId } from '../../domain/indicator-measures.js';
import type { Text } from '../../types.js';

/** What the platform works out from its own incidents and tasks; how, says `domain/indicator-measures.ts`. */
interface Computed {
  readonly name: Text;
  readonly definition: Text;
  readonly group?: IndicatorRecord['group'];
  readonly kind?: IndicatorRecord['kind'];
  readonly unit?: IndicatorRecord['unit'];
  readonly unitLabel: Text;
  readonly decimals?: number;
  readonly polarity: IndicatorRecord['polarity'];
  readonly thresholds?: IndicatorRecord['thresholds'];
}

const CASES: Text = ['件', 'incidents'];
const TASKS: Text = ['项', 'tasks'];
const PERCENT: Text = ['%', '%'];

const RATE = { kind: 'rate', unit: 'percent', unitLabel: PERCENT, decimals: 1, polarity: 'higher' } as const;

/** Below how many percent somebody has to look; made up. */
function below(...steps: readonly (readonly [number, IndicatorRecord['thresholds'][number]['severity']])[]) {
  return steps.map(([value, severity]) => ({
    op: 'lt' as const,
    value,
    severity,
    label: [`低于 ${value}%（示例）`, `Below ${value}% (sample)`] as const,
  }));
}

const COMPUTED: Readonly<Record<ComputedId, Computed>> = {
  'incidents-reported': {
    name: ['上报事件', 'Incidents reported'],
    definition: ['近 12 个月上报的事件数，按上报时间统计。', 'Incidents reported in the last 12 months.'],
    unitLabel: CASES,
    polarity: 'none',
  },
  'incidents-closed': {
    name: ['办结事件', 'Incidents closed'],
    definition: [
      '近 12 个月办结的事件数，按办结时间统计，不论何时上报。',
      'Incidents closed in the last 12 months, whenever they were reported.',
    ],
    unitLabel: CASES,
    polarity: 'higher',
  },
  'incidents-open': {
    name: ['未办结事件', 'Open incidents'],
    definition: ['此刻还没有办结的事件数。', 'Incidents that are not closed at this moment.'],
    unitLabel: CASES,
    polarity: 'lower',
  },
  'incident-completion-rate': {
    ...RATE,
    name: ['事件办结率', 'Incident completion rate'],
    definition: [
      '近 12 个月上报的事件中已办结的比例。',
      'Share of the incidents reported in the last 12 months that are closed.',
    ],
    thresholds: below([80, 'orange'], [90, 'yellow']),
  },
  'incident-handling-hours': {
    name: ['事件办理时长', 'Time to close an incident'],
    definition: [
      '近 12 个月办结的事件从上报到办结所用小时的中位数：一半更快，一半更慢。',
      'Median hours from report to closing, of the incidents closed in the last 12 months: half took less, half more.',
    ],
    unit: 'hours',
    unitLabel: ['小时', 'hours'],
    decimals: 1,
    polarity: 'lower',
    thresholds: [
      { op: 'gt', value: 72, severity: 'yellow', label: ['超过 72 小时（示例）', 'Over 72 hours (sample)'] },
    ],
  },
  'tasks-completed': {
    name: ['完成任务', 'Tasks completed'],
    definition: [
      '近 12 个月完成的任务数，按完成时间统计，不论何时派发。',
      'Tasks completed in the last 12 months, whenever they were assigned.',
    ],
    unitLabel: TASKS,
    polarity: 'higher',
  },
  'tasks-overdue': {
    name: ['逾期任务', 'Overdue tasks'],
    definition: [
      '此刻已过时限还没有完成的任务数，暂停计时的不算。',
      'Tasks not completed at this moment though their limit has passed, save those whose clock is stopped.',
    ],
    unitLabel: TASKS,
    polarity: 'lower',
  },
  'task-on-time-rate': {
    ...RATE,
    name: ['任务按时完成率', 'Tasks completed on time'],
    definition: [
      '近 12 个月完成的有时限的任务中，在时限内完成的比例。',
      'Share of the tasks with a limit completed in the last 12 months that were completed within it.',
    ],
    thresholds: below([80, 'orange'], [90, 'yellow']),
  },
  'task-completion-rate': {
    ...RATE,
    name: ['任务完成率', 'Task completion rate'],
    definition: [
      '近 12 个月派发的任务中已完成的比例。',
      'Share of the tasks assigned in the last 12 months that are completed.',
    ],
    thresholds: below([80, 'orange'], [90, 'yellow']),
  },
  'tasks-per-incident': {
    name: ['每件事件的任务数', 'Tasks per incident'],
    definition: [
      '近 12 个月上报的事件平均派发的任务数。',
      'Tasks assigned, on average, for an incident reported in the last 12 months.',
    ],
    unitLabel: ['项/件', 'tasks per incident'],
    decimals: 2,
    polarity: 'none',
  },
  'landslide-hazards': {
    name: ['地质灾害隐患', 'Landslide hazards'],
    definition: [
      '近 12 个月上报的地质灾害隐患数，以及最近一次之后的天数。',
      'Landslide hazards reported in the last 12 months, and the days since the last one.',
    ],
    group: 'safety',
    kind: 'zero',
    unitLabel: ['起', 'cases'],
    polarity: 'zero',
  },
};

const PLATFORM: IndicatorRecord['source'] = {
  kind: 'computed',
  name: ['一体化治理智治平台', 'The integrated governance platform'],
};

export const computedIndicators = Object.entries(COMPUTED).map(
  ([id, { name, definition, group, kind, unit, unitLabel, decimals, polarity, thresholds }]): IndicatorRecord => ({
    id,
    name,
    definition,
    group: group ?? 'operations',
    kind: kind ?? 'value',
    unit: unit ?? 'count',
    unitLabel,
    decimals: decimals ?? 0,
    polarity,
    source: PLATFORM,
    thresholds: thresholds ?? [],
    isLive: true,
    hasAreas: true,
  }),
);

/** Made up, and named so: nobody published what a district of this platform has to reach. */
const ANNUAL: Text = ['年度目标（示例）', 'Annual target (sample)'];

const annual = (indicatorId: ComputedId, op: TargetRecord['op'], value: number): TargetRecord => ({
  indicatorId,
  areaCode: '50',
  op,
  value,
  startsAt: null,
  dueAt: null,
  source: ANNUAL,
});

export const computedTargets: readonly TargetRecord[] = [
  annual('incident-completion-rate', 'ge', 95),
  annual('task-on-time-rate', 'ge', 95),
  annual('task-completion-rate', 'ge', 95),
  annual('incident-handling-hours', 'le', 48),
];

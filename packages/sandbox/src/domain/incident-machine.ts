import type { CheckMode, IncidentState, ReporterAction, TaskState, TimelineType } from '../types.js';

interface Transition {
  readonly from: IncidentState;
  readonly to: IncidentState;
  readonly event: TimelineType;
}

/** 信息收集 → 案卷建立 → 任务派遣 → 任务处理 → 处理反馈 → 核查结案, as GB/T 30428 has it. */
export const INCIDENT_TRANSITIONS = {
  accept: { from: 'submitted', to: 'accepted', event: 'accepted' },
  dispatch: { from: 'accepted', to: 'dispatched', event: 'dispatched' },
  start: { from: 'dispatched', to: 'in_progress', event: 'started' },
  handle: { from: 'in_progress', to: 'handled', event: 'handled' },
  check: { from: 'handled', to: 'checking', event: 'checked' },
  close: { from: 'checking', to: 'closed', event: 'closed' },
  rework: { from: 'checking', to: 'in_progress', event: 'reworked' },
} as const satisfies Record<string, Transition>;

export type IncidentStep = keyof typeof INCIDENT_TRANSITIONS;

/** States in which something is still to be done. */
export const OPEN_INCIDENT_STATES: readonly IncidentState[] = [
  'submitted',
  'awaiting_info',
  'accepted',
  'dispatched',
  'in_progress',
  'suspended',
  'handled',
  'checking',
];

interface ReporterTransition {
  readonly from: readonly IncidentState[];
  /** The state afterwards, where that is another. */
  readonly to?: IncidentState;
  readonly event: TimelineType;
}

/** What whoever reported may do about it, in the order in which it is offered. */
export const REPORTER_TRANSITIONS: Readonly<Record<ReporterAction, ReporterTransition>> = {
  supply: { from: OPEN_INCIDENT_STATES, event: 'supplied' },
  withdraw: { from: OPEN_INCIDENT_STATES, to: 'withdrawn', event: 'withdrawn' },
  urge: { from: OPEN_INCIDENT_STATES, event: 'urged' },
  reopen: { from: ['closed'], to: 'accepted', event: 'reopened' },
  rate: { from: ['closed'], to: 'evaluated', event: 'rated' },
};

const isDone = (state: TaskState) => state === 'completed' || state === 'verified';

/**
 * The steps an incident takes because of where its tasks now stand, in order.
 * With `check: auto` the platform itself verifies the completed tasks on the way to `close`.
 */
export function stepsAfter(state: IncidentState, taskStates: readonly TaskState[], check: CheckMode): IncidentStep[] {
  const tasks = taskStates.filter((task) => task !== 'cancelled');
  const allDone = tasks.length > 0 && tasks.every(isDone);
  const allPassed = allDone && (check === 'auto' || tasks.every((task) => task === 'verified'));
  const underWay = tasks.some((task) => task === 'started' || isDone(task));

  const next = (current: IncidentState): IncidentStep | undefined => {
    if (current === 'dispatched' && underWay) return 'start';
    if (current === 'in_progress' && allDone) return 'handle';
    if (current === 'handled') return 'check';
    if (current === 'checking' && allPassed) return 'close';
    if (current === 'checking' && !allDone) return 'rework';
    return undefined;
  };

  const steps: IncidentStep[] = [];
  for (let step = next(state); step; step = next(INCIDENT_TRANSITIONS[step].to)) {
    steps.push(step);
    // A fresh rework must not be handled again in the same breath.
    if (step === 'rework') break;
  }
  return steps;
}

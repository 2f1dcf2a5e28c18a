import type { Caller, Level, TaskAction, TaskState, TimelineType } from '../types.js';
import { isDispatcher, mayAct } from './permissions.js';
import { levelAbove } from './routing.js';

interface Transition {
  readonly from: readonly TaskState[];
  readonly to: TaskState;
  readonly event: TimelineType;
  /** Who may, besides having the role: a task that somebody holds is theirs. */
  readonly by: 'anyone' | 'holder' | 'holder_or_dispatcher';
}

export const TASK_TRANSITIONS: Readonly<Record<TaskAction, Transition>> = {
  claim: { from: ['offered'], to: 'claimed', event: 'claimed', by: 'anyone' },
  start: { from: ['claimed'], to: 'started', event: 'started', by: 'holder' },
  complete: { from: ['started'], to: 'completed', event: 'completed', by: 'holder' },
  verify: { from: ['completed'], to: 'verified', event: 'verified', by: 'anyone' },
  release: { from: ['claimed'], to: 'offered', event: 'released', by: 'holder_or_dispatcher' },
  return: { from: ['claimed', 'started'], to: 'returned', event: 'returned', by: 'holder_or_dispatcher' },
  transfer: { from: ['offered', 'claimed', 'started', 'returned'], to: 'offered', event: 'transferred', by: 'anyone' },
  escalate: {
    from: ['offered', 'claimed', 'started', 'returned'],
    to: 'offered',
    event: 'escalated',
    by: 'holder_or_dispatcher',
  },
};

/** 核查不通过: back to whoever did it. */
export const REWORK: Transition = { from: ['completed'], to: 'started', event: 'reworked', by: 'anyone' };

export const OPEN_TASK_STATES: readonly TaskState[] = [
  'created',
  'offered',
  'claimed',
  'started',
  'returned',
  'suspended',
];
export const DONE_TASK_STATES: readonly TaskState[] = ['completed', 'verified'];

/** Withdrawn by whoever reported: there is nothing to be done any more. */
export const CANCEL: Transition = { from: OPEN_TASK_STATES, to: 'cancelled', event: 'cancelled', by: 'anyone' };

/** The likeliest first; `Task.actions` keeps this order. */
export const ACTION_ORDER: readonly TaskAction[] = [
  'claim',
  'start',
  'complete',
  'verify',
  'release',
  'return',
  'transfer',
  'escalate',
];

/** What a decision about a task depends on. */
export interface TaskFacts {
  readonly state: TaskState;
  readonly level: Level;
  readonly assignee: string | null;
}

export type Decision =
  | 'go'
  /** It is already so, by the same person: answer as if done now. */
  | 'already_so'
  | 'not_your_role'
  | 'not_yours'
  | 'already_claimed'
  | 'wrong_state'
  | 'already_top_level';

/** Whether a caller may take an action on a task now; the same rule decides commands and `actions[]`. */
export function decide(action: TaskAction, task: TaskFacts, caller: Pick<Caller, 'identity' | 'roles'>): Decision {
  if (!mayAct(caller.roles, action, task.level)) return 'not_your_role';
  const { from, by } = TASK_TRANSITIONS[action];
  const mine = task.assignee === caller.identity;
  const held = task.assignee !== null && !mine && (task.state === 'claimed' || task.state === 'started');
  if (action === 'claim' && task.state === 'claimed' && mine) return 'already_so';
  if (action === 'claim' && held) return 'already_claimed';
  if (!from.includes(task.state)) return 'wrong_state';
  if (held && by === 'holder') return 'not_yours';
  if (held && by === 'holder_or_dispatcher' && !isDispatcher(caller.roles)) return 'not_yours';
  if (action === 'escalate' && levelAbove(task.level) === undefined) return 'already_top_level';
  return 'go';
}

/** What the caller may do now, the likeliest first. */
export function actionsFor(task: TaskFacts, caller: Pick<Caller, 'identity' | 'roles'>): TaskAction[] {
  return ACTION_ORDER.filter((action) => decide(action, task, caller) === 'go');
}

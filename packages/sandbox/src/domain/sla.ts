import type { SlaRule, SlaState } from '../types.js';
import { addLimit } from './calendar.js';

export interface Limits {
  readonly dueAt: Date;
  readonly warnAt?: Date;
}

/** When the work is due and when to warn, by the category's rules; undefined where nothing is limited. */
export function limitsFor(rules: readonly SlaRule[], stage: SlaRule['stage'], from: Date): Limits | undefined {
  const rule = rules.find((candidate) => candidate.stage === stage);
  if (!rule) return undefined;
  const dueAt = addLimit(from, rule.amount, rule.unit);
  if (rule.warnBefore === undefined) return { dueAt };
  return { dueAt, warnAt: addLimit(from, rule.amount - rule.warnBefore, rule.unit) };
}

/** What the state of a limit depends on; both incidents and tasks have it. */
export interface Timed {
  readonly state: string;
  readonly dueAt: string | null;
  readonly warnAt: string | null;
  readonly completedAt: string | null;
}

/** States of incidents and tasks in which nothing is awaited, so that no limit can be missed. */
export const STOPPED_STATES: readonly string[] = [
  'suspended',
  'cancelled',
  'withdrawn',
  'rejected',
  'merged',
  'transferred',
];

/** How a limit stands at a moment. The store filters by the same rules in SQL; a test holds the two together. */
export function slaStateOf(timed: Timed, now: Date): SlaState {
  const time = now.getTime();
  if (timed.completedAt !== null) {
    const late = timed.dueAt !== null && Date.parse(timed.completedAt) > Date.parse(timed.dueAt);
    return late ? 'missed' : 'met';
  }
  if (STOPPED_STATES.includes(timed.state)) return 'paused';
  if (timed.dueAt !== null && time > Date.parse(timed.dueAt)) return 'overdue';
  if (timed.warnAt !== null && time >= Date.parse(timed.warnAt)) return 'due_soon';
  return 'on_track';
}

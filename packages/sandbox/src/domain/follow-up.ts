import type { IncidentState, ReporterAction } from '../types.js';
import { REPORTER_TRANSITIONS } from './incident-machine.js';

const HOUR_MS = 3_600_000;
const URGE_AGAIN_MS = HOUR_MS;
export const REOPEN_DAYS = 15;

/** What a decision about a report depends on. */
export interface FollowUpFacts {
  readonly state: IncidentState;
  readonly closedAt: string | null;
  readonly urgedAt: string | null;
}

export type FollowUpRefusal = 'wrong_state' | 'urged_lately' | 'closed_too_long';

/** From when on it may be urged again; undefined where it may be now. */
export function urgeAgainAt({ urgedAt }: Pick<FollowUpFacts, 'urgedAt'>, now: Date): Date | undefined {
  const again = urgedAt === null ? undefined : new Date(Date.parse(urgedAt) + URGE_AGAIN_MS);
  return again && again > now ? again : undefined;
}

/** How long a report that was closed then may be reopened. */
export function reopenUntil(closedAt: string): Date {
  return new Date(Date.parse(closedAt) + REOPEN_DAYS * 24 * HOUR_MS);
}

/** Why whoever reported may not do this now; the same rule decides commands and `actions[]`. */
export function refuseFollowUp(action: ReporterAction, facts: FollowUpFacts, now: Date): FollowUpRefusal | undefined {
  if (!REPORTER_TRANSITIONS[action].from.includes(facts.state)) return 'wrong_state';
  if (action === 'urge' && urgeAgainAt(facts, now)) return 'urged_lately';
  if (action === 'reopen' && facts.closedAt !== null && reopenUntil(facts.closedAt) < now) return 'closed_too_long';
  return undefined;
}

/** `TrackedIncident.actions` keeps this order. */
export const REPORTER_ACTIONS = Object.keys(REPORTER_TRANSITIONS) as ReporterAction[];

export function reporterActions(facts: FollowUpFacts, now: Date): ReporterAction[] {
  return REPORTER_ACTIONS.filter((action) => refuseFollowUp(action, facts, now) === undefined);
}

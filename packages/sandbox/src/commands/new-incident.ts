import type { CategoryRecord } from '../domain/category.js';
import { responsibleLevel } from '../domain/routing.js';
import { limitsFor } from '../domain/sla.js';
import type { IncidentRow } from '../store/rows.js';

/** What whoever reports says. */
type Said =
  | 'description'
  | 'address'
  | 'landmark'
  | 'point'
  | 'gridCode'
  | 'answers'
  | 'asset'
  | 'reporterMode'
  | 'onBehalf'
  | 'contactName'
  | 'contactPhone'
  | 'consent';

/** A new incident as its category, place and time make it; the rest is what was said, and how. */
export function newIncident(
  category: CategoryRecord,
  areaCode: string,
  reportedAt: Date,
): Omit<IncidentRow, Said | 'id' | 'no' | 'channel'> {
  const limits = limitsFor(category.sla, 'handle', reportedAt);
  const at = reportedAt.toISOString();
  return {
    rev: 1,
    categoryCode: category.code,
    areaCode,
    section: category.section,
    level: responsibleLevel(category.level, areaCode),
    priority: category.priority ?? 'normal',
    state: 'submitted',
    tasksTotal: 0,
    tasksDone: 0,
    reportedAt: at,
    updatedAt: at,
    dueAt: limits?.dueAt.toISOString() ?? null,
    warnAt: limits?.warnAt?.toISOString() ?? null,
    completedAt: null,
    closedAt: null,
    isPrivate: category.privateByDefault ?? false,
    followers: 0,
    urgedCount: 0,
    urgedAt: null,
    reopenedAt: null,
    rating: null,
  };
}

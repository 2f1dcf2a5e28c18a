import type { TimelineType } from '../types.js';
import { isLandslide, type AreaFacts } from './indicator-facts.js';
import { endOfDay, type Window } from './indicator-windows.js';

/** A figure before it is rounded, withheld or put into words. */
export interface Tally {
  readonly value: number | null;
  /** How many cases it rests on: few of them are nobody's business but the staff's. */
  readonly cases: number;
  /** What it is made of, in the order of `PART_WORDS`. */
  readonly parts: readonly number[];
}

/**
 * How a figure is worked out. A `flow` is of what happened on the days of a window, seen from the end of the window or
 * from now; a `stock` is of what is there at one moment.
 */
export type Measure =
  | { readonly kind: 'flow'; tally(facts: AreaFacts, window: Window, until: number): Tally }
  | { readonly kind: 'stock'; tally(facts: AreaFacts, moment: number): Tally };

const HOUR_MS = 3_600_000;

const count = (cases: number): Tally => ({ value: cases, cases, parts: [] });

function ratio(some: number, all: number, scale: number): Tally {
  return { value: all === 0 ? null : (some / all) * scale, cases: all, parts: [some, all] };
}

const share = (some: number, all: number) => ratio(some, all, 100);

const isBy = (at: number | null, until: number) => at !== null && at < until;

/** The middle one, or halfway between the two in the middle, as `percentile_cont(0.5)` has it. */
export function median(values: readonly number[]): number | null {
  const sorted = Float64Array.from(values).sort();
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

const flow = (tally: (facts: AreaFacts, window: Window, until: number) => Tally): Measure => ({ kind: 'flow', tally });
const stock = (tally: (facts: AreaFacts, moment: number) => Tally): Measure => ({ kind: 'stock', tally });

export const MEASURES = {
  'incidents-reported': flow(({ reported }, window) => count(reported.count(window))),
  'incidents-closed': flow(({ closed }, window) => count(closed.count(window))),
  'incidents-open': stock(({ open }, moment) => count(open.at(moment))),
  'incident-completion-rate': flow(({ reported }, window, until) =>
    share(
      reported.count(window, ({ closedAt }) => isBy(closedAt, until)),
      reported.count(window),
    ),
  ),
  'incident-handling-hours': flow(({ closed }, window) => {
    const hours = closed.values(
      window,
      ({ reportedAt, closedAt }) => ((closedAt ?? reportedAt) - reportedAt) / HOUR_MS,
    );
    return { value: median(hours), cases: hours.length, parts: [] };
  }),
  'tasks-completed': flow(({ completed }, window) => count(completed.count(window))),
  'tasks-overdue': stock(({ overdue }, moment) => count(overdue.at(moment))),
  'task-on-time-rate': flow(({ limited }, window) =>
    share(
      limited.count(window, ({ dueAt, completedAt }) => (completedAt ?? Infinity) <= (dueAt ?? 0)),
      limited.count(window),
    ),
  ),
  'task-completion-rate': flow(({ assigned }, window, until) =>
    share(
      assigned.count(window, ({ completedAt }) => isBy(completedAt, until)),
      assigned.count(window),
    ),
  ),
  'tasks-per-incident': flow(({ reported }, window) =>
    ratio(
      reported.sum(window, ({ tasks }) => tasks),
      reported.count(window),
      1,
    ),
  ),
  'landslide-hazards': flow(({ landslides }, window) => count(landslides.count(window))),
} as const satisfies Record<string, Measure>;

export type ComputedId = keyof typeof MEASURES;

export function isComputed(id: string): id is ComputedId {
  return Object.hasOwn(MEASURES, id);
}

/** A window as it is seen from now: what was reported long ago may have been closed since. */
export function tallyOf(measure: Measure, facts: AreaFacts, window: Window, now: number): Tally {
  // What happens at this very moment counts.
  const until = now + 1;
  return measure.kind === 'flow'
    ? measure.tally(facts, window, until)
    : measure.tally(facts, Math.min(endOfDay(window.to), until));
}

/** A window as it stood when it ended, so that an older one has no more time behind it than a newer one. */
export function tallyAtEnd(measure: Measure, facts: AreaFacts, window: Window): Tally {
  const end = endOfDay(window.to);
  return measure.kind === 'flow' ? measure.tally(facts, window, end) : measure.tally(facts, end);
}

/** Which figures an entry of the log moves. A transfer moves those of both areas; other entries move none. */
const MOVED: Readonly<Record<'incident' | 'task', Partial<Record<TimelineType, readonly ComputedId[]>>>> = {
  incident: {
    reported: ['incidents-reported', 'incidents-open', 'incident-completion-rate', 'tasks-per-incident'],
    closed: ['incidents-closed', 'incidents-open', 'incident-completion-rate', 'incident-handling-hours'],
    withdrawn: ['incidents-open'],
    reopened: [
      'incidents-closed',
      'incidents-open',
      'incident-completion-rate',
      'incident-handling-hours',
      'tasks-per-incident',
    ],
  },
  task: {
    created: ['task-completion-rate'],
    completed: ['tasks-completed', 'tasks-overdue', 'task-on-time-rate', 'task-completion-rate'],
    reworked: ['tasks-completed', 'tasks-overdue', 'task-on-time-rate', 'task-completion-rate'],
    transferred: ['tasks-overdue', 'task-completion-rate'],
    cancelled: ['tasks-overdue'],
  },
};

export function movedBy(entry: {
  readonly kind: 'incident' | 'task';
  readonly command: TimelineType;
  readonly categoryCode: string;
}): readonly ComputedId[] {
  const ids = MOVED[entry.kind][entry.command] ?? [];
  const isHazard = entry.kind === 'incident' && entry.command === 'reported' && isLandslide(entry.categoryCode);
  return isHazard ? [...ids, 'landslide-hazards'] : ids;
}

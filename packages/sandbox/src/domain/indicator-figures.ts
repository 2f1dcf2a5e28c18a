import type { Schemas } from '../types.js';
import type { IndicatorRecord, TargetRecord } from './indicator.js';
import { localDay } from './calendar.js';
import type { AreaFacts } from './indicator-facts.js';
import { MEASURES, tallyAtEnd, tallyOf, type ComputedId, type Measure, type Tally } from './indicator-measures.js';
import {
  comparedDays,
  comparedWindows,
  dayAfter,
  daysIn,
  lastMonths,
  onRecord,
  rollingYear,
  type Window,
} from './indicator-windows.js';

const PRECISION = 1e4;

/** Four decimals: what is shown has at most three, and a share just short of the whole must not become the whole. */
export function round(value: number): number {
  return Math.round(value * PRECISION) / PRECISION;
}

/** What a figure is compared with: how much it changed, and by what share of what it was. */
export function changeBetween(
  current: number | null,
  before: number | null,
): Pick<Schemas['Comparison'], 'change' | 'changePercent'> {
  if (current === null || before === null) return { change: null, changePercent: null };
  const change = current - before;
  return { change: round(change), changePercent: before === 0 ? null : round((change / Math.abs(before)) * 100) };
}

type Op = Schemas['Target']['op'] | Schemas['Threshold']['op'];

const COMPARE: Readonly<Record<Op, (value: number, limit: number) => boolean>> = {
  lt: (value, limit) => value < limit,
  le: (value, limit) => value <= limit,
  gt: (value, limit) => value > limit,
  ge: (value, limit) => value >= limit,
  eq: (value, limit) => value === limit,
};

/** The gravest threshold that a value has crossed. */
export function crossed(
  value: number | null,
  { thresholds }: Pick<IndicatorRecord, 'thresholds'>,
): IndicatorRecord['thresholds'][number] | undefined {
  return value === null ? undefined : thresholds.find(({ op, value: limit }) => COMPARE[op](value, limit));
}

/**
 * How far it is to a target. Nothing that is measured here adds up over the year: a rate is reached or it is not, and
 * neither a share of the way nor of the time would say anything.
 */
export function targetProgress(
  target: TargetRecord,
  value: number | null,
  today: string,
): Omit<Schemas['Target'], 'source'> {
  const year = today.slice(0, 4);
  const [from, to] = [target.startsAt ?? `${year}-01-01`, target.dueAt ?? `${year}-12-31`];
  const { op, value: goal } = target;
  const shared = { op, value: goal, startsAt: from, dueAt: to };
  if (value === null) return { ...shared, state: 'open' };
  return { ...shared, state: COMPARE[op](value, goal) ? 'met' : today > to ? 'missed' : 'behind' };
}

/** Days without one: since the day after the last, or since the records begin. */
export function streakOf(lastDay: string | null, firstDay: string, today: string): Schemas['Streak'] {
  if (lastDay === null) return { days: daysIn({ from: firstDay, to: today }), since: firstDay, lastAt: null };
  const next = dayAfter(lastDay, 1);
  return { days: daysIn({ from: next, to: today }), since: next > today ? today : next, lastAt: lastDay };
}

/** From how many cases on a figure tells nothing of anybody. */
const ENOUGH = 5;

export function isFew({ cases }: Pick<Tally, 'cases'>): boolean {
  return cases > 0 && cases < ENOUGH;
}

/**
 * Which of several neighbours are withheld from the public: those that rest on few cases; and where that is a single
 * one, which the figure of the area around them would give away, the next smallest as well.
 */
export function withheldAmong(tallies: ReadonlyMap<string, Pick<Tally, 'cases'>>): ReadonlySet<string> {
  const all = [...tallies];
  const few = all.filter(([, tally]) => isFew(tally)).map(([code]) => code);
  if (few.length !== 1) return new Set(few);
  const [next] = all.filter(([, { cases }]) => cases >= ENOUGH).toSorted(([, a], [, b]) => a.cases - b.cases);
  return new Set(next ? [...few, next[0]] : few);
}

/** A figure of the platform's own work, with all that stands beside it. */
export interface ComputedFigure {
  readonly tally: Tally;
  readonly asOf: number;
  /** The days it is of; a stock is of one moment. */
  readonly window: Window | undefined;
  readonly compared: readonly Compared[];
  readonly series: readonly { readonly at: string; readonly tally: Tally }[];
  readonly streak: Schemas['Streak'] | undefined;
}

export interface Compared {
  readonly basis: 'previous' | 'last_year';
  readonly current: Tally;
  /** Undefined where the records do not go back that far. */
  readonly before: Tally | undefined;
}

/** Works out one figure of an area; `firstDay` is where the platform's records begin. */
export function computeFigure(id: ComputedId, facts: AreaFacts, firstDay: string, now: Date): ComputedFigure {
  const measure: Measure = MEASURES[id];
  const today = localDay(now);
  const moment = now.getTime();
  const year = rollingYear(today);
  const tally = tallyOf(measure, facts, year, moment);
  const last = id === 'landslide-hazards' ? facts.landslides.latest() : undefined;
  return {
    tally,
    asOf: moment,
    window: measure.kind === 'flow' ? year : undefined,
    compared:
      measure.kind === 'flow'
        ? compareWindows(measure, facts, firstDay, today)
        : compareDays(measure, facts, firstDay, today, tally),
    series: onRecord(lastMonths(today), firstDay, today).map((step) => ({
      at: step.at,
      tally: tallyOf(measure, facts, step, moment),
    })),
    streak: last === undefined ? undefined : streakOf(last === null ? null : localDay(new Date(last)), firstDay, today),
  };
}

function compareWindows(measure: Measure, facts: AreaFacts, firstDay: string, today: string): Compared[] {
  const { recent, previous, lastYear } = comparedWindows(today);
  const before = (window: Window) => (window.from < firstDay ? undefined : tallyAtEnd(measure, facts, window));
  const current = tallyAtEnd(measure, facts, recent);
  return [
    { basis: 'previous', current, before: before(previous) },
    { basis: 'last_year', current, before: before(lastYear) },
  ];
}

function compareDays(measure: Measure, facts: AreaFacts, firstDay: string, today: string, current: Tally): Compared[] {
  const { previous, lastYear } = comparedDays(today);
  const before = (day: string) => (day < firstDay ? undefined : tallyAtEnd(measure, facts, { from: day, to: day }));
  return [
    { basis: 'previous', current, before: before(previous) },
    { basis: 'last_year', current, before: before(lastYear) },
  ];
}

/** A stretch of whole local days, both ends included, as `yyyy-MM-dd`. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** A window of a series, and how it is called there: `2026-11` or `2026-11-23`. */
export interface Step extends Window {
  readonly at: string;
}

const DAY_MS = 86_400_000;
/** Chongqing is eight hours ahead of UTC all year. */
const OFFSET_MS = 8 * 3_600_000;

/** A local day by its number, counted from 1970; days of the calendar know no zone, so plain arithmetic does. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS;
}

/** The number of the local day of a moment in milliseconds. */
export function dayNumberAt(moment: number): number {
  return Math.floor((moment + OFFSET_MS) / DAY_MS);
}

/** The first moment after a local day, in milliseconds. */
export function endOfDay(day: string): number {
  return (dayNumber(day) + 1) * DAY_MS - OFFSET_MS;
}

export function dayAfter(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of last year; 28 February of a year without a 29th. */
export function yearBefore(day: string): string {
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${rest}`;
}

/** The first day of the month that comes so many months after a day's own. */
function monthAfter(day: string, months: number): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1))
    .toISOString()
    .slice(0, 10);
}

/** How many days a window has. */
export function daysIn({ from, to }: Window): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

/** The twelve months up to a day: from the day after the same one a year ago. */
export function rollingYear(today: string): Window {
  return { from: dayAfter(yearBefore(today), 1), to: today };
}

const RECENT_DAYS = 30;

export interface ComparedWindows {
  readonly recent: Window;
  readonly previous: Window;
  readonly lastYear: Window;
}

/** Thirty days up to yesterday, so that all are whole; the thirty before; and the same days of last year. */
export function comparedWindows(today: string): ComparedWindows {
  const to = dayAfter(today, -1);
  const recent = { from: dayAfter(to, 1 - RECENT_DAYS), to };
  const previous = { from: dayAfter(recent.from, -RECENT_DAYS), to: dayAfter(recent.from, -1) };
  return { recent, previous, lastYear: { from: yearBefore(recent.from), to: yearBefore(to) } };
}

/** The days with which now is compared: a month of thirty days ago, and a year ago. */
export function comparedDays(today: string): { readonly previous: string; readonly lastYear: string } {
  return { previous: dayAfter(today, -RECENT_DAYS), lastYear: yearBefore(today) };
}

/** The months of a window; the first and the last may be cut. */
export function monthsOf({ from, to }: Window): Step[] {
  const steps: Step[] = [];
  for (let first = monthAfter(from, 0); first <= to; first = monthAfter(first, 1)) {
    const last = dayAfter(monthAfter(first, 1), -1);
    steps.push({ at: first.slice(0, 7), from: first < from ? from : first, to: last > to ? to : last });
  }
  return steps;
}

export function daysOf({ from, to }: Window): Step[] {
  return Array.from({ length: Math.max(0, daysIn({ from, to })) }, (_, index) => {
    const day = dayAfter(from, index);
    return { at: day, from: day, to: day };
  });
}

/** The twelve months of which today's is the last. */
export function lastMonths(today: string): Step[] {
  return monthsOf({ from: monthAfter(today, -11), to: today });
}

/** Leaves out the times before the records begin and those to come. */
export function onRecord(steps: readonly Step[], firstDay: string, today: string): Step[] {
  return steps.filter(({ from, to }) => to >= firstDay && from <= today);
}

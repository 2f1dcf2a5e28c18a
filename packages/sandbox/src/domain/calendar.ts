import { TZDate } from '@date-fns/tz';
import { addDays, format, getDay, startOfDay } from 'date-fns';
import type { SlaRule } from '../types.js';
import { HOLIDAYS, WORKING_HOURS } from './calendar-data.js';

export const ZONE = 'Asia/Shanghai';
const HOUR_MS = 3_600_000;

/** The working calendars that limits may name. */
export const CALENDARS = ['cn-cq'] as const;

/** The local date of an instant as `yyyy-MM-dd`. */
export function localDay(at: Date): string {
  return format(new TZDate(at, ZONE), 'yyyy-MM-dd');
}

/** Tells whether a local date is worked; the notices of the State Council win over the weekday. */
export function isWorkingDay(day: string): boolean {
  const year = HOLIDAYS[day.slice(0, 4)];
  if (year?.worked.includes(day)) return true;
  if (year?.off.some(([from, to]) => from <= day && day <= to)) return false;
  if (!year && day.endsWith('-01-01')) return false;
  const weekday = getDay(new TZDate(`${day}T00:00:00+08:00`, ZONE));
  return weekday !== 0 && weekday !== 6;
}

/** Tells whether a year's holidays are not published yet, so that limits in it may still move. */
export function isProvisional(year: number): boolean {
  return !(String(year) in HOLIDAYS);
}

/** Adds a limit to an instant: working hours, working days, natural hours or natural days. */
export function addLimit(from: Date, amount: number, unit: SlaRule['unit']): Date {
  if (amount <= 0) return from;
  switch (unit) {
    case 'h':
      return new Date(from.getTime() + amount * HOUR_MS);
    case 'd':
      return new Date(addDays(new TZDate(from, ZONE), amount).getTime());
    case 'wh':
      return addWorkingHours(from, amount);
    case 'wd':
      return endOfWorkingDay(from, amount);
  }
}

function addWorkingHours(from: Date, hours: number): Date {
  let left = hours * HOUR_MS;
  for (let day = startOfDay(new TZDate(from, ZONE)); ; day = addDays(day, 1)) {
    if (!isWorkingDay(format(day, 'yyyy-MM-dd'))) continue;
    for (const [opens, closes] of WORKING_HOURS) {
      const start = Math.max(day.getTime() + opens * HOUR_MS, from.getTime());
      const room = day.getTime() + closes * HOUR_MS - start;
      if (room <= 0) continue;
      if (left <= room) return new Date(start + left);
      left -= room;
    }
  }
}

/** The day of the report does not count: a limit of one working day ends when the next one does. */
function endOfWorkingDay(from: Date, days: number): Date {
  let left = Math.ceil(days);
  let day = startOfDay(new TZDate(from, ZONE));
  while (left > 0) {
    day = addDays(day, 1);
    if (isWorkingDay(format(day, 'yyyy-MM-dd'))) left -= 1;
  }
  const closes = WORKING_HOURS.at(-1)?.[1] ?? 18;
  return new Date(day.getTime() + closes * HOUR_MS);
}

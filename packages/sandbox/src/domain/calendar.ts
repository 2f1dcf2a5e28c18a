import { TZDate } from '@date-fns/tz';
import { addDays, format, getDay, startOfDay } from 'date-fns';
import type { SlaRule } from '../types.js';
import { HOLIDAYS, WORKING_HOURS } from './calendar-data.js';

export const ZONE = 'Asia/Shanghai';
const HOUR_MS = 3_600_000;

const TIME =
  /^([1-9]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/i;

/** RFC 3339, as far as calendars and the database go along: no year 0, no leap second, no offset of 23 hours. */
export function isTime(text: string): boolean {
  const [, year, month, day] = TIME.exec(text) ?? [];
  return day !== undefined && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/** The working calendars that limits may name. */
export const CALENDARS = ['cn-cq'] as const;

/** A day in Chongqing. */
interface LocalDay {
  /** `yyyy-MM-dd`. */
  readonly name: string;
  /** The instants of its first moment and of the next day's. */
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isWorked: boolean;
}

/** The days worked out so far, by hours since 1970; local days begin on the hour. Forgotten before they are many. */
const days = new Map<number, LocalDay>();
const MAX_HOURS = 50_000;

/** The day of an instant. A platform asks for the same few days all the time, and a time zone is slow to ask. */
function dayOf(at: number): LocalDay {
  const hour = Math.floor(at / HOUR_MS);
  const known = days.get(hour);
  if (known) return known;
  if (days.size >= MAX_HOURS) days.clear();
  const start = startOfDay(new TZDate(at, ZONE));
  const name = format(start, 'yyyy-MM-dd');
  const day = {
    name,
    startsAt: start.getTime(),
    endsAt: addDays(start, 1).getTime(),
    isWorked: isWorkingDay(name),
  };
  days.set(hour, day);
  return day;
}

/** The local date of an instant as `yyyy-MM-dd`. */
export function localDay(at: Date): string {
  return dayOf(at.getTime()).name;
}

/** The first moment of the local day of an instant. */
export function startOfLocalDay(at: Date): Date {
  return new Date(dayOf(at.getTime()).startsAt);
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
  for (let day = dayOf(from.getTime()); ; day = dayOf(day.endsAt)) {
    if (!day.isWorked) continue;
    for (const [opens, closes] of WORKING_HOURS) {
      const start = Math.max(day.startsAt + opens * HOUR_MS, from.getTime());
      const room = day.startsAt + closes * HOUR_MS - start;
      if (room <= 0) continue;
      if (left <= room) return new Date(start + left);
      left -= room;
    }
  }
}

/** The day of the report does not count: a limit of one working day ends when the next one does. */
function endOfWorkingDay(from: Date, amount: number): Date {
  let left = Math.ceil(amount);
  let day = dayOf(from.getTime());
  while (left > 0) {
    day = dayOf(day.endsAt);
    if (day.isWorked) left -= 1;
  }
  const closes = WORKING_HOURS.at(-1)?.[1] ?? 18;
  return new Date(day.startsAt + closes * HOUR_MS);
}

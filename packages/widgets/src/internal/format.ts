import type { Language } from './controllers/locale.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Chongqing keeps UTC+8 all year, so its calendar day is plain arithmetic. */
const OFFSET = 8 * 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<Language, Intl.NumberFormat>();

/** A time that is none is said as it came. */
function format(language: Language, time: string | Date, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? String(time) : formatFor(language, options).format(date);
}

function formatFor(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    const locale = language === 'en' ? 'en-GB' : language;
    found = new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Shanghai', hourCycle: 'h23', ...options });
    formats.set(key, found);
  }
  return found;
}

export interface DayWords {
  today: string;
  tomorrow: string;
  yesterday: string;
}

/** The day number in Chongqing. */
export function dayOf(time: number): number {
  return Math.floor((time + OFFSET) / DAY);
}

/** `15:45` */
export function formatClock(language: Language, time: string | Date): string {
  return format(language, time, { hour: '2-digit', minute: '2-digit' });
}

/** `今天 15:45`, `周三 18:00`, `1月26日 18:00`, with the year where it is another. */
export function formatMoment(language: Language, time: string | Date, words: DayWords, now = Date.now()): string {
  const distance = dayOf(new Date(time).getTime()) - dayOf(now);
  if (Number.isNaN(distance)) return String(time);
  const day =
    distance === 0
      ? words.today
      : distance === 1
        ? words.tomorrow
        : distance === -1
          ? words.yesterday
          : distance > 1 && distance < 7
            ? format(language, time, { weekday: 'short' })
            : format(language, time, {
                month: 'short',
                day: 'numeric',
                ...(Math.abs(distance) > 300 && { year: 'numeric' }),
              });
  return `${day} ${formatClock(language, time)}`;
}

/** A full date and time, for `title` and check pages. */
export function formatFull(language: Language, time: string | Date): string {
  return format(language, time, { dateStyle: 'long', timeStyle: 'short' });
}

/** A calendar day, e.g. of a paper: `2026年11月22日` */
export function formatDay(language: Language, day: string | Date): string {
  return format(language, day, { dateStyle: 'long' });
}

/** A span in its largest fitting unit, rounded so that it never promises too much. */
export function spanOf(milliseconds: number): { amount: number; unit: 'minute' | 'hour' | 'day' } {
  const minutes = Math.floor(milliseconds / MINUTE);
  if (minutes < 60) return { amount: Math.max(1, minutes), unit: 'minute' };
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? { amount: hours, unit: 'hour' } : { amount: Math.floor(hours / 24), unit: 'day' };
}

/** `5,240` */
export function formatNumber(language: Language, value: number): string {
  let found = numbers.get(language);
  if (!found) numbers.set(language, (found = new Intl.NumberFormat(language)));
  return found.format(value);
}

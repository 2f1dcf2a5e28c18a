import type { Language } from '../internal/controllers/locale.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A year, a month or a day as the platform writes it: `2023 年`, `2023年9月`, `2023年9月1日`. */
export function dayText(language: Language, at: string): string {
  const [year = '', month, day] = at.split('-');
  if (!month) return language === 'en' ? year : `${year} 年`;
  const key = `${language}${day ? 'day' : ''}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'short',
      ...(day && { day: 'numeric' }),
    });
    formats.set(key, format);
  }
  return format.format(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))));
}

/** The local day of a moment, as `2023-12-31`. */
export function localDay(time: string): string {
  return new Date(new Date(time).getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

import { checkDigitMod11_10 } from './check-digits.js';

/** A number for people: prefix, district, yyMMdd, serial and check digit, e.g. `SJ500153261123000429`. */
export function humanNumber(prefix: 'SJ' | 'RW', district: string, localDay: string, serial: number): string {
  const digits = `${district}${localDay.slice(2).replaceAll('-', '')}${String(serial).padStart(5, '0')}`;
  return `${prefix}${digits}${checkDigitMod11_10(digits)}`;
}

/** Tells whether a human number has the right shape and check digit. */
export function isHumanNumber(no: string): boolean {
  return /^(SJ|RW)\d{18}$/.test(no) && checkDigitMod11_10(no.slice(2, -1)) === no.at(-1);
}

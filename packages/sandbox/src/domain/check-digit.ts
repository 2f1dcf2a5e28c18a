/** Check digit by ISO 7064 MOD 11,10, the one of Chinese food licence numbers. */
export function checkDigit(digits: string): string {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** A number for people: prefix, district, yyMMdd, serial and check digit, e.g. `SJ500153261123000429`. */
export function humanNumber(prefix: 'SJ' | 'RW', district: string, localDay: string, serial: number): string {
  const digits = `${district}${localDay.slice(2).replaceAll('-', '')}${String(serial).padStart(5, '0')}`;
  return `${prefix}${digits}${checkDigit(digits)}`;
}

/** Tells whether a human number has the right shape and check digit. */
export function isHumanNumber(no: string): boolean {
  return /^(SJ|RW)\d{18}$/.test(no) && checkDigit(no.slice(2, -1)) === no.at(-1);
}

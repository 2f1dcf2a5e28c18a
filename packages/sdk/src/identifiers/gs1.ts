import { gtinCheck } from './check-digits.js';
import type { Identifier, IdentifierProblem } from './identifier.js';
import { SEPARATOR, type Input } from './input.js';

/** An application identifier of the GS1 General Specifications and what follows it. */
type Element = readonly [ai: string, value: string];

/** The application identifiers that have a name in `parts`; the others stand there by their number. */
const NAMES: Readonly<Record<string, string>> = {
  '01': 'gtin',
  10: 'lot',
  21: 'serial',
  17: 'expiry',
  11: 'production',
  15: 'bestBefore',
};
const NET_WEIGHT = 'netWeightKg';

/** What stands in the path of a Digital Link, in this order; the rest is its query, sorted. */
const PATH = ['01', '22', '10', '21'];

/** How many digits an application identifier has is told by its first ones. */
const AI = /^(?:[019]\d|2[0-2]|3[07]|(?:2[3-5]|4[0-2]|71)\d|[3478]\d{3})/;

/** Those whose values have a fixed length and need no separator after them. */
const FIXED: readonly (readonly [ai: RegExp, length: number])[] = [
  [/^1[1-9]/, 6],
  [/^3[1-6]/, 6],
  [/^0[1-3]/, 14],
  [/^00/, 18],
  [/^20/, 2],
  [/^41/, 13],
];

const isAi = (text: string) => AI.exec(text)?.[0] === text;
const fixedLength = (ai: string) => FIXED.find(([pattern]) => pattern.test(ai))?.[1];

/**
 * The address of goods by GS1 Digital Link, e.g. `https://example.cn/01/06901234567892/10/A1/21/7?17=261130`, from parts
 * as `parseIdentifier` names them. Dates are ISO days.
 */
export function digitalLink(base: string, parts: Readonly<Record<string, string>>): string {
  return linkOf(base.replace(/\/+$/, ''), Object.entries(parts).map(toElement));
}

/** A Digital Link of any domain. What is no application identifier, such as tracking parameters, is left behind. */
export function readDigitalLink({ exact }: Input): Identifier | undefined {
  const [, origin = '', folder = '', gtin = '', rest = ''] = LINK.exec(exact) ?? [];
  if (!gtin) return undefined;
  const elements: Element[] = [['01', fourteen(gtin)]];
  for (const [, ai = '', value = ''] of rest.matchAll(/[/?&;](\d{2,4})[/=]([^/?&;#]+)/g)) {
    if (isAi(ai)) elements.push([ai, decode(value)]);
  }
  const base = origin.toLowerCase() + folder;
  return identify('digital_link', linkOf(/^https?:/.test(base) ? base : `https://${base}`, elements), elements);
}

const LINK = /^(https?:\/\/[^/?#]+|[^/?#]+\.[^/?#]+)([^?#]*?)\/01\/(\d{7,15})(?=[/?#]|$)([^#]*)/i;

/** The contents of a GS1 barcode: as printed, `(01)…(10)…`, or as scanned, without brackets. */
export function readElementString({ exact, gs1 }: Input): Identifier | undefined {
  const elements = exact.startsWith('(') ? readBracketed(exact) : gs1 || RAW.test(exact) ? readRaw(exact) : [];
  if (!elements[0] || !isAi(elements[0][0])) return undefined;
  return identify('element_string', elements.map(([ai, value]) => (ai ? `(${ai})${value}` : value)).join(''), elements);
}

/** Starts as goods do in a barcode: their number, then nothing or something that often follows it. */
const RAW = /^01\d{14}(?:$|1[0-7]|2[01]|3[017])/;

function readBracketed(text: string): Element[] {
  const elements = text.split(/\((?=\d{2,4}\))/).slice(1);
  return elements.map((element): Element => {
    const [ai = '', ...value] = element.split(')');
    return [ai, value.join(')')];
  });
}

function readRaw(text: string): Element[] {
  const elements: Element[] = [];
  for (let rest of text.split(SEPARATOR)) {
    while (rest) {
      const ai = AI.exec(rest)?.[0] ?? '';
      const end = ai.length + (fixedLength(ai) ?? Infinity);
      elements.push([ai, rest.slice(ai.length, end)]);
      rest = rest.slice(end);
    }
  }
  return elements;
}

function identify(kind: Identifier['kind'], value: string, elements: readonly Element[]): Identifier {
  return { kind, value, parts: Object.fromEntries(elements.map(toPart)), problems: elements.flatMap(problemsOf) };
}

function problemsOf([ai, value]: Element): IdentifierProblem[] {
  if (ai === '01' && /^\d{14}$/.test(value)) {
    return isGtin(value) ? [] : [{ code: 'check_digit', severity: 'error' }];
  }
  const length = fixedLength(ai);
  const wellFormed = isAi(ai) && value && (!length || (/^\d+$/.test(value) && value.length === length));
  const possible = wellFormed && (!/^1[1-7]$/.test(ai) || isoDay(value));
  return possible ? [] : [{ code: 'element', severity: 'error', ai }];
}

/** Whether the last digit is the check digit of the others. */
export function isGtin(digits: string): boolean {
  return gtinCheck(digits.slice(0, -1)) === digits.at(-1);
}

/** GTIN-8, -12 and -13 are GTIN-14 with leading zeros. */
export function fourteen(gtin: string): string {
  return /^(\d{8}|\d{12,13})$/.test(gtin) ? gtin.padStart(14, '0') : gtin;
}

function toPart([ai, value]: Element): [name: string, value: string] {
  const day = /^1[1-7]$/.test(ai) && isoDay(value);
  if (/^310[0-5]$/.test(ai) && /^\d{6}$/.test(value)) {
    const decimals = Number(ai.at(-1));
    return [NET_WEIGHT, (Number(value) / 10 ** decimals).toFixed(decimals)];
  }
  return [NAMES[ai] ?? ai, day || value];
}

function toElement([name, value]: [name: string, value: string]): Element {
  if (name === NET_WEIGHT) {
    const [whole = '', decimals = ''] = value.split('.');
    return [`310${decimals.length}`, `${whole}${decimals}`.padStart(6, '0')];
  }
  const ai = Object.keys(NAMES).find((key) => NAMES[key] === name) ?? name;
  if (ai === '01') return [ai, fourteen(value)];
  return [ai, /^1[1-7]$/.test(ai) ? value.slice(-8).replaceAll('-', '') : value];
}

function linkOf(base: string, elements: readonly Element[]): string {
  const path = PATH.flatMap((key) => elements.filter(([ai]) => ai === key));
  const query = elements.filter(([ai]) => !PATH.includes(ai)).sort();
  const encoded = (list: readonly Element[], between: string) =>
    list.map(([ai, value]) => `${ai}${between}${encodeURIComponent(value)}`);
  return [`${base}/${encoded(path, '/').join('/')}`, encoded(query, '=').join('&')].filter(Boolean).join('?');
}

/** YYMMDD of this century as an ISO day. By the GS1 rules day 00 is the last of the month. */
export function isoDay(digits: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  const last = new Date(Date.UTC(2000 + Number(year), Number(month), 0)).getUTCDate();
  if (!(Number(month) >= 1 && Number(month) <= 12 && Number(day) <= last)) return undefined;
  return `20${year}-${month}-${day === '00' ? last : day}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

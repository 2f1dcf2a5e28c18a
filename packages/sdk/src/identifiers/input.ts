/** One text in the forms that the kinds look at. None has white space. */
export interface Input {
  /** As people meant it: half-width, one line, nothing invisible. */
  readonly text: string;
  /** Without white space; case and signs kept, for addresses and GS1 data. */
  readonly exact: string;
  /** Upper case, without a label before it (编号：…); hyphens kept, for what they tell apart. */
  readonly hyphened: string;
  /** And without hyphens. */
  readonly code: string;
  /** The scanner said that this is GS1 data. */
  readonly gs1: boolean;
}

/** What stands between the elements of GS1 data in a barcode (FNC1). */
export const SEPARATOR = '\x1d';

/** Longer texts are no identifiers. */
const MAX_LENGTH = 2000;

/** Takes away what keyboards, printed pages and scanners put around a code. */
export function readInput(raw: string): Input {
  const text = raw
    .slice(0, MAX_LENGTH)
    // Full-width forms and the ideographic space to ASCII.
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    // Scanners send control characters before and after a code, pages invisible ones in between.
    .replace(/[\x00-\x08\x0e-\x1c\x1e\x1f\x7f\u200b-\u200f\u2060\ufeff]/g, '')
    // Halves of characters, which no address can carry.
    .replace(/[\ud800-\udfff]/gu, '')
    // Some scanners spell the separator.
    .replace(/\u241d|<GS>|\{GS\}/g, SEPARATOR)
    .replace(/\s+/g, ' ')
    .trim();
  // AIM symbology identifiers; these four announce GS1 data.
  const symbology = /^\][A-Za-z]\d/.exec(text)?.[0] ?? '';
  const exact = text.slice(symbology.length).replaceAll(' ', '');
  const hyphened = exact.replace(/^[^\x20-\x7e]+:?/, '').toUpperCase();
  return {
    text,
    exact,
    hyphened,
    code: hyphened.replaceAll('-', ''),
    gs1: /^\](C1|d2|Q3|e0)/.test(symbology) || exact.includes(SEPARATOR),
  };
}

import { checkDigitMod11_10, CREDIT_CODE_ALPHABET, creditCodeCheck } from './check-digits.js';
import { isoDay } from './gs1.js';
import type { IdentifierKind, IdentifierProblem } from './identifier.js';

/** A code of fixed length, group by group. */
export interface Layout {
  readonly kind: IdentifierKind;
  /** The two letters that it begins with, and by which it is recognised. */
  readonly letters?: readonly string[];
  /** Without letters: what is taken for this kind, right or nearly right. */
  readonly shape?: RegExp;
  /** Lengths of what comes after the letters, by the name in `parts`; '' for the check character. */
  readonly groups: Readonly<Record<string, number>>;
  /** Digits when absent; a division is digits always. */
  readonly alphabet?: string;
  /** The check character of what stands before it, letters apart. */
  readonly check?: (characters: string) => string;
  /** A check digit that does not fit is only a warning. */
  readonly lenient?: true;
}

const DIGITS = '0123456789';

/** Letters that are easily taken for digits. */
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' };

/** The first two digits of a division code (GB/T 2260), mainland. */
export const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])';

/** More wrong characters than this, and it is another thing. */
const MAX_WRONG = 2;

/** Food business licence (食品经营许可证), check digit by GB/T 17710; `YB` is the filing for prepackaged food. */
export const FOOD_BUSINESS_LICENCE: Layout = {
  kind: 'food_business_licence',
  letters: ['JY', 'YB'],
  groups: { business: 1, division: 6, serial: 6, '': 1 },
  check: checkDigitMod11_10,
  // Older and handwritten numbers, and filings, do not always fit.
  lenient: true,
};

/** Food production licence (食品生产许可证), check digit by GB/T 17710. */
export const FOOD_PRODUCTION_LICENCE: Layout = {
  kind: 'food_production_licence',
  letters: ['SC'],
  groups: { category: 3, division: 6, serial: 4, '': 1 },
  check: checkDigitMod11_10,
};

/** Unified social credit code (统一社会信用代码): GB 32100. */
export const CREDIT_CODE: Layout = {
  kind: 'credit_code',
  shape: new RegExp(`^(\\w{18}|[159ANY][1239](10|${PROVINCE})\\d{4}(\\w{9}|\\w{11}))$`),
  groups: { authority: 2, division: 6, organisation: 9, '': 1 },
  alphabet: CREDIT_CODE_ALPHABET,
  check: creditCodeCheck,
};

const HUMAN_NUMBER: Pick<Layout, 'groups' | 'check'> = {
  groups: { division: 6, day: 6, serial: 5, '': 1 },
  check: checkDigitMod11_10,
};

/** The platform's number of an incident (事件编号). */
export const INCIDENT_NO: Layout = { kind: 'incident_no', letters: ['SJ'], ...HUMAN_NUMBER };

/** The platform's number of a task (任务编号). */
export const TASK_NO: Layout = { kind: 'task_no', letters: ['RW'], ...HUMAN_NUMBER };

/** Video device (视频设备编码): GB/T 28181; no check digit. */
export const VIDEO_DEVICE: Layout = {
  kind: 'video_device',
  shape: new RegExp(`^(${PROVINCE}\\d{18}|50(\\d{17}|\\d{19}))$`),
  groups: { centre: 8, industry: 2, type: 3, serial: 7 },
};

/** Ear tag of livestock (畜禽标识管理办法): species, county and serial; no check digit. */
export const EAR_TAG: Layout = {
  kind: 'ear_tag',
  shape: new RegExp(`^([1237]\\d{14}|\\d${PROVINCE}\\d{12}|[1237]${PROVINCE}[\\dOILZSB]{11,13})$`),
  groups: { species: 1, county: 6, serial: 8 },
};

export const LAYOUTS: readonly Layout[] = [
  FOOD_BUSINESS_LICENCE,
  FOOD_PRODUCTION_LICENCE,
  INCIDENT_NO,
  TASK_NO,
  CREDIT_CODE,
  VIDEO_DEVICE,
  EAR_TAG,
];

/** What runs premises is a food business or any organisation. */
export function holderLayout(holder: string): Layout {
  return /^(JY|YB)/.test(holder) ? FOOD_BUSINESS_LICENCE : CREDIT_CODE;
}

/** The lengths of a code's groups, the letters first. */
export function lengthsOf({ letters, groups }: Layout): readonly number[] {
  return [letters ? 2 : 0, ...Object.values(groups)];
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

export interface Reading {
  readonly parts: Readonly<Record<string, string>>;
  readonly problems: readonly IdentifierProblem[];
}

/** Reads a code as a layout says; nothing when it is no such code. */
export function readLayout(layout: Layout, code: string): Reading | undefined {
  const { letters, shape, groups, alphabet = DIGITS, check, lenient } = layout;
  const expected = sum(lengthsOf(layout));
  const found = code.length;
  if (letters ? !letters.includes(code.slice(0, 2)) || Math.abs(found - expected) > 1 : !shape?.test(code)) {
    return undefined;
  }
  const parts: Record<string, string> = {};
  const problems: IdentifierProblem[] = [];
  let end = letters ? 2 : 0;
  for (const [name, length] of Object.entries(groups)) {
    const text = code.slice(end, end + length);
    if (name) parts[name] = name === 'day' ? (isoDay(text) ?? text) : text;
    for (const character of text) {
      end += 1;
      if ((name === 'division' ? DIGITS : alphabet).includes(character)) continue;
      const likely = LOOKALIKES[character];
      problems.push({
        code: 'character',
        severity: 'error',
        position: end,
        found: character,
        ...(likely && { likely }),
      });
    }
  }
  if (problems.length > MAX_WRONG) return undefined;
  if (found !== expected) return { parts: {}, problems: [{ code: 'length', severity: 'error', expected, found }] };
  if (!problems[0] && check && check(code.slice(letters ? 2 : 0, -1)) !== code.at(-1)) {
    problems.push({ code: 'check_digit', severity: lenient ? 'warning' : 'error' });
  }
  return { parts, problems };
}

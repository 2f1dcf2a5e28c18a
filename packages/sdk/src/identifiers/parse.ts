import { residentIdCheck } from './check-digits.js';
import { readEarTagUri } from './ear-tag.js';
import { fourteen, isGtin, readDigitalLink, readElementString } from './gs1.js';
import type { Identifier, IdentifierKind, IdentifierOptions, IdentifierProblem } from './identifier.js';
import { readInput, type Input } from './input.js';
import {
  CREDIT_CODE,
  EAR_TAG,
  FOOD_BUSINESS_LICENCE,
  FOOD_PRODUCTION_LICENCE,
  holderLayout,
  INCIDENT_NO,
  lengthsOf,
  PROVINCE,
  readLayout,
  sum,
  TASK_NO,
  VIDEO_DEVICE,
  type Layout,
} from './layouts.js';

/** What a kind makes of a text; nothing when the text is not even nearly of this kind. */
type Read = (input: Input, options: IdentifierOptions) => Identifier | undefined;

/**
 * The kinds, the most specific first. A text is the first kind that finds nothing wrong with it; if all do, the first
 * that takes it for its own. So where two kinds have the same length, this order and the check digits decide:
 *
 * | length | could be                                  | told apart by                                              |
 * | -----: | ----------------------------------------- | ---------------------------------------------------------- |
 * |     18 | resident id, credit code                  | a date of birth and MOD 11-2; modulo 31                    |
 * |     15 | grid (12 + 3), ear tag                    | a hyphen, or 50 at its start: no ear tag begins with 5     |
 * |     14 | GTIN-14, ear tag that lacks a digit       | modulo 10; else species and province                       |
 * |     12 | community, GTIN-12, GTIN-13 lacking one   | 50 is Chongqing (and no goods: US coupons); 69 is China    |
 * |      8 | GTIN-8                                    | no hyphens                                                 |
 */
const READERS: readonly Read[] = [
  readDigitalLink,
  readEarTag,
  readElementString,
  readPremises,
  fixed(FOOD_BUSINESS_LICENCE),
  fixed(FOOD_PRODUCTION_LICENCE),
  fixed(INCIDENT_NO),
  fixed(TASK_NO),
  readResidentId,
  fixed(CREDIT_CODE),
  fixed(VIDEO_DEVICE),
  readGrid,
  readArea,
  readGtin,
];

/**
 * Finds out what a scanned, pasted or typed text is, and what is wrong with it. Takes grouping, full-width characters,
 * labels before a code and what scanners add. Never throws: what nothing else fits is `opaque`, as it stands.
 */
export function parseIdentifier(text: string, options: IdentifierOptions = {}): Identifier {
  const input = readInput(text);
  if (!input.text) return identifier('opaque', '', {}, [{ code: 'empty', severity: 'error' }]);
  let nearly: Identifier | undefined;
  for (const read of READERS) {
    const found = read(input, options);
    if (found?.problems.every(leavesNoDoubt)) return found;
    nearly ??= found;
  }
  return nearly ?? identifier('opaque', input.text);
}

function leavesNoDoubt(problem: IdentifierProblem): boolean {
  return problem.severity === 'warning' || (problem.code === 'personal' && problem.certain);
}

function identifier(
  kind: IdentifierKind,
  value: string,
  parts: Readonly<Record<string, string>> = {},
  problems: readonly IdentifierProblem[] = [],
): Identifier {
  return { kind, value, parts, problems };
}

function fixed(layout: Layout): Read {
  return ({ code }) => {
    const reading = readLayout(layout, code);
    return reading && identifier(layout.kind, code, reading.parts, reading.problems);
  };
}

/** GB 11643. Neither the number nor a part of it leaves this function, so that nobody keeps or sends it by mistake. */
function readResidentId({ code }: Input): Identifier | undefined {
  if (!RESIDENT_ID.test(code)) return undefined;
  const certain = residentIdCheck(code.slice(0, 17)) === code[17];
  return identifier('resident_id', '', {}, [{ code: 'personal', severity: 'error', certain }]);
}

/** Where, born when, and the rest; the check character may be missing. */
const RESIDENT_ID = new RegExp(`^${PROVINCE}\\d{4}(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]?$`);

/** The rules for livestock marks know pigs, cattle, sheep and breeding sows. */
function readEarTag({ exact, code }: Input, { counties }: IdentifierOptions): Identifier | undefined {
  const tag = readEarTagUri(exact) ?? code;
  const reading = readLayout(EAR_TAG, tag);
  if (!reading) return undefined;
  const { species, county = '' } = reading.parts;
  const problems = [...reading.problems];
  if (species && /[^1237]/.test(species)) problems.push({ code: 'species', severity: 'error', found: species });
  if (/^\d{6}$/.test(county) && !(counties ? counties.has(county) : IN_A_PROVINCE.test(county))) {
    problems.push({ code: 'division', severity: 'error', position: 2, found: county });
  }
  return identifier('ear_tag', tag, reading.parts, problems);
}

const IN_A_PROVINCE = new RegExp(`^${PROVINCE}`);

/** `MC`, who runs the premises (a credit code or a food business licence), and which of theirs it is. */
function readPremises({ hyphened, code }: Input): Identifier | undefined {
  const [, text = '', serial = ''] = /^MC(.+)-(\d{1,3})$/.exec(hyphened) ?? /^MC(.+)(\d\d)$/.exec(code) ?? [];
  const holder = text.replaceAll('-', '');
  const layout = holderLayout(holder);
  const reading = readLayout(layout, holder);
  if (!reading) return undefined;
  const value = `MC${holder}-${serial}`;
  const [expected, found] = [sum(lengthsOf(layout)) + 5, value.length];
  const problems: IdentifierProblem[] =
    found === expected
      ? reading.problems.map((problem) =>
          'position' in problem ? { ...problem, position: problem.position + 2 } : problem,
        )
      : [{ code: 'length', severity: 'error', expected, found }];
  return identifier('premises', value, { holder, serial }, problems);
}

/** Our grid: the community's code, and which of its grids. */
function readGrid({ hyphened, code }: Input, options: IdentifierOptions): Identifier | undefined {
  const [, community = '', serial = ''] =
    /^(50\d{10})-(\d{2,4})$/.exec(hyphened) ?? /^(50\d{10})(\d{3})$/.exec(code) ?? [];
  if (!community) return undefined;
  const value = `${community}-${serial}`;
  const problems = divisionProblems(community, options);
  if (serial.length !== 3) problems.push({ code: 'length', severity: 'error', expected: 16, found: value.length });
  return identifier('grid', value, { community, grid: serial }, problems);
}

/** Division codes by GB/T 2260 and the National Bureau of Statistics, and our functional zones. */
function readArea({ code }: Input, options: IdentifierOptions): Identifier | undefined {
  const found = code.length;
  const level = LEVELS[found];
  if (level && /^50\d*$/.test(code)) return identifier('area', code, { level }, divisionProblems(code, options));
  if (!/^Z50\d{1,3}$/.test(code)) return undefined;
  const problems: IdentifierProblem[] = found === 5 ? [] : [{ code: 'length', severity: 'error', expected: 5, found }];
  return identifier('area', code, { level: 'zone' }, problems);
}

/** By the length of a code. */
const LEVELS: Readonly<Record<number, string>> = { 2: 'city', 6: 'district', 9: 'township', 12: 'community' };

function divisionProblems(area: string, { counties }: IdentifierOptions): IdentifierProblem[] {
  const found = area.slice(0, 6);
  if (!counties || area.length === 2 || counties.has(found)) return [];
  return [{ code: 'division', severity: 'error', position: 1, found }];
}

/** GTIN-8, -12, -13 and -14 by the GS1 General Specifications. */
function readGtin({ hyphened: digits }: Input): Identifier | undefined {
  if (!/^(\d{8}|(?!50)\d{12}|\d{13}|\d{14})$/.test(digits)) return undefined;
  const problems: IdentifierProblem[] = [];
  if (!isGtin(digits)) {
    const isShort = /^69\d{10}$/.test(digits);
    problems.push(
      isShort
        ? { code: 'length', severity: 'error', expected: 13, found: 12 }
        : { code: 'check_digit', severity: 'error' },
    );
  } else if (/^0?2\d{12}$/.test(digits)) {
    problems.push({ code: 'in_store', severity: 'warning' });
  }
  return identifier('gtin', digits, { gtin: fourteen(digits) }, problems);
}

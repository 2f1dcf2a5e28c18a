import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { inLanguage, type Language, type Text } from '../types.js';

/** So long a question can be answered. */
const LIFE_MS = 10 * 60_000;

/** Numbers as people say them; also taken as answers. */
const NUMBERS: readonly Text[] = [
  ['零', 'zero'],
  ['一', 'one'],
  ['二', 'two'],
  ['三', 'three'],
  ['四', 'four'],
  ['五', 'five'],
  ['六', 'six'],
  ['七', 'seven'],
  ['八', 'eight'],
  ['九', 'nine'],
  ['十', 'ten'],
  ['十一', 'eleven'],
  ['十二', 'twelve'],
  ['十三', 'thirteen'],
  ['十四', 'fourteen'],
  ['十五', 'fifteen'],
  ['十六', 'sixteen'],
  ['十七', 'seventeen'],
  ['十八', 'eighteen'],
];

/** Kinds of questions; each holds with the larger number first. */
const KINDS: readonly { readonly ask: Text; answer(large: number, small: number): number }[] = [
  {
    ask: ['{large}加{small}等于几？请用数字回答。', 'What is {large} plus {small}? Answer with a number.'],
    answer: (large, small) => large + small,
  },
  {
    ask: ['{large}减{small}等于几？请用数字回答。', 'What is {large} minus {small}? Answer with a number.'],
    answer: (large, small) => large - small,
  },
];

export interface Question {
  /** Holds everything, signed: what is asked is kept nowhere. */
  readonly id: string;
  readonly question: string;
  readonly expiresAt: Date;
}

/** A question that anybody can answer who reads or hears it. */
export function askQuestion(secret: string, now: Date, language: Language): Question {
  const expires = now.getTime() + LIFE_MS;
  const name = `${expires.toString(36)}.${randomBytes(12).toString('base64url')}`;
  const { kind, large, small } = sumOf(name, secret);
  const said = (number: number) => inLanguage(NUMBERS[number] ?? ['', ''], language);
  const question = inLanguage(kind.ask, language).replace('{large}', said(large)).replace('{small}', said(small));
  return { id: `${name}.${sign(name, secret)}`, question, expiresAt: new Date(expires) };
}

/** Whether it is the answer to a question that was asked here and is not over. */
export function isAnswer(id: string, answer: string, secret: string, now: Date): boolean {
  const expires = expiryOf(id, secret);
  if (!expires || expires <= now) return false;
  const { kind, large, small } = sumOf(nameOf(id), secret);
  const right = kind.answer(large, small);
  const given = answer.normalize('NFKC').trim().toLowerCase();
  return given === String(right) || (NUMBERS[right]?.includes(given) ?? false);
}

/** When a question is over; nothing where it was not asked here. */
export function expiryOf(id: string, secret: string): Date | undefined {
  const name = nameOf(id);
  const [given, own] = [Buffer.from(id.slice(name.length + 1)), Buffer.from(sign(name, secret))];
  if (given.length !== own.length || !timingSafeEqual(given, own)) return undefined;
  return new Date(parseInt(name, 36));
}

const nameOf = (id: string) => id.split('.').slice(0, 2).join('.');

function sign(name: string, secret: string): string {
  return createHmac('sha256', secret).update(`challenge:${name}`).digest('base64url');
}

/** What is asked, worked out from the name with the secret: the name itself does not tell. */
function sumOf(name: string, secret: string): { kind: (typeof KINDS)[number]; large: number; small: number } {
  const digest = createHmac('sha256', secret).update(`challenge-sum:${name}`).digest();
  const draw = (index: number, count: number) => digest.readUInt32BE(index * 4) % count;
  const large = 3 + draw(0, 7);
  const kind = KINDS[draw(1, KINDS.length)];
  if (!kind) throw new Error('There are no kinds of questions.');
  return { kind, large, small: 1 + draw(2, large - 1) };
}

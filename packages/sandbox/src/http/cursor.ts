import { fieldProblem } from './problems.js';

/** An opaque position: a short list of texts. */
export function encodeCursor(...parts: string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

type PartCheck = (text: string) => boolean;

/** Reads a cursor of so many parts; anything else is named as a wrong `/query/cursor`. */
export function decodeCursor(cursor: string | undefined, parts: readonly PartCheck[]): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === parts.length) {
      const texts = values.filter((value, index) => typeof value === 'string' && parts[index]?.(value));
      if (texts.length === parts.length) return texts.map(String);
    }
  } catch {
    // Not ours: falls through to the problem.
  }
  throw fieldProblem('invalid_request', '/query/cursor', 'cursor', [
    '翻页位置无效，请从第一页重新开始。',
    'The cursor is not valid. Start again from the first page.',
  ]);
}

/** As `toISOString` writes it, from the year 1000 on. */
function isIsoTime(text: string): boolean {
  const time = Date.parse(text);
  return /^[1-9]\d{3}-/.test(text) && !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/** The kinds of values that positions are made of. */
export const CURSOR = {
  id: (text) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text),
  code: (text) => /^(\d{1,12}|Z\d{4})$/.test(text),
  indicator: (text) => /^[a-z0-9-]{1,60}$/.test(text),
  premises: (text) => /^MC[0-9A-Z]{16,18}-\d{2}$/.test(text),
  number: (text) => /^\d{1,18}$/.test(text),
  time: (text) => /^-?infinity$/.test(text) || isIsoTime(text),
} as const satisfies Record<string, PartCheck>;

/** Cuts one row more than asked for into a page and the cursor of the next one. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Item,
  position: (row: Row) => string,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(present),
    nextCursor: rows.length > limit && last !== undefined ? position(last) : null,
  };
}

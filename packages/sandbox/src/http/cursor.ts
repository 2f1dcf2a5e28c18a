import { fieldProblem } from './problems.js';

/** An opaque position: a short list of texts. */
export function encodeCursor(...parts: string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Reads a cursor of so many parts; anything else is named as a wrong `/query/cursor`. */
export function decodeCursor(cursor: string | undefined, patterns: readonly RegExp[]): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === patterns.length) {
      const texts = parts.filter((part, index) => typeof part === 'string' && patterns[index]?.test(part));
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

export const CURSOR = {
  id: /^[0-9A-HJKMNP-TV-Z]{26}$/,
  code: /^\d{1,12}$/,
  number: /^\d{1,18}$/,
  time: /^(-?infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/,
} as const;

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

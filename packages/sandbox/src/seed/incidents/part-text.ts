import { rowText, type RowText } from '../../store/sql.js';
import type { Part } from './tell-incidents.js';

/** A part as the database takes it in, by table. */
export type PartText = Readonly<Record<string, RowText>>;

export function partText(part: Part): PartText {
  return Object.fromEntries(Object.entries(part).map(([table, rows]) => [table, rowText(rows)]));
}

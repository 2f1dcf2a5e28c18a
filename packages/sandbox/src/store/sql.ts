import type { Queryable } from './database.js';

type Json = unknown;

/** Collects the values of one statement and hands out their placeholders. */
export interface Values {
  readonly list: Json[];
  add(value: Json): string;
}

export function createValues(): Values {
  const list: Json[] = [];
  return { list, add: (value) => `$${list.push(value)}` };
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/**
 * Runs a query and names its columns in camelCase. The caller states the row's type: what a column holds is decided
 * by schema.ts, which the compiler cannot read, so this is the one place that takes its word.
 */
export async function select<Row extends object>(
  db: Queryable,
  sql: string,
  values: readonly Json[] = [],
): Promise<Row[]> {
  const { rows } = await db.query<Record<string, Json>>(sql, [...values]);
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value])) as Row);
}

export async function selectOne<Row extends object>(
  db: Queryable,
  sql: string,
  values: readonly Json[] = [],
): Promise<Row | undefined> {
  return (await select<Row>(db, sql, values))[0];
}

const ROWS_PER_STATEMENT = 1_000;

/** Inserts rows whose keys are the table's columns in camelCase; many rows in few statements. */
export async function insert<Row extends object>(db: Queryable, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).map(snake).join(', ');
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const part = rows.slice(start, start + ROWS_PER_STATEMENT).map(withSnakeKeys);
    await db.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
      [JSON.stringify(part)],
    );
  }
}

/** Writes the given columns of one row. */
export async function update<Row extends object>(
  db: Queryable,
  table: string,
  id: string,
  changes: Partial<Row>,
): Promise<void> {
  const columns = Object.keys(changes).map(snake);
  const assignments = columns.map((column) => `${column} = source.${column}`).join(', ');
  await db.query(
    `UPDATE ${table} SET ${assignments} FROM json_populate_record(NULL::${table}, $2::json) AS source WHERE ${table}.id = $1`,
    [id, JSON.stringify(withSnakeKeys(changes))],
  );
}

function withSnakeKeys(row: object): Record<string, Json> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value]));
}

/** `column` begins with one of the prefixes, as ranges that an index can serve; codes are digits, so `~` ends them. */
export function prefixCondition(column: string, prefixes: readonly string[], values: Values): string {
  const ranges = prefixes.map(
    (prefix) => `(${column} >= ${values.add(prefix)} AND ${column} < ${values.add(`${prefix}~`)})`,
  );
  return ranges.length > 0 ? `(${ranges.join(' OR ')})` : 'false';
}

/** A literal part of a LIKE pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

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

const snake = remembered((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
const camel = remembered((name) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()));

/** There are only so many columns, and a great many rows. */
function remembered(rename: (name: string) => string): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => {
    const known = names.get(name) ?? rename(name);
    names.set(name, known);
    return known;
  };
}

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

/** Rows as the database takes them in: text that another thread may have made. */
export interface RowText {
  readonly rows: number;
  readonly columns: readonly string[];
  /** A JSON array of records. */
  readonly json: string;
}

/** Writes rows, whose keys are a table's columns in camelCase, as text. */
export function rowText(rows: readonly object[]): RowText {
  return {
    rows: rows.length,
    columns: Object.keys(rows[0] ?? {}).map(snake),
    json: JSON.stringify(rows.map(withSnakeKeys)),
  };
}

/** Inserts rows whose keys are the table's columns in camelCase; many rows in few statements. */
export async function insert<Row extends object>(db: Queryable, table: string, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await insertText(db, table, rowText(rows.slice(start, start + ROWS_PER_STATEMENT)));
  }
}

export async function insertText(db: Queryable, table: string, { columns, json }: RowText): Promise<void> {
  if (columns.length === 0) return;
  const names = columns.join(', ');
  await db.query(
    `INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, $1::json)`,
    [json],
  );
}

/** Fills tables without their indexes and makes those afterwards, which is quicker for many rows; keys stay. */
export async function withoutIndexes(
  tx: Queryable,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  const indexes = await select<{ indexname: string; indexdef: string }>(
    tx,
    `SELECT indexname, indexdef FROM pg_indexes
      WHERE schemaname = current_schema() AND tablename = ANY($1)
        AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
    [tables],
  );
  for (const { indexname } of indexes) await tx.query(`DROP INDEX ${indexname}`);
  await fill();
  for (const { indexdef } of indexes) await tx.query(indexdef);
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

/** Beyond so many, comparing with each takes longer than looking up every area below them. */
const MANY_PREFIXES = 4;

/**
 * A code begins with one of the prefixes. A few are ranges, which an index can serve; codes are digits, so `~` ends
 * them. Many, as a zone has, are written out as the codes of all areas below, which an index serves better still.
 */
export function prefixCondition(column: string, prefixes: readonly string[], values: Values): string {
  if (prefixes.length > MANY_PREFIXES) {
    const below = [...new Set(prefixes.map(({ length }) => length))].map((length) => {
      const some = values.add(prefixes.filter((prefix) => prefix.length === length));
      return `left(code, ${length}) = ANY(${some})`;
    });
    return `${column} = ANY(ARRAY(SELECT code FROM areas WHERE ${below.join(' OR ')}))`;
  }
  const ranges = prefixes.map(
    (prefix) => `(${column} >= ${values.add(prefix)} AND ${column} < ${values.add(`${prefix}~`)})`,
  );
  return ranges.length > 0 ? `(${ranges.join(' OR ')})` : 'false';
}

/** A text holds some words; `words` may have any characters. Comparing without case is slow, and most text has none. */
export function containsCondition(column: string, words: string, values: Values): string {
  const hasCase = words.toLowerCase() !== words.toUpperCase();
  return `${column} ${hasCase ? 'ILIKE' : 'LIKE'} ${values.add(`%${escapeLike(words)}%`)}`;
}

/** A literal part of a LIKE pattern. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

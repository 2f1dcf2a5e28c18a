import type { Area } from '../domain/areas.js';
import type { CategoryRecord } from '../domain/category.js';
import type { Queryable } from './database.js';
import { insert, select, selectOne } from './sql.js';

/** Named facts about this installation. */
export async function readMeta(db: Queryable, name: string): Promise<unknown> {
  return (await selectOne<{ value: unknown }>(db, 'SELECT value FROM meta WHERE name = $1', [name]))?.value;
}

export async function writeMeta(db: Queryable, name: string, value: unknown): Promise<void> {
  await db.query(
    'INSERT INTO meta (name, value) VALUES ($1, $2::jsonb) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, JSON.stringify(value)],
  );
}

export async function insertAreas(db: Queryable, areas: readonly Area[]): Promise<void> {
  await insert(
    db,
    'areas',
    areas.map(({ pinyin = null, parent = null, covers = null, ...area }) => ({ ...area, pinyin, parent, covers })),
  );
}

/** Puts the zones in place of those that were there. */
export async function replaceZones(tx: Queryable, zones: readonly Area[]): Promise<void> {
  await tx.query(`DELETE FROM areas WHERE kind = 'functional_zone'`);
  await insertAreas(tx, zones);
}

export async function readAreas(db: Queryable): Promise<Area[]> {
  type Row = Omit<Area, 'pinyin' | 'parent' | 'covers'> & {
    pinyin: string | null;
    parent: string | null;
    covers: string[] | null;
  };
  const rows = await select<Row>(db, 'SELECT * FROM areas ORDER BY code');
  return rows.map(({ pinyin, parent, covers, ...area }) => ({
    ...area,
    ...(pinyin && { pinyin }),
    ...(parent && { parent }),
    ...(covers && { covers }),
  }));
}

/** The names of areas that nobody has told how to read, by their codes. */
export async function unreadAreas(db: Queryable): Promise<Pick<Area, 'code' | 'name'>[]> {
  return select<Pick<Area, 'code' | 'name'>>(db, 'SELECT code, name FROM areas WHERE pinyin IS NULL');
}

export async function setPinyin(tx: Queryable, areas: readonly { code: string; pinyin: string }[]): Promise<void> {
  await tx.query(
    `UPDATE areas SET pinyin = read.pinyin
       FROM unnest($1::text[], $2::text[]) AS read (code, pinyin) WHERE areas.code = read.code`,
    [areas.map(({ code }) => code), areas.map(({ pinyin }) => pinyin)],
  );
}

/** Puts the categories in place of those that were there. */
export async function replaceCategories(tx: Queryable, records: readonly CategoryRecord[]): Promise<void> {
  await tx.query('DELETE FROM categories');
  await insert(
    tx,
    'categories',
    records.map((record, position) => ({ code: record.code, position, record })),
  );
}

export async function readCategories(db: Queryable): Promise<CategoryRecord[]> {
  const rows = await select<{ record: CategoryRecord }>(db, 'SELECT record FROM categories ORDER BY position');
  return rows.map((row) => row.record);
}

/** The next serial of a name, e.g. of a district on a day. Without gaps: an undone transaction takes it back. */
export async function nextSerial(tx: Queryable, name: string): Promise<number> {
  const row = await selectOne<{ value: number }>(
    tx,
    `INSERT INTO counters (name, value) VALUES ($1, 1)
     ON CONFLICT (name) DO UPDATE SET value = counters.value + 1 RETURNING value`,
    [name],
  );
  return row?.value ?? 1;
}

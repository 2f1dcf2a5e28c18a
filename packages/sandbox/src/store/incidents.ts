import { overlap } from '../domain/areas.js';
import type { IncidentState } from '../types.js';
import type { Queryable } from './database.js';
import type { IncidentRow, NoteRow } from './rows.js';
import { createValues, insert, prefixCondition, select, selectOne, update } from './sql.js';

export async function insertIncident(tx: Queryable, row: IncidentRow): Promise<void> {
  await insert<IncidentRow>(tx, 'incidents', [row]);
}

export async function updateIncident(tx: Queryable, id: string, changes: Partial<IncidentRow>): Promise<void> {
  await update<IncidentRow>(tx, 'incidents', id, changes);
}

export async function findIncident(db: Queryable, id: string): Promise<IncidentRow | undefined> {
  return selectOne<IncidentRow>(db, 'SELECT * FROM incidents WHERE id = $1', [id]);
}

export async function lockIncident(tx: Queryable, id: string): Promise<IncidentRow | undefined> {
  return selectOne<IncidentRow>(tx, 'SELECT * FROM incidents WHERE id = $1 FOR UPDATE', [id]);
}

export async function findIncidentByNo(db: Queryable, no: string): Promise<IncidentRow | undefined> {
  return selectOne<IncidentRow>(db, 'SELECT * FROM incidents WHERE no = $1', [no]);
}

export interface IncidentFilter {
  /** What the caller may see at all. */
  readonly areas: readonly string[];
  /** Of these, zones expanded. */
  readonly within?: readonly string[];
  readonly states?: readonly IncidentState[];
  readonly categoryCode?: string;
  readonly reportedFrom?: string;
  readonly reportedTo?: string;
  /** Leaves out what is private. */
  readonly publicOnly?: boolean;
}

export interface IncidentPosition {
  readonly key: string;
  readonly id: string;
}

function conditions(filter: IncidentFilter) {
  const values = createValues();
  const parts = [prefixCondition('area_code', overlap(filter.areas, filter.within ?? filter.areas), values)];
  if (filter.publicOnly) parts.push('NOT is_private');
  if (filter.states) parts.push(`state = ANY(${values.add(filter.states)})`);
  if (filter.categoryCode) parts.push(prefixCondition('category_code', [filter.categoryCode], values));
  if (filter.reportedFrom) parts.push(`reported_at >= ${values.add(filter.reportedFrom)}`);
  if (filter.reportedTo) parts.push(`reported_at < ${values.add(filter.reportedTo)}`);
  return { parts, values };
}

export async function listIncidents(
  db: Queryable,
  filter: IncidentFilter,
  page: { descending: boolean; limit: number; after?: IncidentPosition },
): Promise<IncidentRow[]> {
  const { parts, values } = conditions(filter);
  const [compare, order] = page.descending ? ['<', 'DESC'] : ['>', 'ASC'];
  if (page.after) {
    parts.push(
      `(reported_at, id) ${compare} (${values.add(page.after.key)}::timestamptz, ${values.add(page.after.id)})`,
    );
  }
  return select<IncidentRow>(
    db,
    `SELECT * FROM incidents WHERE ${parts.join(' AND ')}
      ORDER BY reported_at ${order}, id ${order} LIMIT ${values.add(page.limit)}`,
    values.list,
  );
}

export async function countIncidents(db: Queryable, filter: IncidentFilter): Promise<number> {
  const { parts, values } = conditions(filter);
  const row = await selectOne<{ count: number }>(
    db,
    `SELECT count(*)::integer AS count FROM incidents WHERE ${parts.join(' AND ')}`,
    values.list,
  );
  return row?.count ?? 0;
}

export async function insertNote(tx: Queryable, row: NoteRow): Promise<void> {
  await insert<NoteRow>(tx, 'notes', [row]);
}

export async function listNotes(
  db: Queryable,
  incidentId: string,
  options: { publicOnly?: boolean; after?: string; limit?: number } = {},
): Promise<NoteRow[]> {
  return select<NoteRow>(
    db,
    `SELECT * FROM notes
      WHERE incident_id = $1 AND ($2 OR visibility = 'public') AND ($3::text IS NULL OR id > $3)
      ORDER BY id LIMIT $4`,
    [incidentId, !options.publicOnly, options.after ?? null, options.limit ?? 200],
  );
}

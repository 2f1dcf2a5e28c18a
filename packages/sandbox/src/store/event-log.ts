import { LOCKS, notifyChange, type Queryable } from './database.js';
import type { LogRow, TimelineRow } from './rows.js';
import { LOG_BEGINS } from './schema.js';
import { insert, select, selectOne } from './sql.js';

export type LogEntry = Omit<LogRow, 'seq'>;

/**
 * Takes the next positions of the log. The lock is held until the transaction ends, so that positions become visible
 * in their order: a reader who has seen one will never be surprised by a smaller one.
 */
export async function takePositions(tx: Queryable, count: number): Promise<string[]> {
  await tx.query(`SELECT pg_advisory_xact_lock(${LOCKS.eventLog})`);
  const rows = await select<{ seq: string }>(tx, `SELECT nextval('event_log_seq') AS seq FROM generate_series(1, $1)`, [
    count,
  ]);
  return rows.map((row) => row.seq);
}

/** Writes what happened, in the transaction in which it happens. */
export async function appendLog(tx: Queryable, entries: readonly LogEntry[]): Promise<void> {
  const positions = await takePositions(tx, entries.length);
  const rows = entries.flatMap((entry, index): LogRow[] => {
    const seq = positions[index];
    return seq === undefined ? [] : [{ seq, ...entry }];
  });
  await insert<LogRow>(tx, 'event_log', rows);
  await notifyChange(tx);
}

/** The newest position; that before the first where nothing has happened yet. */
export async function logHead(db: Queryable): Promise<string> {
  const row = await selectOne<{ seq: string | null }>(db, 'SELECT max(seq) AS seq FROM event_log');
  return row?.seq ?? String(LOG_BEGINS);
}

export async function readLogAfter(db: Queryable, position: string, limit: number): Promise<LogRow[]> {
  return select<LogRow>(db, 'SELECT * FROM event_log WHERE seq > $1 ORDER BY seq LIMIT $2', [position, limit]);
}

/**
 * What happened to one incident or task, oldest first. What is archived has positions of its own, from 1 for each
 * incident and task; the log begins above them.
 */
export async function readTimeline(
  db: Queryable,
  { id, incidentId }: { readonly id: string; readonly incidentId: string },
  options: { after?: string; limit?: number; publicOnly?: boolean } = {},
): Promise<TimelineRow[]> {
  return select<TimelineRow>(
    db,
    `SELECT seq, at, command, actor, note, from_state, to_state FROM (
       SELECT position AS seq, (entry->>0)::timestamptz AS at, entry->>1 AS command, entry->>3 AS actor, entry->>4 AS note,
              nullif(lag(entry->>2) OVER (ORDER BY position), entry->>2) AS from_state, entry->>2 AS to_state,
              (entry->>5)::boolean AS is_public
         FROM archived_timelines, json_array_elements(entries->$1::text) WITH ORDINALITY AS archived (entry, position)
        WHERE incident_id = $2
        UNION ALL
       SELECT seq, at, command, actor, note, from_state, to_state, is_public FROM event_log WHERE subject_id = $1
     ) AS timeline
      WHERE seq > $3 AND ($4 OR is_public) ORDER BY seq LIMIT $5`,
    [id, incidentId, options.after ?? '0', !options.publicOnly, options.limit ?? 1_000],
  );
}

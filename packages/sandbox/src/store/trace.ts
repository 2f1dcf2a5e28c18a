import type { TraceRecord } from '../domain/trace-chain.js';
import { thingsOf } from '../domain/epcis.js';
import type { Schemas, Text } from '../types.js';
import type { Queryable } from './database.js';
import { insert, select, selectOne } from './sql.js';

export interface TraceItemRow {
  readonly id: string;
  readonly epc: string;
  readonly kind: Schemas['TraceItem']['kind'];
  readonly product: Text;
  readonly quantity: number | null;
  readonly unit: NonNullable<Schemas['TraceItem']['quantity']>['unit'] | null;
}

/** A code on a label or a sign; it stands for an item or for a place. */
export interface CodeRow {
  readonly value: string;
  readonly scheme: Schemas['CodeScheme'];
  readonly voidedAt: string | null;
  readonly itemId: string | null;
  readonly premisesId: string | null;
}

/** More than this on one step of a chain are readings that tell no more than the others. */
const EVENTS_PER_STEP = 5_000;

export async function insertTraceItems(tx: Queryable, rows: readonly TraceItemRow[]): Promise<void> {
  await insert<TraceItemRow>(tx, 'trace_items', rows);
}

export async function insertCodes(tx: Queryable, rows: readonly CodeRow[]): Promise<void> {
  await insert<CodeRow>(tx, 'codes', rows);
}

/** Keeps events as they were captured, and what each is about. */
export async function insertTraceEvents(tx: Queryable, records: readonly TraceRecord[]): Promise<void> {
  await insert(
    tx,
    'trace_events',
    records.map(({ id, recordedAt, actor, epcis }) => ({
      id,
      eventId: epcis.eventID ?? `urn:cq:event:${id}`,
      at: epcis.eventTime,
      recordedAt,
      actor,
      epcis,
    })),
  );
  await insert(
    tx,
    'trace_event_things',
    records.flatMap(({ id, epcis }) => thingsOf(epcis).map((thing) => ({ thing, eventId: id }))),
  );
}

export async function findTraceItem(db: Queryable, id: string): Promise<TraceItemRow | undefined> {
  return selectOne<TraceItemRow>(db, 'SELECT * FROM trace_items WHERE id = $1', [id]);
}

export async function listTraceItems(db: Queryable, epcs: readonly string[]): Promise<TraceItemRow[]> {
  return select<TraceItemRow>(db, 'SELECT * FROM trace_items WHERE epc = ANY($1)', [epcs]);
}

export async function listCodesOf(db: Queryable, itemId: string): Promise<CodeRow[]> {
  return select<CodeRow>(db, 'SELECT * FROM codes WHERE item_id = $1 ORDER BY scheme, value', [itemId]);
}

/** The first of several ways to write a code that is on record. */
export async function findCode(db: Queryable, values: readonly string[]): Promise<CodeRow | undefined> {
  return selectOne<CodeRow>(
    db,
    'SELECT * FROM codes WHERE value = ANY($1::text[]) ORDER BY array_position($1::text[], value) LIMIT 1',
    [values],
  );
}

/** The events about any of the things: the latest ones, or those from a moment on. */
export async function listTraceRecords(
  db: Queryable,
  things: readonly string[],
  since?: string,
): Promise<TraceRecord[]> {
  return select<TraceRecord>(
    db,
    `SELECT id, recorded_at, actor, epcis FROM trace_events
      WHERE id IN (SELECT event_id FROM trace_event_things WHERE thing = ANY($1)) AND at >= $2::timestamptz
      ORDER BY at ${since === undefined ? 'DESC' : 'ASC'}, id LIMIT ${EVENTS_PER_STEP}`,
    [things, since ?? '-infinity'],
  );
}

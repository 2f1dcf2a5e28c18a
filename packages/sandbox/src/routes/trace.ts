import { ok, type Handlers } from '../http/call.js';
import { CURSOR, decodeCursor, encodeCursor, pageOf } from '../http/cursor.js';
import { Problem } from '../http/problems.js';
import { byTime, instantOf, type TraceRecord } from '../domain/trace-chain.js';
import { presentTraceEvents, presentTraceItem } from '../present/trace.js';
import { resolveCode } from '../queries/resolve-code.js';
import type { Queryable } from '../store/database.js';
import { findTraceItem, listCodesOf, type TraceItemRow } from '../store/trace.js';
import { loadChain } from '../queries/load-chain.js';

/** Food travels further than a district: what happened to it is told to whoever may trace, wherever it happened. */
export const traceHandlers: Pick<Handlers, 'resolveCode' | 'getTraceItem' | 'listTraceEvents'> = {
  resolveCode: async (call, context) => ok(await resolveCode(context.db.pool, call.query.value, call)),

  getTraceItem: async (call, context) => {
    const { pool } = context.db;
    const item = await requireItem(pool, call.path.id);
    const codes = await listCodesOf(pool, item.id);
    return ok(presentTraceItem(item, codes, await loadChain(pool, item.epc), call, context));
  },

  listTraceEvents: async (call, context) => {
    const { limit = 50, cursor } = call.query;
    const [time, id] = decodeCursor(cursor, [CURSOR.time, CURSOR.id]) ?? [];
    const item = await requireItem(context.db.pool, call.path.id);
    const loaded = await loadChain(context.db.pool, item.epc);
    const isAfter = (record: TraceRecord) =>
      time === undefined ||
      instantOf(record) > Date.parse(time) ||
      (instantOf(record) === Date.parse(time) && record.id > (id ?? ''));
    const rest = loaded.chain.records.toSorted(byTime).filter(isAfter);
    const { items, nextCursor } = pageOf(
      rest,
      limit,
      (record) => record,
      (record) => encodeCursor(new Date(instantOf(record)).toISOString(), record.id),
    );
    return ok({ items: presentTraceEvents(items, loaded, call.language, context), nextCursor });
  },
};

async function requireItem(db: Queryable, id: string): Promise<TraceItemRow> {
  const item = await findTraceItem(db, id);
  if (!item) throw new Problem('not_found');
  return item;
}

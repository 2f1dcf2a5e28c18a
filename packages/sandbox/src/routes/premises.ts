import { callerOf, ok, type Handlers } from '../http/call.js';
import { CURSOR, decodeCursor, encodeCursor, pageOf } from '../http/cursor.js';
import { Problem } from '../http/problems.js';
import { presentPremises, presentPremisesDetail } from '../present/premises.js';
import { findPremises, listCertificatesOf, listPremises } from '../store/premises.js';

export const premisesHandlers: Pick<Handlers, 'listPremises' | 'getPremises'> = {
  listPremises: async (call, context) => {
    const { areaCode, type, q, limit = 50, cursor } = call.query;
    const [after] = decodeCursor(cursor, [CURSOR.premises]) ?? [];
    const word = q?.trim();
    const filter = {
      areas: callerOf(call).areas,
      ...(areaCode && { within: context.areas.expand([areaCode]) }),
      ...(type && { type }),
      ...(word && { word }),
    };
    const page = { limit: limit + 1, ...(after !== undefined && { after }) };
    const rows = await listPremises(context.db.pool, filter, page);
    return ok(
      pageOf(
        rows,
        limit,
        (row) => presentPremises(row, call.language, context),
        (row) => encodeCursor(row.code),
      ),
    );
  },

  // Whoever stands before a sign may read it, wherever the shop is.
  getPremises: async (call, context) => {
    const { pool } = context.db;
    const row = await findPremises(pool, call.path.id);
    if (!row) throw new Problem('not_found');
    return ok(presentPremisesDetail(row, await listCertificatesOf(pool, row.id), call, context));
  },
};

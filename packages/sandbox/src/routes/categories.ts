import { matchesWord, publicCategory } from '../domain/category.js';
import { ok, type Handlers } from '../http/call.js';
import { CURSOR, decodeCursor, encodeCursor, pageOf } from '../http/cursor.js';
import { Problem } from '../http/problems.js';

export const categoryHandlers: Pick<Handlers, 'listCategories' | 'getCategory'> = {
  listCategories: async ({ query }, { categories }) => {
    const { parent, q, limit = 200, cursor } = query;
    const [after] = decodeCursor(cursor, [CURSOR.code]) ?? [];
    const all = [...categories.values()];
    const start = after === undefined ? 0 : all.findIndex((record) => record.code === after) + 1;
    const found = all
      .slice(start)
      .filter((record) => parent === undefined || record.parent === parent)
      .filter((record) => q === undefined || matchesWord(record, q));
    return ok(pageOf(found, limit, publicCategory, (record) => encodeCursor(record.code)));
  },

  getCategory: async ({ path }, { categories }) => {
    const record = categories.get(path.code);
    if (!record) throw new Problem('not_found');
    return ok(publicCategory(record));
  },
};

import { levelOf, shortName, type Area } from '../domain/areas.js';
import { ok, type Handlers } from '../http/call.js';
import { CURSOR, decodeCursor, encodeCursor, pageOf } from '../http/cursor.js';
import { Problem } from '../http/problems.js';

export const areaHandlers: Pick<Handlers, 'listAreas' | 'getArea'> = {
  listAreas: async ({ query }, { areas }) => {
    const { parent, level, q, limit = 50, cursor } = query;
    const [after = ''] = decodeCursor(cursor, [CURSOR.code]) ?? [];
    const word = q?.trim();
    // With a word, or a level alone, the search goes all the way down; otherwise it lists what lies directly below.
    const isBelow = (area: Area) =>
      word === undefined && (parent !== undefined || level === undefined)
        ? area.parent === (parent ?? '50')
        : parent === undefined || (area.code.startsWith(parent) && area.code !== parent);
    const isWanted = (area: Area) =>
      area.code > after &&
      isBelow(area) &&
      (word === undefined || shortName(area.name).includes(word)) &&
      (level === undefined || area.level === level);
    const found = areas.all.filter(isWanted);
    return ok(
      pageOf(
        found,
        limit,
        (area) => area,
        (area) => encodeCursor(area.code),
      ),
    );
  },

  getArea: async ({ path }, { areas }) => {
    const area = areas.get(path.code);
    if (!area) throw new Problem('not_found');
    const steps = areas.path(area.code).map(({ code, name }) => ({ code, name, level: levelOf(code) }));
    return ok({ ...area, path: steps });
  },
};

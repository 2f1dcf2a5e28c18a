import { CITY, isWithin, shortName, type Area } from '../domain/areas.js';
import { ok, type Handlers } from '../http/call.js';
import { CURSOR, decodeCursor, encodeCursor, pageOf } from '../http/cursor.js';
import { Problem } from '../http/problems.js';
import { presentPath } from '../present/area.js';
import type { Schemas } from '../types.js';

export const areaHandlers: Pick<Handlers, 'listAreas' | 'getArea'> = {
  listAreas: async ({ query }, { areas }) => {
    const { parent, level, q, limit = 50, cursor } = query;
    const [after = ''] = decodeCursor(cursor, [CURSOR.code]) ?? [];
    const word = q?.trim();
    // With a word, or a level alone, the search goes all the way down; otherwise it lists what lies directly below.
    const isDeep = word !== undefined || (parent === undefined && level !== undefined);
    const within = parent === undefined ? undefined : areas.expand([parent]);
    const isBelow = (area: Area) => !within || (area.code !== parent && isWithin(area.code, within));
    const isWanted = (area: Area) =>
      area.code > after &&
      (word === undefined || shortName(area.name).includes(word)) &&
      (level === undefined || area.level === level);
    const found = (isDeep ? areas.all.filter(isBelow) : areas.children(parent ?? CITY)).filter(isWanted);
    return ok(pageOf(found, limit, presentArea, (area) => encodeCursor(area.code)));
  },

  getArea: async ({ path }, { areas }) => {
    const area = areas.get(path.code);
    if (!area) throw new Problem('not_found');
    return ok({
      ...presentArea(area),
      path: presentPath(areas.path(area.code)),
      ...(area.covers && { covers: [...area.covers] }),
    });
  },
};

function presentArea({ covers, ...area }: Area): Schemas['Area'] {
  return area;
}

import { CITY, isWithin, shortName, type Area } from '../domain/areas.js';
import { ok, type Context, type Handlers } from '../http/call.js';
import { CURSOR, decodeCursor, encodeCursor, pageOf } from '../http/cursor.js';
import { Problem } from '../http/problems.js';
import { matchesPinyin } from '../domain/pinyin.js';
import { presentPath } from '../present/area.js';
import { locate } from '../queries/locate.js';
import type { Schemas } from '../types.js';

export const areaHandlers: Pick<Handlers, 'listAreas' | 'getArea' | 'locateArea'> = {
  listAreas: async ({ query }, { areas }) => {
    const { parent, within, level, q, limit = 50, cursor } = query;
    const [after = ''] = decodeCursor(cursor, [CURSOR.code]) ?? [];
    const word = q?.trim();
    const above = within ?? parent;
    // With a word, or a level alone, the search goes all the way down; otherwise it lists what lies directly below.
    const isDeep = within !== undefined || word !== undefined || (parent === undefined && level !== undefined);
    const prefixes = above === undefined ? undefined : areas.expand([above]);
    const isBelow = (area: Area) => !prefixes || (area.code !== above && isWithin(area.code, prefixes));
    const isWanted = (area: Area) =>
      area.code > after &&
      (word === undefined || shortName(area.name).includes(word) || matchesPinyin(area.pinyin ?? '', word)) &&
      (level === undefined || area.level === level);
    const found = (isDeep ? areas.all.filter(isBelow) : areas.children(parent ?? CITY)).filter(isWanted);
    return ok(pageOf(found, limit, presentArea, (area) => encodeCursor(area.code)));
  },

  getArea: async ({ path }, context) => {
    const area = context.areas.get(path.code);
    if (!area) throw new Problem('not_found');
    return ok(presentAreaDetail(area, context));
  },

  locateArea: async ({ body }, context) => {
    const { areaCode = '', grid } = locate(body.point, context);
    const area = context.areas.get(areaCode);
    return ok({ ...(area && { area: presentAreaDetail(area, context) }), ...(grid && { grid }) });
  },
};

function presentAreaDetail(
  area: Area,
  { areas, boundaries }: Pick<Context, 'areas' | 'boundaries'>,
): Schemas['AreaDetail'] {
  const bounds = boundaries.boundsOf(area.code);
  return {
    ...presentArea(area),
    path: presentPath(areas.path(area.code)),
    ...(bounds && { bounds }),
    ...(area.covers && { covers: [...area.covers] }),
  };
}

function presentArea({ covers, ...area }: Area): Schemas['Area'] {
  return area;
}

import type { Level, Schemas } from '../types.js';

/** Length of a division code → its level. */
const LEVEL_BY_LENGTH: Readonly<Record<number, Level>> = { 2: 'city', 6: 'district', 9: 'township', 12: 'community' };
const LENGTH_BY_LEVEL: Readonly<Record<Level, number>> = { city: 2, district: 6, township: 9, community: 12, grid: 12 };

export type Area = Schemas['Area'] & {
  /** What a functional zone covers; nobody else has it. */
  readonly covers?: readonly string[];
};

export const CITY = '50';

export function levelOf(code: string): Level {
  return LEVEL_BY_LENGTH[code.length] ?? 'city';
}

/** Functional zones (功能区) overlap the divisions and have codes of their own, `Z5001`. */
export function isZone(code: string): boolean {
  return code.startsWith('Z');
}

/** The part of a code that names the area of a level, e.g. the township of a community. */
export function codeAtLevel(code: string, level: Level): string {
  return code.slice(0, LENGTH_BY_LEVEL[level]);
}

export function parentCode(code: string): string | undefined {
  return code.length <= 2 ? undefined : code.slice(0, code.length === 6 ? 2 : code.length - 3);
}

/** Tells whether a code lies in one of the areas, by prefix. */
export function isWithin(code: string, areas: readonly string[]): boolean {
  return areas.some((area) => code.startsWith(area));
}

/** What two lists of prefixes have in common: of two that overlap, the narrower one. */
export function overlap(some: readonly string[], others: readonly string[]): string[] {
  const common = some.flatMap((one) =>
    others.flatMap((other) => (one.startsWith(other) ? [one] : other.startsWith(one) ? [other] : [])),
  );
  return [...new Set(common)];
}

/** `玉屏社区居民委员会` → `玉屏社区`, `螺罐村村民委员会` → `螺罐村`. */
export function shortName(name: string): string {
  return name.replace(/(居民委员会|村民委员会)$/, '');
}

/** All areas in memory: they are some 12,340 and change once a year. */
export interface AreaIndex {
  get(code: string): Area | undefined;
  /** In order of their codes. */
  readonly all: readonly Area[];
  /** From the city down to the area itself. A zone stands beside the tree, directly below the city. */
  path(code: string): readonly Area[];
  /** What lies directly below: a zone's are the areas it covers. */
  children(code: string): readonly Area[];
  /** What an area lies directly in: its parent, and the zones that cover it. */
  around(code: string): readonly string[];
  /** Codes that divisions begin with: each zone's code gives way to those it covers. */
  expand(codes: readonly string[]): string[];
  /** Readable, from the district down: `荣昌区昌元街道玉屏社区`. */
  fullName(code: string): string;
  /** The office that dispatches for a place at a level, as it signs. */
  officeName(code: string, level: Level): string;
}

export function createAreaIndex(areas: readonly Area[]): AreaIndex {
  const all = areas.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const byCode = new Map(all.map((area) => [area.code, area]));
  const zones = all.filter(({ covers }) => covers !== undefined);
  const byParent = new Map<string, Area[]>();
  for (const area of all) {
    if (area.parent === undefined) continue;
    const siblings = byParent.get(area.parent);
    if (siblings) siblings.push(area);
    else byParent.set(area.parent, [area]);
  }
  const path = (code: string): Area[] => {
    const area = byCode.get(code);
    const parent = area?.covers ? CITY : parentCode(code);
    return [...(parent ? path(parent) : []), ...(area ? [area] : [])];
  };
  const fullName = (code: string) => {
    const steps = path(code);
    return (steps.length > 1 ? steps.slice(1) : steps).map((area) => shortName(area.name)).join('');
  };
  return {
    all,
    get: (code) => byCode.get(code),
    path,
    children: (code) =>
      byCode.get(code)?.covers?.flatMap((covered) => byCode.get(covered) ?? []) ?? byParent.get(code) ?? [],
    around: (code) => {
      const parent = byCode.get(code)?.parent;
      const covering = zones.filter(({ covers }) => covers?.includes(code)).map((zone) => zone.code);
      return parent === undefined ? covering : [parent, ...covering];
    },
    expand: (codes) => codes.flatMap((code) => byCode.get(code)?.covers ?? [code]),
    fullName,
    officeName: (code, level) => {
      const office = codeAtLevel(code, level);
      const name = shortName(byCode.get(office)?.name ?? '重庆市');
      return office.length <= 6
        ? `${name}数字化城市运行和治理中心`
        : `${name}${office.length === 9 ? '基层治理指挥中心' : ''}`;
    },
  };
}

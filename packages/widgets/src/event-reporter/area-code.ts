/** How many digits name an area of each level: a township's code begins with that of its district. */
export const DIGITS = { district: 6, township: 9, community: 12 } as const;
export type AreaLevel = keyof typeof DIGITS;

/** The district, township or community that a code lies in; empty where the code does not go so far. */
export function areaAt(code: string, level: AreaLevel): string {
  return code.length >= DIGITS[level] ? code.slice(0, DIGITS[level]) : '';
}

/** All that a code lies in. */
export function areasIn(code: string): Record<AreaLevel, string> {
  return {
    district: areaAt(code, 'district'),
    township: areaAt(code, 'township'),
    community: areaAt(code, 'community'),
  };
}

/** Whether one area lies in the other: where a page serves one, a place in the other may be served. */
export function overlap(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

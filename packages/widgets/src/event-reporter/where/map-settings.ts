import type { Point } from '@digital-cq/sdk/types';

/** What a page says about the map. */
export interface MapSettings {
  /** `off` leaves the map out. */
  readonly map?: string | undefined;
  /** Addresses of tiles, the lowest layer first, with `{x}`, `{y}`, `{z}` and perhaps `{s}` or `{0-7}` in them. */
  readonly tiles?: string | undefined;
  readonly tilesAttribution?: string | undefined;
  readonly mapCrs?: string | undefined;
  readonly mapOptions?: MapOptions | undefined;
}

/** What only a script can say about the map. */
export interface MapOptions {
  /** The closest zoom that there are tiles for; 18 unless told. */
  readonly maxZoom?: number;
  /** What the page serves, to be drawn on the map: GeoJSON in CGCS2000 (or WGS84). */
  readonly outline?: unknown;
}

/** The systems that tiles come in. Baidu's have a projection of their own, which this map does not know. */
const MAP_SYSTEMS = ['CGCS2000', 'WGS84', 'GCJ02'] as const;
export type MapCrs = (typeof MAP_SYSTEMS)[number];

/** The coordinate system of the tiles, and of what is marked on them; nothing where it is none that the map knows. */
export function mapCrs({ mapCrs: wanted = 'CGCS2000' }: MapSettings): MapCrs | undefined {
  return MAP_SYSTEMS.find((each) => each === (wanted satisfies string | Point['crs']));
}

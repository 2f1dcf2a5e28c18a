import { createRequire } from 'node:module';
import type gcoord from 'gcoord';
import type { Schemas } from '../types.js';

type Point = Schemas['Point'];

// Node loads its CommonJS file, which is what its types call the default export.
const { transform, WGS84, GCJ02, BD09 }: (typeof gcoord)['default'] = createRequire(import.meta.url)('gcoord');

/** CGCS2000 and WGS84 differ by less than any phone can tell. */
const SYSTEMS = { CGCS2000: WGS84, WGS84, GCJ02, BD09 } as const satisfies Record<Point['crs'], unknown>;

/** A position as longitude and latitude in WGS84, whichever system it came in. */
export function toWgs84({ lng, lat, crs }: Point): readonly [lng: number, lat: number] {
  const [x = lng, y = lat] = transform([lng, lat], SYSTEMS[crs], WGS84);
  return [x, y];
}

const EARTH_RADIUS_M = 6_371_008;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** How far apart two positions are, in metres along the ground. */
export function distanceBetween(one: Point, other: Point): number {
  const [[lng1, lat1], [lng2, lat2]] = [toWgs84(one), toWgs84(other)];
  const [dLat, dLng] = [radians(lat2 - lat1) / 2, radians(lng2 - lng1) / 2];
  const chord = Math.sin(dLat) ** 2 + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(dLng) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
}

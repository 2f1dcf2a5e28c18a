import { convertPoint } from '@digital-cq/sdk/coordinates';
import type { Schemas } from '../types.js';

type Point = Schemas['Point'];

const EARTH_RADIUS_M = 6_371_008;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** How far apart two positions are, in metres along the ground. */
export function distanceBetween(one: Point, other: Point): number {
  const [a, b] = [convertPoint(one, 'CGCS2000'), convertPoint(other, 'CGCS2000')];
  const [dLat, dLng] = [radians(b.lat - a.lat) / 2, radians(b.lng - a.lng) / 2];
  const chord = Math.sin(dLat) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
}

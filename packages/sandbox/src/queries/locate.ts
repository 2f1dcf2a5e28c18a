import { convertPoint } from '@digital-cq/sdk/coordinates';
import type { BoundaryIndex } from '../domain/boundaries.js';
import type { Context } from '../http/call.js';
import type { Schemas } from '../types.js';

/** What lies at a point, whatever coordinate system it is given in. */
export function locate(
  point: Schemas['Point'],
  { boundaries }: Pick<Context, 'boundaries'>,
): ReturnType<BoundaryIndex['at']> {
  const { lng, lat } = convertPoint(point, 'CGCS2000');
  return boundaries.at(lng, lat);
}

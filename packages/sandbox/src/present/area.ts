import type { Area } from '../domain/areas.js';
import type { Schemas } from '../types.js';

/** The way from the city down to an area. */
export function presentPath(path: readonly Area[]): Schemas['AreaStep'][] {
  return path.map(({ code, name, level }) => ({ code, name, level }));
}

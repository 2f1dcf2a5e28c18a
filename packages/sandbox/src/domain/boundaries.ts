import type { Schemas } from '../types.js';

/** A ring of a GeoJSON polygon: positions of which the last one is the first. */
type Ring = readonly (readonly [lng: number, lat: number])[];

/** GeoJSON, in CGCS2000. Of a polygon's rings the first one is around it, the others are holes. */
export type Geometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

/** Where an area or a grid lies. A row of `boundaries`. */
export interface Boundary {
  /** Of an area, or of a grid: a community's code, a hyphen, three digits. */
  readonly code: string;
  /** Of a grid; an area has its own elsewhere. */
  readonly name: string | null;
  readonly geometry: Geometry;
}

export interface BoundaryIndex {
  /** What lies at a position: the smallest area that is known, and the grid. */
  at(lng: number, lat: number): { areaCode?: string; grid?: Grid };
  gridName(code: string): string | undefined;
  /** The rectangle around an area and all that lies in it. */
  boundsOf(areaCode: string): Bounds | undefined;
}

export type Bounds = Schemas['Bounds'];

interface Grid {
  readonly code: string;
  readonly name: string;
}

/** All boundaries in memory, as the areas are: a question is answered in the time of comparing some thousand boxes. */
export function createBoundaryIndex(boundaries: readonly Boundary[]): BoundaryIndex {
  // Grids before communities before townships: the first one that holds a position is the smallest.
  const entries = boundaries
    .map((boundary) => ({ ...boundary, polygons: polygonsOf(boundary.geometry), box: boxOf(boundary.geometry) }))
    .toSorted((a, b) => b.code.length - a.code.length);
  const names = new Map(boundaries.flatMap(({ code, name }) => (name === null ? [] : [[code, name]])));
  return {
    at(lng, lat) {
      const found = entries.find(
        ({ box, polygons }) =>
          lng >= box.west &&
          lng <= box.east &&
          lat >= box.south &&
          lat <= box.north &&
          polygons.some((rings) => isInside(lng, lat, rings)),
      );
      if (!found) return {};
      const [areaCode = '', serial] = found.code.split('-');
      return { areaCode, ...(serial && { grid: { code: found.code, name: found.name ?? found.code } }) };
    },
    gridName: (code) => names.get(code),
    boundsOf(areaCode) {
      const boxes = entries.filter(({ code }) => code.startsWith(areaCode)).map(({ box }) => box);
      return boxes.length > 0 ? around(boxes) : undefined;
    },
  };
}

/** Whether a position lies in a polygon: a ray from it to the east crosses the rings an odd number of times. */
export function isInside(lng: number, lat: number, rings: readonly Ring[]): boolean {
  let inside = false;
  for (const ring of rings) {
    let previous = ring.at(-1);
    for (const position of ring) {
      if (previous && crosses(lng, lat, previous, position)) inside = !inside;
      previous = position;
    }
  }
  return inside;
}

/** An end that lies exactly on the ray counts for the edge above it alone, so that none is counted twice. */
function crosses(lng: number, lat: number, [x1, y1]: Ring[number], [x2, y2]: Ring[number]): boolean {
  return y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1;
}

function polygonsOf(geometry: Geometry): readonly (readonly Ring[])[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function around(boxes: readonly Bounds[]): Bounds {
  return {
    west: Math.min(...boxes.map(({ west }) => west)),
    south: Math.min(...boxes.map(({ south }) => south)),
    east: Math.max(...boxes.map(({ east }) => east)),
    north: Math.max(...boxes.map(({ north }) => north)),
  };
}

function boxOf(geometry: Geometry): Bounds {
  const positions = polygonsOf(geometry).flat(2);
  const lngs = positions.map(([lng]) => lng);
  const lats = positions.map(([, lat]) => lat);
  return { west: Math.min(...lngs), east: Math.max(...lngs), south: Math.min(...lats), north: Math.max(...lats) };
}

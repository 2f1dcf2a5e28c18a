import type { AreaIndex } from '../domain/areas.js';
import type { Boundary, Geometry } from '../domain/boundaries.js';

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * The districts of the demo: roughly where they are, how far they reach from there in degrees, and into how many grids
 * each of their communities falls, if any.
 */
const DISTRICTS = [
  { code: '500153', lng: 105.594, lat: 29.405, reach: 0.16, grids: 3 },
  { code: '500105', lng: 106.574, lat: 29.607, reach: 0.1, grids: 3 },
  { code: '500231', lng: 107.333, lat: 30.327, reach: 0.18, grids: 0 },
  { code: '500110', lng: 106.651, lat: 29.028, reach: 0.2, grids: 0 },
] as const;

const NUMERALS = ['一', '二', '三', '四', '五', '六'] as const;

/**
 * INVENTED boundaries, of no use outside this demo: no real ones are to be had freely. Each district is a rectangle
 * around its centre, tiled by its townships, these by their communities, and these by grids, the first ones in the
 * middle. A district puts its own into the table: see data/SOURCE.md.
 */
export function inventBoundaries(areas: AreaIndex): Boundary[] {
  return DISTRICTS.flatMap(({ code, lng, lat, reach, grids }) => {
    const box = { west: lng - reach, south: lat - reach, east: lng + reach, north: lat + reach };
    const middle = middleOf(firstCommunity(areas, code, box));
    const moved = move(box, lng - middle.lng, lat - middle.lat);
    return [{ code, name: null, geometry: rectangle(moved) }, ...below(areas, code, moved, grids)];
  });
}

/** The tile of a district's first township, and in it that of its first community: where its government sits. */
function firstCommunity(areas: AreaIndex, district: string, box: Box): Box {
  const [township] = areas.children(district);
  const inside = (within: Box, code: string) => tiles(within, areas.children(code).length)[0] ?? within;
  return township ? inside(inside(box, district), township.code) : box;
}

function below(areas: AreaIndex, code: string, box: Box, grids: number): Boundary[] {
  const children = areas.children(code);
  if (children.length === 0) {
    return tiles(box, grids).map((tile, index) => ({
      code: `${code}-${String(index + 1).padStart(3, '0')}`,
      name: `第${NUMERALS[index]}网格`,
      geometry: rectangle(tile),
    }));
  }
  const boxes = tiles(box, children.length);
  return children.flatMap((child, index) => {
    const tile = boxes[index];
    return tile
      ? [{ code: child.code, name: null, geometry: rectangle(tile) }, ...below(areas, child.code, tile, grids)]
      : [];
  });
}

/** Cuts a rectangle into so many, row by row, and gives them from the middle outwards. */
function tiles(box: Box, count: number): Box[] {
  const rows = Math.max(1, Math.round(Math.sqrt(count)));
  const height = (box.north - box.south) / rows;
  const middle = middleOf(box);
  const distance = (tile: Box) => Math.hypot(middleOf(tile).lng - middle.lng, middleOf(tile).lat - middle.lat);
  const found: Box[] = [];
  for (let row = 0; row < rows; row += 1) {
    const columns = Math.floor(((row + 1) * count) / rows) - Math.floor((row * count) / rows);
    const width = (box.east - box.west) / columns;
    for (let column = 0; column < columns; column += 1) {
      const [west, north] = [box.west + column * width, box.north - row * height];
      found.push({ west, north, east: west + width, south: north - height });
    }
  }
  return found.toSorted((a, b) => distance(a) - distance(b));
}

function middleOf({ west, south, east, north }: Box) {
  return { lng: (west + east) / 2, lat: (south + north) / 2 };
}

function move({ west, south, east, north }: Box, byLng: number, byLat: number): Box {
  return { west: west + byLng, south: south + byLat, east: east + byLng, north: north + byLat };
}

function rectangle({ west, south, east, north }: Box): Geometry {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return { type: 'Polygon', coordinates: [corners] };
}

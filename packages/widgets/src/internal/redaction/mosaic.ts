/** A picture divided into cells, and which of them are covered. One that is covered loses what it shows for good. */

/** So many cells lie along the longer side. */
const LONG_SIDE = 64;
/**
 * A covered spot is drawn in so many blocks along its longer side at most, however large it is: a face is no face any
 * more, and a number on a plate is two or three spots of colour.
 */
const MAX_BLOCKS = 5;
/** Not even a small spot is drawn finer than this, in cells. */
const MIN_BLOCK = 2;
/** Colours are rounded, so that nobody can work back from their exact values. */
const COLOUR_STEP = 17;

export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** Covered cells, by `row * columns + column`. */
export type Cells = ReadonlySet<number>;

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export function gridFor(width: number, height: number): Grid {
  const cell = Math.max(width, height) / LONG_SIDE;
  return { columns: Math.max(1, Math.round(width / cell)), rows: Math.max(1, Math.round(height / cell)) };
}

/** The cells under a brush that goes straight from one spot to another; all in cells. */
export function brushed({ columns, rows }: Grid, from: Spot, to: Spot, radius: number): Cells {
  const found = new Set<number>();
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y)));
  for (let step = 0; step <= steps; step += 1) {
    const x = from.x + ((to.x - from.x) * step) / steps;
    const y = from.y + ((to.y - from.y) * step) / steps;
    for (let row = Math.max(0, Math.floor(y - radius)); row < Math.min(rows, y + radius); row += 1) {
      for (let column = Math.max(0, Math.floor(x - radius)); column < Math.min(columns, x + radius); column += 1) {
        if (Math.hypot(column + 0.5 - x, row + 0.5 - y) <= radius) found.add(row * columns + column);
      }
    }
  }
  return found;
}

export function framed({ columns, rows }: Grid, { x, y, width, height }: Frame): Cells {
  const found = new Set<number>();
  for (let row = Math.max(0, y); row < Math.min(rows, y + height); row += 1) {
    for (let column = Math.max(0, x); column < Math.min(columns, x + width); column += 1) {
      found.add(row * columns + column);
    }
  }
  return found;
}

/** What covers a picture: one pixel for each cell, clear where nothing is covered. `colours` has one pixel for each, too. */
export function mosaic(grid: Grid, cells: Cells, colours: Uint8ClampedArray): ImageData {
  const { columns, rows } = grid;
  const image = new ImageData(columns, rows);
  for (const spot of spotsOf(grid, cells)) {
    const block = Math.max(MIN_BLOCK, Math.ceil(Math.max(spot.frame.width, spot.frame.height) / MAX_BLOCKS));
    for (let top = spot.frame.y; top < spot.frame.y + spot.frame.height; top += block) {
      for (let start = spot.frame.x; start < spot.frame.x + spot.frame.width; start += block) {
        const around = framed(grid, { x: start, y: top, width: block, height: block });
        const colour = [...average(around, colours), 255];
        for (const cell of around) if (spot.cells.has(cell)) image.data.set(colour, cell * 4);
      }
    }
  }
  return image;
}

/** Covered cells that touch each other, each such spot with the frame around it. */
function spotsOf({ columns, rows }: Grid, cells: Cells): { cells: Cells; frame: Frame }[] {
  const left = new Set(cells);
  const spots: { cells: Cells; frame: Frame }[] = [];
  for (const first of left) {
    const spot = new Set<number>();
    const ahead = [first];
    for (let cell = ahead.pop(); cell !== undefined; cell = ahead.pop()) {
      if (!left.delete(cell)) continue;
      spot.add(cell);
      const column = cell % columns;
      if (column > 0) ahead.push(cell - 1);
      if (column < columns - 1) ahead.push(cell + 1);
      ahead.push(cell - columns, cell + columns);
    }
    const xs = [...spot].map((cell) => cell % columns);
    const ys = [...spot].map((cell) => Math.floor(cell / columns));
    const [x, y] = [Math.min(columns, ...xs), Math.min(rows, ...ys)];
    spots.push({ cells: spot, frame: { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 } });
  }
  return spots;
}

function average(cells: Cells, colours: Uint8ClampedArray): number[] {
  return [0, 1, 2].map((channel) => {
    const sum = [...cells].reduce((total, cell) => total + (colours[cell * 4 + channel] ?? 0), 0);
    return Math.round(sum / cells.size / COLOUR_STEP) * COLOUR_STEP;
  });
}

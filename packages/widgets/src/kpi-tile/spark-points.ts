import type { SeriesPoint } from '@digital-cq/sdk/types';

/** A series as lines in a box of this size, y downwards. */
export interface Spark {
  /** The lines; one that stands alone between gaps is a dot. */
  readonly line: string;
  /** The last point. */
  readonly end: { readonly x: number; readonly y: number } | undefined;
}

export const SPARK = { width: 100, height: 24 };
/** Movement smaller than this share of the figure stays small in the picture too. */
const LEAST_SPAN = 0.02;
/** Months differ by three days at most; a hole is half a step more. */
const HOLE = 1.5;

interface Placed {
  readonly at: number;
  readonly value: number;
}

/** Of fewer known points than this share, no line is to be seen. */
const ENOUGH = 0.5;

/** Draws a series: by time, not by index, so that a missing month is a gap. */
export function sparkOf(series: readonly SeriesPoint[]): Spark | undefined {
  const points = series.flatMap(({ at, value }) => (value === null ? [] : [{ at: timeOf(at), value }]));
  if (points.length < 2 || points.length < series.length * ENOUGH) return undefined;
  const first = timeOf(series[0]?.at ?? '');
  const span = timeOf(series.at(-1)?.at ?? '') - first || 1;
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const range = Math.max(high - low, Math.abs(high) * LEAST_SPAN) || 1;
  const middle = (low + high) / 2;
  const place = ({ at, value }: Placed) => ({
    x: round(((at - first) / span) * SPARK.width),
    y: round((0.5 - (value - middle) / range) * SPARK.height),
  });
  const step = Math.min(...series.slice(1).map(({ at }, index) => timeOf(at) - timeOf(series[index]?.at ?? at)));
  const line = points
    .map((point, index) => {
      const { x, y } = place(point);
      const before = points[index - 1];
      const after = points[index + 1];
      const starts = !before || point.at - before.at > step * HOLE;
      const ends = !after || after.at - point.at > step * HOLE;
      return `${starts ? 'M' : 'L'}${x} ${y}${starts && ends ? 'h0' : ''}`;
    })
    .join('');
  const last = points.at(-1);
  return { line, end: last && place(last) };
}

function timeOf(at: string): number {
  const [year, month = 1, day = 1] = at.split('-').map(Number);
  return Date.UTC(year ?? 0, month - 1, day);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

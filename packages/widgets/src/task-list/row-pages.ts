import type { Task, TaskPage } from '@digital-cq/sdk/types';
import type { RowPage, TaskRows } from './task-rows.js';

/** Places in view: the first and the last. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** A stretch to ask the platform for. */
export interface Stretch {
  readonly offset: number;
  readonly limit: number;
  /** Where in the answer the page should begin. */
  readonly lead: number;
}

/** The most that one answer holds. */
export const MAX_LIMIT = 200;
/** Rows on both sides that are read along, to see that a page joins the one beside it. */
const OVERLAP = 8;
/** Pages that are kept; far from what is shown they are let go. */
const KEPT = 12;

/** The place of the top row: rows that were shown on request stand above the others. */
export function topOf({ start, head }: TaskRows): number {
  return start - head.length;
}

/** The task at a place, when it is there. */
export function rowAt(rows: TaskRows, place: number): Task | undefined {
  if (place < rows.start) return rows.head[place - topOf(rows)];
  const page = rows.pages.get(Math.floor(place / rows.size));
  return page?.items[place - page.first];
}

/** The place of a task, when it is among what has been read. */
export function placeOf(rows: TaskRows, id: string): number | undefined {
  const above = rows.head.findIndex((task) => task.id === id);
  if (above >= 0) return topOf(rows) + above;
  for (const { items, first } of rows.pages.values()) {
    const at = items.findIndex((task) => task.id === id);
    if (at >= 0) return first + at;
  }
  return undefined;
}

/** The pages that hold these places. */
export function pagesOf({ size, start, end }: TaskRows, { first, last }: Span): number[] {
  const from = Math.floor(Math.max(start, first) / size);
  const to = Math.floor(Math.min(end - 1, last) / size);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

/** What to ask for so that a page can be put in its place; `wide` where it was not found in the usual stretch. */
export function stretchOf(rows: TaskRows, number: number, wide = false): Stretch {
  const { pages, size, gone } = rows;
  const above = pages.get(number - 1);
  const beside = above ?? pages.get(number + 1);
  // What left the page above is not counted any more.
  const left = above ? above.items.filter(({ id }) => gone.has(id)).length : 0;
  const shift = beside ? beside.first - beside.offset + left : 0;
  const room = Math.max(0, (MAX_LIMIT - size) >> 1);
  const margin = wide ? room : Math.min(OVERLAP, room);
  const begin = Math.max(0, number * size - shift);
  const offset = Math.max(0, begin - margin);
  return { offset, limit: Math.min(MAX_LIMIT, begin + size + margin - offset), lead: begin - offset };
}

/**
 * Puts a page where it belongs. Tasks that leave shift what the platform counts, so a page is joined to the rows that
 * are there already, first to those in view; a page that then does not join it on the other side is let go. Nothing
 * when the answer does not reach far enough to join it; `anyway` takes it as it is.
 */
export function placePage(
  rows: TaskRows,
  number: number,
  answer: TaskPage,
  stretch: Stretch,
  view: Span,
  anyway = false,
): TaskRows | undefined {
  const { size, pages } = rows;
  const { items } = answer;
  const from = number * size;
  const order = new Map(items.map(({ id }, at) => [id, at]));
  const before = lastKnown(pages.get(number - 1)?.items, order);
  const after = lastKnown([...(pages.get(number + 1)?.items ?? [])].reverse(), order);
  const joints = [before === undefined ? undefined : before + 1, after === undefined ? undefined : after - size];
  const joint = view.first < from ? (joints[0] ?? joints[1]) : (joints[1] ?? joints[0]);
  const isAlone = !pages.has(number - 1) && !pages.has(number + 1);
  if (joint === undefined && !isAlone && !anyway) return undefined;
  const at = joint ?? stretch.lead;
  const reaches = (at >= 0 || stretch.offset === 0) && (at + size <= items.length || answer.nextCursor === null);
  if (!reaches && !anyway) return undefined;

  const skipped = Math.max(0, -at);
  const page: RowPage = {
    items: items.slice(at + skipped, at + size),
    first: from + skipped,
    offset: stretch.offset + at + skipped,
  };
  const kept = [...pages].filter(([other]) => {
    if (other === number - 1) return joints[0] === at;
    return other !== number + 1 || joints[1] === at;
  });
  return settle({ ...rows, pages: new Map([...kept, [number, page]]) }, number, answer, at, view);
}

/** The position in an answer of the last of these rows that it has. */
function lastKnown(items: readonly Task[] | undefined, order: ReadonlyMap<string, number>): number | undefined {
  for (let at = (items?.length ?? 0) - 1; at >= 0; at -= 1) {
    const found = order.get(items?.[at]?.id ?? '');
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What follows from a page in its place: where the list begins and ends, what is not new, what is let go. */
function settle(rows: TaskRows, number: number, { items, total }: TaskPage, at: number, view: Span): TaskRows {
  const { pages, size, gone } = rows;
  const page = pages.get(number);
  if (!page) return rows;
  const { first, offset } = page;
  const start = at < 0 ? first : number === 0 ? 0 : Math.min(rows.start, first);
  const below = [...pages].filter(([other]) => other > number).flatMap(([, { items: rest }]) => rest);
  const leftBelow = below.filter(({ id }) => gone.has(id)).length;
  const end = total === undefined ? rows.end : first + Math.max(0, total - offset) + leftBelow;
  const centre = (view.first + view.last) / 2 / size - 0.5;
  const near = [...pages]
    .filter(([other]) => other * size + size > start && other * size < end)
    .sort(([a], [b]) => Math.abs(a - centre) - Math.abs(b - centre))
    .slice(0, KEPT);
  const placed = new Set(page.items.map(({ id }) => id));
  const arrivals = rows.arrivals.filter(({ id }) => !placed.has(id));
  // What now stands above the top came back while nobody looked.
  const returned = number === 0 && at > 0 ? items.slice(0, at) : [];
  return { ...rows, pages: new Map(near), start, end, arrivals: [...arrivals, ...returned] };
}

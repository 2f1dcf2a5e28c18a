import type { Task, TaskPage } from '@digital-cq/sdk/types';
import { belongs, type TaskFilter } from './task-filter.js';

/** The rows on screen. They change in place; nothing comes, goes or moves unless the person asks for it. */
export interface TaskRows {
  readonly items: readonly Task[];
  /** New tasks that wait to be shown. */
  readonly arrivals: readonly Task[];
  /** Rows that were shown on request and are marked as new. */
  readonly fresh: ReadonlySet<string>;
  /** Rows that do not belong to the queue any more and stay until the next reading. */
  readonly gone: ReadonlySet<string>;
  readonly nextCursor: string | null;
  readonly total: number | undefined;
}

export function fromPage({ items, nextCursor, total }: TaskPage): TaskRows {
  return { items, arrivals: [], fresh: new Set(), gone: new Set(), nextCursor, total };
}

/** Adds the next page behind what is there. */
export function append(rows: TaskRows, page: TaskPage): TaskRows {
  const known = new Set(rows.items.map(({ id }) => id));
  const items = [...rows.items, ...page.items.filter(({ id }) => !known.has(id))];
  return { ...rows, items, nextCursor: page.nextCursor, total: page.total ?? rows.total };
}

/** Folds one task into the rows, wherever it stands. */
export function apply(rows: TaskRows, task: Task, filter: TaskFilter): TaskRows {
  const index = rows.items.findIndex(({ id }) => id === task.id);
  const known = rows.items[index];
  if (known) {
    if (task.rev < known.rev) return rows;
    const gone = new Set(rows.gone);
    if (belongs(task, filter)) gone.delete(task.id);
    else gone.add(task.id);
    return { ...rows, items: rows.items.map((item, at) => (at === index ? task : item)), gone };
  }
  const arrivals = rows.arrivals.filter(({ id }) => id !== task.id);
  if (belongs(task, filter)) arrivals.push(task);
  const next = { ...rows, arrivals };
  // Where nothing is being read, nothing can jump.
  return rows.items.length === 0 ? showArrivals(next) : next;
}

/** Follows a second reading without moving anything: updates, marks what left, keeps back what is new. */
export function merge(rows: TaskRows, page: TaskPage, filter: TaskFilter): TaskRows {
  const known = new Set([...rows.items, ...rows.arrivals].map(({ id }) => id));
  const last = rows.items.at(-1)?.dueAt;
  // What stands behind the last row is for "more" to bring, new or not.
  const within = ({ id, dueAt }: Task) =>
    known.has(id) || rows.nextCursor === null || (dueAt !== undefined && (last === undefined || dueAt <= last));
  let next: TaskRows = { ...rows, total: page.total ?? rows.total };
  for (const task of page.items.filter(within)) next = apply(next, task, filter);
  if (page.nextCursor !== null) return next;
  const present = new Set(page.items.map(({ id }) => id));
  const gone = new Set(next.gone);
  for (const { id } of rows.items) if (!present.has(id)) gone.add(id);
  return { ...next, gone, arrivals: next.arrivals.filter(({ id }) => present.has(id)) };
}

/** Puts the new tasks where the person asked for them: on top, marked as new until the next reading. */
export function showArrivals(rows: TaskRows): TaskRows {
  const { arrivals, total } = rows;
  return {
    ...rows,
    items: [...arrivals, ...rows.items],
    arrivals: [],
    fresh: new Set([...rows.fresh, ...arrivals.map(({ id }) => id)]),
    total: total === undefined ? undefined : total + arrivals.length,
  };
}

import type { Task, TaskPage } from '@digital-cq/sdk/types';
import { belongs } from './belongs.js';
import type { TaskFilter } from './task-filter.js';
import type { TaskRows } from './task-rows.js';

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

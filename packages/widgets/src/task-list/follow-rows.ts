import type { Task, TaskPage } from '@digital-cq/sdk/types';
import { belongs } from './belongs.js';
import type { TaskFilter } from './task-filter.js';
import { countRows, readRows, type TaskRows } from './task-rows.js';

/** Folds one task into the rows, wherever it stands. `created` tells a new task from one that changed. */
export function apply(rows: TaskRows, task: Task, filter: TaskFilter, created = false): TaskRows {
  const { id } = task;
  const known = readRows(rows).find((row) => row.id === id);
  const fits = belongs(task, filter);
  if (known) {
    if (task.rev < known.rev) return rows;
    const gone = new Set(rows.gone);
    if (fits) gone.delete(id);
    else gone.add(id);
    return { ...replace(rows, task), gone };
  }
  const waiting = rows.arrivals.some((row) => row.id === id);
  const arrivals = rows.arrivals.filter((row) => row.id !== id);
  // Of a long list only parts are known: a task that changed in another part is nothing new.
  if (fits && (created || waiting || !rows.long || isAmidKnown(rows, task, filter))) arrivals.push(task);
  const next = { ...rows, arrivals };
  // Where nothing is being read, nothing can jump.
  return countRows(rows) === 0 ? showArrivals(next) : next;
}

/** Follows a second reading of the top without moving anything: updates, marks what left, keeps back what is new. */
export function merge(rows: TaskRows, page: TaskPage, filter: TaskFilter): TaskRows {
  const whole = page.nextCursor === null;
  const known = new Set([...readRows(rows), ...rows.arrivals].map(({ id }) => id));
  const last = rows.pages.get(0)?.items.at(-1);
  // What stands behind the last row has its place further down, new or not.
  const within = (task: Task) =>
    known.has(task.id) || !rows.long || (last !== undefined && !isBefore(last, task, filter));
  let next = rows;
  for (const task of page.items.filter(within)) next = apply(next, task, filter, true);
  next = markMissing(next, 0, page.items, { fromTop: true, toEnd: whole });
  if (!whole) return next;
  const present = new Set(page.items.map(({ id }) => id));
  const gone = new Set(next.gone);
  for (const { id } of rows.head) if (!present.has(id)) gone.add(id);
  return { ...next, gone, arrivals: next.arrivals.filter(({ id }) => present.has(id)) };
}

/** Marks rows of a page that a newer reading of the same stretch does not have any more. */
export function markMissing(
  rows: TaskRows,
  number: number,
  answered: readonly Task[],
  { fromTop = false, toEnd = false } = {},
): TaskRows {
  const items = rows.pages.get(number)?.items ?? [];
  const present = new Set(answered.map(({ id }) => id));
  const found = items.flatMap(({ id }, at) => (present.has(id) ? at : []));
  const from = fromTop ? 0 : (found[0] ?? items.length);
  const to = toEnd ? items.length : (found.at(-1) ?? 0);
  const gone = new Set(rows.gone);
  for (const { id } of items.slice(from, to)) if (!present.has(id)) gone.add(id);
  return { ...rows, gone };
}

/** Puts the new tasks where the person asked for them: on top, marked as new until the next reading. */
export function showArrivals(rows: TaskRows): TaskRows {
  const { head, arrivals, fresh } = rows;
  return {
    ...rows,
    head: [...arrivals, ...head],
    arrivals: [],
    fresh: new Set([...fresh, ...arrivals.map(({ id }) => id)]),
  };
}

function replace(rows: TaskRows, task: Task): TaskRows {
  const swap = (items: readonly Task[]) => items.map((row) => (row.id === task.id ? task : row));
  for (const [number, page] of rows.pages) {
    if (!page.items.some(({ id }) => id === task.id)) continue;
    return { ...rows, pages: new Map(rows.pages).set(number, { ...page, items: swap(page.items) }) };
  }
  return { ...rows, head: swap(rows.head) };
}

/** Whether a task would stand between rows that are known: had it been in the list, it would be known too. */
function isAmidKnown({ pages }: TaskRows, task: Task, filter: TaskFilter): boolean {
  return [...pages.values()].some(({ items: [first, ...rest] }) => {
    const last = rest.at(-1);
    return first && last && isBefore(first, task, filter) && isBefore(task, last, filter);
  });
}

/** The order of the list: what is due first stands first, what has no time limit last; of what is done, the latest. */
function isBefore(one: Task, other: Task, { queue }: TaskFilter): boolean {
  if (queue === 'done') {
    const [a, b] = [one, other].map(({ updatedAt }) => Date.parse(updatedAt));
    return a === b ? one.id > other.id : Number(a) > Number(b);
  }
  const [a, b] = [one, other].map(({ dueAt }) => (dueAt ? Date.parse(dueAt) : Infinity));
  return a === b ? one.id < other.id : Number(a) < Number(b);
}

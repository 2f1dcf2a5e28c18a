import type { TaskPage } from '@digital-cq/sdk/types';
import { apply, markMissing, merge } from './follow-rows.js';
import { readStretch } from './page-loader.js';
import { MAX_LIMIT, pagesOf, placePage, stretchOf, type Span } from './row-pages.js';
import { fromPage, type TaskRows } from './task-rows.js';
import type { TaskDesk } from './task-view.js';

/**
 * What to show after the top of the list was read. Without `previous` it is read anew, in the same place; otherwise
 * nothing moves: what is in view is brought up to date, and pages that are not are let go.
 */
export async function readAgain(
  { host, filter, pageSize }: Pick<TaskDesk, 'host' | 'filter' | 'pageSize'>,
  page: TaskPage,
  previous: TaskRows | undefined,
  viewOf: (rows: TaskRows) => Span,
  signal: AbortSignal,
): Promise<TaskRows> {
  const client = host.activeClient;
  const wanted = filter();
  const rows = previous ? merge(previous, page, wanted) : fromPage(page, pageSize());
  if (!rows.long || !client) return rows;
  const view = viewOf(rows);
  const inView = pagesOf(rows, view);
  const read = (stretch: { offset: number; limit: number }) => readStretch(client, wanted, rows.asOf, stretch, signal);
  if (!previous) {
    let next = rows;
    for (const number of inView.filter((one) => one > 0)) {
      const stretch = stretchOf(next, number);
      next = placePage(next, number, await read(stretch), stretch, view, true) ?? next;
    }
    return next;
  }
  let next: TaskRows = {
    ...rows,
    pages: new Map([...rows.pages].filter(([one]) => one === 0 || inView.includes(one))),
  };
  for (const [number, { offset, items }] of next.pages) {
    if (number === 0) continue;
    const margin = (MAX_LIMIT - items.length) >> 1;
    const answer = await read({ offset: Math.max(0, offset - margin), limit: MAX_LIMIT });
    const known = new Set(items.map(({ id }) => id));
    for (const task of answer.items) if (known.has(task.id)) next = apply(next, task, wanted);
    next = markMissing(next, number, answer.items);
  }
  return next;
}

import type { Task, TaskPage } from '@digital-cq/sdk/types';

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

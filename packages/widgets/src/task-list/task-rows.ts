import type { Task, TaskPage } from '@digital-cq/sdk/types';

/** Some rows in a line, and where they stood when they were read. */
export interface RowPage {
  readonly items: readonly Task[];
  /** The place of the first of them in the list. Places never change until the list is read anew. */
  readonly first: number;
  /** How many tasks the platform counted before them. It counts less when tasks in front of them leave. */
  readonly offset: number;
}

/** The rows of a list. They change in place; nothing comes, goes or moves unless the person asks for it. */
export interface TaskRows {
  /** New tasks that were shown on request, above all others. */
  readonly head: readonly Task[];
  /** What has been read of the others, by number of page. */
  readonly pages: ReadonlyMap<number, RowPage>;
  /** How many rows a page has. */
  readonly size: number;
  /** Whether there is more than a page. */
  readonly long: boolean;
  /** The first place, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Tasks that came later than this have no place. */
  readonly asOf: string;
  /** New tasks that wait to be shown. */
  readonly arrivals: readonly Task[];
  /** Rows that were shown on request and are marked as new. */
  readonly fresh: ReadonlySet<string>;
  /** Rows that do not belong to the queue any more and stay until the next reading. */
  readonly gone: ReadonlySet<string>;
}

export function fromPage({ items, total = items.length, asOf }: TaskPage, size: number): TaskRows {
  return {
    head: [],
    pages: new Map([[0, { items, first: 0, offset: 0 }]]),
    size,
    long: total > items.length,
    start: 0,
    end: total,
    asOf,
    arrivals: [],
    fresh: new Set(),
    gone: new Set(),
  };
}

/** Everything that has been read, from the top. */
export function readRows({ head, pages }: TaskRows): Task[] {
  return [head, ...[...pages.values()].map(({ items }) => items)].flat();
}

export function countRows({ head, start, end }: TaskRows): number {
  return head.length + end - start;
}

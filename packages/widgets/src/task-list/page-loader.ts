import type { Client } from '@digital-cq/sdk';
import { listTasks } from '@digital-cq/sdk/tasks';
import type { Task, TaskPage } from '@digital-cq/sdk/types';
import { announceError } from '../internal/error-event.js';
import { apply } from './follow-rows.js';
import { pagesOf, placePage, stretchOf, type Span, type Stretch } from './row-pages.js';
import type { TaskFilter } from './task-filter.js';
import { toQuery } from './task-queries.js';
import type { TaskDesk } from './task-view.js';

/** A bar that is being dragged passes many pages; only where it rests is asked for. */
const REST_MS = 100;
const MOST_AT_ONCE = 2;

/** Reads a stretch of a list as it was counted at a moment. */
export async function readStretch(
  client: Client,
  filter: TaskFilter,
  asOf: string,
  { offset, limit }: Pick<Stretch, 'offset' | 'limit'>,
  signal: AbortSignal,
): Promise<TaskPage> {
  return listTasks(client, { query: { ...toQuery(filter, limit), offset, asOf } }, { signal });
}

/** Fetches the pages that are looked at, and drops the requests for those that were left. */
export class PageLoader {
  /** Why a page in view could not be had. */
  error: Error | undefined;

  readonly #desk: TaskDesk;
  readonly #requests = new Map<number, AbortController>();
  /** What changed while requests were under way: their answers may be older. */
  readonly #news = new Map<string, Task>();
  #view: Span = { first: 0, last: 0 };
  #wanted = '';
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: TaskDesk) {
    this.#desk = desk;
  }

  /** Says what is in view. Called after every drawing; does nothing when nothing is missing. */
  look(view: Span): void {
    this.#view = view;
    const missing = this.#missing();
    for (const [number, request] of this.#requests) {
      if (missing.includes(number)) continue;
      request.abort();
      this.#requests.delete(number);
    }
    const wanted = missing.join();
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.error = undefined;
    clearTimeout(this.#rest);
    if (wanted) this.#rest = setTimeout(() => this.#ask(), REST_MS);
  }

  /** Remembers a task that changed. */
  hear(task: Task): void {
    if (this.#requests.size > 0) this.#news.set(task.id, task);
  }

  retry(): void {
    this.error = undefined;
    this.#ask();
  }

  /** Lets go of everything that is under way. */
  stop(): void {
    clearTimeout(this.#rest);
    for (const request of this.#requests.values()) request.abort();
    this.#requests.clear();
    this.#wanted = '';
    this.error = undefined;
  }

  /** The pages in view that are not there, then those that are near. */
  #missing(): number[] {
    const rows = this.#desk.rows();
    if (!rows) return [];
    const { first, last } = this.#view;
    const near = rows.size >> 1;
    const inView = pagesOf(rows, this.#view);
    const all = inView.some((number) => !rows.pages.has(number))
      ? inView
      : pagesOf(rows, { first: first - near, last: last + near });
    return all.filter((number) => !rows.pages.has(number));
  }

  #ask(): void {
    for (const number of this.#missing()) {
      if (this.#requests.size >= MOST_AT_ONCE) return;
      if (!this.#requests.has(number)) void this.#fetch(number);
    }
  }

  async #fetch(number: number): Promise<void> {
    const { host } = this.#desk;
    const request = new AbortController();
    this.#requests.set(number, request);
    try {
      if (!(await this.#read(number, request.signal, false))) await this.#read(number, request.signal, true);
    } catch (error) {
      if (request.signal.aborted) return;
      this.error = error instanceof Error ? error : new Error(String(error));
      announceError(host, error);
    }
    if (request.signal.aborted) return;
    this.#requests.delete(number);
    if (this.#requests.size === 0) this.#news.clear();
    this.#wanted = this.#missing().join();
    if (!this.error) this.#ask();
    host.requestUpdate();
  }

  /** Whether the page found its place. */
  async #read(number: number, signal: AbortSignal, wide: boolean): Promise<boolean> {
    const { host, rows, filter, update } = this.#desk;
    const known = rows();
    const client = host.activeClient;
    if (!known || !client) return true;
    const { asOf } = known;
    const stretch = stretchOf(known, number, wide);
    const answer = await readStretch(client, filter(), asOf, stretch, signal);
    signal.throwIfAborted();
    let placed = true;
    update((now, filtered) => {
      // A reading of the whole list may have had it, too.
      if (now.pages.has(number)) return now;
      const next = now.asOf === asOf ? placePage(now, number, answer, stretch, this.#view, wide) : now;
      placed = next !== undefined;
      if (!next) return now;
      let current = next;
      for (const task of this.#news.values()) current = apply(current, task, filtered);
      return current;
    });
    return placed;
  }
}

import type { Client } from '@digital-cq/sdk';
import { getTask, listTasks, listTaskTimeline, type ListTasksQuery } from '@digital-cq/sdk/tasks';
import type { TaskDetail, TimelineEntry } from '@digital-cq/sdk/types';
import type { TaskFilter } from './task-filter.js';
import { fromPage, merge, type TaskRows } from './task-rows.js';

/** A task with everything that its details show. */
export interface OpenTask {
  readonly task: TaskDetail;
  readonly timeline: readonly TimelineEntry[];
}

export function toQuery({ queue, area, query, overdue }: TaskFilter, limit: number): ListTasksQuery {
  const q = query.trim();
  return { queue, limit, ...(area && { areaCode: area }), ...(q && { q }), ...(overdue && { slaState: 'overdue' }) };
}

/** The first page; merged into what is shown when that was read before. */
export async function loadRows(
  client: Client,
  filter: TaskFilter,
  limit: number,
  { signal, previous }: { signal: AbortSignal; previous: TaskRows | undefined },
): Promise<TaskRows> {
  const page = await listTasks(client, { query: { ...toQuery(filter, limit), total: true } }, { signal });
  return previous ? merge(previous, page, filter) : fromPage(page);
}

export async function loadTask(client: Client, id: string, signal: AbortSignal): Promise<OpenTask> {
  const path = { id };
  const [task, { items }] = await Promise.all([
    getTask(client, { path }, { signal }),
    listTaskTimeline(client, { path, query: { limit: 200 } }, { signal }),
  ]);
  return { task, timeline: items };
}

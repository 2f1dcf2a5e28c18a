import type { Client } from '@digital-cq/sdk';
import { listTasks, type ListTasksQuery } from '@digital-cq/sdk/tasks';
import type { TaskFilter } from './task-filter.js';
import { fromPage, merge, type TaskRows } from './task-rows.js';

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

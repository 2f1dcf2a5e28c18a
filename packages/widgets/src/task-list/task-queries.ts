import type { Client } from '@digital-cq/sdk';
import { listTasks, type ListTasksQuery } from '@digital-cq/sdk/tasks';
import type { TaskPage } from '@digital-cq/sdk/types';
import type { TaskFilter } from './task-filter.js';

export function toQuery({ queue, area, query, overdue }: TaskFilter, limit: number): ListTasksQuery {
  const q = query.trim();
  return {
    queue,
    limit,
    // Of what is done, the latest is wanted; when it was due says nothing any more.
    ...(queue === 'done' && { sort: '-updatedAt' }),
    ...(area && { areaCode: area }),
    ...(q && { q }),
    ...(overdue && { slaState: 'overdue' }),
  };
}

/** The first page of a list. */
export async function loadPage(
  client: Client,
  filter: TaskFilter,
  limit: number,
  signal: AbortSignal,
): Promise<TaskPage> {
  return listTasks(client, { query: { ...toQuery(filter, limit), total: true } }, { signal });
}

import type { Client } from '@digital-cq/sdk';
import { getTask, listTaskTimeline } from '@digital-cq/sdk/tasks';
import type { TaskDetail, TimelineEntry } from '@digital-cq/sdk/types';

/** A task with everything that its details show. */
export interface OpenTask {
  readonly task: TaskDetail;
  readonly timeline: readonly TimelineEntry[];
}

export async function loadTask(client: Client, id: string, signal: AbortSignal): Promise<OpenTask> {
  const path = { id };
  const [task, { items }] = await Promise.all([
    getTask(client, { path }, { signal }),
    listTaskTimeline(client, { path, query: { limit: 200 } }, { signal }),
  ]);
  return { task, timeline: items };
}

import type { Task, TaskState } from '@digital-cq/sdk/types';
import type { Queue, TaskFilter } from './task-filter.js';

const OPEN: readonly TaskState[] = ['created', 'offered', 'claimed', 'started', 'returned', 'suspended'];
const HELD: readonly TaskState[] = ['claimed', 'started', 'returned', 'suspended'];
const DONE: readonly TaskState[] = ['completed', 'verified'];

/** Whether a task that changed still belongs to what is shown, as the platform would decide it. */
export function belongs(task: Task, { queue, area, query, overdue }: TaskFilter): boolean {
  return (
    inQueue(task, queue) && inArea(task, area) && matches(task, query) && (!overdue || task.slaState === 'overdue')
  );
}

function inQueue({ state, assignee, actions }: Task, queue: Queue): boolean {
  switch (queue) {
    case 'mine':
      return assignee?.me === true && HELD.includes(state);
    case 'claimable':
      return state === 'offered' && actions.includes('claim');
    case 'open':
      return OPEN.includes(state);
    case 'check':
      return state === 'completed';
    case 'done':
      return DONE.includes(state);
  }
}

function inArea({ areaCode }: Task, area: string | undefined): boolean {
  return !area || areaCode.startsWith(area);
}

function matches({ title, address, no, incidentNo }: Task, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return true;
  if (no.toLowerCase() === wanted || incidentNo.toLowerCase() === wanted) return true;
  return `${title} ${address ?? ''}`.toLowerCase().includes(wanted);
}

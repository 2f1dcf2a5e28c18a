import type { Task, TaskState } from '@digital-cq/sdk/types';
import type { Queue, TaskFilter } from './task-filter.js';

const OPEN: readonly TaskState[] = ['created', 'offered', 'claimed', 'started', 'returned', 'suspended'];
const HELD: readonly TaskState[] = ['claimed', 'started', 'returned', 'suspended'];
const DONE: readonly TaskState[] = ['completed', 'verified'];

/** Whether a task that changed still belongs to what is shown, as the platform would decide it. */
export function belongs(task: Task, { queue, area, covers, query, overdue }: TaskFilter): boolean {
  return (
    inQueue(task, queue) &&
    inArea(task, area, covers) &&
    matches(task, query) &&
    (!overdue || task.slaState === 'overdue')
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

/** A zone's code begins no other: it stands for what it covers, and for everything until that is known. */
function inArea({ areaCode }: Task, area: string | undefined, covers: TaskFilter['covers']): boolean {
  if (!area) return true;
  if (!area.startsWith('Z')) return areaCode.startsWith(area);
  return covers?.some(({ code }) => areaCode.startsWith(code)) ?? true;
}

function matches({ title, address, no, incidentNo }: Task, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  if (!wanted) return true;
  if (no.toLowerCase() === wanted || incidentNo.toLowerCase() === wanted) return true;
  return `${title} ${address ?? ''}`.toLowerCase().includes(wanted);
}

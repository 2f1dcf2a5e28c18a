import type { Schemas, TaskState, TimelineType } from '../types.js';
import { OPEN_TASK_STATES } from './task-machine.js';

type Delay = Schemas['Delay'];

/** Something that happened to a report or to one of its tasks. */
export interface Happened {
  readonly at: string;
  readonly command: TimelineType;
  readonly note: string | null;
}

interface TaskAtWork {
  readonly state: TaskState;
  readonly dueAt: string | null;
}

/** What holds a task up, and says so by itself. Why a task was returned is said among the staff, and stays there. */
const TELLING = ['returned', 'transferred', 'escalated'] as const satisfies (Delay['reason'] & TimelineType)[];

function isTelling(command: TimelineType): command is (typeof TELLING)[number] {
  const commands: readonly TimelineType[] = TELLING;
  return commands.includes(command);
}

/**
 * Why a report is late, as honestly as the record allows: the last that was said to the public or that held its work up,
 * else where the work stands.
 */
export function delayOf(
  publicNotes: readonly Happened[],
  taskEvents: readonly Happened[],
  tasks: readonly TaskAtWork[],
  now: Date,
): Delay {
  const open = tasks.filter(({ state }) => OPEN_TASK_STATES.includes(state));
  const newDueAt = open
    .flatMap(({ dueAt }) => dueAt ?? [])
    .filter((dueAt) => new Date(dueAt) > now)
    .toSorted()
    .at(-1);
  return { ...reasonOf(publicNotes, taskEvents, open), ...(newDueAt && { newDueAt }) };
}

function reasonOf(
  publicNotes: readonly Happened[],
  taskEvents: readonly Happened[],
  open: readonly TaskAtWork[],
): Delay {
  const last = [...publicNotes, ...taskEvents.filter(({ command }) => isTelling(command))]
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .at(-1);
  if (last?.command === 'noted' && last.note) return { reason: 'noted', note: last.note };
  if (last && isTelling(last.command)) return { reason: last.command };
  if (open.length === 0) return { reason: 'being_checked' };
  return { reason: open.every(({ state }) => state === 'offered') ? 'not_taken' : 'under_way' };
}

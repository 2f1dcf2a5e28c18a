import type { QueuedAction } from '@digital-cq/sdk/outbox';
import type { Task, TaskAction, TaskDetail, TaskStaleProblem } from '@digital-cq/sdk/types';
import type { Command } from './task-commands.js';

/** The commands that can wait for the network, in the order in which a task goes through them. */
const KEPT = ['start', 'complete'] as const;
export type KeptAction = (typeof KEPT)[number];
export type KeptCommand = { action: 'start' } | Extract<Command, { action: 'complete' }>;

export function isKeptAction(action: TaskAction): action is KeptAction {
  return KEPT.some((kept) => kept === action);
}

export function isKept(command: Command): command is KeptCommand {
  return isKeptAction(command.action);
}

/** As much of a task as it takes to show it, and to say what has changed in it. */
export type TaskBrief = Pick<Task, 'id' | 'no' | 'title' | 'state' | 'assignee' | 'areaName' | 'dueAt'>;

const MARK = 'cq-task-list';

/**
 * What lies beside an action in the outbox: enough to show it. What the person wrote stands in the request alone, and
 * goes with it.
 */
export interface ParcelLabel {
  readonly by: typeof MARK;
  /** The task as the person saw it. */
  readonly task: TaskBrief;
  /** None beside a photo. */
  readonly action?: KeptAction;
}

export function labelOf(task: TaskBrief, action?: KeptAction): ParcelLabel {
  const { id, no, title, state, assignee, areaName, dueAt } = task;
  const brief = { id, no, title, state, areaName, ...(assignee && { assignee }), ...(dueAt && { dueAt }) };
  return { by: MARK, task: brief, ...(action && { action }) };
}

function isLabel(meta: unknown): meta is ParcelLabel {
  return Object(meta).by === MARK;
}

/** All that waits on this device for one task. */
export interface Parcel {
  readonly task: TaskBrief;
  readonly actions: readonly QueuedAction[];
  readonly commands: readonly { readonly id: string; readonly command: KeptCommand }[];
  readonly state: 'waiting' | 'sending' | 'needs-you';
  /** What cannot go on without the person. */
  readonly stuck: QueuedAction | undefined;
}

/** What an outbox holds for tasks and has not sent, by task. */
export function parcelsOf(actions: readonly QueuedAction[]): Map<string, Parcel> {
  const parcels = new Map<string, Parcel>();
  for (const action of actions) {
    const { meta, state } = action;
    if (state === 'sent' || !isLabel(meta)) continue;
    const { task } = meta;
    const command = meta.action && commandOf(meta.action, action);
    const before = parcels.get(task.id);
    const stuck = before?.stuck ?? (state === 'failed' || state === 'needs-you' ? action : undefined);
    parcels.set(task.id, {
      task: before?.task ?? task,
      actions: [...(before?.actions ?? []), action],
      commands: [...(before?.commands ?? []), ...(command ? [{ id: action.id, command }] : [])],
      state: stuck ? 'needs-you' : state === 'sending' ? 'sending' : (before?.state ?? 'waiting'),
      stuck,
    });
  }
  // Photos alone are no news: either their command is about to follow, or the page ended before it was given.
  return new Map([...parcels].filter(([, { commands }]) => commands.length > 0));
}

/** The command as it was given. Its photos may stand in it as values that are still to come. */
function commandOf(action: KeptAction, { request }: QueuedAction): KeptCommand {
  return action === 'start' ? { action } : { action, body: JSON.parse(request.text ?? '{}') };
}

/** Photos that no command names: the page ended before it was stored. */
export function orphansOf(actions: readonly QueuedAction[]): QueuedAction[] {
  const named = new Set(actions.flatMap(({ meta, chain }) => (isLabel(meta) && meta.action ? chain : [])));
  return actions.filter(({ meta, chain }) => isLabel(meta) && !named.has(chain));
}

/** What a task looks like after each command; what follows then is said here only where it can be kept, too. */
const AFTER = {
  start: { state: 'started', actions: ['complete'] },
  complete: { state: 'completed', actions: [] },
} as const satisfies Record<KeptAction, Pick<Task, 'state' | 'actions'>>;

/** A task as the person left it, though the platform does not know yet. What it said no to did not happen. */
export function asLeft<T extends Task | TaskDetail>(task: T, { commands, stuck }: Parcel): T {
  if (stuck?.state === 'failed') return { ...task, actions: [] };
  let left = task;
  for (const { command } of commands) {
    if (!left.actions.includes(command.action)) continue;
    const { state, actions } = AFTER[command.action];
    left = { ...left, state, actions: [...actions] };
  }
  return left;
}

/** What was refused because the task had changed meanwhile: how it stands now, and what of the commands is possible on it. */
export function overtaken({ stuck, commands }: Parcel): { now: TaskDetail; left: KeptCommand[] } | undefined {
  const now = stuck?.error?.status === 412 ? currentOf(stuck.error.problem) : undefined;
  if (!now) return undefined;
  // Somebody, or this very person elsewhere, may have started it meanwhile.
  const from = commands.findIndex(({ command }) => now.actions.includes(command.action));
  return { now, left: from < 0 ? [] : commands.slice(from).map(({ command }) => command) };
}

function currentOf(problem: Partial<TaskStaleProblem> | undefined): TaskDetail | undefined {
  return problem?.current;
}

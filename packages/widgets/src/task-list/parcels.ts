import type { QueuedAction } from '@digital-cq/sdk/outbox';
import type { Task, TaskDetail } from '@digital-cq/sdk/types';
import type { Command } from './task-commands.js';

/** The commands that can wait for the network, in the order in which a task goes through them. */
const KEPT = ['start', 'complete'] as const;
export type KeptCommand = { action: 'start' } | Extract<Command, { action: 'complete' }>;

export function isKept(command: Command): command is KeptCommand {
  return KEPT.some((action) => action === command.action);
}

const MARK = 'cq-task-list';

/** What lies beside an action in the outbox: enough to show it, and to send it anew. */
export interface ParcelLabel {
  readonly of: typeof MARK;
  /** The task as the person saw it. */
  readonly task: Task;
  /** None beside a photo. Its photos may stand in it as values that are still to come. */
  readonly command?: KeptCommand;
}

export function labelOf(task: Task, command?: KeptCommand): ParcelLabel {
  return command ? { of: MARK, task, command } : { of: MARK, task };
}

function isLabel(meta: unknown): meta is ParcelLabel {
  return Reflect.get(Object(meta), 'of') === MARK;
}

/** All that waits on this device for one task. */
export interface Parcel {
  readonly task: Task;
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
    const { task, command } = meta;
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
  return parcels;
}

/** What a task looks like after each command; what follows then is said here only where it can be kept, too. */
const AFTER = {
  start: { state: 'started', actions: ['complete'] },
  complete: { state: 'completed', actions: [] },
} as const satisfies Record<KeptCommand['action'], Pick<Task, 'state' | 'actions'>>;

/** A task as the person left it, though the platform does not know yet. What it said no to did not happen. */
export function asLeft<T extends Task | TaskDetail>(task: T, { commands, stuck }: Parcel): T {
  let left = task;
  for (const { command } of commands) {
    if (stuck?.state === 'failed') left = { ...left, actions: [] };
    else if (left.actions.includes(command.action)) {
      const { state, actions } = AFTER[command.action];
      left = { ...left, state, actions: [...actions] };
    }
  }
  return left;
}

import { isSdkError, type Client, type SdkError } from '@digital-cq/sdk';
import type { Outbox, OutboxError, QueuedAction, QueueOptions, Ticket } from '@digital-cq/sdk/outbox';
import { completeTask, startTask } from '@digital-cq/sdk/tasks';
import type { Task, TaskDetail } from '@digital-cq/sdk/types';
import { discard, OutboxWatch } from '../internal/controllers/outbox-watch.js';
import type { PhotoUploads } from '../internal/controllers/photo-uploads.js';
import { arrivedFiles, errorOf } from '../internal/outbox.js';
import { queueFile, withdrawFile } from '../internal/send-file.js';
import type { WidgetElement } from '../internal/widget-element.js';
import {
  labelOf,
  orphansOf,
  overtaken,
  parcelsOf,
  type KeptAction,
  type KeptCommand,
  type Parcel,
  type TaskBrief,
} from './parcels.js';

/** What became of a command that went through the outbox, as far as that is known at once. */
export type Handed =
  | { is: 'sent'; task: TaskDetail }
  /** The platform said no; nothing of it is left in the outbox. */
  | { is: 'refused'; error: SdkError }
  /** It is stored, and goes out by itself. */
  | { is: 'kept' }
  /** It is not stored. */
  | { is: 'unstored'; error: OutboxError };

export interface OutgoingNews {
  /** What waited has arrived. */
  sent: (task: TaskDetail, action: KeptAction) => void;
  /** What waited cannot go on without the person. */
  stuck: (parcel: Parcel) => void;
}

/** What is done to tasks while nobody may be reachable: kept on this device until it has arrived. */
export class Outgoing {
  readonly #host: WidgetElement;
  readonly #news: OutgoingNews;
  readonly #outbox: OutboxWatch;
  #parcels: ReadonlyMap<string, Parcel> = new Map();
  /** Tasks whose command waits for its first news: those show as they would without an outbox. */
  readonly #inHand = new Set<string>();
  /** Commands whose answer goes to whoever gave them, and those that are listened to already. */
  readonly #known = new Set<string>();

  constructor(host: WidgetElement, news: OutgoingNews) {
    this.#host = host;
    this.#news = news;
    this.#outbox = new OutboxWatch(host, {
      see: (actions, box) => this.#look(box, actions),
      forget: () => (this.#parcels = new Map()),
      orphans: orphansOf,
    });
  }

  /** Whether what is done now can be kept. */
  get open(): boolean {
    return this.#outbox.box !== undefined;
  }

  /** Whether what is kept outlives this page. */
  get durable(): boolean {
    return this.#outbox.durable;
  }

  /** What waits, oldest first. */
  get parcels(): Parcel[] {
    return [...this.#parcels.values()].filter(({ task }) => !this.#inHand.has(task.id));
  }

  /** What waits for a task. */
  parcel(id: string): Parcel | undefined {
    return this.#inHand.has(id) ? undefined : this.#parcels.get(id);
  }

  /** Stores a command with its photos and waits for the first news of it. Nothing where there is no outbox. */
  async send(
    task: Task,
    command: KeptCommand,
    photos: PhotoUploads | undefined,
    idempotencyKey: string,
  ): Promise<Handed | undefined> {
    const { client, box } = this.#outbox;
    if (!client || !box) return undefined;
    this.#inHand.add(task.id);
    this.#known.add(idempotencyKey);
    try {
      const tickets = await this.#store(client, box, task, command, photos, idempotencyKey);
      const handed = await firstNews(client, box, tickets);
      if (handed.is === 'kept') this.#listen(box, idempotencyKey, command.action);
      if (handed.is === 'refused') photos?.takeBack();
      return handed;
    } catch (error) {
      photos?.takeBack();
      if (isOutboxError(error)) return { is: 'unstored', error };
      if (isSdkError(error)) return { is: 'refused', error };
      throw error;
    } finally {
      this.#inHand.delete(task.id);
      this.#host.requestUpdate();
    }
  }

  /** Once more, at the person's word; on the task as it is by now, where it had changed. */
  async retry(parcel: Parcel): Promise<void> {
    const { client, box } = this.#outbox;
    if (!client || !box) return;
    const change = overtaken(parcel);
    if (!change) {
      for (const { id } of parcel.actions) await box.retry(id);
      return box.resume();
    }
    let ifMatch = `"${change.now.rev}"`;
    for (const command of change.left) ifMatch = afterwards(await queue(client, command, change.now, { ifMatch }));
    // What was made anew names the photos, so that they stay when the old goes.
    await discard(
      box,
      parcel.commands.map(({ id }) => id),
    );
  }

  /** Gives up all that waits for a task and is not on its way just now: nothing of its photos is to stay anywhere. */
  async discard({ actions }: Parcel): Promise<void> {
    const { client, box } = this.#outbox;
    if (!client || !box) return;
    const ids = actions.map(({ id }) => id);
    await discard(box, ids);
    const isLeft = (await box.actions()).some(({ id }) => ids.includes(id));
    if (!isLeft) for (const file of arrivedFiles(actions)) void withdrawFile(client, file);
  }

  #look(box: Outbox, actions: readonly QueuedAction[]): void {
    const before = this.#parcels;
    this.#parcels = parcelsOf(actions);
    for (const parcel of this.parcels) {
      for (const { id, command } of parcel.commands) {
        if (this.#known.has(id)) continue;
        this.#known.add(id);
        this.#listen(box, id, command.action);
      }
      const known = before.get(parcel.task.id);
      if (parcel.stuck && known && known.stuck?.id !== parcel.stuck.id) this.#news.stuck(parcel);
    }
    this.#host.requestUpdate();
  }

  #listen(box: Outbox, id: string, action: KeptAction): void {
    box.ticket<TaskDetail>(id).settled.then((task) => {
      if (box === this.#outbox.box) this.#news.sent(task, action);
      // Otherwise it stays in sight among the parcels until the person has said what to do with it.
    }, ignore);
  }

  async #store(
    client: Client,
    box: Outbox,
    task: Task,
    command: KeptCommand,
    photos: PhotoUploads | undefined,
    idempotencyKey: string,
  ): Promise<Tickets> {
    const tickets: string[] = [];
    const coming = new Map<string, string>();
    try {
      for (const photo of (await photos?.handOver()) ?? []) {
        const ticket = await queueFile(client, photo, { meta: labelOf(task) });
        tickets.push(ticket.id);
        coming.set(photo.key, ticket.ref('id'));
      }
      const ids = photos?.items.flatMap(({ attachmentId, key }) => attachmentId ?? coming.get(key) ?? []) ?? [];
      const whole: KeptCommand =
        command.action === 'complete' && ids.length > 0
          ? { ...command, body: { ...command.body, attachmentIds: ids } }
          : command;
      const before = this.#parcels.get(task.id)?.commands.at(-1);
      const ifMatch = before ? afterwards(box.ticket<TaskDetail>(before.id)) : `"${task.rev}"`;
      return { photos: tickets, command: await queue(client, whole, task, { ifMatch, idempotencyKey }) };
    } catch (error) {
      await discard(box, tickets).catch(ignore);
      throw error;
    }
  }
}

interface Tickets {
  readonly photos: readonly string[];
  readonly command: Ticket<TaskDetail>;
}

function queue(
  client: Client,
  command: KeptCommand,
  task: TaskBrief,
  options: QueueOptions,
): Promise<Ticket<TaskDetail>> {
  const path = { id: task.id };
  const labelled = { ...options, meta: labelOf(task, command.action) };
  return command.action === 'start'
    ? startTask.queue(client, { path }, labelled)
    : completeTask.queue(client, { path, body: command.body }, labelled);
}

/** The condition under which the next command is sent: that nothing has changed since this one. */
function afterwards(ticket: Ticket<TaskDetail>): string {
  return `"${ticket.ref('rev')}"`;
}

/** Waits until the command has been answered, or it is clear that this takes longer. */
async function firstNews(client: Client, box: Outbox, { photos, command }: Tickets): Promise<Handed> {
  const ids = [...photos, command.id];
  const news = await new Promise<QueuedAction | 'sent' | 'kept'>((resolve) => {
    const end = box.subscribe((actions) => {
      const one = newsOf(actions, ids);
      if (!one) return;
      end();
      resolve(one);
    });
    client.onClose(() => resolve('kept'));
  });
  if (news === 'sent') return { is: 'sent', task: await command.settled };
  if (news === 'kept') return { is: 'kept' };
  await discard(box, ids);
  return { is: 'refused', error: errorOf(news) };
}

/** What can be said now: that all is sent, that it takes longer, or which action was refused. */
function newsOf(actions: readonly QueuedAction[], ids: readonly string[]): QueuedAction | 'sent' | 'kept' | undefined {
  const command = actions.find(({ id }) => id === ids.at(-1));
  if (!command) return 'kept';
  if (command.state === 'sent') return 'sent';
  const chain = actions.filter((action) => action.chain === command.chain);
  const refused = chain.find(({ id, state }) => state === 'failed' && ids.includes(id));
  const takesLonger = ({ state, error }: QueuedAction) =>
    state === 'failed' || state === 'needs-you' || (state === 'queued' && error !== undefined);
  return refused ?? (chain.some(takesLonger) ? 'kept' : undefined);
}

function isOutboxError(error: unknown): error is OutboxError {
  return isSdkError(error) && error.kind === 'outbox';
}

function ignore(): void {
  // What is so is in sight.
}

import { HttpError, isSdkError, SdkError, type Client } from '@digital-cq/sdk';
import { uploadAttachment } from '@digital-cq/sdk/attachments';
import type { Outbox, OutboxError, QueuedAction, QueueOptions, Ticket } from '@digital-cq/sdk/outbox';
import { completeTask, startTask } from '@digital-cq/sdk/tasks';
import type { Attachment, Task, TaskDetail, TaskStaleProblem } from '@digital-cq/sdk/types';
import type { ReactiveController } from 'lit';
import { small, type Photo } from '../internal/controllers/photo-uploads.js';
import type { LiveDataHost } from '../internal/controllers/live-data.js';
import { labelOf, parcelsOf, type KeptCommand, type Parcel } from './parcels.js';

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
  /** What waits has changed. */
  changed: () => void;
  /** What waited has arrived. */
  sent: (task: TaskDetail, action: KeptCommand['action']) => void;
  /** What waited cannot go on without the person. */
  stuck: (parcel: Parcel) => void;
}

/** What is done to tasks while nobody may be reachable: kept on this device until it has arrived. */
export class Outgoing implements ReactiveController {
  /** Whether what is kept outlives this page. */
  durable = true;

  readonly #host: LiveDataHost;
  readonly #news: OutgoingNews;
  #client: Client | undefined;
  #box: Outbox | undefined;
  #opening: Promise<void> | undefined;
  #end: (() => void) | undefined;
  #parcels: ReadonlyMap<string, Parcel> = new Map();
  /** Tasks whose command waits for its first news: those show as they would without an outbox. */
  readonly #inHand = new Set<string>();
  /** Commands whose answer goes to whoever gave them, and those that are listened to already. */
  readonly #known = new Set<string>();

  constructor(host: LiveDataHost, news: OutgoingNews) {
    this.#host = host;
    this.#news = news;
    host.addController(this);
  }

  /** Whether what is done now can be kept. */
  get open(): boolean {
    return this.#box !== undefined;
  }

  /** Resolves when that is known; nothing when it is. */
  get opening(): Promise<void> | undefined {
    return this.#opening;
  }

  /** What waits, oldest first. */
  get parcels(): Parcel[] {
    return [...this.#parcels.values()].filter(({ task }) => !this.#inHand.has(task.id));
  }

  /** What waits for a task. */
  parcel(id: string): Parcel | undefined {
    return this.#inHand.has(id) ? undefined : this.#parcels.get(id);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const client = this.#host.activeClient;
    if (client === this.#client) return;
    this.#leave();
    this.#client = client;
    if (client && (client.subject !== undefined || client.outbox)) this.#opening = this.#open(client);
  }

  hostDisconnected(): void {
    this.#leave();
    this.#client = undefined;
  }

  /** Stores a command with its photos and waits for the first news of it. Nothing where there is no outbox. */
  async send(
    task: Task,
    command: KeptCommand,
    photos: readonly Photo[],
    idempotencyKey: string,
  ): Promise<Handed | undefined> {
    await this.#opening;
    const box = this.#box;
    const client = this.#client;
    if (!box || !client) return undefined;
    this.#inHand.add(task.id);
    this.#known.add(idempotencyKey);
    try {
      const tickets = await this.#store(box, client, task, command, photos, idempotencyKey);
      if ('is' in tickets) return tickets;
      const handed = await firstNews(box, client, tickets);
      if (handed.is === 'kept') this.#listen(box, idempotencyKey, command.action);
      return handed;
    } finally {
      this.#inHand.delete(task.id);
      this.#news.changed();
    }
  }

  /** Once more, at the person's word; on the state of the task that the platform has told meanwhile. */
  async retry({ stuck, commands, task }: Parcel): Promise<void> {
    const box = this.#box;
    const client = this.#client;
    if (!box || !client) return;
    const current = stuck?.error?.status === 412 ? currentOf(stuck.error.problem) : undefined;
    if (!stuck) await box.resume();
    else if (!current) await box.retry(stuck.id);
    else {
      let ifMatch = `"${current.rev}"`;
      for (const { command } of commands) {
        // Somebody, or this very command from elsewhere, has started it meanwhile.
        if (command.action === 'start' && current.actions.includes('complete')) continue;
        ifMatch = afterwards(await queue(client, command, { ...task, ...current }, { ifMatch }));
      }
      // What was made anew names the photos, so that they stay when the old goes.
      for (const { id } of [...commands].reverse()) await box.discard(id);
    }
  }

  /** Gives up all that waits for a task. `false` when some of it is on its way just now. */
  async discard({ actions }: Parcel): Promise<boolean> {
    let gone = true;
    for (const { id } of [...actions].reverse()) gone = (await this.#box?.discard(id)) === true && gone;
    return gone;
  }

  async #open(client: Client): Promise<void> {
    try {
      const { outboxOf } = await import('../internal/outbox.js');
      const box = outboxOf(client);
      if (!box || client !== this.#client) return;
      this.#box = box;
      this.#end = box.subscribe((actions) => this.#look(box, actions));
      this.durable = await box.durable();
      this.#host.requestUpdate();
    } catch {
      // Without network now; the next drawing tries again. Until then things go as they do without an outbox.
      if (client === this.#client) this.#client = undefined;
    }
  }

  #leave(): void {
    this.#end?.();
    this.#end = undefined;
    this.#box = undefined;
    this.#opening = undefined;
    if (this.#parcels.size === 0) return;
    this.#parcels = new Map();
    this.#news.changed();
  }

  #look(box: Outbox, actions: readonly QueuedAction[]): void {
    if (box !== this.#box) return;
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
    this.#news.changed();
  }

  #listen(box: Outbox, id: string, action: KeptCommand['action']): void {
    box.ticket<TaskDetail>(id).settled.then(
      (task) => {
        if (box === this.#box) this.#news.sent(task, action);
      },
      // It stays in sight among the parcels until the person has said what to do with it.
      () => undefined,
    );
  }

  async #store(
    box: Outbox,
    client: Client,
    task: Task,
    command: KeptCommand,
    photos: readonly Photo[],
    idempotencyKey: string,
  ): Promise<Tickets | Handed> {
    const parts: Tickets['photos'] = [];
    try {
      const ids: string[] = [];
      for (const photo of photos) {
        const file = photo.attachmentId ? undefined : await small(photo);
        if (!file) ids.push(...(photo.attachmentId ? [photo.attachmentId] : []));
        else {
          // From here on the outbox sends it.
          if (photo.state !== 'done') photo.state = 'sending';
          const options = { idempotencyKey: photo.key, meta: labelOf(task) };
          const ticket = await uploadAttachment.queue(client, { body: { file } }, options);
          parts.push({ photo, ticket });
          ids.push(ticket.ref('id'));
        }
      }
      const whole: KeptCommand =
        command.action === 'complete' && ids.length > 0
          ? { ...command, body: { ...command.body, attachmentIds: ids } }
          : command;
      const before = this.#parcels.get(task.id)?.commands.at(-1);
      const ifMatch = before ? afterwards(box.ticket<TaskDetail>(before.id)) : `"${task.rev}"`;
      const ticket = await queue(client, whole, task, { ifMatch, idempotencyKey });
      return { photos: parts, command: ticket };
    } catch (error) {
      for (const { ticket } of parts) await box.discard(ticket.id);
      handBack(photos);
      if (isOutboxError(error)) return { is: 'unstored', error };
      if (isSdkError(error)) return { is: 'refused', error };
      throw error;
    }
  }
}

interface Tickets {
  readonly photos: { readonly photo: Photo; readonly ticket: Ticket<Attachment> }[];
  readonly command: Ticket<TaskDetail>;
}

function queue(client: Client, command: KeptCommand, task: Task, options: QueueOptions): Promise<Ticket<TaskDetail>> {
  const path = { id: task.id };
  const labelled = { ...options, meta: labelOf(task, command) };
  return command.action === 'start'
    ? startTask.queue(client, { path }, labelled)
    : completeTask.queue(client, { path, body: command.body }, labelled);
}

/** The condition under which the next command is sent: that nothing has changed since this one. */
function afterwards(ticket: Ticket<TaskDetail>): string {
  return `"${ticket.ref('rev')}"`;
}

/** Waits until the command has been answered, or it is clear that this takes longer. */
async function firstNews(box: Outbox, client: Client, { photos, command }: Tickets): Promise<Handed> {
  const tickets = [...photos.map(({ ticket }) => ticket), command];
  const news = await new Promise<QueuedAction | 'sent' | 'kept'>((resolve) => {
    const end = box.subscribe((actions) => {
      const one = newsOf(
        actions,
        tickets.map(({ id }) => id),
      );
      if (!one) return;
      end();
      resolve(one);
    });
    client.onClose(() => resolve('kept'));
  });
  for (const { photo, ticket } of photos) void ticket.settled.then(({ id }) => arrived(photo, id), ignore);
  if (news === 'sent') return { is: 'sent', task: await command.settled };
  if (news === 'kept') return { is: 'kept' };
  for (const { id } of [...tickets].reverse()) await box.discard(id);
  const error = errorOf(news);
  handBack(photos.map(({ photo }) => photo));
  const refused = photos.find(({ ticket }) => ticket.id === news.id)?.photo;
  if (refused) Object.assign(refused, { state: 'failed', error });
  return { is: 'refused', error };
}

/** What can be said now: that all is sent, that it takes longer, or which action was refused. */
function newsOf(actions: readonly QueuedAction[], ids: readonly string[]): QueuedAction | 'sent' | 'kept' | undefined {
  const command = actions.find(({ id }) => id === ids.at(-1));
  if (!command) return 'kept';
  if (command.state === 'sent') return 'sent';
  const chain = actions.filter(({ id }) => ids.includes(id) || command.after.includes(id));
  const refused = chain.find(({ id, state }) => state === 'failed' && ids.includes(id));
  const stands = ({ state, error }: QueuedAction) =>
    state === 'failed' || state === 'needs-you' || (state === 'queued' && error !== undefined);
  return refused ?? (chain.some(stands) ? 'kept' : undefined);
}

function arrived(photo: Photo, attachmentId: string): void {
  Object.assign(photo, { attachmentId, state: 'done' });
}

/** Photos that are in the form's hands again. */
function handBack(photos: readonly Photo[]): void {
  for (const photo of photos) if (!photo.attachmentId) photo.state = 'waiting';
}

/** The error that a call would have ended with. */
export function errorOf({ error, operationId }: QueuedAction): SdkError {
  const { kind = 'outbox', message = '', status, problem, requestId } = error ?? {};
  const about = { operationId, requestId };
  return status ? new HttpError(new Response(null, { status }), problem, about) : new SdkError(kind, message, about);
}

function currentOf(problem: Partial<TaskStaleProblem> | undefined): Task | undefined {
  return problem?.current;
}

function isOutboxError(error: unknown): error is OutboxError {
  return isSdkError(error) && error.kind === 'outbox';
}

function ignore(): void {
  // Said elsewhere.
}

import type { Params } from '../core/build.js';
import type { Client } from '../core/client.js';
import { isSdkError } from '../core/errors.js';
import type { OperationTable } from '../core/operation-table.js';
import { uuidv7 } from '../core/uuid.js';
import { attempt } from './attempt.js';
import type { Book, QueuedAction, QueueState, UploadProgress } from './entry.js';
import { encode } from './encode.js';
import { OutboxError } from './outbox-error.js';
import { add, advance, discard, hurry, perform, placeholder, retry, settle, take } from './rules.js';
import type { OutboxStore, StoredBody } from './store.js';

/** What may differ from action to action. */
export interface QueueOptions {
  /** Sent only after these, besides those whose values it needs. */
  after?: readonly { readonly id: string }[];
  /**
   * Names of actions whose place it takes: they are given up, with those that need their answers, in the step that
   * stores this one. Nothing is stored where one of them is gone or may have reached the platform.
   */
  replaces?: readonly string[];
  /** Anything in JSON to find again beside it, e.g. how to name it to a person. */
  meta?: unknown;
  /** How long it may wait for its first attempt, in ms. 7 days unless told; then it needs a person. */
  expiresIn?: number;
  /** One is made at the call unless you pass your own; the same action queued twice is one. */
  idempotencyKey?: string;
  /** The `ETag` seen last, e.g. `"3"`. */
  ifMatch?: string;
  headers?: Record<string, string | null | undefined>;
}

/** Names of fields whose values can stand in another action. */
export type TextField<Data> = { [Name in keyof Data]: Data[Name] extends string | number ? Name : never }[keyof Data] &
  string;

/** An action that is stored. */
export interface Ticket<Data = unknown> {
  /** Its idempotency key; the action's name in the outbox. */
  readonly id: string;
  /**
   * Stands for a value of the answer that is not there yet, in what is queued after it: as a part of the path, in the
   * query, in a header, or as a whole text in the body.
   *
   * @example addIncidentNote.queue(client, { path: { id: ticket.ref('id') }, body: { text: '…' } })
   */
  ref(field: TextField<Data>): string;
  /** The answer, be it sent from another tab; rejects with an `OutboxError` when it failed or was given up. */
  readonly settled: Promise<Data>;
}

/** What is queued for one platform and one person, and sends itself. */
export interface Outbox {
  /**
   * Stores an action; `progress` tells how much of an upload there is already. Resolves when it is stored, rejects when
   * it cannot be: the caller still has it then.
   */
  queue: <Data>(
    table: OperationTable,
    params?: Params,
    options?: QueueOptions & { progress?: UploadProgress },
  ) => Promise<Ticket<Data>>;
  /** Whether what is queued outlives this page or program. Where not, tell the person: nothing here can store it. */
  durable: () => Promise<boolean>;
  /** The ticket of an action that was queued before, perhaps by another page. */
  ticket: <Data>(id: string) => Ticket<Data>;
  /** All actions, oldest first; sent ones for 7 days. */
  actions: () => Promise<QueuedAction[]>;
  /** Calls `listener` with all actions now and after every change, in other tabs too. Returns how to end that. */
  subscribe: (listener: (actions: QueuedAction[]) => void) => () => void;
  /** Once more, for what failed or needs a person. */
  retry: (id: string) => Promise<boolean>;
  /** Gives an action up, with those that need its answer. `false` while it is on its way, or when it is not there. */
  discard: (id: string) => Promise<boolean>;
  /** Sends now what waits for the network or for somebody to sign in. Pages do it by themselves. */
  resume: () => Promise<void>;
  /** Ends sending here; what is stored stays. Closing the client does it too. */
  close: () => void;
}

/** As much of Web Locks as is needed. */
export interface Locks {
  /** Runs `work` while nobody else holds the lock of this name. */
  request: (name: string, work: () => Promise<void>) => Promise<unknown>;
}

/** What an outbox is made of. */
export interface OutboxParts {
  client: Client;
  store: Promise<OutboxStore>;
  /** Names what is stored: platform and person. */
  name: string;
  subject: string | null;
  locks: Locks | null | undefined;
  now: () => number;
  /** Calls back after so many ms; returns how to prevent that. */
  after: (ms: number, call: () => void) => () => void;
}

const EXPIRES_MS = 7 * 24 * 3_600_000;
/** How much longer than a call a turn may last, until another sender takes it over. */
const GRACE_MS = 30_000;
/** When the store itself failed. */
const AGAIN_MS = 30_000;

export function startOutbox({ client, store, name, subject, locks, now, after }: OutboxParts): Outbox {
  const listeners = new Set<(actions: QueuedAction[]) => void>();
  /** Between pages and workers of one origin. */
  const channel = 'addEventListener' in globalThis ? new BroadcastChannel(name) : undefined;
  let closed = false;
  let wanted = false;
  let sending: Promise<unknown> | undefined;
  let cancel: () => void = () => undefined;

  const read = async () => (await store).read();

  /** Changes the book, and has everybody look at it, in other tabs too. */
  async function change<T>(step: (book: Book) => T, body?: StoredBody): Promise<T> {
    const result = await (await store).change((book) => perform(book, step, body));
    if (!closed) channel?.postMessage(0);
    tell();
    return result;
  }

  function tell(): void {
    if (listeners.size === 0 || closed) return;
    read().then(
      ({ actions }) => {
        for (const listener of listeners) listener(actions);
      },
      // Who looks on sees it with the next change; whoever asks or queues is told himself.
      () => undefined,
    );
  }

  /** Sends what is due, one after the other, if no other tab does it just now. */
  function wake(): void {
    wanted = true;
    if (sending || closed) return;
    sending = store
      .then(({ exclusive }) => (locks && !exclusive ? locks.request(name, drain) : drain()))
      // The store failed, or gave no lock: nothing is lost by trying later.
      .catch(() => wakeIn(AGAIN_MS))
      .finally(() => {
        sending = undefined;
        if (wanted) wake();
      });
  }

  function wakeIn(ms: number): void {
    cancel();
    if (!closed) cancel = after(ms, wake);
  }

  async function drain(): Promise<void> {
    while (wanted && !closed) {
      wanted = false;
      const limit = client.timeout.total + GRACE_MS;
      const alone = !!locks || !!(await store).exclusive;
      const next = await change((book) => take(book, now(), limit, alone));
      if (next && 'wait' in next) wakeIn(next.wait);
      else if (next) {
        wanted = true;
        const { id, request } = next.action;
        const bytes = request.text === undefined && request.type ? await (await store).body(id) : undefined;
        const outcome = await attempt(client, next.action, bytes, (progress) =>
          change((book) => advance(book, id, next.turn, progress, now() + limit)),
        );
        await change((book) => settle(book, id, next.turn, outcome, now(), client.random()));
      }
    }
  }

  async function act(step: (book: Book) => boolean): Promise<boolean> {
    const done = await change(step);
    wake();
    return done;
  }

  function ticket<Data>(id: string): Ticket<Data>;
  function ticket(id: string): Ticket {
    const settled = new Promise((resolve, reject) => {
      const end = subscribe((actions) => {
        const { state, data, error } = actions.find((one) => one.id === id) ?? {};
        if (state === 'sent') resolve(data);
        else if (!state) reject(new OutboxError('discarded', 'The action was given up.'));
        else if (state === 'failed') reject(new OutboxError('failed', `${error?.message}`));
        else return;
        end();
      });
    });
    // Whoever does not wait for it sees it among the actions.
    settled.catch(() => undefined);
    return { id, ref: (field: string) => placeholder(id, field), settled };
  }

  async function queue<Data>(
    table: OperationTable,
    params?: Params,
    options: QueueOptions & { progress?: UploadProgress } = {},
  ): Promise<Ticket<Data>> {
    const {
      expiresIn = EXPIRES_MS,
      idempotencyKey: id = uuidv7(),
      meta,
      after: others = [],
      replaces,
      progress,
    } = options;
    const about = { operationId: table.id };
    let known: boolean;
    try {
      const { request, bytes } = await encode(client, subject, table, params, options);
      const queuedAt = now();
      const times = { queuedAt, expiresAt: queuedAt + expiresIn, dueAt: 0 };
      const state: QueueState = 'queued';
      const action = { ...about, ...times, id, chain: id, request, meta, progress, state, tries: 0, failures: 0 };
      const names = others.map((other) => other.id);
      const isThere = ({ actions }: Book) => actions.some((other) => other.id === id);
      known = await change((book) => isThere(book) || add(book, action, names, replaces), bytes && { id, bytes });
    } catch (cause) {
      if (isSdkError(cause)) throw cause;
      const isFull = Object(cause).name === 'QuotaExceededError';
      const message = isFull ? 'There is no room left on this device.' : 'This device could not store it.';
      throw new OutboxError(isFull ? 'full' : 'storage', message, { ...about, cause });
    }
    if (!known)
      throw new OutboxError(
        'reference',
        'An action that it names is not in this outbox, or not as it has to be.',
        about,
      );
    wake();
    return ticket(id);
  }

  function subscribe(listener: (actions: QueuedAction[]) => void): () => void {
    listeners.add(listener);
    tell();
    return () => listeners.delete(listener);
  }

  async function resume(): Promise<void> {
    await change(hurry);
    wake();
  }

  const listening = new AbortController();
  const comeBack = () => void resume().catch(() => wakeIn(AGAIN_MS));
  for (const event of ['online', 'pageshow', 'visibilitychange']) {
    globalThis.addEventListener?.(event, comeBack, { signal: listening.signal });
  }
  if (channel) channel.onmessage = tell;
  comeBack();

  const close = () => {
    closed = true;
    cancel();
    listening.abort();
    channel?.close();
    // What is on its way was ended just now, and still gives its turn back.
    void Promise.all([store, sending]).then(([opened]) => opened.close());
  };
  client.onClose(close);

  return {
    queue,
    durable: async () => (await store).durable,
    ticket,
    actions: async () => (await read()).actions,
    subscribe,
    retry: (id) => act((book) => retry(book, id, now() + EXPIRES_MS)),
    discard: (id) => act((book) => discard(book, id)),
    resume,
    close,
  };
}

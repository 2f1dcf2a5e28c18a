import type { Client } from '../core/client.js';
import { UsageError } from '../core/errors.js';
import { indexedDbStore } from './indexed-db-store.js';
import { memoryStore } from './memory-store.js';
import { startOutbox, type Outbox, type Locks, type OutboxParts } from './outbox.js';
import type { OutboxStore } from './store.js';

export type { Book, Need, QueuedAction, QueueError, QueueState, StoredRequest, UploadProgress } from './entry.js';
export { OutboxError, type OutboxReason } from './outbox-error.js';
export type { Locks, Outbox, QueueOptions, TextField, Ticket } from './outbox.js';
export { memoryStore };
export type { Change, OutboxStore, StoredBody } from './store.js';

/** Where actions are queued, and by what clock; all of it has a usual value. */
export interface OutboxOptions {
  /** Where to store it instead of the browser's database: `memoryStore()`, in Node `fileStore(folder)`, or your own. */
  store?: OutboxStore | Promise<OutboxStore>;
  /** Stands in for Web Locks; `null` does without, as happens on pages without TLS. */
  locks?: Locks | null;
  /** Stands in for the device's clock, in ms since 1970. */
  now?: () => number;
  /** Stands in for timers: calls back after so many ms; returns how to prevent that. */
  after?: OutboxParts['after'];
}

/**
 * Lets a client store what it is to do, and do it when it can: exactly once, in order, also after the page was closed.
 * What is there from before is sent at once. The client is the same one; closing it closes the outbox.
 *
 * @example
 * const client = withOutbox(createClient({ baseUrl, auth: publishableKey('pk_…'), subject: null }));
 * const ticket = await reportIncident.queue(client, { body });
 * @throws UsageError when the client's options name no subject.
 */
export function withOutbox<C extends Client>(client: C, options: OutboxOptions = {}): C & { readonly outbox: Outbox } {
  const { now = Date.now, after = timer, locks = globalThis.navigator?.locks } = options;
  const { baseUrl, subject } = client;
  if (!subject && subject !== null) throw new UsageError('An outbox needs the subject of createClient().');
  // The number is that of this format; another major version of the SDK has a store of its own.
  const name = JSON.stringify(['digital-cq outbox', 1, baseUrl, subject]);
  const store = Promise.resolve(options.store ?? indexedDbStore(name).catch(withoutStore));
  return Object.assign(client, { outbox: startOutbox({ client, store, name, subject, locks, now, after }) });
}

function withoutStore(): OutboxStore {
  console.warn('[digital-cq] Nothing can be stored here (a private window?). What is queued ends with the page.');
  return memoryStore();
}

function timer(ms: number, call: () => void): () => void {
  const id = setTimeout(call, ms);
  return () => clearTimeout(id);
}

import type { Client } from '../core/client.js';
import type { LiveEvent, Topic } from '../generated/types.js';
import { canShare, SharedStream } from './shared-stream.js';
import { LiveStream, type EventFeed, type LiveStatus } from './stream.js';

export type { LiveStatus } from './stream.js';

export interface Subscription {
  /** `incidents`, `tasks`, or one thing as `incidents/<id>`, `tasks/<id>`. */
  topics: readonly Topic[];
  onEvent: (event: LiveEvent) => void;
  /** How the line stands; called at once with the present state. */
  onStatus?: (status: LiveStatus) => void;
  /** The platform's data was begun anew: what was shown no longer follows from events; load it again. */
  onResync?: () => void;
}

/** One feed per client, however many subscribe. */
const feeds = new WeakMap<Client, EventFeed>();

/**
 * Follows changes until the returned function is called. All subscriptions of a client share one connection; clients
 * of the same `sessionId` in several tabs share one as well, where the browser has Web Locks.
 */
export function subscribe(client: Client, subscription: Subscription): () => void {
  let feed = feeds.get(client);
  if (!feed) {
    feed = canShare(client) ? new SharedStream(client) : new LiveStream(client);
    feeds.set(client, feed);
  }
  return feed.add(subscription);
}

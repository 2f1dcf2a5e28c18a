import type { Client } from '../core/client.js';
import type { EventFeed, Subscription } from './feed.js';
import { canShare, SharedStream } from './shared-stream.js';
import { LiveStream } from './stream.js';

export type { LiveStatus, Subscription } from './feed.js';

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

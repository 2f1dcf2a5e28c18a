import type { Client } from '../core/client.js';
import type { LiveEvent, Topic } from '../generated/types.js';
import { LiveStream, type LiveStatus } from './stream.js';

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

/** One stream per client, however many subscribe. */
const streams = new WeakMap<Client, LiveStream>();

/** Follows changes until the returned function is called. All subscriptions of a client share one connection. */
export function subscribe(client: Client, subscription: Subscription): () => void {
  let stream = streams.get(client);
  if (!stream) {
    stream = new LiveStream(client);
    streams.set(client, stream);
  }
  return stream.add(subscription);
}

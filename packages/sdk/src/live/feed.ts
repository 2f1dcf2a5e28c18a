import type { LiveEvent, Topic } from '../generated/types.js';

/**
 * `connecting` for the first time or again; `live`; `waiting` for the next try after the line broke;
 * `stopped` because the platform refuses this identity.
 */
export type LiveStatus = 'connecting' | 'live' | 'waiting' | 'stopped';

/** What somebody wants to hear of, and how they are told. */
export interface Subscription {
  /** `incidents`, `tasks`, or one thing as `incidents/<id>`, `tasks/<id>`. */
  topics: readonly Topic[];
  /** Called for each event of these topics, in order, each once. */
  onEvent: (event: LiveEvent) => void;
  /** How the line stands; called at once with the present state. */
  onStatus?: (status: LiveStatus) => void;
  /** The platform's data was begun anew: what was shown no longer follows from events; load it again. */
  onResync?: () => void;
}

/** What subscriptions are added to: a connection of this client's own, or a part in one that several tabs share. */
export interface EventFeed {
  add: (subscription: Subscription) => () => void;
}

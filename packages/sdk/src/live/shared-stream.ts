import type { Client } from '../core/client.js';
import { uuidv7 } from '../core/uuid.js';
import type { LiveEvent, Topic } from '../generated/types.js';
import type { EventFeed, LiveStatus, Subscription } from './feed.js';
import { concerns, LiveStream } from './stream.js';

/** What tabs tell each other. */
type Message =
  | { kind: 'leads' }
  | { kind: 'wants'; tab: string; topics: Topic[] }
  | { kind: 'status'; status: LiveStatus }
  | { kind: 'event'; event: LiveEvent }
  | { kind: 'resync' };

/** Whether tabs can find each other here, and the host has said which belong together. */
export function canShare(client: Client): boolean {
  return (
    client.sessionId !== undefined && 'BroadcastChannel' in globalThis && globalThis.navigator?.locks !== undefined
  );
}

/**
 * One connection for all tabs of a session; browsers allow six to a server on HTTP/1.1, and a stream takes one for
 * good. Whoever holds the lock connects and passes events on; when that tab goes, the next one resumes where it stood.
 */
export class SharedStream implements EventFeed {
  readonly #client: Client;
  readonly #name: string;
  readonly #tab = uuidv7();
  readonly #subscriptions = new Set<Subscription>();
  /** What each tab wants to hear, this one included. */
  readonly #wants = new Map<string, Topic[]>();
  #status: LiveStatus = 'connecting';
  #position: string | undefined;
  #channel: BroadcastChannel | undefined;
  #membership: AbortController | undefined;
  #stream: LiveStream | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(client: Client) {
    this.#client = client;
    this.#name = `digital-cq ${client.baseUrl} ${client.sessionId}`;
    client.onClose(() => this.#leave());
  }

  add(subscription: Subscription): () => void {
    this.#subscriptions.add(subscription);
    subscription.onStatus?.(this.#status);
    if (!this.#membership) this.#join();
    this.#announce();
    return () => {
      if (!this.#subscriptions.delete(subscription)) return;
      if (this.#subscriptions.size === 0) this.#leave();
      else this.#announce();
    };
  }

  #join(): void {
    const membership = new AbortController();
    this.#membership = membership;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(data);
    const { signal } = membership;
    void navigator.locks
      .request(this.#name, { signal }, async () => {
        this.#lead();
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      })
      // Leaving while still waiting for the lock.
      .catch(() => undefined);
  }

  #leave(): void {
    if (!this.#membership) return;
    this.#channel?.postMessage({ kind: 'wants', tab: this.#tab, topics: [] } satisfies Message);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#stream = undefined;
    this.#wants.clear();
    this.#channel?.close();
    this.#membership.abort();
    this.#membership = undefined;
    this.#status = 'connecting';
    this.#position = undefined;
  }

  #lead(): void {
    if (!this.#membership) return;
    this.#stream = new LiveStream(this.#client, this.#position);
    this.#tell({ kind: 'leads' });
    this.#announce();
  }

  /** Says what this tab wants to hear. */
  #announce(): void {
    const topics = [...new Set([...this.#subscriptions].flatMap((subscription) => subscription.topics))];
    this.#tell({ kind: 'wants', tab: this.#tab, topics });
  }

  /** To all tabs, this one included. */
  #tell(message: Message): void {
    this.#channel?.postMessage(message);
    this.#hear(message);
  }

  #hear(message: Message): void {
    if (!this.#membership) return;
    switch (message.kind) {
      case 'leads':
        if (!this.#stream) this.#announce();
        return;
      case 'wants':
        if (this.#stream) this.#follow(message.tab, message.topics);
        return;
      case 'status':
        this.#status = message.status;
        for (const { onStatus } of [...this.#subscriptions]) onStatus?.(message.status);
        return;
      case 'event':
        this.#deliver(message.event);
        return;
      case 'resync':
        this.#position = undefined;
        for (const { onResync } of [...this.#subscriptions]) onResync?.();
    }
  }

  /** As the leader: listens to what all tabs want, over one connection. */
  #follow(tab: string, topics: Topic[]): void {
    this.#wants.set(tab, topics);
    const all = [...new Set([...this.#wants.values()].flat())];
    const previous = this.#unsubscribe;
    this.#unsubscribe = this.#stream?.add({
      topics: all,
      // Also how a tab that has just come learns the state.
      onStatus: (status) => this.#tell({ kind: 'status', status }),
      onEvent: (event) => this.#tell({ kind: 'event', event }),
      onResync: () => this.#tell({ kind: 'resync' }),
    });
    previous?.();
  }

  /** An event may come twice when the lead changes hands. */
  #deliver(event: LiveEvent): void {
    if (this.#position !== undefined && BigInt(event.id) <= BigInt(this.#position)) return;
    this.#position = event.id;
    for (const subscription of [...this.#subscriptions]) {
      if (concerns(event, subscription.topics)) subscription.onEvent(event);
    }
  }
}

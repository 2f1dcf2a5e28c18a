import type { Client } from '../core/client.js';
import { isSdkError } from '../core/errors.js';
import { wait } from '../core/signals.js';
import { openStream } from '../generated/stream.js';
import type { LiveEvent, Topic } from '../generated/types.js';
import type { EventFeed, LiveStatus, Subscription } from './feed.js';

/** How long something else may answer before the next try. */
const ELSEWHERE_MS = 5_000;

/** The one connection of a client: opened by the first subscription, closed with the last, resumed in between. */
export class LiveStream implements EventFeed {
  readonly #client: Client;
  readonly #subscriptions = new Set<Subscription>();
  #status: LiveStatus = 'connecting';
  #position: string | undefined;
  #opened: ReadonlySet<Topic> = new Set();
  #running: AbortController | undefined;
  #scheduled = false;

  /** `position` is where to resume, when somebody else has listened so far. */
  constructor(client: Client, position?: string) {
    this.#client = client;
    this.#position = position;
  }

  add(subscription: Subscription): () => void {
    this.#subscriptions.add(subscription);
    subscription.onStatus?.(this.#status);
    this.#adjust();
    return () => {
      if (this.#subscriptions.delete(subscription)) this.#adjust();
    };
  }

  /** Widgets come and go in batches; one look after all of them have. */
  #adjust(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      const wanted = new Set([...this.#subscriptions].flatMap(({ topics }) => topics));
      const covered = [...wanted].every((topic) => this.#opened.has(topic));
      if (wanted.size === 0) {
        this.#end();
        this.#position = undefined;
      } else if (!covered) {
        // A wider set of topics resumes where the old connection stood: one connection at a time, nothing lost.
        this.#end();
        this.#opened = wanted;
        this.#running = new AbortController();
        void this.#run(this.#running.signal, [...wanted]);
      }
    });
  }

  #end(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#opened = new Set();
  }

  #setStatus(status: LiveStatus): void {
    if (this.#status === status) return;
    this.#status = status;
    for (const { onStatus } of [...this.#subscriptions]) onStatus?.(status);
  }

  async #run(signal: AbortSignal, topics: Topic[]): Promise<void> {
    const events = openStream(
      this.#client,
      { query: { topics } },
      {
        signal,
        lastEventId: this.#position,
        // Live only once the platform has said where it begins.
        onStatus: (status) => status !== 'open' && this.#setStatus(status),
      },
    );
    try {
      for await (const event of events) this.#receive(event);
    } catch (error) {
      if (!isSdkError(error)) throw error;
      if (signal.aborted || error.kind === 'aborted') return;
      if (error.kind === 'decode' && error.retryable) {
        // Something else answers in the platform's place: a network that wants a login first, say. It may pass.
        this.#setStatus('waiting');
        await wait(ELSEWHERE_MS, signal).catch(() => undefined);
        if (!signal.aborted) await this.#run(signal, topics);
        return;
      }
      this.#setStatus('stopped');
      this.#end();
    }
  }

  #receive(event: LiveEvent): void {
    if (event.type === 'opened') {
      const begunAnew = this.#position !== undefined && BigInt(event.id) < BigInt(this.#position);
      this.#position = event.id;
      this.#setStatus('live');
      if (begunAnew) for (const { onResync } of [...this.#subscriptions]) onResync?.();
      return;
    }
    this.#position = event.id;
    for (const subscription of [...this.#subscriptions]) {
      if (concerns(event, subscription.topics)) subscription.onEvent(event);
    }
  }
}

/** Whether an event belongs to one of the topics: `task.changed` to `tasks` and to `tasks/<its subject>`. */
export function concerns(event: LiveEvent, topics: readonly Topic[]): boolean {
  const family = `${event.type.split('.')[0]}s`;
  return topics.some((topic) => topic === family || topic === `${family}/${event.subject}`);
}

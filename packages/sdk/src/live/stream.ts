import { createParser } from 'eventsource-parser';
import type { Client } from '../core/client.js';
import { isHttpError, isSdkError } from '../core/errors.js';
import { linkSignals, wait } from '../core/signals.js';
import { openStream } from '../generated/stream.js';
import type { LiveEvent, Topic } from '../generated/types.js';
import type { EventFeed, LiveStatus, Subscription } from './feed.js';

/** The platform sends a comment every 15 s; three missed ones mean a dead line. */
const SILENCE_MS = 45_000;
const RETRY_BASE_MS = 500;
const RETRY_CAP_MS = 10_000;

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

  async #run(stop: AbortSignal, topics: Topic[]): Promise<void> {
    const { signal, release } = linkSignals([stop], { onClose: this.#client.onClose });
    let failures = 0;
    while (!signal.aborted) {
      this.#setStatus('connecting');
      try {
        await this.#listen(topics, signal, () => {
          failures = 0;
          this.#setStatus('live');
        });
      } catch (error) {
        if (signal.aborted) break;
        if (isRefusal(error)) {
          this.#setStatus('stopped');
          this.#end();
          break;
        }
        failures += 1;
      }
      if (signal.aborted) break;
      if (failures > 0) this.#setStatus('waiting');
      const backoff = Math.min(RETRY_CAP_MS, RETRY_BASE_MS * 2 ** Math.max(0, failures - 1));
      await pause(backoff * (0.5 + this.#client.random() / 2), signal);
    }
    release();
  }

  /** Reads one connection to its end. */
  async #listen(topics: Topic[], outer: AbortSignal, onOpened: () => void): Promise<void> {
    const line = new AbortController();
    const { signal, release } = linkSignals([outer, line.signal]);
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => line.abort(), SILENCE_MS);
    };
    try {
      heard();
      const response = await openStream(
        this.#client,
        { query: { topics } },
        { signal, retry: 1, ...(this.#position && { headers: { 'Last-Event-ID': this.#position } }) },
      );
      const parser = createParser({ onEvent: ({ data }) => this.#receive(data, onOpened) });
      const decoder = new TextDecoder();
      const reader = response.body?.getReader();
      if (!reader) return;
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        heard();
        parser.feed(decoder.decode(value, { stream: true }));
      }
    } finally {
      clearTimeout(silence);
      line.abort();
      release();
    }
  }

  #receive(data: string, onOpened: () => void): void {
    const event: LiveEvent = JSON.parse(data);
    if (event.type === 'opened') {
      const begunAnew = this.#position !== undefined && BigInt(event.id) < BigInt(this.#position);
      this.#position = event.id;
      onOpened();
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

/** 401 here means that a fresh token was refused as well. */
function isRefusal(error: unknown): boolean {
  if (isHttpError(error)) return [400, 401, 403].includes(error.status);
  return isSdkError(error) && error.kind === 'auth' && !error.retryable;
}

/** Waits, cut short when the browser says that it is online again. */
async function pause(ms: number, outer: AbortSignal): Promise<void> {
  const online = new AbortController();
  const target: { addEventListener?: typeof addEventListener } = globalThis;
  target.addEventListener?.('online', () => online.abort(), { once: true, signal: outer });
  const { signal, release } = linkSignals([outer, online.signal]);
  await wait(ms, signal).catch(() => undefined);
  release();
}

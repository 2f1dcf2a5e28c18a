import { isHttpError, isSdkError, type Client } from '@digital-cq/sdk';
import type { LiveStatus as StreamStatus, subscribe } from '@digital-cq/sdk/live';
import type { LiveEvent } from '@digital-cq/sdk/types';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { announceError } from '../error-event.js';

/** Returned by `load` while something that it needs is missing, usually a client. */
export const waiting = Symbol('waiting');
/** Returned by `reduce` when an event can only be followed by loading again. */
export const reloadNeeded = Symbol('reload needed');

export type LiveDataStatus = 'waiting' | 'loading' | 'ready' | 'stale' | 'offline';

export interface LiveDataHost extends ReactiveControllerHost, EventTarget {
  readonly activeClient: Client | undefined;
}

export interface LiveDataOptions<Args extends readonly unknown[], Data> {
  /** What the data depends on. Other arguments mean other data: the old is dropped. */
  args: () => Args;
  /** Fetches the data. `previous` is there when the same data is refreshed, so that nothing needs to jump. */
  load: (args: Args, context: { signal: AbortSignal; previous: Data | undefined }) => Promise<Data> | typeof waiting;
  /** What to follow on the live stream. */
  topics?: (data: Data | undefined) => readonly string[];
  /** Folds a live event into the data. Without it, every event loads again. */
  reduce?: (data: Data, event: LiveEvent) => Data | typeof reloadNeeded;
}

const RETRY_MS = [2_000, 4_000, 8_000, 15_000, 30_000];
const LAPSE_MS = 3_000;
/** Events come in bursts; one load answers them all. */
const GATHER_MS = 200;

/** The stream's code, once something needed it. */
let follow: typeof subscribe | undefined;
/** What an event had read again in this moment: all of it at the same time, so that its requests can be one. */
let gathering: Set<() => void> | undefined;

/** Reads again a little later; returns how to let that be. */
function readSoon(read: () => void): () => void {
  if (!gathering) {
    const reads = new Set<() => void>();
    gathering = reads;
    queueMicrotask(() => (gathering = undefined));
    setTimeout(() => reads.forEach((each) => each()), GATHER_MS);
  }
  const reads = gathering;
  reads.add(read);
  return () => reads.delete(read);
}

/**
 * Data that keeps itself current: loads, follows the live stream, keeps what it has when a refresh fails, tries again
 * by itself, and lets go of everything when its host leaves the page.
 */
export class LiveData<Args extends readonly unknown[], Data> implements ReactiveController {
  data: Data | undefined;
  /** When the data was last known to be right. */
  asOf: Date | undefined;
  status: LiveDataStatus = 'waiting';
  error: Error | undefined;
  /** Whether changes arrive as they happen. */
  live = false;
  /** Whether a load is under way. */
  loading = false;

  readonly #host: LiveDataHost;
  readonly #options: LiveDataOptions<Args, Data>;
  #args: Args | undefined;
  #due = false;
  #connection: AbortController | undefined;
  #load: AbortController | undefined;
  #stream: { client: Client; topics: string; stop: () => void } | undefined;
  /** What happened to the data while it was being read, to be done to what was read as well: that may be older. */
  #early: (() => void)[] = [];
  /** Whether the line has been open since it was asked for. From then on it tells everything, even after a break. */
  #heard = false;
  /** Whether the latest reading was begun before that: what changed in between was told to nobody. */
  #behind = false;
  /** Whether to read once more when the reading under way is done. */
  #again = false;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #lapse: ReturnType<typeof setTimeout> | undefined;
  #forget: (() => void) | undefined;

  constructor(host: LiveDataHost, options: LiveDataOptions<Args, Data>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const wake = () => {
      if (document.visibilityState === 'visible' && this.#isTroubled) void this.reload();
    };
    // The line may take long to notice; the browser knows at once.
    const sleep = () => {
      if (this.status === 'ready') this.status = 'offline';
      this.#host.requestUpdate();
    };
    addEventListener('offline', sleep, { signal });
    addEventListener('online', wake, { signal });
    document.addEventListener('visibilitychange', wake, { signal });
    this.#due = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#load?.abort();
    this.loading = false;
    this.#forgetSoon();
    clearTimeout(this.#retry);
    clearTimeout(this.#lapse);
    this.#lapse = undefined;
    this.#unsubscribe();
  }

  hostUpdate(): void {
    const args = this.#options.args();
    const changed = !this.#args || args.some((arg, index) => !Object.is(arg, this.#args?.[index]));
    if (!changed && !this.#due) return;
    this.#due = false;
    this.#args = args;
    if (changed) {
      this.#unsubscribe();
      this.data = undefined;
      this.asOf = undefined;
      this.error = undefined;
      this.#failures = 0;
    }
    void this.#start();
  }

  /** Fetches again, keeping what is shown until the answer is there. `fresh` lets the answer replace it as a whole. */
  async reload({ fresh = false } = {}): Promise<void> {
    if (this.#connection && !this.#connection.signal.aborted && this.#args) await this.#start(fresh);
  }

  /** Changes the data by hand, after a command for instance. */
  update(change: (data: Data) => Data): void {
    if (this.data === undefined) return;
    if (this.loading) this.#early.push(() => this.update(change));
    this.data = change(this.data);
    this.#host.requestUpdate();
  }

  get #isTroubled(): boolean {
    return this.status === 'stale' || this.status === 'offline';
  }

  async #start(fresh = false): Promise<void> {
    const args = this.#args;
    if (!args) return;
    this.#load?.abort();
    // What was to be read soon is read now.
    this.#forgetSoon();
    clearTimeout(this.#retry);
    const load = new AbortController();
    this.#load = load;
    const answer = this.#options.load(args, { signal: load.signal, previous: fresh ? undefined : this.data });
    if (answer === waiting) {
      this.status = 'waiting';
      this.loading = false;
      this.#host.requestUpdate();
      return;
    }
    this.loading = true;
    this.#again = false;
    this.#behind = false;
    this.#early = [];
    if (this.data === undefined && !this.error) this.status = 'loading';
    this.#subscribe();
    this.#behind = !this.#heard;
    this.#host.requestUpdate();
    try {
      const data = await answer;
      if (!load.signal.aborted) this.#accept(data);
    } catch (error) {
      if (!load.signal.aborted) this.#fail(error);
    }
  }

  #accept(data: Data): void {
    this.loading = false;
    this.data = data;
    this.error = undefined;
    this.#failures = 0;
    this.#confirm();
    const early = this.#early;
    this.#early = [];
    for (const redo of early) redo();
    if (this.#again) this.#reloadSoon();
    this.#subscribe();
    this.#host.requestUpdate();
  }

  #fail(error: unknown): void {
    this.loading = false;
    this.error = error instanceof Error ? error : new Error(String(error));
    const unreachable = isSdkError(error) && (error.kind === 'network' || error.kind === 'timeout');
    this.status = unreachable ? 'offline' : 'stale';
    announceError(this.#host, error);
    if (isSdkError(error) && error.retryable) {
      const told = isHttpError(error) ? (error.retryAfter ?? 0) * 1000 : 0;
      const backoff = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? 0;
      this.#failures += 1;
      this.#retry = setTimeout(() => void this.reload(), Math.max(told, backoff));
    }
    this.#host.requestUpdate();
  }

  #confirm(): void {
    this.status = 'ready';
    this.asOf = new Date();
  }

  #subscribe(): void {
    const client = this.#host.activeClient;
    const topics = this.#options.topics?.(this.data) ?? [];
    const key = topics.join();
    if (this.#stream?.client === client && this.#stream?.topics === key) return;
    this.#unsubscribe();
    if (!client || topics.length === 0) return;
    const stopping = new AbortController();
    this.#stream = { client, topics: key, stop: () => stopping.abort() };
    void this.#listen(client, topics, stopping.signal);
  }

  /**
   * The stream's code comes when it is first needed: nothing that is shown first waits for it. Once it is there, a line
   * that is open already tells everything from this very moment on.
   */
  async #listen(client: Client, topics: readonly string[], stopping: AbortSignal): Promise<void> {
    try {
      follow ??= (await import('@digital-cq/sdk/live')).subscribe;
      if (stopping.aborted) return;
      const stop = follow(client, {
        topics,
        onEvent: (event) => this.#receive(event),
        onStatus: (status) => this.#follow(status),
        onResync: () => void this.reload(),
      });
      stopping.addEventListener('abort', stop);
    } catch {
      // Without the stream the data still loads; the next load tries again.
      if (!stopping.aborted) this.#stream = undefined;
    }
  }

  #unsubscribe(): void {
    this.#stream?.stop();
    this.#stream = undefined;
    this.#heard = false;
    this.live = false;
  }

  #follow(status: StreamStatus): void {
    const live = status === 'live';
    if (live === this.live && status !== 'waiting') return;
    this.live = live;
    if (live) {
      clearTimeout(this.#lapse);
      this.#lapse = undefined;
      const missed = this.#behind;
      this.#heard = true;
      this.#behind = false;
      if (missed && this.loading) this.#again = true;
      else if (this.#isTroubled || missed) void this.reload();
      else if (this.data !== undefined) this.asOf = new Date();
    } else if (status === 'waiting' && this.status === 'ready') {
      // A line that comes back at once is nobody's business.
      this.#lapse ??= setTimeout(() => this.#lapsed(), LAPSE_MS);
    }
    this.#host.requestUpdate();
  }

  #lapsed(): void {
    this.#lapse = undefined;
    if (this.live || this.status !== 'ready') return;
    this.status = 'stale';
    void this.reload();
  }

  #receive(event: LiveEvent): void {
    if (this.loading) this.#early.push(() => this.#receive(event));
    if (this.data === undefined) return;
    const next = this.#options.reduce?.(this.data, event) ?? reloadNeeded;
    if (next === reloadNeeded) {
      if (!this.loading) this.#reloadSoon();
      return;
    }
    this.data = next;
    if (this.status === 'ready') this.asOf = new Date();
    this.#host.requestUpdate();
  }

  #reloadSoon(): void {
    this.#forget ??= readSoon(() => void this.reload());
  }

  #forgetSoon(): void {
    this.#forget?.();
    this.#forget = undefined;
  }
}

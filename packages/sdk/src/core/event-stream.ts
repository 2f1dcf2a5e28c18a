import { createParser } from 'eventsource-parser';
import type { Params } from './build.js';
import type { Client } from './client.js';
import { eventBlocks } from './event-blocks.js';
import { AbortedError, DecodeError, isHttpError, isSdkError, NetworkError, TimeoutError } from './errors.js';
import type { OperationTable } from './operation-table.js';
import { send, type CallOptions } from './send.js';
import { wait } from './signals.js';

/** What may differ from stream to stream. */
export interface StreamOptions extends CallOptions {
  /** Where to go on: the id of the last event seen. */
  lastEventId?: string | undefined;
  /** Milliseconds without a byte after which the line counts as dead. 45 s unless told. */
  silence?: number;
  /** Whether to come back when the line ends or breaks; reads do unless told, writes never. */
  reconnect?: boolean;
  /** How the line stands. */
  onStatus?: (status: StreamStatus) => void;
}

/** `connecting` for the first time or again; `open`; `waiting` for the next try after the line broke. */
export type StreamStatus = 'connecting' | 'open' | 'waiting';

/** An event as it came over the line. */
export interface StreamEvent<Data> {
  /** Where to resume after it; empty where the server names no positions. */
  id: string;
  /** The event's name; `message` where the server gives none. */
  type: string;
  /** What it carries, parsed where the stream is one of JSON. */
  data: Data;
}

/** The platform sends a comment every 15 s; three missed ones mean a dead line. */
const SILENCE_MS = 45_000;
const RETRY_MS = 500;
const RETRY_CAP_MS = 10_000;
/** What services end their finite streams with; no standard, yet it is no JSON either. */
const DONE = '[DONE]';

/**
 * Server-sent events of an operation (WHATWG HTML, 9.2). Walk it with `for await`; leaving the loop closes the line.
 * A line that breaks, ends or falls silent is opened again after the last event seen, with growing waits. What the
 * platform refuses ends it with that error.
 */
export class EventStream<Data> implements AsyncIterable<Data> {
  readonly #client: Client;
  readonly #table: OperationTable;
  readonly #params: Params;
  readonly #options: StreamOptions;
  #id: string;
  #retryMs = RETRY_MS;

  constructor(client: Client, table: OperationTable, params: Params, options: StreamOptions = {}) {
    this.#client = client;
    this.#table = table;
    this.#params = params;
    this.#options = options;
    this.#id = options.lastEventId ?? '';
  }

  /** The data of each event, as it comes. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Data, void, undefined> {
    for await (const { data } of this.events()) yield data;
  }

  /** The data with each event's name and position. */
  async *events(): AsyncGenerator<StreamEvent<Data>, void, undefined> {
    const { signal: outer, onStatus, reconnect = (this.#table.retry ?? 'safe') === 'safe' } = this.#options;
    const stop = new AbortController();
    const onAbort = () => stop.abort(outer?.reason);
    const forget = this.#client.onClose(() => stop.abort());
    outer?.addEventListener('abort', onAbort);
    if (outer?.aborted) onAbort();
    try {
      for (let failures = 0; ;) {
        onStatus?.('connecting');
        let wanted = 0;
        // A line that ends before it said anything has failed as well.
        failures += 1;
        try {
          for await (const event of this.#line(stop.signal)) {
            failures = 0;
            yield event;
          }
          if (!reconnect) return;
        } catch (error) {
          if (error === DONE) return;
          if (!reconnect || !isSdkError(error) || !error.retryable || error.kind === 'decode') throw error;
          failures ||= 1;
          wanted = isHttpError(error) ? (error.retryAfter ?? 0) * 1000 : 0;
          onStatus?.('waiting');
        }
        const backoff = Math.min(RETRY_CAP_MS, this.#retryMs * 2 ** Math.max(0, failures - 1));
        await pause(Math.max(wanted, backoff * (0.5 + this.#client.random() / 2)), stop.signal);
      }
    } catch (error) {
      if (!stop.signal.aborted) throw error;
      throw new AbortedError({ operationId: this.#table.id, cause: stop.signal.reason });
    } finally {
      forget();
      outer?.removeEventListener('abort', onAbort);
      stop.abort();
    }
  }

  /** One line from its opening to its end. */
  async *#line(stop: AbortSignal): AsyncGenerator<StreamEvent<Data>, void, undefined> {
    const { headers, silence = SILENCE_MS, onStatus } = this.#options;
    const about = { operationId: this.#table.id };
    const line = new AbortController();
    const onStop = () => line.abort(stop.reason);
    stop.addEventListener('abort', onStop);
    if (stop.aborted) onStop();
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const { response } = await send(
        this.#client,
        this.#table,
        this.#params,
        {
          ...this.#options,
          retry: this.#options.retry ?? 1,
          signal: line.signal,
          headers: { ...(this.#id && { 'Last-Event-ID': this.#id }), ...headers },
        },
        true,
      );
      // No content: the server asks not to come back.
      if (response.status === 204) throw DONE;
      // As the standard has it: else a proxy's page would pass for a stream that ends, and be asked for again and again.
      if (!/^text\/event-stream\b/i.test(response.headers.get('Content-Type') ?? '')) {
        throw new DecodeError({ ...about, retryable: true });
      }
      onStatus?.('open');
      const reader = response.body?.getReader();
      const arrived: StreamEvent<Data>[] = [];
      const parser = createParser({
        onEvent: ({ event = 'message', data }) => {
          arrived.push({ id: this.#id, type: event, data: this.#decode(data) });
        },
        onRetry: (ms) => (this.#retryMs = ms),
      });
      const decoder = new TextDecoder();
      const blocks = eventBlocks();
      for (;;) {
        clearTimeout(timer);
        timer = setTimeout(() => line.abort(new TimeoutError('body', about)), silence);
        const part = await reader?.read().catch((cause: unknown) => {
          throw isSdkError(line.signal.reason) ? line.signal.reason : new NetworkError({ ...about, cause });
        });
        if (!part || part.done) return;
        for (const { text, id = this.#id } of blocks(decoder.decode(part.value, { stream: true }))) {
          this.#id = id;
          parser.feed(text);
          yield* arrived.splice(0);
        }
      }
    } finally {
      clearTimeout(timer);
      stop.removeEventListener('abort', onStop);
      line.abort();
    }
  }

  #decode(data: string): Data;
  #decode(data: string): unknown {
    if (this.#table.answer === 'text') return data;
    if (data === DONE) throw DONE;
    try {
      return JSON.parse(data);
    } catch (cause) {
      throw new DecodeError({ operationId: this.#table.id, cause });
    }
  }
}

/** Waits, cut short when the browser says that it is online again. */
async function pause(ms: number, stop: AbortSignal): Promise<void> {
  const target: { addEventListener?: typeof addEventListener; removeEventListener?: typeof removeEventListener } =
    globalThis;
  const online = new AbortController();
  const onOnline = () => online.abort();
  target.addEventListener?.('online', onOnline);
  stop.addEventListener('abort', onOnline);
  await wait(stop.aborted ? 0 : ms, online.signal).catch(() => undefined);
  target.removeEventListener?.('online', onOnline);
  stop.removeEventListener('abort', onOnline);
  stop.throwIfAborted();
}

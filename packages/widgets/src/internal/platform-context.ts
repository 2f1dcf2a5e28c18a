import type { Client } from '@digital-cq/sdk';
import type { Point } from '@digital-cq/sdk/types';
import type { ReactiveController, ReactiveElement } from 'lit';

/** What a host's bridge is to let a person take or choose. */
export interface PickMediaOptions {
  readonly max: number;
  readonly kinds: readonly ('photo' | 'video' | 'audio')[];
}

/** A shop, a road, a house: what people name a place by. */
export interface NamedPlace {
  readonly name: string;
  readonly address?: string;
  /** The code of the area that it lies in, as far as that is known, e.g. `500153001`. */
  readonly areaCode?: string;
  readonly point?: Point;
}

/** What a host's bridge (WeChat, 渝快办, 渝快政) may do in place of the browser. */
export interface Capabilities {
  /** Resolves to where the person is; rejects when that cannot be known. */
  locate?: () => Promise<Point>;
  /** Resolves to the places of your map service that have such a name, best first; `within` is the code of an area. */
  findPlaces?: (
    query: string,
    options: { within: string | undefined; signal: AbortSignal },
  ) => Promise<readonly NamedPlace[]>;
  /** Resolves to the photos or recordings that the person took or chose, none when they gave up. */
  pickMedia?: (options: PickMediaOptions) => Promise<Blob[]>;
  /** Resolves to what stands in the code that the person scanned, to nothing when they gave up. */
  scan?: () => Promise<string | undefined>;
  /** Resolves to the codes of the categories that a description may mean, the likeliest first. */
  suggestCategories?: (description: string) => Promise<readonly string[]>;
  /** Resolves to what the person said, written down; to nothing when they gave up. */
  dictate?: (language: string) => Promise<string | undefined>;
  /** Shares a report; rejects with an `AbortError` when the person gave up. */
  share?: (data: { title: string; text: string; url?: string }) => Promise<void>;
  /** Has the person told of what happens to a report; offered only where this is there. */
  notify?: (report: { no: string; queryCode: string; categoryName: string }) => Promise<void>;
}

/** What `<cq-platform>` gives to everything inside it. */
export interface PlatformContext {
  readonly client: Client | undefined;
  readonly area: string | undefined;
  readonly capabilities: Capabilities;
  readonly debug: boolean;
}

type Callback = (value: PlatformContext | undefined, unsubscribe?: () => void) => void;

const CONTEXT = Symbol.for('digital-cq.platform.1');

/** The two events of the community's context protocol, so that other code on the page can take part. */
class ContextEvent extends Event {
  readonly context = CONTEXT;

  constructor(
    type: 'context-request' | 'context-provider',
    readonly contextTarget: Element,
    readonly callback?: Callback,
    readonly subscribe = true,
  ) {
    super(type, { bubbles: true, composed: true });
  }
}

/** Gives the context to whoever asks from inside its host, now and whenever it changes. */
export class PlatformProvider implements ReactiveController {
  #value: PlatformContext | undefined;
  readonly #host: ReactiveElement;
  readonly #followers = new Map<Callback, { target: EventTarget | undefined; unsubscribe: () => void }>();

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addEventListener('context-request', (event) => {
      if (this.#isForUs(event) && event.callback) this.#add(event.callback, event);
    });
    // A new provider further in: those who follow this one ask again, and the nearest answers.
    host.addEventListener('context-provider', (event) => {
      if (!this.#isForUs(event)) return;
      for (const [callback, { target }] of [...this.#followers]) {
        if (target instanceof Element) target.dispatchEvent(new ContextEvent('context-request', target, callback));
      }
    });
    host.addController(this);
  }

  get value(): PlatformContext | undefined {
    return this.#value;
  }

  set value(value: PlatformContext | undefined) {
    this.#value = value;
    for (const [callback, { unsubscribe }] of [...this.#followers]) callback(value, unsubscribe);
  }

  hostConnected(): void {
    this.#host.dispatchEvent(new ContextEvent('context-provider', this.#host));
  }

  /** Whether an event is about our context and not our own; then nobody further out needs to hear it. */
  #isForUs(event: Event): event is ContextEvent {
    const ours = 'context' in event && event.context === CONTEXT && event.composedPath()[0] !== this.#host;
    if (ours) event.stopPropagation();
    return ours;
  }

  #add(callback: Callback, event: ContextEvent): void {
    if (!event.subscribe) return callback(this.#value);
    let follower = this.#followers.get(callback);
    if (!follower) {
      follower = { target: event.composedPath()[0], unsubscribe: () => this.#followers.delete(callback) };
      this.#followers.set(callback, follower);
    }
    callback(this.#value, follower.unsubscribe);
  }
}

/** What the nearest `<cq-platform>` above its host gives. */
export class PlatformConsumer implements ReactiveController {
  value: PlatformContext | undefined;
  readonly #host: ReactiveElement;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Where nobody answers, one that is defined later may.
    document.addEventListener('context-provider', this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#ask);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #ask = (): void => {
    if (!this.#unsubscribe) this.#host.dispatchEvent(new ContextEvent('context-request', this.#host, this.#receive));
  };

  readonly #receive: Callback = (value, unsubscribe) => {
    // One that is nearer has taken over.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.value = value;
    this.#host.requestUpdate();
  };
}

/** What is still open of what was begun since it was made: listeners outside the widget, timers, observers. */
export class Ledger {
  readonly #open = new Map<unknown, string>();
  readonly #restore: (() => void)[] = [];

  constructor() {
    this.#watchListeners();
    this.#watchTimers();
    this.#watchObservers();
  }

  /** Each thing that is open, in a few words. */
  open(): string[] {
    return [...this.#open.values()].sort();
  }

  /** Puts the page's own functions back. */
  close(): void {
    for (const restore of this.#restore.reverse()) restore();
  }

  #replace<Owner extends object, Name extends keyof Owner>(
    owner: Owner,
    name: Name,
    make: (original: Owner[Name]) => Owner[Name],
  ): void {
    const original = owner[name];
    owner[name] = make(original);
    this.#restore.push(() => (owner[name] = original));
  }

  #watchListeners(): void {
    const open = this.#open;
    const listeners = new Map<unknown, string[]>();
    for (const target of [window, document]) {
      const keyOf = (type: string, listener: unknown) => {
        const known = listeners.get(listener) ?? [];
        listeners.set(listener, known);
        return `${type} of ${target === window ? 'window' : 'document'} #${[...listeners.keys()].indexOf(listener)}`;
      };
      this.#replace<EventTarget, 'addEventListener'>(
        target,
        'addEventListener',
        (original) => (type, listener, options) => {
          const key = keyOf(type, listener);
          const { signal, once } = typeof options === 'object' ? options : {};
          if (!signal?.aborted) open.set(key, `listener: ${type}`);
          signal?.addEventListener('abort', () => open.delete(key), { once: true });
          if (once) EventTarget.prototype.addEventListener.call(target, type, () => open.delete(key), { once: true });
          original.call(target, type, listener, options);
        },
      );
      this.#replace<EventTarget, 'removeEventListener'>(
        target,
        'removeEventListener',
        (original) => (type, listener, options) => {
          open.delete(keyOf(type, listener));
          original.call(target, type, listener, options);
        },
      );
    }
  }

  #watchTimers(): void {
    const open = this.#open;
    const begin =
      (original: (handler: TimerHandler, ms?: number, ...rest: unknown[]) => number, repeats: boolean) =>
      (handler: TimerHandler, ms?: number, ...rest: unknown[]) => {
        const id = original(
          (...given: unknown[]) => {
            if (!repeats) open.delete(id);
            if (typeof handler === 'function') handler(...given);
          },
          ms,
          ...rest,
        );
        open.set(id, `timer of ${ms ?? 0} ms`);
        return id;
      };
    const end = (original: (id?: number) => void) => (id?: number) => {
      open.delete(id);
      original(id);
    };
    const timers: Pick<Window, 'clearTimeout' | 'clearInterval'> & {
      setTimeout: (handler: TimerHandler, ms?: number, ...rest: unknown[]) => number;
      setInterval: (handler: TimerHandler, ms?: number, ...rest: unknown[]) => number;
    } = window;
    this.#replace(timers, 'setTimeout', (original) => begin(original.bind(window), false));
    this.#replace(timers, 'setInterval', (original) => begin(original.bind(window), true));
    this.#replace(timers, 'clearTimeout', (original) => end(original.bind(window)));
    this.#replace(timers, 'clearInterval', (original) => end(original.bind(window)));
  }

  #watchObservers(): void {
    const open = this.#open;
    for (const [name, { prototype }] of Object.entries({ MutationObserver, ResizeObserver, IntersectionObserver })) {
      const observer: { observe: (...given: never[]) => void; disconnect: () => void } = prototype;
      this.#replace(
        observer,
        'observe',
        (original) =>
          function (this: object, ...given) {
            open.set(this, name);
            original.apply(this, given);
          },
      );
      this.#replace(
        observer,
        'disconnect',
        (original) =>
          function (this: object) {
            open.delete(this);
            original.apply(this);
          },
      );
    }
  }
}

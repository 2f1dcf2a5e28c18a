import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Calls back when people come back to the page. */
export class OnReturn implements ReactiveController {
  readonly #callback: () => void;
  #connection: AbortController | undefined;

  constructor(host: ReactiveControllerHost, callback: () => void) {
    this.#callback = callback;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const onchange = () => {
      if (document.visibilityState === 'visible') this.#callback();
    };
    document.addEventListener('visibilitychange', onchange, { signal: this.#connection.signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }
}

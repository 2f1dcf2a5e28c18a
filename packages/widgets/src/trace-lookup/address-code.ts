import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface AddressCodeOptions {
  /** The query parameter to use; none leaves the address alone. */
  param: () => string | undefined;
  /** The address names another code, or none any more. */
  onCode: (code: string) => void;
}

/** Keeps a code in the page's address, so that an answer can be shared, reloaded and come back to. */
export class AddressCode implements ReactiveController {
  readonly #options: AddressCodeOptions;
  #param: string | undefined;
  #known = '';
  #connection: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: AddressCodeOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    // A step within the page, such as to an anchor, names the same code.
    const onpopstate = () => {
      if (this.#code === this.#known) return;
      this.#known = this.#code;
      this.#options.onCode(this.#known);
    };
    addEventListener('popstate', onpopstate, { signal: this.#connection.signal });
  }

  hostDisconnected(): void {
    this.#connection?.abort();
  }

  hostUpdate(): void {
    const param = this.#options.param();
    if (param === this.#param) return;
    this.#param = param;
    this.#known = this.#code;
    if (this.#known) this.#options.onCode(this.#known);
  }

  /** Names a code in the address, or none. `push` makes a step that the browser's back button undoes. */
  write(code: string, { push }: { push: boolean }): void {
    const param = this.#param;
    if (!param) return;
    this.#known = code;
    if (this.#code === code) return;
    const url = new URL(location.href);
    if (code) url.searchParams.set(param, code);
    else url.searchParams.delete(param);
    try {
      // What the page itself keeps with its entry stays there.
      if (push) history.pushState(history.state, '', url);
      else history.replaceState(history.state, '', url);
    } catch {
      // A sandboxed frame has no address of its own; the answer is shown all the same.
    }
  }

  get #code(): string {
    return (this.#param && new URL(location.href).searchParams.get(this.#param)) || '';
  }
}

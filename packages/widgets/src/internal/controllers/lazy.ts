import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Part of a widget that is not needed at first: fetched when the page is idle, or sooner when it is asked for. */
export class Lazy<Module> implements ReactiveController {
  /** Why it could not be fetched. */
  error: Error | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Module>;
  #module: Module | undefined;
  #loading = false;
  #prefetched = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<Module>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#prefetched) return;
    this.#prefetched = true;
    // Safari has no idle callback; a moment later is as good.
    const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
    idle(() => void this.load());
  }

  /** The part, once it is there. */
  get(): Module | undefined {
    if (!this.error) void this.load();
    return this.#module;
  }

  /** Fetches it, again if that failed before. */
  async load(): Promise<void> {
    if (this.#module || this.#loading) return;
    this.#loading = true;
    this.error = undefined;
    try {
      this.#module = await this.#load();
    } catch (error) {
      this.error = error instanceof Error ? error : new Error(String(error));
    }
    this.#loading = false;
    this.#host.requestUpdate();
  }
}

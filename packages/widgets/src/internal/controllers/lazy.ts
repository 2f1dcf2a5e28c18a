import type { CSSResult, LitElement, ReactiveController } from 'lit';

/** What such a part consists of: templates, and the styles that only they need. */
export interface LazyModule {
  readonly styles: readonly CSSResult[];
}

/** Part of a widget that is not needed at first: fetched when the page is idle, or sooner when it is asked for. */
export class Lazy<Module extends LazyModule> implements ReactiveController {
  /** Why it could not be fetched. */
  error: Error | undefined;

  readonly #host: LitElement;
  readonly #load: () => Promise<Module>;
  #module: Module | undefined;
  #loading = false;
  #prefetched = false;

  constructor(host: LitElement, load: () => Promise<Module>) {
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
      const module = await this.#load();
      adopt(this.#host, module.styles);
      this.#module = module;
    } catch (error) {
      this.error = error instanceof Error ? error : new Error(String(error));
    }
    this.#loading = false;
    this.#host.requestUpdate();
  }
}

/** Adds styles to those of the element; ones that are there already stay where they are. */
function adopt({ renderRoot: root }: LitElement, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const more = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...more])];
}

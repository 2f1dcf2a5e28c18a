import type { CSSResult, LitElement, ReactiveController } from 'lit';

/** What comes with such a part: the styles that only it needs. */
export interface LazyPart {
  readonly styles: readonly CSSResult[];
}

/**
 * Part of a widget that is not needed at first: fetched when the page is idle, or sooner when it is asked for. Without
 * `idle` only then.
 */
export class Lazy<Part extends LazyPart> implements ReactiveController {
  /** Why it could not be fetched. */
  error: Error | undefined;

  readonly #host: LitElement;
  readonly #fetch: () => Promise<Part>;
  #part: Part | undefined;
  #loading: Promise<Part | undefined> | undefined;
  #prefetched: boolean;

  constructor(host: LitElement, fetch: () => Promise<Part>, { idle = true } = {}) {
    this.#host = host;
    this.#fetch = fetch;
    this.#prefetched = !idle;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#prefetched) return;
    this.#prefetched = true;
    // Safari has no idle callback; a moment later is as good.
    const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 200));
    // What has failed by then is asked for again where it says so.
    idle(() => this.error ?? void this.load());
  }

  /** The part, when it is there. */
  get part(): Part | undefined {
    return this.#part;
  }

  /** Whether it is on its way. */
  get loading(): boolean {
    return this.#loading !== undefined && !this.#part;
  }

  /** Fetches it, again if that failed before. Resolves to nothing when it cannot be had. */
  load(): Promise<Part | undefined> {
    return (this.#loading ??= this.#start());
  }

  async #start(): Promise<Part | undefined> {
    this.error = undefined;
    try {
      const part = await this.#fetch();
      adopt(this.#host, part.styles);
      this.#part = part;
    } catch (error) {
      this.error = error instanceof Error ? error : new Error(String(error));
      this.#loading = undefined;
    }
    this.#host.requestUpdate();
    return this.#part;
  }
}

/** Adds styles to those of the element; ones that are there already stay where they are. */
function adopt({ renderRoot: root }: LitElement, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const more = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...more])];
}

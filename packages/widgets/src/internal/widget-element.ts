import type { Client } from '@digital-cq/sdk';
import { LitElement, type PropertyValues, type ReactiveController } from 'lit';
import { property } from './decorators.js';
import { defineElement } from './define-element.js';
import { PlatformConsumer, type Capabilities } from './platform-context.js';
import { VERSION } from './version.js';

/** What all widgets share: a client, from the page or from `<cq-platform>`, and a way to be defined. */
export class WidgetElement extends LitElement {
  static readonly tagName: string = '';
  static readonly version = VERSION;

  /** The client to use in place of the platform's. */
  @property({ attribute: false }) client?: Client | undefined;

  /** The area to work in, in place of the platform's. */
  @property() area?: string | undefined;

  /** The heading; the widget's own words when absent. */
  @property() heading?: string | undefined;

  /** The level of the heading in the page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Explains in the console what the widget waits for, what it has and what fails: for whoever builds the page. */
  @property({ type: Boolean }) debug = false;

  readonly #controllers: ReactiveController[] = [];
  readonly #platform = new PlatformConsumer(this);

  /** The client in use, none while the widget waits for one. */
  get activeClient(): Client | undefined {
    return this.client ?? this.#platform.value?.client;
  }

  /** The area in use. */
  get activeArea(): string | undefined {
    return this.area ?? this.#platform.value?.area;
  }

  /** What the host's bridge offers. */
  get capabilities(): Capabilities {
    return this.#platform.value?.capabilities ?? {};
  }

  override addController(controller: ReactiveController): void {
    super.addController(controller);
    this.#controllers.push(controller);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    if (!this.debug && !this.#platform.value?.debug) return;
    import('./debug.js').then(({ explain }) => explain(this, this.#controllers), console.error);
  }

  /** A page that a server rendered brings a root of its own: what is drawn here takes the place of what stands in it. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  /** Registers the widget, under another tag or in another registry if wanted. Safe to call again. */
  static define(tag?: string, registry?: CustomElementRegistry): void {
    defineElement(this, tag, registry);
  }
}

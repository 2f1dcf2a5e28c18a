import { createClient, publishableKey, type Client, type ProvidedToken } from '@digital-cq/sdk';
import { ReactiveElement, css, type CSSResultGroup } from 'lit';
import { languageOf } from '../internal/controllers/locale.js';
import { property } from '../internal/decorators.js';
import { defineElement } from '../internal/define-element.js';
import { PlatformProvider, type Capabilities } from '../internal/platform-context.js';
import { VERSION } from '../internal/version.js';
import { warnOnce } from '../internal/warn.js';
import { tokenAuth } from './token-auth.js';

/** Gives a short-lived token for the person signed in to the page. */
export type TokenProvider = () => Promise<ProvidedToken>;

/**
 * Connects everything inside it to one platform: one client, one live stream, one area.
 *
 * @summary The connection that widgets share.
 * @element cq-platform
 * @slot - The widgets, anywhere in the markup inside.
 * @fires {WidgetErrorEvent} cq-error - A request of a widget inside failed.
 */
export class Platform extends ReactiveElement {
  static readonly tagName: string = 'cq-platform';
  static readonly version = VERSION;

  static override get styles(): CSSResultGroup {
    return css`
      :host {
        display: contents;
      }
    `;
  }

  /** Where the API lives, e.g. `https://platform.example.gov.cn/api/v1`. */
  @property({ attribute: 'base-url' }) baseUrl?: string | undefined;

  /** The site's publishable key. It may stand in markup; tokens may not. */
  @property({ attribute: 'publishable-key' }) publishableKey?: string | undefined;

  /** The area to work in, e.g. `500153`. */
  @property() area?: string | undefined;

  /** Gives tokens for the person signed in; takes the place of the key. */
  @property({ attribute: false }) tokenProvider?: TokenProvider | undefined;

  /** The host's name for the signed-in session: tabs that give the same one share one live stream. No secret. */
  @property({ attribute: 'session-id' }) sessionId?: string | undefined;

  /**
   * Whom the tokens stand for: their `sub`. The client tells it to an outbox that the page gives it; what one person
   * queued is never sent under another.
   */
  @property() subject?: string | undefined;

  /** A client made by the page; takes the place of address, key and token provider. */
  @property({ attribute: false }) client?: Client | undefined;

  /** What the host's bridge can do in place of the browser. */
  @property({ attribute: false }) capabilities: Capabilities = {};

  /** Has every widget inside explain itself in the console, as its own `debug` does. */
  @property({ type: Boolean }) debug = false;

  readonly #context = new PlatformProvider(this);
  #own: Client | undefined;
  #made = '';
  #provider: TokenProvider | undefined;

  /** The client in use. */
  get activeClient(): Client | undefined {
    return this.client ?? this.#own;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A move puts it back at once; only one that stays away lets the client go.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  protected override willUpdate(): void {
    this.#connect();
    const { activeClient: client, area, capabilities, debug } = this;
    const now = this.#context.value;
    const known = now?.client === client && now?.area === area && now?.capabilities === capabilities;
    if (!known || now?.debug !== debug) this.#context.value = { client, area, capabilities, debug };
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.replaceChildren(document.createElement('slot'));
    return root;
  }

  /** Makes a client when what it is made from has changed, and lets the old one go. */
  #connect(): void {
    const { baseUrl, publishableKey: key, tokenProvider: provider, sessionId, subject } = this;
    const wanted =
      !this.client && this.isConnected && baseUrl && (provider ?? key)
        ? [baseUrl, key, sessionId, subject].join(' ')
        : '';
    if (wanted === this.#made && provider === this.#provider) return;
    this.#close();
    this.#made = wanted;
    this.#provider = provider;
    if (!wanted || !baseUrl) return;
    try {
      const auth = provider ? tokenAuth(provider) : publishableKey(key ?? '');
      this.#own = createClient({
        baseUrl,
        auth,
        locale: () => languageOf(this),
        // A key stands for nobody in particular.
        subject: provider ? subject : null,
        ...(sessionId && { sessionId }),
      });
    } catch (error) {
      warnOnce(error instanceof Error ? error.message : String(error));
    }
  }

  #close(): void {
    this.#own?.close();
    this.#own = undefined;
    this.#made = '';
  }

  /** Registers the element, under another tag or in another registry if wanted. Safe to call again. */
  static define(tag?: string, registry?: CustomElementRegistry): void {
    defineElement(this, tag, registry);
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../warn.js';

/** The languages there are words for. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface LocaleSource<Messages> {
  'zh-CN': Messages;
  en: () => Promise<Messages>;
}

/** The language of an element: its own `lang`, else the nearest ancestor's, through shadow roots. */
export function languageOf(element: Element): Language {
  let scope: Element | null = element;
  while (scope) {
    const marked: Element | null = scope.closest('[lang]');
    const lang = marked?.getAttribute('lang');
    if (lang) return /^zh\b/i.test(lang) ? 'zh-CN' : 'en';
    const root: Node = scope.getRootNode();
    scope = root instanceof ShadowRoot ? root.host : null;
  }
  return 'zh-CN';
}

/** One observer for all widgets: tells them when a `lang` changes somewhere above. */
const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

function watch(element: Element, onChange: () => void): () => void {
  observer ??= new MutationObserver(() => watchers.forEach((notify) => notify()));
  watchers.add(onChange);
  const options = { subtree: true, attributeFilter: ['lang'] };
  for (let root: Node = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, options);
    if (!(root instanceof ShadowRoot)) break;
  }
  return () => {
    watchers.delete(onChange);
    if (watchers.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}

/** Gives its host words in the language of its place in the page. */
export class Locale<Messages extends object> implements ReactiveController {
  /** The language in use. */
  language: Language = 'zh-CN';
  /** False until the words of the first language are there. */
  ready = false;

  readonly #host: ReactiveControllerHost & Element;
  readonly #source: LocaleSource<Messages>;
  readonly #overrides: () => Partial<Messages> | undefined;
  #messages: Messages;
  #wanted: Language | undefined;
  #unwatch: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost & Element,
    source: LocaleSource<Messages>,
    overrides: () => Partial<Messages> | undefined,
  ) {
    this.#host = host;
    this.#source = source;
    this.#overrides = overrides;
    this.#messages = source['zh-CN'];
    host.addController(this);
  }

  /** The words, the host's own first. */
  get messages(): Messages {
    const overrides = this.#overrides();
    return overrides ? { ...this.#messages, ...overrides } : this.#messages;
  }

  /** The same together with words that came later. */
  with<More extends object>(more: More): Messages & More {
    return { ...more, ...this.messages };
  }

  hostConnected(): void {
    this.#unwatch = watch(this.#host, () => void this.#choose());
    void this.#choose();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  async #choose(): Promise<void> {
    const wanted = languageOf(this.#host);
    if (this.#wanted === wanted) return;
    this.#wanted = wanted;
    let messages = this.#source['zh-CN'];
    if (wanted === 'en') {
      try {
        messages = await this.#source.en();
      } catch {
        warnOnce('The English words could not be loaded; Chinese is shown instead.');
      }
    }
    // A later choice wins over one that was slower to load.
    if (this.#wanted !== wanted) return;
    this.#messages = messages;
    this.language = wanted;
    this.ready = true;
    this.#host.requestUpdate();
  }
}

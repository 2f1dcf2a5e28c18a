import { html, type TemplateResult } from 'lit';
import { handFocus } from '../internal/templates/hand-focus.js';
import type { WidgetElement } from '../internal/widget-element.js';
import type { EventReporterMessages } from '../translations/zh-CN/event-reporter.js';

export interface Thought {
  /** What it is about, among all that is asked here. */
  readonly key: string;
  readonly ask: string;
  readonly confirm: string;
  /** Which of several it is, for those who hear the page. */
  readonly name?: string;
  act: () => void;
}

/**
 * Asks once more before what cannot be undone, one thing at a time. What takes the place of the first button keeps
 * everything as it is: a double click does no harm.
 */
export class SecondThought {
  readonly #host: WidgetElement;
  #asked: string | undefined;

  constructor(host: WidgetElement) {
    this.#host = host;
  }

  buttons({ key, ask, confirm, name, act }: Thought, t: EventReporterMessages): TemplateResult {
    const label = (words: string) => (name ? t.about(words, name) : words);
    const turn = (event: Event, asked: string | undefined) => {
      this.#set(asked);
      handFocus(event, this.#host.updateComplete, `#${asked ? 'keep' : 'ask'}-${key}`);
    };
    if (this.#asked !== key) {
      const onAsk = (event: Event) => turn(event, key);
      return html`<button type="button" class="link" id="ask-${key}" aria-label=${label(ask)} @click=${onAsk}>
        ${ask}
      </button>`;
    }
    const onConfirm = () => {
      this.#set(undefined);
      act();
    };
    const onKeep = (event: Event) => turn(event, undefined);
    return html`<span class="row" role="group" aria-label=${label(confirm)}>
      <button type="button" class="link" id="keep-${key}" @click=${onKeep}>${t.keepIt}</button>
      <button type="button" class="link" aria-label=${label(confirm)} @click=${onConfirm}>${confirm}</button>
    </span>`;
  }

  /** Nobody looks at the question any more. */
  clear(): void {
    this.#asked = undefined;
  }

  #set(asked: string | undefined): void {
    this.#asked = asked;
    this.#host.requestUpdate();
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { laterIcon } from '../../internal/templates/later-icons.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import type { ReporterDesk, ReporterView } from '../reporter-view.js';

type State = 'idle' | 'listening' | 'failed';

/**
 * What somebody says, written down by the host's app. The browser's own recognition is not used: it sends the voice to
 * its maker, whom nobody here has been told of.
 */
export class Dictation {
  readonly #desk: ReporterDesk;
  readonly #words: () => EventReporterMessages;
  #state: State = 'idle';
  #under: symbol | undefined;

  constructor(desk: ReporterDesk, words: () => EventReporterMessages) {
    this.#desk = desk;
    this.#words = words;
  }

  view({ form }: ReporterView): TemplateResult | typeof nothing {
    if (!this.#desk.host.capabilities.dictate || form.locked.includes('description')) return nothing;
    const t = this.#words();
    const said = { idle: nothing, listening: t.dictating, failed: t.dictationFailed }[this.#state];
    return html`<div class="field dictation">
      <button type="button" class="button soft" id="dictate" @click=${() => void this.#listen()}>
        ${laterIcon('microphone')}${t.dictate}
      </button>
      <p class="hint" role="status">${said}</p>
    </div>`;
  }

  /** What is said from now on is about something else. */
  clear(): void {
    this.#under = undefined;
    this.#state = 'idle';
  }

  async #listen(): Promise<void> {
    const { host, form, locale } = this.#desk;
    if (this.#under) return;
    const under = (this.#under = Symbol());
    this.#become('listening');
    const heard = await host.capabilities.dictate?.(locale.language).then(
      (text) => text?.trim() ?? '',
      () => undefined,
    );
    if (this.#under !== under) return;
    this.#under = undefined;
    const { description } = form.draft;
    if (heard) form.set('description', [description.trim(), heard].filter(Boolean).join(' '), 'description');
    this.#become(heard === undefined ? 'failed' : 'idle');
  }

  #become(state: State): void {
    this.#state = state;
    this.#desk.host.requestUpdate();
  }
}

import type { ReactiveController } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import type { EventReporterMessages } from '../translations/zh-CN/event-reporter.js';
import type { ReporterDesk } from './reporter-view.js';

/**
 * Has the browser read aloud what the widget shows, by voices that are on the device: a name or a code is for no vendor's
 * servers.
 */
export class ReadAloud implements ReactiveController {
  readonly #desk: ReporterDesk;
  #reading: SpeechSynthesisUtterance | undefined;

  constructor(desk: ReporterDesk) {
    this.#desk = desk;
    desk.host.addController(this);
    // Browsers learn of their voices a little late.
    if ('speechSynthesis' in window) {
      speechSynthesis.addEventListener('voiceschanged', () => desk.host.requestUpdate(), { once: true });
    }
  }

  hostDisconnected(): void {
    this.stop();
  }

  button(t: EventReporterMessages): TemplateResult | typeof nothing {
    if (!this.#desk.host.readAloud || !('speechSynthesis' in window) || !this.#voice) return nothing;
    return html`<button
      type="button"
      class="link"
      id="read-aloud"
      @click=${() => (this.#reading ? this.stop() : this.#start())}
    >
      ${this.#reading ? t.readAloudStop : t.readAloud}
    </button>`;
  }

  /** Whoever goes on hears no more of what was there. */
  stop(): void {
    if (!this.#reading) return;
    this.#reading = undefined;
    speechSynthesis.cancel();
    this.#desk.host.requestUpdate();
  }

  get #voice(): SpeechSynthesisVoice | undefined {
    const [language] = this.#desk.locale.language.split('-');
    return speechSynthesis
      .getVoices()
      .find(({ lang, localService }) => localService && lang.split(/[-_]/)[0] === language);
  }

  #start(): void {
    const { host, locale } = this.#desk;
    const utterance = new SpeechSynthesisUtterance(wordsIn(host.renderRoot));
    utterance.lang = locale.language;
    utterance.voice = this.#voice ?? null;
    utterance.onend = utterance.onerror = () => {
      if (this.#reading === utterance) this.#reading = undefined;
      host.requestUpdate();
    };
    this.#reading = utterance;
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
    host.requestUpdate();
  }
}

/** What can be seen, without the button that was pressed; a line for each block, so that the voice pauses between. */
function wordsIn(root: ParentNode): string {
  const page = root.querySelector<HTMLElement>('.frame');
  const button = root.querySelector<HTMLElement>('#read-aloud');
  return (page?.innerText ?? '').replace(button?.innerText ?? '', '').trim();
}

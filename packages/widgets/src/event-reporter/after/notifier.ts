import { html, nothing, type TemplateResult } from 'lit';
import { handFocus } from '../../internal/templates/hand-focus.js';
import { notice } from '../../internal/templates/notice.js';
import type { WidgetElement } from '../../internal/widget-element.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';

/** Has the host tell a person of what happens to a report, where it offers that. */
export class Notifier {
  readonly #host: WidgetElement;
  readonly #asked = new Map<string, 'done' | 'failed'>();

  constructor(host: WidgetElement) {
    this.#host = host;
  }

  button(report: { no: string; categoryName: string }, queryCode: string, t: EventReporterMessages): unknown {
    const { notify } = this.#host.capabilities;
    if (!notify) return nothing;
    const { no, categoryName } = report;
    const asked = this.#asked.get(no);
    const ask = (event: Event) => {
      const asking = this.#ask(no, notify({ no, queryCode, categoryName }));
      // Where it worked, the button is gone.
      const drawn = asking.then(() => this.#host.updateComplete);
      handFocus(event, drawn, '#notify-done');
    };
    return html`<div role="status" id="notify-${asked ?? 'open'}" tabindex="-1">${said(asked, t)}</div>
      ${
        asked === 'done' ? nothing : html`<button type="button" class="button soft" @click=${ask}>${t.notify}</button>`
      }`;
  }

  async #ask(no: string, asking: Promise<void>): Promise<void> {
    try {
      await asking;
      this.#asked.set(no, 'done');
    } catch {
      this.#asked.set(no, 'failed');
    }
    this.#host.requestUpdate();
  }
}

function said(asked: 'done' | 'failed' | undefined, t: EventReporterMessages): TemplateResult | typeof nothing {
  if (!asked) return nothing;
  return asked === 'done' ? notice('positive', t.notified) : notice('caution', t.notifyFailed);
}

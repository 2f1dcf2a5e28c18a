import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { notice } from '../../internal/templates/notice.js';

export interface TickOptions {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  /** Why it cannot be so. */
  readonly trouble?: string | undefined;
  toggle: (checked: boolean) => void;
}

/** One thing to agree to, with what it means. */
export function tick({ id, label, hint, checked, trouble, toggle }: TickOptions): TemplateResult {
  return html`<div class="agree">
    <label class="choice ${checked ? 'chosen' : ''}">
      <input
        id=${id}
        type="checkbox"
        aria-describedby="${id}-hint"
        .checked=${live(checked)}
        @change=${({ target }: Event) => target instanceof HTMLInputElement && toggle(target.checked)}
      /><span>${label}</span>
    </label>
    <p class="hint" id="${id}-hint">${hint}</p>
    <div role="status">${trouble ? notice('caution', trouble) : nothing}</div>
  </div>`;
}

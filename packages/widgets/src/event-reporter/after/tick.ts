import { html, type TemplateResult } from 'lit';

export interface TickOptions {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  toggle: (checked: boolean) => void;
}

/** One thing to agree to, with what it means. */
export function tick({ id, label, hint, checked, toggle }: TickOptions): TemplateResult {
  return html`<div class="agree">
    <label class="choice ${checked ? 'chosen' : ''}">
      <input
        id=${id}
        type="checkbox"
        aria-describedby="${id}-hint"
        .checked=${checked}
        @change=${({ target }: Event) => target instanceof HTMLInputElement && toggle(target.checked)}
      /><span>${label}</span>
    </label>
    <p class="hint" id="${id}-hint">${hint}</p>
  </div>`;
}

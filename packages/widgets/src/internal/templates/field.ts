import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';

export interface FieldAria {
  describedBy: string;
  invalid: 'true' | 'false';
}

export interface FieldOptions {
  /** The id of the control. */
  id: string;
  label: string;
  /** A word after the label, such as `optional`. */
  mark?: string;
  hint?: unknown;
  error?: string | undefined;
  /** Draws the control; gives it what ties it to its hint and error. */
  control: (aria: FieldAria) => unknown;
}

/** The ids of hint and error, hint first, as `aria-describedby` wants them. */
function describe(id: string, hint: unknown, error: string | undefined): string {
  return [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
}

/** A label, a hint, an error and one control, tied together. */
export function field({ id, label, mark, hint, error, control }: FieldOptions): TemplateResult {
  return html`
    <div class="field ${error ? 'wrong' : ''}">
      <label for=${id}>${label}${mark ? html` <span class="mark">${mark}</span>` : nothing}</label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${fieldError(id, error)}
      ${control({ describedBy: describe(id, hint, error), invalid: error ? 'true' : 'false' })}
    </div>
  `;
}

/** The same for a group of controls. */
export function fieldGroup({ id, label, mark, hint, error, control }: FieldOptions): TemplateResult {
  return html`
    <fieldset
      class="field ${error ? 'wrong' : ''}"
      id=${id}
      tabindex="-1"
      aria-describedby=${describe(id, hint, error) || nothing}
    >
      <legend>${label}${mark ? html` <span class="mark">${mark}</span>` : nothing}</legend>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${fieldError(id, error)}
      ${control({ describedBy: describe(id, hint, error), invalid: error ? 'true' : 'false' })}
    </fieldset>
  `;
}

export function fieldError(id: string, error: string | undefined): unknown {
  return error ? html`<p class="error" id="${id}-error">${icon('alert')}${error}</p>` : nothing;
}

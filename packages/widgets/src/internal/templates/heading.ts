import { html, nothing, type TemplateResult } from 'lit';

/** A heading whose level the host decides. `focusable` ones take focus when a view changes. */
export function heading(
  level: number,
  text: unknown,
  { id, className = '', focusable = false }: { id?: string; className?: string; focusable?: boolean } = {},
): TemplateResult {
  return html`<div
    role="heading"
    aria-level=${level}
    class="heading h${level > 2 ? 3 : 2} ${className}"
    id=${id ?? 'heading'}
    tabindex=${focusable ? '-1' : nothing}
  >
    ${text}
  </div>`;
}

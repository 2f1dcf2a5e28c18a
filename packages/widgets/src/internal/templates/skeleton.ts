import { html, type TemplateResult } from 'lit';

/** Quiet bars where lines will stand; a screen reader hears `label` once. */
export function skeleton(lines: number, label: string): TemplateResult {
  return html`<div class="skeleton bones" part="loading">
    <span class="visually-hidden" role="status">${label}</span>
    ${Array.from({ length: 2 * lines }, () => html`<i></i>`)}
  </div>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from './icon.js';

export type Tone = 'info' | 'positive' | 'caution' | 'danger';

const ICONS: Record<Tone, IconName> = { info: 'info', positive: 'check', caution: 'alert', danger: 'alert' };

/** A short message in the flow of the page; the icon repeats what the colour says. */
export function notice(
  tone: Tone,
  text: unknown,
  { drawing = icon(ICONS[tone]), action = nothing }: { drawing?: unknown; action?: unknown } = {},
): TemplateResult {
  return html`<div class="notice ${tone}">
    ${drawing}
    <div class="grow">${text}</div>
    ${action}
  </div>`;
}

import type { Severity } from '@digital-cq/sdk/types';
import { html, type TemplateResult } from 'lit';
import { icon } from '../internal/templates/icon.js';
import type { FindingsView } from './findings-view.js';
import { verdictIcon } from './verdict-icon.js';

/** Something that does not fit: how bad it is in a word, and what it is. */
export function severity({ t }: FindingsView, level: Severity, text: string): TemplateResult {
  const known = level in t.severities ? level : 'orange';
  const drawing = known === 'red' ? verdictIcon('recalled') : icon(known === 'blue' ? 'info' : 'alert');
  return html`<span class="severity ${known}">${drawing}<b>${t.severities[known]}</b></span> ${text}`;
}

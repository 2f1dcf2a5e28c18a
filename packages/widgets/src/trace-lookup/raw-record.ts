import type { TraceEvent } from '@digital-cq/sdk/types';
import { html, type TemplateResult } from 'lit';
import { laterIcon } from '../internal/templates/later-icons.js';
import type { FindingsView } from './findings-view.js';

/** The event as it was captured (EPCIS 2.0), for who checks. */
export function rawRecord({ t, copied, copy }: FindingsView, id: string, epcis: TraceEvent['epcis']): TemplateResult {
  const text = JSON.stringify(epcis, null, 2);
  const state = copied?.id === id ? copied : undefined;
  const onclick = ({ currentTarget }: Event) => {
    const button = currentTarget instanceof Element ? currentTarget : undefined;
    copy(id, text, button?.closest('details')?.querySelector('pre') ?? null);
  };
  return html`<details class="raw">
    <summary class="small">${t.raw}</summary>
    <pre dir="ltr" lang="en">${text}</pre>
    <button type="button" class="button soft small" @click=${onclick}>${laterIcon('copy')}${t.copy}</button>
    <span class="small quiet" role="status">${state ? (state.done ? t.copied : t.copyByHand) : ''}</span>
  </details>`;
}

import type { IncidentReceipt } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../internal/format.js';
import type { Language } from '../internal/controllers/locale.js';
import { heading } from '../internal/templates/heading.js';
import { icon } from '../internal/templates/icon.js';
import { laterIcon } from '../internal/templates/later-icons.js';
import type { EventReporterMessages } from '../translations/zh-CN/event-reporter.js';

export interface DoneView {
  readonly t: EventReporterMessages;
  readonly language: Language;
  readonly headingLevel: number;
  readonly receipt: IncidentReceipt;
  /** What was copied last: the number or the code. */
  readonly copied: string | undefined;
  copy: (text: string) => void;
  follow: () => void;
  another: () => void;
}

/** Eighteen digits are read aloud in groups: area, date, serial. */
function groupNumber(no: string): TemplateResult {
  const parts = [no.slice(0, 2), no.slice(2, 8), no.slice(8, 14), no.slice(14)];
  return html`${parts.map((part) => html`<span>${part}</span>`)}`;
}

export function donePage(view: DoneView): TemplateResult {
  const { t, language, headingLevel, receipt, copied } = view;
  const { no, queryCode, areaName, dueAt, role, followers = 0 } = receipt;
  return html`
    <div class="finished">
      <div class="row">
        <span class="tick">${icon('check')}</span>
        ${heading(headingLevel, role === 'follower' ? t.followedTitle : t.doneTitle, { focusable: true })}
      </div>
      <div class="receipt">
        ${figure(view, t.doneNumber, no, groupNumber(no), t.copyNumber)}
        ${figure(view, t.doneCode, queryCode, queryCode, t.copyCode)}
      </div>
      <p class="visually-hidden" role="status">${copied ? t.copied : nothing}</p>
      ${role === 'follower' ? html`<p>${t.followedCount(followers)}</p>` : nothing}
      <p>${t.doneKeep}</p>
      ${heading(headingLevel + 1, t.doneNext, { id: 'next' })}
      <ol class="timeline">
        <li>${t.doneNextArea(areaName)}</li>
        ${dueAt ? html`<li>${t.doneNextDue(formatMoment(language, dueAt, t))}</li>` : nothing}
        <li>${t.doneNextTrack}</li>
      </ol>
      <div class="row">
        <button type="button" class="button" @click=${view.follow}>${t.follow}</button>
        <button type="button" class="button soft" @click=${view.another}>${t.another}</button>
      </div>
    </div>
  `;
}

function figure(view: DoneView, name: string, text: string, shown: unknown, label: string): TemplateResult {
  const { t, copied, copy } = view;
  const done = copied === text;
  return html`<div class="figure">
    <span class="quiet small">${name}</span>
    <div class="row">
      <strong class="numbers" aria-label=${text}>${shown}</strong>
      <button type="button" class="button soft small" aria-label=${label} @click=${() => copy(text)}>
        ${done ? icon('check') : laterIcon('copy')}${done ? t.copied : t.copy}
      </button>
    </div>
  </div>`;
}

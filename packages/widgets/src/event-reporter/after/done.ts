import type { IncidentReceipt } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../internal/format.js';
import type { Language } from '../../internal/controllers/locale.js';
import { heading } from '../../internal/templates/heading.js';
import { icon } from '../../internal/templates/icon.js';
import { laterIcon } from '../../internal/templates/later-icons.js';
import { notice, type Tone } from '../../internal/templates/notice.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import { tick } from './tick.js';

/** What became of what was done with the receipt. */
export interface Said {
  readonly tone: Tone;
  readonly text: string;
}

export interface DoneView {
  readonly t: EventReporterMessages;
  readonly language: Language;
  readonly headingLevel: number;
  readonly receipt: IncidentReceipt;
  /** What was copied last: the number or the code. */
  readonly copied: string | undefined;
  readonly said: Said | undefined;
  /** The QR code, once it can be drawn, and what it holds. */
  readonly code: TemplateResult | undefined;
  readonly codeHint: string;
  readonly remembered: boolean;
  readonly rememberTrouble: string | undefined;
  readonly sharesCode: boolean;
  /** The button that has the person told of news, where the page offers that. */
  readonly notify: unknown;
  copy: (text: string) => void;
  remember: (wanted: boolean) => void;
  follow: () => void;
  another: (here: boolean) => void;
  /** What cannot be done now, or not here, is not offered. */
  save: (() => void) | undefined;
  print: (() => void) | undefined;
  share: (() => void) | undefined;
  shareCode: (wanted: boolean) => void;
}

/** Eighteen digits are read aloud in groups: area, date, serial. */
function groupNumber(no: string): TemplateResult {
  const parts = [no.slice(0, 2), no.slice(2, 8), no.slice(8, 14), no.slice(14)];
  return html`${parts.map((part) => html`<span>${part}</span>`)}`;
}

export function donePage(view: DoneView): TemplateResult {
  const { t, language, headingLevel, receipt, copied, code, codeHint, remembered, remember } = view;
  const { no, queryCode, areaName, dueAt, role, followers = 0 } = receipt;
  return html`
    <div class="finished">
      <div class="row">
        <span class="tick">${icon('check')}</span>
        ${heading(headingLevel, role === 'follower' ? t.followedTitle : t.doneTitle, { focusable: true })}
      </div>
      <div class="receipt">
        <div class="figures">
          ${figure(view, t.doneNumber, no, groupNumber(no), t.copyNumber)}
          ${figure(view, t.doneCode, queryCode, queryCode, t.copyCode)}
        </div>
        ${
          code
            ? html`<figure class="code">
                ${code}
                <figcaption class="small quiet">${codeHint}</figcaption>
              </figure>`
            : nothing
        }
      </div>
      <p class="visually-hidden" role="status">${copied ? t.copied : nothing}</p>
      ${role === 'follower' ? html`<p>${t.followedCount(followers)}</p>` : nothing}
      <p>${t.doneKeep}</p>
      ${takeAway(view)}
      ${tick({ id: 'remember', label: t.remember, hint: t.rememberHint, checked: remembered, trouble: view.rememberTrouble, toggle: remember })}
      ${heading(headingLevel + 1, t.doneNext, { id: 'next' })}
      <ol class="timeline">
        <li>${t.doneNextArea(areaName)}</li>
        ${dueAt ? html`<li>${t.doneNextDue(formatMoment(language, dueAt, t))}</li>` : nothing}
        <li>${t.doneNextTrack}</li>
      </ol>
      ${view.notify}
      <div class="row">
        <button type="button" class="button" @click=${view.follow}>${t.follow}</button>
        <button type="button" class="button soft" @click=${() => view.another(true)}>${t.anotherHere}</button>
        <button type="button" class="button soft" @click=${() => view.another(false)}>${t.another}</button>
      </div>
    </div>
  `;
}

/** What can be done so that the number and the code are not lost. */
function takeAway({ t, said, save, print, share, sharesCode, shareCode }: DoneView): TemplateResult {
  const button = (label: string, onClick: (() => void) | undefined) =>
    onClick ? html`<button type="button" class="button soft small" @click=${onClick}>${label}</button>` : nothing;
  return html`<div class="take-away">
    <div class="row">${button(t.savePicture, save)} ${button(t.print, print)} ${button(t.share, share)}</div>
    ${
      share
        ? tick({ id: 'share-code', label: t.shareCode, hint: t.shareCodeHint, checked: sharesCode, toggle: shareCode })
        : nothing
    }
    <div role="status">${said ? notice(said.tone, said.text) : nothing}</div>
  </div>`;
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

import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../internal/controllers/locale.js';
import { formatMoment } from '../../internal/format.js';
import { heading } from '../../internal/templates/heading.js';
import { icon } from '../../internal/templates/icon.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import type { Reading } from './my-reports.js';
import type { MyReport } from './my-reports-store.js';
import { stateIcon } from '../report-state.js';
import type { SecondThought } from '../second-thought.js';

export interface MyReportsView {
  readonly t: EventReporterMessages;
  readonly language: Language;
  readonly headingLevel: number;
  readonly reports: readonly MyReport[];
  /** Whether the last of them was just forgotten. */
  readonly forgotten: boolean;
  readonly thought: SecondThought;
  reading: (no: string) => Reading | undefined;
  follow: (report: MyReport) => void;
  forget: (report: MyReport) => void;
  forgetAll: () => void;
}

const hasNews = ({ updatedAt, seenAt }: MyReport) => updatedAt !== seenAt;

/** The reports of this device with their states as they are now. */
export function myReportsList(view: MyReportsView): TemplateResult {
  const { t, headingLevel, reports, forgotten, thought, forgetAll } = view;
  return html`
    <p class="visually-hidden" role="status">${news(view)}</p>
    ${forgotten && reports.length === 0 ? html`<p class="small quiet">${t.mineForgotten}</p>` : nothing}
    ${
      reports.length > 0
        ? html`<section class="mine" aria-labelledby="mine">
            ${heading(headingLevel + 1, t.mineTitle, { id: 'mine', focusable: true })}
            <ul>
              ${reports.map((report) => item(view, report))}
            </ul>
            <p class="small quiet">${t.mineWhere}</p>
            <div class="row small">
              ${thought.buttons({ key: 'all', ask: t.mineForgetAll, confirm: t.mineForgetReally, act: forgetAll }, t)}
            </div>
          </section>`
        : nothing
    }
  `;
}

/** For those who hear the page: once everything was asked for. */
function news({ t, reports, forgotten, reading }: MyReportsView): unknown {
  if (reports.length === 0) return forgotten ? t.mineForgotten : nothing;
  if (reports.some(({ no }) => reading(no) === 'under-way')) return nothing;
  return t.mineNewsCount(reports.filter(hasNews).length);
}

function item(view: MyReportsView, report: MyReport): TemplateResult {
  const { t, language, reading, follow, forget } = view;
  const { no, categoryName, areaName, state, updatedAt } = report;
  const where = reading(no);
  return html`<li>
    ${icon(stateIcon(state))}
    <div class="grow">
      <p class="row">
        <span class="strong">${categoryName}</span>
        ${hasNews(report) ? html`<span class="news small">${icon('info')}${t.mineNews}</span>` : nothing}
      </p>
      <p class="small quiet">${areaName}</p>
      <p class="small">
        <span class="strong">${t.states[state]}</span> ·
        <span class="numbers">${t.mineChanged(formatMoment(language, updatedAt, t))}</span>
      </p>
      <p class="small quiet numbers">${no}</p>
      ${where === undefined ? nothing : html`<p class="small quiet">${READING_WORDS[where](t)}</p>`}
      <div class="row small">
        <button type="button" class="link" aria-label=${`${t.follow} ${no}`} @click=${() => follow(report)}>
          ${t.follow}
        </button>
        <button type="button" class="link" aria-label=${t.mineForgetOne(no)} @click=${() => forget(report)}>
          ${t.mineForget}
        </button>
      </div>
    </div>
  </li>`;
}

const READING_WORDS: Record<Reading, (t: EventReporterMessages) => string> = {
  'under-way': (t) => t.mineRefreshing,
  failed: (t) => t.mineStale,
  gone: (t) => t.mineGone,
};

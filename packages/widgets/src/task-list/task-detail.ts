import type { TaskAction, TaskDetail } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import { formatFull, formatNumber } from '../internal/format.js';
import { heading } from '../internal/templates/heading.js';
import { icon } from '../internal/templates/icon.js';
import { notice } from '../internal/templates/notice.js';
import { problemPanel } from '../internal/templates/problem.js';
import { skeleton } from '../internal/templates/skeleton.js';
import { thumbnails } from '../internal/templates/thumbnails.js';
import { timeline } from '../internal/templates/timeline.js';
import { actionForm } from './action-form.js';
import { dueWords } from './due.js';
import { taskState } from './task-row.js';
import type { DetailView } from './task-view.js';

/** One task whole: what it is about, what happened, and everything that may be done with it. */
export function taskDetail(view: DetailView): TemplateResult {
  const { t, headingLevel, summary, detail, error, close } = view;
  return html`
    <section class="detail" aria-labelledby="detail-heading" part="detail">
      <div class="detail-bar">
        <button type="button" class="link back" @click=${close}>${icon('back')}${t.back}</button>
        <button type="button" class="icon-button closer" aria-label=${t.close} @click=${close}>${icon('close')}</button>
      </div>
      ${heading(headingLevel + 1, summary.title, { id: 'detail-heading', focusable: true })}
      <p class="facts-line small">${taskState(view, summary)} ${dueLine(view)}</p>
      <div role="status">${message(view)}</div>
      ${detail ? body(view, detail) : error ? problemPanel(error, t, view.reload) : skeleton(5, t.loading)}
    </section>
  `;
}

function dueLine({ summary, language, t, now }: DetailView): TemplateResult {
  const { tone, icon: name, word, time } = dueWords(summary, language, t, now);
  return html`<span class=${tone}>${name ? icon(name) : nothing}${word}</span><span class="numbers">${time}</span>`;
}

function message(view: DetailView): unknown {
  const said = view.notice(view.summary);
  return said ? notice(said.tone, said.text, said.icon ? { icon: said.icon } : {}) : nothing;
}

function body(view: DetailView, detail: TaskDetail): TemplateResult {
  const { t, language, client, headingLevel, timeline: entries, draft } = view;
  const { description, instructions, location, attachments, result, reporter } = detail;
  const point = location?.point;
  const holder = detail.assignee?.label;
  return html`
    ${draft ? actionForm(view, draft, detail) : actions(view, detail)}
    <dl class="facts">
      ${fact(t.description, description ?? html`<span class="quiet">${t.noDescription}</span>`)}
      ${instructions ? fact(t.instructions, instructions) : nothing}
      ${fact(
        t.place,
        html`${detail.areaName}${detail.address ? html`<br />${detail.address}` : nothing}${
          location?.landmark ? html`<br />${location.landmark}` : nothing
        }${
          point
            ? html`<br /><span class="small quiet numbers"
                  >${t.position(String(point.lng), String(point.lat))}
                  ${point.crs}${
                    point.accuracyM === undefined
                      ? nothing
                      : html` · ${t.accuracy(formatNumber(language, Math.round(point.accuracyM)))}`
                  }</span
                >`
            : nothing
        }`,
      )}
      ${detail.dueAt ? fact(t.due, html`<span class="numbers">${formatFull(language, detail.dueAt)}</span>`) : nothing}
      ${holder ? fact(t.holder, holder) : nothing}
      ${
        reporter
          ? fact(
              t.reporter,
              [reporter.name, reporter.phone].filter(Boolean).join(' · ') ||
                (reporter.mode === 'anonymous' ? t.anonymous : ''),
            )
          : nothing
      }
      ${fact(t.number, html`<span class="numbers">${detail.no}</span>`)}
      ${fact(t.incident, html`<span class="numbers">${detail.incidentNo}</span>`)}
      ${result ? fact(t.result, result.note) : nothing}
    </dl>
    ${
      attachments.length > 0 && client
        ? html`${heading(headingLevel + 2, t.photos, { id: 'photos-heading', className: 'sub' })}
          ${thumbnails(attachments, client, t)}`
        : nothing
    }
    ${
      entries.length > 0
        ? html`${heading(headingLevel + 2, t.process, { id: 'process-heading', className: 'sub' })}
          ${timeline(entries, { language, t, words: t.steps })}`
        : nothing
    }
  `;
}

function fact(name: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

function actions(view: DetailView, detail: TaskDetail): unknown {
  if (detail.actions.length === 0) return nothing;
  return html`<div class="row actions">
    ${detail.actions.map((action, index) => actionButton(view, detail, action, index === 0))}
  </div>`;
}

function actionButton(view: DetailView, detail: TaskDetail, action: TaskAction, primary: boolean): TemplateResult {
  const pending = view.pending(detail);
  return html`<button
    type="button"
    class="button ${primary ? '' : 'soft'}"
    aria-disabled=${pending !== undefined}
    @click=${() => pending ?? view.act(detail, action)}
  >
    ${pending === action ? html`<span class="spinner"></span>` : nothing}${view.t.actions[action]}
  </button>`;
}

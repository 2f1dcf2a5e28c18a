import type { Note, TaskAction, TaskDetail } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import { formatFull, formatMoment, formatNumber } from '../internal/format.js';
import { heading } from '../internal/templates/heading.js';
import { notice } from '../internal/templates/notice.js';
import { thumbnails } from '../internal/templates/thumbnails.js';
import { timeline } from '../internal/templates/timeline.js';
import { actionForm } from './action-form.js';
import type { DetailView } from './task-view.js';

/** Everything about a task under its heading. */
export function detailBody(view: DetailView, detail: TaskDetail): TemplateResult {
  const { t, language, client, headingLevel, timeline: entries } = view;
  const { description, answers = [], asset, instructions, location, attachments, result, reporter } = detail;
  const { notes = [], urgedCount } = detail;
  const point = location?.point;
  const holder = detail.assignee?.label;
  return html`
    ${whatToDo(view, detail)} ${urgedCount ? notice('caution', t.urgedCount(urgedCount)) : nothing}
    <dl class="facts">
      ${fact(t.description, description ?? html`<span class="quiet">${t.noDescription}</span>`)}
      ${answers.map(({ title, value }) => fact(title, value))}
      ${asset ? fact(t.asset, html`${asset.name}<br /><span class="small quiet numbers">${asset.code}</span>`) : nothing}
      ${instructions ? fact(t.instructions, instructions) : nothing}
      ${
        notes.length > 0
          ? fact(
              t.notes,
              html`<ul class="notes">
                ${notes.map((note) => noteItem(view, note))}
              </ul>`,
            )
          : nothing
      }
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
              [reporter.onBehalf && t.onBehalf, reporter.name, reporter.phone].filter(Boolean).join(' · ') ||
                t.reporters[reporter.mode],
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

function noteItem({ t, language }: DetailView, { text, at, actor, about }: Note): TemplateResult {
  const who = about ? t.notesAbout[about] : actor;
  return html`<li>
    <p class="said">${text}</p>
    <p class="small quiet">${[who, formatMoment(language, at, t)].filter(Boolean).join(' · ')}</p>
  </li>`;
}

function fact(name: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** What brings a task on. Passing it to somebody else is never what stands out. */
const FORWARD: readonly TaskAction[] = ['claim', 'start', 'complete', 'verify'];

/** The form of the action that was begun, or the actions to choose from. */
export function whatToDo(view: DetailView, detail: TaskDetail): unknown {
  return view.draft ? actionForm(view, view.draft, detail) : actions(view, detail);
}

function actions(view: DetailView, detail: TaskDetail): unknown {
  if (detail.actions.length === 0) return nothing;
  return html`<div class="row actions">
    ${detail.actions.map((action, index) => actionButton(view, detail, action, index === 0 && FORWARD.includes(action)))}
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

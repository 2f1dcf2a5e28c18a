import { isHttpError } from '@digital-cq/sdk';
import type { Challenge, IncidentReceipt } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../internal/controllers/locale.js';
import { formatClock, formatMoment } from '../../internal/format.js';
import { field } from '../../internal/templates/field.js';
import { heading } from '../../internal/templates/heading.js';
import { icon, type IconName } from '../../internal/templates/icon.js';
import { notice } from '../../internal/templates/notice.js';
import { explain } from '../../internal/templates/problem.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import type { Answer } from './outgoing.js';
import { questionIn } from '../what/question.js';
import type { SecondThought } from '../second-thought.js';
import { refusedPhotos, type QueuedReport } from './queued-report.js';

export interface OutgoingView {
  readonly t: EventReporterMessages;
  readonly language: Language;
  readonly headingLevel: number;
  readonly reports: readonly QueuedReport[];
  /** Whether what waits outlives this page. */
  readonly durable: boolean;
  /** Whether others use this device, too. */
  readonly isShared: boolean;
  readonly thought: SecondThought;
  retry: (report: QueuedReport) => void;
  sendWithout: (report: QueuedReport) => void;
  answer: (report: QueuedReport, challenge: Answer) => void;
  remove: (report: QueuedReport) => void;
  follow: (receipt: IncidentReceipt) => void;
}

const isStuck = ({ state }: QueuedReport) => state === 'needs-you' || state === 'failed';

/** The reports on this device, each with its state; and in a few words for those who hear the page. */
export function outgoingList(view: OutgoingView): TemplateResult {
  const { t, reports, headingLevel, durable } = view;
  const count = (is: (report: QueuedReport) => boolean) => reports.filter(is).length;
  const sent = count(({ state }) => state === 'sent');
  const stuck = count(isStuck);
  const waiting = reports.length - sent - stuck;
  return html`
    <p class="visually-hidden" role="status">${reports.length > 0 ? t.outgoingCount(waiting, sent, stuck) : nothing}</p>
    ${
      reports.length > 0
        ? html`<section class="outgoing" aria-labelledby="outgoing">
            ${heading(headingLevel + 1, t.outgoingTitle, { id: 'outgoing', focusable: true })}
            <ul>
              ${reports.map((report) => item(view, report))}
            </ul>
            ${durable || waiting === 0 ? nothing : notice('caution', t.outgoingPassing)}
          </section>`
        : nothing
    }
  `;
}

/** After a report was stored instead of sent: what happens now without anybody's doing. */
export function savedPage(view: OutgoingView, { number, state }: QueuedReport, another: () => void): TemplateResult {
  const { t, headingLevel, durable, isShared } = view;
  const isSent = state === 'sent';
  return html`
    <div class="finished">
      <div class="row">
        <span class="tick">${icon(isSent ? 'check' : 'clock')}</span>
        ${heading(headingLevel, isSent ? t.doneTitle : t.savedTitle(number), { focusable: true })}
      </div>
      ${isSent ? nothing : html`<p>${durable ? t.savedHow : t.savedPassing}</p>`}
      ${isSent || !isShared ? nothing : html`<p>${t.savedShared}</p>`}
      <div>${outgoingList(view)}</div>
      <div class="row">
        <button type="button" class="button soft" @click=${another}>${t.another}</button>
      </div>
    </div>
  `;
}

function item(view: OutgoingView, report: QueuedReport): TemplateResult {
  const { t, language } = view;
  const { category, words, at, state } = report;
  const drawing: IconName = state === 'sent' ? 'check' : isStuck(report) ? 'alert' : 'clock';
  return html`<li class=${isStuck(report) ? 'stuck' : state}>
    ${icon(drawing)}
    <div class="grow">
      <p class="small"><span class="strong">${nameOf(view, report)}</span> · ${category}</p>
      <p class="small quiet">${words} · ${formatMoment(language, at.toISOString(), t)}</p>
      ${report.receipt ? receipt(view, report.receipt) : html`<p class="small word">${stateOf(view, report)}</p>`}
      ${question(view, report)}
      <div class="row small">${buttons(view, report)}</div>
    </div>
  </li>`;
}

function nameOf({ t }: OutgoingView, { number, state }: QueuedReport): string {
  return state === 'sent' ? t.outgoingSent : t.outgoingName(number);
}

function receipt({ t }: OutgoingView, { no, queryCode }: IncidentReceipt): TemplateResult {
  return html`<dl class="small">
    <div>
      <dt>${t.doneNumber}</dt>
      <dd class="numbers strong">${no}</dd>
    </div>
    <div>
      <dt>${t.doneCode}</dt>
      <dd class="numbers strong">${queryCode}</dd>
    </div>
  </dl>`;
}

/** The question that keeps it here, to be answered in this place. */
function question(view: OutgoingView, report: QueuedReport): unknown {
  const asked = questionOf(report);
  if (!asked) return nothing;
  const { t, answer } = view;
  const id = `answer-${report.number}`;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const { currentTarget: form } = event;
    const given = form instanceof HTMLFormElement ? new FormData(form).get('answer') : null;
    if (typeof given === 'string' && given.trim()) answer(report, { id: asked.id, answer: given.trim() });
  };
  return html`<form class="question" novalidate @submit=${onSubmit}>
    ${field({
      id,
      label: asked.question,
      control: () => html`<input id=${id} class="input" name="answer" autocomplete="off" maxlength="40" />`,
    })}
    <button class="button soft" aria-label=${t.about(t.questionSend, nameOf(view, report))}>${t.questionSend}</button>
  </form>`;
}

function questionOf({ state, error }: QueuedReport): Challenge | undefined {
  return state === 'failed' ? questionIn(error) : undefined;
}

/** Where it stands, and what would help. */
function stateOf({ t, language }: OutgoingView, report: QueuedReport): string {
  const { state, need, error, parts } = report;
  if (state === 'sending') return t.submitting;
  if (need) return t.outgoingNeeds[need];
  if (questionOf(report)) return t.outgoingQuestion;
  const words = error && explain(error, t);
  if (isStuck(report)) return t.outgoingRefused(words ? [words.title, words.detail].filter(Boolean).join(' ') : '');
  if (words?.icon === 'offline' || !navigator.onLine) return t.outgoingOffline;
  if (isHttpError(error, 429)) {
    return t.outgoingTooMany(formatClock(language, new Date(Math.max(...parts.map(({ dueAt }) => dueAt)))));
  }
  return words ? t.outgoingBusy : t.outgoingQueued;
}

function buttons(view: OutgoingView, report: QueuedReport): unknown {
  const { t, thought } = view;
  const { id, number, state } = report;
  const name = t.outgoingName(number);
  const press = (label: string, onClick: () => void, spoken = t.about(label, name)) =>
    html`<button type="button" class="link" aria-label=${spoken} @click=${onClick}>${label}</button>`;
  const sent = report.receipt;
  if (sent) {
    return [
      press(t.follow, () => view.follow(sent), `${t.follow} ${sent.no}`),
      press(t.outgoingNoted, () => view.remove(report), `${t.outgoingNoted} ${sent.no}`),
    ];
  }
  return [
    isStuck(report) && !questionOf(report) ? press(t.retry, () => view.retry(report)) : nothing,
    refusedPhotos(report).length > 0 ? press(t.outgoingWithout, () => view.sendWithout(report)) : nothing,
    state === 'sending'
      ? nothing
      : thought.buttons(
          { key: id, ask: t.outgoingDelete, confirm: t.outgoingDeleteReally, name, act: () => view.remove(report) },
          t,
        ),
  ];
}

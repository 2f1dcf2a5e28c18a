import type { Client } from '@digital-cq/sdk';
import { isHttpError } from '@digital-cq/sdk';
import type { ReporterAction, TrackedIncident } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { LiveDataStatus } from '../../internal/controllers/live-data.js';
import type { Language } from '../../internal/controllers/locale.js';
import { formatClock, formatMoment } from '../../internal/format.js';
import { field } from '../../internal/templates/field.js';
import { heading } from '../../internal/templates/heading.js';
import { icon } from '../../internal/templates/icon.js';
import { notice } from '../../internal/templates/notice.js';
import { problemPanel } from '../../internal/templates/problem.js';
import { skeleton } from '../../internal/templates/skeleton.js';
import { timeline } from '../../internal/templates/timeline.js';
import { trouble } from '../../internal/templates/trouble.js';
import type { Capabilities } from '../../internal/platform-context.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import { beforeAfter } from './before-after.js';
import type { FollowUp } from './follow-up.js';
import { followUps, starsDrawing } from './follow-up-form.js';
import { CLOSED, ENDED, stateIcon } from '../report-state.js';
import { tick } from './tick.js';

export interface TrackingView {
  readonly t: EventReporterMessages;
  readonly language: Language;
  readonly headingLevel: number;
  readonly client: Client | undefined;
  readonly capabilities: Capabilities;
  /** The reports of this device, and whether there are any. */
  readonly mine: unknown;
  readonly hasMine: boolean;
  /** Whether this device remembers the report that is followed. */
  readonly remembered: boolean;
  readonly rememberTrouble: string | undefined;
  /** The button that has the person told of news, where the page offers that. */
  readonly notify: unknown;
  readonly followUp: FollowUp;
  /** What is followed; none while the form is shown. */
  readonly following: boolean;
  readonly no: string;
  readonly queryCode: string;
  readonly errors: { no?: string; queryCode?: string };
  readonly data: TrackedIncident | undefined;
  readonly asOf: Date | undefined;
  readonly status: LiveDataStatus;
  readonly live: boolean;
  readonly error: Error | undefined;
  edit: (name: 'no' | 'queryCode', value: string) => void;
  submit: (event: Event) => void;
  reload: () => void;
  other: () => void;
  leave: () => void;
  remember: (wanted: boolean) => void;
  begin: (action: ReporterAction) => void;
  cancel: () => void;
  send: (event: Event) => void;
}

export function trackingPage(view: TrackingView): TemplateResult {
  const { t, headingLevel, following, leave } = view;
  return html`
    <div class="tracking">
      <button type="button" class="link back" @click=${leave}>${icon('back')}${t.trackBack}</button>
      ${heading(headingLevel, t.trackTitle, { focusable: true })} ${following ? followed(view) : form(view)}
    </div>
  `;
}

function form(view: TrackingView): TemplateResult {
  const { t, headingLevel, mine, hasMine, submit } = view;
  return html`
    ${mine} ${hasMine ? heading(headingLevel + 1, t.trackByNumber, { id: 'by-number' }) : nothing}
    <p class="quiet">${t.trackHint}</p>
    <form novalidate @submit=${submit}>
      ${input(view, 'no', t.trackNumber, t.trackNumberHint)} ${input(view, 'queryCode', t.trackCode, t.trackCodeHint)}
      <button class="button">${t.trackSubmit}</button>
    </form>
  `;
}

function input(view: TrackingView, name: 'no' | 'queryCode', label: string, hint: string): TemplateResult {
  return field({
    id: `track-${name}`,
    label,
    hint,
    error: view.errors[name],
    control: ({ describedBy, invalid }) => html`
      <input
        id="track-${name}"
        class="input numbers ${name}"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${view[name]}
        @input=${({ target }: Event) => target instanceof HTMLInputElement && view.edit(name, target.value)}
      />
    `,
  });
}

function followed(view: TrackingView): TemplateResult {
  const { t, data, error, other } = view;
  if (data) return found(view, data);
  if (isHttpError(error, 404)) {
    return html`${notice('caution', t.trackNotFound)}
      <button type="button" class="button soft" @click=${other}>${t.changeShort}</button>`;
  }
  return error ? problemPanel(error, t, view.reload) : skeleton(4, t.loading);
}

function found(view: TrackingView, incident: TrackedIncident): TemplateResult {
  const { t, language, headingLevel, client } = view;
  const { state, categoryName, areaName, reportedAt, notes, attachments } = incident;
  const isPressing = state === 'awaiting_info' || incident.slaState === 'overdue';
  const tone = CLOSED.includes(state) ? 'positive' : isPressing ? 'caution' : '';
  return html`
    <div class="state ${tone}" role="status">
      ${icon(stateIcon(state))}
      <div class="grow">
        <p class="word">${t.states[state]}</p>
        <p class="small">${promise(view, incident)}</p>
        ${delay(view, incident)} ${rating(view, incident)}
      </div>
    </div>
    ${freshness(view)} ${followUps(view, incident)}
    <dl class="facts">
      <div>
        <dt>${t.checkWhat}</dt>
        <dd>${categoryName}</dd>
      </div>
      <div>
        <dt>${t.trackPlace}</dt>
        <dd>${areaName}</dd>
      </div>
      <div>
        <dt>${t.trackReported}</dt>
        <dd class="numbers">${formatMoment(language, reportedAt, t)}</dd>
      </div>
      <div>
        <dt>${t.trackNumber}</dt>
        <dd class="numbers">${incident.no}</dd>
      </div>
    </dl>
    ${heading(headingLevel + 1, t.trackTimeline, { id: 'timeline' })}
    ${timeline(incident.timeline, { language, t, words: stepWords(view, incident) })}
    ${
      notes.length > 0
        ? html`${heading(headingLevel + 1, t.trackNotes, { id: 'notes' })}
            <ul class="notes">
              ${notes.map(
                (note) =>
                  html`<li>
                    <p>${note.text}</p>
                    <p class="small quiet">
                      ${[note.actor, formatMoment(language, note.at, t)].filter(Boolean).join(' · ')}
                    </p>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    ${
      attachments.length > 0 && client
        ? html`${heading(headingLevel + 1, t.trackPhotos, { id: 'photos' })}
          ${beforeAfter(attachments, client, t, headingLevel + 2)}`
        : nothing
    }
    ${view.notify}
    ${tick({
      id: 'remember',
      label: t.remember,
      hint: t.rememberHint,
      trouble: view.rememberTrouble,
      checked: view.remembered,
      toggle: view.remember,
    })}
    <button type="button" class="button soft" @click=${view.other}>${t.trackOther}</button>
  `;
}

/** Whoever has only met the same has done nothing of what the reporter did. */
function stepWords({ t }: TrackingView, { role }: TrackedIncident): EventReporterMessages['steps'] {
  return role === 'follower' ? { ...t.steps, ...t.stepsOfReporter } : t.steps;
}

/** Why it is late, and until when now. */
function delay({ t, language }: TrackingView, { delay: held }: TrackedIncident): unknown {
  if (!held) return nothing;
  const { reason, note, newDueAt } = held;
  const due = newDueAt ? t.delayNewDue(formatMoment(language, newDueAt, t)) : nothing;
  return html`<p class="small">${t.delays[reason]}${note ?? nothing} ${due}</p>`;
}

function rating({ t }: TrackingView, { rating: given }: TrackedIncident): unknown {
  if (!given) return nothing;
  return html`<p class="small">${t.rated(t.starWords[given.stars - 1] ?? '')} ${starsDrawing(given.stars)}</p>`;
}

function promise({ t, language }: TrackingView, incident: TrackedIncident): string {
  const { state, slaState, dueAt, closedAt } = incident;
  if (closedAt) return t.trackClosed(formatMoment(language, closedAt, t));
  if (ENDED.includes(state)) return '';
  if (slaState === 'overdue') return t.trackOverdue;
  return dueAt ? t.trackPromised(formatMoment(language, dueAt, t)) : '';
}

/** How new it is; what stands in the way of newer, where something does. */
function freshness(view: TrackingView): unknown {
  const { t, language, status, live, asOf, reload } = view;
  if (status === 'offline' || status === 'stale') return trouble(view, view, reload);
  const time = t.updatedAt(asOf ? formatClock(language, asOf) : '');
  return html`<p class="small quiet freshness">${live ? `${t.live} · ${time}` : time}</p>`;
}

import type { Client } from '@digital-cq/sdk';
import { isHttpError } from '@digital-cq/sdk';
import type { IncidentState, TrackedIncident } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { LiveDataStatus } from '../internal/controllers/live-data.js';
import type { Language } from '../internal/controllers/locale.js';
import { formatClock, formatMoment } from '../internal/format.js';
import { field } from '../internal/templates/field.js';
import { heading } from '../internal/templates/heading.js';
import { icon, type IconName } from '../internal/templates/icon.js';
import { notice } from '../internal/templates/notice.js';
import { problemPanel } from '../internal/templates/problem.js';
import { skeleton } from '../internal/templates/skeleton.js';
import { thumbnails } from '../internal/templates/thumbnails.js';
import { timeline } from '../internal/templates/timeline.js';
import { trouble } from '../internal/templates/trouble.js';
import type { EventReporterMessages } from '../translations/zh-CN/event-reporter.js';

export interface TrackingView {
  readonly t: EventReporterMessages;
  readonly language: Language;
  readonly headingLevel: number;
  readonly client: Client | undefined;
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
}

const CLOSED: readonly IncidentState[] = ['closed', 'evaluated'];
const ENDED: readonly IncidentState[] = [...CLOSED, 'rejected', 'merged', 'withdrawn', 'transferred'];

function stateIcon(state: IncidentState): IconName {
  if (CLOSED.includes(state)) return 'check';
  if (ENDED.includes(state)) return 'info';
  return state === 'awaiting_info' ? 'alert' : 'clock';
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
  const { t, submit } = view;
  return html`
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
  const tone = CLOSED.includes(state) ? 'positive' : state === 'awaiting_info' ? 'caution' : '';
  return html`
    <div class="state ${tone}" role="status">
      ${icon(stateIcon(state))}
      <div class="grow">
        <p class="word">${t.states[state]}</p>
        <p class="small">${promise(view, incident)}</p>
      </div>
    </div>
    ${freshness(view)}
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
    ${timeline(incident.timeline, { language, t, words: t.steps })}
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
        ? html`${heading(headingLevel + 1, t.trackPhotos, { id: 'photos' })}${thumbnails(attachments, client, t)}`
        : nothing
    }
    <button type="button" class="button soft" @click=${view.other}>${t.trackOther}</button>
  `;
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

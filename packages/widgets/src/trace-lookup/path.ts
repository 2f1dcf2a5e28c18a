import type { TraceEvent, TraceItem } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import { formatFull, formatMoment, formatNumber } from '../internal/format.js';
import { heading } from '../internal/templates/heading.js';
import { icon } from '../internal/templates/icon.js';
import { notice } from '../internal/templates/notice.js';
import { problemPanel } from '../internal/templates/problem.js';
import { skeleton } from '../internal/templates/skeleton.js';
import { partyOf } from './facts.js';
import type { FindingsView } from './findings-view.js';
import { anomaliesAt, notable, toWay, type Leg } from './legs.js';
import { MOST_EVENTS } from './load-answer.js';
import { paperList } from './papers.js';
import { rawRecord } from './raw-record.js';
import { readings } from './readings.js';
import { severity } from './severity.js';

/** Who writes something down a day after it happened is told. */
const LATE_MS = 86_400_000;

/** The way from the farm, stage by stage. */
export function path(view: FindingsView, item: TraceItem): TemplateResult {
  const { t, headingLevel } = view;
  return html`${heading(headingLevel + 2, t.path, { id: 'path-heading' })} ${way(view, item)}`;
}

function way(view: FindingsView, item: TraceItem): unknown {
  const { t, language, path, reloadPath } = view;
  const { data, error } = path;
  if (!data) return error ? problemPanel(error, t, reloadPath) : skeleton(4, t.loading);
  const { legs, loose } = toWay(item, data);
  return html`
    ${
      loose.length > 0
        ? html`<ul class="anomalies" aria-label=${t.otherAnomalies}>
            ${loose.map(({ severity: level, text }) => html`<li>${severity(view, level, text)}</li>`)}
          </ul>`
        : nothing
    }
    ${legs.length === 0 ? html`<p class="quiet">${t.noEvents}</p>` : nothing}
    <ol class="path">
      ${legs.map((leg) => legItem(view, item, leg, data))}
    </ol>
    ${
      data.length >= MOST_EVENTS
        ? html`<p class="small quiet">${t.eventsCut(formatNumber(language, MOST_EVENTS))}</p>`
        : nothing
    }
  `;
}

function legItem(view: FindingsView, item: TraceItem, leg: Leg, all: readonly TraceEvent[]): TemplateResult {
  const { t, isOpen, toggle } = view;
  const { key, stage, gap, events, anomalies } = leg;
  const first = notable(leg, item.anomalies, all.length);
  const folded = events.length - first.length;
  const open = isOpen(key);
  const found = [...anomalies, ...events.flatMap((event) => anomaliesAt(event, item.anomalies))];
  const grave = found.some(({ severity: level }) => level === 'red') ? 'grave' : '';
  const mark = gap ? 'gap' : stage === 'recall' ? 'recall' : found.length > 0 ? 'marked' : '';
  return html`<li class="${mark} ${grave}">
    <p class="stage">${t.stages[stage] ?? stage}</p>
    ${gap ? html`<p class="quiet">${t.gap}</p>` : nothing}
    ${!gap && events.length === 0 ? html`<p class="quiet">${t.stageBare}</p>` : nothing}
    ${anomalies.map(({ severity: level, text }) => html`<p class="anomaly">${severity(view, level, text)}</p>`)}
    ${
      events.length > 0
        ? html`<ol class="events">
            ${(open ? events : first).map((event) => eventItem(view, item, event, all))}
          </ol>`
        : nothing
    }
    ${
      folded > 0
        ? html`<button type="button" class="link fold" aria-expanded=${open} @click=${() => toggle(key)}>
            ${open ? t.fewerEvents : t.moreEvents(folded)}
          </button>`
        : nothing
    }
  </li>`;
}

function eventItem(
  view: FindingsView,
  { anomalies, certificates }: TraceItem,
  event: TraceEvent,
  all: readonly TraceEvent[],
): TemplateResult {
  const { t, language } = view;
  const { at, recordedAt, summary, place, actor, certificateIds, readings: temperatures } = event;
  const who = actor && partyOf(view, actor);
  const where = [place?.name, place?.areaName].filter(Boolean).join(' · ');
  const late = Date.parse(recordedAt) - Date.parse(at) > LATE_MS;
  const papers = certificates.filter(({ id }) => certificateIds.includes(id));
  return html`<li>
    <p class="small quiet numbers when">
      <time datetime=${at} title=${formatFull(language, at)}>${formatMoment(language, at, t)}</time>
      ${late ? html`· ${t.recordedAt(formatMoment(language, recordedAt, t))}` : nothing}
    </p>
    <p>${summary}</p>
    ${
      where || who
        ? html`<p class="small quiet">
            ${[where, who !== where && actor?.name !== place?.name ? who : undefined].filter(Boolean).join(' · ')}
          </p>`
        : nothing
    }
    ${correction(view, event, all)}
    ${anomaliesAt(event, anomalies).map(
      ({ severity: level, text }) => html`<p class="anomaly">${severity(view, level, text)}</p>`,
    )}
    ${temperatures ? readings(view, temperatures) : nothing} ${paperList(view, papers)}
    ${rawRecord(view, event.id, event.epcis)}
  </li>`;
}

function correction({ t, language }: FindingsView, event: TraceEvent, all: readonly TraceEvent[]): unknown {
  const { correction: why, correctedBy } = event;
  if (why === undefined && correctedBy === undefined) return nothing;
  const later = all.find(({ id }) => id === correctedBy);
  const words = [why && t.correctedWhy(why), later && t.correctedSee(formatMoment(language, later.at, t))].filter(
    Boolean,
  );
  return notice('info', html`<b>${t.corrected}</b> ${words.join(' ')}`, { drawing: icon('info') });
}

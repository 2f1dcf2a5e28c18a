import type { Client } from '@digital-cq/sdk';
import type { SimilarIncident } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment, formatNumber } from '../../internal/format.js';
import { heading } from '../../internal/templates/heading.js';
import { icon } from '../../internal/templates/icon.js';
import { notice } from '../../internal/templates/notice.js';
import { explainSent } from '../../internal/templates/sent-problem.js';
import { thumbnails } from '../../internal/templates/thumbnails.js';
import type { LaterView } from '../later-view.js';
import { CLOSED } from '../report-state.js';

export interface SimilarState {
  readonly items: readonly SimilarIncident[];
  readonly joining: string | undefined;
  readonly failure: unknown;
  /** Some photo did not arrive. */
  readonly isLacking: boolean;
  readonly client: Client | undefined;
  join: (incident: SimilarIncident) => void;
  dismiss: () => void;
}

/** 附近已有人上报: what others have reported, with enough to decide; draws nothing that can be seen where there is none. */
export function similarPanel(view: LaterView, state: SimilarState): TemplateResult {
  const { t, headingLevel } = view;
  const { items, failure, isLacking, dismiss } = state;
  const count = items.length;
  return html`
    <p class="visually-hidden" role="status">${count > 0 ? t.similarCount(count) : nothing}</p>
    ${
      count > 0
        ? html`<section class="similar" aria-labelledby="similar">
            ${heading(headingLevel + 2, t.similarTitle, { id: 'similar', focusable: true })}
            <p class="small">${t.similarHint}</p>
            <ul>
              ${items.map((incident) => item(view, state, incident))}
            </ul>
            <div role="alert">
              ${isLacking ? notice('caution', t.similarLacking) : nothing}
              ${failure ? failureNotice(view, failure) : nothing}
            </div>
            <button type="button" class="button plain" @click=${dismiss}>${t.similarOther(count)}</button>
          </section>`
        : nothing
    }
  `;
}

function item(view: LaterView, state: SimilarState, incident: SimilarIncident): TemplateResult {
  const { t, language } = view;
  const { id, categoryName, areaName, distanceM, reportedAt, followers, note, resultPhotos } = incident;
  // What is over cannot be joined.
  const isOver = CLOSED.includes(incident.state);
  const place = distanceM === undefined ? areaName : t.similarPlace(areaName, formatNumber(language, distanceM));
  const reported = t.similarReported(formatMoment(language, reportedAt, t));
  const busy = state.joining !== undefined;
  return html`<li class=${isOver ? 'over' : 'open'}>
    <p class="row small">
      <span class="strong state-word">${icon(isOver ? 'check' : 'clock')}${t.states[incident.state]}</span>
      <span>${promise(view, incident)}</span>
    </p>
    <p>${categoryName} · ${place}</p>
    <p class="small quiet">${[reported, followers > 0 && t.similarFollowers(followers)].filter(Boolean).join(' · ')}</p>
    ${note ? html`<p class="small said"><span class="quiet">${t.similarNote}</span> ${note}</p>` : nothing}
    ${resultPhotos.length > 0 && state.client ? thumbnails(resultPhotos, state.client, t) : nothing}
    ${
      isOver
        ? html`<p class="small">${t.similarOver}</p>`
        : html`<button
            type="button"
            class="button soft"
            aria-label=${t.about(t.similarJoin, `${place} ${reported}`)}
            aria-disabled=${busy}
            @click=${() => busy || state.join(incident)}
          >
            ${state.joining !== id ? t.similarJoin : view.photos.busy ? t.photoSending : t.submitting}
          </button>`
    }
  </li>`;
}

function promise({ t, language }: LaterView, { closedAt, dueAt, state }: SimilarIncident): string {
  if (closedAt) return t.trackClosed(formatMoment(language, closedAt, t));
  return dueAt && !CLOSED.includes(state) ? t.trackPromised(formatMoment(language, dueAt, t)) : '';
}

/** Joining goes straight to the platform; a report of one's own can wait for the network instead. */
function failureNotice({ t }: LaterView, failure: unknown): TemplateResult {
  const words = explainSent(failure, t);
  const detail = words.icon === 'offline' ? t.similarOffline : words.detail;
  return notice(
    'danger',
    html`<p class="strong">${words.title}</p>
      <p>${detail}</p>`,
    { drawing: icon(words.icon) },
  );
}

import type { ReporterAction, TrackedIncident } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../internal/controllers/locale.js';
import { formatMoment } from '../../internal/format.js';
import type { Capabilities } from '../../internal/platform-context.js';
import { field, fieldGroup } from '../../internal/templates/field.js';
import { heading } from '../../internal/templates/heading.js';
import { icon } from '../../internal/templates/icon.js';
import { notice } from '../../internal/templates/notice.js';
import { photoPicker } from '../../internal/templates/photos.js';
import { explainSent } from '../../internal/templates/sent-problem.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import { NEEDS_TEXT, TAKES_PHOTOS, type FollowUp, type FollowUpDraft } from './follow-up.js';

export interface FollowUpView {
  readonly t: EventReporterMessages;
  readonly language: Language;
  readonly headingLevel: number;
  readonly capabilities: Capabilities;
  readonly followUp: FollowUp;
  begin: (action: ReporterAction) => void;
  cancel: () => void;
  send: (event: Event) => void;
}

/** What can be done about a report, or the form of what is being done. */
export function followUps(view: FollowUpView, incident: TrackedIncident): TemplateResult {
  const { t, followUp } = view;
  const { draft, done } = followUp;
  return html`<div class="do">
    <div id="follow-up-done" role="status" tabindex="-1">
      ${done ? notice('positive', t.followUpDone[done]) : nothing}
    </div>
    ${draft ? form(view, draft, incident) : choices(view, incident)}
  </div>`;
}

function choices({ t, language, begin }: FollowUpView, incident: TrackedIncident): unknown {
  const { actions, urgedAt, urgeAgainAt, reopenUntil } = incident;
  const moment = (time: string) => formatMoment(language, time, t);
  const hints = [
    urgedAt && t.urgedAt(moment(urgedAt)),
    urgeAgainAt && t.urgeAgain(moment(urgeAgainAt)),
    reopenUntil && t.reopenUntil(moment(reopenUntil)),
  ].filter(Boolean);
  return [
    actions.length > 0
      ? html`<div class="row follow-ups">
          ${actions.map(
            (action) =>
              html`<button type="button" class="button soft" id="do-${action}" @click=${() => begin(action)}>
                ${t.followUps[action]}
              </button>`,
          )}
        </div>`
      : nothing,
    hints.length > 0 ? html`<p class="small quiet">${hints.join(' ')}</p>` : nothing,
  ];
}

function form(view: FollowUpView, draft: FollowUpDraft, incident: TrackedIncident): TemplateResult {
  const { t, headingLevel, followUp, cancel, send } = view;
  const { action } = draft;
  const isPossible = incident.actions.includes(action);
  const { sending } = followUp;
  return html`
    <form class="follow-up" novalidate @submit=${send} aria-labelledby="follow-up">
      ${heading(headingLevel + 1, t.followUps[action], { id: 'follow-up', focusable: true })}
      <p class="hint">${t.followUpHints[action]}</p>
      ${isPossible ? nothing : notice('caution', t.followUpNotPossible(t.followUps[action]))}
      <div role="alert">${draft.failure === undefined ? nothing : failure(view, draft)}</div>
      ${action === 'rate' ? starsField(view, draft, incident) : nothing}
      ${action === 'urge' ? nothing : textField(view, draft)}
      ${TAKES_PHOTOS.includes(action) ? photosField(view, draft) : nothing}
      <div class="row">
        <button
          class="button"
          ?disabled=${!isPossible}
          aria-disabled=${sending}
          @click=${(event: Event) => sending && event.preventDefault()}
        >
          ${sending ? t.followUpSending : t.followUpConfirm[action]}
        </button>
        <button type="button" class="button plain" @click=${cancel}>${t.followUpCancel}</button>
      </div>
    </form>
  `;
}

function failure({ t, language }: FollowUpView, draft: FollowUpDraft): TemplateResult {
  const { title, detail, icon: drawing } = explainSent(draft.failure, t);
  const kept = draft.text.trim() ? t.followUpKept : '';
  const words = [title, detail, kept].filter(Boolean).map((part) => part.replace(/[。.]$/, ''));
  const text = language === 'en' ? `${words.join('. ')}.` : `${words.join('。')}。`;
  return notice('danger', text, { drawing: icon(drawing) });
}

function textField({ t, followUp }: FollowUpView, { action, text, errors }: FollowUpDraft): TemplateResult {
  const labels: Partial<Record<ReporterAction, string>> = {
    supply: t.supplyText,
    withdraw: t.withdrawText,
    reopen: t.reopenText,
    rate: t.rateText,
  };
  return field({
    id: 'follow-up-text',
    label: labels[action] ?? '',
    mark: NEEDS_TEXT.includes(action) ? '' : t.optional,
    error: errors.text,
    control: ({ describedBy, invalid }) => html`
      <textarea
        id="follow-up-text"
        class="input"
        rows="3"
        aria-describedby=${describedBy || nothing}
        aria-invalid=${invalid}
        .value=${text}
        @input=${({ target }: Event) => target instanceof HTMLTextAreaElement && followUp.edit({ text: target.value })}
      ></textarea>
    `,
  });
}

function photosField({ t, followUp, capabilities }: FollowUpView, { errors }: FollowUpDraft): TemplateResult {
  return fieldGroup({
    id: 'follow-up-photos',
    label: t.photos,
    mark: t.optional,
    hint: t.photoPrivacy,
    error: errors.photos,
    control: () =>
      photoPicker({ id: 'follow-up-photo-add', uploads: followUp.photos, editor: followUp.editor, t, capabilities }),
  });
}

function starsField(
  { t, followUp }: FollowUpView,
  { stars, errors }: FollowUpDraft,
  { actions }: TrackedIncident,
): TemplateResult {
  return fieldGroup({
    id: 'follow-up-stars',
    label: t.stars,
    error: errors.stars,
    control: () => html`
      <div class="star-choices">
        ${t.starWords.map((words, index) => {
          const value = index + 1;
          const chosen = stars === value;
          return html`<label class="choice ${chosen ? 'chosen' : ''}">
            <input type="radio" name="stars" .checked=${chosen} @change=${() => followUp.edit({ stars: value })} /><span
              class="grow"
              >${words}</span
            >${starsDrawing(value)}
          </label>`;
        })}
      </div>
      ${stars > 0 && stars < 3 && actions.includes('reopen') ? notice('info', t.starsLow) : nothing}
    `,
  });
}

/** The words beside say the same. */
export function starsDrawing(stars: number): TemplateResult {
  return html`<span class="stars" aria-hidden="true">${'★'.repeat(stars)}${'☆'.repeat(5 - stars)}</span>`;
}

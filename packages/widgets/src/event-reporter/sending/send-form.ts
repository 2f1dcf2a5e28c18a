import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../internal/templates/icon.js';
import type { LaterView } from '../later-view.js';
import { wrongFields } from '../validate.js';

export interface SendingState {
  readonly awaitingPhotos: boolean;
  onSendNow: () => void;
  onLetWait: () => void;
  onBack: () => void;
}

export function sendButtons({ t, submission }: LaterView, state: SendingState): TemplateResult {
  const { awaitingPhotos, onSendNow, onLetWait, onBack } = state;
  const busy = submission.sending || awaitingPhotos;
  return html`<div class="send row">
    <button class="button" aria-disabled=${busy} @click=${(event: Event) => busy && event.preventDefault()}>
      ${awaitingPhotos ? t.photoSending : submission.sending ? t.submitting : t.submit}
    </button>
    ${
      awaitingPhotos
        ? html`<button type="button" class="button plain" @click=${onSendNow}>${t.submitWithout}</button>`
        : submission.stored
          ? html`<button type="button" class="button plain" @click=${onLetWait}>${t.letWait}</button>`
          : nothing
    }
    <button type="button" class="button plain only-steps" @click=${onBack}>${t.back}</button>
  </div>`;
}

/** What is wrong, in the order of the page, each a way to its field. Takes focus when a check fails. */
export function errorSummary({ t, form, focusField }: LaterView): unknown {
  const wrong = wrongFields(form.errors);
  if (wrong.length === 0) return nothing;
  return html`<div id="errors" class="summary" role="alert" tabindex="-1" aria-labelledby="errors-title">
    <p class="strong" id="errors-title">${icon('alert')}${t.errorsTitle(wrong.length)}</p>
    <ul>
      ${wrong.map(
        (name) =>
          html`<li>
            <button type="button" class="link" @click=${() => focusField(name)}>${form.errors[name]}</button>
          </li>`,
      )}
    </ul>
  </div>`;
}

import { isHttpError } from '@digital-cq/sdk';
import type { Challenge } from '@digital-cq/sdk/types';
import { html, type TemplateResult } from 'lit';
import { field } from '../../internal/templates/field.js';
import type { LaterView } from '../later-view.js';

/** The question that the platform asks before it takes a report, where it does. */
export function questionIn(error: unknown): Challenge | undefined {
  return isHttpError(error) ? error.problem?.challenge : undefined;
}

/** The question with its field, in the check. */
export function questionField({ t, form, submission }: LaterView): TemplateResult {
  const { challenge } = submission;
  if (!challenge) return html``;
  return html`<div class="question">
    ${field({
      id: 'challenge',
      label: challenge.question,
      hint: t.questionWhy,
      error: form.errors.challenge,
      control: ({ describedBy, invalid }) => html`
        <input
          id="challenge"
          class="input"
          autocomplete="off"
          maxlength="40"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${challenge.answer}
          @input=${({ target }: Event) => target instanceof HTMLInputElement && submission.answer(target.value)}
        />
      `,
    })}
  </div>`;
}

/** A field that no person sees, hears or comes to: whatever fills it in is a machine, and is asked a question. */
export function trap({ t, submission }: LaterView): TemplateResult {
  return html`<div class="visually-hidden" aria-hidden="true">
    <label for="website">${t.leaveEmpty}</label>
    <input
      id="website"
      name="website"
      tabindex="-1"
      autocomplete="off"
      .value=${submission.website}
      @input=${({ target }: Event) => target instanceof HTMLInputElement && (submission.website = target.value)}
    />
  </div>`;
}

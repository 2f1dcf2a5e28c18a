import type { TaskDetail } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import { field, fieldGroup } from '../internal/templates/field.js';
import { heading } from '../internal/templates/heading.js';
import { notice } from '../internal/templates/notice.js';
import { photoPicker } from '../internal/templates/photos.js';
import type { ActionDraft } from './action-draft.js';
import type { DetailView } from './task-view.js';

const REASONS = ['not_responsible', 'wrong_place', 'cannot_do', 'needs_info', 'duplicate'] as const;

/** What an action asks for, in the place of the buttons. */
export function actionForm(view: DetailView, draft: ActionDraft, detail: TaskDetail): TemplateResult {
  const { t, headingLevel, cancel, submit } = view;
  const pending = view.pending(detail) !== undefined;
  const possible = detail.actions.includes(draft.action);
  const name = t.actions[draft.action];
  return html`
    <form class="action" novalidate @submit=${submit} aria-labelledby="action-heading">
      ${heading(headingLevel + 2, name, { id: 'action-heading', focusable: true })}
      ${possible ? nothing : notice('caution', t.notPossible(name))} ${fields(view, draft, detail)}
      <div class="row">
        <button
          class="button"
          ?disabled=${!possible}
          aria-disabled=${pending}
          @click=${(event: Event) => pending && event.preventDefault()}
        >
          ${pending ? html`<span class="spinner"></span>${t.sending}` : t.confirm(name)}
        </button>
        <button type="button" class="button plain" @click=${cancel}>${t.cancel}</button>
      </div>
    </form>
  `;
}

function fields(view: DetailView, draft: ActionDraft, detail: TaskDetail): unknown {
  const { t } = view;
  switch (draft.action) {
    case 'complete':
      return [noteField(view, draft, t.completeNote, t.completeHint), photosField(view, draft, detail)];
    case 'return':
      return [reasonField(view, draft), noteField(view, draft, t.returnNote)];
    case 'transfer':
      return [areaField(view, draft), noteField(view, draft, t.transferNote)];
    case 'escalate':
      return noteField(view, draft, t.escalateNote);
    case 'verify':
      return [
        verdictField(view, draft),
        noteField(view, draft, draft.passed === false ? t.verifyNote : t.verifyNoteOptional),
      ];
  }
}

function noteField({ t, edit }: DetailView, draft: ActionDraft, label: string, hint = ''): TemplateResult {
  const optional = draft.action === 'verify' && draft.passed !== false;
  return field({
    id: 'note',
    label,
    mark: optional ? t.optional : '',
    hint,
    error: draft.errors.note,
    control: ({ describedBy, invalid }) => html`
      <textarea
        id="note"
        class="input"
        rows="3"
        aria-describedby=${describedBy || nothing}
        aria-invalid=${invalid}
        .value=${draft.note}
        @input=${({ target }: Event) => target instanceof HTMLTextAreaElement && edit({ note: target.value })}
      ></textarea>
    `,
  });
}

function photosField(
  { t, photos, editor, capabilities }: DetailView,
  draft: ActionDraft,
  detail: TaskDetail,
): TemplateResult {
  const { photosMin } = detail.evidence;
  return fieldGroup({
    id: 'photos',
    label: t.photos,
    mark: photosMin > 0 ? '' : t.optional,
    hint: t.evidence(photosMin),
    error: draft.errors.photos,
    control: () => photoPicker({ id: 'photo-add', uploads: photos, editor, t, capabilities }),
  });
}

function reasonField({ t, edit }: DetailView, draft: ActionDraft): TemplateResult {
  return radios(
    t.reason,
    draft.errors.choice,
    REASONS.map((reason) => ({
      label: t.reasons[reason],
      chosen: draft.reason === reason,
      choose: () => edit({ reason }),
    })),
  );
}

function verdictField({ t, edit }: DetailView, draft: ActionDraft): TemplateResult {
  return radios(
    t.verdict,
    draft.errors.choice,
    [true, false].map((passed) => ({
      label: passed ? t.passed : t.failed,
      chosen: draft.passed === passed,
      choose: () => edit({ passed }),
    })),
  );
}

interface Choice {
  label: string;
  chosen: boolean;
  choose: () => void;
}

function radios(label: string, error: string | undefined, choices: Choice[]): TemplateResult {
  return fieldGroup({
    id: 'choice',
    label,
    error,
    control: () =>
      html`<div class="choices">
        ${choices.map(
          ({ label: name, chosen, choose }) =>
            html`<label class="choice ${chosen ? 'chosen' : ''}">
              <input type="radio" name="choice" .checked=${chosen} @change=${choose} /><span>${name}</span>
            </label>`,
        )}
      </div>`,
  });
}

function areaField({ t, transferAreas, edit }: DetailView, draft: ActionDraft): TemplateResult {
  return field({
    id: 'choice',
    label: t.transferTo,
    error: draft.errors.choice,
    control: ({ describedBy, invalid }) => html`
      <select
        id="choice"
        class="input"
        aria-describedby=${describedBy || nothing}
        aria-invalid=${invalid}
        @change=${({ target }: Event) => target instanceof HTMLSelectElement && edit({ areaCode: target.value })}
      >
        <option value="">${transferAreas ? t.choose : t.loading}</option>
        ${transferAreas?.map(
          ({ code, name }) => html`<option value=${code} ?selected=${draft.areaCode === code}>${name}</option>`,
        )}
      </select>
    `,
  });
}

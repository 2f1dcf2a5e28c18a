import type { Question } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../internal/controllers/locale.js';
import { field, fieldGroup, type FieldAria } from '../../internal/templates/field.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import type { RawAnswer } from '../draft.js';
import { questionText } from './question-text.js';
import type { AskedQuestion } from './asked-questions.js';
import type { FieldErrors } from '../validate.js';

/** More choices than this are a list to open. */
const MAX_RADIOS = 7;
/** From so many characters on, a text gets several lines. */
const LONG_TEXT = 200;

export interface QuestionFields {
  readonly t: EventReporterMessages;
  readonly language: Language;
  readonly errors: FieldErrors;
  answer: (name: string, value: RawAnswer) => void;
}

/** One question with the control that fits its kind. */
export function questionField(asked: AskedQuestion, fields: QuestionFields): TemplateResult {
  const { name, question, required } = asked;
  const { t, language, errors } = fields;
  const id = `answer-${name}` as const;
  const about = {
    id,
    label: questionText(question, language),
    mark: required ? '' : t.optional,
    hint: (language === 'en' && question.descriptionEn) || question.description,
    error: errors[id],
  };
  const choices = choicesOf(question, fields);
  if (question.type === 'array') return fieldGroup({ ...about, control: () => checkboxes(asked, choices, fields) });
  if (choices.length > MAX_RADIOS)
    return field({ ...about, control: (aria) => list(id, asked, choices, fields, aria) });
  if (choices.length > 0) return fieldGroup({ ...about, control: () => radios(asked, choices, fields) });
  return field({ ...about, control: (aria) => text(id, asked, fields, aria) });
}

type Choice = readonly [value: string, label: string];

function choicesOf({ type, oneOf, items }: Question, { t, language }: QuestionFields): Choice[] {
  if (type === 'boolean') {
    return [
      ['true', t.yes],
      ['false', t.no],
    ];
  }
  return (oneOf ?? items?.oneOf ?? []).map((option) => [option.const, questionText(option, language)]);
}

function radios(
  { name, raw, required }: AskedQuestion,
  choices: Choice[],
  { t, answer }: QuestionFields,
): TemplateResult {
  // The button goes with what it takes back, so focus goes to the choices.
  const onClear = ({ target }: Event) => {
    if (target instanceof Element) target.closest('fieldset')?.querySelector('input')?.focus();
    answer(name, '');
  };
  return html`<div class="choices">
      ${choices.map(
        ([value, label]) =>
          html`<label class="choice ${raw === value ? 'chosen' : ''}">
            <input
              type="radio"
              name="answer-${name}"
              value=${value}
              .checked=${raw === value}
              @change=${() => answer(name, value)}
            />
            <span>${label}</span>
          </label>`,
      )}
    </div>
    ${
      raw && !required ? html`<button type="button" class="link" @click=${onClear}>${t.answerNone}</button>` : nothing
    }`;
}

function checkboxes({ name, raw = [] }: AskedQuestion, choices: Choice[], { answer }: QuestionFields): TemplateResult {
  const chosen = typeof raw === 'string' ? [] : raw;
  return html`<div class="choices">
    ${choices.map(([value, label]) => {
      const isChosen = chosen.includes(value);
      const others = chosen.filter((one) => one !== value);
      return html`<label class="choice ${isChosen ? 'chosen' : ''}">
        <input
          type="checkbox"
          value=${value}
          .checked=${isChosen}
          @change=${() => answer(name, isChosen ? others : [...others, value])}
        />
        <span>${label}</span>
      </label>`;
    })}
  </div>`;
}

function list(
  id: string,
  { name, raw }: AskedQuestion,
  choices: Choice[],
  { t, answer }: QuestionFields,
  { describedBy, invalid }: FieldAria,
): TemplateResult {
  return html`<select
    id=${id}
    class="input"
    aria-describedby=${describedBy || nothing}
    aria-invalid=${invalid}
    @change=${({ target }: Event) => target instanceof HTMLSelectElement && answer(name, target.value)}
  >
    <option value="" ?selected=${!raw}>${t.choose}</option>
    ${choices.map(([value, label]) => html`<option value=${value} ?selected=${raw === value}>${label}</option>`)}
  </select>`;
}

/** How a text is typed, by what it stands for. */
const KINDS = {
  date: { type: 'date' },
  'date-time': { type: 'datetime-local' },
  integer: { type: 'text', inputmode: 'numeric' },
  number: { type: 'text', inputmode: 'decimal' },
  string: { type: 'text' },
} as const satisfies Record<string, { type: string; inputmode?: string }>;

function text(
  id: string,
  { name, question, raw, required }: AskedQuestion,
  { answer }: QuestionFields,
  { describedBy, invalid }: FieldAria,
): TemplateResult {
  const { type, format, maxLength = 0 } = question;
  const typed = typeof raw === 'string' ? raw : '';
  const onInput = ({ target }: Event) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) answer(name, target.value);
  };
  if (maxLength >= LONG_TEXT) {
    return html`<textarea
      id=${id}
      class="input"
      rows="3"
      ?required=${required}
      aria-describedby=${describedBy || nothing}
      aria-invalid=${invalid}
      .value=${typed}
      @input=${onInput}
    ></textarea>`;
  }
  const kind: { type: string; inputmode?: string } =
    KINDS[format ?? (type === 'integer' || type === 'number' ? type : 'string')];
  return html`<input
    id=${id}
    class="input ${kind.type === 'text' && !kind.inputmode ? '' : 'short'}"
    type=${kind.type}
    inputmode=${kind.inputmode ?? nothing}
    autocomplete="off"
    ?required=${required}
    aria-describedby=${describedBy || nothing}
    aria-invalid=${invalid}
    .value=${typed}
    @input=${onInput}
  />`;
}

import type { Context } from '../http/call.js';
import type { Caller, Language, Schemas } from '../types.js';
import { html, type Html, type Part } from './html.js';
import type { Page } from './page.js';
import {
  areaChoices,
  categoryChoices,
  FIELDS,
  type Choices,
  type FieldErrors,
  type ReportForm,
} from './report-fields.js';
import { REPORT_WORDS, type ReportWords } from './report-words.js';

/** The first one in a text area is not part of its text. */
const LINE_END = '\n';

export interface FormView {
  readonly status: number;
  readonly language: Language;
  readonly form: ReportForm;
  readonly errors: FieldErrors;
  /** What is wrong with no field in particular. */
  readonly notice?: string | undefined;
  /** To be answered first. */
  readonly challenge?: Schemas['Challenge'] | undefined;
  readonly back: string | undefined;
}

/** The form once more, as it was filled in, with what has to change. */
export function formPage(view: FormView, caller: Caller, context: Context): Page {
  const { status, language, form, errors, notice, challenge, back } = view;
  const t = REPORT_WORDS[language];
  const wrong = FIELDS.filter((name) => errors[name] !== undefined);
  const heading = wrong.length > 0 ? t.errorsTitle(wrong.length) : t.again;
  const body = html` <h1>${t.formTitle}</h1>
    <div class="errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors">
      <h2 id="errors">${heading}</h2>
      <p>${notice ?? t.errorsText}</p>
      ${
        wrong.length > 0 &&
        html`<ul>
          ${wrong.map((name) => html`<li><a href="#${name}">${errors[name]}</a></li>`)}
        </ul>`
      }
    </div>
    <form method="post" action="/report" accept-charset="utf-8" novalidate>
      ${(['key', 'lang', 'consent'] as const).map((name) => hidden(name, form[name]))}${hidden('back', back ?? '')}
      ${field(
        view,
        'category',
        t.category,
        (attributes) =>
          html` <select ${attributes} required>
            ${options(categoryChoices(context, language), form.category, t)}
          </select>`,
      )}
      ${field(
        view,
        'description',
        t.description,
        (attributes) => html` <textarea ${attributes} rows="5" required>${LINE_END}${form.description}</textarea>`,
        t.descriptionHint,
      )}
      ${field(
        view,
        'area',
        t.area,
        (attributes) =>
          html` <select ${attributes} required>
            ${options(withCommunity(areaChoices(context, caller.areas, t), form.area, caller, context), form.area, t)}
          </select>`,
      )}
      ${field(
        view,
        'address',
        [t.address, optional(t)],
        (attributes) => html` <input ${attributes} value="${form.address}" autocomplete="off" />`,
      )}
      <fieldset aria-describedby="purpose">
        <legend>${t.contact}${optional(t)}</legend>
        <p class="quiet" id="purpose">${t.contactPurpose}</p>
        ${field(
          view,
          'name',
          t.name,
          (attributes) => html` <input ${attributes} value="${form.name}" autocomplete="name" />`,
        )}
        ${field(
          view,
          'phone',
          t.phone,
          (attributes) => html` <input ${attributes} value="${form.phone}" type="tel" autocomplete="tel" />`,
        )}
      </fieldset>
      ${
        challenge &&
        html`${hidden('challenge', challenge.id)}${field(
          view,
          'answer',
          challenge.question,
          (attributes) => html` <input ${attributes} autocomplete="off" required />`,
        )}`
      }
      <div class="visually-hidden" aria-hidden="true">
        <label for="website">${t.website}</label>
        <input id="website" name="website" value="${form.website}" tabindex="-1" autocomplete="off" />
      </div>
      <button>${t.submit}</button>
    </form>
    ${backLink(back, t)}`;
  return { status, language, title: `${t.errorPrefix}${t.formTitle}`, body };
}

/** The number, the code, and what happens next. */
export function receiptPage(
  view: { status: number; language: Language; back: string | undefined },
  receipt: Schemas['IncidentReceipt'],
): Page {
  const { status, language, back } = view;
  const t = REPORT_WORDS[language];
  const moment = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  });
  const fact = (name: string, value: Part) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const body = html` <h1>${t.doneTitle}</h1>
    <dl class="numbers">${fact(t.no, groupNumber(receipt.no))} ${fact(t.queryCode, receipt.queryCode)}</dl>
    <p>${t.doneText}</p>
    <dl class="facts">
      ${fact(t.what, receipt.categoryName)} ${fact(t.where, receipt.areaName)}
      ${fact(t.reportedAt, moment.format(new Date(receipt.reportedAt)))}
      ${receipt.dueAt !== undefined && fact(t.dueAt, moment.format(new Date(receipt.dueAt)))}
    </dl>
    <h2>${t.nextTitle}</h2>
    <ol>
      ${t.next.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${backLink(back, t)}`;
  return { status, language, title: t.doneTitle, body };
}

/** Eighteen digits are read in groups: area, date, serial. Nothing stands between them that would be copied. */
function groupNumber(no: string): Html[] {
  const groups = [no.slice(0, 2), no.slice(2, 8), no.slice(8, 14), no.slice(14)];
  return groups.map((group) => html`<span>${group}</span>`);
}

function field(
  { errors, language }: FormView,
  name: (typeof FIELDS)[number],
  label: Part,
  control: (attributes: Html) => Html,
  hint?: string,
): Html {
  const error = errors[name];
  const described = [hint !== undefined && `${name}-hint`, error !== undefined && `${name}-error`].filter(Boolean);
  const attributes = html`id="${name}"
  name="${name}"${described.length > 0 && html` aria-describedby="${described.join(' ')}"`}${error !== undefined && html` aria-invalid="true"`}`;
  return html`<div>
    <label for="${name}">${label}</label>
    ${hint !== undefined && html`<p class="quiet" id="${name}-hint">${hint}</p>`}
    ${error !== undefined && html`<p class="error" id="${name}-error"><span class="visually-hidden">${REPORT_WORDS[language].errorPrefix}</span>${error}</p>`}
    ${control(attributes)}
  </div>`;
}

function options(choices: readonly Choices[], chosen: string, t: ReportWords): Html {
  return html` <option value="">${t.choose}</option>
    ${choices.map(
      ({ label, options: entries }) =>
        html` <optgroup label="${label}">
          ${entries.map(
            ({ code, name }) => html` <option value="${code}" ${code === chosen && html` selected`}>${name}</option>`,
          )}
        </optgroup>`,
    )}`;
}

/** A community that was chosen on the site stays chosen, though the list here ends with the townships. */
function withCommunity(
  choices: readonly Choices[],
  code: string,
  caller: Caller,
  { areas }: Context,
): readonly Choices[] {
  const isListed = choices.some(({ options: entries }) => entries.some((entry) => entry.code === code));
  const isServed = areas.get(code) !== undefined && caller.areas.some((area) => code.startsWith(area));
  if (isListed || !isServed) return choices;
  const name = areas.fullName(code);
  return [{ label: name, options: [{ code, name }] }, ...choices];
}

function optional(t: ReportWords): Html {
  return html`<span>${t.optional}</span>`;
}

function hidden(name: string, value: string): Part {
  return value !== '' && html`<input type="hidden" name="${name}" value="${value}" />`;
}

function backLink(back: string | undefined, t: ReportWords): Part {
  return back !== undefined && html`<p><a href="${back}">${t.back}</a></p>`;
}

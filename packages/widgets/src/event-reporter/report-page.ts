import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../internal/templates/heading.js';
import { icon } from '../internal/templates/icon.js';
import { problemPanel } from '../internal/templates/problem.js';
import { skeleton } from '../internal/templates/skeleton.js';
import type { LaterSteps, ReporterView } from './reporter-view.js';
import { stepWhat } from './step-what.js';
import { FIELDS } from './validate.js';

export const STEPS = 4;

export interface ReportPageState {
  readonly step: number;
  readonly saved: string | undefined;
  readonly awaitingPhotos: boolean;
  /** The other steps, once they are there. */
  readonly later: LaterSteps;
  onSubmit: (event: Event) => void;
  onStartOver: () => void;
  onSendNow: () => void;
}

/**
 * The form. All of it stands in the page at once; in a narrow container the styles show one step at a time, so that
 * turning a phone or widening a window loses nothing.
 */
export function reportPage(view: ReporterView, state: ReportPageState): TemplateResult {
  const { t, form, category } = view;
  const stopped = category?.stopper !== undefined;
  const titles = [t.stepWhat, t.stepWhere, t.stepPhotos, t.stepCheck];
  const bodies = stopped ? [stepWhat(view)] : [stepWhat(view), ...laterSteps(view, state.later)];
  const step = stopped ? 0 : state.step;
  return html`
    <div class="progress" aria-hidden="true">
      ${titles.map((_, index) => html`<i class=${index <= step ? 'on' : ''}></i>`)}
    </div>
    <p class="row spread small quiet">
      <span>${t.intro}</span>
      <span class="saved">
        ${form.restored ? html`${t.draftRestored} ` : (state.saved ?? nothing)}
        ${
          state.saved
            ? html`<button type="button" class="link" @click=${state.onStartOver}>${t.startOver}</button>`
            : nothing
        }
      </span>
    </p>
    <form novalidate @submit=${state.onSubmit} class="report ${stopped ? 'stopped' : ''}">
      <div class="errors-place">${errorSummary(view)}</div>
      ${bodies.map((body, index) => section(view, index, titles[index] ?? '', body, index === step, state))}
    </form>
  `;
}

function laterSteps(view: ReporterView, { steps, error, reload }: LaterSteps): TemplateResult[] {
  if (steps) return [steps.stepWhere(view), steps.stepPhotos(view), steps.stepCheck(view)];
  const standIn = error ? problemPanel(error, view.t, reload) : skeleton(3, view.t.loading);
  return [standIn, standIn, standIn];
}

function section(
  view: ReporterView,
  index: number,
  title: string,
  body: TemplateResult,
  current: boolean,
  state: ReportPageState,
): TemplateResult {
  const { t, headingLevel } = view;
  return html`
    <section class="step step-${index} ${current ? 'current' : ''}" aria-labelledby="step-${index}">
      <p class="small quiet of">${t.stepOf(index + 1, STEPS)}</p>
      ${heading(headingLevel + 1, title, { id: `step-${index}`, focusable: true })} ${body}
      ${index < STEPS - 1 ? turnPage(view, index) : sendButtons(view, state)}
    </section>
  `;
}

/** In steps only: on to the next, back to the one before. */
function turnPage(view: ReporterView, index: number): TemplateResult {
  const { t, category, goTo } = view;
  const next = [t.stepWhere, t.stepPhotos, t.stepCheck][index] ?? '';
  return html`<div class="turn row">
    ${category?.stopper ? nothing : html`<button class="button">${t.next(next)}</button>`}
    ${
      index > 0
        ? html`<button type="button" class="button plain" @click=${() => goTo(index - 1)}>${t.back}</button>`
        : nothing
    }
  </div>`;
}

function sendButtons(view: ReporterView, { awaitingPhotos, onSendNow }: ReportPageState): TemplateResult {
  const { t, form, goTo } = view;
  const busy = form.sending || awaitingPhotos;
  return html`<div class="send row">
    <button class="button" aria-disabled=${busy} @click=${(event: Event) => busy && event.preventDefault()}>
      ${awaitingPhotos ? t.photoSending : form.sending ? t.submitting : t.submit}
    </button>
    ${
      awaitingPhotos
        ? html`<button type="button" class="button plain" @click=${onSendNow}>${t.submitWithout}</button>`
        : nothing
    }
    <button type="button" class="button plain only-steps" @click=${() => goTo(STEPS - 2)}>${t.back}</button>
  </div>`;
}

/** What is wrong, in the order of the page, each a way to its field. Takes focus when a check fails. */
function errorSummary({ t, form, focusField }: ReporterView): unknown {
  const wrong = FIELDS.filter((name) => form.errors[name]);
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

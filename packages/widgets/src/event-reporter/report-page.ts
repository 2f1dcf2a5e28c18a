import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../internal/templates/heading.js';
import { problemPanel } from '../internal/templates/problem.js';
import { skeleton } from '../internal/templates/skeleton.js';
import type { Later } from './later.js';
import type { ReporterView } from './reporter-view.js';
import { stepWhat } from './what/step-what.js';

export const STEPS = 4;

export interface ReportPageState {
  readonly step: number;
  /** Whether the way to the next step waits for the code of what comes later. */
  readonly turning: boolean;
  /** The other steps once they are there, else whether they are on their way, or why not. */
  readonly later: {
    readonly part: Later | undefined;
    readonly loading: boolean;
    readonly error: Error | undefined;
    load: () => void;
  };
  onSubmit: (event: Event) => void;
  onStartOver: () => void;
}

/**
 * The form. All of it stands in the page at once; in a narrow container the styles show one step at a time, so that
 * turning a phone or widening a window loses nothing.
 */
export function reportPage(view: ReporterView, state: ReportPageState): TemplateResult {
  const { t, category } = view;
  const { part } = state.later;
  const stopped = category?.stopper !== undefined;
  const titles = [t.stepWhat, t.stepWhere, t.stepPhotos, t.stepCheck];
  const bodies = stopped ? [stepWhat(view)] : [stepWhat(view), ...laterSteps(view, state)];
  const step = stopped ? 0 : state.step;
  return html`
    <div class="progress" aria-hidden="true">
      ${titles.map((_, index) => html`<i class=${index <= step ? 'on' : ''}></i>`)}
    </div>
    <p class="row spread small quiet">
      <span>${t.intro}</span>
      <span class="saved">${part?.draftSaved(state.onStartOver)}</span>
    </p>
    ${part?.draftNotice(state.onStartOver)}
    <form novalidate @submit=${state.onSubmit} class="report ${stopped ? 'stopped' : ''}">
      <div class="errors-place">${part?.errorSummary(view)}</div>
      ${bodies.map(
        (body, index) => html`
          <section class="step step-${index} ${index === step ? 'current' : ''}" aria-labelledby="step-${index}">
            <p class="small quiet of">${t.stepOf(index + 1, STEPS)}</p>
            ${heading(view.headingLevel + 1, titles[index], { id: `step-${index}`, focusable: true })} ${body}
            ${index < STEPS - 1 ? turnPage(view, index, titles[index + 1] ?? '', state) : part?.sendButtons(view)}
          </section>
        `,
      )}
    </form>
  `;
}

function laterSteps(view: ReporterView, { later: { part, loading, error, load } }: ReportPageState): TemplateResult[] {
  if (part) return part.steps(view);
  if (!loading && !error) return [];
  const standIn = error ? problemPanel(error, view.t, load) : skeleton(3, view.t.loading);
  return [standIn, standIn, standIn];
}

/** In steps only: on to the next, back to the one before. */
function turnPage(view: ReporterView, index: number, next: string, { turning }: ReportPageState): TemplateResult {
  const { t, category, goTo } = view;
  return html`<div class="turn row">
    ${
      category?.stopper
        ? nothing
        : html`<button class="button" aria-disabled=${turning}>${turning ? t.loading : t.next(next)}</button>`
    }
    ${
      index > 0
        ? html`<button type="button" class="button plain" @click=${() => goTo(index - 1)}>${t.back}</button>`
        : nothing
    }
  </div>`;
}

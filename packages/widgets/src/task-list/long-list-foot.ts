import type { Task } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../internal/controllers/locale.js';
import { formatNumber } from '../internal/format.js';
import { icon } from '../internal/templates/icon.js';
import { notice } from '../internal/templates/notice.js';
import { explain } from '../internal/templates/problem.js';
import type { TaskListMessages } from '../translations/zh-CN/task-list.js';
import type { TaskNotice } from './task-view.js';

/** A row whose task is on its way, as high as all others. */
export function waitingRow(label: string, position: number, count: number): TemplateResult {
  return html`<li class="task" part="item" aria-posinset=${position} aria-setsize=${count}>
    <div class="bones"><i></i><i></i></div>
    <span class="visually-hidden">${label}</span>
  </li>`;
}

export interface Pager {
  readonly page: number;
  readonly pages: number;
  turnTo: (page: number) => void;
}

export interface LongListView {
  readonly t: TaskListMessages;
  readonly language: Language;
  /** What is in view, counted from 1. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** Why rows in view could not be had. */
  readonly error: Error | undefined;
  /** The last answer to a command that needs words; rows of one height have no room for them. */
  readonly said: { task: Task; notice: TaskNotice } | undefined;
  readonly pager: Pager | undefined;
  retry: () => void;
  open: (task: Task) => void;
  dismiss: () => void;
  seek: (position: number) => void;
}

/** Under a long list: where one is in it, and ways to elsewhere. */
export function longListFoot(view: LongListView): TemplateResult {
  const { t, language, first, last, count, pager } = view;
  const number = (value: number) => formatNumber(language, value);
  return html`<div class="foot">
    ${messages(view)} ${pager ? turnPages(view, pager) : slider(view)}
    <p class="small quiet numbers">${t.range(number(first), number(last), number(count))}</p>
  </div>`;
}

function messages({ t, error, said, retry, open, dismiss }: LongListView): TemplateResult {
  return html`<div class="messages">
    <div role="status">
      ${
        error
          ? notice('danger', explain(error, t).title, {
              action: html`<button type="button" class="link" @click=${retry}>${t.retry}</button>`,
            })
          : nothing
      }
    </div>
    ${
      said
        ? notice(
            said.notice.tone,
            html`<button type="button" class="link" @click=${() => open(said.task)}>${said.task.title}</button>
              <p>${said.notice.text}</p>`,
            {
              ...said.notice,
              action: html`<button type="button" class="icon-button" aria-label=${t.close} @click=${dismiss}>
                ${icon('close')}
              </button>`,
            },
          )
        : nothing
    }
  </div>`;
}

/** A finger cannot drag a scroll bar. */
function slider({ t, first, last, count, seek }: LongListView): TemplateResult {
  const furthest = Math.max(1, count - (last - first));
  return html`<input
    class="seek"
    type="range"
    min="1"
    max=${furthest}
    .value=${String(first)}
    aria-label=${t.seek}
    aria-valuetext=${t.seekAt(first, count)}
    @input=${({ target }: Event) => target instanceof HTMLInputElement && seek(target.valueAsNumber)}
  />`;
}

function turnPages({ t, language }: LongListView, { page, pages, turnTo }: Pager): TemplateResult {
  const step = (label: string, to: number) =>
    html`<button
      type="button"
      class="button soft"
      aria-disabled=${to < 0 || to >= pages}
      @click=${() => to >= 0 && to < pages && turnTo(to)}
    >
      ${label}
    </button>`;
  const jump = (event: Event) => {
    event.preventDefault();
    const field = event.target instanceof HTMLFormElement ? event.target.querySelector('input') : null;
    const wanted = field?.valueAsNumber ?? NaN;
    if (wanted >= 1 && wanted <= pages) turnTo(Math.floor(wanted) - 1);
  };
  return html`<nav class="row" aria-label=${t.pages}>
    ${step(t.previousPage, page - 1)} ${step(t.nextPage, page + 1)}
    <form class="row" novalidate @submit=${jump}>
      <label>
        ${t.pageBefore}
        <input class="input" type="number" inputmode="numeric" min="1" max=${pages} .value=${String(page + 1)} />
        ${t.pageAfter(formatNumber(language, pages))}
      </label>
      <button class="button plain">${t.goToPage}</button>
    </form>
  </nav>`;
}

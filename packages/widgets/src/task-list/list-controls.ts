import type { Area, TaskCounts } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../internal/controllers/locale.js';
import { formatNumber } from '../internal/format.js';
import { icon } from '../internal/templates/icon.js';
import type { TaskListFirstMessages } from '../translations/zh-CN/task-list.js';
import { QUEUES, type Queue } from './task-filter.js';

export interface QueueTabsView {
  readonly t: TaskListFirstMessages;
  readonly language: Language;
  readonly queue: Queue;
  readonly counts: TaskCounts | undefined;
  choose: (queue: Queue) => void;
}

/** The queues as tabs: arrow keys move and choose. */
export function queueTabs({ t, language, queue, counts, choose }: QueueTabsView): TemplateResult {
  const onKeydown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const at = QUEUES.indexOf(queue);
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? QUEUES.length - 1 : step && at + step;
    const wanted = next === undefined ? undefined : QUEUES.at(next % QUEUES.length);
    if (!wanted || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    choose(wanted);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${wanted}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${t.queuesLabel} @keydown=${onKeydown}>
    ${QUEUES.map(
      (name) =>
        html`<button
          type="button"
          role="tab"
          class="tab"
          id="tab-${name}"
          aria-selected=${name === queue}
          aria-controls="panel"
          tabindex=${name === queue ? 0 : -1}
          @click=${() => choose(name)}
        >
          ${t.queues[name]}${counts ? html` <b class="numbers">${formatNumber(language, counts[name])}</b>` : nothing}
        </button>`,
    )}
  </div>`;
}

export interface FiltersView {
  readonly t: TaskListFirstMessages;
  readonly query: string;
  readonly areas: readonly Area[] | undefined;
  readonly chosenArea: string;
  readonly overdue: boolean;
  readonly overdueCount: number;
  onQuery: (query: string) => void;
  onArea: (code: string) => void;
  onOverdue: (overdue: boolean) => void;
}

export function filters(view: FiltersView): TemplateResult {
  const { t, query, areas, chosenArea, overdue, overdueCount } = view;
  return html`<div class="filters" role="search">
    <div class="search">
      ${icon('search')}
      <input
        type="search"
        class="input"
        aria-label=${t.search}
        placeholder=${t.searchPlaceholder}
        maxlength="60"
        .value=${query}
        @input=${({ target }: Event) => target instanceof HTMLInputElement && view.onQuery(target.value)}
      />
    </div>
    ${
      areas && areas.length > 0
        ? html`<select
            class="input"
            aria-label=${t.area}
            @change=${({ target }: Event) => target instanceof HTMLSelectElement && view.onArea(target.value)}
          >
            <option value="" ?selected=${!chosenArea}>${t.allAreas}</option>
            ${areas.map(
              ({ code, name }) => html`<option value=${code} ?selected=${chosenArea === code}>${name}</option>`,
            )}
          </select>`
        : nothing
    }
    <label class="choice ${overdue ? 'chosen' : ''}">
      <input
        type="checkbox"
        .checked=${overdue}
        @change=${({ target }: Event) => target instanceof HTMLInputElement && view.onOverdue(target.checked)}
      /><span>${t.overdueOnly(overdueCount)}</span>
    </label>
  </div>`;
}

import type { Task, TaskAction } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import { formatFull } from '../internal/format.js';
import { icon, type IconName } from '../internal/templates/icon.js';
import { notice } from '../internal/templates/notice.js';
import { dueWords } from './due.js';
import type { TaskView } from './task-view.js';

/** What moves a task on. Giving it away is never the next thing to do with it. */
const NEXT: readonly TaskAction[] = ['claim', 'start', 'complete', 'verify'];

export interface RowState {
  /** Where the row stands in the whole, counted from 1, and how many there are. */
  readonly position: number;
  readonly count: number;
  readonly active: boolean;
  readonly selected: boolean;
  readonly fresh: boolean;
  readonly gone: boolean;
}

const STATE_ICONS: Record<Task['state'], IconName> = {
  created: 'dot',
  offered: 'dot',
  claimed: 'dot',
  started: 'dotFull',
  completed: 'clock',
  verified: 'check',
  returned: 'back',
  suspended: 'pause',
  cancelled: 'close',
};

export function taskRow(view: TaskView, task: Task, state: RowState): TemplateResult {
  const { t } = view;
  const { position, count, active, selected, fresh, gone } = state;
  const said = view.notice(task);
  const word = said?.word ?? (gone && t.gone);
  return html`
    <li
      class="task ${selected ? 'selected' : ''} ${gone ? 'gone' : ''}"
      part="item"
      data-id=${task.id}
      aria-posinset=${position}
      aria-setsize=${count}
      aria-current=${selected ? 'true' : nothing}
    >
      ${due(view, task)}
      <div class="what">
        <button
          type="button"
          class="open"
          tabindex=${active ? 0 : -1}
          aria-describedby="keys"
          @click=${() => view.open(task)}
        >
          <span class="title" title=${task.title}
            >${fresh ? html`<span class="badge">${t.fresh}</span>` : nothing}${
              task.priority === 'urgent' ? html`<span class="badge urgent">${t.urgent}</span>` : nothing
            }${task.title}</span
          >
        </button>
        <p class="small quiet facts-line">
          ${taskState(view, task)} ${word ? html`<span>${word}</span>` : nothing}
          <span>${task.address || task.areaName}</span>
          ${view.compact ? nothing : html`<span class="numbers no">${task.no}</span>`}
        </p>
        ${said ? notice(said.tone, said.text, said) : nothing}
      </div>
      <div class="act">${nextAction(view, task, active)}</div>
    </li>
  `;
}

function due({ t, language, now }: TaskView, task: Task): TemplateResult {
  const { tone, icon: name, word, time } = dueWords(task, language, t, now);
  const moment = task.completedAt ?? task.dueAt;
  return html`<div class="due">
    <p class="strong ${tone}">${name ? icon(name) : nothing}${word}</p>
    ${
      time
        ? html`<p class="small quiet numbers" title=${moment ? formatFull(language, moment) : ''}>${time}</p>`
        : nothing
    }
  </div>`;
}

/** The state as a word with a mark, and who holds the task. */
export function taskState({ t }: TaskView, { state, assignee }: Task): TemplateResult {
  const holder = assignee && (assignee.me ? t.mine : t.heldBy(assignee.label));
  const over = state === 'completed' || state === 'verified' || state === 'cancelled';
  return html`<span class="state">${icon(STATE_ICONS[state])}${t.states[state]}</span>${
      holder && !over ? html`<span>${holder}</span>` : nothing
    }`;
}

/** The one thing to do next; looking, when there is nothing else to do. */
function nextAction(view: TaskView, task: Task, active: boolean): TemplateResult {
  const { t } = view;
  const action = task.actions[0];
  const pending = view.pending(task) !== undefined;
  const likely = action && NEXT.includes(action);
  const label = likely ? t.actions[action] : t.view;
  return html`<button
    type="button"
    class="button ${likely ? 'soft' : 'plain'}"
    tabindex=${active ? 0 : -1}
    aria-label=${t.actionOn(label, task.title)}
    aria-disabled=${pending}
    @click=${() => (pending ? undefined : likely ? view.act(task, action) : view.open(task))}
  >
    ${pending ? html`<span class="spinner"></span>` : nothing}${label}
  </button>`;
}

import type { Task } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../internal/templates/heading.js';
import { icon } from '../internal/templates/icon.js';
import { notice } from '../internal/templates/notice.js';
import { dueWords } from './due.js';
import { taskState } from './task-row.js';
import type { TaskView } from './task-view.js';

/** An opened task: what its row knows at once, and under it the whole of it. */
export function taskDetail(view: TaskView, task: Task, body: unknown, close: () => void): TemplateResult {
  const { t, language, now, headingLevel } = view;
  const { tone, icon: name, word, time } = dueWords(task, language, t, now);
  const said = view.notice(task);
  return html`
    <section class="detail" aria-labelledby="detail-heading" part="detail">
      <div class="detail-bar">
        <button type="button" class="link back" @click=${close}>${icon('back')}${t.back}</button>
        <button type="button" class="icon-button closer" aria-label=${t.close} @click=${close}>${icon('close')}</button>
      </div>
      ${heading(headingLevel + 1, task.title, { id: 'detail-heading', focusable: true })}
      <p class="facts-line small">
        ${taskState(view, task)} <span class=${tone}>${name ? icon(name) : nothing}${word}</span
        ><span class="numbers">${time}</span>
      </p>
      <div role="status">${said ? notice(said.tone, said.text, said) : nothing}</div>
      ${body}
    </section>
  `;
}

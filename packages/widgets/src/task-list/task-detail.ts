import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../internal/templates/heading.js';
import { icon } from '../internal/templates/icon.js';
import { notice } from '../internal/templates/notice.js';
import { problemPanel } from '../internal/templates/problem.js';
import { skeleton } from '../internal/templates/skeleton.js';
import { dueWords } from './due.js';
import { taskState } from './task-row.js';
import type { DetailView } from './task-view.js';

/** One task whole: what it is about, what happened, and everything that may be done with it. */
export function taskDetail(view: DetailView): TemplateResult {
  const { t, headingLevel, summary, detail, error, body, close } = view;
  return html`
    <section class="detail" aria-labelledby="detail-heading" part="detail">
      <div class="detail-bar">
        <button type="button" class="link back" @click=${close}>${icon('back')}${t.back}</button>
        <button type="button" class="icon-button closer" aria-label=${t.close} @click=${close}>${icon('close')}</button>
      </div>
      ${heading(headingLevel + 1, summary.title, { id: 'detail-heading', focusable: true })}
      <p class="facts-line small">${taskState(view, summary)} ${dueLine(view)}</p>
      <div role="status">${message(view)}</div>
      ${detail && body ? body(view, detail) : error ? problemPanel(error, t, view.reload) : skeleton(5, t.loading)}
    </section>
  `;
}

function dueLine({ summary, language, t, now }: DetailView): TemplateResult {
  const { tone, icon: name, word, time } = dueWords(summary, language, t, now);
  return html`<span class=${tone}>${name ? icon(name) : nothing}${word}</span><span class="numbers">${time}</span>`;
}

function message(view: DetailView): unknown {
  const said = view.notice(view.summary);
  return said ? notice(said.tone, said.text, said.icon ? { icon: said.icon } : {}) : nothing;
}

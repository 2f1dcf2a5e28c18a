import { html, nothing } from 'lit';
import { explainSent } from '../internal/templates/sent-problem.js';
import type { TaskListMessages } from '../translations/zh-CN/task-list.js';
import { errorOf } from './outgoing.js';
import type { Parcel } from './parcels.js';
import type { TaskNotice } from './task-view.js';

/** How what waits for a task stands, in words. */
export function parcelWords({ state, stuck, actions }: Parcel, t: TaskListMessages): string {
  if (stuck?.need) return t.kept.needs[stuck.need];
  if (stuck) {
    const { title, detail } = explainSent(errorOf(stuck), t);
    return t.kept.refused([title, detail].filter(Boolean).join('：'));
  }
  if (state === 'sending') return t.kept.sending;
  return actions.some(({ error }) => error?.kind === 'http') ? t.kept.later : t.kept.waiting;
}

/** The same beside the task, with what the person can do about it. */
export function parcelNotice(
  parcel: Parcel,
  t: TaskListMessages,
  durable: boolean,
  { retry, discard }: { retry: () => void; discard: () => void },
): TaskNotice {
  const { state, task } = parcel;
  const press = (label: string, act: () => void) =>
    html`<button type="button" class="button soft small" aria-label=${t.actionOn(label, task.title)} @click=${act}>
      ${label}
    </button>`;
  const buttons = html`<div class="row">${press(t.retry, retry)} ${press(t.kept.discard, discard)}</div>`;
  return {
    tone: parcel.stuck ? 'caution' : 'info',
    ...(state === 'waiting' && { icon: 'offline' }),
    text: html`<p>${parcelWords(parcel, t)}${durable ? nothing : t.kept.passing}</p>
      ${state === 'sending' ? nothing : buttons}`,
  };
}

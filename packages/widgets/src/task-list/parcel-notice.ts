import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../internal/controllers/locale.js';
import { errorOf } from '../internal/outbox.js';
import { icon } from '../internal/templates/icon.js';
import { notice } from '../internal/templates/notice.js';
import { explain } from '../internal/templates/problem.js';
import type { TaskListMessages } from '../translations/zh-CN/task-list.js';
import { difference } from './difference.js';
import { overtaken, type Parcel } from './parcels.js';
import type { TaskNotice } from './task-view.js';

/** What a parcel is shown with, and what the person can do about it. */
export interface ParcelView {
  readonly t: TaskListMessages;
  readonly language: Language;
  /** Whether what waits outlives this page. */
  readonly durable: boolean;
  /** The task whose parcel a second press would delete. */
  readonly deleting: string | undefined;
  retry: (parcel: Parcel) => void;
  discard: (parcel: Parcel) => void;
}

/** How what waits for a task stands, in words. */
export function parcelWords(parcel: Parcel, t: TaskListMessages, language: Language): string {
  const { state, stuck, actions, task, commands } = parcel;
  const join = (...parts: string[]) => parts.filter(Boolean).join(language === 'en' ? ' ' : '');
  if (stuck?.need) return t.kept.needs[stuck.need];
  const change = overtaken(parcel);
  if (change) {
    const [last] = commands.slice(-1);
    const impossible = last && change.left.length === 0 ? t.kept.impossible(t.actions[last.command.action]) : '';
    return t.kept.needsYou(join(t.changed(difference(task, change.now, t, language)), impossible));
  }
  if (stuck) {
    const { title, detail } = explain(errorOf(stuck), t);
    return t.kept.refused([title, detail].filter(Boolean).join(language === 'en' ? ': ' : '：'));
  }
  if (state === 'sending') return t.kept.sending;
  if (isBusy(parcel)) return t.kept.later;
  return actions.some(({ error }) => error) || !navigator.onLine ? t.kept.offline : t.kept.waiting;
}

/** The same beside the task. */
export function parcelNotice(view: ParcelView, parcel: Parcel): TaskNotice {
  const { t, language, durable, deleting, retry, discard } = view;
  const { state, task, stuck } = parcel;
  const press = (label: string, act: (parcel: Parcel) => void) =>
    html`<button type="button" class="link" aria-label=${t.actionOn(label, task.title)} @click=${() => act(parcel)}>
      ${label}
    </button>`;
  const canRetry = !isBusy(parcel) && overtaken(parcel)?.left.length !== 0;
  return {
    word: t.kept.unsent,
    tone: stuck ? 'caution' : 'info',
    ...(!stuck && { drawing: icon('clock') }),
    text: html`<p>${parcelWords(parcel, t, language)}${durable ? nothing : t.kept.passing}</p>
      ${
        state === 'sending'
          ? nothing
          : html`<div class="row">
              ${canRetry ? press(t.retry, retry) : nothing}
              ${press(deleting === task.id ? t.kept.discardReally : t.kept.discard, discard)}
            </div>`
      }`,
  };
}

/** What waits for tasks that no row shows. */
export function parcelList(view: ParcelView, parcels: readonly Parcel[]): TemplateResult {
  return html`<section class="parcels" aria-labelledby="parcels">
    <p class="small strong" id="parcels">${view.t.kept.count(parcels.length)}</p>
    <ul>
      ${parcels.map((parcel) => {
        const said = parcelNotice(view, parcel);
        const { title, no } = parcel.task;
        return html`<li>
          ${notice(
            said.tone,
            html`<p><span class="strong">${title}</span> <span class="numbers quiet">${no}</span></p>
              ${said.text}`,
            said,
          )}
        </li>`;
      })}
    </ul>
  </section>`;
}

/** Whether the platform is there, and asks to be left in peace for a while. */
function isBusy({ stuck, actions }: Parcel): boolean {
  return !stuck && actions.some(({ error }) => error?.kind === 'http');
}

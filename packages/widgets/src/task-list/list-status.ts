import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../internal/controllers/locale.js';
import type { LiveDataStatus } from '../internal/controllers/live-data.js';
import { formatClock, formatNumber } from '../internal/format.js';
import { icon } from '../internal/templates/icon.js';
import { notice } from '../internal/templates/notice.js';
import { explain } from '../internal/templates/problem.js';
import type { TaskListFirstMessages } from '../translations/zh-CN/task-list.js';
import type { TaskRows } from './task-rows.js';

interface Words {
  readonly t: TaskListFirstMessages;
  readonly language: Language;
}

/** How the data stands, as LiveData tells it. */
interface Standing {
  readonly data: TaskRows | undefined;
  readonly asOf: Date | undefined;
  readonly status: LiveDataStatus;
  readonly live: boolean;
  readonly loading: boolean;
  readonly error: Error | undefined;
}

const RECENT_MS = 60_000;

/** `实时 · 刚刚更新` */
export function freshness({ t, language }: Words, { asOf, status, live, loading }: Standing): string {
  if (!asOf) return '';
  if (status !== 'ready') return loading ? t.updating : '';
  const recent = Date.now() - asOf.getTime() < RECENT_MS;
  const text = recent ? t.updatedNow : t.updatedAt(formatClock(language, asOf));
  return live ? `${t.live} · ${text}` : text;
}

/** That what is shown is not the newest, since when, and why. */
export function trouble({ t, language }: Words, rows: Standing, reload: () => void): unknown {
  const { data, asOf, status, error } = rows;
  const offline = status === 'offline';
  if (!data || !(offline || status === 'stale')) return nothing;
  const time = asOf ? formatClock(language, asOf) : '';
  const text = offline ? t.offlineAt(time) : html`${error ? explain(error, t).title : ''} ${t.staleAt(time)}`;
  return notice('caution', text, {
    drawing: icon(offline ? 'offline' : 'alert'),
    action: html`<button type="button" class="link" @click=${reload}>${t.retry}</button>`,
  });
}

/** How much is shown. */
export function shownLine({ t, language }: Words, shown: number, total: number): TemplateResult {
  return html`<p class="more small quiet numbers">
    ${t.shown(formatNumber(language, shown), formatNumber(language, total))}
  </p>`;
}

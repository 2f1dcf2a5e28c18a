import { html, type TemplateResult } from 'lit';
import type { Language } from '../internal/controllers/locale.js';
import { formatClock, formatNumber } from '../internal/format.js';
import type { Standing } from '../internal/templates/trouble.js';
import type { TaskListFirstMessages } from '../translations/zh-CN/task-list.js';

interface Words {
  readonly t: TaskListFirstMessages;
  readonly language: Language;
}

interface Flow extends Standing {
  readonly live: boolean;
  readonly loading: boolean;
}

const RECENT_MS = 60_000;

/** `实时 · 刚刚更新` */
export function freshness({ t, language }: Words, { asOf, status, live, loading }: Flow): string {
  if (!asOf) return '';
  if (status !== 'ready') return loading ? t.updating : '';
  const recent = Date.now() - asOf.getTime() < RECENT_MS;
  const text = recent ? t.updatedNow : t.updatedAt(formatClock(language, asOf));
  return live ? `${t.live} · ${text}` : text;
}

/** How much is shown. */
export function shownLine({ t, language }: Words, shown: number, total: number): TemplateResult {
  return html`<p class="more small quiet numbers">
    ${t.shown(formatNumber(language, shown), formatNumber(language, total))}
  </p>`;
}

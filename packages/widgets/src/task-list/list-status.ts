import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../internal/controllers/locale.js';
import { formatClock, formatNumber } from '../internal/format.js';
import { notice } from '../internal/templates/notice.js';
import { explain } from '../internal/templates/problem.js';
import type { Standing } from '../internal/templates/trouble.js';
import type { TaskListFirstMessages } from '../translations/zh-CN/task-list.js';
import type { TaskRows } from './task-rows.js';

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

export interface MoreState {
  readonly loading: boolean;
  readonly error?: unknown;
}

/** How much is shown, and the way to more. */
export function moreRows(
  { t, language }: Words,
  { items, nextCursor, total }: TaskRows,
  { loading, error }: MoreState,
  load: (cursor: string) => void,
): TemplateResult {
  return html`<div class="more row">
    ${
      nextCursor
        ? html`<button
            type="button"
            class="button soft"
            aria-disabled=${loading}
            @click=${() => loading || load(nextCursor)}
          >
            ${loading ? t.loading : t.more}
          </button>`
        : nothing
    }
    ${
      total === undefined
        ? nothing
        : html`<p class="small quiet numbers">
            ${t.shown(formatNumber(language, items.length), formatNumber(language, Math.max(total, items.length)))}
          </p>`
    }
    <div role="status">${error ? notice('danger', explain(error, t).title) : nothing}</div>
  </div>`;
}

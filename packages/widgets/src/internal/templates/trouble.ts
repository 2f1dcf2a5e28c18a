import { html, nothing } from 'lit';
import type { CommonMessages } from '../../translations/zh-CN/common.js';
import type { LiveDataStatus } from '../controllers/live-data.js';
import type { Language } from '../controllers/locale.js';
import { formatClock } from '../format.js';
import { icon } from './icon.js';
import { notice } from './notice.js';
import { explain } from './problem.js';

/** How data stands, as LiveData tells it. */
export interface Standing {
  readonly data: unknown;
  readonly asOf: Date | undefined;
  readonly status: LiveDataStatus;
  readonly error: Error | undefined;
}

/** That what is shown is not the newest, since when, and why. */
export function trouble(
  { t, language }: { t: CommonMessages; language: Language },
  { data, asOf, status, error }: Standing,
  reload: () => void,
): unknown {
  const offline = status === 'offline';
  if (!data || !(offline || status === 'stale')) return nothing;
  const time = asOf ? formatClock(language, asOf) : '';
  const text = offline ? t.offlineAt(time) : html`<b>${error && explain(error, t).title}</b> ${t.staleAt(time)}`;
  return notice('caution', text, {
    drawing: icon(offline ? 'offline' : 'alert'),
    action: html`<button type="button" class="link" @click=${reload}>${t.retry}</button>`,
  });
}

import type { TimelineEntry } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../controllers/locale.js';
import { formatFull, formatMoment, type DayWords } from '../format.js';

export interface TimelineOptions {
  language: Language;
  t: DayWords;
  words: Record<TimelineEntry['type'], string>;
}

/** What happened, latest first. */
export function timeline(entries: readonly TimelineEntry[], { language, t, words }: TimelineOptions): TemplateResult {
  return html`<ol class="timeline" reversed>
    ${[...entries].reverse().map(
      ({ at, type, actor, note }) =>
        html`<li>
          <p class="strong">${words[type] ?? type}</p>
          ${note ? html`<p>${note}</p>` : nothing}
          <p class="small quiet numbers">
            ${actor ? html`${actor} · ` : nothing}<time datetime=${at} title=${formatFull(language, at)}
              >${formatMoment(language, at, t)}</time
            >
          </p>
        </li>`,
    )}
  </ol>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../internal/controllers/locale.js';
import { formatClock, formatMoment } from '../../internal/format.js';
import { notice } from '../../internal/templates/notice.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import type { DraftKeeper } from './draft-keeper.js';

const MISSING = { everything: 'draftUnkept', photos: 'draftPhotosUnkept' } as const;

/** That what is filled in is kept, and a way to begin anew; that alone where nothing is kept for the next person. */
export function draftSaved(
  { savedAt, restored, isFresh, mayKeep }: DraftKeeper,
  t: EventReporterMessages,
  language: Language,
  startOver: () => void,
): unknown {
  if (!mayKeep) return isFresh ? nothing : startOverButton(t, startOver);
  if (!savedAt || savedAt === restored?.at) return nothing;
  return [t.draftSaved(formatClock(language, savedAt)), restored ? nothing : html` ${startOverButton(t, startOver)}`];
}

/** What came back, or cannot be kept. */
export function draftNotice(
  { restored, missing }: DraftKeeper,
  t: EventReporterMessages,
  language: Language,
  startOver: () => void,
): TemplateResult {
  return html`<div class="draft" role="status">
    ${
      restored
        ? notice('info', t.draftRestored(formatMoment(language, restored.at, t), restored.photos), {
            action: startOverButton(t, startOver),
          })
        : nothing
    }
    ${missing ? notice('caution', t[MISSING[missing]]) : nothing}
  </div>`;
}

function startOverButton(t: EventReporterMessages, startOver: () => void): TemplateResult {
  return html`<button type="button" class="link" @click=${startOver}>${t.startOver}</button>`;
}

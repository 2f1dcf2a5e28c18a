import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../internal/format.js';
import type { Language } from '../internal/controllers/locale.js';
import { field } from '../internal/templates/field.js';
import { heading } from '../internal/templates/heading.js';
import { icon } from '../internal/templates/icon.js';
import type { TraceLookupFirstMessages } from '../translations/zh-CN/trace-lookup.js';
import type { Recent } from './recents.js';
import { verdictIcon } from './verdict-icon.js';

/** What the start draws from. */
export interface Words {
  readonly t: TraceLookupFirstMessages;
  readonly language: Language;
  readonly headingLevel: number;
}

export interface CodeForm {
  readonly t: TraceLookupFirstMessages;
  readonly entered: string;
  /** What the text looks like so far, in words. */
  readonly remark: string | undefined;
  readonly error: string | undefined;
  edit: (text: string) => void;
  submit: (event: Event) => void;
}

/** One field and one button. */
export function codeForm({ t, entered, remark, error, edit, submit }: CodeForm): TemplateResult {
  return html`<form role="search" aria-labelledby="heading" novalidate @submit=${submit}>
    ${field({
      id: 'code',
      label: t.code,
      hint: t.codeHint,
      error,
      control: ({ describedBy, invalid }) => html`
        <div class="ask">
          <input
            id="code"
            class="input numbers"
            autocomplete="off"
            autocapitalize="off"
            autocorrect="off"
            spellcheck="false"
            enterkeyhint="search"
            aria-describedby="${describedBy} remark"
            aria-invalid=${invalid}
            .value=${entered}
            @input=${({ target }: Event) => target instanceof HTMLInputElement && edit(target.value)}
            @focus=${({ target }: Event) => target instanceof HTMLInputElement && target.select()}
          />
          <button class="button">${icon('search')}${t.submit}</button>
        </div>
      `,
    })}
    <p id="remark" class="remark small quiet" role="status">${remark}</p>
  </form>`;
}

/** Where to find a code, for who has never looked for one. */
export function whereToLook({ t, headingLevel }: Words): TemplateResult {
  return html`<div class="where">
    <svg class="label" viewBox="0 0 120 76" aria-hidden="true">
      <rect x="1" y="1" width="118" height="74" rx="7" />
      <path d="M10 12h26v26H10zM15 17h6v6h-6zM25 17h6v6h-6zM15 27h6v6h-6zM27 29h4v4h-4zM48 15h56M48 25h38" />
      <rect class="spot" x="7" y="46" width="106" height="21" rx="4" />
      <path class="digits" d="M15 57h90" />
    </svg>
    <div class="grow">
      ${heading(headingLevel + 1, t.whereTitle, { id: 'where' })}
      <dl>
        ${t.where.map(
          ([what, place]) =>
            html`<div>
              <dt>${what}</dt>
              <dd>${place}</dd>
            </div>`,
        )}
      </dl>
    </div>
  </div>`;
}

/** What was found before on this device. */
export function recentList(
  { t, language, headingLevel }: Words,
  recents: readonly Recent[],
  { lookUp, clear }: { lookUp: (code: string) => void; clear: () => void },
): unknown {
  if (recents.length === 0) return nothing;
  return html`<div class="recents">
    <div class="row spread">
      ${heading(headingLevel + 1, t.recent, { id: 'recents' })}
      <button type="button" class="link" @click=${clear}>${t.recentClear}</button>
    </div>
    <ul>
      ${recents.map(({ code, name, verdict, at }) => {
        const word = t.verdicts[verdict] ?? t.verdicts.unknown;
        return html`<li>
          <button type="button" class="recent" @click=${() => lookUp(code)}>
            <span class="word ${verdict}">${verdictIcon(verdict)}${word}</span>
            <span class="grow"><b>${name}</b><small class="small quiet numbers">${code}</small></span>
            <span class="small quiet numbers">${formatMoment(language, new Date(at), t)}</span>
          </button>
        </li>`;
      })}
    </ul>
    <p class="small quiet">${t.recentNote}</p>
  </div>`;
}

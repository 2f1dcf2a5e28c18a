import type { Category } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../internal/controllers/locale.js';
import { field } from '../../internal/templates/field.js';
import { notice } from '../../internal/templates/notice.js';
import { icon } from '../../internal/templates/icon.js';
import { laterIcon } from '../../internal/templates/later-icons.js';
import type { EventReporterMessages } from '../../translations/zh-CN/event-reporter.js';
import type { AssetState } from './asset-finder.js';
import type { Sign } from './sign.js';
import { categoryName } from '../reporter-view.js';

export interface AssetField {
  readonly t: EventReporterMessages;
  readonly language: Language;
  /** What was typed or scanned. */
  readonly text: string;
  readonly error: string | undefined;
  readonly state: AssetState;
  readonly asset: Sign | undefined;
  /** What can be reported of it, and which of that is chosen. */
  readonly offers: readonly Category[];
  readonly chosen: string;
  readonly isChangeable: boolean;
  readonly isOpen: boolean;
  /** The camera's picture while something is being scanned. */
  readonly camera: unknown;
  toggle: (isOpen: boolean) => void;
  type: (text: string) => void;
  lookUp: () => void;
  choose: (code: string) => void;
  /** Nothing where no code can be scanned. */
  readonly scan: (() => void) | undefined;
}

/** A public facility by its sign: the code is typed or scanned, and what it stands for is shown. */
export function assetField(view: AssetField): TemplateResult {
  const { t, text, error, isOpen, toggle, type, lookUp, scan } = view;
  return html`<details
    class="asset"
    ?open=${isOpen}
    @toggle=${({ target }: Event) => target instanceof HTMLDetailsElement && toggle(target.open)}
  >
    <summary>${t.assetQuestion}${icon('chevron')}</summary>
    ${field({
      id: 'asset',
      label: t.asset,
      mark: t.optional,
      hint: t.assetHint,
      error,
      control: ({ describedBy, invalid }) => html`
        <div class="ask">
          <input
            id="asset"
            class="input numbers"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="search"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${text}
            @input=${({ target }: Event) => target instanceof HTMLInputElement && type(target.value)}
            @change=${lookUp}
            @keydown=${(event: KeyboardEvent) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              lookUp();
            }}
          />
          <button type="button" class="button soft" @click=${lookUp}>${icon('search')}${t.assetLookUp}</button>
          ${
            scan
              ? html`<button type="button" class="button soft" @click=${scan}>${laterIcon('camera')}${t.scan}</button>`
              : nothing
          }
        </div>
        ${view.camera || nothing}
      `,
    })}
    <div role="status">${outcome(view)}</div>
    ${found(view)}
  </details>`;
}

/** A facility in one line: what it is and where. */
export function assetText({ name, nameEn, areaName, location }: Sign, language: Language): string {
  return [(language === 'en' && nameEn) || name, [areaName, location.address].filter(Boolean).join('')]
    .filter(Boolean)
    .join(language === 'en' ? ', ' : '，');
}

function outcome({ t, language, state, asset }: AssetField): unknown {
  if (state === 'looking') return html`<p class="quiet">${t.loading}</p>`;
  if (state === 'unknown') return notice('caution', t.assetUnknown);
  if (state === 'unreachable') return html`<p class="quiet">${t.assetUnreachable}</p>`;
  if (state !== 'found' || !asset) return nothing;
  return html`<p class="found">${icon('check')}${assetText(asset, language)}</p>
    <p class="quiet small">${t.assetFilled}</p>`;
}

function found({ t, language, state, offers, chosen, isChangeable, choose }: AssetField): unknown {
  if (state !== 'found' || offers.length === 0 || !isChangeable) return nothing;
  return html`<div class="asset-found" role="group" aria-labelledby="asset-offers">
    <p class="strong" id="asset-offers">${t.assetOffers}</p>
    <div class="row">
      ${offers.map((category) => {
        const isChosen = category.code === chosen;
        return html`<button
          type="button"
          class="button soft"
          aria-pressed=${isChosen}
          @click=${() => choose(category.code)}
        >
          ${isChosen ? icon('check') : nothing}${categoryName(category, language)}
        </button>`;
      })}
    </div>
  </div>`;
}

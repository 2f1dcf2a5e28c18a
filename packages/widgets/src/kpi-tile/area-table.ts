import type { AreaFigure, Indicator, IndicatorAreas } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { LiveDataStatus } from '../internal/controllers/live-data.js';
import type { Language } from '../internal/controllers/locale.js';
import { formatMoment } from '../internal/format.js';
import { icon } from '../internal/templates/icon.js';
import { problemPanel } from '../internal/templates/problem.js';
import { skeleton } from '../internal/templates/skeleton.js';
import type { KpiTileMessages } from '../translations/zh-CN/kpi-tile.js';
import { barOf, inOrder, type SortKey } from './area-order.js';
import { dayText, localDay } from './day-text.js';
import { sayFigure } from './figure-text.js';

export interface PathStep {
  readonly code: string;
  readonly name: string;
}

export interface AreaTableOptions {
  readonly language: Language;
  readonly t: KpiTileMessages;
  readonly indicator: Indicator;
  /** The tile's own area: what lies above it is none of its business. */
  readonly home: string;
  readonly path: readonly PathStep[];
  readonly areas: {
    readonly data: IndicatorAreas | undefined;
    readonly error: Error | undefined;
    readonly status: LiveDataStatus;
    reload(): Promise<void>;
  };
  readonly sort: SortKey;
  onSort: (key: SortKey) => void;
  onDrill: (area: AreaFigure) => void;
  onBack: (code: string) => void;
}

/** The figure of each area below one, the way further down, and the way back. */
export function areaTable(options: AreaTableOptions): TemplateResult {
  const { t, language, areas, indicator } = options;
  const { data, error } = areas;
  return html`
    ${areaPath(options)}
    ${
      data
        ? data.items.length > 0
          ? html`${table(options, data)}
              <p class="small quiet">
                ${t.areasAsOf(indicator.isLive ? formatMoment(language, data.asOf, t) : dayText(language, localDay(data.asOf)))}
              </p>`
          : html`<p>${t.noAreas}</p>`
        : error
          ? problemPanel(error, t, () => void areas.reload())
          : skeleton(5, t.loading)
    }
  `;
}

/** From the tile's own area down to the one that is open. */
function areaPath({ t, path, home, onBack }: AreaTableOptions): TemplateResult {
  const own = path.slice(
    Math.max(
      0,
      path.findIndex(({ code }) => code === home),
    ),
  );
  return html`<nav aria-label=${t.path}>
    <ol class="path">
      ${own.map(({ code, name }, index) => {
        const isHere = index === own.length - 1;
        return html`<li>
          ${
            isHere
              ? html`<span class="strong" aria-current="location" tabindex="-1">${name}</span>`
              : html`<button type="button" class="link" @click=${() => onBack(code)}>${name}</button>${icon('chevron')}`
          }
        </li>`;
      })}
    </ol>
  </nav>`;
}

function table(options: AreaTableOptions, { items }: IndicatorAreas): TemplateResult {
  const { t, sort } = options;
  const rows = inOrder(items, sort);
  return html`<table class="table">
    <thead>
      <tr>
        ${sortHead(options, 'place', t.place)} ${sortHead(options, 'figure', t.figure)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => areaRow(options, row, items))}
    </tbody>
  </table>`;
}

function sortHead({ t, sort, onSort }: AreaTableOptions, key: SortKey, name: string): TemplateResult {
  const direction = key === 'figure' ? 'descending' : 'ascending';
  return html`<th scope="col" aria-sort=${sort === key ? direction : nothing} class=${key === 'figure' ? 'end' : ''}>
    <button type="button" class="sorter" title=${t.sortBy(name)} @click=${() => onSort(key)}>
      ${name}<span class=${key === 'place' ? 'turned' : ''} ?hidden=${sort !== key}>${icon('chevron')}</span>
    </button>
  </th>`;
}

function areaRow(
  { t, language, indicator, onDrill }: AreaTableOptions,
  row: AreaFigure,
  items: readonly AreaFigure[],
): TemplateResult {
  const { areaCode, areaName, value, qualifier, absent, hasAreas, parts = [] } = row;
  return html`<tr>
    <th scope="row">
      ${
        hasAreas
          ? html`<button type="button" class="link" data-area=${areaCode} @click=${() => onDrill(row)}>
              ${areaName}
            </button>`
          : html`<span tabindex="-1" data-area=${areaCode}>${areaName}</span>`
      }
    </th>
    <td class="end">
      ${
        value === null
          ? html`<span class="quiet">${t.absent[absent ?? 'no_data']}</span>`
          : html`<span class="strong numbers">${sayFigure(language, t, { value, qualifier }, indicator)}</span>
              <svg class="area-bar" aria-hidden="true">
                <rect width="${barOf(value, items)}%" height="100%" rx="2" />
              </svg>`
      }
      ${
        parts.length > 0
          ? html`<p class="small quiet numbers">
              ${parts.map((part) => t.part(part.label, part.value === null ? '—' : `${part.value} ${part.unitLabel}`)).join(' · ')}
            </p>`
          : nothing
      }
    </td>
  </tr>`;
}

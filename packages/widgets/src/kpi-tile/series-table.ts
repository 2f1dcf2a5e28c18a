import type { IndicatorReading } from '@digital-cq/sdk/types';
import { html, type TemplateResult } from 'lit';
import type { Language } from '../internal/controllers/locale.js';
import type { KpiTileMessages } from '../translations/zh-CN/kpi-tile.js';
import { dayText } from './day-text.js';
import { sayFigure } from './figure-text.js';

/** The line of the tile as a table, the newest first. */
export function seriesTable(
  language: Language,
  t: KpiTileMessages,
  { series, seriesLabel, indicator }: IndicatorReading,
): TemplateResult {
  return html`<table class="table">
    <caption>
      ${seriesLabel ?? indicator.name}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t.when}</th>
        <th scope="col" class="end">${t.figure}</th>
      </tr>
    </thead>
    <tbody>
      ${[...series].reverse().map(
        ({ at, value }) =>
          html`<tr>
            <th scope="row">${dayText(language, at)}</th>
            <td class="end numbers">
              ${value === null ? t.absent.no_data : sayFigure(language, t, { value, qualifier: 'exact' }, indicator)}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

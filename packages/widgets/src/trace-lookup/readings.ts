import type { TraceEvent } from '@digital-cq/sdk/types';
import { html, svg, type TemplateResult } from 'lit';
import { formatMoment, formatNumber } from '../internal/format.js';
import type { FindingsView } from './findings-view.js';

type Readings = NonNullable<TraceEvent['readings']>;

const WIDTH = 240;
const HEIGHT = 56;
const MARGIN = 6;

/** Temperatures on the way: what they were, whether that was allowed, a drawing, and each of them on request. */
export function readings({ t, language }: FindingsView, { min, max, points }: Readings): TemplateResult {
  const values = points.map(({ value }) => value);
  const isOut = (value: number) => value < min || value > max;
  const over = values.filter(isOut).length;
  const say = (value: number) => formatNumber(language, value);
  return html`<div class="readings">
    <p class="small">
      ${values.length > 0 ? html`${t.temperature(say(Math.min(...values)), say(Math.max(...values)))} · ` : ''}
      <span class="quiet">${t.temperatureAllowed(say(min), say(max))}</span> ·
      <b class=${over ? 'danger' : ''}>${over ? t.temperatureOver(over, values.length) : t.temperatureFine}</b>
    </p>
    ${values.length > 1 ? chart(values, min, max) : ''}
    <details>
      <summary class="small">${t.temperatureAll}</summary>
      <table class="small numbers">
        <thead>
          <tr>
            <th scope="col">${t.temperatureAt}</th>
            <th scope="col">${t.temperatureValue}</th>
          </tr>
        </thead>
        <tbody>
          ${points.map(
            ({ at, value }) =>
              html`<tr>
                <td>${formatMoment(language, at, t)}</td>
                <td>${say(value)}${isOut(value) ? html` <b class="danger">${t.temperatureOut}</b>` : ''}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </div>`;
}

/** The line of values over the band of what is allowed. The sentence above says the same. */
function chart(values: readonly number[], min: number, max: number): TemplateResult {
  const low = Math.min(min, ...values);
  const high = Math.max(max, ...values);
  const x = (index: number) => MARGIN + (index / (values.length - 1)) * (WIDTH - 2 * MARGIN);
  const y = (value: number) => HEIGHT - MARGIN - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * MARGIN);
  const line = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    <rect class="band" x="0" y=${y(max)} width=${WIDTH} height=${y(min) - y(max)} />
    <polyline points=${line} />
    ${values.map((value, index) =>
      value < min || value > max ? svg`<circle cx=${x(index)} cy=${y(value)} r="3" />` : '',
    )}
  </svg>`;
}

import type { IndicatorReading } from '@digital-cq/sdk/types';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../internal/controllers/locale.js';
import type { KpiTileMessages } from '../translations/zh-CN/kpi-tile.js';
import { changeText, sayChange } from './change-text.js';
import { dayText } from './day-text.js';
import { sayFigure, withUnit } from './figure-text.js';
import type { TileText } from './tile-text.js';

/** What a figure means, where it comes from, and everything that the tile could only hint at. */
export function aboutList(
  language: Language,
  t: KpiTileMessages,
  reading: IndicatorReading,
  text: TileText,
): TemplateResult {
  const { indicator, period, comparisons, note, target, rank } = reading;
  const { source } = indicator;
  const published = t.clauses([source.name, ...(source.date ? [dayText(language, source.date)] : [])]);
  const days = [period.start, period.end].flatMap((day) => (day ? [dayText(language, day)] : []));
  const rows: [string, unknown][] = [
    [t.definition, indicator.definition],
    [t.exact, exactText(language, t, reading)],
    [t.whyNone, text.absent?.why],
    [t.alertLabel, text.alert?.text],
    [t.streakLabel, text.streak && streakText(language, t, reading, text)],
    [t.comparison, list(comparisons.map((one) => changeRow(language, t, reading, one)))],
    [t.goalLabel, target && targetRow(language, t, reading, text)],
    [t.rankLabel, rank && text.rank],
    [t.thresholds, list(indicator.thresholds.map(({ severity, label }) => `${t.severities[severity]} ${label}`))],
    [t.polarity, t.polarities[indicator.polarity]],
    [t.period, [period.label, days.join(' – ')].filter(Boolean).join(' · ')],
    [t.dataAsOf, indicator.isLive ? `${text.asOf} · ${t.follows}` : text.asOf],
    [t.from, t[source.kind](published)],
    [t.note, note],
  ];
  return html`<dl class="about">
    ${rows.map(([name, words]) =>
      words
        ? html`<dt>${name}</dt>
            <dd>${words}</dd>`
        : nothing,
    )}
  </dl>`;
}

function list(lines: readonly unknown[]): unknown {
  return lines.length > 0
    ? html`<ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`
    : undefined;
}

/** All digits of a figure that the tile shortens. */
function exactText(language: Language, t: KpiTileMessages, { value, qualifier, indicator }: IndicatorReading): unknown {
  if (value === null || Math.abs(value) < 10_000) return undefined;
  const digits = new Intl.NumberFormat(language, { maximumFractionDigits: indicator.decimals }).format(value);
  const before = t.qualifiers[qualifier];
  return `${before && `${before} `}${digits}${withUnit(language, indicator.unitLabel)}`;
}

function changeRow(
  language: Language,
  t: KpiTileMessages,
  reading: IndicatorReading,
  comparison: IndicatorReading['comparisons'][number],
): TemplateResult {
  const { value, qualifier, label } = comparison;
  const before =
    typeof value === 'number' ? t.before(sayFigure(language, t, { value, qualifier }, reading.indicator)) : '';
  return html`${sayChange(t, changeText(language, t, reading, comparison))}
    <p class="small quiet">${[label, before].filter(Boolean).join(' · ')}</p>`;
}

function targetRow(language: Language, t: KpiTileMessages, reading: IndicatorReading, text: TileText): TemplateResult {
  const { target, indicator } = reading;
  if (!target || !text.target) return html``;
  const goal = t.goal(
    t.targetOps[target.op],
    sayFigure(language, t, { value: target.value, qualifier: 'exact' }, indicator),
  );
  return html`${t.clauses([goal, text.target.state, ...text.target.way])}
    <p class="small quiet">${t.goalSource(target.source)}</p>`;
}

function streakText(language: Language, t: KpiTileMessages, { streak }: IndicatorReading, text: TileText): string {
  const since = streak ? t.since(dayText(language, streak.since)) : '';
  return t.clauses([text.streak?.text ?? '', since, text.streak?.last ?? ''].filter(Boolean));
}

import type { Comparison, IndicatorReading } from '@digital-cq/sdk/types';
import type { Language } from '../internal/controllers/locale.js';
import type { KpiTileFirstMessages } from '../translations/zh-CN/kpi-tile.js';
import { figureText, joinFigure, sayFigure, type FigureText, type Unit } from './figure-text.js';
import { directionOf, judge, type Direction, type Judgement } from './judgement.js';

/** A comparison in words. */
export interface ChangeText {
  /** `同比下降 43%`, `环比持平`, `同比 —`. */
  readonly phrase: string;
  /** The same without how much: `同比下降`. */
  readonly plain: string;
  readonly direction: Direction;
  readonly judgement: Judgement;
  /** `向好`; empty where there is nothing to judge. */
  readonly verdict: string;
  /** The same in the unit itself where the phrase has a share, `+312 件`; or why there is none, `上期为 0`. */
  readonly aside: string;
}

/** A relative change. No share of a whole, so it may well be more than 100. */
const SHARE: Unit = { unit: 'permille', unitLabel: '%', decimals: 1 };

/** Percentages change by points, everything else by a share of itself. */
function isPercentage({ indicator: { unit } }: IndicatorReading): boolean {
  return unit === 'percent' || unit === 'pp';
}

/** The unit of an absolute change: points where the figure is a percentage. */
function unitOfChange(reading: IndicatorReading, t: KpiTileFirstMessages): Unit {
  const { indicator } = reading;
  return isPercentage(reading) ? { unit: 'pp', unitLabel: t.points, decimals: indicator.decimals } : indicator;
}

export function changeText(
  language: Language,
  t: KpiTileFirstMessages,
  reading: IndicatorReading,
  comparison: Comparison,
): ChangeText {
  const { change, changePercent, qualifier, current, label } = comparison;
  const direction = directionOf(comparison);
  const judgement = judge(reading, comparison);
  const moved = direction === 'up' || direction === 'down';
  const say = (value: number | null, unit: Unit) =>
    value !== null && moved ? sayFigure(language, t, { value: Math.abs(value), qualifier }, unit) : '';
  const absolute = say(change, unitOfChange(reading, t));
  const share = isPercentage(reading) && absolute ? '' : say(changePercent, SHARE);
  const aside = () => joinFigure(language, changeOf(language, t, change ?? 0, qualifier, unitOfChange(reading, t)));
  const phrase = (amount: string) => t.phrase(t.basis[comparison.basis], t.direction[direction], amount);
  return {
    phrase: phrase(share || absolute),
    plain: phrase(''),
    direction,
    judgement,
    verdict: t.judgement[judgement],
    aside: [
      share && absolute ? aside() : reasonFor(t, comparison, direction, isPercentage(reading)),
      // What is compared is not the figure above: whoever reads a year's figure would take it for that.
      current === undefined ? '' : label,
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

/** `同比下降 43%（−312 件），向好` */
export function sayChange(t: KpiTileFirstMessages, { phrase, aside, verdict }: ChangeText): string {
  return t.clauses([`${phrase}${aside && t.aside(aside)}`, ...(verdict ? [verdict] : [])]);
}

/** Why there is no share of what was before, where one would be expected. */
function reasonFor(
  t: KpiTileFirstMessages,
  { value, changePercent }: Comparison,
  direction: Direction,
  isPercentage: boolean,
): string {
  if (value === 0 && changePercent === null && direction !== 'flat' && !isPercentage) return t.beforeWasZero;
  return direction === 'unknown' ? t.beforeUnknown : '';
}

/** The change as the figure of a tile: `−43` `%`. */
export function changeFigure(
  language: Language,
  t: KpiTileFirstMessages,
  reading: IndicatorReading,
  { change, changePercent, qualifier }: Comparison,
): FigureText {
  const asPoints = change !== null && (isPercentage(reading) || changePercent === null);
  const value = (asPoints ? change : changePercent) ?? 0;
  return changeOf(language, t, value, qualifier, asPoints ? unitOfChange(reading, t) : SHARE);
}

/** A change with its sign. */
function changeOf(
  language: Language,
  t: KpiTileFirstMessages,
  value: number,
  qualifier: Comparison['qualifier'],
  unit: Unit,
): FigureText {
  const text = figureText(language, t, { value, qualifier }, unit);
  return value > 0 ? { ...text, digits: `+${text.digits}` } : text;
}

import type { Figure, Indicator } from '@digital-cq/sdk/types';
import type { Language } from '../internal/controllers/locale.js';
import type { FigureWords } from '../translations/zh-CN/kpi-tile.js';

/** A figure taken apart, so that its digits can be large and the rest small. */
export interface FigureText {
  /** `约`, `不少于`: how it is meant. */
  readonly before: string;
  readonly digits: string;
  /** What follows: `万余家`, `亿元`, `%`. */
  readonly unit: string;
}

/** What tells how to write a figure. */
export type Unit = Pick<Indicator, 'unit' | 'unitLabel' | 'decimals'>;

const WAN = 1e4;
const YI = 1e8;
/** Up to here a count is worth reading to its last digit. */
const FULL_BELOW = { 'zh-CN': 1e5, en: 1e6 };
/** Significant digits of what is written in 万, 亿 or millions. */
const SHORT_DIGITS = 4;
const EN_SCALES = [
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

const formats = new Map<string, Intl.NumberFormat>();

function write(language: Language, value: number, options: Intl.NumberFormatOptions): string {
  const key = language + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(language, options)));
  return format.format(value).replace('-', '−');
}

/**
 * Digits with thousands separators and at most so many decimals. What is not zero never reads as zero, and a share
 * short of the whole never reads as the whole.
 */
export function digitsOf(language: Language, value: number, decimals: number, isShare = false): string {
  const step = 10 ** -decimals;
  const rounded = Math.round(value / step) * step;
  if (isShare && value < 100 && rounded >= 100) {
    return write(language, 100 - (decimals > 0 ? step : 0.1), { maximumFractionDigits: Math.max(decimals, 1) });
  }
  if (rounded === 0 && value !== 0) return write(language, value, { maximumSignificantDigits: 1 });
  return write(language, value, { maximumFractionDigits: decimals });
}

/**
 * The figure as people of this language write it. In Chinese it stands in full below 100,000 and in 万 or 亿 from
 * there; whole thousands, which nobody counted to the last, stand in 万 from 10,000 (`2.7万件`, `3万余条`). In English
 * it stands in full below a million.
 */
export function figureText(
  language: Language,
  words: FigureWords,
  { value, qualifier }: { value: number; qualifier: Figure['qualifier'] },
  { unit, unitLabel, decimals }: Unit,
): FigureText {
  const isCount = unit === 'count' || unit === 'CNY';
  const [divisor, scale] = isCount ? scaleOf(language, value) : [1, ''];
  const digits =
    divisor === 1
      ? digitsOf(language, value, decimals, unit === 'percent')
      : write(language, value / divisor, { maximumSignificantDigits: SHORT_DIGITS });
  // 余 stands behind a round number and before what is counted; elsewhere, and in English, the word comes first.
  const trailing = qualifier === 'ge' && unit === 'count' && divisor > 1 ? words.andMore : '';
  const gap = scale && unitLabel && language === 'en' ? ' ' : '';
  return {
    before: trailing ? '' : words.qualifiers[qualifier],
    digits,
    unit: `${scale}${trailing}${gap}${unitLabel}`,
  };
}

function scaleOf(language: Language, value: number): readonly [number, string] {
  const size = Math.abs(value);
  if (language === 'en') return EN_SCALES.find(([from]) => size >= from && size >= FULL_BELOW.en) ?? [1, ''];
  if (size >= YI) return [YI, '亿'];
  const isRound = size >= WAN && value % 1000 === 0;
  return size >= FULL_BELOW['zh-CN'] || isRound ? [WAN, '万'] : [1, ''];
}

/** In one piece: `约 2.7万件`, `33,223 件`, `99.6%`. */
export function joinFigure(language: Language, { before, digits, unit }: FigureText): string {
  return `${before && `${before} `}${digits}${withUnit(language, unit)}`;
}

/** A unit with the space that belongs before it. */
export function withUnit(language: Language, unit: string): string {
  const isClose = language === 'en' ? /^[%‰]/ : /^[%‰万亿]/;
  return unit && !isClose.test(unit) ? ` ${unit}` : unit;
}

/** A figure in one piece, from its value. */
export function sayFigure(
  language: Language,
  words: FigureWords,
  figure: { value: number; qualifier: Figure['qualifier'] },
  unit: Unit,
): string {
  return joinFigure(language, figureText(language, words, figure, unit));
}

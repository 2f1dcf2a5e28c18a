import type { FigurePart, IndicatorReading, Severity, Target } from '@digital-cq/sdk/types';
import type { Language } from '../internal/controllers/locale.js';
import { formatMoment } from '../internal/format.js';
import type { KpiTileFirstMessages } from '../translations/zh-CN/kpi-tile.js';
import { changeFigure, changeText, sayChange, type ChangeText } from './change-text.js';
import { dayText, localDay } from './day-text.js';
import { digitsOf, figureText, joinFigure, sayFigure, withUnit, type FigureText, type Unit } from './figure-text.js';
import { directionOf, gapTo, leadChange } from './judgement.js';

export type TextTone = 'positive' | 'caution' | 'danger' | 'quiet';

export interface PartText extends FigureText {
  readonly label: string;
}

export interface StreakText {
  readonly tone: TextTone;
  readonly text: string;
  readonly last: string;
}

export interface TargetText {
  readonly tone: TextTone;
  /** `已达成`, `进度落后`. */
  readonly state: string;
  /** `目标不少于 95%`; empty where the target is the figure itself. */
  readonly goal: string;
  /** `完成 62%`, `时间过去 58%`, `还差 133亿元`, `2024年12月31日到期`. */
  readonly way: readonly string[];
  /** Shares for the bar. */
  readonly progress: number | undefined;
  readonly elapsed: number | undefined;
}

/** Everything that a tile says, in the language of its place. */
export interface TileText {
  /** The large figure; none where figures stand side by side, or there is none. */
  readonly figure: FigureText | undefined;
  /** Why there is no figure. */
  readonly absent: { readonly word: string; readonly why: string } | undefined;
  /** Figures side by side. */
  readonly columns: readonly PartText[];
  /** `每件 2.72 项` */
  readonly ratio: string;
  /** What a figure is made of. */
  readonly parts: readonly PartText[];
  readonly changes: readonly ChangeText[];
  /** The change that is the figure itself. */
  readonly lead: ChangeText | undefined;
  readonly streak: StreakText | undefined;
  readonly target: TargetText | undefined;
  readonly rank: string;
  readonly alert: { readonly severity: Severity; readonly text: string } | undefined;
  /** `近 12 个月`, `截至 今天 09:41`: what a figure is about, and when it was right. */
  readonly when: readonly string[];
  readonly asOf: string;
  /** The whole of it for the ear. */
  readonly sentence: string;
}

const TARGET_TONES: Record<Target['state'], TextTone> = {
  met: 'positive',
  on_pace: 'positive',
  behind: 'caution',
  missed: 'danger',
  open: 'quiet',
};

export function tileText(language: Language, t: KpiTileFirstMessages, reading: IndicatorReading): TileText {
  const { indicator, parts = [], comparisons, alert, rank, period } = reading;
  const leading = leadChange(reading);
  const columns = indicator.kind === 'pair' ? parts : [];
  const asOf = momentText(language, t, reading);
  const text: Omit<TileText, 'sentence'> = {
    figure: mainFigure(language, t, reading),
    absent: absentText(t, reading),
    columns: columns.map((part) => partText(language, t, reading, part)),
    ratio: columns.length > 0 ? ratioText(language, t, reading) : '',
    parts: columns.length > 0 ? [] : parts.map((part) => partText(language, t, reading, part)),
    // What cannot be compared yet is told with the details; ten tiles that say so say nothing.
    changes: comparisons
      .filter((one) => one !== leading && directionOf(one) !== 'unknown')
      .map((one) => changeText(language, t, reading, one)),
    lead: leading && changeText(language, t, reading, leading),
    streak: streakText(language, t, reading),
    target: targetText(language, t, reading),
    rank: rank ? t.rank(rank.scope ?? '', rank.position, rank.of) : '',
    alert: alert && { severity: alert.severity, text: t.clauses([t.severities[alert.severity], alert.label]) },
    when: [period.label, ...(isSettled(reading) ? [] : [t.asOf(asOf)])],
    asOf,
  };
  return { ...text, sentence: t.sentence(sentenceParts(language, t, reading, text)) };
}

/** What is large: the value, else its change, else the target. */
function mainFigure(language: Language, t: KpiTileFirstMessages, reading: IndicatorReading): FigureText | undefined {
  const { indicator, value, qualifier, total, target, parts = [] } = reading;
  if (indicator.kind === 'pair' && parts.length > 0) return undefined;
  if (value !== null) {
    const text = figureText(language, t, { value, qualifier }, indicator);
    if (total === undefined) return text;
    const whole = digitsOf(language, total, indicator.decimals);
    return { ...text, unit: `${t.outOf(whole)}${withUnit(language, text.unit)}` };
  }
  const change = leadChange(reading);
  if (change) return changeFigure(language, t, reading, change);
  if (!target) return undefined;
  const text = figureText(language, t, { value: target.value, qualifier: 'exact' }, indicator);
  return { ...text, before: t.goal(t.targetOps[target.op], '').trim() };
}

function absentText(t: KpiTileFirstMessages, reading: IndicatorReading): TileText['absent'] {
  const { value, absent, target, indicator, parts = [] } = reading;
  if (value !== null || leadChange(reading)) return undefined;
  if (indicator.kind === 'pair' && parts.some((part) => part.value !== null)) return undefined;
  if (target && absent !== 'suppressed') return undefined;
  const reason = absent ?? 'no_data';
  return { word: t.absent[reason], why: t.absentWhy[reason] };
}

/** A part says its unit only in words. */
function unitOfPart({ unitLabel }: FigurePart): Unit {
  return { unit: unitLabel.startsWith('%') ? 'percent' : 'count', unitLabel, decimals: 2 };
}

function partText(
  language: Language,
  t: KpiTileFirstMessages,
  { value, qualifier }: IndicatorReading,
  part: FigurePart,
): PartText {
  if (part.value === null) return { label: part.label, before: '', digits: '—', unit: '' };
  const figure = { value: part.value, qualifier: part.qualifier ?? (part.value === value ? qualifier : 'exact') };
  return { label: part.label, ...figureText(language, t, figure, unitOfPart(part)) };
}

/** How many of the second there are to one of the first, where that can be said; else the value that stands for both. */
function ratioText(language: Language, t: KpiTileFirstMessages, reading: IndicatorReading): string {
  const { value, qualifier, indicator, parts = [] } = reading;
  const own = value !== null && parts.every((part) => part.value !== value) ? value : undefined;
  const [first, second] = parts;
  const units = parts.map((part) => part.unitLabel);
  const comparable = units.every((unit) => unit && !unit.startsWith('%')) && units[0] !== units[1];
  const ratio = parts.length === 2 && comparable && first?.value && second?.value ? second.value / first.value : 0;
  // A value that is no such ratio says something else.
  const isRatio = ratio >= 1 && Math.abs((own ?? ratio) - ratio) < 10 ** -indicator.decimals;
  if (first && second && isRatio) {
    return t.each(first.unitLabel, `${digitsOf(language, ratio, 2)}${withUnit(language, second.unitLabel)}`);
  }
  if (own === undefined) return '';
  const text = sayFigure(language, t, { value: own, qualifier }, indicator);
  return indicator.unitLabel ? text : t.ratio(text);
}

function streakText(language: Language, t: KpiTileFirstMessages, reading: IndicatorReading): StreakText | undefined {
  const { indicator, value, streak } = reading;
  if (indicator.kind !== 'zero' || value === null) return undefined;
  const days = streak ? digitsOf(language, streak.days, 0) : '';
  const last = streak?.lastAt
    ? t.lastAt(dayText(language, streak.lastAt))
    : streak?.lastAt === null && value === 0
      ? t.neverBefore
      : '';
  if (value === 0) return { tone: 'positive', text: days ? t.streak(days) : t.zero, last };
  return { tone: 'danger', text: t.clauses([t.happened, ...(streak?.days ? [t.streakAfter(days)] : [])]), last };
}

function targetText(language: Language, t: KpiTileFirstMessages, reading: IndicatorReading): TargetText | undefined {
  const { indicator, value, target } = reading;
  if (!target) return undefined;
  const { op, state, progress, elapsed, dueAt } = target;
  const isOpen = state !== 'met' && state !== 'missed';
  const share = (part: number) => `${digitsOf(language, part * 100, 0, true)}%`;
  const gap = value === null || state === 'met' ? 0 : gapTo(target, value);
  const unit: Unit =
    indicator.unit === 'percent' ? { unit: 'pp', unitLabel: t.points, decimals: indicator.decimals } : indicator;
  const gapText = gap && sayFigure(language, t, { value: Math.abs(gap), qualifier: 'exact' }, unit);
  const way = [
    isOpen && progress !== undefined && op !== 'le' ? t.done(share(progress)) : '',
    isOpen && elapsed !== undefined ? t.elapsed(share(elapsed)) : '',
    gapText ? (gap > 0 ? t.short(gapText) : t.over(gapText)) : '',
    isOpen && dueAt ? t.dueBy(dayText(language, dueAt), dueAt < localDay(new Date().toISOString())) : '',
  ].filter(Boolean);
  const figure = sayFigure(language, t, { value: target.value, qualifier: 'exact' }, indicator);
  return {
    tone: TARGET_TONES[state],
    // Without a way there is no pace either.
    state: state === 'behind' && elapsed === undefined ? t.notReached : t.targetStates[state],
    goal: value === null ? '' : t.goal(t.targetOps[op], figure),
    way,
    progress: op === 'le' ? undefined : progress,
    elapsed: isOpen ? elapsed : undefined,
  };
}

/** Whether the period says it all: one that is over, or a day in the past. */
function isSettled({ indicator, period: { type } }: IndicatorReading): boolean {
  return !indicator.isLive && type !== 'ytd' && type !== 'rolling_year';
}

/** When the data was right, as far as that is known: to the minute where it moves by itself. */
function momentText(
  language: Language,
  t: KpiTileFirstMessages,
  { asOf, asOfPrecision, indicator }: IndicatorReading,
): string {
  if (indicator.isLive) return formatMoment(language, asOf, t);
  return dayText(language, localDay(asOf).slice(0, asOfPrecision === 'month' ? 7 : 10));
}

function sentenceParts(
  language: Language,
  t: KpiTileFirstMessages,
  { indicator, note }: IndicatorReading,
  text: Omit<TileText, 'sentence'>,
): string[] {
  const { figure, lead, absent, columns, parts, ratio, rank, streak, target, changes, alert, when } = text;
  const say = (part: PartText) => t.part(part.label, joinFigure(language, part));
  const main = lead ? sayChange(t, lead) : figure ? joinFigure(language, figure) : '';
  return [
    t.clauses([main, ...columns.map(say), ratio, rank].filter(Boolean)),
    absent ? `${absent.word}${language === 'en' ? ': ' : '：'}${absent.why}` : '',
    alert?.text ?? '',
    streak ? t.clauses([streak.text, streak.last].filter(Boolean)) : '',
    t.clauses(parts.map(say)),
    ...changes.map((change) => sayChange(t, change)),
    target ? t.clauses([target.goal, target.state, ...target.way].filter(Boolean)) : '',
    note ?? '',
    when.join(' · '),
    indicator.source.kind === 'sample' ? t.sources.sample : t.source(indicator.source.name),
  ].filter(Boolean);
}

import type { Comparison, IndicatorReading, Target } from '@digital-cq/sdk/types';

/** Which way a figure moved. */
export type Direction = 'up' | 'down' | 'flat' | 'unknown';
/** Whether that is good: for an indicator whose good way nobody can tell, `open`. */
export type Judgement = 'better' | 'worse' | 'same' | 'open';

type Judged = Pick<IndicatorReading, 'value' | 'target'> & {
  indicator: Pick<IndicatorReading['indicator'], 'polarity'>;
};

/** Which way it went; where only one of the two changes is known, that one tells. */
export function directionOf({ change, changePercent }: Pick<Comparison, 'change' | 'changePercent'>): Direction {
  const moved = change ?? changePercent;
  if (moved === null) return 'unknown';
  return moved === 0 ? 'flat' : moved > 0 ? 'up' : 'down';
}

/** Whether a change is good. Lower is better for fires; 110 % is worse than 101 % where 100 % is meant. */
export function judge({ indicator: { polarity }, value, target }: Judged, comparison: Comparison): Judgement {
  const direction = directionOf(comparison);
  if (direction === 'unknown') return 'open';
  if (direction === 'flat') return 'same';
  if (polarity === 'higher') return direction === 'up' ? 'better' : 'worse';
  if (polarity === 'lower' || polarity === 'zero') return direction === 'down' ? 'better' : 'worse';
  const { change, current = value } = comparison;
  const before = comparison.value ?? (current !== null && change !== null ? current - change : null);
  if (polarity !== 'target' || !target || current === null || before === null) return 'open';
  const nearer = Math.abs(before - target.value) - Math.abs(current - target.value);
  // Two floating numbers that mean the same distance are the same distance.
  if (Math.abs(nearer) < 1e-9) return 'same';
  return nearer > 0 ? 'better' : 'worse';
}

/** How far it still is to a target, and on which side; zero when it is reached. */
export function gapTo({ op, value }: Pick<Target, 'op' | 'value'>, figure: number): number {
  const gap = value - figure;
  if (op === 'eq') return gap;
  // Ten decimals: 95 − 94.9 is 0.1, whatever binary fractions say.
  const left = op === 'le' ? Math.min(0, gap) : Math.max(0, gap);
  return Math.round(left * 1e10) / 1e10;
}

/** A comparison that says something where the value itself was never published. */
export function leadChange({ value, comparisons }: IndicatorReading): Comparison | undefined {
  return value === null ? comparisons.find((one) => directionOf(one) !== 'unknown') : undefined;
}

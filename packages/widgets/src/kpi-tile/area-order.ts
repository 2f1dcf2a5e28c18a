import type { AreaFigure } from '@digital-cq/sdk/types';

export type SortKey = 'figure' | 'place';

/** The largest figure first, areas without one last; or by their codes. */
export function inOrder(items: readonly AreaFigure[], key: SortKey): AreaFigure[] {
  const byCode = [...items].sort((a, b) => a.areaCode.localeCompare(b.areaCode));
  if (key === 'place') return byCode;
  return byCode.sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || 0);
}

/** The length of a bar from 0 to 100; all of them start at zero. */
export function barOf(value: number | null, items: readonly AreaFigure[]): number {
  const most = Math.max(0, ...items.map((item) => Math.abs(item.value ?? 0)));
  return value === null || most === 0 ? 0 : (Math.abs(value) / most) * 100;
}

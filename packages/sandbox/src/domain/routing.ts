import type { Level, TaskKind } from '../types.js';
import { levelOf } from './areas.js';
import type { CategoryRecord } from './category.js';

/** From the smallest to the largest: 网格、村社、镇街、区县、市. */
export const LEVELS_UPWARD: readonly Level[] = ['grid', 'community', 'township', 'district', 'city'];

export interface PlannedTask {
  readonly kind: TaskKind;
  readonly level: Level;
  readonly instructions?: string;
}

/** Nobody below the known place can be made responsible: a report that only names the district goes to the district. */
export function responsibleLevel(wanted: Level, areaCode: string): Level {
  const known = LEVELS_UPWARD.indexOf(levelOf(areaCode));
  return wanted === 'grid' && levelOf(areaCode) === 'community'
    ? 'grid'
    : (LEVELS_UPWARD[Math.max(LEVELS_UPWARD.indexOf(wanted), known)] ?? wanted);
}

/** The tasks an incident of a category needs at a place (分级分类库). */
export function planTasks(category: CategoryRecord, areaCode: string): PlannedTask[] {
  return (category.tasks ?? [{ kind: 'handle' }]).map((task) => ({
    ...task,
    level: responsibleLevel(task.level ?? category.level, areaCode),
  }));
}

/** One level up, or undefined where the district's own tree ends: only the city could take it, and does not from here. */
export function levelAbove(level: Level): Level | undefined {
  const above = LEVELS_UPWARD[LEVELS_UPWARD.indexOf(level) + 1];
  return above === 'city' ? undefined : above;
}

export type TransferRefusal = 'same_level' | 'same_area' | 'outside_district';

/** 横向分拨: the same level and the same district. The target is an area that exists. */
export function refuseTransfer(level: Level, fromArea: string, toArea: string): TransferRefusal | undefined {
  if (toArea.slice(0, 6) !== fromArea.slice(0, 6)) return 'outside_district';
  // Grids have no code of their own: their tasks move between communities.
  if (levelOf(toArea) !== (level === 'grid' ? 'community' : level)) return 'same_level';
  return fromArea.startsWith(toArea) ? 'same_area' : undefined;
}

import type { Queryable } from '../../store/database.js';
import { replaceIndicators } from '../../store/indicators.js';
import { computedIndicators, computedTargets } from './operations.js';
import { publishedFigures, publishedIndicators, publishedTargets } from './published.js';

/** What is measured, what was published of it, and what it is meant to reach. */
export async function seedIndicators(tx: Queryable): Promise<void> {
  await replaceIndicators(tx, {
    indicators: [...computedIndicators, ...publishedIndicators],
    figures: publishedFigures,
    targets: [...computedTargets, ...publishedTargets],
  });
}

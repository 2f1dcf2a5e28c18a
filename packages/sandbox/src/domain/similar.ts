import type { Schemas } from '../types.js';
import { codeAtLevel } from './areas.js';
import { distanceBetween } from './position.js';

/** Where and in which words something was reported. */
export interface Report {
  readonly areaCode: string;
  readonly point?: Schemas['Point'] | null | undefined;
  readonly words: string;
}

export interface Candidate extends Report {
  readonly reportedAt: string;
}

/** A report that may mean the same, and how near it is where that is known. */
export interface Match<Item> {
  readonly item: Item;
  readonly distanceM?: number;
}

/** How much each counts, of one. */
const WEIGHTS = { near: 0.5, words: 0.35, recent: 0.15 };
/** Without positions the words have to be this much alike. */
const ALIKE = 0.25;
/** After so long a report counts half as recent. */
const HALF_LIFE_H = 24;
const HOUR_MS = 3_600_000;

/** Those of some reports that may mean the same as a new one, the likeliest first. */
export function rankSimilar<Item extends Candidate>(
  report: Report,
  candidates: readonly Item[],
  { radiusM, now, limit }: { readonly radiusM: number; readonly now: Date; readonly limit: number },
): Match<Item>[] {
  const words = bigrams(report.words);
  const ranked = candidates.flatMap((item) => {
    const alike = likeness(words, bigrams(item.words));
    const distance = report.point && item.point ? distanceBetween(report.point, item.point) : undefined;
    const isSame = distance === undefined ? alike >= ALIKE && isSameTownship(report, item) : distance <= radiusM;
    if (!isSame) return [];
    const near = distance === undefined ? 0 : 1 - distance / radiusM;
    const recent = 0.5 ** ((now.getTime() - Date.parse(item.reportedAt)) / HOUR_MS / HALF_LIFE_H);
    const score = WEIGHTS.near * near + WEIGHTS.words * alike + WEIGHTS.recent * recent;
    return [{ item, score, ...(distance !== undefined && { distanceM: Math.ceil(distance / 10) * 10 }) }];
  });
  return ranked
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ score: _, ...match }) => match);
}

/** A report that names no more than a district is near to nothing in particular. */
function isSameTownship(one: Report, other: Report): boolean {
  const township = codeAtLevel(one.areaCode, 'township');
  return township.length === 9 && township === codeAtLevel(other.areaCode, 'township');
}

/** Pairs of neighbouring characters: good for Chinese, where nothing stands between words. */
function bigrams(text: string): ReadonlySet<string> {
  const characters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** By Dice: twice what both have, of all that they have. */
function likeness(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (some.size + others.size === 0) return 0;
  const common = [...some].filter((pair) => others.has(pair)).length;
  return (2 * common) / (some.size + others.size);
}

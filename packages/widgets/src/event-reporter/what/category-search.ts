import type { Category } from '@digital-cq/sdk/types';
import { initialsOf } from '../pinyin.js';

/** Words as they are compared: full-width letters made plain, small, without spaces and punctuation. */
const compact = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');

/** How well a category answers a query; 0 is not at all. */
function score({ name, nameEn = '', keywords, pinyin = '' }: Category, query: string): number {
  const names = [name, nameEn].map(compact);
  const words = keywords.map(compact).filter(Boolean);
  if (names.some((word) => word.startsWith(query))) return 6;
  if (words.includes(query)) return 5;
  if (names.some((word) => word.includes(query))) return 4;
  // Long queries such as 井盖坏了 contain the word rather than the other way round.
  if (words.some((word) => word.includes(query) || query.includes(word))) return 3;
  const spelt = pinyin.toLowerCase().split(/\s+/);
  const all = spelt.join('');
  if (spelt.some((word) => word.startsWith(query)) || all.includes(query)) return 2;
  const isInitials = query.length > 1 && [...spelt, all].some((word) => initialsOf(word).startsWith(query));
  return isInitials ? 1 : 0;
}

/** The categories for a word, its synonyms, its pinyin or the initials of that, best first. */
export function searchCategories(categories: readonly Category[], query: string): Category[] {
  const wanted = compact(query);
  return wanted ? best(categories, (category) => score(category, wanted)) : [];
}

/** So little of a word says nothing: 灯 alone may be any of three. */
const MIN_SCORE = 2;

/**
 * What a description is likely to be about, likeliest first: by the words of each category that stand in it, the longer
 * the surer.
 */
export function suggestCategories(categories: readonly Category[], description: string): Category[] {
  const text = compact(description);
  const english = ` ${(description.toLowerCase().match(/[a-z-]+/g) ?? []).join(' ')} `;
  const weigh = (keyword: string) => {
    const word = keyword.toLowerCase();
    if (/^[a-z -]+$/.test(word)) return english.includes(` ${word} `) || english.includes(` ${word}s `) ? MIN_SCORE : 0;
    const plain = compact(keyword);
    return plain && text.includes(plain) ? [...plain].length : 0;
  };
  return best(categories, ({ name, keywords }) => {
    const found = [name, ...keywords].map(weigh).filter(Boolean);
    // One word that fits counts; more of them decide between two that fit.
    const sure = Math.max(0, ...found);
    return sure >= MIN_SCORE ? sure + found.length / 10 : 0;
  });
}

function best(categories: readonly Category[], rank: (category: Category) => number): Category[] {
  return categories
    .filter(({ parent }) => parent)
    .map((category) => ({ category, rank: rank(category) }))
    .filter((found) => found.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ category }) => category);
}

import type { Category } from '@digital-cq/sdk/types';

const compact = (text: string) => text.toLowerCase().replace(/\s+/g, '');

/** One syllable of pinyin: `jinggai` has two. */
const SYLLABLE = /(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiouv]+(?:ng?(?![aeiouv])|r(?![aeiouv]))?/g;

/** How well a category answers a query; 0 is not at all. */
function score(category: Category, query: string): number {
  const { name, nameEn = '', keywords, pinyin = '' } = category;
  if (compact(name).startsWith(query)) return 5;
  if (keywords.some((word) => compact(word) === query)) return 4;
  if (compact(name).includes(query) || compact(nameEn).includes(query)) return 3;
  // Long queries such as 井盖坏了 contain the word rather than the other way round.
  if (keywords.some((word) => compact(word).includes(query) || query.includes(compact(word)))) return 2;
  const initials = (pinyin.match(SYLLABLE) ?? []).map((syllable) => syllable.charAt(0)).join('');
  if (compact(pinyin).includes(query) || (query.length > 1 && initials.startsWith(query))) return 1;
  return 0;
}

/** The categories for a word, its synonyms or its pinyin, best first. */
export function searchCategories(categories: readonly Category[], query: string): Category[] {
  const wanted = compact(query);
  if (!wanted) return [];
  return categories
    .filter(({ parent }) => parent)
    .map((category) => ({ category, rank: score(category, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ category }) => category);
}

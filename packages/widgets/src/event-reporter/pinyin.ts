/** One syllable of pinyin; a consonant between two vowels belongs to the second, unless an apostrophe says otherwise. */
const SYLLABLE = /(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiouv]+(?:ng?(?![aeiouv])|r(?![aeiouv]))?/g;

/** `jinggai` → `jg`. */
export function initialsOf(pinyin: string): string {
  return (pinyin.match(SYLLABLE) ?? []).map((syllable) => syllable.charAt(0)).join('');
}

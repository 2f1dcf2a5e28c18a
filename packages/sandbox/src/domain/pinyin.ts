/** What names of places end with, as words of their own. */
const KINDS = ['街道', '社区', '新区', '高新区', '经开区', '自治县', '居民委员会', '村民委员会'];
const SHORT_KINDS = '市区县镇乡村';

/** How each character is read; see seed/data/SOURCE.md. */
export type Readings = ReadonlyMap<string, string>;

/**
 * How the name of a place is read, without tones: `昌元街道` → `changyuan jiedao`. A syllable that begins with a vowel
 * stands behind an apostrophe, so that `da'an` is none of `dan`.
 */
export function placePinyin(name: string, readings: Readings): string {
  return wordsOf(name)
    .map((word) =>
      [...word]
        .map((character, index) => {
          const syllable = readings.get(character) ?? (/[\dA-Za-z]/.test(character) ? character.toLowerCase() : '');
          return index > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable;
        })
        .join(''),
    )
    .filter(Boolean)
    .join(' ');
}

function wordsOf(name: string): string[] {
  const kind =
    KINDS.find((each) => name.endsWith(each)) ?? (SHORT_KINDS.includes(name.slice(-1)) ? name.slice(-1) : '');
  const stem = name.slice(0, name.length - kind.length);
  return stem && kind ? [stem, kind] : [name];
}

/** One syllable; a consonant between two vowels belongs to the second one, as the apostrophes take for granted. */
const SYLLABLE = /(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiouv]+(?:ng?(?![aeiouv])|r(?![aeiouv]))?/g;

/** The first letters of the syllables: `changyuan jiedao` → `cyjd`. */
export function initialsOf(pinyin: string): string {
  return (pinyin.match(SYLLABLE) ?? []).map((syllable) => syllable.charAt(0)).join('');
}

/** Whether a place's pinyin begins with what somebody typed, or its initials do. */
export function matchesPinyin(pinyin: string, typed: string): boolean {
  const letters = typed.toLowerCase().replaceAll(/[\s'’]/g, '');
  if (!/^[a-z]+$/.test(letters)) return false;
  return pinyin.replaceAll(/[\s']/g, '').startsWith(letters) || initialsOf(pinyin).startsWith(letters);
}

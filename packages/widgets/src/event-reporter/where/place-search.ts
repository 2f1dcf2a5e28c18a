import { areaAt } from '../area-code.js';
import { initialsOf } from '../pinyin.js';
import { placeName, type Place } from './places.js';

/** A place that fits what was typed. */
export interface FoundPlace {
  readonly place: Place;
  /** The name of what it lies in, where that helps to tell it from others. */
  readonly above: string;
}

const compact = (text: string) => text.toLowerCase().replace(/[\s'’]+/g, '');

/** How well a place answers what was typed; 0 is not at all. */
function score(place: Place, above: string, typed: string): number {
  const name = compact(placeName(place));
  if (name.startsWith(typed)) return 5;
  if (name.includes(typed)) return 4;
  // 昌元街道玉屏社区, and not all that lies in 昌元街道.
  if (above && `${above}${name}`.includes(typed) && !above.includes(typed)) return 4;
  const pinyin = place.pinyin ?? '';
  if (compact(pinyin).startsWith(typed)) return 3;
  if (typed.length > 1 && initialsOf(pinyin).startsWith(typed)) return 2;
  return typed.length > 2 && compact(pinyin).includes(typed) ? 1 : 0;
}

/** The places for a name, its pinyin or initials, best first; of equals the larger ones first. */
export function searchPlaces(places: readonly Place[], typed: string, max: number): FoundPlace[] {
  const wanted = compact(typed);
  if (!wanted) return [];
  const names = new Map(places.map((place) => [place.code, placeName(place)]));
  return places
    .map((place) => {
      const township = areaAt(place.code, 'township');
      const above = township === place.code ? '' : (names.get(township) ?? '');
      return { place, above, rank: score(place, above, wanted) };
    })
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.place.code.length - b.place.code.length)
    .slice(0, max);
}

import { warnOnce } from '../../../internal/warn.js';

/** One layer of tiles, in Leaflet's words. */
export interface TileSource {
  readonly url: string;
  readonly subdomains: string[];
}

const RANGE = /\{(\w)-(\w)\}/;
const KNOWN = ['x', 'y', 'z', 's'];

/**
 * Reads the page's addresses of tiles, one layer each, parted by spaces. `{0-7}` stands for one of these servers, as in
 * the documents of Tianditu, `{s}` for `a`, `b` or `c`.
 */
export function tileSources(text: string | undefined): TileSource[] {
  return (text ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((template) => {
      const [range, from = '', to = ''] = RANGE.exec(template) ?? [];
      const url = range ? template.replace(range, '{s}') : template;
      const unknown = [...url.matchAll(/\{(.*?)\}/g)].find(([, name = '']) => !KNOWN.includes(name));
      if (unknown) {
        warnOnce(`<cq-event-reporter tiles>: what is ${unknown[0]}? A layer is left out.`);
        return [];
      }
      return [{ url, subdomains: range ? charactersBetween(from, to) : ['a', 'b', 'c'] }];
    });
}

function charactersBetween(from: string, to: string): string[] {
  const first = from.charCodeAt(0);
  return Array.from({ length: Math.max(0, to.charCodeAt(0) - first) + 1 }, (_, index) =>
    String.fromCharCode(first + index),
  );
}

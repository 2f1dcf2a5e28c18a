import type { Identifier } from './identifier.js';
import { holderLayout, LAYOUTS, lengthsOf, sum, type Layout } from './layouts.js';

/**
 * Groups a code for reading aloud and comparing, e.g. `JY 1 440303 001201 3`. `parseIdentifier` reads it again.
 * What has the wrong length stays as it is.
 */
export function formatIdentifier({ kind, value, parts }: Identifier): string {
  const layout = LAYOUTS.find((one) => one.kind === kind);
  if (layout) return byLayout(value, layout);
  switch (kind) {
    case 'premises': {
      const { holder = '', serial = '' } = parts;
      return `MC ${byLayout(holder, holderLayout(holder))} -${serial}`;
    }
    case 'grid':
    case 'area':
      return inGroups(value, [6, 3, 3]);
    case 'gtin':
      return inGroups(value, value.length === 8 ? [4] : [value.length % 6, 6]);
    case 'element_string':
      return value.replace(/(.)(?=\(\d{2,4}\))/g, '$1 ');
    default:
      return value;
  }
}

function byLayout(value: string, layout: Layout): string {
  const lengths = lengthsOf(layout);
  return value.length === sum(lengths) ? inGroups(value, lengths) : value;
}

/** Cuts a text into groups of these lengths; what is left is one more. */
function inGroups(value: string, lengths: readonly number[]): string {
  let start = 0;
  const groups = lengths.map((length) => value.slice(start, (start += length)));
  return [...groups, value.slice(start)].filter(Boolean).join(' ');
}

import { readFileSync } from 'node:fs';
import { levelOf, parentCode, type Area } from '../domain/areas.js';

interface Entry {
  readonly code: string;
  readonly name: string;
}

/** The files stay beside the sources; the built code finds them there as well. */
function readEntries(name: string): Entry[] {
  return JSON.parse(readFileSync(new URL(`../../src/seed/data/${name}`, import.meta.url), 'utf8'));
}

/** The city with its 38 districts, 1,031 townships and 11,270 villages and communities. */
export function readSeedAreas(): Area[] {
  const entries: Entry[] = [
    { code: '50', name: '重庆市' },
    ...readEntries('cq-areas.json'),
    ...readEntries('cq-streets.json'),
    ...readEntries('cq-villages.json'),
  ];
  const children = new Map<string, number>();
  for (const { code } of entries) {
    const parent = parentCode(code);
    if (parent) children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  return entries.map(({ code, name }) => {
    const parent = parentCode(code);
    return {
      code,
      name,
      level: levelOf(code),
      kind: 'statutory',
      ...(parent && { parent }),
      childCount: children.get(code) ?? 0,
    };
  });
}

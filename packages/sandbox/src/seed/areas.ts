import { readFileSync } from 'node:fs';
import { levelOf, parentCode, shortName, type Area } from '../domain/areas.js';
import { placePinyin, type Readings } from '../domain/pinyin.js';

interface Entry {
  readonly code: string;
  readonly name: string;
}

/** The files stay beside the sources; the built code finds them there as well. */
function readData<Data>(name: string): Data {
  return JSON.parse(readFileSync(new URL(`../../src/seed/data/${name}`, import.meta.url), 'utf8'));
}

/** How the characters are read that names of areas are written with. */
export function readReadings(): Readings {
  const bySound = readData<Record<string, string>>('cq-readings.json');
  return new Map(Object.entries(bySound).flatMap(([sound, all]) => [...all].map((character) => [character, sound])));
}

/** The city with its 38 districts, 1,031 townships and 11,270 villages and communities. */
export function readSeedAreas(): Area[] {
  const entries: Entry[] = [
    { code: '50', name: '重庆市' },
    ...readData<Entry[]>('cq-areas.json'),
    ...readData<Entry[]>('cq-streets.json'),
    ...readData<Entry[]>('cq-villages.json'),
  ];
  const readings = readReadings();
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
      pinyin: placePinyin(shortName(name), readings),
      level: levelOf(code),
      kind: 'statutory',
      ...(parent && { parent }),
      childCount: children.get(code) ?? 0,
    };
  });
}

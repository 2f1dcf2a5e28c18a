import type { Level, Priority, Schemas, TaskKind } from '../types.js';

/** A category with what only the platform needs to know about it. */
export interface CategoryRecord extends Omit<Schemas['Category'], 'level'> {
  readonly level: Level;
  readonly priority?: Priority;
  /** How many photos a finished task has to show. */
  readonly photosMin?: number;
  /** The tasks that a report becomes; one to handle it where nothing is said. */
  readonly tasks?: readonly { readonly kind: TaskKind; readonly level?: Level; readonly instructions?: string }[];
}

/** The category as the contract shows it. */
export function publicCategory(record: CategoryRecord): Schemas['Category'] {
  const { priority, photosMin, tasks, ...category } = record;
  return category;
}

/** Tells whether a word is in a category's name, synonyms or pinyin; spaces in pinyin do not matter. */
export function matchesWord(record: CategoryRecord, word: string): boolean {
  const needle = word.trim().toLowerCase();
  const texts = [record.name, record.nameEn ?? '', ...record.keywords].map((text) => text.toLowerCase());
  const pinyin = (record.pinyin ?? '').toLowerCase();
  return (
    texts.some((text) => text.includes(needle)) ||
    pinyin.includes(needle) ||
    pinyin.replaceAll(' ', '').includes(needle.replaceAll(' ', ''))
  );
}

/** The folder of the output: what is in it, what would change, and the change itself. Files of others are left alone. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isObject } from './document.js';
import type { Lock } from './names.js';
import { GeneratorError } from './problems.js';

/** Paths below `folder` that are missing, differ, or were written before and are no longer part of the output. */
export function changesIn(folder: string, files: Readonly<Record<string, string>>): string[] {
  const known = Object.keys(section(readJson(join(folder, 'manifest.json')), 'files'));
  const gone = known.filter((name) => !(name in files) && existsSync(join(folder, name)));
  const changed = Object.keys(files).filter((name) => files[name] !== readOptional(join(folder, name)));
  return [...changed, ...gone].sort();
}

export function writeChanges(
  folder: string,
  files: Readonly<Record<string, string>>,
  changes: readonly string[],
): void {
  for (const name of changes) {
    const path = join(folder, name);
    const text = files[name];
    if (text === undefined) rmSync(path);
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
}

/** The names that were given before. */
export function readNames(folder: string): Partial<Lock> {
  const found = readJson(join(folder, 'names.json'));
  return { operations: section(found, 'operations'), types: section(found, 'types'), files: section(found, 'files') };
}

function section(value: unknown, key: string): Record<string, string> {
  const found = isObject(value) ? value[key] : undefined;
  const entries = Object.entries(isObject(found) ? found : {});
  return Object.fromEntries(entries.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : [])));
}

function readJson(path: string): unknown {
  const text = readOptional(path);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new GeneratorError(`${path}: is not JSON. Bring it back as it was, or delete it and generate again.`);
  }
}

const readOptional = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

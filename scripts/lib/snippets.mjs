/** The snippets of the READMEs carry the hashes of the files that were built last, so that they can be pasted as they are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CDN_ROOT, widgetsVersion } from './build-cdn.mjs';

export const READMES = ['README.md', 'README.zh-CN.md'];
/** Address and hash of a file of the CDN, as they stand in one element. */
const SNIPPET = /(\/cq\/)([^/"]+)(\/([\w.-]+)"\s+integrity=")([^"]*)(")/g;

/** Writes versions and hashes; with `check` only says which README would change. */
export function writeSnippets({ check = false } = {}) {
  const version = widgetsVersion();
  const hashes = JSON.parse(readFileSync(join(CDN_ROOT, version, 'sri.json'), 'utf8'));
  return READMES.filter((file) => {
    const text = readFileSync(file, 'utf8');
    const current = text.replace(SNIPPET, (_, before, _version, between, name, _hash, after) => {
      if (!hashes[name]) throw new Error(`${file} names ${name}, which is not among the files of the CDN.`);
      return `${before}${version}${between}${hashes[name]}${after}`;
    });
    if (current !== text && !check) writeFileSync(file, current);
    return current !== text;
  });
}

import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CDN_ROOT, widgetsVersion } from '../../scripts/lib/build-cdn.mjs';

const FIRST = widgetsVersion();

/** Copies the CDN files to `folder`, and beside them the same under another version, as its own build would be. */
export function addVersion(folder: string, version: string): void {
  cpSync(CDN_ROOT, folder, { recursive: true });
  const [from, to] = [join(folder, FIRST), join(folder, version)];
  cpSync(from, to, { recursive: true });
  for (const file of readdirSync(to)) {
    // They would be those of the first version.
    if (/\.(br|gz)$/.test(file)) rmSync(join(to, file));
    if (!file.endsWith('.js')) continue;
    const text = readFileSync(join(to, file), 'utf8');
    const other = text.replaceAll(`"${FIRST}"`, `"${version}"`);
    if (other !== text) writeFileSync(join(to, file), other);
  }
  // The loader runs only what has the bytes that it knows; what comes after the first use stands in a file that it knows.
  for (const knowing of ['later-chunks.js', 'widgets.js']) {
    const renewed = readdirSync(to).reduce(
      (text, file) => text.replace(hashOf(join(from, file)), hashOf(join(to, file))),
      readFileSync(join(to, knowing), 'utf8'),
    );
    writeFileSync(join(to, knowing), renewed);
  }
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('base64');
}

/** Writes what editors and frameworks read about the elements; `--check` only says whether it would change. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { renderEditorData } from './lib/editor-data.mjs';
import { renderFrameworkTypes } from './lib/framework-types.mjs';
import { createManifest, elementsOf } from './lib/manifest.mjs';

const PACKAGE = 'packages/widgets';
const check = process.argv.includes('--check');

const packageJson = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
const manifest = await createManifest();
const elements = elementsOf(manifest);
const files = {
  'custom-elements.json': JSON.stringify(manifest),
  ...inFolder('editors', renderEditorData(elements, packageJson)),
  ...inFolder('frameworks', renderFrameworkTypes(elements)),
};

let stale = 0;
for (const [name, content] of Object.entries(files)) {
  const file = join(PACKAGE, name);
  const text = await format(content, { filepath: file, printWidth: 120, singleQuote: true });
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale += 1;
  if (check) {
    console.error(`${file} is out of date; run npm run manifest.`);
    continue;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
process.exit(check && stale > 0 ? 1 : 0);

function inFolder(folder, contents) {
  return Object.fromEntries(Object.entries(contents).map(([name, content]) => [`${folder}/${name}`, content]));
}

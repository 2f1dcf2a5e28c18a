/** Writes packages/widgets/custom-elements.json; `--check` only says whether it would change. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { createManifest } from './lib/manifest.mjs';

const FILE = 'packages/widgets/custom-elements.json';
const text = await format(JSON.stringify(await createManifest()), { parser: 'json', printWidth: 120 });
const current = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';

if (text !== current && process.argv.includes('--check')) {
  console.error(`${FILE} is out of date; run npm run manifest.`);
  process.exit(1);
}
writeFileSync(FILE, text);

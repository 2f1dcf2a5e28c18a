/** Fails when a README's snippets have other hashes than the files of the CDN. */
import { writeSnippets } from './lib/snippets.mjs';

const stale = writeSnippets({ check: true });
for (const file of stale) console.error(`${file} has hashes of other files; npm run build writes them.`);
process.exit(stale.length === 0 ? 0 : 1);

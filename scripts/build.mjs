/** `npm run build`: generated code, packages, CDN files, the hashes in the READMEs. Skips what is up to date. */
import { buildAll } from './lib/build.mjs';
import { writeSnippets } from './lib/snippets.mjs';

try {
  await buildAll({ force: process.argv.includes('--force') });
  for (const file of writeSnippets()) console.log(`${file} has the hashes of these files now.`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

/** `npm run build`: generated code, packages, CDN files. Skips what is up to date. */
import { buildAll } from './lib/build.mjs';

await buildAll({ force: process.argv.includes('--force') }).catch((error) => {
  console.error(error.message);
  process.exit(1);
});

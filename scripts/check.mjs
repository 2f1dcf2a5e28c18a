/** `npm run check`: everything that reads the code without running it, and the sizes of what is shipped. */
import { buildAll } from './lib/build.mjs';
import { CHECKS, runChecks } from './lib/checks.mjs';

await buildAll();
const { failed } = await runChecks(CHECKS);
process.exit(failed === 0 ? 0 : 1);

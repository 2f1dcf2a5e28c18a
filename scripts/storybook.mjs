/** `npm run storybook`: every widget in every state; follows changes of stories, tokens and (once built) widgets. */
import { buildAll } from './lib/build.mjs';
import { run } from './lib/run.mjs';
import { storybook } from './lib/storybook.mjs';

const port = process.env.PORT ?? '6006';

await buildAll({ without: ['Storybook'] }).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
const [command, args, env] = storybook('dev', '--port', port, '--ci', '--no-version-updates');
// Both get Ctrl+C from the terminal; this one only waits for the other to end.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
const { code } = await run(command, args, { env });
process.exit(code);

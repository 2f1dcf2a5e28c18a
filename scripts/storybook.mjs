/** `npm run storybook`: every widget in every state; follows changes of stories, tokens and (once built) widgets. */
import { spawn } from 'node:child_process';
import { buildAll } from './lib/build.mjs';
import { storybook } from './lib/storybook.mjs';

const port = process.env.PORT ?? '6006';

await buildAll({ without: ['Storybook'] }).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
const [command, args, env] = storybook('dev', '--port', port, '--ci', '--no-version-updates');
const server = spawn(command, args, {
  stdio: 'inherit',
  env: { ...process.env, ...env },
  shell: process.platform === 'win32',
});
// Ctrl+C reaches both; a signal to this process alone is passed on, so that no server is left behind.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('close', (code) => process.exit(code ?? 0));

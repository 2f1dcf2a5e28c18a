/** Runs before every command: the right Node, and the dependencies of the lock file. Node's built-ins only. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}

const STAMP = 'node_modules/.digital-cq';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';

if (installed !== lock) {
  console.log('Installing dependencies (npm ci), about a minute…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed; its message stands above. Check the connection to your npm registry and try again.');
    process.exit(status ?? 1);
  }
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(STAMP, lock);
}

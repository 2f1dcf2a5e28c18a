/**
 * Installs a package of its own beside the project: what only some tests or measurements need, and nobody else should
 * have to download. `folder` holds its package.json and package-lock.json.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashInputs } from './hash-inputs.mjs';
import { run } from './run.mjs';

/** Installs into `.cache/<name>` unless that is already what the lock says; resolves to the folder. */
export async function installApart(folder, name) {
  const target = join('.cache', name);
  const files = ['package.json', 'package-lock.json'].map((file) => join(folder, file));
  const stamp = join(target, 'installed');
  const wanted = hashInputs(files);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return target;
  mkdirSync(target, { recursive: true });
  for (const file of files) cpSync(file, join(target, file.slice(folder.length)));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, output } = await run(npm, ['ci', '--prefix', target, '--no-audit', '--no-fund', '--ignore-scripts'], {
    quiet: true,
  });
  if (code !== 0) throw new Error(`npm ci in ${target} failed:\n${output}`);
  writeFileSync(stamp, wanted);
  return target;
}

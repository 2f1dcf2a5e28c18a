/** Our packages as their users get them: packed, and unpacked where npm would put them. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGES = ['sdk', 'widgets'] as const;
type Package = (typeof PACKAGES)[number];

/** Packs what was built into `folder`, under names that do not change with the version. */
export async function pack(folder: string, packages: readonly Package[] = PACKAGES): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of packages) {
    const making = join(folder, `.${name}`);
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making);
    await run('npm', [
      'pack',
      `./packages/${name}`,
      '--pack-destination',
      making,
      '--ignore-scripts',
      '--loglevel=error',
    ]);
    renameSync(join(making, readdirSync(making)[0] ?? ''), archiveOf(folder, name));
    rmSync(making, { recursive: true });
  }
}

/** Puts a packed package in the place of one in `modules`; returns where it lies. */
export async function unpack(folder: string, name: Package, modules: string): Promise<string> {
  const place = join(modules, '@digital-cq', name);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  await run('tar', ['-xzf', archiveOf(folder, name), '-C', place, '--strip-components=1']);
  return place;
}

function archiveOf(folder: string, name: Package): string {
  return join(folder, `${name}.tgz`);
}

/** What the command printed; throws with it when the command fails. */
export function run(command: string, args: readonly string[], cwd = '.'): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, shell: process.platform === 'win32' && command === 'npm' });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}

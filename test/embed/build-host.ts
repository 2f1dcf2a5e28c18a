/** Hosts as their own people make them: install, build, serve. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installApart } from '../../scripts/lib/install-apart.mjs';
import { pack, run, unpack } from '../package/support.js';

const HOSTS = 'test/embed/hosts';
const OURS = ['sdk', 'widgets'];
/** Where the lock files of the hosts look for our packages. */
const PACKED = resolve('.cache/hosts/packed');

export interface BuiltHost {
  /** The host's project, with everything installed. */
  readonly project: string;
  /** What it puts on its web server. */
  readonly pages: string;
}

/** Packs what was built, and reads from the archive what the CDN files must hash to. */
export async function packOurs(): Promise<Readonly<Record<string, string>>> {
  for (const name of OURS) await pack(name, PACKED);
  const cdn = join(await unpack('widgets', PACKED, PACKED), 'cdn');
  const [version = ''] = readdirSync(cdn);
  return JSON.parse(readFileSync(join(cdn, version, 'sri.json'), 'utf8'));
}

/** Installs what the host's lock file names, our packages from their archives as they are now, and builds it. */
export async function buildHost(name: string): Promise<BuiltHost> {
  const source = join(HOSTS, name);
  // A page that takes its scripts from the CDN has nothing to build.
  if (!existsSync(join(source, 'package.json'))) return { project: source, pages: resolve(source) };
  const folder = installApart(source, `hosts/${name}`);
  for (const kept of ['src', 'dist']) rmSync(join(folder, kept), { recursive: true, force: true });
  cpSync(source, folder, { recursive: true });
  for (const name of OURS) await unpack(name, PACKED, join(folder, 'node_modules'));
  await run('npm', ['run', 'build'], folder);
  return { project: folder, pages: join(folder, 'dist') };
}

/** Packages as vendors get them: packed, unpacked beside their dependencies, far from the project's own modules. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

export interface Installed {
  /** A project of somebody else that has the packages in its `node_modules`. */
  readonly folder: string;
  /** Everything in the last package, by path. */
  readonly files: readonly string[];
  /** Names to import: every entry of the last package, a pattern as each name that it stands for. */
  readonly entries: readonly string[];
  readonly remove: () => void;
}

/** What the patterns in `exports` stand for. By the sources: a folder that was built before may hold more than these. */
const PATTERNS: Readonly<Record<string, () => string[]>> = {
  '@digital-cq/sdk/*': () =>
    readdirSync('packages/sdk/src/generated').flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? []),
  '@digital-cq/widgets/*/define': () =>
    readdirSync('packages/widgets/src').filter((name) => existsSync(join('packages/widgets/src', name, 'define.ts'))),
  '@digital-cq/widgets/themes/*.css': () =>
    readdirSync('packages/widgets/src/themes').map((file) => file.replace(/\.css$/, '')),
};

/** Packs the packages and installs them; what one needs of the others comes before it. */
export async function installPacked(packages: readonly string[] = ['sdk']): Promise<Installed> {
  // Its real path: bundlers and Node name modules by it.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'digital-cq-package-')));
  const modules = join(folder, 'node_modules');
  // Types of Node are for the programs that say so; nothing else is there, so that nothing else can be leant on.
  const needed = new Set(['@types/node']);
  let files: string[] = [];
  let entries: string[] = [];
  for (const name of packages) {
    await pack(name, folder);
    const place = await unpack(name, folder, modules);
    const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
    Object.keys(manifest.dependencies).forEach((dependency) => needed.add(dependency));
    files = filesIn(place);
    entries = entriesOf(manifest);
  }
  // A set grows while it is walked: what is needed needs others.
  for (const name of needed) {
    if (existsSync(join(modules, name))) continue;
    cpSync(join('node_modules', name), join(modules, name), { recursive: true });
    const { dependencies = {} } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
    Object.keys(dependencies).forEach((dependency) => needed.add(dependency));
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  cpSync('test/package/consumer', folder, { recursive: true });
  cpSync('test/package/v1', join(folder, 'v1'), { recursive: true });
  return { folder, files, entries, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Packs what was built of a package into a folder, under a name that does not change with the version. */
export async function pack(name: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const args = ['--pack-destination', folder, '--ignore-scripts', '--loglevel=error', '--json'];
  const [packed] = JSON.parse(await run('npm', ['pack', `./packages/${name}`, ...args]));
  renameSync(join(folder, packed.filename), join(folder, `${name}.tgz`));
}

/** Puts a package that was packed into `folder` in the place of any that `modules` has; returns where it lies. */
export async function unpack(name: string, folder: string, modules: string): Promise<string> {
  const place = join(modules, '@digital-cq', name);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  await run('tar', ['-xzf', join(folder, `${name}.tgz`), '-C', place, '--strip-components=1']);
  return place;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function entriesOf(manifest: { name: string; exports: Record<string, unknown> }): string[] {
  return Object.entries(manifest.exports)
    .filter(([, target]) => target !== null)
    .map(([entry]) => manifest.name + entry.slice(1))
    .flatMap((entry) => (PATTERNS[entry]?.() ?? ['']).map((name) => entry.replace('*', name)));
}

/** What the command printed; throws with it when the command fails. */
export async function run(command: string, args: readonly string[], cwd = '.'): Promise<string> {
  const { code, output } = await runAnyhow(command, args, cwd);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

/** What the command printed, and how it ended. */
export function runAnyhow(
  command: string,
  args: readonly string[],
  cwd = '.',
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, shell: process.platform === 'win32' && command === 'npm' });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** How programs find modules, and which module syntax goes with it. */
export const RESOLUTIONS = { bundler: 'esnext', node16: 'node16', nodenext: 'nodenext' } as const;
/** Where programs run: what they have types of. */
export const PLACES = {
  'a page': { lib: ['es2022', 'dom', 'dom.iterable'], types: [] },
  Node: { lib: ['es2022'], types: ['node'] },
} as const;

/** Type-checks the consumer's files and those of version 1, as strictly as a project may. Throws with the errors. */
export async function typeCheck(
  compiler: string,
  folder: string,
  resolution: keyof typeof RESOLUTIONS,
  place: keyof typeof PLACES,
): Promise<void> {
  const project = join(folder, `tsconfig.${resolution}.${place === 'Node' ? 'node' : 'page'}.json`);
  const compilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    target: 'es2022',
    module: RESOLUTIONS[resolution],
    moduleResolution: resolution,
    ...PLACES[place],
  };
  writeFileSync(project, JSON.stringify({ compilerOptions, include: ['*.ts', 'v1/*.ts'] }));
  await run(process.execPath, [join(compiler, 'bin/tsc'), '--project', project]);
}

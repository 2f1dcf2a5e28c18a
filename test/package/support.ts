/** The SDK as vendors get it: packed, unpacked beside its dependencies, far from the project's own modules. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pack, run, unpack } from './archives.js';

const SDK = '@digital-cq/sdk';

export interface Installed {
  /** A project of somebody else that has the SDK in its `node_modules`. */
  readonly folder: string;
  /** Everything in the package, by path. */
  readonly files: readonly string[];
  /** Names to import: every entry, a pattern as each name that it stands for. */
  readonly entries: readonly string[];
  readonly remove: () => void;
}

export async function installPacked(): Promise<Installed> {
  // Its real path: bundlers and Node name modules by it.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'digital-cq-package-')));
  const modules = join(folder, 'node_modules');
  await pack(folder, ['sdk']);
  const sdk = await unpack(folder, 'sdk', modules);

  const manifest = JSON.parse(readFileSync(join(sdk, 'package.json'), 'utf8'));
  // Types of Node are for the programs that say so; nothing else is there, so that nothing else can be leant on.
  for (const name of [...Object.keys(manifest.dependencies), '@types/node', 'undici-types']) {
    cpSync(join('node_modules', name), join(modules, name), { recursive: true });
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  cpSync('test/package/consumer', folder, { recursive: true });
  cpSync('test/package/v1', join(folder, 'v1'), { recursive: true });

  const files = readdirSync(sdk, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(sdk, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  // By the sources: a folder that was built before may hold more than these.
  const generated = readdirSync('packages/sdk/src/generated').flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? []);
  const entries = Object.entries(manifest.exports)
    .filter(([, target]) => target !== null)
    .flatMap(([entry]) => (entry === './*' ? generated.map((name) => `./${name}`) : [entry]))
    .map((entry) => SDK + entry.slice(1));
  return { folder, files, entries, remove: () => rmSync(folder, { recursive: true, force: true }) };
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

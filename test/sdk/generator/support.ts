/** Runs the generator as vendors do, and what they would do with its output. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const SPECS = 'test/sdk/generator/specs';
/** Below the project, so that `@digital-cq/sdk` is found from there. */
const CACHE = '.cache/generator';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs Node. */
export function node(args: readonly string[], cwd = '.'): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, out, err }));
  });
}

export const cli = (...args: string[]): Promise<Run> => node(['packages/sdk/dist/generator/cli.js', ...args]);

/** An empty folder for what a test makes. */
export function emptyFolder(name: string): string {
  const folder = join(CACHE, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Writes a document of a test's own and generates from it. */
export async function generateFrom(
  name: string,
  document: unknown,
  ...options: string[]
): Promise<Run & { folder: string }> {
  const folder = emptyFolder(name);
  const spec = join(folder, 'spec.json');
  writeFileSync(spec, typeof document === 'string' ? document : JSON.stringify(document));
  return {
    ...(await cli('generate', '--spec', spec, '--out', join(folder, 'client'), ...options)),
    folder: join(folder, 'client'),
  };
}

export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Type-checks all TypeScript below a folder as strictly as can be; the errors, by line. */
export async function typeErrors(folder: string): Promise<string[]> {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: relative(folder, 'tsconfig.json').replaceAll('\\', '/'),
      compilerOptions: {
        composite: false,
        noEmit: true,
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        types: [],
        skipLibCheck: false,
      },
      files: [],
      include: ['**/*.ts'],
      references: [],
    }),
  );
  const { out } = await node([join(process.cwd(), 'node_modules/typescript/bin/tsc'), '-p', '.'], folder);
  return out.split('\n').filter((line) => line.includes('error TS'));
}

/** Bundles modules of a client for a browser with everything they need. */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: '.', loader: 'ts' },
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Every module of a client, imported in Node. */
export async function importAll(folder: string): Promise<Record<string, unknown>> {
  const modules = filesIn(folder).filter((file) => /^[^/]+\.ts$/.test(file) && !file.endsWith('.use.ts'));
  const entry = modules.map((file) => `export * from './${join(folder, file).replaceAll('\\', '/')}';`).join('\n');
  const target = join(folder, '..', `${folder.split('/').at(-1) ?? 'client'}.mjs`);
  writeFileSync(target, await bundle(entry));
  const imported: unknown = await import(pathToFileURL(target).href);
  return { ...Object(imported) };
}

/** Puts a file of use beside the client that it uses. */
export const addUse = (name: string, folder: string): void =>
  cpSync(join(SPECS, `${name}.use.ts`), join(folder, `${name}.use.ts`));

export const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

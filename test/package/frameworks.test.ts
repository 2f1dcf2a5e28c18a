/** The packed widgets in projects of other people: what each framework's checker says of right and wrong use. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { installApart } from '../../scripts/lib/install-apart.mjs';
import { installPacked, runAnyhow, type Installed } from './support.js';

const HERE = 'test/package/frameworks';

interface Framework {
  /** What its projects add to a compiler's options. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The program that checks a project, and what it is told; TypeScript itself where there is none. */
  readonly checker?: readonly string[];
}

const FRAMEWORKS: Readonly<Record<string, Framework>> = {
  plain: { options: {} },
  react: { options: { jsx: 'react-jsx', jsxImportSource: 'react' } },
  preact: { options: { jsx: 'react-jsx', jsxImportSource: 'preact' } },
  solid: { options: { jsx: 'preserve', jsxImportSource: 'solid-js' } },
  vue: { options: {}, checker: ['vue-tsc/bin/vue-tsc.js', '--pretty', 'false'] },
  svelte: { options: {}, checker: ['svelte-check/bin/svelte-check', '--output', 'machine', '--threshold', 'error'] },
};
/** The others are read when the long proofs run. */
const ALWAYS = ['plain', 'react', 'vue'];
const names = Object.keys(FRAMEWORKS).filter((name) => process.env['FULL'] === '1' || ALWAYS.includes(name));

let installed: Installed;
before(async () => {
  installed = await installPacked(['sdk', 'widgets']);
});
after(() => installed.remove());

for (const name of names) {
  describe(`elements in a project of ${name}`, () => {
    it('take what is right, and nothing else: every line that is wrong is refused, and no other', async () => {
      const project = projectOf(name);
      const complaints = await complaintsAbout(name, project);
      assert.deepEqual(
        [...new Set(complaints.map(({ line }) => line))].sort(),
        wrongLines(project).sort(),
        complaints.map(({ text }) => text).join('\n'),
      );
    });
  });
}

/** The framework beside the widgets, and a project that uses both. */
function projectOf(name: string): string {
  const folder = join(HERE, name);
  if (existsSync(join(folder, 'package.json'))) putBesideWidgets(folder, name);
  const project = join(installed.folder, name);
  cpSync(folder, project, { recursive: true });
  const compilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
    ...FRAMEWORKS[name]?.options,
  };
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, vueCompilerOptions: { strictTemplates: true }, include: ['*'] }),
  );
  return project;
}

function putBesideWidgets(folder: string, name: string): void {
  const modules = join(installApart(folder, `package-${name}`), 'node_modules');
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const dependency of Object.keys(dependencies)) {
    const link = join(installed.folder, 'node_modules', dependency);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(join(modules, dependency), link, 'junction');
  }
}

interface Complaint {
  /** As `wrong.tsx:12`. */
  readonly line: string;
  readonly text: string;
}

async function complaintsAbout(name: string, project: string): Promise<Complaint[]> {
  const [program = '', ...args] = FRAMEWORKS[name]?.checker ?? ['typescript/bin/tsc', '--pretty', 'false'];
  const own = join(installed.folder, 'node_modules', program);
  const { output } = await runAnyhow(
    process.execPath,
    [existsSync(own) ? own : resolve('node_modules', program), ...args],
    project,
  );
  // `file(12,3): error …` of compilers, `1234 ERROR "file" 12:3 "…"` of svelte-check.
  const pattern = /^(?:\d+ ERROR )?"?(.+?)"?(?:\((\d+),\d+\):| (\d+):\d+) (.*)$/gm;
  const found = [...output.matchAll(pattern)].map(([text, file = '', one, other]) => ({
    line: `${basename(file)}:${one ?? other}`,
    text,
  }));
  return found.length > 0 || output.trim() === '' ? found : [{ line: output, text: output }];
}

/** The lines that are marked as wrong, as `wrong.tsx:12`. */
function wrongLines(project: string): string[] {
  return readdirSync(project)
    .filter((file) => file.startsWith('wrong.'))
    .flatMap((file) =>
      readFileSync(join(project, file), 'utf8')
        .split('\n')
        .flatMap((text, index) => (/(\/\/|<!--) wrong( -->)?$/.test(text) ? [`${file}:${index + 1}`] : [])),
    );
}

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

const DOCS = 'packages/sdk/docs';
const read = (name: string) => readFileSync(join(DOCS, name), 'utf8');

describe('the page about failures', () => {
  /** The rows of its tables that name a test, as file and title. */
  const named = [...read('failure.md').matchAll(/^\|.*\| +(\S+\.test\.ts) › (.*?) +\|$/gm)];

  it('names a test for every sentence', () => {
    const rows = read('failure.md').match(/^\|(?! -| what happens).*$/gm) ?? [];
    assert.ok(rows.length > 50);
    assert.equal(named.length, rows.length);
  });

  it('names tests that exist', () => {
    const missing = named.filter(([, file = '', title = '']) => !hasTest(join('test/sdk', file), title));
    assert.deepEqual(
      missing.map(([, file, title]) => `${file} › ${title}`),
      [],
    );
  });

  it('could not name tests that do not', () => {
    const retries = 'test/sdk/retry.test.ts';
    assert.ok(hasTest(retries, 'repeats a read after 503'));
    assert.ok(!hasTest(retries, 'repeats a read after 418'));
    assert.ok(!hasTest(retries, 'is not repeated'));
    assert.ok(!hasTest('test/sdk/none.test.ts', 'repeats a read after 503'));
  });
});

describe('the quick start', () => {
  it('has blocks that compile against the built SDK', () => {
    const blocks = [...read('quick-start.md').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
    assert.ok(blocks.length >= 5);
    assert.deepEqual(problemsOf(blocks), []);
  });

  it('would not pass with a block that does not compile', () => {
    const [problem = ''] = problemsOf([`import { createClient } from '@digital-cq/sdk';\ncreateClient({});\n`]);
    assert.match(problem, /block 1, line 2: .*baseUrl/s);
  });
});

/** Whether a file has a test of this title. Where its title is a template, what fills it must be written there too. */
function hasTest(file: string, title: string): boolean {
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  let found = false;
  const visit = (node: ts.Node): void => {
    const [first] = ts.isCallExpression(node) && node.expression.getText(source) === 'it' ? node.arguments : [];
    if (first && ts.isStringLiteralLike(first)) found ||= first.text === title;
    if (first && ts.isTemplateExpression(first)) found ||= fits(first, title, text + imported(file, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether a title begins as the template does, and goes on with something from the texts and each piece that follows. */
function fits({ head, templateSpans }: ts.TemplateExpression, title: string, texts: string): boolean {
  const pieces = templateSpans.map(({ literal }) => literal.text);
  /** A text of its own and not part of another one: between quotes, or a number in a list. */
  const isWhole = (text: string) =>
    texts.split(text).some((before, at, all) => /['"`}[]$/.test(before) && /^['"`$,\]]/.test(all[at + 1] ?? ''));
  const goesOn = (rest: string, [piece, ...later]: string[]): boolean => {
    if (piece === undefined) return rest === '';
    for (let end = 1; end <= rest.length && texts.includes(rest.slice(0, end)); end += 1) {
      if (!rest.startsWith(piece, end) || !isWhole(rest.slice(0, end))) continue;
      if (goesOn(rest.slice(end + piece.length), later)) return true;
    }
    return false;
  };
  return title.startsWith(head.text) && goesOn(title.slice(head.text.length), pieces);
}

/** The files of the project that a test imports. */
function imported(file: string, source: ts.SourceFile): string {
  return ts
    .preProcessFile(source.text)
    .importedFiles.map(({ fileName }) => join(dirname(file), fileName))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

/** Type-checks blocks of code as modules, each in a file of its own that is nowhere but here. */
function problemsOf(blocks: string[]): string[] {
  const files = new Map(blocks.map((code, index) => [resolve(`test/package/block-${index + 1}.ts`), code]));
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
    moduleDetection: ts.ModuleDetectionKind.Force,
    paths: paths(),
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => files.has(resolve(name)) || fileExists(name);
  host.readFile = (name) => files.get(resolve(name)) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const code = files.get(resolve(name));
    return code === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, code, ts.ScriptTarget.ES2022);
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([...files.keys()], options, host))
    .map(({ file, start, messageText }) => {
      const line = file ? file.getLineAndCharacterOfPosition(start ?? 0).line + 1 : 0;
      const block = file?.fileName.match(/block-(\d+)/)?.[1] ?? file?.fileName;
      return `block ${block}, line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
}

/** Where each entry of the package has its declarations, as the package itself says. */
function paths(): Record<string, string[]> {
  const { exports }: { exports: Record<string, { types: string } | null> } = JSON.parse(
    readFileSync('packages/sdk/package.json', 'utf8'),
  );
  return Object.fromEntries(
    Object.entries(exports).flatMap(([entry, found]) =>
      found ? [[`@digital-cq/sdk${entry.slice(1)}`, [resolve('packages/sdk', found.types)]]] : [],
    ),
  );
}

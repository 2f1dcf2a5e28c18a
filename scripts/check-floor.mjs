/**
 * Fails when what is shipped asks more of a browser than the floor has (lib/compatibility.mjs): in the CDN files, which
 * have the dependencies in them, syntax, CSS, attributes and what stands on a global; in our own source, whose types are
 * known, every member of every object. What a dependency does with its objects shows in test/e2e/floor.test.ts.
 */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { transform } from 'esbuild';
import { walk } from 'estree-walker';
import { parseAst } from 'rollup/parseAst';
import ts from 'typescript';
import { cdnFiles, nameOf } from './lib/build-cdn.mjs';
import { isBeyond, isInterface, isMemberBeyond, TARGETS } from './lib/compatibility.mjs';

/** What is used all the same, and why that harms nobody. */
const HARMLESS = {
  'AbortSignal.any': 'ky looks whether it is there',
  requestIdleCallback: 'a timer stands in',
  BarcodeDetector: 'a code is typed, or scanned by the page',
  trustedTypes: 'Lit looks whether it is there',
  'Location.ancestorOrigins': 'the referrer stands in',
  'light-dark()': 'in @supports, after plain colours',
  'color-mix()': 'in @supports; the tokens have plain colours',
  'forced-color-adjust': 'symbols are drawn in currentColor as it is',
  'text-wrap': 'lines of a heading are less even',
  'overflow-anchor': 'switches off what such a browser does not do',
  ':has': 'the ring stands round the button of a choice, not round all of it',
  ':dir': 'arrows and trends of a page from right to left point as they do elsewhere',
  'Navigator.share': 'looked for; the number can be copied, saved and printed',
  'CanvasImageSmoothing.imageSmoothingQuality': 'what is covered in a photo is a little rougher',
  'user-select': 'Safari has it with its prefix, which stands beside it',
  '-webkit-tap-highlight-color': 'no other browser has such a colour',
  capture: 'the camera is one of the places to choose a file from',
  autocapitalize: 'letters of codes are read in either case',
  autocorrect: 'what is read into a code is shown before it is sent',
};

const SOURCES = ['packages/sdk/tsconfig.json', 'packages/widgets/tsconfig.json'];

const found = new Map();
function note(feature, place) {
  found.set(feature, (found.get(feature) ?? new Set()).add(place));
}

for (const file of cdnFiles()) {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.css')) readCss(text, nameOf(file));
  if (file.endsWith('.js')) await readScript(text, nameOf(file));
}
for (const config of SOURCES) readSource(config);

const unexplained = [...found].filter(([feature]) => !(feature in HARMLESS));
const gone = Object.keys(HARMLESS).filter((feature) => !found.has(feature));
for (const [feature, places] of unexplained) console.log(`✘ ${feature} is beyond the floor: ${[...places].join(', ')}`);
for (const feature of gone) console.log(`✘ ${feature} is explained in scripts/check-floor.mjs, and nowhere used`);
process.exit(unexplained.length + gone.length === 0 ? 0 : 1);

async function readScript(code, file) {
  const options = { loader: 'js', format: 'esm' };
  const newest = await transform(code, { ...options, target: 'esnext' });
  const oldest = await transform(code, { ...options, target: TARGETS });
  const [lines, lowered] = [newest.code.split('\n'), oldest.code.split('\n')];
  const changed = lowered.find((line, at) => line !== lines[at]);
  if (changed !== undefined) note(`syntax that esbuild writes as ${changed.trim().slice(0, 160)}`, file);

  walk(parseAst(code), {
    enter({ type, object, property, computed, value }) {
      if (type === 'MemberExpression' && !computed && object.type === 'Identifier' && isInterface(object.name)) {
        const isGlobal = object.name === 'globalThis';
        const feature = isGlobal ? property.name : `${object.name}.${property.name}`;
        if (isMemberBeyond(isGlobal ? '' : object.name, property.name)) note(feature, file);
      }
      if (type !== 'TemplateElement') return;
      if (/[a-z]:[^;{}]+[;}]/.test(value.raw)) readCss(value.raw, file);
      for (const [, name] of value.raw.matchAll(/ ([a-z]+)=/g)) if (isBeyond('attribute', name)) note(name, file);
    },
  });
}

function readCss(text, file) {
  const selectors = [...text.matchAll(/[^;{}]+(?=\{)/g)].join('\n');
  const kinds = [
    ['property', text, /[;{]\s*([a-z-]+)\s*:/g, (name) => name],
    ['selector', selectors, /::?([a-z-]+)/g, (name) => `:${name}`],
    ['rule', text, /@([a-z-]+)/g, (name) => `@${name}`],
    ['function', text, /([a-z-]+)\(/g, (name) => `${name}()`],
  ];
  for (const [kind, within, pattern, inWords] of kinds) {
    for (const [, name] of within.matchAll(pattern)) if (isBeyond(kind, name)) note(inWords(name), file);
  }
}

/** Everything in our source that TypeScript finds in its libraries of the browser and the language. */
function readSource(config) {
  const { config: json } = ts.readConfigFile(config, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(json, ts.sys, resolve(dirname(config)));
  const program = ts.createProgram(fileNames, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const visit = (node, file) => {
    if (ts.isIdentifier(node) && !ts.isPartOfTypeNode(node)) {
      for (const declaration of checker.getSymbolAtLocation(node)?.declarations ?? []) {
        if (!program.isSourceFileDefaultLibrary(declaration.getSourceFile())) continue;
        const owner = ownerOf(declaration);
        if (isMemberBeyond(owner, node.text)) note(owner ? `${owner}.${node.text}` : node.text, file);
      }
    }
    ts.forEachChild(node, (child) => visit(child, file));
  };
  for (const source of program.getSourceFiles()) {
    if (fileNames.includes(source.fileName)) visit(source, relative('.', source.fileName));
  }
}

/** The interface that something is declared in; nothing of what stands on the global object. */
function ownerOf({ parent }) {
  if (ts.isInterfaceDeclaration(parent)) return parent.name.text.replace(/Constructor$/, '');
  // `declare var AbortSignal: { any(…): … }`
  return ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent) ? parent.parent.name.text : '';
}

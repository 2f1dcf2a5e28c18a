/** The custom elements manifest of packages/widgets, read from its source. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import compiler from 'typescript';

const PACKAGE = 'packages/widgets';
const SOURCE = `${PACKAGE}/src`;

/** What pages may use of the package, by the names that its files have once they are built. */
export async function createManifest() {
  const manifest = await analyze();
  const typeOf = propertyTypes();
  for (const { declarations = [] } of manifest.modules) {
    for (const declaration of declarations) spellOut(declaration, typeOf);
  }
  return JSON.parse(JSON.stringify(manifest).replaceAll(/"(?:\/?src|\.)\/([^"]+)\.[jt]s"/g, '"dist/$1.js"'));
}

/** Each element's declaration, by its tag. */
export async function analyzeElements() {
  return elementsOf(await analyze());
}

/** The declarations of elements in a manifest, by their tags. */
export function elementsOf({ modules }) {
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

async function analyze() {
  const modules = sourceFiles(SOURCE).map((file) =>
    ts.createSourceFile(
      file.replaceAll('\\', '/').replace(`${PACKAGE}/`, ''),
      readFileSync(file, 'utf8'),
      ts.ScriptTarget.ES2022,
      true,
    ),
  );
  const manifest = await create({ modules, plugins: [...litPlugin(), room], dev: false });
  const shown = manifest.modules.filter(isPublic);
  shown.forEach(leaveOutFunctions);
  for (const { declarations = [] } of shown) declarations.forEach(leaveOutPrivate);
  return { ...manifest, modules: shown };
}

/**
 * `@room 44em 38em`: how high an element is when it first shows something, in a narrow and in a wide page, or in any;
 * measured on its stories. Kept for it until it is defined; see scripts/lib/widgets-css.mjs.
 */
const room = {
  name: 'room',
  analyzePhase({ ts: { getJSDocTags }, node, moduleDoc }) {
    const tag = getJSDocTags(node).find(({ tagName }) => tagName.text === 'room');
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
    if (tag && declaration) declaration.room = String(tag.comment).split(' ');
  },
};

/** Elements, their events and what the package exports; the rest is nobody's business but ours. */
function isPublic({ path, declarations }) {
  return (
    /\.events\.ts$|^src\/index\.ts$|define\.ts$|error-event\.ts$/.test(path) ||
    declarations?.some(({ tagName }) => tagName)
  );
}

/** Pages get classes; a function beside one is for our own files. */
function leaveOutFunctions(module) {
  const names = module.declarations?.flatMap(({ kind, name }) => (kind === 'function' ? [name] : []));
  module.declarations = module.declarations?.filter(({ name }) => !names.includes(name));
  module.exports = module.exports?.filter(({ name }) => !names?.includes(name));
}

function leaveOutPrivate(declaration) {
  declaration.members = declaration.members?.filter(
    ({ name, privacy, description }) => !privacy && !name.startsWith('#') && !description?.startsWith('@internal'),
  );
  // The analyzer takes the first argument of every event's class for a name.
  declaration.events = declaration.events?.filter(({ name }) => name.startsWith('cq-'));
}

/** `Queue` as the words that it stands for, and `undefined` not twice: editors offer what they can read. */
function spellOut({ name, members = [], attributes = [] }, typeOf) {
  for (const member of members) {
    if (member.kind !== 'field' || member.static) continue;
    const text = typeOf(name, member.name);
    if (!text) continue;
    member.type = { text };
    const attribute = attributes.find(({ fieldName }) => fieldName === member.name);
    if (attribute) attribute.type = { text };
  }
}

/** The type of a class's property: as written, but unions of words in full. */
function propertyTypes() {
  const config = compiler.getParsedCommandLineOfConfigFile(
    `${PACKAGE}/tsconfig.json`,
    { noEmit: true },
    {
      ...compiler.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(String(messageText));
      },
    },
  );
  const program = compiler.createProgram({
    rootNames: config.fileNames,
    options: config.options,
    projectReferences: config.projectReferences,
  });
  const checker = program.getTypeChecker();
  const index = checker.getSymbolAtLocation(program.getSourceFile(resolve(SOURCE, 'index.ts')));
  const exported = new Map(checker.getExportsOfModule(index).map((symbol) => [symbol.name, symbol]));
  return (className, propertyName) => {
    const symbol = exported.get(className);
    const property = symbol && checker.getDeclaredTypeOfSymbol(symbolOf(symbol)).getProperty(propertyName);
    if (!property) return undefined;
    const type = checker.getTypeOfSymbol(property);
    const parts = type.isUnion() ? type.types : [type];
    const words = parts.filter((part) => part.isStringLiteral());
    if (words.length > 1) return words.map(({ value }) => `'${value}'`).join(' | ');
    return checker.typeToString(type, undefined, compiler.TypeFormatFlags.NoTruncation);
  };

  function symbolOf(symbol) {
    return symbol.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  }
}

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? sourceFiles(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((file) => file.endsWith('.ts'))
    .sort();
}

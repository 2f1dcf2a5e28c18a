/** Modules of types, and the one that has them all. */
import type { Schema, SchemaLike } from './document.js';
import { arrayName } from './names.js';
import type { Printer } from './print.js';
import { leavesOf, type Shape } from './shape.js';
import { docComment, fromFolder, HEADER, importTypes, quote } from './text.js';
import type { NamedTypes } from './types.js';

export interface TypesRendering {
  readonly types: NamedTypes;
  readonly modules: ReadonlyMap<string, readonly string[]>;
  /** The module of a type. */
  readonly moduleOf: ReadonlyMap<string, string>;
  readonly schemas: Record<string, SchemaLike>;
  readonly printer: Printer;
  readonly runtime: string;
}

/** What types take from the runtime. */
export function runtimeTypes(shapes: Iterable<Shape>): Set<string> {
  const used = new Set<string>();
  for (const shape of shapes) {
    for (const leaf of leavesOf(shape)) {
      if (leaf.is !== 'text' && leaf.open) used.add('Open');
      if (leaf.is === 'text' && leaf.text === 'UnknownTag') used.add('UnknownTag');
    }
  }
  return used;
}

export function renderTypes(rendering: TypesRendering, module: string): string {
  const { types, modules, moduleOf, schemas, printer, runtime } = rendering;
  const members = (modules.get(module) ?? []).flatMap((name) => types.all.get(name) ?? []);
  const elsewhere = new Map<string, string[]>();
  for (const mentioned of new Set(members.flatMap(({ mentions }) => mentions))) {
    const home = moduleOf.get(mentioned);
    if (home !== undefined && home !== module) elsewhere.set(home, [...(elsewhere.get(home) ?? []), mentioned]);
  }
  return [
    HEADER,
    importTypes(runtimeTypes(members.map(({ shape }) => shape)), fromFolder(runtime)),
    ...[...elsewhere].sort().map(([home, names]) => importTypes(names, `./${home}.js`)),
    ...members.map(({ name, schema, shape, use }) => {
      const said = describe(schemas[schema]);
      return `\n${docComment([said.description, name.endsWith('Input') && use === 'write' && !said.description && `\`${schema}\` as it is sent.`, said.deprecated && '@deprecated'])}${printer.declaration(name, shape)}\n`;
    }),
  ].join('');
}

const describe = (schema: SchemaLike | undefined): Schema =>
  typeof schema === 'object' && schema !== null ? schema : {};

/** All named types, and the closed lists of the contract as arrays. */
export function renderBarrel({ types, modules, moduleOf, schemas }: TypesRendering): string {
  const arrays: string[] = [];
  const imported = new Map<string, string[]>();
  const taken = new Set<string>();
  for (const name of [...types.all.keys()].sort()) {
    const type = types.all.get(name);
    const { enum: values = [] } = describe(type && schemas[type.schema]);
    const strings = values.filter((value) => typeof value === 'string');
    const constant = arrayName(name);
    if (strings.length === 0 || strings.length !== values.length || taken.has(constant)) continue;
    taken.add(constant);
    const home = moduleOf.get(name) ?? '';
    imported.set(home, [...(imported.get(home) ?? []), name]);
    arrays.push(
      `\n${docComment([`Every \`${name}\` this version knows; a newer server may send others.`])}` +
        `export const ${constant} = [${strings.map(quote).join(', ')}] as const satisfies readonly ${name}[];\n`,
    );
  }
  return [
    HEADER,
    ...[...imported].sort().map(([home, names]) => importTypes(names, `./types/${home}.js`)),
    imported.size > 0 ? '\n' : '',
    ...[...modules].map(([module, names]) => importTypes(names, `./types/${module}.js`, 'export')),
    types.all.size === 0 ? 'export {};\n' : '',
    ...arrays,
  ].join('');
}

/** Shapes as TypeScript, by openapi-typescript. */
import { transformSchemaObject, tsLiteral, tsNullable, tsUnion, type GlobalContext } from 'openapi-typescript';
import ts from 'typescript';
import type { Leaf, Shape } from './shape.js';

/** How schemas of `components` are called where they are used. */
export type NameOf = (leaf: Extract<Leaf, { is: 'named' }>) => string;

export interface Printer {
  /** A type where one is expected. */
  type(shape: Shape): string;
  /** An exported declaration: an interface where it is a plain object, else a type. */
  declaration(name: string, shape: Shape): string;
}

const { factory } = ts;
const reference = (name: string, ...args: ts.TypeNode[]) =>
  factory.createTypeReferenceNode(name, args.length > 0 ? args : undefined);

export function createPrinter(nameOf: NameOf): Printer {
  const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
  const file = ts.createSourceFile('types.ts', '', ts.ScriptTarget.ESNext);
  const write = (node: ts.Node) => printer.printNode(ts.EmitHint.Unspecified, node, file);
  const ctx = context(nameOf);
  const node = (shape: Shape) => transformSchemaObject(shape, { path: '#', ctx });

  return {
    type: (shape) => write(node(shape)),
    declaration(name, shape) {
      const type = node(shape);
      const exported = [factory.createModifier(ts.SyntaxKind.ExportKeyword)];
      const isPlain = ts.isTypeLiteralNode(type) && type.members.every((member) => ts.isPropertySignature(member));
      return write(
        isPlain
          ? factory.createInterfaceDeclaration(exported, name, undefined, undefined, type.members)
          : factory.createTypeAliasDeclaration(exported, name, undefined, type),
      );
    },
  };
}

function leafNode(leaf: Leaf, nameOf: NameOf): ts.TypeNode {
  if (leaf.is === 'text') return reference(leaf.text);
  if (leaf.is === 'named') {
    const name = reference(nameOf(leaf));
    if (!leaf.open) return name;
    return leaf.nullable ? tsNullable([reference('Open', reference('NonNullable', name))]) : reference('Open', name);
  }
  const values = tsUnion(leaf.values.map((value) => tsLiteral(value)));
  return leaf.open ? reference('Open', values) : values;
}

/** Nothing in a shape is left to interpret, so hardly any of these matters; the types ask for all. */
function context(nameOf: NameOf): GlobalContext {
  return {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    get redoc(): never {
      throw new Error('openapi-typescript does not lint here.');
    },
    resolve: () => undefined,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
    transform: (schema) => {
      const leaf: Leaf | undefined = schema['x-leaf'];
      return leaf && leafNode(leaf, nameOf);
    },
    transformProperty: undefined,
  };
}

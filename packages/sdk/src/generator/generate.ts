/** From a contract to source text: reads, normalises, names, places and writes; the one who calls keeps the files. */
import { basename } from 'node:path';
import type { Document } from './document.js';
import { load } from './load.js';
import { createNames, kebabCase, type Lock } from './names.js';
import { createNormaliser } from './normalise.js';
import { readOperations, readWebhooks, type OperationModel } from './operations.js';
import { createPrinter } from './print.js';
import type { Warn, Warning } from './problems.js';
import { json, renderApi, renderManifest, renderSizes, sha256 } from './render-docs.js';
import { renderGrouped, type Group } from './render-grouped.js';
import { mentionedBy, renderOperation, renderTag } from './render-operations.js';
import { renderBarrel, renderTypes, runtimeTypes, type TypesRendering } from './render-types.js';
import { leavesOf, type Shape } from './shape.js';
import { docComment, HEADER, importTypes, quote } from './text.js';
import { nameTypes, placeTypes } from './types.js';

export interface GenerateOptions {
  /** The path of the contract. */
  readonly spec: string;
  /** What generated modules import the SDK's runtime from. */
  readonly runtime: string;
  readonly closedEnums: boolean;
  /** Whether the contract itself comes along, as `spec.ts`. */
  readonly withSpec: boolean;
  /** Names given before; see `names.json`. */
  readonly names: Partial<Lock>;
  /** Name and version of the generator, for the manifest. */
  readonly generator: string;
  /** Told after each stage. */
  readonly progress: (stage: string) => void;
}

export interface Generated {
  /** Text by path below the folder of the output. */
  readonly files: Readonly<Record<string, string>>;
  readonly warnings: readonly Warning[];
  readonly counts: { operations: number; types: number; tags: number; freeForm: number };
  /** The contract as one document. */
  readonly document: Document;
}

export async function generate(options: GenerateOptions): Promise<Generated> {
  const { spec, runtime, withSpec, progress } = options;
  const warnings: Warning[] = [];
  const warn: Warn = (kind, pointer, advice) => void warnings.push({ kind, pointer, advice });
  const document = await load(spec, warn);
  const documentText = JSON.stringify(document);
  progress(`read ${spec}: ${Object.keys(document.paths ?? {}).length} paths`);

  const names = createNames(options.names);
  const normalise = createNormaliser({ document, file: spec, warn, closedEnums: options.closedEnums });
  const reading = { document, file: spec, names, normalise, warn };
  const models = readOperations(reading);
  const webhooks = readWebhooks(reading);
  progress(`read ${models.length} operations, ${webhooks.length} webhooks`);

  const schemas = document.components?.schemas ?? {};
  const roots = [...models.flatMap(shapesOf), ...webhooks.map(({ shape }) => shape)];
  const types = nameTypes(roots, schemas, { normalise, names, warn });
  const files = filesByTag(models, names.file);
  const needs = new Map<string, string[]>(
    [...files].map(([file, { operations }]) => [file, mentions(operations.flatMap(shapesOf))]),
  );
  needs.set('webhooks', mentions(webhooks.map(({ shape }) => shape)));
  const modules = placeTypes(types, needs, names);
  const moduleOf = new Map([...modules].flatMap(([module, members]) => members.map((name) => [name, module] as const)));
  progress(`named ${types.all.size} types in ${modules.size} modules`);

  const printer = createPrinter(types.nameOf);
  const rendering: TypesRendering = { types, modules, moduleOf, schemas, printer, runtime };
  const groups: Group[] = [...files].map(([file, { tag, operations }]) => ({
    tag,
    file,
    operations: operations.map((model) => renderOperation(model, rendering, names)),
  }));
  const output: Record<string, string> = {};
  for (const { file, operations } of groups) output[`${file}.ts`] = renderTag(operations, rendering);
  for (const module of modules.keys()) output[`types/${module}.ts`] = renderTypes(rendering, module);
  output['types.ts'] = renderBarrel(rendering);
  if (groups.length > 0) output['grouped.ts'] = renderGrouped(groups, runtime, names);
  if (webhooks.length > 0) output['webhooks.ts'] = renderWebhooks(webhooks, rendering);
  if (withSpec) output['spec.ts'] = renderSpec(document);
  progress(`wrote ${Object.keys(output).length} modules`);

  output['api.md'] = renderApi(document, groups, rendering);
  output['sizes.json'] = renderSizes(groups);
  if (Object.values(names.lock).some((section) => Object.keys(section).length > 0))
    output['names.json'] = json(names.lock);
  output['manifest.json'] = renderManifest({
    generator: options.generator,
    spec: basename(spec),
    document,
    documentHash: sha256(documentText),
    options: { runtime, closedEnums: options.closedEnums, ...(withSpec && { withSpec }) },
    files: output,
  });
  const counts = {
    operations: models.length,
    types: types.all.size,
    tags: groups.length,
    freeForm: normalise.freeForm(),
  };
  return { files: output, warnings, counts, document };

  function mentions(shapes: readonly Shape[]): string[] {
    return shapes.flatMap((shape) =>
      [...leavesOf(shape)].flatMap((leaf) => (leaf.is === 'named' ? [types.nameOf(leaf)] : [])),
    );
  }
}

/** Every shape of an operation. */
const shapesOf = ({ parameters, body, data, errors }: OperationModel): Shape[] =>
  [...parameters, body, ...data, ...errors].flatMap((typed) => typed?.shape ?? []);

function filesByTag(models: readonly OperationModel[], fileName: (key: string, wanted: string) => string) {
  const files = new Map<string, { tag: string; operations: OperationModel[] }>();
  const byTag = new Map<string, string>();
  for (const model of models) {
    const file = byTag.get(model.tag) ?? fileName(model.tag, kebabCase(model.tag));
    byTag.set(model.tag, file);
    const group = files.get(file) ?? { tag: model.tag, operations: [] };
    group.operations.push(model);
    files.set(file, group);
  }
  return files;
}

/** The contract as a module. Its type says no more than that: spelt out, it would be as large as the contract. */
function renderSpec(document: Document): string {
  const said = docComment(['The contract as one document. Large: for programs that read it, e.g. to validate by it.']);
  return `${HEADER}\n${said}export const spec: object = ${JSON.stringify(document, null, 2)};\n`;
}

/** Payloads of webhooks, and all of them by event. */
function renderWebhooks(webhooks: ReturnType<typeof readWebhooks>, rendering: TypesRendering): string {
  const shapes = webhooks.map(({ shape }) => shape);
  const mentioned = [...mentionedBy(shapes, rendering)].sort();
  return [
    HEADER,
    importTypes(runtimeTypes(shapes), rendering.runtime),
    ...mentioned.map(([module, names]) => importTypes(names, `./types/${module}.js`)),
    ...webhooks.map(
      ({ name, shape, summary }) => `\n${docComment([summary])}${rendering.printer.declaration(name, shape)}\n`,
    ),
    `\n/** What the platform sends, by event. */\nexport interface Webhooks {\n${webhooks.map(({ event, name }) => `  ${quote(event)}: ${name};\n`).join('')}}\n`,
  ].join('');
}

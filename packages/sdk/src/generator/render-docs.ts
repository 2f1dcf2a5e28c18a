/** What goes with the code: an overview for people, sizes, and a manifest that says what came from what. */
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Document, SchemaLike } from './document.js';
import type { Group } from './render-grouped.js';
import type { RenderedOperation } from './render-operations.js';
import type { TypesRendering } from './render-types.js';
import { literal } from './text.js';

const cell = (text: string | undefined) => (text ?? '').trim().split(/\r?\n/)[0]?.replaceAll('|', '\\|') ?? '';
const code = (text: string) => `\`${text.replace(/\s+/g, ' ').replaceAll('|', '\\|')}\``;

/** `api.md`: every operation and every type. */
export function renderApi(
  document: Document,
  groups: readonly Group[],
  { types, moduleOf, schemas }: TypesRendering,
): string {
  const title = [document.info?.title ?? 'API', document.info?.version].filter(Boolean).join(' ');
  const operations = groups.flatMap(({ tag, file, operations: some }) => [
    `\n## ${tag}\n\nModule \`${file}\`.\n\n| operation | request | summary | params | answer | errors |\n|---|---|---|---|---|---|\n`,
    ...some.map(({ model, params, data, errors }) => {
      const failures = errors.map(({ status, type }) => `${status} ${code(type)}`).join(', ');
      const name = model.deprecated ? `${code(model.name)} (deprecated)` : code(model.name);
      return `| ${name} | ${code(`${model.method} ${model.path}`)} | ${cell(model.summary)} | ${code(params)} | ${code(data)} | ${failures} |\n`;
    }),
  ]);
  const rows = [...types.all.keys()].sort().map((name) => {
    const said = descriptionOf(schemas[types.all.get(name)?.schema ?? '']);
    return `| ${code(name)} | \`types/${moduleOf.get(name) ?? ''}\` | ${cell(said)} |\n`;
  });
  const list = rows.length > 0 ? `\n## Types\n\n| type | module | |\n|---|---|---|\n${rows.join('')}` : '';
  return `# ${title}\n${operations.join('')}${list}`;
}

const descriptionOf = (schema: SchemaLike | undefined) =>
  typeof schema === 'object' && schema !== null ? schema.description : undefined;

/** How much of the neighbours is taken as known when an operation is packed. */
const NEIGHBOURS = 4_000;

/**
 * `sizes.json`: what each operation adds to a bundle that has others of its tag: its own text as a minifier leaves it,
 * and what is left of that when it is packed after its neighbours. The types weigh nothing.
 */
export function renderSizes(groups: readonly Group[]): string {
  const operations: Record<string, { min: number; gzip: number }> = {};
  for (const { operations: some } of groups) {
    const texts = some.map(minified);
    const all = texts.join('');
    for (const [index, { model }] of some.entries()) {
      const text = texts[index] ?? '';
      const neighbours = Buffer.from(all.replace(text, '').slice(0, NEIGHBOURS));
      const dictionary = neighbours.length > 0 ? { dictionary: neighbours } : {};
      operations[model.name] = {
        min: Buffer.byteLength(text),
        gzip: deflateRawSync(text, { level: 9, ...dictionary }).length,
      };
    }
  }
  const packed = Object.values(operations)
    .map(({ gzip }) => gzip)
    .sort((a, b) => a - b);
  return json({
    unit: 'bytes that an operation adds to a bundle which has others of its tag',
    median: packed[Math.floor(packed.length / 2)] ?? 0,
    largest: packed.at(-1) ?? 0,
    operations,
  });
}

const minified = ({ model }: RenderedOperation) => `x=m(${literal(model.table).replace(/(?<=[{,:]) | (?=\})/g, '')}),`;

export interface ManifestInput {
  readonly generator: string;
  readonly spec: string;
  readonly document: Document;
  readonly documentHash: string;
  readonly options: Record<string, unknown>;
  readonly files: Readonly<Record<string, string>>;
}

/** `manifest.json`: the contract, the options and the generator by which these files were made, and a hash of each. */
export function renderManifest({ generator, spec, document, documentHash, options, files }: ManifestInput): string {
  const names = Object.keys(files).sort();
  return json({
    generator,
    spec: { file: spec, title: document.info?.title, version: document.info?.version, sha256: documentHash },
    options,
    files: Object.fromEntries(names.map((name) => [name, sha256(files[name] ?? '')])),
  });
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
export const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

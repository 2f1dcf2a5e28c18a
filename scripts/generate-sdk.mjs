/**
 * Writes the SDK's generated half and the platform's copy of the contract from specs/.
 * Running it twice changes no byte; `--check` only says whether anything would change.
 */
import { readFileSync, readdirSync, mkdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { bundleSpec, lintSpec } from './lib/spec.mjs';
import { renderTag, renderTypes } from './lib/render-sdk.mjs';

const ENTRY = 'specs/openapi.yaml';
const check = process.argv.includes('--check');

await lintSpec(ENTRY);
const spec = await bundleSpec(ENTRY);
const schema = HEADER() + (await renderSchema(spec));

const tags = spec.tags.map(({ name }) => name);
const outputs = {
  'packages/sdk/src/generated': {
    'schema.ts': schema,
    'types.ts': HEADER() + renderTypes(spec),
    ...Object.fromEntries(tags.map((tag) => [`${tag}.ts`, HEADER() + renderTag(spec, tag)])),
  },
  'packages/sandbox/src/generated': {
    'schema.ts': schema,
    'spec.ts': `${HEADER()}export const spec: unknown = ${JSON.stringify(spec, null, 2)};\n`,
  },
};

let stale = [];
for (const [folder, files] of Object.entries(outputs)) {
  const present = existsSync(folder) ? readdirSync(folder) : [];
  const changed = [...new Set([...present, ...Object.keys(files)])].filter(
    (name) => !present.includes(name) || files[name] !== readFileSync(join(folder, name), 'utf8'),
  );
  stale = stale.concat(changed.map((name) => join(folder, name)));
  if (check) continue;
  mkdirSync(folder, { recursive: true });
  for (const name of changed) {
    if (files[name] === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), files[name]);
  }
}

if (check && stale.length > 0) {
  console.error(`Out of date, run npm run generate:\n  ${stale.join('\n  ')}`);
  process.exit(1);
}
console.log(stale.length === 0 ? 'Generated code is up to date.' : `Generated ${stale.length} file(s) from ${ENTRY}.`);

function HEADER() {
  return '// Generated from specs/ by `npm run generate`. Never edited by hand.\n';
}

/** openapi-typescript's types, with binary parts as `Blob`. */
async function renderSchema(document) {
  const BLOB = ts.factory.createTypeReferenceNode(ts.factory.createIdentifier('Blob'));
  const ast = await openapiTS(JSON.parse(JSON.stringify(document)), {
    alphabetize: false,
    defaultNonNullable: false,
    transform: (node) => (node.format === 'binary' ? BLOB : undefined),
  });
  return astToString(ast);
}

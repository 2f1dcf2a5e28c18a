/**
 * Writes the SDK's generated half, the contract itself in it, and the platform's types of it from specs/: lints by our own rules, then runs
 * the generator that vendors have. Running it twice changes no byte; `--check` only says whether anything would change.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { bin, run } from './lib/run.mjs';
import { bundleSpec, lintSpec } from './lib/spec.mjs';

const ENTRY = 'specs/openapi.yaml';
const SDK = 'packages/sdk/src/generated';
const TYPES = 'packages/sandbox/src/generated/schema.ts';
const GENERATOR = 'packages/sdk/dist/generator/cli.js';
const HEADER = '// Generated from specs/ by `npm run generate`. Never edited by hand.\n';
const check = process.argv.includes('--check');

await lintSpec(ENTRY);
await step(bin('tsc'), ['-b', 'packages/sdk/src/generator']);
await step('node', [
  GENERATOR,
  'generate',
  ...['--spec', ENTRY, '--out', SDK, '--runtime', '../runtime.js'],
  // The widgets have a word for every member they know, and are released with the contract.
  '--closed-enums',
  '--with-spec',
  ...(check ? ['--check'] : []),
]);

const types = HEADER + (await renderSchema(await bundleSpec(ENTRY)));
const isStale = !existsSync(TYPES) || readFileSync(TYPES, 'utf8') !== types;
if (check && isStale) {
  console.error(`Out of date, run npm run generate:\n  ${TYPES}`);
  process.exit(1);
}
if (isStale) {
  mkdirSync(dirname(TYPES), { recursive: true });
  writeFileSync(TYPES, types);
}
console.log(isStale ? `${TYPES}: written.` : 'The platform has types of this contract.');

async function step(command, args) {
  const { code } = await run(command, args);
  if (code !== 0) process.exit(code);
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

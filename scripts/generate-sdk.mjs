/**
 * Writes what is generated from specs/: the SDK's generated half with the contract itself in it, and the platform's
 * types. Lints by our own rules, then runs the generator that vendors have. Running it twice changes no byte; `--check`
 * only says whether anything would change.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { bin, run } from './lib/run.mjs';
import { bundleSpec, lintSpec } from './lib/spec.mjs';

const ENTRY = 'specs/openapi.yaml';
const SDK = 'packages/sdk/src/generated';
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

const spec = await bundleSpec(ENTRY);
const files = {
  'packages/sdk/src/generated/api-version.ts': `${HEADER}
/** The version of the contract that this SDK was made from; its major one says what fits. */
export const API_VERSION = '${spec.info.version}';
`,
  'packages/sandbox/src/generated/schema.ts': HEADER + (await renderSchema(spec)),
};
const stale = Object.keys(files).filter((path) => !existsSync(path) || readFileSync(path, 'utf8') !== files[path]);
if (check && stale.length > 0) {
  console.error(`Out of date, run npm run generate:\n  ${stale.join('\n  ')}`);
  process.exit(1);
}
for (const path of stale) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, files[path]);
}
console.log(stale.length === 0 ? 'SDK and platform have this contract.' : `Written besides: ${stale.length} file(s).`);

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

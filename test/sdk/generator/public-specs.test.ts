import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { installApart } from '../../../scripts/lib/install-apart.mjs';
import { bundle, cli, emptyFolder, filesIn, importAll, read, typeErrors } from './support.js';

interface PublicSpec {
  readonly name: string;
  readonly file: string;
  /** How many operations it has. */
  readonly operations: number;
  readonly what: string;
}

/** Documents of others, as they are published. */
const SPECS: readonly PublicSpec[] = [
  { name: 'figma', file: '@figma/rest-api-spec/openapi/openapi.yaml', operations: 54, what: '3.1, unions with tags' },
  {
    name: 'directus',
    file: '@directus/specs/dist/openapi.json',
    operations: 136,
    what: '3.0, oneOf of names and whole records',
  },
  {
    name: 'star-trek',
    file: '@readme/oas-examples/3.0/json/star-trek.json',
    operations: 120,
    what: '3.0, forms in requests',
  },
  { name: 'readme', file: '@readme/oas-examples/3.1/json/readme.json', operations: 54, what: '3.1, everything inline' },
  { name: 'rclone', file: 'rclone-openapi/openapi.json', operations: 101, what: '3.1, one tag' },
  {
    name: 'shipengine',
    file: 'shipengine-openapi/openapi.json',
    operations: 76,
    what: '3.0, 8 MB with every reference resolved',
  },
  { name: 'github', file: '@octokit/openapi/generated/api.github.com.json', operations: 1223, what: '3.0, 12 MB' },
  {
    name: 'github-webhooks',
    file: '@octokit/openapi-webhooks/generated/api.github.com.json',
    operations: 0,
    what: 'webhooks only',
  },
];

/** Without the long proofs, one of middling size stands for all. */
const chosen = process.env['FULL'] === '1' ? SPECS : SPECS.filter(({ name }) => name === 'figma');

describe('a client of a public document', () => {
  for (const { name, file, operations, what } of chosen) {
    it(`${name} (${what}) has no type errors, is imported in Node and bundles`, async () => {
      const packages = await installApart('test/sdk/generator/public-specs', 'public-specs');
      const root = emptyFolder(`public-${name}`);
      const client = join(root, 'client');
      const run = await cli('generate', '--spec', join(packages, 'node_modules', file), '--out', client);
      assert.equal(run.code, 0, run.err);
      assert.match(run.out, new RegExp(`: ${operations} operations in `));
      assert.deepEqual(await typeErrors(root), []);

      const functions = Object.values(await importAll(client)).filter((value) => typeof value === 'function');
      assert.ok(functions.length >= operations);
      for (const source of filesIn(client).filter((path) => path.endsWith('.ts'))) {
        const code = read(client, source).replace(/\/\*[^]*?\*\/|'[^'\n]*'|"(?:[^"\\\n]|\\.)*"/g, '');
        assert.doesNotMatch(code, /[:<|] ?any\b/, source);
      }
      if (operations === 0) return;

      const [module = '', first = '', second = ''] = twoOperations(client);
      const path = `./${client.replaceAll('\\', '/')}/${module}`;
      const one = await bundle(`export { ${first} } from '${path}';`);
      const two = await bundle(`export { ${first}, ${second} } from '${path}';`);
      assert.ok(two.length - one.length < 400, `${two.length - one.length} bytes more`);
    });
  }
});

/** A module and two of its operations. */
function twoOperations(client: string): string[] {
  for (const module of filesIn(client).filter(
    (path) => /^[^/]+\.ts$/.test(path) && !/^(types|grouped|webhooks)\.ts$/.test(path),
  )) {
    const names = [...read(client, module).matchAll(/^export const (\w+) = /gm)].map(([, name = '']) => name);
    if (names.length > 1) return [module, ...names];
  }
  return [];
}

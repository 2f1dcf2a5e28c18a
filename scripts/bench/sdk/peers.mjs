/**
 * The clients that ours is measured beside, ready to be imported: installed apart, with the code that their generators
 * make of our contract.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { installApart } from '../../lib/install-apart.mjs';
import { bin, run } from '../../lib/run.mjs';
import { bundleSpec } from '../../lib/spec.mjs';

const SOURCES = 'scripts/bench/peers';

/** The same read with each client: files that export `connect(baseUrl, fetch)`, which returns a function that reads. */
export const ONE_GET = {
  limit: 'one-get/limit.mjs',
  ours: 'one-get/ours.mjs',
  ky: 'one-get/ky.mjs',
  'openapi-fetch': 'one-get/openapi-fetch.mjs',
  '@hey-api/openapi-ts': 'one-get/hey-api.mjs',
  axios: 'one-get/axios.mjs',
};

/** `{ directory, spec, load, named }`: where they are, our contract, how to import a file there, and names for rows. */
export async function preparePeers() {
  const directory = resolve(await installApart(SOURCES, 'bench-peers'));
  cpSync(SOURCES, directory, { recursive: true });
  const spec = await bundleSpec('specs/openapi.yaml');
  await generate(directory, JSON.stringify(spec));
  return {
    directory,
    spec,
    load: (file) => import(pathToFileURL(join(directory, file)).href),
    /** Our own and the limit as they are; a package with its version. */
    named: (name) => (name === 'ours' || name === 'limit' ? name : `${name} ${versionOf(directory, name)}`),
  };
}

async function generate(directory, spec) {
  const stamp = join(directory, '.generated');
  const wanted = createHash('sha256')
    .update(spec)
    .update(readFileSync(join(directory, '.installed')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const file = join(directory, 'openapi.json');
  const output = join(directory, 'hey-api');
  writeFileSync(file, spec);
  rmSync(output, { recursive: true, force: true });
  await command(join(directory, bin('openapi-ts')), ['-i', file, '-o', output, '-p', '@hey-api/client-fetch']);
  await command(bin('openapi-typescript'), [file, '-o', join(directory, 'paths.d.ts')]);
  const entryPoints = [join(output, '**/*.ts')];
  await build({ entryPoints, outdir: output, format: 'esm', logLevel: 'error' });
  writeFileSync(stamp, wanted);
}

async function command(name, args) {
  const { code, output } = await run(name, args, { quiet: true });
  if (code !== 0) throw new Error(`${name} failed:\n${output}`);
}

function versionOf(directory, name) {
  const places = [directory, '.'].map((place) => join(place, 'node_modules', name, 'package.json'));
  return JSON.parse(readFileSync(places.find(existsSync), 'utf8')).version;
}

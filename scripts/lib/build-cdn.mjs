/**
 * Builds packages/widgets/cdn/<version>: chunks, the loader that knows their hashes, widgets.css, sri.json; and beside
 * each script and style sheet what a server can send of it at once, packed as small as it gets.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { FRAME_SCRIPTS, WIDGETS, checkPage, chunks, frameScript, loader, standalone } from '../../rollup.config.mjs';

export const CDN_ROOT = 'packages/widgets/cdn';
/** The file that lists the chunks which no widget needs at first; the loader knows it by this name. */
const LATER_CHUNKS = 'later-chunks';
/** What the package has for designers to read, without what is for reading. */
const STYLE_SHEETS = {
  'widgets.css': 'packages/widgets/dist/widgets.css',
  'elder.css': 'packages/widgets/dist/themes/elder.css',
};
/** By what nginx, Caddy and @fastify/static look for. Browsers take Brotli over TLS only. */
const PACKED = { '.br': (bytes) => brotliCompressSync(bytes), '.gz': (bytes) => gzipSync(bytes, { level: 9 }) };
export const widgetsVersion = () => JSON.parse(readFileSync('packages/widgets/package.json', 'utf8')).version;

export async function buildCdn() {
  const folder = join(CDN_ROOT, widgetsVersion());
  rmSync(CDN_ROOT, { recursive: true, force: true });

  const output = await write(chunks(folder));
  const imports = Object.fromEntries(output.map((chunk) => [stem(chunk.fileName), chunk.imports.map(stem)]));
  const chunkTable = Object.fromEntries(
    Object.keys(imports).map((name) => [
      name,
      [hash('sha256', join(folder, `${name}.js`)), ...withoutImplied(imports[name], imports)],
    ]),
  );
  const needs = Object.entries(WIDGETS).map(([tag, name]) => [tag, [...neededBy(name, chunkTable)]]);
  const atFirst = new Set(needs.flatMap(([, names]) => names));
  const [first, later] = [true, false].map((isFirst) =>
    Object.fromEntries(Object.entries(chunkTable).filter(([name]) => atFirst.has(name) === isFirst)),
  );
  const laterFile = join(folder, `${LATER_CHUNKS}.js`);
  writeFileSync(laterFile, `export const chunks=${JSON.stringify(later)};\n`);
  first[LATER_CHUNKS] = [hash('sha256', laterFile)];
  await write(loader({ elements: WIDGETS, chunks: first }, join(folder, 'widgets.js')));
  for (const name of Object.values(WIDGETS)) {
    if (name !== 'shared') await write(standalone(name, join(folder, `${name}.standalone.js`)));
  }
  for (const [file, name] of Object.entries(FRAME_SCRIPTS)) await write(frameScript(name, join(folder, file)));
  await write(checkPage(join(folder, 'check.js')));
  for (const [file, source] of Object.entries(STYLE_SHEETS)) {
    const { code, warnings } = await transform(readFileSync(source, 'utf8'), { loader: 'css', minifyWhitespace: true });
    if (warnings.length > 0) throw new Error(`${source}: ${warnings[0].text}`);
    writeFileSync(join(folder, file), code);
  }
  writeFileSync(join(CDN_ROOT, 'needs.json'), JSON.stringify({ needs: Object.fromEntries(needs) }));
  const files = readdirSync(folder).sort();
  const integrity = Object.fromEntries(files.map((name) => [name, `sha384-${hash('sha384', join(folder, name))}`]));
  writeFileSync(join(folder, 'sri.json'), `${JSON.stringify(integrity, null, 2)}\n`);
  for (const file of cdnFiles().filter((name) => /\.(js|css)$/.test(name))) {
    const bytes = readFileSync(file);
    for (const [ending, pack] of Object.entries(PACKED)) writeFileSync(file + ending, pack(bytes));
  }
}

async function write(config) {
  const bundle = await rollup({
    ...config,
    onwarn: (warning) => {
      throw new Error(`rollup: ${warning.message}`);
    },
  });
  const { output } = await bundle.write(config.output);
  await bundle.close();
  return output;
}

/** The loader asks for what a chunk imports and for what those import; saying so once is enough. */
function withoutImplied(names, imports) {
  return names.filter((name) => !names.some((other) => imports[other].includes(name)));
}

/** A chunk and all that it imports. */
function neededBy(name, table, found = new Set()) {
  for (const needed of table[name].slice(1)) neededBy(needed, table, found);
  return found.add(name);
}

const stem = (fileName) => basename(fileName, '.js');

function hash(algorithm, file) {
  return createHash(algorithm).update(readFileSync(file)).digest('base64');
}

/** All but the packed ones. */
export function cdnFiles() {
  const folder = join(CDN_ROOT, widgetsVersion());
  return readdirSync(folder)
    .filter((name) => !Object.keys(PACKED).some((ending) => name.endsWith(ending)))
    .map((name) => join(folder, name));
}

export const nameOf = (file) => basename(file);

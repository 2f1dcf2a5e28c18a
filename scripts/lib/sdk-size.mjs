/** What a page pays for the SDK: the gzip size of bundles that use some of its operations. */
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { bundleSpec, operationsOf } from './spec.mjs';

/** One of each kind: what these need besides their own line is there when a further one comes. */
const KINDS = ['getArea', 'listAreas', 'claimTask', 'openStream', 'uploadAttachment'];

/** `{ min, gzip }` of a module as a browser gets it: bundled and minified as our own files are. */
export async function bundleSize(contents, folder = '.') {
  const entry = resolve(folder, 'entry.mjs');
  const bundle = await rollup({
    input: entry,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? contents : undefined),
      },
      nodeResolve({ exportConditions: ['browser', 'default'], browser: true }),
      terser({ module: true, ecma: 2022, format: { comments: false } }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const code = output.map((chunk) => chunk.code).join('');
  return { min: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length };
}

/** `{ one, all, count, further }`: bundles of one operation and of all, and the gzip bytes of a further one. */
export async function sdkSizes() {
  const operations = [...operationsOf(await bundleSpec('specs/openapi.yaml'))].map(({ operation }) => ({
    id: operation.operationId,
    tag: operation.tags[0],
  }));
  const sizeOf = (wanted) => bundleSize(usesOf(operations.filter(({ id }) => wanted(id))));
  const one = await sizeOf((id) => id === 'getArea');
  const kinds = await sizeOf((id) => KINDS.includes(id));
  const all = await sizeOf(() => true);
  const count = operations.length;
  return { one, all, count, further: (all.gzip - kinds.gzip) / (count - KINDS.length) };
}

/** A page with a client and these operations. */
function usesOf(operations) {
  return [
    "import { createClient, publishableKey } from '@digital-cq/sdk';",
    ...operations.map(({ id, tag }) => `import { ${id} } from '@digital-cq/sdk/${tag}';`),
    "const client = createClient({ baseUrl: 'https://platform.example.gov.cn/api/v1', auth: publishableKey('pk_1') });",
    `for (const call of [${operations.map(({ id }) => id)}]) call(client, { path: { code: '500153' } });`,
  ].join('\n');
}

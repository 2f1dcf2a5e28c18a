/** One module and what it imports as one script, by each of the bundlers that vendors have. Readable, not minified. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as esbuild from 'esbuild';
import { rollup } from 'rollup';
import * as vite from 'vite';

/** What a build for production puts in the place of these; vite does so by itself. */
const PRODUCTION = { 'import.meta.env.DEV': 'false', 'process.env.NODE_ENV': '"production"' };

/** The module to bundle, by its path. */
type Bundle = (input: string, root: string) => Promise<string>;

export const BUNDLERS: Readonly<Record<string, Bundle>> = {
  esbuild: async (input) => {
    const { outputFiles } = await esbuild.build({
      entryPoints: [input],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      define: PRODUCTION,
      logLevel: 'error',
    });
    return outputFiles.map(({ text }) => text).join('');
  },
  rollup: async (input) => {
    const replace = {
      name: 'replace',
      transform: (code: string) =>
        Object.entries(PRODUCTION).reduce((text, [name, value]) => text.replaceAll(name, value), code),
    };
    const build = await rollup({ input, plugins: [replace, nodeResolve({ browser: true })] });
    const { output } = await build.generate({ format: 'es', inlineDynamicImports: true });
    return output[0].code;
  },
  vite: async (input, root) => {
    const built = await vite.build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        target: 'es2022',
        lib: { entry: input, formats: ['es'], fileName: 'out' },
        rollupOptions: { output: { inlineDynamicImports: true } },
      },
    });
    const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
    return outputs.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  },
};

/** Writes a module into the consumer's folder and bundles it there. */
export async function bundleOf(source: string, folder: string, bundle: Bundle): Promise<string> {
  const input = join(folder, 'to-bundle.mjs');
  writeFileSync(input, source);
  return bundle(input, folder);
}

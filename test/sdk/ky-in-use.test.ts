import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { rollup } from 'rollup';
import { kyInUse } from '../../scripts/lib/ky-in-use.mjs';

const run = promisify(execFile);
const TESTS = ['test/sdk/call.test.ts', 'test/sdk/retry.test.ts'];

describe('what the CDN files have of ky', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(join(tmpdir(), 'ky-'))));
  after(() => rm(folder, { recursive: true }));

  it('carries calls as the whole of it does', async () => {
    const file = join(folder, 'ky.mjs');
    const bundle = await rollup({ input: 'node_modules/ky/distribution/index.js', plugins: [kyInUse] });
    await bundle.write({ file, format: 'es' });
    await bundle.close();
    const resolver = `
      export const resolve = (name, context, next) =>
        name === 'ky' ? { url: '${pathToFileURL(file).href}', shortCircuit: true } : next(name, context);
    `;
    const hook = join(folder, 'hook.mjs');
    await writeFile(
      hook,
      `import { register } from 'node:module'; register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(resolver)}`)});`,
    );
    // The tests of calls and retries once more, in a process of their own; it ends with an error when one of them fails.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    await run(process.execPath, ['--import', 'tsx', '--import', hook, '--test', ...TESTS], { env });
  });
});

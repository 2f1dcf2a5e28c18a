/** The packed SDK in the hands of somebody else: its types, where it runs, and what bundlers leave of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import * as esbuild from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/lib/browser.mjs';
import { installApart } from '../../scripts/lib/install-apart.mjs';
import { scriptedServer, sendJson, type ScriptedServer } from '../sdk/scripted-server.js';
import { BUNDLERS, bundleOf } from './bundlers.js';
import { installPacked, run, typeCheck, type Installed } from './support.js';

const FULL = process.env['FULL'] === '1';
const AREA = { code: '500153', name: '荣昌区' };

/** Said only where calls are validated, and of the contract itself. */
const OF_VALIDATION =
  /is not in the contract[^]*Digital Chongqing platform|Digital Chongqing platform[^]*is not in the contract/;

let installed: Installed;
before(async () => {
  installed = await installPacked();
});
after(() => installed.remove());

describe('the package', () => {
  it('holds what its users need, and nothing of its making', () => {
    const { files } = installed;
    for (const file of ['LICENSE', 'README.md', 'docs/auth.md', 'dist/index.js', 'dist/index.d.ts']) {
      assert.ok(files.includes(file), file);
    }
    const others = files.filter((file) => !/^(LICENSE|README\.md|package\.json|docs\/.+\.md)$/.test(file));
    assert.deepEqual(
      others.filter((file) => !/^dist\/.+\.(js|js\.map|d\.ts)$/.test(file) || /\.test\./.test(file)),
      [],
    );
  });

  it('has source maps that carry their sources, since those do not come along', () => {
    const map = JSON.parse(
      readFileSync(join(installed.folder, 'node_modules/@digital-cq/sdk/dist/index.js.map'), 'utf8'),
    );
    assert.match(map.sourcesContent?.[0] ?? '', /createClient/);
  });

  it('lets nobody in by another door than its entries', async () => {
    for (const name of ['core/send', 'dist/core/send.js', 'types/areas', 'generator/cli', 'package.json']) {
      const script = `import(${JSON.stringify(`@digital-cq/sdk/${name}`)}).then(() => 'open', ({ code }) => code).then(console.log)`;
      const code = await run(process.execPath, ['--input-type=module', '--eval', script], installed.folder);
      assert.match(code, /^ERR_(PACKAGE_PATH_NOT_EXPORTED|MODULE_NOT_FOUND)$/m, name);
    }
  });
});

describe('types of the package', { concurrency: 2 }, () => {
  const short = [
    ['bundler', 'a page'],
    ['node16', 'a page'],
    ['nodenext', 'Node'],
  ] as const;
  const rest = [
    ['bundler', 'Node'],
    ['node16', 'Node'],
    ['nodenext', 'a page'],
  ] as const;
  const cases = FULL ? [...short, ...rest] : short;
  const others = FULL ? ['typescript-oldest', 'typescript-6', 'typescript-7'] : [];
  for (const compiler of ['typescript', ...others]) {
    for (const [resolution, place] of cases) {
      it(`hold for a strict program of ${place} under ${resolution}, read by ${compiler}`, async () => {
        const root = compiler === 'typescript' ? '.' : installApart('test/package/compilers', 'package-compilers');
        await typeCheck(resolve(root, 'node_modules', compiler), installed.folder, resolution, place);
      });
    }
  }
});

describe('a program with the package', () => {
  let server: ScriptedServer;
  /** What the page's site serves; the server is that too. */
  const site = new Map([['/', { type: 'text/html', text: '<!doctype html><title>page</title>' }]]);
  before(async () => {
    for (const name of ['one-call', 'in-worker']) {
      site.set(`/${name}.js`, { type: 'text/javascript', text: await bundled(`${name}.mjs`) });
    }
    server = await scriptedServer(({ url }, response) => {
      const file = site.get(url);
      if (file) response.writeHead(200, { 'Content-Type': file.type }).end(file.text);
      else if (url === '/api/v1/areas/500153') sendJson(response, 200, AREA);
      else response.writeHead(404).end();
    });
  });
  after(() => server.close());

  for (const version of ['this Node', ...(FULL ? ['node-22', 'node-24'] : [])]) {
    it(`imports every entry and calls from the main thread and a worker thread, in ${version}`, async () => {
      const node =
        version === 'this Node'
          ? process.execPath
          : join(installApart('test/package/nodes', 'package-nodes'), 'node_modules', version, 'bin/node');
      const { entries, folder } = installed;
      const printed = await run(node, ['in-node.mjs', `${server.url}/api/v1`, ...entries], folder);
      const found = JSON.parse(printed);
      assert.match(found.node, version === 'this Node' ? /^v/ : new RegExp(`^v${version.slice('node-'.length)}\\.`));
      assert.deepEqual([found.inMain, found.inWorker], [AREA.name, AREA.name]);
      const typesOnly = Object.entries<string[]>(found.exported).flatMap(([entry, names]) =>
        names.length === 0 ? [entry] : [],
      );
      assert.deepEqual(Object.keys(found.exported), entries);
      assert.deepEqual(typesOnly, []);
    });
  }

  it('hears what to install when it signs by SM2 without the package that computes it', async () => {
    const script = `
      import { sm3 } from '@digital-cq/sdk/sign/sm';
      const { kind, message, cause } = await sm3(new Uint8Array()).catch((error) => error);
      console.log(kind, message, cause.code);
    `;
    const printed = await run(process.execPath, ['--input-type=module', '--eval', script], installed.folder);
    assert.match(printed, /^usage .* npm install sm-crypto-v2 ERR_MODULE_NOT_FOUND$/m);
  });

  it('calls from a page and from a module worker of a page', async () => {
    await inPage(async (page) => {
      // As text: what the page runs must not be compiled with the test.
      const called = await page.evaluate(`import('/one-call.js').then(({ oneCall }) => oneCall('/api/v1'))`);
      const inWorker = await page.evaluate(`new Promise((resolve, reject) => {
        const worker = new Worker('/in-worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      })`);
      assert.deepEqual([called, inWorker], [AREA.name, AREA.name]);
    });
  });

  it('is told what to install when it validates without that', async () => {
    const script = `
      import { createClient, publishableKey } from '@digital-cq/sdk';
      import { getArea } from '@digital-cq/sdk/areas';
      import { validation } from '@digital-cq/sdk/dev';
      const client = createClient({ baseUrl: 'http://127.0.0.1:9', auth: publishableKey('pk_1'), middleware: [validation()] });
      const { error } = await getArea(client, { path: { code: '500153' } }).safe();
      console.log(error.kind, error.message);`;
    const said = await run(process.execPath, ['--input-type=module', '--eval', script], installed.folder);
    assert.match(said, /^usage .*npm install --save-dev ajv@8 ajv-formats@3$/m);
  });

  it('validates in a page, where it has what that takes', async () => {
    const code = await bundled('validated.mjs', [resolve('node_modules')]);
    assert.match(code, OF_VALIDATION);
    site.set('/validated.js', { type: 'text/javascript', text: code });
    await inPage(async (page) => {
      const told = await page.evaluate(`import('/validated.js').then(({ validated }) => validated('/api/v1'))`);
      assert.deepEqual(told, [
        '/body/level is missing',
        '/body/kind is missing',
        '/body/childCount is missing',
        '/body/path is missing',
        '/body/description is missing',
        '/body/more is not in the contract, which has file',
        '/body/file must be image/jpeg, image/png, image/webp',
      ]);
    });
  });

  async function inPage(use: (page: Page) => Promise<void>): Promise<void> {
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      await use(page);
    } finally {
      await browser.close();
    }
  }

  async function bundled(file: string, nodePaths: string[] = []): Promise<string> {
    const { outputFiles } = await esbuild.build({
      entryPoints: [join(installed.folder, file)],
      nodePaths,
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      logLevel: 'error',
    });
    return outputFiles.map(({ text }) => text).join('');
  }
});

describe('a bundle', () => {
  const ONE = `
    import { createClient, publishableKey } from '@digital-cq/sdk';
    import { getArea } from '@digital-cq/sdk/areas';
    export const call = (baseUrl) => getArea(createClient({ baseUrl, auth: publishableKey('pk_1') }));
  `;
  const WITH_TOKENS = `export { tokenProvider } from '@digital-cq/sdk';`;
  /** Said only where tokens are provided. */
  const OF_TOKENS = /The callback of tokenProvider/;

  for (const [name, bundle] of Object.entries(BUNDLERS)) {
    it(`by ${name} holds the one operation that it uses, and no other way to sign in`, async () => {
      const code = await bundleOf(ONE, installed.folder, bundle);
      assert.deepEqual(operationsIn(code), ['getArea']);
      assert.doesNotMatch(code, OF_TOKENS);
      assert.match(await bundleOf(WITH_TOKENS, installed.folder, bundle), OF_TOKENS);
    });

    for (const condition of ['import.meta.env.DEV', `process.env.NODE_ENV !== 'production'`]) {
      // Vite leaves this one in libraries, which is what it builds here.
      if (name === 'vite' && condition.startsWith('process')) continue;
      it(`by ${name} for production has not a byte of what is imported ${condition}`, async () => {
        const page = (more: string) => `
          import { createClient, publishableKey } from '@digital-cq/sdk';
          import { getArea } from '@digital-cq/sdk/areas';
          const middleware = [];
          ${more}
          export const call = (baseUrl) => getArea(createClient({ baseUrl, auth: publishableKey('pk_1'), middleware }));
        `;
        const validated = `if (${condition}) middleware.push((await import('@digital-cq/sdk/dev')).validation());`;
        const minified = async (source: string) => {
          const code = await bundleOf(source, installed.folder, bundle);
          // Without new names: those are chosen by how often others stand in the code, dropped code too.
          return (await esbuild.transform(code, { minifySyntax: true, minifyWhitespace: true })).code;
        };
        assert.equal(await minified(page(validated)), await minified(page('')));
      });
    }

    it(`by ${name} of nothing but the import is empty`, async () => {
      const code = await bundleOf(`import '@digital-cq/sdk';`, installed.folder, bundle);
      assert.equal(code.replace(/\/\/.*|\s/g, ''), '');
    });
  }

  /** Ids of operations, as their tables have them. */
  function operationsIn(code: string): string[] {
    return [...code.matchAll(/\bid: ["'](\w+)["'],\s*method: /g)].map(([, id = '']) => id);
  }
});

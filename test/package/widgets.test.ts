/** The packed widgets in the hands of somebody else: what is in the package, and what bundlers leave of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/lib/browser.mjs';
import { BUNDLERS, bundleOf } from './bundlers.js';
import { installPacked, run, type Installed } from './support.js';

const WIDGETS = '@digital-cq/widgets';

let installed: Installed;
before(async () => {
  installed = await installPacked(['sdk', 'widgets']);
});
after(() => installed.remove());

const read = (file: string) => readFileSync(join(installed.folder, 'node_modules', WIDGETS, file), 'utf8');

describe('the package of the widgets', () => {
  it('holds what its users need, and nothing of its making', () => {
    const { files } = installed;
    const wanted = [
      'LICENSE',
      'README.md',
      'package.json',
      'custom-elements.json',
      'dist/index.js',
      'dist/widgets.css',
    ];
    for (const file of wanted) assert.ok(files.includes(file), file);
    const kinds = [
      /^(LICENSE|README\.md|package\.json|custom-elements\.json)$/,
      /^dist\/.+\.(js|js\.map|d\.ts)$/,
      /^dist\/(themes\/\w+|widgets)\.css$/,
      /^cdn\/[\d.]+\/([\w.-]+\.(js|css)(\.br|\.gz)?|sri\.json)$/,
      /^editors\/[\w.-]+\.json$/,
      /^frameworks\/(\w+\.d\.ts|none\.js)$/,
    ];
    assert.deepEqual(
      files.filter(
        (file) => !kinds.some((kind) => kind.test(file)) || /\.test\.|^dist\/(loader|cdn-manifest)/.test(file),
      ),
      [],
    );
  });

  it('has every file that it names', () => {
    const manifest = JSON.parse(read('package.json'));
    const { modules } = JSON.parse(read('custom-elements.json'));
    const named: string[] = [manifest.customElements, manifest['web-types']];
    for (const { path } of modules) named.push(path);
    assert.deepEqual(
      named.filter((file) => !installed.files.includes(file)),
      [],
    );
  });

  it('has source maps that carry their sources, since those do not come along', () => {
    const map = JSON.parse(read('dist/task-list/task-list.js.map'));
    assert.match(map.sourcesContent?.[0] ?? '', /class TaskList/);
  });

  it('leaves Lit and the SDK to whoever installs it', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    const imported = new Set(
      installed.files
        .filter((file) => /^dist\/.*\.js$/.test(file))
        .flatMap((file) => [...read(file).matchAll(/(?:from|import|import\() ?["']([^."'][^"']*)["']/g)])
        .map(([, name = '']) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name),
    );
    assert.deepEqual([...imported].sort(), Object.keys(dependencies).sort());
  });

  it('lets nobody in by another door than its entries', async () => {
    const doors = ['dist/index.js', 'internal/define-element', 'task-list/task-list', 'loader', 'cdn/1.0.0/widgets.js'];
    for (const name of doors) {
      const script = `import(${JSON.stringify(`${WIDGETS}/${name}`)}).then(() => 'open', ({ code }) => code).then(console.log)`;
      const code = await run(process.execPath, ['--input-type=module', '--eval', script], installed.folder);
      assert.match(code, /^ERR_(PACKAGE_PATH_NOT_EXPORTED|MODULE_NOT_FOUND)$/m, name);
    }
  });

  it('is imported by a server without complaint, every entry of it', async () => {
    const entries = installed.entries.filter((entry) => !/\.(css|json)$/.test(entry));
    assert.ok(entries.includes(`${WIDGETS}/task-list/define`));
    const script = `for (const entry of ${JSON.stringify(entries)}) await import(entry); console.log('all there');`;
    const printed = await run(process.execPath, ['--input-type=module', '--eval', script], installed.folder);
    assert.equal(printed.trim(), 'all there');
  });
});

describe('a bundle of widgets', () => {
  let browser: Browser;
  before(async () => {
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
  });
  after(() => browser.close());

  const ONE_CLASS = `import { TaskList } from '${WIDGETS}'; globalThis.given = TaskList;`;
  const ONE_DEFINED = `import '${WIDGETS}/task-list/define';`;

  for (const [name, bundle] of Object.entries(BUNDLERS)) {
    it(`by ${name} of one class brings no other element, and defines none`, async () => {
      const code = await bundleOf(ONE_CLASS, installed.folder, bundle);
      assert.deepEqual(elementsIn(code), ['cq-task-list']);
      assert.deepEqual(await definedBy(code), []);
    });

    it(`by ${name} of a definition keeps it, with the platform that it needs`, async () => {
      const code = await bundleOf(ONE_DEFINED, installed.folder, bundle);
      assert.deepEqual(elementsIn(code), ['cq-platform', 'cq-task-list']);
      assert.deepEqual(await definedBy(code), ['cq-platform', 'cq-task-list']);
    });

    it(`by ${name} of nothing but the classes' import is empty`, async () => {
      const code = await bundleOf(`import '${WIDGETS}';`, installed.folder, bundle);
      assert.equal(code.replace(/\/\/.*|\s/g, ''), '');
    });
  }

  /** The tags of the classes in a bundle, as the classes say them. */
  function elementsIn(code: string): string[] {
    return [...code.matchAll(/tagName = ["'](cq-[\w-]+)/g)].map(([, tag = '']) => tag).sort();
  }

  /** What a page has defined once it has run the bundle. */
  async function definedBy(code: string): Promise<string[]> {
    const page = await browser.newPage();
    const failures: string[] = [];
    page.on('pageerror', ({ message }) => failures.push(message));
    await page.addInitScript(`
      globalThis.defined = [];
      const { define } = customElements;
      customElements.define = (...args) => { defined.push(args[0]); define.apply(customElements, args); };
    `);
    await page.goto('data:text/html,<!doctype html><title>page</title>');
    await page.addScriptTag({ type: 'module', content: `${code}\nglobalThis.hasRun = true;` });
    await page.waitForFunction('globalThis.hasRun');
    const defined = await page.evaluate<string[]>('defined.sort()');
    await page.close();
    assert.deepEqual(failures, []);
    return defined;
  }
});

import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { validation } from '@digital-cq/sdk/dev';
import { cli, emptyFolder, filesIn, generateFrom, node, read, type Run } from './support.js';

const INFO = { title: 'T', version: '1' };
const NOTHING = { '204': { description: 'Nothing.' } };
const answering = (schema: unknown) => ({ '200': { description: 'OK.', content: { 'application/json': { schema } } } });
const document = (paths: object, more: object = {}) => ({ openapi: '3.0.3', info: INFO, paths, ...more });

/** Fails, in at most two lines, without a stack. */
function assertRefused(run: Run, message: RegExp): void {
  assert.equal(run.code, 1, run.out);
  assert.match(run.err, message);
  assert.ok(run.err.trim().split('\n').length <= 2, run.err);
  assert.doesNotMatch(run.err, /\n\s+at /);
}

describe('the generator says clearly', () => {
  it('how it is used', async () => {
    const help = await cli('--help');
    assert.equal(help.code, 0);
    assert.match(help.out, /generate --spec FILE --out DIR/);
    assert.match((await cli('--version')).out, /^\d+\.\d+\.\d+$/m);
    assertRefused(await cli(), /no command.*generate --spec FILE --out DIR/);
    assertRefused(await cli('build'), /no command build/);
    assertRefused(await cli('generate', '--out', 'x'), /--spec FILE is missing/);
    assertRefused(await cli('generate', '--spec', 'x'), /--out DIR is missing/);
    assertRefused(await cli('generate', '--spec', 'x', '--out', 'y', '--colour'), /Unknown option '--colour'.*--help/);
  });

  it('which command installs what it works with', async () => {
    const away = mkdtempSync(join(tmpdir(), 'generator-'));
    cpSync('packages/sdk/dist/generator', join(away, 'dist/generator'), { recursive: true });
    cpSync('packages/sdk/package.json', join(away, 'package.json'));
    const args = ['generate', '--spec', resolve('test/sdk/generator/specs/hooks.json'), '--out', join(away, 'client')];
    const run = await node([join(away, 'dist/generator/cli.js'), ...args], away);
    rmSync(away, { recursive: true });
    assertRefused(
      run,
      /openapi-typescript and typescript and @redocly\/openapi-core; install with: npm install --save-dev "openapi/,
    );
  });

  it('that a file is missing or cannot be read', async () => {
    assertRefused(await cli('generate', '--spec', 'none.yaml', '--out', 'x'), /none\.yaml: there is no such file/);
    assertRefused(
      await generateFrom('unreadable', '{ "openapi": '),
      /spec\.json: cannot be read: .* Write valid JSON or YAML\./,
    );
    assertRefused(await generateFrom('unreadable', 'openapi: [3'), /spec\.json: cannot be read/);
  });

  it('that a document is of another kind', async () => {
    assertRefused(
      await generateFrom('old', { swagger: '2.0', info: INFO, paths: {} }),
      /#\/swagger: this is Swagger 2\.0\. Convert it/,
    );
    assertRefused(await generateFrom('old', { info: INFO }), /#\/openapi: is missing/);
    assertRefused(await generateFrom('old', { openapi: '4.0.0' }), /#\/openapi: is "4\.0\.0"/);
  });

  it('which reference leads nowhere, or away', async () => {
    const lost = document({
      '/a': { get: { operationId: 'a', responses: answering({ $ref: '#/components/schemas/Lost' }) } },
    });
    assertRefused(await generateFrom('lost', lost), /spec\.json: #\/paths\/~1a\/get\/.*schema.*Mend the reference/);
    const gone = document({ '/a': { get: { operationId: 'a', responses: answering({ $ref: 'gone.yaml#/A' }) } } });
    assertRefused(await generateFrom('lost', gone), /#\/paths\/~1a\/get.*gone\.yaml/);
    const away = document({
      '/a': { get: { operationId: 'a', responses: answering({ $ref: 'https://specs.example/a.yaml#/A' }) } },
    });
    assertRefused(
      await generateFrom('lost', away),
      /#\/paths\/~1a\/get.*remote references are not followed.*Copy that document/,
    );
  });

  it('what it types as `unknown`, and why', async () => {
    const odd = document({
      '/a': {
        get: {
          operationId: 'a',
          responses: answering({ type: 'object', properties: { odd: { type: 'date' }, none: null } }),
        },
      },
    });
    const run = await generateFrom('odd', odd);
    assert.equal(run.code, 0, run.err);
    assert.match(
      run.err,
      /the type "date", which JSON Schema does not have, at #\/paths\/~1a\/get\/.*\/properties\/odd/,
    );
    assert.match(run.err, /something that is no schema at .*\/properties\/none/);
    assert.match(read(run.folder, 'default.ts'), /odd\?: unknown;\s+none\?: unknown;/);
  });

  it('that int64 loses digits, once with all places when asked', async () => {
    const many = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, { type: 'integer', format: 'int64' }]));
    const wide = document({
      '/a': { get: { operationId: 'a', responses: answering({ type: 'object', properties: many }) } },
    });
    const run = await generateFrom('wide', wide);
    assert.match(run.err, /an int64 that is a number at .*\/a, .*\/b, .*\/c and 1 more \(--verbose names them\)/);
    assert.match((await generateFrom('wide', wide, '--verbose')).err, /properties\/d\. JavaScript loses digits/);
  });

  it('which schema is only itself, which member has no tag, which tag a mapping contradicts', async () => {
    const schemas = {
      A: { $ref: '#/components/schemas/B' },
      B: { allOf: [{ $ref: '#/components/schemas/A' }] },
      Cat: { type: 'object', properties: { kind: { type: 'string', enum: ['cat'] } } },
      Union: {
        oneOf: [{ $ref: '#/components/schemas/Cat' }, { type: 'object', properties: { size: { type: 'number' } } }],
        discriminator: { propertyName: 'kind', mapping: { dog: '#/components/schemas/Cat' } },
      },
    };
    const paths = {
      '/a': { get: { operationId: 'a', responses: answering({ $ref: '#/components/schemas/A' }) } },
      '/b': { get: { operationId: 'b', responses: answering({ $ref: '#/components/schemas/Union' }) } },
    };
    const { code, err } = await generateFrom('circle', document(paths, { components: { schemas } }));
    assert.equal(code, 0, err);
    assert.match(err, /a schema that is only itself at #\/components\/schemas\/A/);
    assert.match(err, /a member of a union without a tag \(kind\) at #\/components\/schemas\/Union\/oneOf\/1/);
    assert.match(err, /a tag that the mapping contradicts \(kind\) at #\/components\/schemas\/Union\/oneOf\/0/);
  });

  it('what it makes of a path whose parameters are not declared', async () => {
    const run = await generateFrom(
      'undeclared',
      document({ '/a/{id}': { get: { operationId: 'a', responses: NOTHING } } }),
    );
    assert.match(run.err, /a path parameter that is not declared \(id\) at #\/paths\/~1a~1\{id\}\/get/);
    assert.match(read(run.folder, 'default.ts'), /id: string/);
  });
});

describe('generating again', () => {
  const base = document({
    '/users/{id}': {
      get: { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }], responses: NOTHING },
    },
  });
  const grown = document({
    '/users/by/{id}': {
      get: { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }], responses: NOTHING },
    },
    '/users/by/id': { get: { operationId: 'getUsersById', responses: NOTHING } },
    ...base.paths,
  });

  it('changes no byte, and --check says so', async () => {
    const folder = emptyFolder('again');
    const spec = join(folder, 'spec.json');
    writeFileSync(spec, JSON.stringify(base));
    const args = ['generate', '--spec', spec, '--out', join(folder, 'client')];
    assert.equal((await cli(...args, '--check')).code, 1);
    assert.equal((await cli(...args)).code, 0);
    const first = filesIn(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    assert.match((await cli(...args)).out, /is up to date/);
    assert.deepEqual(
      filesIn(folder).map((file) => readFileSync(join(folder, file), 'utf8')),
      first,
    );
    assert.equal((await cli(...args, '--check')).code, 0);
  });

  it('keeps the names it gave when the document grows', async () => {
    const folder = emptyFolder('grown');
    const spec = join(folder, 'spec.json');
    const args = ['generate', '--spec', spec, '--out', join(folder, 'client')];
    writeFileSync(spec, JSON.stringify(base));
    await cli(...args);
    assert.match(read(folder, 'client/default.ts'), /const getUsersById = .*'\/users\/\{id\}'/);
    writeFileSync(spec, JSON.stringify(grown));
    await cli(...args);
    const operations = read(folder, 'client/default.ts');
    assert.match(operations, /const getUsersById = .*path: '\/users\/\{id\}'/);
    assert.match(operations, /const getUsersById2 = .*path: '\/users\/by\/id'/);
    assert.match(read(folder, 'client/names.json'), /"GET \/users\/by\/id": "getUsersById2"/);
  });

  it('writes no lock when every name is the document’s own', async () => {
    const run = await generateFrom(
      'unlocked',
      document({ '/a': { get: { operationId: 'getA', responses: NOTHING } } }),
    );
    assert.equal(filesIn(run.folder).includes('names.json'), false);
  });

  it('writes the document along where that is asked for, in the one piece that validation takes', async () => {
    const args = ['generate', '--spec', resolve('test/sdk/generator/specs/parts/openapi.yaml')];
    const client = emptyFolder('with-spec');
    await cli(...args, '--out', client);
    assert.equal(filesIn(client).includes('spec.ts'), false);
    await cli(...args, '--out', client, '--with-spec');
    assert.equal((await cli(...args, '--out', client, '--with-spec', '--check')).code, 0);
    assert.equal((await cli(...args, '--out', client, '--check')).code, 1);
    const { spec } = await import(resolve(client, 'spec.ts'));
    assert.equal(typeof validation({ spec }), 'function');
    assert.doesNotMatch(JSON.stringify(spec), /"\$ref":"[^#]/);
  });

  it('removes what it wrote before, and nothing of others', async () => {
    const folder = emptyFolder('stale');
    const spec = join(folder, 'spec.json');
    const args = ['generate', '--spec', spec, '--out', join(folder, 'client')];
    writeFileSync(
      spec,
      JSON.stringify(document({ '/a': { get: { tags: ['old'], operationId: 'a', responses: NOTHING } } })),
    );
    await cli(...args);
    mkdirSync(join(folder, 'client'), { recursive: true });
    writeFileSync(join(folder, 'client', 'mine.ts'), 'export {};\n');
    writeFileSync(
      spec,
      JSON.stringify(document({ '/a': { get: { tags: ['new'], operationId: 'a', responses: NOTHING } } })),
    );
    await cli(...args);
    const files = filesIn(join(folder, 'client'));
    assert.deepEqual(
      [files.includes('old.ts'), files.includes('new.ts'), files.includes('mine.ts')],
      [false, true, true],
    );
  });

  it('has closed enums when asked', async () => {
    const size = document({
      '/a': { get: { operationId: 'a', responses: answering({ type: 'string', enum: ['s', 'm'] }) } },
    });
    assert.match(read((await generateFrom('open', size)).folder, 'default.ts'), /Open<"s" \| "m">/);
    assert.doesNotMatch(read((await generateFrom('closed', size, '--closed-enums')).folder, 'default.ts'), /Open/);
  });

  it('imports the runtime from where it is told', async () => {
    const plain = document(
      { '/a': { get: { operationId: 'a', responses: answering({ $ref: '#/components/schemas/S' }) } } },
      { components: { schemas: { S: { type: 'object', properties: { s: { type: 'string', enum: ['s', 'm'] } } } } } },
    );
    const { folder } = await generateFrom('elsewhere', plain, '--runtime', './runtime.js');
    assert.match(read(folder, 'default.ts'), /from '\.\/runtime\.js'/);
    assert.match(read(folder, 'types/default.ts'), /from '\.\.\/runtime\.js'/);
  });
});

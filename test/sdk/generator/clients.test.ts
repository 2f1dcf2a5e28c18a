import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { addUse, bundle, cli, emptyFolder, filesIn, importAll, read, SPECS, typeErrors, type Run } from './support.js';

/** Documents of our own, each with a file of use that says what its types are. */
const CLIENTS = {
  pets: 'unions narrow by their tags, whatever a newer server adds; what is read and what is written are two types',
  modern: 'OpenAPI 3.1: null, tuples, constants, circles, maps, streams beside answers, webhooks',
  requests: 'every style of parameter, every form of body',
  answers: 'several answers, errors by status and range, text, files, nothing, redirects',
  names: 'names that are missing, illegal, reserved or taken',
  hooks: 'a document that has webhooks only',
  parts: 'a document in several files, YAML and JSON',
};

let root: string;
let errors: string[];
const runs = new Map<string, Run>();
const specOf = (name: string) =>
  [`${name}.yaml`, `${name}.json`, `${name}/openapi.yaml`]
    .map((file) => join(SPECS, file))
    .find((file) => existsSync(file)) ?? name;

before(async () => {
  root = emptyFolder('clients');
  for (const name of Object.keys(CLIENTS)) {
    runs.set(name, await cli('generate', '--spec', specOf(name), '--out', join(root, name)));
    addUse(name, join(root, name));
  }
  errors = await typeErrors(root);
});

describe('a generated client', () => {
  for (const [name, what] of Object.entries(CLIENTS)) {
    it(`${name}: ${what}`, async () => {
      assert.equal(runs.get(name)?.code, 0, runs.get(name)?.err);
      assert.deepEqual(
        errors.filter((line) => line.startsWith(`${name}/`)),
        [],
      );
      const client = await importAll(join(root, name));
      assert.equal(name === 'hooks' || Object.values(client).some((value) => typeof value === 'function'), true);
    });
  }

  it('has no `any`, and `unknown` only where anything is allowed or a warning said so', () => {
    for (const name of Object.keys(CLIENTS)) {
      const sources = filesIn(join(root, name)).filter((file) => file.endsWith('.ts') && !file.endsWith('.use.ts'));
      const unknowns = sources.flatMap((file) => {
        const text = read(join(root, name), file).replace(/\/\*[^]*?\*\/|\/\/.*|'[^'\n]*'|"[^"\n]*"/g, '');
        assert.doesNotMatch(text, /\bany\b/, `${name}/${file}`);
        return text.match(/\bunknown\b/g) ?? [];
      });
      const expected: Record<string, number> = { modern: 1, answers: 1 };
      assert.equal(unknowns.length, expected[name] ?? 0, name);
    }
  });

  it('says how each operation is sent in a table without what is usual', () => {
    const table = (name: string, operation: string) =>
      new RegExp(`const ${operation} = [^(]*\\((.*)\\);`).exec(read(join(root, name), 'default.ts'))?.[1];
    const maker = (name: string, operation: string) =>
      new RegExp(`const ${operation} = \\S+ (\\w+)<`).exec(read(join(root, name), 'default.ts'))?.[1];
    assert.equal(
      table('requests', 'getPlain'),
      "{ id: 'getPlain', method: 'GET', path: '/plain/{id}', answer: 'none' }",
    );
    assert.match(table('requests', 'getStyles') ?? '', /serialize: styledParameters/);
    for (const style of [
      "'path.matrix': 'matrix'",
      "'path.label': 'label*'",
      "'path.list': 'simple'",
      "'query.many': 'form*'",
      "'query.space': 'spaceDelimited'",
      "'query.pipe': 'pipeDelimited'",
      "'query.deep': 'deepObject*'",
      "'query.filter': 'json'",
      "'query.raw': 'form+r'",
      "'cookie.session': 'form'",
      "'header.X-Parts': 'simple'",
    ]) {
      assert.ok(table('requests', 'getStyles')?.includes(style), style);
    }
    assert.doesNotMatch(table('requests', 'getStyles') ?? '', /query\.comma/);
    assert.match(
      table('requests', 'sendForm') ?? '',
      /path: '\/forms', body: multipart, parts: \{ about: 'application\/merge-patch\+json' \}/,
    );
    assert.match(
      table('requests', 'sendFields') ?? '',
      /retry: 'idempotent', key: 'X-Idempotency-Key', body: urlencoded/,
    );
    assert.match(
      table('requests', 'sendPatch') ?? '',
      /retry: 'never', body: 'json', bodyType: 'application\/merge-patch\+json'/,
    );
    assert.match(
      table('requests', 'sendBytes') ?? '',
      /body: binary, bodyType: 'image\/png', answer: 'none', anonymous: true, serialize: styledParameters, server: 'https:\/\/cq\.upload\.example'/,
    );
    assert.match(
      table('requests', 'sendText') ?? '',
      /body: text, bodyType: 'text\/markdown', answer: 'none', serialize: styledParameters, server: 'https:\/\/text\.example'/,
    );
    assert.equal(maker('requests', 'listLinks'), 'linkPageOperation');
    assert.equal(maker('requests', 'listPages'), 'numberedPageOperation');
    assert.match(table('requests', 'listPages') ?? '', /page: \{ items: 'data', param: 'page' \}/);
    assert.match(table('answers', 'getText') ?? '', /answer: 'text', accept: 'text\/csv'/);
    assert.match(table('answers', 'getVendor') ?? '', /accept: 'application\/vnd\.example\.v2\+json'/);
    assert.match(table('answers', 'getFile') ?? '', /answer: 'blob'/);
    assert.match(read(join(root, 'requests'), 'default.ts'), /@deprecated\n \*\/\nexport const getStyles/);
  });

  it('loads only the types that the operations of its tag need', () => {
    const owners = read(join(root, 'pets'), 'owners.ts');
    assert.doesNotMatch(owners, /'\.\/types\/(pets|animals)\.js'|'\.\/types\.js'/);
    assert.deepEqual(
      filesIn(join(root, 'pets', 'types')),
      ['animals.ts', 'other.ts', 'owners.ts', 'pets.ts', 'shared-dog.ts'].filter((file) =>
        existsSync(join(root, 'pets', 'types', file)),
      ),
    );
  });

  it('leaves a bundle with what it uses: no other operation, no grouped client, no types', async () => {
    const folder = join(root, 'requests').replaceAll('\\', '/');
    const one = await bundle(`export { getPlain } from './${folder}/default.js';`);
    assert.match(one, /\/plain\/\{id\}/);
    assert.doesNotMatch(one, /\/styles\/|\/forms|\/lists/);
    const two = await bundle(`export { grouped } from './${folder}/grouped.js';`);
    assert.match(two, /\/styles\//);
  });

  it('is told about in api.md, weighed in sizes.json and accounted for in manifest.json', () => {
    const folder = join(root, 'answers');
    const api = read(folder, 'api.md');
    assert.match(api, /\| `makeSeveral` \| `POST \/several` \|.*`Made \\\| Queued \\\| undefined`.*409 `Conflict`/);
    assert.match(api, /\| `Conflict` \| `types\/default` \|/);
    const sizes: unknown = JSON.parse(read(folder, 'sizes.json'));
    assert.ok(typeof sizes === 'object' && sizes !== null && 'largest' in sizes && Number(sizes.largest) <= 60);
    const manifest: unknown = JSON.parse(read(folder, 'manifest.json'));
    assert.ok(typeof manifest === 'object' && manifest !== null && 'files' in manifest && 'spec' in manifest);
    const made = filesIn(folder).filter((file) => file !== 'manifest.json' && !file.endsWith('.use.ts'));
    assert.deepEqual(Object.keys(Object(manifest.files)).sort(), made);
  });

  it('calls what it groups by the noun of the tag without that noun', () => {
    const group = read(join(root, 'pets'), 'grouped.ts');
    assert.match(group, /list: \(params, options\) => listPets\(client, params, options\)/);
    assert.match(group, /add: \(params, options\) => addPet/);
    assert.match(read(join(root, 'names'), 'grouped.ts'), /readonly guestTokens: GuestTokensGroup;/);
  });
});

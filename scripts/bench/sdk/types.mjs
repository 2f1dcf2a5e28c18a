/**
 * What our types cost a project that uses them: type instantiations, which are the same in every run, and the seconds
 * of `tsc`. A file that uses the data and the error of every operation of our contract, by our functions and by path
 * strings; and one that uses one operation, beside a type and a `fetch` written by hand.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../lib/run.mjs';
import { operationsOf, resolve } from '../../lib/spec.mjs';
import { row } from './rows.mjs';

const RUNS = 5;
const METRICS = [
  ['instantiations', '', /^Instantiations:\s+([\d.]+)/m],
  ['check time', 's', /^Check time:\s+([\d.]+)s/m],
  ['total time', 's', /^Total time:\s+([\d.]+)s/m],
];
const OPTIONS = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'Bundler',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

export async function measureTypes({ directory, spec, named }, progress) {
  const operations = [...operationsOf(spec)].map((found) => describe(spec, found));
  const single = operations.filter(({ id }) => id === 'getArea');
  const style = (write) => ({ all: write(operations), one: write(single) });
  const sources = {
    limit: { one: BY_HAND },
    ours: style(byFunctions),
    'openapi-fetch': style(byPaths),
    '@hey-api/openapi-ts': style(byHeyApi),
  };
  const cases = {
    all: `types of all ${operations.length} operations`,
    one: 'types of one operation',
  };
  const projects = Object.entries(sources).flatMap(([name, files]) =>
    Object.entries(files).map(([kind, text]) => ({ name, kind, ...project(directory, `${name}-${kind}`, text) })),
  );
  for (let turn = 0; turn < RUNS; turn += 1) {
    progress(`turn ${turn + 1} of ${RUNS}`);
    for (const one of projects) one.outputs.push(await check(one.config));
  }
  return projects.flatMap(({ name, kind, outputs }) =>
    METRICS.map(([metric, unit, pattern]) =>
      row(
        { case: cases[kind], metric, unit },
        named(name),
        outputs.map((output) => Number(pattern.exec(output)[1])),
      ),
    ),
  );
}

function project(directory, name, text) {
  const folder = join(directory, 'types', name.replace(/\W+/g, '-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.ts'), text);
  const config = join(folder, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ compilerOptions: OPTIONS, files: ['index.ts'] }));
  return { config, outputs: [] };
}

async function check(config) {
  const compiler = join('node_modules', 'typescript', 'lib', 'tsc.js');
  const { code, output } = await run(process.execPath, [compiler, '-p', config, '--extendedDiagnostics'], {
    quiet: true,
  });
  if (code !== 0) throw new Error(`${config} does not compile:\n${output.slice(0, 2_000)}`);
  return output;
}

/** What the files below need to know of an operation; its arguments are whatever it takes, by name. */
function describe(spec, { path, method, operation }) {
  const required = (operation.parameters ?? []).map((one) => resolve(spec, one)).filter((one) => one.required);
  const named = (place) =>
    required.filter((one) => one.in === place).map(({ name }) => `${JSON.stringify(name)}: any_`);
  const groups = ['path', 'query', 'header'].map((place) => [place, named(place)]).filter(([, names]) => names.length);
  const answer = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
  const { content = {} } = resolve(spec, answer);
  const [type, media] = Object.entries(content)[0] ?? [];
  return {
    id: operation.operationId,
    tag: operation.tags[0],
    path,
    method: method.toUpperCase(),
    groups: groups.map(([place, names]) => `${place}: { ${names.join(', ')} }`),
    body: operation.requestBody ? ['body: any_'] : [],
    isStream: type === 'text/event-stream',
    /** A field of its data, where it has any. */
    field: type === 'application/json' ? firstField(spec, media.schema) : undefined,
  };
}

function firstField(spec, schema) {
  const { properties, allOf = [] } = resolve(spec, schema);
  return Object.keys(properties ?? {})[0] ?? allOf.map((part) => firstField(spec, part)).find(Boolean);
}

const HEAD = `
declare const any_: any;
declare function use(value: unknown): void;
`;
const read = (field) => `use(data${field ? `.${field}` : ''})`;

function byFunctions(operations) {
  const calls = operations.map(({ id, groups, body, isStream, field }) => {
    const call = `${id}(client, { ${[...groups, ...body].join(', ')} })`;
    const caught = `if (isError(${id}, error, 403)) use(error.body.title);`;
    return isStream
      ? `try { for await (const data of ${call}) use(data.type); } catch (error) { ${caught} }`
      : `{ const result = await ${call}.safe(); if (result.ok) { const { data } = result; ${read(field)}; } else { const { error } = result; ${caught} } }`;
  });
  return [
    "import { bearer, createClient, isError } from '@digital-cq/sdk';",
    ...operations.map(({ id, tag }) => `import { ${id} } from '@digital-cq/sdk/${tag}';`),
    HEAD,
    "const client = createClient({ baseUrl: 'https://a.example/api/v1', auth: bearer('t') });",
    `export async function all() { ${calls.join('\n')} }`,
  ].join('\n');
}

function byPaths(operations) {
  const calls = operations.map(({ path, method, groups, body, field }) => {
    const parts = [...(groups.length > 0 ? [`params: { ${groups.join(', ')} }`] : []), ...body];
    return `{ const { data, error } = await client.${method}('${path}', { ${parts.join(', ')} }); if (data) { ${read(field)}; } else { use(error?.title); } }`;
  });
  return [
    "import createClient from 'openapi-fetch';",
    "import type { paths } from '../../paths.js';",
    HEAD,
    "const client = createClient<paths>({ baseUrl: 'https://a.example/api/v1' });",
    `export async function all() { ${calls.join('\n')} }`,
  ].join('\n');
}

function byHeyApi(operations) {
  const calls = operations.map(({ id, groups, body, isStream, field }) => {
    const call = `await ${id}({ ${[...groups.map((group) => group.replace(/^header:/, 'headers:')), ...body].join(', ')} })`;
    return isStream
      ? `{ const { stream } = ${call}; for await (const data of stream) use(data); }`
      : `{ const { data, error } = ${call}; if (data) { ${read(field)}; } else { use(error?.title); } }`;
  });
  return [
    `import { ${operations.map(({ id }) => id).join(', ')} } from '../../hey-api/sdk.gen.js';`,
    HEAD,
    `export async function all() { ${calls.join('\n')} }`,
  ].join('\n');
}

const BY_HAND = `
interface Area { code: string; name: string; level: string; parent?: string; path: { code: string; name: string; level: string }[] }
interface Problem { title: string; status: number; code: string; detail?: string }
${HEAD}
async function getArea(code: string): Promise<{ data: Area } | { error: Problem }> {
  const response = await fetch('https://a.example/api/v1/areas/' + encodeURIComponent(code));
  return response.ok ? { data: await response.json() } : { error: await response.json() };
}
export async function all() {
  const result = await getArea('500153');
  if ('data' in result) use(result.data.code);
  else use(result.error.title);
}
`;

/** Turns the bundled contract into the SDK's source: one module of types, one module of operations per tag. */
import { operationsOf, resolve } from './spec.mjs';

const upperFirst = (text) => text[0].toUpperCase() + text.slice(1);
const constantCase = (name) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
const plural = (name) => (/(s|x)$/i.test(name) ? `${name}ES` : name.replace(/Y$/, 'IE') + 'S');
const schemaName = (schema) => schema?.$ref?.split('/').pop();

function docComment(lines, indent = '') {
  const text = lines.flatMap((line) => (line ? String(line).trim().split('\n') : []));
  if (text.length === 0) return '';
  if (text.length === 1) return `${indent}/** ${text[0]} */\n`;
  return `${indent}/**\n${text.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}

/** Named types of the contract, and its closed lists as arrays. */
export function renderTypes(spec) {
  const parts = [`import type { components } from './schema.js';\n`];
  for (const [name, schema] of Object.entries(spec.components.schemas).sort(([a], [b]) => (a < b ? -1 : 1))) {
    parts.push(`${docComment([schema.description])}export type ${name} = components['schemas']['${name}'];\n`);
    if (schema.type === 'string' && schema.enum) {
      parts.push(
        `${docComment([`Every \`${name}\` this version knows; a newer server may send others.`])}` +
          `export const ${plural(constantCase(name))} = ${JSON.stringify(schema.enum)} as const satisfies readonly ${name}[];\n`,
      );
    }
  }
  return parts.join('\n');
}

/** Where the functions are that make operations: apart, since few pages need all of them. */
const MAKERS = new Map([
  ['operation', ['operation', 'type NoParams']],
  ['page-operation', ['pageOperation']],
  ['stream-operation', ['streamOperation']],
]);

/** One module: the operations of a tag, each an exported constant that shakes out on its own. */
export function renderTag(spec, tag) {
  const used = new Set();
  const runtime = new Set();
  const blocks = [];
  for (const entry of operationsOf(spec)) {
    if (entry.operation.tags[0] === tag) blocks.push(renderOperation(spec, entry, used, runtime));
  }
  const types = [...used].sort();
  const schemaImport = blocks.some((block) => block.includes("operations['"))
    ? `import type { operations } from './schema.js';\n`
    : '';
  return (
    [...MAKERS]
      .map(([file, names]) => [file, names.filter((name) => runtime.has(name))])
      .filter(([, names]) => names.length > 0)
      .map(([file, names]) => `import { ${names.join(', ')} } from '../core/${file}.js';\n`)
      .join('') +
    schemaImport +
    (types.length > 0
      ? `import type { ${types.join(', ')} } from './types.js';\n\nexport type { ${types.join(', ')} } from './types.js';\n`
      : '') +
    `\n${blocks.join('\n')}`
  );
}

function renderOperation(spec, { path, method, operation }, used, runtime) {
  const id = operation.operationId;
  const Name = upperFirst(id);
  const use = (name) => (used.add(name), name);
  const parameters = (operation.parameters ?? []).map((parameter) => resolve(spec, parameter));
  const pathNames = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const query = parameters.filter((parameter) => parameter.in === 'query');

  const fields = [];
  const parts = [];
  if (pathNames.length > 0) fields.push(`path: { ${pathNames.map((name) => `${name}: string`).join('; ')} };`);
  if (query.length > 0) {
    const required = query.some((parameter) => parameter.required);
    parts.push(
      `export type ${Name}Query = ${required ? '' : 'NonNullable<'}operations['${id}']['parameters']['query']${required ? '' : '>'};\n`,
    );
    fields.push(`query${required ? '' : '?'}: ${Name}Query;`);
  }
  const [bodyType, bodyMedia] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (bodyMedia) fields.push(`body: ${use(schemaName(bodyMedia.schema))};`);
  const optional = fields.every((field) => /^\w+\?:/.test(field));
  const params = fields.length === 0 ? 'NoParams' : `${Name}Params`;
  if (fields.length === 0) runtime.add('type NoParams');
  else parts.push(`export interface ${Name}Params {\n${fields.map((field) => `  ${field}`).join('\n')}\n}\n`);

  const errors = [];
  let data = 'void';
  let answer = 'none';
  for (const [status, value] of Object.entries(operation.responses)) {
    const { content } = resolve(spec, value);
    const [media, body] = Object.entries(content ?? {})[0] ?? [];
    if (Number(status) >= 400) errors.push(`${status}: ${use(schemaName(body.schema))}`);
    else if (media === 'application/json') [data, answer] = [use(schemaName(body.schema)), 'json'];
    else if (media === 'text/event-stream') [data, answer] = [use(schemaName(body.schema)), 'sse'];
    else if (media) [data, answer] = ['Blob', 'blob'];
  }
  parts.push(
    `/** What \`${id}\` may answer instead, by status. */\nexport interface ${Name}Errors {\n${errors.map((line) => `  ${line};`).join('\n')}\n}\n`,
  );

  const page = operation['x-pagination'];
  const maker = page ? 'pageOperation' : answer === 'sse' ? 'streamOperation' : 'operation';
  runtime.add(maker);
  const item = page && schemaName(spec.components.schemas[data].properties[page.items].items);
  const generics = [params, data, ...(page ? [use(item)] : []), `${Name}Errors`].join(', ');
  const table = {
    id,
    method: method.toUpperCase(),
    path,
    ...(operation['x-retry'] === 'safe' ? {} : { retry: operation['x-retry'] }),
    ...(operation['x-retry'] === 'safe' && method !== 'get' ? { retry: 'safe' } : {}),
    ...(bodyType === 'multipart/form-data' ? { body: 'multipart' } : bodyType ? { body: 'json' } : {}),
    ...(answer === 'json' ? {} : { answer }),
    ...(operation.security?.length === 0 ? { anonymous: true } : {}),
  };
  parts.push(
    docComment([
      operation.summary,
      operation.description && '',
      operation.description,
      `\n\`${method.toUpperCase()} ${path}\``,
    ]) +
      `export const ${id} = /*#__PURE__*/ ${maker}<${generics}${optional ? ', true' : ''}>(${JSON.stringify(table)});\n`,
  );
  return parts.join('\n');
}

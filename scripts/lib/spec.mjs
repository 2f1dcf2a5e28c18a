/** Reads the contract: bundles specs/ into one document and lints it. */
import { bundle, createConfig, formatProblems, lint } from '@redocly/openapi-core';

const config = await createConfig({
  extends: ['recommended'],
  rules: {
    'no-invalid-media-type-examples': 'error',
    'no-invalid-parameter-examples': 'error',
    'no-invalid-schema-examples': 'error',
    'no-required-schema-properties-undefined': 'error',
    'no-unused-components': 'error',
    'operation-4xx-response': 'error',
    'operation-operationId': 'error',
    'operation-operationId-unique': 'error',
    'operation-singular-tag': 'error',
    'tag-description': 'error',
  },
});

/** One document with every reference inside it, as a plain object. */
export async function bundleSpec(file) {
  const { bundle: result, problems } = await bundle({ ref: file, config });
  report(problems);
  return JSON.parse(JSON.stringify(result.parsed));
}

/** Throws when the document breaks a rule; says where. */
export async function lintSpec(file) {
  report(await lint({ ref: file, config }));
  const spec = await bundleSpec(file);
  const gaps = houseRules(spec);
  if (gaps.length > 0) throw new Error(`The specs break rules of this project:\n  ${gaps.join('\n  ')}`);
}

function report(problems) {
  if (problems.length === 0) return;
  formatProblems(problems, { format: 'codeframe', totals: { errors: problems.length, warnings: 0, ignored: 0 } });
  throw new Error(`The specs have ${problems.length} problem(s); see above.`);
}

/** Every operation of a document: `{ path, method, operation }`. */
export function* operationsOf(spec) {
  for (const [path, item] of Object.entries(spec.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (['get', 'head', 'put', 'post', 'delete', 'patch'].includes(method)) yield { path, method, operation };
    }
  }
}

/** Follows a `$ref` inside the document. */
export function resolve(spec, value) {
  if (!value?.$ref) return value;
  return value.$ref
    .slice(2)
    .split('/')
    .reduce((node, key) => node[key.replaceAll('~1', '/').replaceAll('~0', '~')], spec);
}

/** What we ask of our own contract beyond OpenAPI, as sentences about what is missing. */
export function houseRules(spec) {
  const gaps = [];
  for (const { path, method, operation } of operationsOf(spec)) {
    const name = operation.operationId;
    const parameters = (operation.parameters ?? []).map((parameter) => resolve(spec, parameter));
    const has = (header) => parameters.some((parameter) => parameter.name === header);
    const retry = operation['x-retry'];
    // Offsets say what has been done, where no key does.
    const classes = has('Tus-Resumable') ? ['safe', 'idempotent', 'never'] : ['safe', 'keyed'];
    if (!classes.includes(retry)) gaps.push(`${name}: x-retry is missing, or not one of ${classes}`);
    if (retry === 'keyed' && !(operation['x-idempotency'] && has('Idempotency-Key'))) {
      gaps.push(`${name}: an unsafe operation takes Idempotency-Key`);
    }
    if (has('cursor') !== Boolean(operation['x-pagination'])) gaps.push(`${name}: cursor and x-pagination go together`);
    for (const [status, answer] of Object.entries(operation.responses)) {
      const { content } = resolve(spec, answer);
      if (Number(status) >= 400 && !content?.['application/problem+json']) {
        gaps.push(`${name}: ${status} is not a problem document`);
      }
      for (const [type, media] of Object.entries(content ?? {})) {
        if (type.endsWith('json') && media.example === undefined) gaps.push(`${name}: ${status} has no example`);
      }
    }
    for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
      if (type === 'application/json' && media.example === undefined) gaps.push(`${name}: the request has no example`);
    }
    if (path.includes('{') && !parameters.some((parameter) => parameter.in === 'path')) {
      gaps.push(`${method} ${path}: path parameters are not declared`);
    }
  }
  return gaps;
}

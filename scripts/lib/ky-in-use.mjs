/**
 * A rollup plugin that leaves out of a bundle what ky has for options that the SDK never gives it: progress, hooks,
 * search parameters, JSON bodies, its own timeouts, `.json()` and the like. What is left is ky's own code, untouched;
 * every attempt and every retry goes through it. The npm package imports the whole of ky.
 *
 * It holds for the options that `send.ts` passes and for this version of ky; where either is another, building fails.
 */
import { readFileSync } from 'node:fs';
import { walk } from 'estree-walker';
import MagicString from 'magic-string';

const VERSION = '1.14.3';
/** What `send.ts` gives, as it may stand in the call. */
const GIVEN = ['body', 'fetch', 'method', 'priority', 'retry', 'throwHttpErrors', 'timeout'];
const GIVEN_RETRY = ['delay', 'limit', 'methods', 'shouldRetry'];

/** What ky reads, and what is read there when only those are given. */
const READINGS = {
  'ky.#options.timeout': 'false',
  'this.#options.timeout': 'false',
  'ky.#options.throwHttpErrors': 'false',
  'this.#options.prefixUrl': "''",
  'this.#options.json': 'undefined',
  'this.#options.parseJson': 'undefined',
  'this.#options.retry.jitter': 'undefined',
  'ky.#options.onDownloadProgress': 'undefined',
  'this.#options.onUploadProgress': 'undefined',
  'hasSearchParameters(this.#options.searchParams)': 'false',
  'findUnknownOptions(this.request, this.#options)': '{}',
  // Attempts set their headers themselves.
  'mergeHeaders(this.#input.headers, options.headers)': 'new Headers()',
  "options.headers && new globalThis.Headers(options.headers).has('content-type')": 'false',
  // A stream as a body would need it.
  supportsRequestStreams: 'false',
  // Only a hook throws one.
  'errorObject instanceof ForceRetryError': 'false',
  'error instanceof ForceRetryError': 'false',
  // What an attempt throws is one of the SDK's own.
  'error instanceof Error': 'true',
  // There always is one, and it says yes or no.
  'this.#options.retry.shouldRetry !== undefined': 'true',
  'result === true': 'true',
};
/** The same where ky reads how to retry: it is told in one way. */
const RETRY_READINGS = {
  "typeof retry === 'number'": 'false',
  'retry.methods && !Array.isArray(retry.methods)': 'false',
  'retry.statusCodes && !Array.isArray(retry.statusCodes)': 'false',
};
/** Loops over nothing, and the one that adds `.json()` and its like to a promise. */
const LOOPS = /^(?:ky|this)\.#options\.hooks\.\w+$|^Object\.entries\(responseTypes\)$/;

const FILES = { 'core/Ky.js': READINGS, 'utils/normalize.js': RETRY_READINGS };

/** Worked out as the module loads, for progress and streams alone. */
const PROBES = ['supportsRequestStreams', 'usualFormBoundarySize'];

/** `ky(url, options)` without instances of its own to make, so without defaults to merge with. */
const INDEX = `
  import { Ky } from './core/Ky.js';
  export { HTTPError } from './errors/HTTPError.js';
  export default (input, options) => Ky.create(input, options);
`;

export const kyInUse = {
  name: 'ky-in-use',
  buildStart() {
    const { version } = JSON.parse(readFileSync('node_modules/ky/package.json', 'utf8'));
    if (version !== VERSION) this.error(`ky is ${version}; see whether what is left out for ${VERSION} still holds.`);
  },
  load: (id) => (id.endsWith('/ky/distribution/index.js') ? INDEX : undefined),
  transform(code, id) {
    if (id.endsWith('/sdk/dist/core/send.js')) checkCall(this.parse(code), (message) => this.error(message));
    if (id.endsWith('/ky/distribution/core/constants.js'))
      return { code: withoutProbes(code, this.parse(code)), map: null };
    const readings = Object.entries(FILES).find(([file]) => id.endsWith(`/ky/distribution/${file}`))?.[1];
    if (!readings) return undefined;
    return { code: withConstants(code, this.parse(code), readings, (message) => this.error(message)), map: null };
  },
  /** Now that rollup has dropped what cannot be reached. */
  renderChunk(code) {
    return { code: withoutUnused(code, (text) => this.parse(text)), map: null };
  },
};

/** Whether the SDK still passes no more than is said above. */
function checkCall(ast, fail) {
  let calls = 0;
  walk(ast, {
    enter(node) {
      if (node.type !== 'CallExpression' || node.callee.name !== 'ky') return;
      calls += 1;
      const options = node.arguments[1];
      expect(namesIn(options), GIVEN, fail);
      const retry = options.properties.find(({ key }) => key?.name === 'retry');
      expect(namesIn(retry.value), GIVEN_RETRY, fail);
    },
  });
  if (calls !== 1) fail(`send.ts calls ky ${calls} times; once was expected.`);
}

function expect(found, known, fail) {
  if (found.toSorted().join() !== known.join()) fail(`send.ts gives ky ${found}; ${known} was expected.`);
}

/** The names in an object, those of objects that are spread into it included. */
function namesIn({ properties }) {
  return properties.flatMap(({ type, key, argument }) =>
    type === 'SpreadElement' ? [argument.consequent, argument.alternate].flatMap(namesIn) : [key.name],
  );
}

function withConstants(code, ast, readings, fail) {
  const text = new MagicString(code);
  const met = new Set();
  walk(ast, {
    enter(node, parent, key) {
      const { type, start, end } = node;
      const source = code.slice(start, end);
      if (type === 'ImportDeclaration') return this.skip();
      if (type === 'ForOfStatement' && LOOPS.test(code.slice(node.right.start, node.right.end))) {
        text.remove(start, end);
        return this.skip();
      }
      if (type === 'CallExpression' && node.callee.name === 'mergeHooks') {
        text.update(start, end, 'undefined');
        return this.skip();
      }
      const isTarget = parent?.type === 'AssignmentExpression' && key === 'left';
      if (isTarget || !Object.hasOwn(readings, source)) return undefined;
      met.add(source);
      text.update(start, end, readings[source]);
      return this.skip();
    },
  });
  const missed = Object.keys(readings).filter((source) => !met.has(source));
  if (missed.length > 0) fail(`Not found in ky: ${missed.join(', ')}`);
  return text.toString();
}

function withoutProbes(code, ast) {
  const text = new MagicString(code);
  walk(ast, {
    enter({ type, id, init }) {
      if (type === 'VariableDeclarator' && PROBES.includes(id.name)) text.update(init.start, init.end, 'undefined');
    },
  });
  return text.toString();
}

/** Private methods that nothing mentions any more; terser keeps them. */
function withoutUnused(code, parse) {
  const used = new Map();
  const members = [];
  walk(parse(code), {
    enter(node) {
      const { type, name } = node;
      if (type === 'PrivateIdentifier') used.set(name, (used.get(name) ?? 0) + 1);
      if (type === 'MethodDefinition' && node.key.type === 'PrivateIdentifier') members.push(node);
    },
  });
  const text = new MagicString(code);
  const unused = members.filter(({ key }) => used.get(key.name) === 1);
  for (const { start, end } of unused) text.remove(start, end);
  return unused.length > 0 ? withoutUnused(text.toString(), parse) : code;
}

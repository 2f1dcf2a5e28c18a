/**
 * Modules of stories/fixtures that are filled when the stories are built: the contract's examples, and the list of all
 * stories for the tests. Storybook's builder and the test runner get the same text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { bundleSpec, operationsOf, resolve } from './spec.mjs';

const SOURCES = {
  'spec-examples.ts': specExamples,
  'all-stories.ts': allStories,
};
const named = (id) => /\/stories\/fixtures\/([\w-]+\.ts)$/.exec(id)?.[1] ?? '';

/** For Storybook. */
export function storyModules() {
  return {
    name: 'story-modules',
    enforce: 'pre',
    load: (id) => (id.endsWith('/stories/fixtures/spec-examples.ts') ? specExamples() : undefined),
  };
}

/** For the test runner. */
export function storyModulesInTests() {
  return {
    name: 'story-modules',
    serve: async ({ path }) => {
      const body = await SOURCES[named(path)]?.();
      return body && { body, type: 'js' };
    },
  };
}

async function specExamples() {
  const spec = await bundleSpec('specs/openapi.yaml');
  const operations = [...operationsOf(spec)].map(({ path, method, operation }) => ({
    name: operation.operationId,
    method: method.toUpperCase(),
    path,
    examples: Object.fromEntries(
      Object.entries(operation.responses).flatMap(([status, response]) => {
        const [type, media] = Object.entries(resolve(spec, response).content ?? {})[0] ?? [];
        return /json$/.test(type) && media.example ? [[status, JSON.stringify(media.example)]] : [];
      }),
    ),
  }));
  return `export const operations = ${JSON.stringify(operations)};`;
}

/** Each stories file by its address, and the elements that the widgets' manifest knows. */
function allStories() {
  const files = readdirSync('stories', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.stories.ts'))
    .sort();
  const { modules } = JSON.parse(readFileSync('packages/widgets/custom-elements.json', 'utf8'));
  const tags = modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName }) => tagName ?? []));
  return [
    ...files.map((file, index) => `import * as file${index} from '../${file}';`),
    `export const storyFiles = [${files.map((_, index) => `file${index}`)}];`,
    `export const elements = ${JSON.stringify(tags)};`,
  ].join('\n');
}

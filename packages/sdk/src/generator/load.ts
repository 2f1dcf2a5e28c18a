/** Reads a contract from files into one document with every reference inside it; nothing is fetched. */
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { BaseResolver, bundle, createConfig, lintDocument, type NormalizedProblem } from '@redocly/openapi-core';
import { isObject, type Document } from './document.js';
import { GeneratorError, type Warn } from './problems.js';

const REMOTE = /^[a-z][a-z+.-]+:\/\//i;

/** Complaints about what is merely out of place; types do not depend on them. */
const HARMLESS = /is not expected here|can be one of the following only|Must contain at least one|field is required/;

export async function load(file: string, warn: Warn): Promise<Document> {
  const text = readText(file);
  const config = await createConfig({ rules: { struct: 'error', 'no-unresolved-refs': 'error' } });
  const resolver = new BaseResolver(config.resolve);
  const read = resolver.loadExternalRef.bind(resolver);
  resolver.loadExternalRef = async (ref) => {
    if (REMOTE.test(ref)) throw new Error(`remote references are not followed: ${ref}`);
    return read(ref);
  };
  const { bundle: bundled, problems } = await bundle({ ref: resolve(file), config, externalRefResolver: resolver }).catch(
    (error: unknown) => {
      throw new GeneratorError(`${file}: cannot be read: ${firstLine(error)}. Write valid ${kindOf(file, text)}.`);
    },
  );
  const document: unknown = bundled.parsed;
  checkVersion(file, document);
  for (const problem of problems) throw new GeneratorError(tell(file, problem));

  for (const problem of await lintDocument({ document: bundled, config, externalRefResolver: resolver })) {
    if (problem.ruleId === 'no-unresolved-refs') throw new GeneratorError(tell(file, problem));
    if (HARMLESS.test(problem.message)) continue;
    warn(
      `not what OpenAPI asks for (${lowerFirst(problem.message.split('\n')[0] ?? '')})`,
      problem.location[0]?.pointer ?? '#',
      'It is read as far as it can be; mend the document.',
    );
  }
  return document;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new GeneratorError(`${file}: there is no such file, or it cannot be read. --spec takes the path of a document.`);
  }
}

const kindOf = (file: string, text: string) =>
  extname(file) === '.json' || text.trimStart().startsWith('{') ? 'JSON' : 'YAML';

function checkVersion(file: string, document: unknown): asserts document is Document {
  const said = isObject(document) ? (document['openapi'] ?? document['swagger']) : undefined;
  if (typeof said === 'string' && /^3\.[012]/.test(said)) return;
  if (isObject(document) && 'swagger' in document) {
    throw new GeneratorError(
      `${file}: #/swagger: this is Swagger ${String(said)}. Convert it to OpenAPI 3 (npx swagger2openapi) and generate from that.`,
    );
  }
  throw new GeneratorError(
    `${file}: #/openapi: ${said === undefined ? 'is missing' : `is ${JSON.stringify(said)}`}. The generator reads OpenAPI 3.0 and 3.1.`,
  );
}

function tell(file: string, { message, location, from }: NormalizedProblem): string {
  const place = from ?? location[0];
  const source = place?.source.absoluteRef;
  const where = source === undefined || source === resolve(file) ? file : source;
  const remote = /remote references are not followed: \S+/.exec(message)?.[0];
  const advice = remote
    ? 'Copy that document beside yours and refer to the copy.'
    : 'Mend the reference, or add what it leads to.';
  return `${where}: ${place?.pointer ?? '#'}: ${remote ?? firstLine(message).replace(/\.$/, '')}. ${advice}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').trim().replace(/[.:]$/, '');
}

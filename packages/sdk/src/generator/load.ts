/** Reads a contract from files into one document with every reference inside it; nothing is fetched. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  BaseResolver,
  bundle,
  createConfig,
  lintDocument,
  type NormalizedProblem,
  type Source,
} from '@redocly/openapi-core';
import { isObject, type Document } from './document.js';
import { GeneratorError, type Warn } from './problems.js';

const REMOTE = /^[a-z][a-z+.-]+:\/\//i;

/** Complaints about what is merely out of place; types do not depend on them. */
const HARMLESS = /is not expected here|can be one of the following only|Must contain at least one|field is required/;

export async function load(file: string, warn: Warn): Promise<Document> {
  if (!existsSync(file)) {
    throw new GeneratorError(`${file}: there is no such file. --spec takes the path of a document.`);
  }
  const config = await createConfig({ rules: { struct: 'error', 'no-unresolved-refs': 'error' } });
  const resolver = new BaseResolver(config.resolve);
  const read = resolver.loadExternalRef.bind(resolver);
  resolver.loadExternalRef = async (ref) => {
    if (REMOTE.test(ref)) throw new Error(`remote references are not followed: ${ref}`);
    return read(ref);
  };
  const parse = resolver.parseDocument.bind(resolver);
  // YAML takes in JSON, but a large document is read in a fraction of the time as what it is.
  resolver.parseDocument = (source, isRoot) => parseJson(source) ?? parse(source, isRoot);

  const source = await resolver.resolveDocument(null, resolve(file), true).catch((error: unknown) => {
    const reason = firstLine(error).replace(/ in "[^"]*" \((\d+):(\d+)\)/, ' in line $1, column $2');
    throw new GeneratorError(`${file}: cannot be read: ${reason}. Write valid JSON or YAML.`);
  });
  if (!('parsed' in source)) throw source;
  checkVersion(file, source.parsed);
  const { bundle: bundled, problems } = await bundle({ doc: source, config, externalRefResolver: resolver });
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

function parseJson(source: Source) {
  if (!source.body.startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(source.body);
    return { source, parsed };
  } catch {
    return undefined;
  }
}

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

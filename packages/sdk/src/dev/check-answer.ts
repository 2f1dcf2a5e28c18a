/** What is wrong with an answer. Its body is read from a copy; streams and files are not read at all. */
import { below } from '../generator/document.js';
import { isJson } from '../generator/media.js';
import { essenceOf, mediaOf, type Contract, type ContractOperation } from './contract.js';
import type { Schemas } from './schemas.js';
import type { ValidationProblem } from './validation-error.js';

/** What anything between a page and a platform may answer, or asks of every client; contracts do not repeat them. */
const ANYWHERE = new Set([304, 407, 408, 421, 425, 429, 431, 502, 503, 504, 511]);
const PROBLEM = 'application/problem+json';

export async function answerProblems(
  request: Request,
  response: Response,
  operation: ContractOperation,
  contract: Contract,
  schemas: Schemas,
): Promise<ValidationProblem[]> {
  const { status } = response;
  const type = response.headers.get('Content-Type');
  const documented = operation.response(status);
  if (!documented) {
    if (!ANYWHERE.has(status)) return [{ pointer: '/status', message: `is ${status}, which is not documented` }];
    const hasProblem = contract.document.components?.schemas?.['Problem'] !== undefined;
    return hasProblem && type !== null && essenceOf(type) === PROBLEM
      ? bodyProblems('#/components/schemas/Problem')
      : [];
  }
  const { content } = documented.value;
  if (request.method === 'HEAD' || status === 304) return [];
  if (!content || Object.keys(content).length === 0) {
    const text = response.body && !isStream(type) ? await textOf(response) : undefined;
    return !text ? [] : [{ pointer: '/body', message: 'is not in the contract' }];
  }
  if (response.body === null && type === null) return [{ pointer: '/body', message: 'is missing' }];
  const found = mediaOf(content, type ?? '');
  if (!found) return [{ pointer: '/header/Content-Type', message: `must be ${Object.keys(content).join(' or ')}` }];
  if (type === null || !isJson(essenceOf(type)) || found.media.schema === undefined) return [];
  return bodyProblems(below(documented.pointer, 'content', found.type, 'schema'));

  async function bodyProblems(place: string): Promise<ValidationProblem[]> {
    const text = await textOf(response);
    if (text === undefined) return [];
    if (text === '') return [{ pointer: '/body', message: 'is missing' }];
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      return [{ pointer: '/body', message: 'is no JSON' }];
    }
    return schemas.check({ use: 'answer', name: place, schema: schemas.at(place), value: body, pointer: '/body' });
  }
}

/** Nothing where it cannot be read: whoever reads it next finds that out too, and knows what to do. */
async function textOf(response: Response): Promise<string | undefined> {
  try {
    return await response.clone().text();
  } catch {
    return undefined;
  }
}

const isStream = (type: string | null) => type !== null && essenceOf(type) === 'text/event-stream';

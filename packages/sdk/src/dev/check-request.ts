/** What is wrong with a request, before it goes out. */
import { below } from '../generator/document.js';
import { readBody } from './bodies.js';
import { essenceOf, mediaOf, type Contract, type ContractOperation } from './contract.js';
import { parametersAt, PLACES, readParameters, type Place } from './parameters.js';
import type { Schemas } from './schemas.js';
import type { ValidationProblem } from './validation-error.js';

export async function requestProblems(
  request: Request,
  operation: ContractOperation,
  contract: Contract,
  schemas: Schemas,
): Promise<ValidationProblem[]> {
  const values = readParameters(request, operation, contract);
  return [
    ...PLACES.flatMap((place) =>
      schemas.check({
        use: 'text',
        name: `${operation.pointer} ${place}`,
        schema: schemaAt(place),
        value: values[place],
        pointer: `/${place}`,
      }),
    ),
    ...(await bodyProblems()),
  ];

  /** One schema for all parameters of a place. Other headers are nobody's business; another query is a mistake. */
  function schemaAt(place: Place) {
    const own = parametersAt(operation, place);
    return {
      type: 'object',
      properties: Object.fromEntries(
        own.map(({ value, pointer }) => {
          const [media] = Object.keys(value.content ?? {});
          if (media !== undefined) return [value.name, schemas.at(below(pointer, 'content', media, 'schema'))];
          return [value.name, value.schema === undefined ? true : schemas.at(below(pointer, 'schema'))];
        }),
      ),
      // Cookies may be there though nobody here sees them.
      required: own
        .filter(({ value }) => place === 'path' || (value.required && place !== 'cookie'))
        .map(({ value }) => value.name),
      additionalProperties: place !== 'query',
    };
  }

  async function bodyProblems(): Promise<ValidationProblem[]> {
    const { body } = operation;
    const type = request.headers.get('Content-Type');
    if (!body) return type === null ? [] : [{ pointer: '/body', message: 'is not in the contract; leave it out' }];
    if (type === null) return body.value.required ? [{ pointer: '/body', message: 'is missing' }] : [];
    const { content = {} } = body.value;
    const found = mediaOf(content, type);
    if (!found) return [{ pointer: '/header/Content-Type', message: `must be ${Object.keys(content).join(' or ')}` }];
    const read = await readBody(request, found.media, contract);
    if (!read) return [];
    const name = below(body.pointer, 'content', found.type, 'schema');
    const problems = schemas.check({
      use: read.isText ? 'text' : 'request',
      name,
      schema: found.media.schema === undefined ? true : schemas.at(name),
      value: read.value,
      pointer: '/body',
      files: read.files.filter(({ isOpaque }) => isOpaque).map((file) => below('/body', file.name)),
    });
    const files = read.files.flatMap((file) => {
      const wanted = found.media.encoding?.[file.name]?.contentType;
      const isFitting = wanted === undefined || isUntold(file.type) || fits(file.type, wanted);
      return isFitting ? [] : [{ pointer: below('/body', file.name), message: `must be ${wanted}` }];
    });
    return [...problems, ...files];
  }
}

/** A file whose type nobody knew. */
const isUntold = (type: string) => type === '' || type === 'application/octet-stream';

const fits = (type: string, list: string) =>
  mediaOf(Object.fromEntries(list.split(',').map((one) => [essenceOf(one), {}])), type) !== undefined;

import { spec } from '@digital-cq/sdk/spec';
import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isTime } from '../domain/calendar.js';
import { escapePointer, type Operation } from './contract.js';
import { Problem, type FieldProblem } from './problems.js';
import { fieldProblems, type Place } from './validation-messages.js';

/** Checks requests, and in tests answers, against the spec. Schemas are compiled when first used. */
export interface Validator {
  /** Throws a problem that names each field; fills in the defaults of the spec. */
  checkParameters(operation: Operation, place: 'query' | 'path' | 'header', values: Record<string, unknown>): void;
  checkBody(operation: Operation, mediaType: string, body: unknown): void;
  /** What is wrong with an answer, or undefined. */
  answerProblem(operation: Operation, status: number, mediaType: string | undefined, body: unknown): string | undefined;
  /** What is wrong with a value of a named schema, or undefined. */
  schemaProblem(schema: string, value: unknown): string | undefined;
}

const SPEC_ID = 'spec:';

function createAjv(coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: false, useDefaults: true, coerceTypes });
  addFormats.default(ajv);
  ajv.addFormat('date-time', isTime);
  // Ajv compares every item with every other; a list of a hundred thousand would hold everybody up for half a minute.
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    // Lists of the contract that may not repeat an item are lists of texts.
    validate: (isUnique: boolean, items: unknown[]) => !isUnique || new Set(items).size === items.length,
  });
  // Ajv takes any object here and reads only what is referred to.
  ajv.addSchema({ ...spec, $id: SPEC_ID });
  return ajv;
}

export function createValidator(): Validator {
  const bodies = createAjv(false);
  // Queries, paths and headers are text; numbers and booleans have to be read from it.
  const texts = createAjv(true);
  const compiled = new Map<string, ValidateFunction>();

  const compile = (name: string, ajv: Ajv2020, schema: () => AnySchema): ValidateFunction => {
    const known = compiled.get(name);
    if (known) return known;
    const validate = ajv.compile(schema());
    compiled.set(name, validate);
    return validate;
  };
  const at = (pointer: string): AnySchema => ({ $ref: `${SPEC_ID}${pointer}` });
  const refuse = (problems: readonly FieldProblem[]) => {
    throw new Problem('invalid_request', { params: { count: problems.length }, errors: problems });
  };
  const check = (validate: ValidateFunction, place: Place, value: unknown) => {
    if (!validate(value)) refuse(fieldProblems(place, validate.errors ?? []));
    // Only now: what fits its schema is not nested without end.
    const unstorable = unstorableTexts(value, `/${place}`);
    if (unstorable.length > 0) refuse(unstorable);
  };

  return {
    checkParameters(operation, place, values) {
      const own = operation.parameters.filter(({ value }) => value.in === place);
      const validate = compile(`${operation.id} ${place}`, texts, () => ({
        type: 'object',
        properties: Object.fromEntries(own.map(({ pointer, value }) => [value.name, at(`${pointer}/schema`)])),
        required: own.filter(({ value }) => value.required).map(({ value }) => value.name),
        // Unknown headers are none of our business; an unknown query parameter is a mistake.
        additionalProperties: place === 'header',
      }));
      const repeated = own.filter(({ value }) => value.schema.type !== 'array' && Array.isArray(values[value.name]));
      if (repeated.length > 0) refuse(repeated.map(({ value }) => repeatedParameter(place, value.name)));
      check(validate, place, values);
    },
    checkBody(operation, mediaType, body) {
      const pointer = `${operation.pointer}/requestBody/content/${escapePointer(mediaType)}/schema`;
      check(
        compile(`${operation.id} body`, bodies, () => at(pointer)),
        'body',
        body,
      );
    },
    answerProblem(operation, status, mediaType, body) {
      const response = operation.response(status);
      if (!response && status >= 400) return this.schemaProblem('Problem', body);
      if (!response) return `${operation.id} documents no status ${status}`;
      if (!response.value.content) return body === undefined ? undefined : `${operation.id} ${status} has no body`;
      if (!mediaType || !(mediaType in response.value.content)) return `${operation.id} ${status} is no ${mediaType}`;
      if (mediaType.startsWith('image/')) return undefined;
      const pointer = `${response.pointer}/content/${escapePointer(mediaType)}/schema`;
      const validate = compile(pointer, bodies, () => at(pointer));
      return validate(structuredClone(body))
        ? undefined
        : `${operation.id} ${status}: ${bodies.errorsText(validate.errors)}`;
    },
    schemaProblem(schema, value) {
      const validate = compile(schema, bodies, () => at(`#/components/schemas/${schema}`));
      return validate(structuredClone(value)) ? undefined : `${schema}: ${bodies.errorsText(validate.errors)}`;
    },
  };
}

function repeatedParameter(place: Place, name: string): FieldProblem {
  return {
    pointer: `/${place}/${name}`,
    code: 'repeated',
    message: [`${name} 只能给一次。`, `Give ${name} once.`],
  };
}

/** No database keeps a NUL or half a character; JSON schema has no word for it. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

function unstorableTexts(value: unknown, pointer: string): FieldProblem[] {
  if (typeof value === 'string') {
    const message = ['含有无法保存的字符，请删去。', 'There is a character that cannot be kept. Remove it.'] as const;
    return UNSTORABLE.test(value) ? [{ pointer, code: 'characters', message }] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => unstorableTexts(child, `${pointer}/${escapePointer(name)}`));
}

/** Reads the query as the spec declares it: comma-separated lists where a parameter is an array. */
export function readQuery(operation: Operation, raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const lists = new Set(
    operation.parameters
      .filter(({ value }) => value.in === 'query' && value.schema.type === 'array')
      .map(({ value }) => value.name),
  );
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) =>
      lists.has(name) && typeof value === 'string' ? [name, value.split(',')] : [name, value],
    ),
  );
}

/** The headers that an operation declares, by their names in the spec. */
export function readHeaders(
  operation: Operation,
  raw: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    operation.parameters
      .filter(({ value }) => value.in === 'header')
      .flatMap(({ value }) => {
        const header = raw[value.name.toLowerCase()];
        return header === undefined ? [] : [[value.name, String(header)]];
      }),
  );
}

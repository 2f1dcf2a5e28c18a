/** Holds values against the schemas of a contract, each compiled when it is first needed. */
import type { Ajv2020, AnySchema, ErrorObject, Options, ValidateFunction } from 'ajv/dist/2020.js';
import { UsageError } from '../core/errors.js';
import { isObject, type SchemaLike } from '../generator/document.js';
import type { Contract } from './contract.js';
import { loadAjv } from './peers.js';
import type { ValidationProblem } from './validation-error.js';

/** JSON of a request, texts of a request, JSON of an answer. */
export type Use = 'request' | 'text' | 'answer';

export interface Check {
  readonly use: Use;
  /** What the schema is known by: it is compiled once. */
  readonly name: string;
  readonly schema: AnySchema;
  readonly value: unknown;
  /** Where the value stands. */
  readonly pointer: string;
  /** Places of files that nobody looked into: only their kind can be wrong. */
  readonly files?: readonly string[];
}

export interface Schemas {
  /** What is wrong with a value. */
  readonly check: (what: Check) => ValidationProblem[];
  /** The schema at a place of the document. */
  readonly at: (place: string) => AnySchema;
}

const CONTRACT = 'contract:';

/** Texts become numbers, booleans and lists of one where their schema wants those. */
const OPTIONS: Record<Use, Options> = {
  request: {},
  text: { coerceTypes: 'array' },
  answer: {},
};

export async function createSchemas({ document, follow }: Contract): Promise<Schemas> {
  const { Ajv2020, addFormats } = await loadAjv();
  const validators = new Map<Use, Ajv2020>();
  const compiled = new Map<string, ValidateFunction>();

  function validatorFor(use: Use): Ajv2020 {
    const ajv = new Ajv2020({
      ...OPTIONS[use],
      allErrors: true,
      // For the names that an object has. Nothing of the data is told.
      verbose: true,
      strict: false,
      validateSchema: false,
      logger: false,
      code: { regExp: Object.assign(tolerantRegExp, { code: '' }) },
    });
    addFormats(ajv);
    ajv.addFormat('date-time', isTime);
    // Ajv compares every item with every other, which a long list makes slow.
    ajv.removeKeyword('uniqueItems');
    ajv.addKeyword({
      keyword: 'uniqueItems',
      type: 'array',
      error: { message: 'must not have an item twice' },
      validate: (isUnique: boolean, items: unknown[]) =>
        !isUnique || new Set(items.map(canonical)).size === items.length,
    });
    const seen = asSeen(document, use === 'answer' ? 'writeOnly' : 'readOnly', follow);
    ajv.addSchema({ ...seen, $id: CONTRACT });
    validators.set(use, ajv);
    return ajv;
  }

  function compile({ use, name, schema }: Check): ValidateFunction {
    const key = `${use} ${name}`;
    try {
      const validate = compiled.get(key) ?? (validators.get(use) ?? validatorFor(use)).compile(schema);
      compiled.set(key, validate);
      return validate;
    } catch (cause) {
      throw new UsageError(`validation() cannot use what the contract says at ${name}: ${reasonOf(cause)}`, {
        cause,
      });
    }
  }

  return {
    at: (place) => ({ $ref: `${CONTRACT}${place.split('/').map(encodeStep).join('/')}` }),
    check(what) {
      const { value, pointer, files = [] } = what;
      const validate = compile(what);
      if (validate(value)) return [];
      const isOfFile = ({ instancePath, keyword }: ErrorObject) =>
        keyword !== 'type' && files.some((file) => `${pointer}${instancePath}/`.startsWith(`${file}/`));
      return (validate.errors ?? [])
        .filter((error) => !isSummary(error) && !isOfFile(error))
        .map((error) => problemOf(error, pointer));
    },
  };
}

const encodeStep = (step: string) => (step === '#' ? step : encodeURIComponent(step));

/** Ajv makes functions of schemas, which a page may not allow. */
function reasonOf(cause: unknown): string {
  if (cause instanceof EvalError) {
    return "the page's policy (CSP) forbids it. Allow 'unsafe-eval' in development, or leave validation() out there.";
  }
  return `${cause instanceof Error ? cause.message : String(cause)}. Mend the document.`;
}

/** As one side sees the document: what is not sent to it is not required there. */
function asSeen(document: object, hidden: 'readOnly' | 'writeOnly', follow: Contract['follow']): object {
  const isHidden = (schema: SchemaLike) =>
    (isObject(schema) && schema[hidden] === true) || follow(schema)[hidden] === true;
  const copy = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(copy);
    if (!isObject(node)) return node;
    const { required, properties } = node;
    return {
      ...mapValues(node, copy),
      ...(Array.isArray(required) &&
        isObject(properties) && {
          required: required.filter((name) => {
            const property = properties[String(name)];
            return !(isObject(property) && isHidden(property));
          }),
        }),
    };
  };
  return mapValues(document, copy);
}

const mapValues = (object: object, map: (value: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)]));

/** Most patterns mean the same in both modes; some are written for the older one, and none in the new. */
function tolerantRegExp(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return new RegExp(pattern);
  }
}

const TIME =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** RFC 3339 to the letter: with its T, and a day that the month has. */
function isTime(text: string): boolean {
  const [, year, month, day] = TIME.exec(text) ?? [];
  return day !== undefined && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/** The same text for the same JSON, in whatever order its properties come. */
function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return JSON.stringify(value, (_, node: unknown) =>
    isObject(node) ? Object.fromEntries(Object.entries(node).sort(([one], [other]) => (one < other ? -1 : 1))) : node,
  );
}

/** What only says that others, which are told too, do not fit. */
const isSummary = ({ keyword, params }: ErrorObject) =>
  ['anyOf', 'oneOf', 'if'].includes(keyword) && !Array.isArray(params['passingSchemas']);

/** How many names of a list are told. */
const NAMES = 12;

function problemOf(error: ErrorObject, pointer: string): ValidationProblem {
  const { instancePath, keyword, params, parentSchema, message = 'does not fit' } = error;
  const at = pointer + instancePath;
  const missing: unknown = params['missingProperty'];
  if (typeof missing === 'string') return { pointer: `${at}/${escapeStep(missing)}`, message: 'is missing' };
  const extra: unknown = params['additionalProperty'] ?? params['unevaluatedProperty'];
  if (typeof extra === 'string') {
    const { properties } = parentSchema ?? {};
    const names = Object.keys(isObject(properties) ? properties : {});
    const known = names.length > 0 ? `, which has ${listed(names)}` : '';
    return { pointer: `${at}/${escapeStep(extra)}`, message: `is not in the contract${known}` };
  }
  if (keyword === 'enum' && Array.isArray(params['allowedValues'])) {
    return {
      pointer: at,
      message: `must be one of ${listed(params['allowedValues'].map((value) => JSON.stringify(value)))}`,
    };
  }
  return { pointer: at, message };
}

const escapeStep = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1');

const listed = (names: readonly string[]) =>
  names.length > NAMES ? `${names.slice(0, NAMES).join(', ')} and others` : names.join(', ');

import type { Middleware } from '../core/middleware.js';
import { answerProblems } from './check-answer.js';
import { requestProblems } from './check-request.js';
import { readContract, type Contract } from './contract.js';
import { createSchemas, type Schemas } from './schemas.js';
import { ValidationError } from './validation-error.js';

/** What is validated by, and what happens with answers that are not as they should be. */
export interface ValidationOptions {
  /** The contract, one OpenAPI 3.1 document with every reference inside it. The platform's own unless told. */
  spec?: object;
  /**
   * `warn`: says so on the console. `throw`: ends the call with a `ValidationError`. A function is handed that error,
   * and the call goes on. `warn` unless told.
   */
  answers?: 'warn' | 'throw' | ((error: ValidationError) => void);
}

const TELL = {
  warn: (error: ValidationError) => console.warn(error.message),
  throw: (error: ValidationError) => {
    throw error;
  },
};

/**
 * Holds every request and every answer against the contract. A request that does not fit ends the call with a
 * `ValidationError` before anything is sent. Streams are left alone, files are known by their types only.
 *
 * For development: it works with ajv and ajv-formats, which a program installs beside the SDK, and needs the whole
 * contract. Import it where a bundler leaves it out of production.
 *
 * @example
 * const middleware = import.meta.env.DEV ? [(await import('@digital-cq/sdk/dev')).validation()] : [];
 * const client = createClient({ baseUrl, auth, middleware });
 * @throws UsageError when `spec` is no OpenAPI 3.1 document.
 */
export function validation({ spec, answers = 'warn' }: ValidationOptions = {}): Middleware {
  const given = spec && readContract(spec);
  const tell = typeof answers === 'function' ? answers : TELL[answers];
  let loading: Promise<[Contract, Schemas]> | undefined;
  return async (request, next, context) => {
    const { operationId } = context;
    const [contract, schemas] = await (loading ??= load(given));
    const operation = contract.operation(operationId, request);
    const wrong = await requestProblems(request, operation, contract, schemas);
    if (wrong.length > 0) {
      const sentence = 'the request is not what the contract asks for. Nothing was sent; correct the call:';
      throw new ValidationError('request', sentence, wrong, { operationId, traceId: context.traceId });
    }
    const response = await next(request);
    const found = await answerProblems(request, response, operation, contract, schemas);
    if (found.length > 0) {
      const sentence = `the platform answered ${response.status}, and not what the contract says. Tell whoever runs it, or take the client of its present contract:`;
      const requestId = response.headers.get('X-Request-Id') ?? undefined;
      tell(new ValidationError('answer', sentence, found, { operationId, traceId: context.traceId, requestId }));
    }
    return response;
  };
}

async function load(given: Contract | undefined): Promise<[Contract, Schemas]> {
  const contract = given ?? readContract((await import('../generated/spec.js')).spec);
  return [contract, await createSchemas(contract)];
}

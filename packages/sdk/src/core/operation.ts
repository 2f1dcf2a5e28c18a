import type { Params } from './build.js';
import { Call } from './call.js';
import type { Client } from './client.js';
import { DecodeError, isHttpError, type HttpError } from './errors.js';
import type { OperationTable } from './operation-table.js';
import { send, type Answer, type CallOptions } from './send.js';

/** For operations that take neither path, query, header nor body. */
export type NoParams = Record<string, never>;

/** An operation knows its name and its errors; both serve `isError`. */
export interface OperationInfo<Errors> {
  /** What the contract says about it. */
  readonly table: OperationTable;
  /** Only for types: what may come back instead of data. */
  readonly errors?: Errors;
}

/** Operations without required parameters may be called with a client alone. */
export type Arguments<P, Optional extends boolean, Scheme extends string, Options = CallOptions> = Optional extends true
  ? [client: Client<Scheme>, params?: P, options?: Options]
  : [client: Client<Scheme>, params: P, options?: Options];

/** An operation that answers once: called with a client, it sends one request and resolves to the data. */
export interface Operation<
  P,
  Data,
  Errors,
  Optional extends boolean,
  Scheme extends string,
> extends OperationInfo<Errors> {
  /** Sends it at once. */
  (...args: Arguments<P, Optional, Scheme>): Call<Data>;
}

/** An operation that answers once, as the table says. */
export function operation<
  P extends Params,
  Data,
  Errors,
  Optional extends boolean = false,
  Scheme extends string = string,
>(table: OperationTable): Operation<P, Data, Errors, Optional, Scheme> {
  const decode = decoder<Data>(table);
  const call = (client: Client, params: Params = {}, options?: CallOptions) =>
    new Call(send(client, table, params, options), decode);
  return Object.assign(call, { table });
}

/** Reads a successful answer. The contract is what makes it a `Data`; servers are checked against it in their own tests. */
export function decoder<Data>(table: OperationTable): (answer: Answer) => Data;
export function decoder({ id, answer = 'json' }: OperationTable): (answer: Answer) => unknown {
  return ({ response: { status, headers }, body, traceId }) => {
    if (answer === 'none' || status === 204 || status === 205) return undefined;
    if (answer !== 'json') return body;
    try {
      return JSON.parse(String(body));
    } catch (cause) {
      const requestId = headers.get('X-Request-Id') ?? undefined;
      throw new DecodeError({ operationId: id, requestId, traceId, cause });
    }
  };
}

/** What an operation may answer with this status: by its own entry, its class's (`4XX`), or `default`. */
export type ErrorBody<Errors, Status extends number> = Status extends keyof Errors
  ? Errors[Status]
  : `${Status}` extends `4${string}`
    ? Errors extends { '4XX': infer Body }
      ? Body
      : DefaultBody<Errors>
    : Errors extends { '5XX': infer Body }
      ? Body
      : DefaultBody<Errors>;
/** What it answers with a status that has no entry of its own. */
export type DefaultBody<Errors> = Errors extends { default: infer Body } ? Body : unknown;

/**
 * Whether `error` is this operation's answer with this status; narrows `error.body` and `error.problem` to its type.
 *
 * @example if (isError(claimTask, error, 409)) console.log(error.problem?.assignee?.label);
 */
export function isError<Errors, Status extends number>(
  operation: OperationInfo<Errors>,
  error: unknown,
  status: Status,
): error is HttpError<ErrorBody<Errors, Status>> {
  return isHttpError(error, status) && error.operationId === operation.table.id;
}

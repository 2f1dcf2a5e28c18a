import type { Problem } from '../generated/types.js';
import type { Params } from './build.js';
import { Call, decodeJson } from './call.js';
import type { Client } from './client.js';
import type { HttpError } from './errors.js';
import { isHttpError } from './errors.js';
import type { OperationTable } from './operation-table.js';
import { send, type CallOptions } from './send.js';

/** For operations that take neither path, query nor body. */
export type NoParams = Record<string, never>;

/** Problem types by status. */
export type ErrorsByStatus = { [status: number]: Problem };

/** An operation knows its name and its errors; both serve `isError`. */
export interface OperationInfo<Errors> {
  readonly table: OperationTable;
  /** Only for types: what may come back instead of data. */
  readonly errors?: Errors;
}

/** Operations without required parameters may be called with a client alone. */
export type Arguments<P, Optional extends boolean> = Optional extends true
  ? [client: Client, params?: P, options?: CallOptions]
  : [client: Client, params: P, options?: CallOptions];

export interface Operation<P, Data, Errors, Optional extends boolean> extends OperationInfo<Errors> {
  (...args: Arguments<P, Optional>): Call<Data>;
}

export function operation<P extends Params, Data, Errors, Optional extends boolean = false>(
  table: OperationTable,
): Operation<P, Data, Errors, Optional> {
  const decode = decoder<Data>(table);
  const call = (client: Client, params: Params = {}, options?: CallOptions) =>
    new Call(send(client, table, params, options), decode);
  return Object.assign(call, { table });
}

/** Reads a successful answer. */
export function decoder<Data>(table: OperationTable): (response: Response) => Promise<Data> {
  return async (response) => {
    if (table.answer === 'none') return decodeNothing<Data>();
    if (table.answer === 'blob') return decodeBlob<Data>(response);
    return decodeJson<Data>(response, table.id);
  };
}

// The generator pairs `answer` with `Data`: `none` with void and `blob` with Blob. TypeScript cannot see that pairing,
// so these two say it once, here.
function decodeNothing<Data>(): Data;
function decodeNothing(): undefined {
  return undefined;
}
function decodeBlob<Data>(response: Response): Promise<Data>;
function decodeBlob(response: Response): Promise<Blob> {
  return response.blob();
}

/**
 * Whether `error` is this operation's answer with this status; narrows `error.problem` to its document.
 *
 * @example if (isError(claimTask, error, 409)) console.log(error.problem?.assignee?.label);
 */
export function isError<Errors, Status extends keyof Errors & number>(
  operation: OperationInfo<Errors>,
  error: unknown,
  status: Status,
): error is HttpError<Errors[Status] & Problem> {
  return isHttpError(error, status) && error.operationId === operation.table.id;
}

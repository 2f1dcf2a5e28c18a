import type { Params } from './build.js';
import type { Client } from './client.js';
import type { OperationTable } from './operation-table.js';
import type { OperationInfo } from './operation.js';
import { send, type CallOptions } from './send.js';

/** An operation whose answer is a stream; `live` builds on it. */
export interface StreamOperation<P, Data, Errors> extends OperationInfo<Errors> {
  (client: Client, params: P, options?: CallOptions): Promise<Response>;
  /** Only for types: what each event of the stream holds. */
  readonly event?: Data;
}

export function streamOperation<P extends Params, Data, Errors>(
  table: OperationTable,
): StreamOperation<P, Data, Errors> {
  return Object.assign(
    (client: Client, params: Params, options?: CallOptions) => send(client, table, params, options),
    { table },
  );
}

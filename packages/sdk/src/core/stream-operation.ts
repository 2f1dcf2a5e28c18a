import type { Params } from './build.js';
import type { Client } from './client.js';
import { EventStream, type StreamOptions } from './event-stream.js';
import type { OperationTable } from './operation-table.js';
import type { Arguments, OperationInfo } from './operation.js';

/** An operation whose answer is a stream of events. */
export interface StreamOperation<
  P,
  Data,
  Errors,
  Optional extends boolean,
  Scheme extends string,
> extends OperationInfo<Errors> {
  /** Sends nothing before the stream is walked. */
  (...args: Arguments<P, Optional, Scheme, StreamOptions>): EventStream<Data>;
}

/** An operation whose answer is a stream of events, as the table says. */
export function streamOperation<
  P extends Params,
  Data,
  Errors,
  Optional extends boolean = false,
  Scheme extends string = string,
>(table: OperationTable): StreamOperation<P, Data, Errors, Optional, Scheme> {
  const call = (client: Client, params: Params = {}, options?: StreamOptions) =>
    new EventStream<Data>(client, table, params, options);
  return Object.assign(call, { table });
}

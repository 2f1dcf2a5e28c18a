import type { Params } from './build.js';
import type { Client } from './client.js';
import type { OperationTable } from './operation-table.js';
import { decoder, type Arguments, type OperationInfo } from './operation.js';
import { PageCall, type Page } from './page.js';
import { send, type CallOptions } from './send.js';

export interface PageOperation<
  P,
  Data extends Page<Item>,
  Item,
  Errors,
  Optional extends boolean,
> extends OperationInfo<Errors> {
  (...args: Arguments<P, Optional>): PageCall<Data, Item>;
}

export function pageOperation<
  P extends Params,
  Data extends Page<Item>,
  Item,
  Errors,
  Optional extends boolean = false,
>(table: OperationTable): PageOperation<P, Data, Item, Errors, Optional> {
  const decode = decoder<Data>(table);
  const call = (client: Client, params: Params = {}, options?: CallOptions): PageCall<Data, Item> =>
    new PageCall<Data, Item>(send(client, table, params, options), decode, (cursor) =>
      call(client, { ...params, query: { ...params.query, cursor } }, options),
    );
  return Object.assign(call, { table });
}

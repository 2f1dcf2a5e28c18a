import type { Params } from './build.js';
import type { Client } from './client.js';
import type { OperationTable } from './operation-table.js';
import { decoder } from './operation.js';
import { itemsOf, member, type PageOperation } from './page-operation.js';
import { PageCall } from './page.js';
import { send, type CallOptions } from './send.js';

/** A list whose pages are counted, from 1 unless the call begins elsewhere. The first page without items ends it. */
export function numberedPageOperation<
  P extends Params,
  Data extends object,
  Item,
  Errors,
  Optional extends boolean = false,
  Scheme extends string = string,
>(table: OperationTable): PageOperation<P, Data, Item, Errors, Optional, Scheme> {
  const { param = 'page' } = table.page ?? {};
  const decode = decoder<Data>(table);
  const items = itemsOf<Item>(table);
  const call = (client: Client, params: Params = {}, options?: CallOptions): PageCall<Data, Item> => {
    let number = Number(member(params.query ?? {}, param) ?? 1);
    return new PageCall<Data, Item>(send(client, table, params, options), decode, {
      items,
      next: ({ data }) => (items(data).length > 0 ? String((number += 1)) : undefined),
      at: (position) => call(client, { ...params, query: { ...params.query, [param]: position } }, options),
    });
  };
  return Object.assign(call, { table });
}

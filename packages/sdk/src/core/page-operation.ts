import type { Params } from './build.js';
import type { Client } from './client.js';
import type { OperationTable } from './operation-table.js';
import { decoder, type Arguments, type OperationInfo } from './operation.js';
import { PageCall, type Paging } from './page.js';
import { send, type CallOptions } from './send.js';

/** An operation that answers with a list, page by page. */
export interface PageOperation<
  P,
  Data,
  Item,
  Errors,
  Optional extends boolean,
  Scheme extends string,
> extends OperationInfo<Errors> {
  /** Asks for the first page at once. */
  (...args: Arguments<P, Optional, Scheme>): PageCall<Data, Item>;
}

/** A list whose pages say where the next one begins: `nextCursor` in the answer, `cursor` in the query. */
export function pageOperation<
  P extends Params,
  Data extends object,
  Item,
  Errors,
  Optional extends boolean = false,
  Scheme extends string = string,
>(table: OperationTable): PageOperation<P, Data, Item, Errors, Optional, Scheme> {
  const { next = 'nextCursor', param = 'cursor' } = table.page ?? {};
  return paged<Data, Item>(table, ({ again }) => ({
    next: ({ data }) => member(data, next),
    at: (position) => again({ [param]: position }),
  }));
}

/** One call of a list, for what says how it goes on. */
interface Listing<Data, Item> {
  client: Client;
  params: Params;
  options: CallOptions | undefined;
  /** The same call with something else in its query. */
  again: (query: object) => PageCall<Data, Item>;
}

/** A list that goes on as `paging` says. */
export function paged<Data extends object, Item>(
  table: OperationTable,
  paging: (listing: Listing<Data, Item>) => Pick<Paging<Data, Item>, 'next' | 'at'>,
) {
  const decode = decoder<Data>(table);
  const items = itemsOf<Item>(table);
  const call = (client: Client, params: Params = {}, options?: CallOptions): PageCall<Data, Item> => {
    const again = (query: object) => call(client, { ...params, query: { ...params.query, ...query } }, options);
    const how = paging({ client, params, options, again });
    return new PageCall<Data, Item>(send(client, table, params, options), decode, { items, ...how });
  };
  return Object.assign(call, { table });
}

/** What stands at a dotted name in an answer. The contract says what that is. */
export function member<Value>(data: object, name: string): Value;
export function member(data: object, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
      data,
    );
}

/** The items of a page: a member of it, or the page itself where it is a bare list. */
export function itemsOf<Item>({ page }: OperationTable): (data: object) => readonly Item[] {
  const { items = 'items' } = page ?? {};
  return (data) => (Array.isArray(data) ? data : (member<Item[] | undefined>(data, items) ?? []));
}

import type { Params } from './build.js';
import type { Client } from './client.js';
import type { OperationTable } from './operation-table.js';
import { decoder, type Arguments, type OperationInfo } from './operation.js';
import { PageCall } from './page.js';
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
  const decode = decoder<Data>(table);
  const call = (client: Client, params: Params = {}, options?: CallOptions): PageCall<Data, Item> =>
    new PageCall<Data, Item>(send(client, table, params, options), decode, {
      items: itemsOf<Item>(table),
      next: ({ data }) => member(data, next),
      at: (position) => call(client, { ...params, query: { ...params.query, [param]: position } }, options),
    });
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

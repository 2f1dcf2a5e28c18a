import type { Params } from './build.js';
import type { OperationTable } from './operation-table.js';
import { itemsOf, member, paged, type PageOperation } from './page-operation.js';

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
  const items = itemsOf<Item>(table);
  return paged<Data, Item>(table, ({ params, again }) => {
    const first = member<unknown>(params.query ?? {}, param) ?? 1;
    return {
      next: ({ data }, position) => (items(data).length > 0 ? String(Number(position ?? first) + 1) : undefined),
      at: (position) => again({ [param]: position }),
    };
  });
}

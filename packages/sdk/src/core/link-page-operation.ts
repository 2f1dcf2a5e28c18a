import type { Params } from './build.js';
import { Call } from './call.js';
import { SdkError } from './errors.js';
import type { OperationTable } from './operation-table.js';
import { decoder } from './operation.js';
import { member, paged, type PageOperation } from './page-operation.js';
import { send } from './send.js';

/**
 * A list whose pages carry the address of the next one, in a member of the answer or in a `Link` header (RFC 8288).
 * An address elsewhere is refused: whoever answers must not learn a credential by pointing to another host.
 */
export function linkPageOperation<
  P extends Params,
  Data extends object,
  Item,
  Errors,
  Optional extends boolean = false,
  Scheme extends string = string,
>(table: OperationTable): PageOperation<P, Data, Item, Errors, Optional, Scheme> {
  const decode = decoder<Data>(table);
  const { next } = table.page ?? {};
  return paged<Data, Item>(table, ({ client, params: { header, cookie }, options }) => ({
    next: ({ data, response }) => (next ? member(data, next) : nextLink(response.headers.get('Link'))),
    at: (position) => {
      const url = new URL(position, `${client.baseUrl}/`);
      if (url.origin !== client.origin) {
        throw new SdkError('pagination', `The next page is said to be at ${url.origin}, which is not the platform.`, {
          operationId: table.id,
        });
      }
      const there = { ...options, baseUrl: url.href };
      return new Call(send(client, { ...table, path: '' }, { header, cookie }, there), decode);
    },
  }));
}

function nextLink(header: string | null): string | undefined {
  return header?.match(/<([^>]*)>(?=[^<]*;\s*rel="?(?:[^">]*\s)?next\b)/)?.[1];
}

import { Call, type WithResponse } from './call.js';
import { SdkError, UsageError } from './errors.js';
import type { Answer } from './send.js';

/** One page of a list, as the platform sends it. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** How a list goes on after a page. */
export interface Paging<Data, Item> {
  items: (page: Data) => readonly Item[];
  /** Where the next page begins, from a page and where that began; nothing after the last one. */
  next: (page: WithResponse<Data>, position: string | undefined) => string | null | undefined;
  at: (position: string) => Call<Data>;
}

/**
 * A list call. Await it for the first page, or walk all items with `for await`; pages are fetched as they are needed.
 */
export class PageCall<Data, Item> extends Call<Data> implements AsyncIterable<Item> {
  readonly #paging: Paging<Data, Item>;

  constructor(answer: Promise<Answer>, decode: (answer: Answer) => Data, paging: Paging<Data, Item>) {
    super(answer, decode);
    this.#paging = paging;
  }

  /** Page by page, each with where the next one begins, as the platform sends it. */
  async *pages(): AsyncGenerator<Data, void, undefined> {
    const { next, at } = this.#paging;
    const seen = new Set<string>();
    let position: string | undefined;
    for (let page = await this.withResponse(); ;) {
      yield page.data;
      position = next(page, position) ?? undefined;
      if (!position) return;
      if (seen.has(position)) throw new SdkError('pagination', 'The platform sent the same page position twice.');
      seen.add(position);
      page = await at(position).withResponse();
    }
  }

  /** Item by item over all pages. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* this.#paging.items(page);
  }

  /** The first `limit` items. The limit is asked for, since a list may be very long. */
  async toArray({ limit }: { limit: number }): Promise<Item[]> {
    if (!(limit > 0)) throw new UsageError('toArray() takes { limit } greater than 0.');
    const items: Item[] = [];
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }
}

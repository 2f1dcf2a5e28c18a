import { Call } from './call.js';
import { SdkError, UsageError } from './errors.js';

/** One page of a list, as the platform sends it. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/**
 * A list call. Await it for the first page, or walk all items with `for await`; pages are fetched as they are needed.
 */
export class PageCall<Data extends Page<Item>, Item> extends Call<Data> implements AsyncIterable<Item> {
  readonly #next: (cursor: string) => Call<Data>;

  constructor(
    response: Promise<Response>,
    decode: (response: Response) => Promise<Data>,
    next: (cursor: string) => Call<Data>,
  ) {
    super(response, decode);
    this.#next = next;
  }

  async *pages(): AsyncGenerator<Data, void, undefined> {
    const seen = new Set<string>();
    let page: Data = await this.then((first) => first);
    yield page;
    while (page.nextCursor !== null) {
      if (seen.has(page.nextCursor)) throw new SdkError('decode', 'The platform sent the same page position twice.');
      seen.add(page.nextCursor);
      page = await this.#next(page.nextCursor);
      yield page;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.items;
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

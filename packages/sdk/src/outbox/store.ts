import type { Book } from './entry.js';

/** Bytes that are stored with an action. */
export interface StoredBody {
  id: string;
  bytes: ArrayBuffer;
}

/** Keeps a book, and bodies that are bytes. Give your own to `outbox()` where neither of ours fits. */
export interface OutboxStore {
  /** Whether what is stored outlives this program. */
  readonly durable: boolean;
  /** Whether nobody else can have it open, so that a turn that was begun is that of a program which has ended. */
  readonly exclusive?: boolean;
  /**
   * Reads the book, lets `step` change it, and writes it together with `body`, all or nothing, and with nobody else in
   * between. Resolves when that is durable. Bodies of actions that are sent or gone may be dropped. `step` is
   * synchronous, and what it is given and returns is nobody else's.
   */
  change: <T>(step: (book: Book) => T, body?: StoredBody) => Promise<T>;
  /** The book as it stands. */
  read: () => Promise<Book>;
  /** The bytes that were stored with an action. */
  body: (id: string) => Promise<ArrayBuffer | undefined>;
  /** Lets go of what it holds open. */
  close: () => void;
}

import type { Book } from './entry.js';

/** Bytes that are stored with an action. */
export interface StoredBody {
  id: string;
  bytes: ArrayBuffer;
}

/** What a step has changed besides the book, and what it found. */
export interface Change<T> {
  result: T;
  /** Bytes to store. */
  put: StoredBody | undefined;
  /** Actions whose bytes, where there are any, nobody needs any more. */
  drop: readonly string[];
}

/** Keeps a book, and bodies that are bytes. Give your own to `withOutbox()` where none of ours fits. */
export interface OutboxStore {
  /** Whether what is stored outlives this program. */
  readonly durable: boolean;
  /** Whether nobody else can have it open, so that a turn that was begun is that of a program which has ended. */
  readonly exclusive?: boolean;
  /**
   * Reads the book, lets `step` change it, writes it, puts and drops bodies: all or nothing, and with nobody else in
   * between. Resolves with the result when that is durable. `step` is synchronous, and what it is given and returns is
   * nobody else's.
   */
  change: <T>(step: (book: Book) => Change<T>) => Promise<T>;
  /** The book as it stands. */
  read: () => Promise<Book>;
  /** The bytes that were stored with an action. */
  body: (id: string) => Promise<ArrayBuffer | undefined>;
  /** Lets go of what it holds open. */
  close: () => void;
}

import { emptyBook } from './rules.js';
import type { Book } from './entry.js';
import type { OutboxStore } from './store.js';

/** Keeps everything in a database of the browser. Rejects where it has none to give, as some do in private windows. */
export async function indexedDbStore(name: string): Promise<OutboxStore> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('book');
    opening.result.createObjectStore('bodies');
  };
  const db = await done(opening);
  // Another page wants to delete it.
  db.onversionchange = () => db.close();

  async function get<T>(from: string, key: IDBValidKey): Promise<T | undefined> {
    return done(db.transaction(from).objectStore(from).get(key));
  }

  return {
    durable: true,
    change: (step) =>
      new Promise((resolve, reject) => {
        // `strict`: on the disk, and not on its way there.
        const tx = db.transaction(['book', 'bodies'], 'readwrite', { durability: 'strict' });
        const books = tx.objectStore('book');
        const bodies = tx.objectStore('bodies');
        tx.onabort = () => reject(tx.error);
        const reading: IDBRequest<Book | undefined> = books.get(0);
        reading.onsuccess = () => {
          const book = reading.result ?? emptyBook();
          try {
            const { result, put, drop } = step(book);
            tx.oncomplete = () => resolve(result);
            books.put(book, 0);
            if (put) bodies.put(put.bytes, put.id);
            for (const id of drop) bodies.delete(id);
          } catch (error) {
            reject(error);
            tx.abort();
          }
        };
      }),
    read: async () => (await get<Book>('book', 0)) ?? emptyBook(),
    body: (id) => get('bodies', id),
    close: () => db.close(),
  };
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

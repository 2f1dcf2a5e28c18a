import { emptyBook } from './rules.js';
import type { OutboxStore } from './store.js';

/** Keeps everything in memory: what is queued is gone when the page or the program ends. */
export function memoryStore(): OutboxStore {
  let text = JSON.stringify(emptyBook());
  const bodies = new Map<string, ArrayBuffer>();
  return {
    durable: false,
    exclusive: true,
    change: async (step) => {
      const book = JSON.parse(text);
      const { result, put, drop } = step(book);
      text = JSON.stringify(book);
      if (put) bodies.set(put.id, put.bytes);
      for (const id of drop) bodies.delete(id);
      return result;
    },
    read: async () => JSON.parse(text),
    body: async (id) => bodies.get(id),
    close: () => undefined,
  };
}

import { emptyBook } from './rules.js';
import type { OutboxStore } from './store.js';

/** Keeps everything in memory: what is queued is gone when the page or the program ends. */
export function memoryStore(): OutboxStore {
  let text = JSON.stringify(emptyBook());
  const bodies = new Map<string, ArrayBuffer>();
  return {
    durable: false,
    change: async (step, body) => {
      const book = JSON.parse(text);
      const result = step(book);
      text = JSON.stringify(book);
      if (body) bodies.set(body.id, body.bytes);
      return result;
    },
    read: async () => JSON.parse(text),
    body: async (id) => bodies.get(id),
    close: () => undefined,
  };
}

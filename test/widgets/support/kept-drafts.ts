/** What this device keeps of reports that were begun. */
import type { FakePlatform } from './fake-platform.js';

const STORES = ['drafts', 'files'];

async function done<Found>(request: IDBRequest<Found>): Promise<Found> {
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  return request.result;
}

async function withStores<Found>(act: (tx: IDBTransaction) => Promise<Found>): Promise<Found> {
  const db = await done(indexedDB.open('cq-drafts'));
  const found = await act(db.transaction(STORES, 'readwrite'));
  db.close();
  return found;
}

/** The drafts of a platform, as one text. */
export async function keptDrafts({ client }: FakePlatform): Promise<string> {
  const drafts = await withStores<{ scope: string }[]>((tx) => done(tx.objectStore('drafts').getAll()));
  return JSON.stringify(drafts.filter(({ scope }) => scope.startsWith(client.baseUrl)));
}

/** Waits until the drafts of a platform are like this. */
export async function untilKept(platform: FakePlatform, isSo: (drafts: string) => boolean): Promise<void> {
  const end = performance.now() + 8_000;
  for (;;) {
    const drafts = await keptDrafts(platform);
    if (isSo(drafts)) return;
    if (performance.now() > end) throw new Error(`These are kept: ${drafts}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Takes note of everything that is kept; what it resolves to puts that back, as a browser does that was killed. */
export async function noteKept(): Promise<() => Promise<void>> {
  const entries = await withStores(async (tx) => {
    const stores = STORES.map((name) => tx.objectStore(name));
    const reading = stores.map(async (store) => {
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      return { name: store.name, inline: store.keyPath !== null, keys, values };
    });
    return Promise.all(reading);
  });
  return () =>
    withStores(async (tx) => {
      for (const { name, inline, keys, values } of entries) {
        const store = tx.objectStore(name);
        for (const [index, key] of keys.entries()) await done(store.put(values[index], ...(inline ? [] : [key])));
      }
    });
}

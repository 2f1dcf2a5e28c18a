import type { KeptPhoto } from '../../internal/controllers/photo-uploads.js';
import type { Draft } from '../draft.js';

/** Nobody wants to send what they began longer ago. */
const LIFE_MS = 7 * 86_400_000;
const NAME = 'cq-drafts';

/** Who reports, and for whom, never leaves the page's memory. */
type KeptWords = Omit<Draft, 'contactName' | 'contactPhone' | 'onBehalf'>;

/** A report that somebody has begun, as it is kept on this device; its files stand beside it, by their keys. */
export interface KeptDraft {
  readonly id: string;
  /** The platform and the area that it is for. */
  readonly scope: string;
  readonly at: number;
  readonly words: KeptWords;
  readonly photos: readonly Omit<KeptPhoto, 'file'>[];
}

/** In bytes: not every Safari stores a file as it is. */
interface KeptFile {
  readonly bytes: ArrayBuffer;
  readonly type: string;
}

export function wordsOf(draft: Draft): KeptWords {
  const { contactName: _, contactPhone: __, onBehalf: ___, ...words } = draft;
  return words;
}

/** The drafts on this device. Everything rejects where the browser has no room, or keeps nothing. */
export class KeptDrafts {
  #db: Promise<IDBDatabase> | undefined;

  /** The drafts of a place, the latest first. Lets go of old ones on the way. */
  async list(scope: string): Promise<KeptDraft[]> {
    const all = await this.#read<KeptDraft[]>('drafts', (store) => store.getAll());
    for (const { id } of all.filter(isOld)) await this.remove(id);
    return all.filter((draft) => draft.scope === scope && !isOld(draft)).sort((a, b) => b.at - a.at);
  }

  /** The photos and recordings of a draft, as far as they are still there. */
  async photos({ id, photos }: KeptDraft): Promise<KeptPhoto[]> {
    const found = photos.map(async (photo) => {
      const kept = await this.#read<KeptFile | undefined>('files', (store) => store.get([id, photo.key]));
      return kept ? [{ ...photo, file: new Blob([kept.bytes], { type: kept.type }) }] : [];
    });
    return (await Promise.all(found)).flat();
  }

  /** Keeps a draft with the files that are new, and lets go of files that it has no more. */
  async save(draft: KeptDraft, added: ReadonlyMap<string, Blob>): Promise<void> {
    const opened: [key: string, file: KeptFile][] = [];
    for (const [key, file] of added) opened.push([key, { bytes: await file.arrayBuffer(), type: file.type }]);
    await this.#write((drafts, files) => {
      drafts.put(draft);
      for (const [key, file] of opened) files.put(file, [draft.id, key]);
      const reading = files.getAllKeys(filesOf(draft.id));
      reading.onsuccess = () => {
        for (const key of reading.result) {
          if (!draft.photos.some((photo) => indexedDB.cmp([draft.id, photo.key], key) === 0)) files.delete(key);
        }
      };
    });
  }

  async remove(id: string): Promise<void> {
    await this.#write((drafts, files) => {
      drafts.delete(id);
      files.delete(filesOf(id));
    });
  }

  #open(): Promise<IDBDatabase> {
    this.#db ??= new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(NAME, 1);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('drafts', { keyPath: 'id' });
        opening.result.createObjectStore('files');
      };
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    }).then((db) => {
      const forget = () => (this.#db = undefined);
      db.onclose = forget;
      // Another page wants to delete it.
      db.onversionchange = () => {
        db.close();
        forget();
      };
      return db;
    });
    // The next time may do.
    this.#db.catch(() => (this.#db = undefined));
    return this.#db;
  }

  async #read<Found>(from: string, ask: (store: IDBObjectStore) => IDBRequest<Found>): Promise<Found> {
    const request = ask((await this.#open()).transaction(from).objectStore(from));
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  async #write(change: (drafts: IDBObjectStore, files: IDBObjectStore) => void): Promise<void> {
    const tx = (await this.#open()).transaction(['drafts', 'files'], 'readwrite');
    const done = new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
    change(tx.objectStore('drafts'), tx.objectStore('files'));
    await done;
  }
}

/** All the files of a draft. */
function filesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

function isOld({ at }: KeptDraft): boolean {
  return Date.now() - at > LIFE_MS;
}

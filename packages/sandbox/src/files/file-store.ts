import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** Which bytes of a file: the last one is in it. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** Files on disk, in folders by the last two characters of the id, which are random. */
export interface FileStore {
  /** Returns once the bytes are on the disk. */
  save(id: string, bytes: Uint8Array): Promise<void>;
  /**
   * Writes bytes as they come, and returns how many there were once they are on the disk; where they break off, those
   * that came. Stops beyond `limit`. Leaves no file where there were none.
   */
  receive(id: string, source: AsyncIterable<Uint8Array>, limit: number): Promise<number>;
  read(id: string, range?: ByteRange): Promise<Buffer | undefined>;
  remove(id: string): Promise<void>;
  /** Ids of all files, half-written ones too. */
  list(): Promise<string[]>;
}

/** Ends the name of a file that is still being written; a kill leaves it behind. */
const PART = '.part';

export function createFileStore(root: string): FileStore {
  const folderOf = (id: string) => join(root, id.slice(-2));
  const pathOf = (id: string) => join(folderOf(id), id);

  async function write<T>(id: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
    await mkdir(folderOf(id), { recursive: true });
    const temporary = pathOf(id) + PART;
    const file = await open(temporary, 'w');
    let result: T;
    try {
      result = await work(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, pathOf(id));
    // The name is durable only when the folder is.
    const folder = await open(folderOf(id), 'r');
    await folder.sync().finally(() => folder.close());
    return result;
  }

  const remove = async (id: string) => {
    await rm(pathOf(id), { force: true });
    await rm(pathOf(id) + PART, { force: true });
  };

  return {
    save: (id, bytes) => write(id, (file) => file.writeFile(bytes)),
    async receive(id, source, limit) {
      const received = await write(id, async (file) => {
        let count = 0;
        for await (const bytes of untilItBreaks(source)) {
          await file.writeFile(bytes);
          count += bytes.length;
          if (count > limit) break;
        }
        return count;
      });
      if (received === 0) await remove(id);
      return received;
    },
    async read(id, range) {
      if (!existsSync(pathOf(id))) return undefined;
      if (!range) return readFile(pathOf(id));
      const file = await open(pathOf(id), 'r');
      const length = range.last - range.first + 1;
      return file
        .read({ buffer: Buffer.alloc(length), position: range.first })
        .then(({ buffer, bytesRead }) => buffer.subarray(0, bytesRead))
        .finally(() => file.close());
    },
    remove,
    async list() {
      if (!existsSync(root)) return [];
      const names = await readdir(root, { recursive: true, withFileTypes: true });
      return names.filter((entry) => entry.isFile()).map((entry) => entry.name.replace(PART, ''));
    },
  };
}

/** What comes of a source; its failure is only its end. */
async function* untilItBreaks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of source) yield bytes;
  } catch {
    // Whoever sent it hung up.
  }
}

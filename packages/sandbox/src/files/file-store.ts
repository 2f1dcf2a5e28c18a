import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Photos on disk, one file each, in folders by the last two characters of the id, which are random. */
export interface FileStore {
  /** Returns once the bytes are on the disk. */
  save(id: string, bytes: Uint8Array): Promise<void>;
  read(id: string): Promise<Buffer | undefined>;
  remove(id: string): Promise<void>;
  /** Ids of all files, half-written ones too. */
  list(): Promise<string[]>;
}

/** Ends the name of a file that is still being written; a kill leaves it behind. */
const PART = '.part';

export function createFileStore(root: string): FileStore {
  const folderOf = (id: string) => join(root, id.slice(-2));
  const pathOf = (id: string) => join(folderOf(id), id);
  return {
    async save(id, bytes) {
      await mkdir(folderOf(id), { recursive: true });
      const temporary = pathOf(id) + PART;
      const file = await open(temporary, 'w');
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, pathOf(id));
      // The name is durable only when the folder is.
      const folder = await open(folderOf(id), 'r');
      await folder.sync().finally(() => folder.close());
    },
    async read(id) {
      return existsSync(pathOf(id)) ? readFile(pathOf(id)) : undefined;
    },
    async remove(id) {
      await rm(pathOf(id), { force: true });
      await rm(pathOf(id) + PART, { force: true });
    },
    async list() {
      if (!existsSync(root)) return [];
      const names = await readdir(root, { recursive: true, withFileTypes: true });
      return names.filter((entry) => entry.isFile()).map((entry) => entry.name.replace(PART, ''));
    },
  };
}

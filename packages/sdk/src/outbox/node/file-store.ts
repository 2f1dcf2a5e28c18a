import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../core/errors.js';
import type { Book } from '../entry.js';
import { emptyBook } from '../rules.js';
import type { OutboxStore } from '../store.js';

/**
 * Keeps an outbox in a folder, for programs in Node: each change is on the disk (fsync) before it counts. One program
 * at a time, and one subject to a folder.
 *
 * @example withOutbox(client, { store: fileStore('/var/lib/collector/outbox') })
 * @throws UsageError while another program that runs has the folder.
 */
export async function fileStore(folder: string): Promise<OutboxStore> {
  const bookFile = join(folder, 'book.json');
  const bodyFile = (id: string) => join(folder, `${createHash('sha256').update(id).digest('hex')}.body`);
  await mkdir(folder, { recursive: true });
  const unlock = await lock(join(folder, 'lock'));
  let text = (await readOrNothing(bookFile))?.toString() ?? JSON.stringify(emptyBook());
  /** Changes come one after the other. */
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  const parse = (): Book => JSON.parse(text);

  async function write(file: string, content: string | Uint8Array): Promise<void> {
    const temporary = `${file}.part`;
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    // The name is durable only when the folder is.
    const directory = await open(folder, 'r');
    await directory.sync().finally(() => directory.close());
  }

  return {
    durable: true,
    exclusive: true,
    change: (step) => {
      const work = last.then(async () => {
        if (closed) throw new UsageError('This outbox was closed.');
        const book = parse();
        const { result, put, drop } = step(book);
        const next = JSON.stringify(book);
        try {
          if (put) await write(bodyFile(put.id), new Uint8Array(put.bytes));
          if (next !== text) await write(bookFile, next);
        } catch (error) {
          if (put) await rm(bodyFile(put.id), { force: true });
          throw isFull(error) ? new DOMException('The disk is full.', 'QuotaExceededError') : error;
        }
        text = next;
        for (const id of drop) await rm(bodyFile(id), { force: true });
        return result;
      });
      last = work.catch(() => undefined);
      return work;
    },
    read: async () => parse(),
    body: async (id) => {
      const bytes = await readOrNothing(bodyFile(id));
      return bytes && new Uint8Array(bytes).buffer;
    },
    close: () => {
      closed = true;
      void last.then(unlock);
    },
  };
}

async function readOrNothing(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Holds a folder by a file with this program's number in it. A program that was killed holds nothing. */
async function lock(file: string): Promise<() => Promise<void>> {
  const mine = `${process.pid}`;
  try {
    await writeFile(file, mine, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const owner = Number(await readOrNothing(file));
    if (owner === process.pid || isAlive(owner)) {
      throw new UsageError(`Another outbox has this folder (process ${owner}). Close it, or use another folder.`);
    }
    await writeFile(file, mine);
  }
  return () => rm(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

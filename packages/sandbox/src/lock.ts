import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const held = new Set<string>();

/**
 * Makes sure that one process alone works in a folder: two embedded databases on the same files would each see only
 * their own rows. A lock whose process is gone is taken over. Returns how to let go.
 */
export function lockFolder(dataDir: string): () => void {
  const file = lockOf(dataDir);
  const mine = `${process.pid} ${startOf(process.pid)}\n`;
  try {
    writeFileSync(file, mine, { flag: 'wx' });
  } catch {
    assertUnlocked(dataDir);
    // Moved first and looked at again: whoever was faster to take the stale lock over must not lose theirs.
    const aside = `${file}.${process.pid}`;
    renameSync(file, aside);
    const pid = readOwner(aside);
    if (pid !== undefined) {
      renameSync(aside, file);
      throw inUse(dataDir, pid);
    }
    rmSync(aside);
    writeFileSync(file, mine, { flag: 'wx' });
  }
  held.add(file);
  return () => {
    if (held.delete(file)) rmSync(file, { force: true });
  };
}

/** Throws where a live process works in a folder; a folder that does not exist is nobody's. */
export function assertUnlocked(dataDir: string): void {
  const pid = readOwner(lockOf(dataDir));
  if (pid !== undefined) throw inUse(dataDir, pid);
}

const lockOf = (dataDir: string) => join(resolve(dataDir), 'lock');

function inUse(dataDir: string, pid: number): Error {
  return new Error(
    `The data folder ${dataDir} is in use by process ${pid}. Stop it first, or choose another folder (DATA_DIR).`,
  );
}

/** The live process that holds a lock, if there is one. */
function readOwner(file: string): number | undefined {
  const [pidText = '', start = ''] = readIfThere(file).trim().split(' ');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (pid === process.pid) return held.has(file) ? pid : undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: alive, and somebody else's.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return undefined;
  }
  // In containers a new process soon gets an old number; where the system tells when it began, that settles it.
  return start === startOf(pid) ? pid : undefined;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** When a process began, in the system's own terms; empty where it does not tell. */
function startOf(pid: number): string {
  try {
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[19] ?? ''
    );
  } catch {
    return '';
  }
}

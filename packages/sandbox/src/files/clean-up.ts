import type { Context } from '../http/call.js';
import { deleteOrphans, knownFiles } from '../store/attachments.js';
import { deleteOldUploads } from '../store/uploads.js';
import { decodeTime, isValid } from 'ulid';

/** Longer than what it was taken for may wait on a device without network. */
const KEPT_MS = 14 * 24 * 3_600_000;

/**
 * Deletes uploads that were not finished in time, attachments that no report or task took up within two weeks, and files
 * that no row knows.
 */
export async function deleteOrphanFiles(context: Pick<Context, 'db' | 'files' | 'clock'>): Promise<void> {
  const { db, files } = context;
  const now = context.clock();
  const before = new Date(now.getTime() - KEPT_MS);
  for (const file of await deleteOldUploads(db.pool, now, before)) await files.remove(file);
  for (const file of await deleteOrphans(db.pool, before)) await files.remove(file);
  const old = (await files.list()).filter((id) => isValid(id) && decodeTime(id) < before.getTime());
  const known = await knownFiles(db.pool, old);
  for (const id of old) if (!known.has(id)) await files.remove(id);
}

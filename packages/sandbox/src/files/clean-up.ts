import type { Context } from '../http/call.js';
import { deleteOrphans, knownAttachments } from '../store/attachments.js';
import { decodeTime, isValid } from 'ulid';

/** Longer than what it was taken for may wait on a device without network. */
const KEPT_MS = 14 * 24 * 3_600_000;

/** Deletes photos that no report or task took up within two weeks, and files that no row knows. */
export async function deleteOrphanPhotos(context: Pick<Context, 'db' | 'files' | 'clock'>): Promise<void> {
  const before = new Date(context.clock().getTime() - KEPT_MS);
  for (const id of await deleteOrphans(context.db.pool, before)) await context.files.remove(id);
  const old = (await context.files.list()).filter((id) => isValid(id) && decodeTime(id) < before.getTime());
  const known = await knownAttachments(context.db.pool, old);
  for (const id of old) if (!known.has(id)) await context.files.remove(id);
}

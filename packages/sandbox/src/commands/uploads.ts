import { ulid } from 'ulid';
import { readMedia } from '../files/media/media.js';
import { tooLarge } from '../files/media/sizes.js';
import type { Context } from '../http/call.js';
import { Problem } from '../http/problems.js';
import { insertAttachment, lockAttachments } from '../store/attachments.js';
import { transaction, type Queryable } from '../store/database.js';
import type { UploadRow } from '../store/rows.js';
import { addPiece, deleteUpload, findUpload, finishUpload, lockUpload, piecesOf } from '../store/uploads.js';
import type { Caller } from '../types.js';

/** The caller's own upload, still to be had. */
export async function openUpload(id: string, caller: Caller, { db, clock }: Context): Promise<UploadRow> {
  const upload = await findUpload(db.pool, id);
  if (upload?.owner !== caller.identity) throw new Problem('not_found');
  if (!upload.finishedAt && Date.parse(upload.expiresAt) < clock().getTime()) throw new Problem('upload_expired');
  return upload;
}

/**
 * Takes in the bytes that follow the first `offset`. They are on the disk before a row says so, and a row says so before
 * anybody is told; what breaks off counts as far as it came. Returns how many there are then.
 */
export async function append(
  upload: UploadRow,
  offset: number,
  source: AsyncIterable<Uint8Array>,
  context: Context,
): Promise<number> {
  const { length, received, finishedAt } = upload;
  if (!finishedAt && offset !== received) throw otherOffset(received);
  const file = ulid(context.clock().getTime());
  const bytes = await context.files.receive(file, source, length - offset);
  try {
    if (offset + bytes > length) throw tooMuch(length);
    if (finishedAt) return await sameAgain(file, offset + bytes, length, context);
    if (bytes === 0) return received;
    if (offset + bytes === length) return await finish(upload, file, context);
    await transaction(context.db.pool, async (tx) => {
      await lockAt(tx, upload);
      await addPiece(tx, { uploadId: upload.id, start: offset, bytes, file });
    });
    return offset + bytes;
  } catch (error) {
    // Refused for certain. Whatever else went wrong, the row may be there: then the file is swept up if it is not.
    if (error instanceof Problem) await context.files.remove(file);
    throw error;
  }
}

/** Makes the attachment of all pieces and the last one. Nobody is told that all has arrived before it is there. */
async function finish(upload: UploadRow, last: string, context: Context): Promise<number> {
  const { db, files, clock } = context;
  const pieces = [...(await piecesOf(db.pool, upload.id)), last];
  const parts = await Promise.all(pieces.map((piece) => files.read(piece)));
  const whole = Buffer.concat(parts.map((part) => part ?? Buffer.alloc(0)));
  // Somebody else has finished it meanwhile, and taken the pieces away.
  if (whole.length !== upload.length) throw otherOffset(upload.length);
  const now = clock();
  const { data, ...facts } = await readMedia(whole);
  const file = ulid(now.getTime());
  await files.save(file, data);
  try {
    await transaction(db.pool, async (tx) => {
      await lockAt(tx, upload);
      await insertAttachment(tx, {
        ...{ id: upload.id, owner: upload.owner, ...facts, file, createdAt: now.toISOString() },
        ...{ purpose: null, incidentId: null, taskId: null, position: null },
      });
      await finishUpload(tx, upload, now.toISOString());
    });
  } catch (error) {
    if (error instanceof Problem) await files.remove(file);
    throw error;
  }
  for (const piece of pieces) await files.remove(piece);
  return upload.length;
}

/** The last bytes once more, because their answer was lost. */
async function sameAgain(file: string, end: number, length: number, { files }: Context): Promise<number> {
  if (end !== length) throw otherOffset(length);
  await files.remove(file);
  return length;
}

/** Deletes an upload, and the attachment unless something has taken it up. */
export async function cancel({ id }: UploadRow, { db, files }: Context): Promise<void> {
  const gone = await transaction(db.pool, async (tx) => {
    await lockUpload(tx, id);
    const [attachment] = await lockAttachments(tx, [id]);
    if (attachment?.incidentId) throw new Problem('upload_in_use');
    const pieces = await piecesOf(tx, id);
    await deleteUpload(tx, id);
    return attachment ? [attachment.file, ...pieces] : pieces;
  });
  for (const file of gone) await files.remove(file);
}

/** Holds an upload, provided that nothing has come in between. */
async function lockAt(tx: Queryable, { id, received }: UploadRow): Promise<void> {
  const now = await lockUpload(tx, id);
  if (!now) throw new Problem('not_found');
  if (now.finishedAt || now.received !== received) throw otherOffset(now.received);
}

function otherOffset(received: number): Problem {
  return new Problem('upload_offset', { params: { received }, headers: { 'Upload-Offset': String(received) } });
}

function tooMuch(length: number): Problem {
  const { options } = tooLarge([
    `这次上传只有 ${length} 字节，收到的更多。`,
    `This upload has ${length} bytes; more came.`,
  ]);
  // The rest of it is not read.
  return new Problem('too_large', { ...options, headers: { Connection: 'close' } });
}

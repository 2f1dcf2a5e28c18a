import { ulid } from 'ulid';
import { takeBack } from '../commands/attachments.js';
import { mayUpload } from '../domain/permissions.js';
import { readPhoto } from '../files/media/photo.js';
import type { ByteRange } from '../files/file-store.js';
import { isSignedFor } from '../files/signed-url.js';
import { readRange } from '../http/byte-range.js';
import { callerOf, created, ok, type Call, type Context, type Handlers } from '../http/call.js';
import { command, runOnce } from '../http/idempotency.js';
import { fieldProblem, forbidden, Problem } from '../http/problems.js';
import { presentAttachment } from '../present/attachment.js';
import { findAttachment, insertAttachment } from '../store/attachments.js';
import type { AttachmentRow } from '../store/rows.js';
import type { Caller } from '../types.js';

/** Whoever may report or finish a task may add a photo. */
export function requireUploader(call: Pick<Call, 'caller'>): Caller {
  const caller = callerOf(call);
  if (mayUpload(caller.scopes)) return caller;
  throw forbidden(['您的身份不能上传照片。', 'Your credential may not upload photos.']);
}

export const attachmentHandlers: Pick<Handlers, 'uploadAttachment' | 'getAttachment' | 'deleteAttachment'> = {
  /** The file is on the disk before the row is committed; a file without a row is swept up later. */
  uploadAttachment: async (call, context) => {
    const caller = requireUploader(call);
    if (!call.file)
      throw fieldProblem('invalid_request', '/body/file', 'required', ['请选择照片。', 'Choose a photo.']);
    const { data, ...facts } = await readPhoto(call.file);
    const id = ulid(call.now.getTime());
    const row: AttachmentRow = {
      id,
      file: id,
      owner: caller.identity,
      ...facts,
      createdAt: call.now.toISOString(),
      purpose: null,
      incidentId: null,
      taskId: null,
      position: null,
    };
    await context.files.save(row.id, data);
    try {
      const { facts: kept, isReplay } = await runOnce(call, context, async (tx) => {
        await insertAttachment(tx, row);
        return row;
      });
      if (isReplay) await context.files.remove(row.id);
      return created(presentAttachment(kept, context), isReplay ? { 'Idempotent-Replayed': 'true' } : {});
    } catch (error) {
      // Refused for certain. Whatever else went wrong, the row may be there: then the file is swept up if it is not.
      if (error instanceof Problem) await context.files.remove(row.id);
      throw error;
    }
  },
  getAttachment: async (call, context) => {
    const row = await findAttachment(context.db.pool, call.path.id);
    if (row?.owner !== callerOf(call).identity) throw new Problem('not_found');
    return ok(presentAttachment(row, context));
  },
  deleteAttachment: command(
    (tx, call) => takeBack(tx, call.path.id, callerOf(call)),
    async ({ file }, _call, { files }) => {
      await files.remove(file);
      return { status: 204, body: undefined };
    },
  ),
};

export interface Content {
  readonly mime: string;
  /** All of it, or the part that was asked for. */
  readonly data: Buffer;
  readonly range: ByteRange | undefined;
  /** How much there is altogether. */
  readonly bytes: number;
}

/** What is behind a signed address. */
export async function getAttachmentContent(call: Call<'getAttachmentContent'>, context: Context): Promise<Content> {
  const { id } = call.path;
  const { expires, signature } = call.query;
  if (!isSignedFor(id, expires, signature, context.secrets.hmac)) {
    throw forbidden(['照片地址无效，请刷新后再试。', 'This address is not valid. Refresh and try again.']);
  }
  if (expires * 1000 < call.now.getTime()) {
    throw forbidden(['照片地址已过期，请刷新后再试。', 'This address has expired. Refresh and try again.']);
  }
  const row = await findAttachment(context.db.pool, id);
  if (!row) throw new Problem('not_found');
  const { file, mime, bytes } = row;
  const range = readRange(call.headers['Range'], bytes);
  const data = await context.files.read(file, range);
  if (!data) throw new Problem('not_found');
  return { mime, data, range, bytes };
}

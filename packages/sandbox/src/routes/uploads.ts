import { ulid } from 'ulid';
import { append, cancel, openUpload } from '../commands/uploads.js';
import { MAX_BYTES, tooLarge } from '../files/media/sizes.js';
import { callerOf, type Answer, type Handlers } from '../http/call.js';
import { insertUpload } from '../store/uploads.js';
import type { UploadRow } from '../store/rows.js';
import { requireUploader } from './attachments.js';

const LIFE_MS = 24 * 3_600_000;

/** The uploads of tus. */
export const uploadHandlers: Pick<Handlers, 'createUpload' | 'getUpload' | 'appendUpload' | 'cancelUpload'> = {
  createUpload: async (call, context) => {
    const caller = requireUploader(call);
    const length = Number(call.headers['Upload-Length']);
    if (length > MAX_BYTES.video) throw tooLarge('video');
    const upload: UploadRow = {
      id: ulid(call.now.getTime()),
      owner: caller.identity,
      ...{ length, received: 0, finishedAt: null },
      createdAt: call.now.toISOString(),
      expiresAt: new Date(call.now.getTime() + LIFE_MS).toISOString(),
    };
    await insertUpload(context.db.pool, upload);
    return answer(201, { Location: `/api/v1/uploads/${upload.id}`, ...expiry(upload) });
  },
  getUpload: async (call, context) => {
    const upload = await openUpload(call.path.id, callerOf(call), context);
    const { received, length } = upload;
    return answer(200, { 'Upload-Offset': `${received}`, 'Upload-Length': `${length}`, ...expiry(upload) });
  },
  appendUpload: async (call, context) => {
    const upload = await openUpload(call.path.id, requireUploader(call), context);
    const received = await append(upload, Number(call.headers['Upload-Offset']), call.stream ?? NOTHING, context);
    return answer(204, { 'Upload-Offset': `${received}`, ...(received < upload.length && expiry(upload)) });
  },
  cancelUpload: async (call, context) => {
    await cancel(await openUpload(call.path.id, callerOf(call), context), context);
    return answer(204, {});
  },
};

const NOTHING: AsyncIterable<Uint8Array> = { async *[Symbol.asyncIterator]() {} };

const answer = (status: Answer['status'], headers: Record<string, string>) => ({ status, body: undefined, headers });

function expiry({ expiresAt, finishedAt }: UploadRow): Record<string, string> {
  return finishedAt ? {} : { 'Upload-Expires': new Date(expiresAt).toUTCString() };
}

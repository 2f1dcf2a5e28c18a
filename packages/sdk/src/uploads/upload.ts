import type { Client } from '../core/client.js';
import { DecodeError, isHttpError, isSdkError } from '../core/errors.js';
import type { CallOptions } from '../core/send.js';
import { appendUpload, createUpload, getAttachment, getUpload, type Attachment } from '../generated/attachments.js';

/** What may differ from upload to upload. */
export interface UploadOptions extends Pick<CallOptions, 'signal' | 'timeout' | 'headers'> {
  /** Called with how many bytes have arrived, of how many: before the first request that sends some, and after each. */
  onProgress?: (sent: number, total: number) => unknown;
  /** An upload of the same bytes that was begun before: what has arrived of it is not sent again. */
  from?: string | undefined;
  /**
   * Called when an upload was begun, before its first byte: with what to give as `from` another time, also in another
   * page. It is the id of the attachment that comes of it. Awaited.
   */
  onBegin?: (id: string) => unknown;
  /** Bytes in one request. They follow the network unless told. */
  chunkSize?: number | undefined;
  /** How often in a row it may fail, until the upload does. As often as the client's calls unless told. */
  maxRetries?: number;
}

const TUS = { 'Tus-Resumable': '1.0.0' } as const;
const SMALLEST = 64 * 1024;
const FIRST = 256 * 1024;
const LARGEST = 4 * 1024 * 1024;
/** A part that is there sooner may be followed by a larger one. */
const SOON_MS = 2_000;

/** Uploads bytes in parts, and after a cut from where it was. */
export async function send(client: Client, file: Blob, options: UploadOptions = {}): Promise<Attachment> {
  const { onProgress, onBegin, chunkSize, maxRetries = client.maxRetries, ...rest } = options;
  const { from, ...common } = rest;
  const calls = { ...common, retry: maxRetries };
  const total = file.size;
  let known = from;
  let id = from;
  /** How many bytes have arrived; nothing where that has to be asked. */
  let offset: number | undefined;
  let reached = 0;
  let size = chunkSize ?? FIRST;
  let failures = 0;

  const reach = async (response: Response) => {
    offset = arrived(response);
    if (offset > reached) failures = 0;
    reached = offset;
    await onProgress?.(offset, total);
  };

  for (;;) {
    try {
      if (id === undefined) {
        const header = { ...TUS, 'Upload-Length': total };
        const { response } = await createUpload(client, { header }, calls).withResponse();
        id = idOf(response);
        offset = 0;
        await onBegin?.(id);
        await onProgress?.(0, total);
      }
      const path = { id };
      if (offset === undefined)
        await reach((await getUpload(client, { path, header: TUS }, calls).withResponse()).response);
      if (offset === total) return await getAttachment(client, { path }, calls);
      const since = Date.now();
      const header = { ...TUS, 'Upload-Offset': reached };
      const body = file.slice(reached, reached + size);
      await reach((await appendUpload(client, { path, header, body }, calls).withResponse()).response);
      if (Date.now() - since < SOON_MS) size = chunkSize ?? Math.min(LARGEST, size * 2);
    } catch (error) {
      if (!isSdkError(error)) throw error;
      const isGone = isHttpError(error, 404) || isHttpError(error, 410);
      const mayGoOn = isGone || error.retryable || isHttpError(error, 409);
      // That one begun long ago is gone is no failure.
      if (!(isGone && id === known)) failures += 1;
      if (!mayGoOn || failures > maxRetries) throw error;
      if (isGone) [id, known, reached] = [undefined, undefined, 0];
      offset = undefined;
      size = chunkSize ?? Math.max(SMALLEST, size / 2);
    }
  }
}

function idOf({ headers }: Response): string {
  const id = headers.get('Location')?.split('/').at(-1);
  if (id) return id;
  throw new DecodeError({ operationId: createUpload.table.id });
}

function arrived({ headers }: Response): number {
  const offset = headers.get('Upload-Offset');
  if (offset) return Number(offset);
  throw new DecodeError({ operationId: getUpload.table.id });
}

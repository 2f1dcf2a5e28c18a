import type { Client } from '@digital-cq/sdk';
import { cancelUpload, deleteAttachment, uploadAttachment } from '@digital-cq/sdk/attachments';
import type { QueueOptions, Ticket } from '@digital-cq/sdk/outbox';
import type { Attachment } from '@digital-cq/sdk/types';
import { upload, type UploadOptions } from '@digital-cq/sdk/uploads';

/** A file on its way to the platform. */
export interface OutgoingFile {
  /** Makes sending it again safe. */
  readonly key: string;
  readonly file: Blob;
  /** The upload that has begun with it, where one has. */
  readonly uploadId?: string | undefined;
}

/** How the platform knows what it has of a file: by the attachment, or by the upload that has begun. */
export interface ArrivedFile {
  readonly attachmentId?: string | undefined;
  readonly uploadId?: string | undefined;
}

/** Up to here a photo goes in one request: parts cost a slow network three round trips. */
const SMALL = 256 * 1024;

const isSmall = ({ size, type }: Blob) => size <= SMALL && type.startsWith('image/');

/** Sends a file now: a large one in parts, from where an upload before has come to. */
export async function sendFile(
  client: Client,
  { key, file, uploadId }: OutgoingFile,
  options: Pick<UploadOptions, 'signal' | 'onBegin' | 'onProgress'>,
): Promise<Attachment> {
  const { signal } = options;
  if (isSmall(file)) return uploadAttachment(client, { body: { file } }, { signal, idempotencyKey: key });
  return upload(client, file, { ...options, from: uploadId });
}

/** Has the outbox send a file, in the same way. */
export function queueFile(
  client: Client,
  { key, file, uploadId }: OutgoingFile,
  options: Pick<QueueOptions, 'meta'>,
): Promise<Ticket<Attachment>> {
  const queued = { ...options, idempotencyKey: key };
  return isSmall(file)
    ? uploadAttachment.queue(client, { body: { file } }, queued)
    : upload.queue(client, file, { ...queued, from: uploadId });
}

/** Takes back what has arrived of a file. Where that fails, the platform deletes by itself what no report takes up. */
export async function withdrawFile(client: Client, { attachmentId, uploadId }: ArrivedFile): Promise<void> {
  if (attachmentId) await deleteAttachment(client, { path: { id: attachmentId } }).safe();
  else if (uploadId)
    await cancelUpload(client, { path: { id: uploadId }, header: { 'Tus-Resumable': '1.0.0' } }).safe();
}

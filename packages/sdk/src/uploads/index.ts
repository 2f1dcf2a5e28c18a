import type { Client } from '../core/client.js';
import { binary } from '../core/bodies.js';
import { UsageError } from '../core/errors.js';
import type { Attachment } from '../generated/attachments.js';
import { createUpload } from '../generated/attachments.js';
import type { QueueOptions, Ticket } from '../outbox/outbox.js';
import { send, type UploadOptions } from './upload.js';

export type { UploadOptions };

/** What may differ from queued upload to queued upload. */
export interface QueuedUploadOptions extends QueueOptions, Pick<UploadOptions, 'from' | 'chunkSize'> {}

/** Uploads in parts, at once or by way of the outbox. */
export interface Upload {
  /** Sends it at once. */
  (client: Client<'publishableKey' | 'guestToken'>, file: Blob, options?: UploadOptions): Promise<Attachment>;
  /**
   * Stores it in the client's outbox, which sends it when it can, and after a cut or in another page goes on where it
   * was. Resolves when it is stored.
   *
   * @throws UsageError when the client has no outbox; OutboxError when it cannot be stored.
   */
  queue: (client: Client, file: Blob, options?: QueuedUploadOptions) => Promise<Ticket<Attachment>>;
}

/**
 * Uploads a photo, a video or sound in parts. After a cut it asks what has arrived and goes on from there; so it does in
 * another call, or another page, that knows the upload's id.
 *
 * @example
 * const video = await upload(client, file, { onProgress: (sent, total) => (bar.value = sent / total) });
 * await reportIncident(client, { body: { …, attachmentIds: [video.id] } });
 * @throws SdkError as any call does; the id that `onBegin` told leads on from where it stopped.
 */
export const upload: Upload = /*#__PURE__*/ Object.assign(send, { queue });

async function queue(client: Client, file: Blob, options: QueuedUploadOptions = {}): Promise<Ticket<Attachment>> {
  const { from: id, chunkSize, ...rest } = options;
  if (!client.outbox) throw new UsageError('queue() needs a client withOutbox().');
  const progress = { id, chunkSize, sent: 0, total: file.size };
  return client.outbox.queue<Attachment>(
    { ...createUpload.table, body: binary },
    { body: file },
    { ...rest, progress },
  );
}

import type { Client } from '../core/client.js';
import { AbortedError } from '../core/errors.js';
import type { Attachment } from '../generated/attachments.js';
import { send } from '../uploads/upload.js';
import type { QueuedAction, UploadProgress } from './entry.js';

/** Writes down how far an upload has come. Gives it as it stands then; nothing where another sender goes on with it. */
export type Advance = (progress: UploadProgress) => Promise<UploadProgress | undefined>;

/** Sends what is left of a stored upload, as far as it goes. */
export async function attemptUpload(
  client: Client,
  { operationId, request: { headers, type }, progress }: QueuedAction,
  bytes: ArrayBuffer,
  advance: Advance,
): Promise<Attachment> {
  let current: UploadProgress = { sent: 0, total: bytes.byteLength, ...progress };
  const note = async (change: Partial<UploadProgress>) => {
    const stored = await advance({ ...current, ...change });
    // Whoever goes on with it now began it, or knows who did.
    if (!stored) throw new AbortedError({ operationId });
    current = stored;
  };
  const file = new Blob([bytes], { type: type ?? '' });
  return send(client, file, {
    headers,
    from: current.id,
    chunkSize: current.chunkSize,
    maxRetries: 0,
    onBegin: (id) => note({ id, sent: 0 }),
    onProgress: (sent) => (sent === current.sent ? undefined : note({ sent })),
  });
}

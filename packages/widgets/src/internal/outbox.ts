import { HttpError, SdkError, type Client } from '@digital-cq/sdk';
import { withOutbox, type Outbox, type QueuedAction } from '@digital-cq/sdk/outbox';
import type { ArrivedFile } from './send-file.js';

/**
 * What waits on this device to be sent through a client: in the page's own outbox, or in one of ours. None for a
 * signed-in person whom the page does not name: what one person did must never be sent under another.
 */
export function outboxOf(client: Client): Outbox | undefined {
  const { outbox, subject } = client;
  const isNamed = subject === null || !!subject;
  return outbox ?? (isNamed ? withOutbox(client).outbox : undefined);
}

/** The error that a call would have ended with. */
export function errorOf({ error, operationId }: QueuedAction): SdkError {
  const { kind = 'outbox', message = '', status, problem, requestId } = error ?? {};
  const about = { operationId, requestId };
  return status ? new HttpError(new Response(null, { status }), problem, about) : new SdkError(kind, message, about);
}

/** Not what stands for an id that is still to come. */
const ID = /^[0-9A-Z]{26}$/;

/** What the platform has of the files that actions name or bring. */
export function arrivedFiles(actions: readonly QueuedAction[]): ArrivedFile[] {
  return actions.flatMap(({ state, request, progress }): ArrivedFile[] => {
    const { attachmentIds = [] }: { attachmentIds?: string[] } = JSON.parse(request.text ?? '{}');
    const named = attachmentIds.filter((id) => ID.test(id)).map((attachmentId) => ({ attachmentId }));
    return state === 'sent' ? named : [...named, { uploadId: progress?.id }];
  });
}

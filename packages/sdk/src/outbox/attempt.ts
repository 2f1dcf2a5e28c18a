import type * as AttemptUpload from './attempt-upload.js';
import type { Client } from '../core/client.js';
import { DecodeError, isHttpError, isSdkError, NetworkError, type SdkError } from '../core/errors.js';
import { decoder } from '../core/operation.js';
import type { OperationTable } from '../core/operation-table.js';
import { send } from '../core/send.js';
import type { Advance } from './attempt-upload.js';
import type { QueuedAction, QueueError } from './entry.js';
import type { Outcome } from './rules.js';

/** Sends what is stored once. What is no answer of the platform's, such as a hotel's sign-in page, is no answer. */
export async function attempt(
  client: Client,
  action: QueuedAction,
  bytes: ArrayBuffer | undefined,
  advance: Advance,
): Promise<Outcome> {
  try {
    const data =
      action.progress && bytes ? await upload(client, action, bytes, advance) : await request(client, action, bytes);
    return { is: 'sent', data };
  } catch (error) {
    if (isSdkError(error)) return outcomeOf(error);
    throw error;
  }
}

/** Needed by few, and never without a network. */
let uploads: Promise<typeof AttemptUpload> | undefined;

async function upload(client: Client, action: QueuedAction, bytes: ArrayBuffer, advance: Advance): Promise<unknown> {
  uploads ??= import('./attempt-upload.js');
  const { attemptUpload } = await uploads.catch((cause: unknown) => {
    uploads = undefined;
    throw new NetworkError({ operationId: action.operationId, cause });
  });
  return attemptUpload(client, action, bytes, advance);
}

async function request(
  client: Client,
  { id, operationId, request: { table, url, headers, text, type } }: QueuedAction,
  bytes: ArrayBuffer | undefined,
): Promise<unknown> {
  const body = text ?? bytes;
  const operation: OperationTable = {
    ...table,
    id: operationId,
    path: url,
    body: () => ({ body: body ?? '', contentType: type }),
  };
  const answer = await send(client, operation, { body }, { baseUrl: '', headers, idempotencyKey: id, retry: false });
  const data = decoder(operation)(answer);
  if (data === undefined && answer.body) throw new DecodeError({ operationId });
  return data;
}

/** Codes of refusals that only say that somebody else is at it, or was. */
const BUSY = ['idempotency_in_progress', 'upload_offset'];

function outcomeOf(error: SdkError): Outcome {
  const { kind, message, requestId } = error;
  const told: QueueError = { kind, message, requestId };
  const outcome = (is: 'sign-in' | 'refused'): Outcome => ({ is, error: told });
  if (kind === 'auth') return outcome('sign-in');
  if (kind === 'usage') return outcome('refused');
  const later: Outcome = { is: 'later', error: told, counts: kind === 'decode', waitMs: 0 };
  if (!isHttpError(error)) return later;
  const { status, code = '', problem, retryable, retryAfter = 0 } = error;
  Object.assign(told, { status, problem });
  // An answer to HEAD cannot say why.
  const isMute = error.operationId === 'getUpload' && status === 403;
  if ((problem && status === 401) || code === 'other_subject' || isMute) return outcome('sign-in');
  if (problem && !retryable && !BUSY.includes(code)) return outcome('refused');
  return { ...later, counts: true, waitMs: retryAfter * 1000 };
}

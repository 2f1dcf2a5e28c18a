import type { Client } from '../core/client.js';
import { isHttpError, isSdkError } from '../core/errors.js';
import { decoder } from '../core/operation.js';
import type { OperationTable } from '../core/operation-table.js';
import { send } from '../core/send.js';
import type { QueueError, StoredRequest } from './entry.js';
import type { Outcome } from './rules.js';

/** Sends a stored request once. What is no answer of the platform's, such as a hotel's sign-in page, is no answer. */
export async function attempt(
  client: Client,
  { table, url, headers, text, type }: StoredRequest,
  bytes: ArrayBuffer | undefined,
  idempotencyKey: string,
): Promise<Outcome> {
  const body = text ?? bytes;
  const operation: OperationTable = { ...table, path: url, body: () => ({ body: body ?? '', contentType: type }) };
  try {
    const answer = await send(client, operation, { body }, { baseUrl: '', headers, idempotencyKey, retry: false });
    const data = decoder(operation)(answer);
    if (data === undefined && answer.body) return { is: 'later', error: NO_ANSWER, counts: true, waitMs: 0 };
    return { is: 'sent', data };
  } catch (error) {
    if (!isSdkError(error)) throw error;
    const { kind, message, requestId } = error;
    if (!isHttpError(error)) {
      const told: QueueError = { kind, message, requestId };
      if (kind === 'auth' || kind === 'usage') return { is: kind === 'auth' ? 'sign-in' : 'refused', error: told };
      return { is: 'later', error: told, counts: kind === 'decode', waitMs: 0 };
    }
    const { status, code, problem, retryable, retryAfter = 0 } = error;
    const told: QueueError = { kind, message, requestId, status, problem };
    if (problem && (status === 401 || code === 'other_subject')) return { is: 'sign-in', error: told };
    if (problem && !retryable && code !== 'idempotency_in_progress') return { is: 'refused', error: told };
    return { is: 'later', error: told, counts: true, waitMs: retryAfter * 1000 };
  }
}

const NO_ANSWER: QueueError = { kind: 'decode', message: 'The platform sent an answer that cannot be read.' };

import type { Client } from '../core/client.js';
import { DecodeError, isHttpError, isSdkError } from '../core/errors.js';
import { decoder } from '../core/operation.js';
import type { OperationTable } from '../core/operation-table.js';
import { send } from '../core/send.js';
import type { QueuedAction, QueueError } from './entry.js';
import type { Outcome } from './rules.js';

/** Sends a stored request once. What is no answer of the platform's, such as a hotel's sign-in page, is no answer. */
export async function attempt(
  client: Client,
  { id, operationId, request: { table, url, headers, text, type } }: QueuedAction,
  bytes: ArrayBuffer | undefined,
): Promise<Outcome> {
  const body = text ?? bytes;
  const operation: OperationTable = {
    ...table,
    id: operationId,
    path: url,
    body: () => ({ body: body ?? '', contentType: type }),
  };
  try {
    const answer = await send(client, operation, { body }, { baseUrl: '', headers, idempotencyKey: id, retry: false });
    const data = decoder(operation)(answer);
    if (data === undefined && answer.body) throw new DecodeError({ operationId });
    return { is: 'sent', data };
  } catch (error) {
    if (!isSdkError(error)) throw error;
    const { kind, message, requestId } = error;
    const told: QueueError = { kind, message, requestId };
    const outcome = (is: 'sign-in' | 'refused'): Outcome => ({ is, error: told });
    if (kind === 'auth') return outcome('sign-in');
    if (kind === 'usage') return outcome('refused');
    const later: Outcome = { is: 'later', error: told, counts: kind === 'decode', waitMs: 0 };
    if (!isHttpError(error)) return later;
    const { status, code, problem, retryable, retryAfter = 0 } = error;
    Object.assign(told, { status, problem });
    if (problem && (status === 401 || code === 'other_subject')) return outcome('sign-in');
    if (problem && !retryable && code !== 'idempotency_in_progress') return outcome('refused');
    return { ...later, counts: true, waitMs: retryAfter * 1000 };
  }
}

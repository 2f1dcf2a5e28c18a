import type { SdkErrorKind } from '../core/errors.js';
import type { OperationTable } from '../core/operation-table.js';
import type { Problem } from '../generated/types.js';

/**
 * Where an action stands. `queued`: stored, and goes out by itself. `sending`: on its way. `sent`: the platform has
 * answered yes. `needs-you`: it cannot go on without a person, who says `retry` or `discard`. `failed`: the platform
 * said no.
 */
export type QueueState = 'queued' | 'sending' | 'sent' | 'needs-you' | 'failed';

/**
 * Why it needs a person. `sign-in`: whoever queued it has to be signed in; it goes on by itself then. `expired`: it
 * was never sent within its time. `uncertain`: it was sent, no answer came, and by now the platform may have
 * forgotten that it knows it, so that sending it once more could do it twice.
 */
export type Need = 'sign-in' | 'expired' | 'uncertain';

/** What stood in the way last time: enough to tell a person. */
export interface QueueError {
  kind: SdkErrorKind;
  message: string;
  /** The status of the answer, where there was one. */
  status?: number | undefined;
  /** The problem document (RFC 9457), where there was one. */
  problem?: Problem | undefined;
  /** The platform's name for the request, to quote in a question about it. */
  requestId?: string | undefined;
}

/** A request as it will go out, encoded when it was queued: each attempt sends the same bytes. */
export interface StoredRequest {
  /** What the contract says about the operation, as far as sending it needs to know. */
  table: Pick<OperationTable, 'method' | 'key' | 'answer' | 'accept' | 'anonymous'>;
  /** The whole address. Values of other actions still stand in it as placeholders. */
  url: string;
  headers: Record<string, string | null | undefined>;
  /** A body of text, with placeholders; where there is none but a `type`, the store holds the body as bytes. */
  text?: string | undefined;
  /** The body's media type, with its parameters. */
  type?: string | undefined;
}

/** How far an upload has come. */
export interface UploadProgress {
  /** What it is called by the platform, once it has begun: the id of the attachment that comes of it. */
  id?: string | undefined;
  /** How many bytes have arrived. */
  sent: number;
  /** How many there are. */
  total: number;
  /** Bytes in one request, where that was told. */
  chunkSize?: number | undefined;
}

/** An action in the outbox. All of it is JSON. */
export interface QueuedAction {
  /** Its idempotency key, the same in all attempts: it makes several requests one effect. */
  id: string;
  /** Which operation was called, e.g. `reportIncident`. */
  operationId: string;
  request: StoredRequest;
  /** Whatever the caller wants to find again beside it: JSON. */
  meta?: unknown;
  /** Of an upload: how far it has come. */
  progress?: UploadProgress | undefined;
  state: QueueState;
  need?: Need | undefined;
  error?: QueueError | undefined;
  /** What the platform answered. */
  data?: unknown;
  /** Actions of one chain go in the order in which they were queued, each when the one before is sent. */
  chain: string;
  /** Counts attempts since the last one that had hope; the wait grows with it. */
  tries: number;
  /** Counts attempts that reached somebody, and failed. */
  failures: number;
  /** Times in ms since 1970, by this device's clock. */
  queuedAt: number;
  expiresAt: number;
  /** Not before this time. */
  dueAt: number;
  firstSentAt?: number | undefined;
  settledAt?: number | undefined;
}

/** All that is queued under one name, in the order in which it was queued. */
export interface Book {
  actions: QueuedAction[];
  /** Whose turn it is to send: a later turn has a higher number, and what an earlier one still writes is refused. */
  turn: { number: number; until: number };
  /** The last time that was seen here. */
  clock: number;
}

import type { EncodedBody } from './build.js';
import type { RetryClass } from './retry.js';
import type { StyledParameters } from './styled-parameters.js';

/** What the contract says about an operation, as far as sending it needs to know. What has its usual value is left out. */
export interface OperationTable {
  id: string;
  method: string;
  path: string;
  /** `safe` unless told. */
  retry?: RetryClass;
  /** Makes the idempotency key of a call, before its first byte. */
  mint?: () => string;
  /** The header that carries the idempotency key, where it is not `Idempotency-Key`. */
  key?: string | undefined;
  /** How the body goes out. */
  body?: 'json' | ((body: unknown, parts?: Record<string, string>) => EncodedBody);
  /** The body's media type, where it is not the usual one of its encoding. */
  bodyType?: string;
  /** Media types of the parts of a multipart body, where the contract names them. */
  parts?: Record<string, string>;
  /** `json` unless told. */
  answer?: 'json' | 'text' | 'blob' | 'none' | undefined;
  /** The `Accept` header, where it is not the usual one of the answer. */
  accept?: string | undefined;
  /** Sent without a credential. */
  anonymous?: boolean | undefined;
  /** Writes parameters in other styles than the usual ones, which `styles` names. */
  serialize?: StyledParameters;
  styles?: Record<string, string>;
  /** With `serialize`: another server than the client's, absolute or relative to it. */
  server?: string;
  /** How a list goes on, where it is not by `nextCursor` and `cursor`. */
  page?: { items?: string; next?: string; param?: string };
}

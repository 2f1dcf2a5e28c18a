import type { RetryClass } from './retry.js';

/** What the contract says about an operation, as far as sending it needs to know. */
export interface OperationTable {
  id: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** `safe` unless told. */
  retry?: RetryClass;
  body?: 'json' | 'multipart';
  /** `json` unless told. */
  answer?: 'json' | 'sse' | 'blob' | 'none';
  /** Sent without a credential. */
  anonymous?: boolean;
}

import type { Params } from './build.js';
import type { OperationTable } from './operation-table.js';
import { operation, type Operation } from './operation.js';
import { uuidv7 } from './uuid.js';

/** An operation that changes something, and may be sent again under the same idempotency key without doing it twice. */
export function keyedOperation<
  P extends Params,
  Data,
  Errors,
  Optional extends boolean = false,
  Scheme extends string = string,
>(table: OperationTable): Operation<P, Data, Errors, Optional, Scheme> {
  return operation({ retry: 'keyed', mint: () => uuidv7(), ...table });
}

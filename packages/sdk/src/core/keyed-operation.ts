import type { Outbox, QueueOptions, Ticket } from '../outbox/outbox.js';
import type { Params } from './build.js';
import { UsageError } from './errors.js';
import type { OperationTable } from './operation-table.js';
import { operation, type Arguments, type Operation } from './operation.js';
import { uuidv7 } from './uuid.js';

/** An operation that changes something, and may be sent again under the same idempotency key without doing it twice. */
export interface KeyedOperation<P, Data, Errors, Optional extends boolean, Scheme extends string> extends Operation<
  P,
  Data,
  Errors,
  Optional,
  Scheme
> {
  /**
   * Stores it in the client's outbox, which sends it when it can. Resolves when it is stored.
   *
   * @throws UsageError when the client has no outbox; OutboxError when it cannot be stored.
   */
  queue: (...args: Arguments<P, Optional, Scheme, QueueOptions>) => Promise<Ticket<Data>>;
}

/** Such an operation, as the table says. */
export function keyedOperation<
  P extends Params,
  Data,
  Errors,
  Optional extends boolean = false,
  Scheme extends string = string,
>(table: OperationTable): KeyedOperation<P, Data, Errors, Optional, Scheme> {
  const call = operation<P, Data, Errors, Optional, Scheme>({ retry: 'keyed', mint: () => uuidv7(), ...table });
  const queue = async ({ outbox }: { outbox?: Outbox }, params?: P, options?: QueueOptions) => {
    if (!outbox) throw new UsageError('queue() needs a client withOutbox().');
    return outbox.queue<Data>(table, params, options);
  };
  return Object.assign(call, { queue });
}

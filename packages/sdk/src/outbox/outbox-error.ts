import { SdkError, type SdkErrorInit } from '../core/errors.js';

/**
 * Why an action is not in the outbox, or will never be sent from it. `full`: there is no room on this device; `storage`:
 * the device could not store it; in both cases nothing of it was stored. `reference`: it names an action that is not
 * in this outbox, or is to replace one that may have been sent. `failed`: the platform said no. `discarded`: a person
 * gave it up.
 */
export type OutboxReason = 'full' | 'storage' | 'reference' | 'failed' | 'discarded';

/** What was to be queued is not, or what was queued will not be sent. */
export class OutboxError extends SdkError {
  declare readonly reason: OutboxReason;
  constructor(reason: OutboxReason, message: string, init: SdkErrorInit = {}) {
    const told = { reason };
    super('outbox', message, { ...init, ...told });
  }
}

import type { Client } from '../core/client.js';

/**
 * Where a client's credential comes from. Make one with `publishableKey`, `tokenProvider`, or on a server `secretKey`.
 * `Scheme` names the contract's security schemes that it satisfies: an operation that takes none of them refuses the
 * client when it is compiled.
 */
export interface Auth<Scheme extends string = string> {
  /** The credential for the next request; rejects with the signal's reason when that comes first. */
  credential: (signal: AbortSignal, client: Client) => Promise<string>;
  /**
   * Called when the platform refused `credential` with 401. Whether a fresh one may be had, so that the request is
   * worth sending once more.
   */
  refused: (credential: string) => boolean;
  /** Told the `Date` of each answer: what the time is where tokens are made. */
  answered?: (date: string) => void;
  /** The request with the credential on it; `Authorization: Bearer …` unless given. */
  write?: (request: Request, credential: string) => Request;
  /** Lets go of timers, channels and listeners: its client was closed. */
  close?: () => void;
  /** Only for types; a method, so that a client of any scheme passes for a client of all. */
  scheme?(name: Scheme): void;
}

/** A key that stays the same: what is refused once stays refused. */
export function fixedCredential<Scheme extends string>(key: string): Auth<Scheme> {
  return { credential: () => Promise.resolve(key), refused: () => false };
}

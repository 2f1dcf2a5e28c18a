import type { Client } from '../core/client.js';

/**
 * Where a client's credential comes from. Make one with `publishableKey`, `tokenProvider` or `secretKey`; for another
 * platform's contract with `bearer`, `basic` or `apiKey`.
 */
export interface Auth<Scheme extends string = string> {
  /** The credential for the next request. Rejects with an `AuthError`, or with the signal's reason when it aborts. */
  credential: (signal: AbortSignal, client: Client) => Promise<string>;
  /**
   * Called when the platform refused `credential` with 401. Whether a fresh one may be had, so that the request is
   * worth sending once more.
   */
  refused: (credential: string) => boolean;
  /** Told the `Date` header of each answer, empty where it has none: the platform's clock, in whole seconds. */
  answered?: (date: string) => void;
  /** How the credential is written on a request; `Authorization: Bearer …` unless given. */
  write?: (request: Request, credential: string) => Request | Promise<Request>;
  /** Called when a client is closed: lets timers, listeners and channels go. The next use takes them up again. */
  close?: () => void;
  /**
   * Only for types: the security schemes of the contract that it satisfies. A method, so that one that satisfies any
   * scheme fits an operation that asks for one, and one of two fits an operation that takes either.
   */
  scheme?(name: Scheme): void;
}

/** A credential that stays the same: what is refused once stays refused. */
export function fixedCredential<Scheme extends string>(
  credential: string,
  write?: NonNullable<Auth['write']>,
): Auth<Scheme> {
  return { credential: () => Promise.resolve(credential), refused: () => false, ...(write && { write }) };
}

/** A request with one header set. */
export function withHeader(request: Request, name: string, value: string): Request {
  const headers = new Headers(request.headers);
  headers.set(name, value);
  return new Request(request, { headers });
}

/** Where a client's credential comes from. Make one with `publishableKey`, `tokenProvider` or `secretKey`. */
export interface Auth {
  /** The credential for the next request. */
  credential: (signal: AbortSignal) => Promise<string>;
  /**
   * Called when the platform refused `credential` with 401. Whether a fresh one may be had, so that the request is
   * worth sending once more.
   */
  refused: (credential: string) => boolean;
}

/** A key that stays the same: what is refused once stays refused. */
export function fixedCredential(key: string): Auth {
  return { credential: () => Promise.resolve(key), refused: () => false };
}

import { abortable } from './abortable.js';
import type { Auth } from './auth.js';
import type { Tokens } from './tokens.js';

/** What the host's callback resolves to: a token, and when it ends (RFC 3339) or how long it lasts (seconds). */
export type ProvidedToken =
  { token: string; expiresAt: string; expiresIn?: number } | { token: string; expiresIn: number; expiresAt?: string };

/**
 * Gets short-lived tokens from the host page, which asks its own back end for them. However many calls wait, the
 * callback runs once. After 80 % of its life a token is replaced while calls go on with it; one that the platform
 * refuses is replaced at once. Tabs of one `sessionId` share a token, where the browser has Web Locks.
 *
 * Calls fail with an `AuthError` when the callback throws, gives no token or takes longer than 30 s; the next call asks
 * again. Make one provider for each client.
 */
export function tokenProvider(callback: () => Promise<ProvidedToken>): Auth<'guestToken'> {
  // How it is done is loaded with the first call: pages that work with a key alone do not pay for it.
  let tokens: Tokens | undefined;
  let loading: Promise<Tokens> | undefined;
  const load = () =>
    import('./tokens.js').then(
      ({ openTokens }) => openTokens(callback),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
  return {
    credential: async (signal, client) => {
      tokens ??= await abortable((loading ??= load()), signal);
      return tokens.credential(signal, client);
    },
    refused: (credential) => {
      tokens?.refused(credential);
      return true;
    },
    answered: (date) => tokens?.answered(date),
    close: () => tokens?.close(),
  };
}

import type { Auth } from './auth.js';
import { openSession, type Session } from './tokens.js';

/** What the host's callback resolves to: a token, and `expiresAt`, when it ends (RFC 3339), or `expiresIn`, its seconds. */
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
  let session: Session | undefined;
  let identity: string | undefined;
  const close = () => {
    session?.close();
    session = undefined;
  };
  return {
    credential: async (signal, client) => {
      if (signal.aborted) throw signal.reason;
      // A token of one session must not reach another, should a provider serve two clients after all.
      const wanted = `${client.baseUrl} ${client.sessionId}`;
      if (wanted !== identity) close();
      identity = wanted;
      session ??= openSession(callback, client);
      return session.credential(signal);
    },
    refused: (credential) => {
      session?.refused(credential);
      return true;
    },
    answered: (date) => session?.answered(date),
    close,
  };
}

import { AuthError } from '../core/errors.js';
import type { Auth } from './auth.js';

/** What the host's callback resolves to: a guest token and when it ends (RFC 3339). */
export interface ProvidedToken {
  token: string;
  expiresAt: string;
}

const CALLBACK_LIMIT_MS = 30_000;
const REFRESH_AT = 0.8;

/**
 * Gets short-lived tokens from the host page, which asks its own back end for them. However many calls wait, the
 * callback runs once; a token is replaced after 80 % of its life, and once after the platform refuses it.
 */
export function tokenProvider(callback: () => Promise<ProvidedToken>): Auth<'guestToken'> {
  let current: { token: string; refreshAt: number } | undefined;
  let pending: Promise<string> | undefined;

  async function fetchToken(): Promise<string> {
    const limit = new AbortController();
    const { signal } = limit;
    const timer = setTimeout(
      () => limit.abort(new AuthError('The page did not provide a token within 30 seconds.', { retryable: true })),
      CALLBACK_LIMIT_MS,
    );
    try {
      const provided = await Promise.race([callback(), rejection(signal)]);
      const lifeMs = Date.parse(provided.expiresAt) - Date.now();
      if (typeof provided.token !== 'string' || provided.token === '' || Number.isNaN(lifeMs)) {
        throw new AuthError('The page must provide { token, expiresAt } with a token and an RFC 3339 time.');
      }
      current = { token: provided.token, refreshAt: Date.now() + Math.max(0, lifeMs) * REFRESH_AT };
      return provided.token;
    } catch (error) {
      if (error instanceof AuthError) throw error;
      throw new AuthError('The page could not provide a token.', { cause: error, retryable: true });
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    credential: (signal) => {
      if (current && Date.now() < current.refreshAt) return Promise.resolve(current.token);
      pending ??= fetchToken().finally(() => {
        pending = undefined;
      });
      return Promise.race([pending, rejection(signal)]);
    },
    refused: (credential) => {
      // A late refusal of an older token must not discard the one that replaced it.
      if (current?.token === credential) current = undefined;
      return true;
    },
  };
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

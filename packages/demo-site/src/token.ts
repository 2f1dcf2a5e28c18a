import { randomUUID } from 'node:crypto';
import type { Identity } from './session.js';

export interface GuestToken {
  token: string;
  expiresAt: string;
}

/** The platform gave no token. `status` is what the platform answered, if it answered at all. */
export class MintError extends Error {
  override readonly name = 'MintError';

  constructor(
    readonly reason: 'unreachable' | 'refused' | 'malformed',
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(`The platform gave no token: ${reason}${status ? ` (${status})` : ''}.`, options);
  }
}

export interface MintOptions {
  platformUrl: string;
  secretKey: string;
  /** The only origin that may use the token. */
  origin: string;
  timeoutMs?: number;
}

/** Asks the platform, server to server, for a token that lets one person act for ten minutes. */
export async function mintToken(identity: Identity, options: MintOptions): Promise<GuestToken> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`${options.platformUrl}/api/v1/auth/guest-tokens`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${options.secretKey}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({
        sub: identity.sub,
        label: identity.label,
        roles: [identity.role],
        areas: identity.areas,
        origin: options.origin,
        ttlSeconds: 600,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(options.timeoutMs ?? 8000),
    });
    body = await response.json().catch((error: unknown) => {
      // Cut off in the middle is another matter than an answer that is not JSON.
      if (error instanceof SyntaxError) return undefined;
      throw error;
    });
  } catch (error) {
    throw new MintError('unreachable', undefined, { cause: error });
  }
  if (!response.ok) throw new MintError('refused', response.status);
  const { token, expiresAt } = (body ?? {}) as Partial<Record<string, unknown>>;
  if (typeof token !== 'string' || typeof expiresAt !== 'string') throw new MintError('malformed', response.status);
  return { token, expiresAt };
}

import { SHA_256 } from './content-digest.js';
import { importSecret, type Secret } from './hmac.js';
import {
  verifyRequest,
  type SignatureRefusal,
  type SignatureVerification,
  type VerifyOptions,
} from './verify-request.js';

/** How the receiving side knows secrets and nonces, and how old a request may be. */
export interface VerifyHmacOptions extends VerifyOptions {
  /** The secret of a key id; nothing for one that is unknown. */
  secret: (keyId: string) => Secret | undefined | Promise<Secret | undefined>;
}

/** Why a request is refused. */
export type HmacRefusal = SignatureRefusal;

/** A request that is genuine, or why it is refused. */
export type HmacVerification = SignatureVerification;

/**
 * Checks on a server what `hmacSigner` signed. `request` must have the address that the sender used, also behind a proxy;
 * its body stays unread. The signature is compared in constant time.
 *
 * @example
 * const checked = await verifyHmac(request, { secret: (id) => secrets.get(id), nonce: rememberOnce });
 * if (!checked.ok) return new Response(checked.reason, { status: 401 });
 */
export function verifyHmac(request: Request, options: VerifyHmacOptions): Promise<HmacVerification> {
  return verifyRequest(request, options, {
    alg: 'hmac-sha256',
    digest: SHA_256,
    key: options.secret,
    // WebCrypto compares in constant time, as its specification demands.
    isGenuine: async (signature, base, secret) =>
      crypto.subtle.verify(
        'HMAC',
        await importSecret(secret),
        new Uint8Array(signature),
        new TextEncoder().encode(base),
      ),
  });
}

import { SHA_256 } from './content-digest.js';
import { requestSigner, type SignerOptions } from './request-signer.js';

/** Bytes as WebCrypto takes them; named by way of it, since programs without DOM types have no `BufferSource`. */
export type Bytes = Parameters<typeof crypto.subtle.digest>[1];

/** A shared secret: bytes, or text that stands for its UTF-8 bytes. 32 random bytes or more make sense. */
export type Secret = string | Bytes;

/** With which secret requests are signed, and what the signature covers. */
export interface HmacSignerOptions extends SignerOptions {
  /** What both sides know, and nobody else. */
  secret: Secret;
}

/**
 * Signs requests with a shared secret: HTTP Message Signatures (RFC 9421) by hmac-sha256, the body by its
 * `Content-Digest` (RFC 9530). Each attempt of a call is signed anew, with its own time and nonce, over the same bytes.
 * For programs on servers: a page can keep no secret.
 *
 * @example createClient({ baseUrl, auth, sign: hmacSigner({ keyId: 'vendor-1', secret }) })
 * @throws UsageError for a key id that cannot be written; and when it signs, for a component that the request lacks.
 */
export function hmacSigner({ secret, ...options }: HmacSignerOptions): (request: Request) => Promise<Request> {
  let key: Promise<CryptoKey> | undefined;
  return requestSigner(options, {
    caller: 'hmacSigner()',
    digest: SHA_256,
    sign: async (base) => {
      key ??= importSecret(secret);
      return new Uint8Array(await crypto.subtle.sign('HMAC', await key, new TextEncoder().encode(base)));
    },
  });
}

/** A secret as WebCrypto takes it. */
export function importSecret(secret: Secret): ReturnType<typeof crypto.subtle.importKey> {
  const bytes = typeof secret === 'string' ? new TextEncoder().encode(secret) : secret;
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}

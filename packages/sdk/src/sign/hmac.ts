import { toBase64 } from '../auth/base64.js';
import { UsageError } from '../core/errors.js';
import { contentDigest } from './content-digest.js';
import { DEFAULT_COMPONENTS, signatureBase } from './signature-base.js';

/** Bytes as WebCrypto takes them; named by way of it, since programs without DOM types have no `BufferSource`. */
export type Bytes = Parameters<typeof crypto.subtle.digest>[1];

/** A shared secret: bytes, or text that stands for its UTF-8 bytes. 32 random bytes or more make sense. */
export type Secret = string | Bytes;

/** With which key requests are signed, and what the signature covers. */
export interface HmacSignerOptions {
  /** Tells the other side which secret to check with. Printable ASCII. */
  keyId: string;
  secret: Secret;
  /**
   * What is signed: names of headers in lower case, `@method`, `@authority`, `@scheme`, `@target-uri`, `@path`,
   * `@query`. Method, host, path, query and body unless told.
   */
  components?: readonly string[];
  /** The time in ms since 1970, in place of the device's. */
  now?: () => number;
  /** A value that was never used before; `undefined` leaves it out. 122 random bits unless told. */
  nonce?: () => string | undefined;
}

/**
 * Signs requests with a shared secret: HTTP Message Signatures (RFC 9421) by hmac-sha256, the body by its
 * `Content-Digest` (RFC 9530). Each attempt of a call is signed anew, with its own time and nonce, over the same bytes.
 * For programs on servers: a page can keep no secret.
 *
 * @example createClient({ baseUrl, auth, sign: hmacSigner({ keyId: 'vendor-1', secret }) })
 * @throws UsageError for a key id that cannot be written; and when it signs, for a component that the request lacks.
 */
export function hmacSigner(options: HmacSignerOptions): (request: Request) => Promise<Request> {
  const { keyId, secret, components = DEFAULT_COMPONENTS, now = Date.now, nonce = () => crypto.randomUUID() } = options;
  if (!/^[\x20-\x7e]+$/.test(keyId)) throw new UsageError('hmacSigner() takes a keyId in printable ASCII.');
  let key: Promise<CryptoKey> | undefined;
  return async (request) => {
    const headers = new Headers(request.headers);
    if (components.includes('content-digest')) headers.set('Content-Digest', await contentDigest(request));
    const signed = new Request(request, { headers });
    const params = { created: Math.floor(now() / 1000), keyid: keyId, nonce: nonce() };
    const text = signatureBase(signed, components, params);
    if (!text) throw new UsageError(`hmacSigner() found no value for one of ${components.join(', ')} in the request.`);
    key ??= importSecret(secret);
    const mac = await crypto.subtle.sign('HMAC', await key, new TextEncoder().encode(text.base));
    signed.headers.set('Signature-Input', `sig=${text.input}`);
    signed.headers.set('Signature', `sig=:${toBase64(new Uint8Array(mac))}:`);
    return signed;
  };
}

/** A secret as WebCrypto takes it. */
export function importSecret(secret: Secret): ReturnType<typeof crypto.subtle.importKey> {
  const bytes = typeof secret === 'string' ? new TextEncoder().encode(secret) : secret;
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}

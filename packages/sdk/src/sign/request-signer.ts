import { toBase64 } from '../auth/base64.js';
import { UsageError } from '../core/errors.js';
import { uuidv7 } from '../core/uuid.js';
import { contentDigest, type DigestAlgorithm } from './content-digest.js';
import { DEFAULT_COMPONENTS, signatureBase } from './signature-base.js';

/** Who signs requests, and what the signature covers. */
export interface SignerOptions {
  /** Tells the other side which key to check with. Printable ASCII. */
  keyId: string;
  /**
   * What is signed: names of headers in lower case, `@method`, `@authority`, `@scheme`, `@target-uri`, `@path`,
   * `@query`. Method, host, path, query and body unless told.
   */
  components?: readonly string[];
  /** The time in ms since 1970, in place of the device's. */
  now?: () => number;
  /** A value that was never used before; `undefined` leaves it out. A UUID unless told. */
  nonce?: () => string | undefined;
}

/** What one way to sign does its own way. */
interface SigningMethod {
  /** The public function, for messages. */
  caller: string;
  /** The parameter `alg`, where it is said. */
  alg?: string;
  digest: DigestAlgorithm;
  /** The signature over the signature base's bytes. */
  sign: (base: string) => Promise<Uint8Array>;
}

/** Signs requests by HTTP Message Signatures (RFC 9421), the body by its `Content-Digest` (RFC 9530). */
export function requestSigner(options: SignerOptions, method: SigningMethod): (request: Request) => Promise<Request> {
  const { keyId, components = DEFAULT_COMPONENTS, now = Date.now, nonce = uuidv7 } = options;
  const { caller, alg, digest, sign } = method;
  if (!/^[\x20-\x7e]+$/.test(keyId)) throw new UsageError(`${caller} takes a keyId in printable ASCII.`);
  return async (request) => {
    const headers = new Headers(request.headers);
    if (components.includes('content-digest')) headers.set('Content-Digest', await contentDigest(request, digest));
    const signed = new Request(request, { headers });
    const params = { created: Math.floor(now() / 1000), keyid: keyId, alg, nonce: nonce() };
    const text = signatureBase(signed, components, params);
    if (!text) throw new UsageError(`${caller} found no value for one of ${components.join(', ')} in the request.`);
    const signature = await sign(text.base);
    signed.headers.set('Signature-Input', `sig=${text.input}`);
    signed.headers.set('Signature', `sig=:${toBase64(signature)}:`);
    return signed;
  };
}

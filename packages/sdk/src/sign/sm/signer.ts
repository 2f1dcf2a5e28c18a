import { requestSigner, type SignerOptions } from '../request-signer.js';
import { signing, type Sm2SigningOptions } from './sm2.js';
import { SM3 } from './sm3.js';

/** The value of the parameter `alg`. */
export const SM2_SM3 = 'sm2-sm3';

/** With which key requests are signed and how, and what the signature covers. */
export interface Sm2SignerOptions extends SignerOptions, Sm2SigningOptions {}

/**
 * Signs requests by SM2 with SM3: HTTP Message Signatures (RFC 9421), the body by its `Content-Digest` (RFC 9530). Each
 * attempt of a call is signed anew, with its own time and nonce, over the same bytes. Neither RFC's registry has a name
 * for these algorithms: `alg="sm2-sm3"` and `Content-Digest: sm3=:…:` are what both sides agree on here.
 *
 * For programs on servers; in a browser only with a function for `privateKey`. The package `sm-crypto-v2` computes, and
 * loads with the first request.
 *
 * @example createClient({ baseUrl, auth, sign: sm2Signer({ keyId: 'vendor-1', privateKey, userId, form: 'raw' }) })
 * @throws UsageError for a key id, key, user id or form that is none, and for a private key in a browser; when it signs,
 * for a component that the request lacks, and when `sm-crypto-v2` is not installed.
 */
export function sm2Signer(options: Sm2SignerOptions): (request: Request) => Promise<Request> {
  const caller = 'sm2Signer()';
  const sign = signing(options, caller);
  return requestSigner(options, {
    caller,
    alg: SM2_SM3,
    digest: SM3,
    sign: (base) => sign(new TextEncoder().encode(base)),
  });
}

import { verifyRequest, type SignatureVerification, type VerifyOptions } from '../verify-request.js';
import { SM2_SM3 } from './signer.js';
import { isSm2Signature, type Sm2VerificationKey } from './sm2.js';
import { SM3 } from './sm3.js';

/** How the receiving side knows signers and nonces, and how old a request may be. */
export interface VerifySm2Options extends VerifyOptions {
  /** The public key of a key id, with the user id and form that go with it; nothing for one that is unknown. */
  key: (keyId: string) => Sm2VerificationKey | undefined | Promise<Sm2VerificationKey | undefined>;
}

/**
 * Checks on a server what `sm2Signer` signed, as `verifyHmac` does for `hmacSigner`. `request` must have the address that
 * the sender used, also behind a proxy; its body stays unread.
 *
 * @example
 * const checked = await verifySm2(request, { key: (id) => vendors.get(id), nonce: rememberOnce });
 * if (!checked.ok) return new Response(checked.reason, { status: 401 });
 * @throws UsageError for a public key or user id that is none, and when the package `sm-crypto-v2` is not installed.
 */
export function verifySm2(request: Request, options: VerifySm2Options): Promise<SignatureVerification> {
  return verifyRequest(request, options, {
    alg: SM2_SM3,
    digest: SM3,
    key: options.key,
    isGenuine: (signature, base, key) => isSm2Signature(signature, new TextEncoder().encode(base), key),
  });
}

export { derToRaw, rawToDer, type Sm2Form } from './form.js';
export type { Sm2KeyData } from './keys.js';
export { sm2Signer, type Sm2SignerOptions } from './signer.js';
export {
  isSm2Signature,
  sm2Digest,
  sm2Signature,
  type Sm2SignFunction,
  type Sm2Identity,
  type Sm2SigningOptions,
  type Sm2VerificationKey,
} from './sm2.js';
export { sm3 } from './sm3.js';
export { verifySm2, type VerifySm2Options } from './verify-sm2.js';
export type { SignerOptions } from '../request-signer.js';
export type { SignatureRefusal, SignatureVerification, VerifyOptions } from '../verify-request.js';

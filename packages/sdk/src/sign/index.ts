export { hmacSigner, type Bytes, type HmacSignerOptions, type Secret } from './hmac.js';
export type { SignerOptions } from './request-signer.js';
export { signatureBase, type SignatureParams } from './signature-base.js';
export { verifyHmac, type HmacRefusal, type HmacVerification, type VerifyHmacOptions } from './verify-hmac.js';
export type { SignatureRefusal, SignatureVerification, VerifyOptions } from './verify-request.js';

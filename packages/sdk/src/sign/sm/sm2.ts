import { UsageError } from '../../core/errors.js';
import { inForm, readSignature, type Sm2Form } from './form.js';
import { fromHex, toHex } from './hex.js';
import { checkUserId, privateKeyHex, publicKeyHex, type Sm2KeyData } from './keys.js';
import { loadLibrary } from './library.js';

/**
 * Signs these bytes where the key is: in a hardware token, or on a server. What it resolves to must be in the signer's
 * `form`. A token that takes a hash and not a message wants what `sm2Digest` makes of it.
 */
export type Sm2SignFunction = (message: Uint8Array, userId: string) => Uint8Array | Promise<Uint8Array>;

/** With which key is signed, and how. */
export interface Sm2SigningOptions {
  /** 32 bytes or their 64 hex digits, never in a browser; or a function, with which the key never comes in here. */
  privateKey: Sm2KeyData | Sm2SignFunction;
  /**
   * Who signs, as the other side has it; part of what is signed, so another one never fits. There is no default:
   * `1234567812345678` is that of the standards (GM/T 0009, GB/T 35276), and what many gateways expect.
   */
  userId: string;
  form: Sm2Form;
}

/** Who signs, for those who check. */
export interface Sm2Identity {
  /** 65 bytes that begin with 04, the same without the 04, or 33 bytes that begin with 02 or 03; or their hex digits. */
  publicKey: Sm2KeyData;
  /** As the signer has it; part of what is signed. */
  userId: string;
}

/** Who signs, and the only form in which their signatures are taken. */
export interface Sm2VerificationKey extends Sm2Identity {
  form: Sm2Form;
}

/**
 * The SM2 signature with SM3 (GB/T 32918.2-2016, on the curve of GB/T 32918.5-2017) of a message. For gateways whose
 * headers are their own; `sm2Signer` signs requests.
 *
 * @throws UsageError for a key or user id that is none, for a private key in a browser, and when the package
 * `sm-crypto-v2` is not installed.
 */
export async function sm2Signature(message: Uint8Array, options: Sm2SigningOptions): Promise<Uint8Array> {
  return signing(options, 'sm2Signature()')(message);
}

/**
 * Whether the signer made this signature of the message.
 *
 * @throws UsageError for a public key or user id that is none, and when the package `sm-crypto-v2` is not installed.
 */
export async function isSm2Signature(
  signature: Uint8Array,
  message: Uint8Array,
  { form, ...signer }: Sm2VerificationKey,
): Promise<boolean> {
  const { publicKey, userId, sm2 } = await prepare(signer, 'isSm2Signature()');
  const raw = readSignature(signature, form);
  return raw !== undefined && sm2.doVerifySignature(message, toHex(raw), publicKey, { hash: true, userId });
}

/**
 * What is signed in the end: SM3 of the signer's Z and the message (GB/T 32918.2-2016, 5.5 and 6.1). For tokens that take
 * a hash, such as by `SKF_ECCSignData` (GM/T 0016).
 *
 * @throws UsageError for a public key or user id that is none, and when the package `sm-crypto-v2` is not installed.
 */
export async function sm2Digest(message: Uint8Array, signer: Sm2Identity): Promise<Uint8Array> {
  const { publicKey, userId, sm2 } = await prepare(signer, 'sm2Digest()');
  return fromHex(sm2.getHash(message, publicKey, userId));
}

/** Checks the options at once, so that a mistake shows before the first request. */
export function signing(
  { privateKey, userId, form }: Sm2SigningOptions,
  caller: string,
): (message: Uint8Array) => Promise<Uint8Array> {
  checkUserId(userId, caller);
  if (form !== 'raw' && form !== 'der') throw new UsageError(`${caller} takes the form 'raw' or 'der'.`);
  if (typeof privateKey === 'function') {
    return async (message) => {
      const signature = await privateKey(message, userId);
      if (readSignature(signature, form)) return signature;
      throw new UsageError(`${caller} was given something else than an SM2 signature in the form ${form}.`);
    };
  }
  const key = privateKeyHex(privateKey, caller);
  let publicKey: string | undefined;
  return async (message) => {
    const { sm2 } = await loadLibrary();
    publicKey ??= sm2.getPublicKeyFromPrivateKey(key);
    return inForm(fromHex(sm2.doSignature(message, key, { hash: true, publicKey, userId })), form);
  };
}

async function prepare(signer: Sm2Identity, caller: string) {
  checkUserId(signer.userId, caller);
  const publicKey = publicKeyHex(signer.publicKey, caller);
  const { sm2 } = await loadLibrary();
  try {
    sm2.verifyPublicKey(publicKey);
  } catch (cause) {
    throw new UsageError(`${caller} was given a publicKey that is no point of the SM2 curve.`, { cause });
  }
  return { publicKey, userId: signer.userId, sm2 };
}

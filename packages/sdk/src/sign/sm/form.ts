/** How the two numbers of a signature, r and s, stand in bytes. */
import { UsageError } from '../../core/errors.js';
import { toHex } from './hex.js';

/**
 * `raw`: r and s one after the other, 32 bytes each. `der`: both as INTEGERs in a SEQUENCE of ASN.1, as GM/T 0009,
 * certificates, OpenSSL and Bouncy Castle have them.
 */
export type Sm2Form = 'raw' | 'der';

/** The order of the curve's group (GB/T 32918.5-2017): r and s are below it, private keys too. */
export const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

/** What a token gave as r and s, in DER. */
export function rawToDer(raw: Uint8Array): Uint8Array {
  if (!readRaw(raw)) throw new UsageError('rawToDer() takes an SM2 signature of 64 bytes.');
  return inForm(raw, 'der');
}

/** What a token gave in DER, as r and s. */
export function derToRaw(der: Uint8Array): Uint8Array {
  const raw = readDer(der);
  if (!raw) throw new UsageError('derToRaw() takes an SM2 signature in DER.');
  return raw;
}

/** A signature's r and s, 32 bytes each; `undefined` when it is none in that form. */
export function readSignature(signature: Uint8Array, form: Sm2Form): Uint8Array | undefined {
  return form === 'der' ? readDer(signature) : readRaw(signature);
}

/** r and s, written in that form. */
export function inForm(raw: Uint8Array, form: Sm2Form): Uint8Array {
  if (form === 'raw') return raw;
  const numbers = halves(raw).flatMap(derInteger);
  return Uint8Array.from([0x30, numbers.length, ...numbers]);
}

function readRaw(raw: Uint8Array): Uint8Array | undefined {
  return raw.length === 64 && halves(raw).every(isInRange) ? raw : undefined;
}

/** Each signature has one DER (X.690, section 10): what is written back as other bytes is none. */
function readDer(der: Uint8Array): Uint8Array | undefined {
  const startOfS = 4 + (der[3] ?? 0);
  const raw = Uint8Array.from([...number32(der.slice(4, startOfS)), ...number32(der.slice(startOfS + 2))]);
  return readRaw(raw) && toHex(inForm(raw, 'der')) === toHex(der) ? raw : undefined;
}

function derInteger(number: Uint8Array): number[] {
  const digits = Array.from(number.subarray(number.findIndex((byte) => byte !== 0)));
  // A first bit that is set would make it negative.
  if ((digits[0] ?? 0) > 0x7f) digits.unshift(0);
  return [0x02, digits.length, ...digits];
}

/** The last 32 bytes, with zeros before them where there are less. */
function number32(bytes: Uint8Array): number[] {
  return [...new Array<number>(32).fill(0), ...bytes].slice(-32);
}

function halves(raw: Uint8Array): Uint8Array[] {
  return [raw.subarray(0, 32), raw.subarray(32)];
}

function isInRange(number: Uint8Array): boolean {
  const value = BigInt(`0x${toHex(number)}`);
  return value > 0n && value < ORDER;
}

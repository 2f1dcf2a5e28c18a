/** Keys and user ids as programs write them, checked, in the library's way. */
import { inBrowser } from '../../auth/in-browser.js';
import { UsageError } from '../../core/errors.js';
import { ORDER } from './form.js';
import { toHex } from './hex.js';

/** Bytes, or their hex digits. */
export type Sm2KeyData = string | Uint8Array;

/**
 * A private key.
 *
 * @throws UsageError in a page or a browser's worker, and for what is none; the message leaves it out.
 */
export function privateKeyHex(key: Sm2KeyData, caller: string): string {
  if (inBrowser()) {
    throw new UsageError(
      `${caller} refuses a private key in a browser: anybody could read it. Give a function that has a token or a server sign.`,
    );
  }
  const hex = hexOf(key);
  const value = /^[0-9a-f]{64}$/.test(hex) ? BigInt(`0x${hex}`) : 0n;
  // One less than the other numbers of the curve: 1 + d is inverted.
  if (value < 1n || value > ORDER - 2n) throw new UsageError(`${caller} takes an SM2 privateKey of 32 bytes.`);
  return hex;
}

/** A public key: 65 bytes that begin with 04, the same without the 04, or 33 bytes that begin with 02 or 03. */
export function publicKeyHex(key: Sm2KeyData, caller: string): string {
  const hex = hexOf(key).replace(/^(?=[0-9a-f]{128}$)/, '04');
  if (/^(04[0-9a-f]{128}|0[23][0-9a-f]{64})$/.test(hex)) return hex;
  throw new UsageError(`${caller} takes an SM2 publicKey of 65, 64 or 33 bytes.`);
}

/** A user id, whose length in bits must fit into two bytes (GB/T 32918.2-2016, 5.5). */
export function checkUserId(userId: string, caller: string): void {
  const length = typeof userId === 'string' ? new TextEncoder().encode(userId).length : 0;
  if (length < 1 || length > 8191) {
    throw new UsageError(`${caller} takes the signer's userId; where nothing was agreed, it is '1234567812345678'.`);
  }
}

function hexOf(key: Sm2KeyData): string {
  return typeof key === 'string' ? key.toLowerCase() : toHex(key);
}

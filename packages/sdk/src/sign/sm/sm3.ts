import type { DigestAlgorithm } from '../content-digest.js';
import { fromHex } from './hex.js';
import { loadLibrary } from './library.js';

/**
 * The SM3 hash (GB/T 32905-2016) of these bytes: 32 bytes.
 *
 * @throws UsageError when the package `sm-crypto-v2` is not installed.
 */
export async function sm3(bytes: Uint8Array): Promise<Uint8Array> {
  const library = await loadLibrary();
  return fromHex(library.sm3(bytes));
}

/** The registry of RFC 9530 has no name for it: both sides must have agreed on this one. */
export const SM3: DigestAlgorithm = { name: 'sm3', hash: (bytes) => sm3(new Uint8Array(bytes)) };

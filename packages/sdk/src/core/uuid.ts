/** A UUIDv7 (RFC 9562, 5.7): sorts by time, so that a server's index of keys stays compact. */
export function uuidv7(now = Date.now()): string {
  const [high = 0n, low = 0n] = crypto.getRandomValues(new BigUint64Array(2));
  // 48 bits of time, the version, 12 random bits, the variant (binary 10), 62 random bits.
  const bits = (BigInt(now) << 80n) | (7n << 76n) | ((high >> 52n) << 64n) | (2n << 62n) | (low >> 2n);
  return bits
    .toString(16)
    .padStart(32, '0')
    .replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

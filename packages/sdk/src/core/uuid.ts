/** A UUIDv7 (RFC 9562, 5.7): sorts by time, so that a server's index of keys stays compact. */
export function uuidv7(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = now.toString(16).padStart(12, '0');
  // Version 7 stands before the first random part, and one of 8, 9, a and b (the variant) before the second.
  const variant = (8 + ((bytes[9] ?? 0) % 4)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

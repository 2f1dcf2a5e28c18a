import { UsageError } from '../core/errors.js';
import { fixedCredential, withHeader, type Auth } from './auth.js';

/**
 * Name and password (`type: http, scheme: basic`), in UTF-8 as in RFC 7617.
 *
 * @throws UsageError when the name holds a colon: the server could not tell where the password begins.
 */
export function basic(user: string, password: string): Auth {
  if (user.includes(':')) throw new UsageError('basic() takes a user name without a colon.');
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  const encoded = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return fixedCredential(encoded, (request, credential) => withHeader(request, 'Authorization', `Basic ${credential}`));
}

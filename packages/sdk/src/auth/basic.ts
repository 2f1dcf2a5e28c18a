import { UsageError } from '../core/errors.js';
import { fixedCredential, withHeader, type Auth } from './auth.js';
import { toBase64 } from './base64.js';

/**
 * Name and password (`type: http, scheme: basic`), in UTF-8 as in RFC 7617.
 *
 * @throws UsageError when the name holds a colon: the server could not tell where the password begins.
 */
export function basic(user: string, password: string): Auth {
  if (user.includes(':')) throw new UsageError('basic() takes a user name without a colon.');
  const encoded = toBase64(new TextEncoder().encode(`${user}:${password}`));
  return fixedCredential(encoded, (request, credential) => withHeader(request, 'Authorization', `Basic ${credential}`));
}

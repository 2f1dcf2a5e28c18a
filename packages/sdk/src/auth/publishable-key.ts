import { UsageError } from '../core/errors.js';
import { fixedCredential, type Auth } from './auth.js';

/**
 * A key that may stand in a page's markup: bound to origins and scopes, reads public data and reports.
 *
 * @throws UsageError when the key does not begin with `pk_`.
 */
export function publishableKey(key: string): Auth<'publishableKey'> {
  if (!key.startsWith('pk_')) {
    throw new UsageError('publishableKey() takes a key that begins with pk_. A secret key never belongs in a page.');
  }
  return fixedCredential(key);
}

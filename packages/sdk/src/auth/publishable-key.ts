import { UsageError } from '../core/errors.js';
import { fixedCredential, type Auth } from './auth.js';

/**
 * A key that may stand in a page's markup: bound to origins and scopes, reads public data and reports.
 *
 * @throws UsageError when it is not `pk_` and more, in plain ASCII.
 */
export function publishableKey(key: string): Auth<'publishableKey'> {
  // What else is in it has to fit into a header.
  if (!/^pk_[!-~]+$/.test(key)) {
    throw new UsageError('publishableKey() takes a key that begins with pk_, never a secret one.');
  }
  return fixedCredential(key);
}

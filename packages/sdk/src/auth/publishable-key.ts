import { UsageError } from '../core/errors.js';
import { fixedCredential, type Auth } from './auth.js';

/** Whether a text can be a publishable key: `pk_` and more, in plain ASCII, since it has to fit into a header. */
export function isPublishableKey(key: string): boolean {
  return /^pk_[!-~]+$/.test(key);
}

/**
 * A key that may stand in a page's markup: bound to origins and scopes, reads public data and reports.
 *
 * @throws UsageError when it is not `pk_` and more, in plain ASCII.
 */
export function publishableKey(key: string): Auth<'publishableKey'> {
  if (!isPublishableKey(key)) {
    throw new UsageError('A key begins with pk_ and is plain ASCII. Was all of it copied?');
  }
  return fixedCredential(key);
}

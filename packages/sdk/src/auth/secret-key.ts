import { UsageError } from '../core/errors.js';
import { fixedCredential, type Auth } from './auth.js';
import { inBrowser } from './in-browser.js';

/**
 * A site's secret key, for its back end only.
 *
 * @throws UsageError in a page or a browser's worker, and when the key does not begin with `sk_`.
 */
export function secretKey(key: string): Auth<'secretKey'> {
  if (inBrowser()) {
    throw new UsageError('secretKey() refuses to run in a browser: anybody could read the key. Use tokenProvider().');
  }
  if (!key.startsWith('sk_')) throw new UsageError('secretKey() takes a key that begins with sk_.');
  return fixedCredential(key);
}

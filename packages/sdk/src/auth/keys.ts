import { UsageError } from '../core/errors.js';
import { fixedCredential, type Auth } from './auth.js';

/** A key that may stand in a page's markup: bound to origins and scopes, reads public data and reports. */
export function publishableKey(key: string): Auth<'publishableKey'> {
  if (!key.startsWith('pk_')) {
    throw new UsageError('publishableKey() takes a key that begins with pk_. A secret key never belongs in a page.');
  }
  return fixedCredential(key);
}

/** A site's secret key, for its back end only. Throws where a browser or a browser's worker would hold it. */
export function secretKey(key: string): Auth<'secretKey'> {
  if ('document' in globalThis || 'importScripts' in globalThis) {
    throw new UsageError('secretKey() refuses to run in a browser: anybody could read the key. Use tokenProvider().');
  }
  if (!key.startsWith('sk_')) throw new UsageError('secretKey() takes a key that begins with sk_.');
  return fixedCredential(key);
}

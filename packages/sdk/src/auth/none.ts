import { fixedCredential, type Auth } from './auth.js';

/** No credential at all: for platforms, or operations, that ask for none. */
export function none(): Auth<'none'> {
  return fixedCredential('', (request) => request);
}

import { fixedCredential, type Auth } from './auth.js';

/** A bearer token that the program already has (`type: http, scheme: bearer`). For one that expires: `tokenProvider`. */
export function bearer(token: string): Auth {
  return fixedCredential(token);
}

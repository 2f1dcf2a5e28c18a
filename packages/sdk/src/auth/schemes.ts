import { withHeader, type Auth } from './auth.js';

/**
 * Several credentials on every request, by the name of their security scheme: for contracts that ask for two at once,
 * and to say which schemes of the contract a client satisfies.
 *
 * @example createClient({ baseUrl, auth: schemes({ appId: apiKey('X-App', id, { in: 'header' }), login: bearer(token) }) })
 */
export function schemes<Scheme extends string>(auths: { [Name in Scheme]: Auth }): Auth<Scheme> {
  const all = Object.values<Auth>(auths);
  // No credential holds a line break: none of the places it is written to could.
  const parts = (credential: string) => credential.split('\n');
  return {
    credential: async (signal, client) =>
      (await Promise.all(all.map((auth) => auth.credential(signal, client)))).join('\n'),
    refused: (credential) => {
      const given = parts(credential);
      // Which of them was refused is not said: each that can be had afresh is.
      return all.map((auth, index) => auth.refused(given[index] ?? '')).includes(true);
    },
    answered: (date) => all.forEach((auth) => auth.answered?.(date)),
    write: async (request, credential) => {
      const given = parts(credential);
      let written = request;
      for (const [index, auth] of all.entries()) {
        const part = given[index] ?? '';
        written = await (auth.write?.(written, part) ?? withHeader(written, 'Authorization', `Bearer ${part}`));
      }
      return written;
    },
    close: () => all.forEach((auth) => auth.close?.()),
  };
}

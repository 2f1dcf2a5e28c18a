import type { Auth, ProvidedToken } from '@digital-cq/sdk';

/**
 * The SDK's `tokenProvider`, loaded with the first call: pages that work with a key alone do not pay for it.
 */
export function tokenAuth(callback: () => Promise<ProvidedToken>): Auth<'guestToken'> {
  let auth: Auth | undefined;
  let loading: Promise<Auth> | undefined;
  const load = () =>
    import('./token-provider.js').then(
      ({ tokenProvider }) => (auth = tokenProvider(callback)),
      (error: unknown) => {
        // The next call tries again.
        loading = undefined;
        throw error;
      },
    );
  return {
    credential: async (signal, client) => (auth ?? (await (loading ??= load()))).credential(signal, client),
    refused: (credential) => auth?.refused(credential) ?? true,
    answered: (date) => auth?.answered?.(date),
    close: () => auth?.close?.(),
  };
}

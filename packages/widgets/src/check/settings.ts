import type { TokenProvider } from '../platform/platform.js';

/** What a page gives `<cq-platform>`. */
export interface Settings {
  readonly baseUrl: string;
  readonly publishableKey: string;
  readonly area: string;
  readonly tokenProvider: TokenProvider | undefined;
}

/** The text settings, each with the name of its attribute, which is also its name in the address of a check page. */
export const NAMES = { baseUrl: 'base-url', publishableKey: 'publishable-key', area: 'area' } as const;

/** The settings of the first `<cq-platform>` of a page; the page's address, and what was filled in, come before them. */
export function readSettings(page: Document, filled?: FormData): Settings {
  const platform = page.querySelector('cq-platform');
  const asked = new URLSearchParams(page.location.search);
  const read = (name: string) =>
    String(filled?.get(name) ?? asked.get(name) ?? platform?.getAttribute(name) ?? '').trim();
  return {
    baseUrl: read(NAMES.baseUrl),
    publishableKey: read(NAMES.publishableKey),
    area: read(NAMES.area),
    tokenProvider: platform?.tokenProvider,
  };
}

/** Puts settings into the page's address, so that it can be passed on; a secret never. */
export function writeSettings(filled: FormData, page: Document): void {
  const address = new URL(page.location.href);
  for (const name of Object.values(NAMES)) {
    const value = String(filled.get(name) ?? '');
    if (!value.trim().startsWith('sk_')) address.searchParams.set(name, value);
  }
  history.replaceState(history.state, '', address);
}

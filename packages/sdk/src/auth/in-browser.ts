/**
 * Whether this runs in a page or in a browser's worker, where the person at the screen can read all that it holds.
 * Servers have workers too (Node, Deno, Bun, Cloudflare), some with the same globals; but every browser, and none of
 * them, names itself Mozilla (Compatibility Standard, section 5).
 */
export function inBrowser(): boolean {
  if ('document' in globalThis) return true;
  return 'importScripts' in globalThis && /^Mozilla\//.test(globalThis.navigator?.userAgent);
}

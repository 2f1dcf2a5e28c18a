/** Something that the page's Content-Security-Policy stopped. */
export interface Stopped {
  /** The rule, e.g. `connect-src`. */
  readonly directive: string;
  /** What it stopped: an address, or a word such as `inline` or `trusted-types-policy`. */
  readonly what: string;
}

/** What the policy stops from now on. */
export function watchPolicy(): readonly Stopped[] {
  const stopped: Stopped[] = [];
  const add = (directive: string, what: string) => {
    if (!stopped.some((one) => one.directive === directive && one.what === what)) stopped.push({ directive, what });
  };
  addEventListener('securitypolicyviolation', ({ disposition, effectiveDirective, blockedURI }) => {
    // A policy that only reports stops nothing.
    if (disposition === 'enforce') add(effectiveDirective, blockedURI);
  });
  return stopped;
}

/** Whether a rule stopped an address. */
export function stops(stopped: readonly Stopped[], directive: string, href: string): boolean {
  const { origin } = new URL(href, document.baseURI);
  return stopped.some((one) => one.directive.startsWith(directive) && one.what.startsWith(origin));
}

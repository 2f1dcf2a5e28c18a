/** The headers every answer of the site carries, and the policy that a district pastes into its own server. */

/** Where the site's own address and the platform's differ, the platform's is named beside 'self'. */
function sources(...values: readonly string[]): string {
  return [...new Set(values)].filter(Boolean).join(' ');
}

/**
 * The strict policy that the widgets need. `platform` is the origin of the API and of the CDN files; leave it out where
 * the page itself is served from there.
 */
export function contentSecurityPolicy(platform = ''): string {
  return [
    "default-src 'none'",
    `script-src ${sources("'self'", platform)}`,
    `style-src ${sources("'self'", platform)}`,
    `connect-src ${sources("'self'", platform)}`,
    `img-src ${sources("'self'", 'blob:', platform)}`,
    'media-src blob:',
    "font-src 'self'",
    // The report form of a page without JavaScript is sent there.
    `form-action ${sources("'self'", platform)}`,
    `frame-src ${sources("'self'", platform)}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
    'report-uri /csp-report',
  ].join('; ');
}

export function securityHeaders(platform = ''): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(platform),
    'permissions-policy': 'geolocation=(self), camera=(self), microphone=(self)',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  };
}

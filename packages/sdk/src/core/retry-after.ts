/**
 * `Retry-After-Ms` or `Retry-After` (seconds or an HTTP date, RFC 9110, 10.2.3) in ms from now; `undefined` when absent
 * or unreadable. A date is compared with the server's own `Date`, since this device's clock may be wrong.
 */
export function retryAfterMs(headers: Headers): number | undefined {
  const told = headers.get('Retry-After');
  const exact = headers.get('Retry-After-Ms');
  if (!told && !exact) return undefined;
  const ms = exact ? Number(exact) : Number(told) * 1000;
  const until = () => Date.parse(`${told}`) - (Date.parse(`${headers.get('Date')}`) || Date.now());
  const wait = Number.isNaN(ms) ? until() : ms;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

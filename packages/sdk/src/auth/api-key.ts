import { UsageError } from '../core/errors.js';
import { fixedCredential, withHeader, type Auth } from './auth.js';
import { inBrowser } from './in-browser.js';

/**
 * A key in a header, in the query or in a cookie, under the name that the contract gives it (`type: apiKey`).
 * An address ends up in logs and histories: where the contract leaves a choice, take the header.
 *
 * @throws UsageError for a cookie in a browser, which sends its own cookies and lets no script set that header.
 */
export function apiKey(name: string, value: string, place: { in: 'header' | 'query' | 'cookie' }): Auth {
  if (place.in === 'cookie' && inBrowser()) {
    throw new UsageError('apiKey() cannot set a cookie in a browser. Let the server set it, and use none().');
  }
  const write = { header: writeHeader, query: writeQuery, cookie: writeCookie }[place.in];
  return fixedCredential(value, (request, credential) => write(request, name, credential));
}

const writeHeader = withHeader;

/** A request's address cannot be changed, so this is another one with the same bytes. */
async function writeQuery(request: Request, name: string, value: string): Promise<Request> {
  const url = new URL(request.url);
  url.searchParams.set(name, value);
  const { method, headers, signal, credentials, cache, redirect, referrerPolicy, integrity, keepalive, mode } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  return new Request(url, {
    ...{ method, headers, signal, credentials, cache, redirect, referrerPolicy, integrity, keepalive },
    // A request made by a page as it navigates cannot be made by a script.
    ...(mode !== 'navigate' && { mode }),
    ...(body?.byteLength && { body }),
  });
}

function writeCookie(request: Request, name: string, value: string): Request {
  const others = request.headers.get('Cookie');
  return withHeader(request, 'Cookie', `${others ? `${others}; ` : ''}${name}=${value}`);
}

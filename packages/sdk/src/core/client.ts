import type { Auth } from '../auth/auth.js';
import type { Outbox } from '../outbox/outbox.js';
import { UsageError } from './errors.js';
import { chain, type Middleware, type Sign } from './middleware.js';

/** What a client is made from; `baseUrl` and `auth` are needed. */
export interface ClientOptions<Scheme extends string = string> {
  /** Where the API lives, e.g. `https://platform.example.gov.cn/api/v1`. Relative addresses work on a page. */
  baseUrl: string;
  /** `publishableKey('pk_…')`, `tokenProvider(async () => …)`, or on a server `secretKey('sk_…')`. */
  auth: Auth<Scheme>;
  /** Milliseconds one attempt and a whole call may take. 15 s and 60 s unless told. */
  timeout?: { attempt?: number; total?: number };
  /** How often a failed call is sent again at most. 3 unless told. */
  maxRetries?: number;
  /** Language of messages from the platform, as in `Accept-Language`. A function is asked for each request. */
  locale?: string | (() => string);
  /**
   * The host's name for the signed-in session, the same in all its tabs and another for everybody else; no secret.
   * Tabs of one session then share one live stream and one token. Two identities never share anything: without it,
   * nothing is shared.
   */
  sessionId?: string;
  /** Stands around every attempt, the first one outermost: `logging()`, `tracing()`, your own. */
  middleware?: readonly Middleware[];
  /** Signs what goes out, after all middleware: `hmacSigner()`. */
  sign?: Sign;
  /**
   * Whom the credential stands for: the `sub` of its tokens; `null` for a publishable key, which stands for nobody in
   * particular. An outbox needs to know: what one person queued is never sent under another.
   */
  subject?: string | null | undefined;
  /** Stands in for the global `fetch`. */
  fetch?: typeof fetch;
  /** A number in [0, 1) that spreads retries. */
  random?: () => number;
}

/**
 * A configured connection to one platform for one identity. Operations take it as their first argument.
 * `Scheme` is how it identifies itself; operations that the contract closes to that scheme do not compile with it.
 */
export interface Client<Scheme extends string = string> {
  /** Where the API lives, whole and without a `/` at its end. */
  readonly baseUrl: string;
  /** Its scheme, host and port: credentials and the budget of retries are for that. */
  readonly origin: string;
  readonly auth: Auth<Scheme>;
  /** Milliseconds. */
  readonly timeout: { readonly attempt: number; readonly total: number };
  readonly maxRetries: number;
  readonly sessionId: string | undefined;
  /** The global `fetch`, or what stands in for it. */
  readonly fetch: typeof fetch;
  /** A number in [0, 1) that spreads retries. */
  readonly random: () => number;
  /** All middleware as one, where there is any. */
  readonly chain: Middleware | undefined;
  /** Whom the credential stands for, as far as that was told. */
  readonly subject?: string | null | undefined;
  /** What was queued through this client, where `withOutbox()` of `@digital-cq/sdk/outbox` gave it an outbox. */
  readonly outbox?: Outbox;
  /** Calls `listener` when the client is closed, at once if it is; returns how to unregister. */
  onClose: (listener: () => void) => () => void;
  /** Language of messages for the next request. */
  locale: () => string | undefined;
  /** Ends the live stream and every call in flight. */
  close: () => void;
}

/**
 * Makes a client. Nothing is sent before its first call.
 *
 * @throws UsageError when `baseUrl` is no http(s) address.
 */
export function createClient<Scheme extends string>(options: ClientOptions<Scheme>): Client<Scheme> {
  const { auth, locale } = options;
  const { href, origin } = parse(options.baseUrl);
  // A set and not an AbortSignal: Node warns of a leak when more than ten calls listen to one signal.
  const listeners = new Set<() => void>();
  let closed = false;
  return {
    maxRetries: 3,
    sessionId: undefined,
    fetch: (input, init) => globalThis.fetch(input, init),
    random: Math.random,
    ...options,
    baseUrl: href.replace(/\/+$/, ''),
    origin,
    timeout: { attempt: 15_000, total: 60_000, ...options.timeout },
    chain: chain(options.middleware, options.sign),
    onClose: (listener) => {
      if (closed) listener();
      else listeners.add(listener);
      return () => listeners.delete(listener);
    },
    locale: () => (typeof locale === 'function' ? locale() : locale),
    close: () => {
      closed = true;
      for (const listener of listeners) listener();
      auth.close?.();
    },
  };
}

function parse(baseUrl: string): URL {
  const page: { location?: { href: string } } = globalThis;
  try {
    const url = new URL(baseUrl, page.location?.href);
    if (/^http/.test(url.protocol)) return url;
  } catch {
    // Said below.
  }
  throw new UsageError(`baseUrl must be an http(s) address, not "${baseUrl}".`);
}

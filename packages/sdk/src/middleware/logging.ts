import { UsageError } from '../core/errors.js';
import type { Middleware } from '../core/middleware.js';
import { watch, type ErrorKind } from './outcome.js';

/** One attempt of a call. */
export interface LogLine {
  operationId: string;
  method: string;
  /** Where it went. Never the path: it may name a person. */
  origin: string;
  /** Every name in the query; a value only where it is allowed, else `[redacted]`. */
  query: Record<string, string>;
  /** Counts from 1. */
  attempt: number;
  /** Until the head of the answer, or the error. */
  ms: number;
  /** The answer's; without one there is an `error`. */
  status?: number;
  error?: ErrorKind;
  /** The platform's name for the request, to quote in a question about it. */
  requestId?: string;
  /** Of the headers that are allowed those that were sent, names in lower case. */
  requestHeaders: Record<string, string>;
  responseHeaders: Record<string, string>;
}

/** The platform advises against an operation, or is going to end it. Dates are ISO 8601. */
export interface DeprecationNotice {
  operationId: string;
  message: string;
  /** Since when nobody should build on it (RFC 9745); may lie ahead. */
  deprecated?: string;
  /** When it is expected to be gone (RFC 8594). */
  sunset?: string;
}

/** Where lines go. `console` is one, and so are most loggers. */
export interface Logger {
  /** Told of attempts that went well, and of calls that their caller ended. */
  debug: (line: LogLine) => void;
  /** Told of attempts that failed, and of operations that are to go. */
  warn: (line: LogLine | DeprecationNotice) => void;
}

/** What is logged, and where to. */
export interface LoggingOptions {
  /** `warn`: attempts that failed. `debug`: the others too. `warn` unless told. */
  level?: 'warn' | 'debug';
  /** `console` unless told. */
  logger?: Logger;
  /** Headers whose values may be logged, of requests and answers. None unless told. */
  headers?: readonly string[];
  /** Names in the query whose values may be logged. None unless told. */
  query?: readonly string[];
}

const SECRET = /^((proxy-)?authorization|(set-)?cookie2?)$/i;

/**
 * Logs one line for each attempt, and warns once for each operation that the platform deprecates. Nothing is
 * logged that `LogLine` does not name: no path, no body, no header or query value that is not allowed by name.
 * What the caller ends itself is no failure. It stands on the wire, so what fails before or after it (a credential that
 * cannot be had, an answer whose body breaks off) is in the call's error alone.
 *
 * @example createClient({ baseUrl, auth, middleware: [logging({ level: 'debug', query: ['state'] })] })
 * @throws UsageError when a header that carries credentials or cookies is to be logged.
 */
export function logging(options: LoggingOptions = {}): Middleware {
  const { level = 'warn', logger = console, headers: allowed = [], query = [] } = options;
  const secret = allowed.find((name) => SECRET.test(name));
  if (secret) throw new UsageError(`logging() never logs "${secret}"; take it out of its headers.`);
  const noticed = new Set<string>();

  const log: Middleware = (request, next, { operationId, attempt }) =>
    watch(
      () => next(request),
      ({ ms, response, errorKind }) => {
        const { origin, searchParams } = new URL(request.url);
        const requestId = response?.headers.get('X-Request-Id');
        const line: LogLine = {
          operationId,
          method: request.method,
          origin,
          query: shown(searchParams, query),
          attempt,
          ms,
          ...(response ? { status: response.status } : { error: errorKind }),
          ...(requestId && { requestId }),
          requestHeaders: pick(request.headers, allowed),
          responseHeaders: response ? pick(response.headers, allowed) : {},
        };
        const failed = response ? response.status >= 400 : errorKind !== 'aborted';
        if (failed) logger.warn(line);
        else if (level === 'debug') logger.debug(line);
        const notice = response && noticeOf(operationId, response.headers);
        if (!notice || noticed.has(operationId)) return;
        noticed.add(operationId);
        logger.warn(notice);
      },
    );
  return Object.assign(log, { wire: true });
}

function shown(query: URLSearchParams, allowed: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Array.from(query.keys(), (name) => [name, allowed.includes(name) ? query.getAll(name).join(',') : '[redacted]']),
  );
}

function pick(headers: Headers, allowed: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    allowed.flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name.toLowerCase(), value]];
    }),
  );
}

function noticeOf(operationId: string, headers: Headers): DeprecationNotice | undefined {
  const deprecation = headers.get('Deprecation');
  // `@` and seconds since 1970. Drafts of the RFC had `true` too, which is worth a warning without a date.
  const deprecated = isoDate(Number(/^@(-?\d+)/.exec(deprecation ?? '')?.[1] ?? NaN) * 1000);
  const sunset = isoDate(Date.parse(headers.get('Sunset') ?? ''));
  const news = [
    ...(deprecation === null ? [] : [`is deprecated${deprecated ? ` as of ${deprecated}` : ''}`]),
    ...(sunset ? [`is expected to be gone at ${sunset}`] : []),
  ];
  if (news.length === 0) return undefined;
  const message = `${operationId} ${news.join(' and ')}.`;
  return { operationId, message, ...(deprecated && { deprecated }), ...(sunset && { sunset }) };
}

/** Only dates are shown of these headers, and only those that a `Date` can hold. */
function isoDate(ms: number): string | undefined {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

export type { ErrorKind } from './outcome.js';

/** What a middleware knows about the call it stands in. */
export interface CallContext {
  /** Which operation was called, e.g. `listTasks`. */
  readonly operationId: string;
  /** Counts from 1. */
  readonly attempt: number;
  /** The same in all attempts of a call. */
  readonly idempotencyKey: string | undefined;
  /** The call's own `meta` option: whatever the caller wants its middleware to know. */
  readonly meta: unknown;
  /** Errors of this call carry it. Set by `tracing()`. */
  traceId?: string | undefined;
  /**
   * The answer's body, parsed where it is JSON and else as text. It stays there for whoever comes after; a middleware
   * that reads it in another way fails the call, since nobody after it could.
   */
  readonly parse: (response: Response) => Promise<unknown>;
}

/** Sends the request on; may be called again, or not at all. */
export type Next = (request: Request) => Promise<Response>;

/**
 * Stands around each attempt, inside the retries and after the credential is on the request. May change the request,
 * answer by itself, look at the answer, or throw.
 */
export interface Middleware {
  (request: Request, next: Next, context: CallContext): Promise<Response>;
  /** Stands after signing, right before the network: sees what really goes out. */
  readonly wire?: boolean;
}

/** Signs what goes out, after every other middleware. */
export type Sign = (request: Request, context: CallContext) => Request | Promise<Request>;

/** One chain of middleware, signing and what stands on the wire, in this order. */
export function chain(middleware: readonly Middleware[] = [], sign?: Sign): Middleware | undefined {
  const signing: Middleware = async (request, next, context) => next(sign ? await sign(request, context) : request);
  const all = [...middleware.filter(({ wire }) => !wire), signing, ...middleware.filter(({ wire }) => wire)];
  if (all.length === 1 && !sign) return undefined;
  return (request, last, context) =>
    all.reduceRight<Next>((next, one) => (sent) => one(sent, next, context), last)(request);
}

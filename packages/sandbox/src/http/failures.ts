import type { FastifyError, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { ulid } from 'ulid';
import { languageOf, Problem, problemDocument } from './problems.js';

/**
 * What goes to the log when something failed here: where, and no more. A database error also carries the row or the
 * parameters it stumbled over, and those are somebody's words and telephone number.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const code = 'code' in error ? ` [${String(error.code)}]` : '';
  return `${error.stack ?? error.message}${code}`;
}

/** For the app that serves the API, so that whatever it refuses before a route is reached is a problem document too. */
export const serverOptions = {
  // The API says so itself.
  return503OnClosing: false,
  frameworkErrors(_error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
    const language = languageOf(request.headers['accept-language']);
    const requestId = ulid();
    const problem = new Problem('unreadable_address');
    void reply
      .status(problem.status)
      .headers({
        'X-Request-Id': requestId,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'Content-Language': language,
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'X-Request-Id',
      })
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemDocument(problem, language, requestId)));
  },
} as const satisfies FastifyServerOptions;

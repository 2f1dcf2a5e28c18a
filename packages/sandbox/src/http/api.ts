import { spec } from '@digital-cq/sdk/spec';
import cors from '@fastify/cors';
import multipart from '@fastify/multipart';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ulid } from 'ulid';
import { MAX_BYTES } from '../files/media/sizes.js';
import { handlers } from '../routes/index.js';
import { getAttachmentContent } from '../routes/attachments.js';
import type { Caller, OperationId } from '../types.js';
import { authenticate } from './auth.js';
import type { Answer, Call, Context } from './call.js';
import { methodsAt, operationList, type Operation } from './contract.js';
import { PROBLEM_TEXTS } from './problem-texts.js';
import { fieldProblem, languageOf, Problem, problemDocument } from './problems.js';
import { limitedCaller, type RateLimit } from './rate-limit.js';
import { readHeaders, readQuery, type Validator } from './spec-validation.js';
import { sendStream } from './sse.js';
import { CHUNK_TYPE, requireVersion, tellAbilities } from './tus.js';
import { readFile } from './upload.js';

const JSON_LIMIT = 1024 * 1024;
/** Room for the multipart framing around a photo of full size. */
const UPLOAD_LIMIT = MAX_BYTES.photo + 64 * 1024;

export const EXPOSED_HEADERS = [
  'Date',
  'ETag',
  'Location',
  'Retry-After',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'X-Request-Id',
  'Idempotent-Replayed',
  'Tus-Resumable',
  'Tus-Version',
  'Tus-Extension',
  'Tus-Max-Size',
  'Upload-Offset',
  'Upload-Length',
  'Upload-Expires',
  'Content-Range',
];

const ALLOWED_HEADERS = [
  'Acting-Subject',
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'Idempotency-Attempt',
  'If-Match',
  'Accept-Language',
  'Last-Event-ID',
  'X-Request-Id',
  'traceparent',
  'X-Client',
  'Range',
  'Tus-Resumable',
  'Upload-Length',
  'Upload-Metadata',
  'Upload-Offset',
];

export interface ApiOptions {
  readonly context: Context;
  readonly validator: Validator;
  /** What each caller may ask for in a time. */
  readonly rateLimit: RateLimit;
  /** Present in tests: takes down every answer that the spec does not allow. */
  readonly answerProblems?: string[] | undefined;
  /** Tells whether the platform is about to stop. */
  readonly isClosing: () => boolean;
  /** Takes down what went wrong here; the caller is told only the request's id. */
  readonly onError: (error: unknown, requestId: string) => void;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Which operation of the spec a route answers. */
    readonly operation?: Operation;
  }
}

/** Who calls, found out before the body is read. */
const callers = new WeakMap<FastifyRequest, Caller | undefined>();

/** All operations of the spec, as a fastify plugin to be registered under `/api/v1`. */
export async function apiPlugin(app: FastifyInstance, options: ApiOptions): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    const given = request.headers['x-request-id'];
    reply.headers({
      'X-Request-Id': typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : ulid(),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Language': languageOf(request.headers['accept-language']),
    });
    reply.header('Vary', 'Origin, Accept-Language');
    tellAbilities(request, reply);
  });
  // Any origin may ask: what it is told depends on the credential in its header, never on cookies, and publishable
  // keys and tokens are themselves bound to origins. So there is nothing for the browser to keep apart.
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    allowedHeaders: ALLOWED_HEADERS,
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: 7200,
    strictPreflight: false,
  });
  app.addHook('onRequest', async () => {
    if (options.isClosing()) throw new Problem('unavailable', { headers: { 'Retry-After': '2', Connection: 'close' } });
  });
  await app.register(multipart, { limits: { fileSize: MAX_BYTES.photo, files: 1, fields: 0, parts: 2 } });
  acceptJsonOnly(app);
  // Left as it comes: whoever takes it in reads it.
  app.addContentTypeParser(CHUNK_TYPE, (_request, _payload, done) => done(null));

  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = asProblem(error, request);
    // Whoever hung up in the middle of a request reads no answer, and nothing failed here.
    const hasLeft = request.raw.readableAborted;
    if (problem.code === 'internal' && !hasLeft) options.onError(error, String(reply.getHeader('X-Request-Id')));
    return sendProblem(problem, request, reply, options);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(noSuchRoute(request), request, reply, options));

  app.get('/openapi.json', { exposeHeadRoute: false }, (_request, reply) => reply.send(spec));
  for (const operation of operationList) addRoute(app, operation, options);
}

/** JSON as text, so that an empty body can be told from a wrong one; anything else answers 415. */
function acceptJsonOnly(app: FastifyInstance): void {
  app.removeContentTypeParser(['application/json', 'text/plain']);
  const parse = app.getDefaultJsonParser('error', 'error');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    try {
      void parse(request, utf8.decode(body), done);
    } catch {
      // Text in another encoding would be kept as rubbish.
      done(malformedJson());
    }
  });
}

function addRoute(app: FastifyInstance, operation: Operation, options: ApiOptions): void {
  const { context, rateLimit } = options;
  app.route({
    method: operation.method,
    url: operation.path.replace(/\{(\w+)\}/g, ':$1'),
    exposeHeadRoute: false,
    config: { operation },
    bodyLimit: operation.body?.mediaTypes.includes('multipart/form-data') ? UPLOAD_LIMIT : JSON_LIMIT,
    onRequest: async (request, reply) => {
      requireVersion(operation, request, reply);
      const caller = await authenticate(operation, request.headers, context);
      reply.headers(rateLimit(limitedCaller(caller, request.ip)));
      callers.set(request, caller);
    },
    handler: async (request, reply) => {
      const call = await readCall(operation, request, options);
      // The call was checked against the operation's own part of the spec, which is what the types were made from:
      // the assertions below take that for granted, and nothing else does.
      if (operation.id === 'openStream') {
        return sendStream(call as Call<'openStream'>, reply, options);
      }
      if (operation.id === 'getAttachmentContent') {
        const { data, mime, range, bytes } = await getAttachmentContent(call as Call<'getAttachmentContent'>, context);
        return reply
          .status(range ? 206 : 200)
          .headers({
            'Content-Type': mime,
            'Accept-Ranges': 'bytes',
            ...(range && { 'Content-Range': `bytes ${range.first}-${range.last}/${bytes}` }),
            'Content-Disposition': 'inline',
            'Cache-Control': 'private, max-age=3600',
            'Cross-Origin-Resource-Policy': 'cross-origin',
          })
          .send(data);
      }
      const handle = handlers[operation.id] as (call: Call, context: Context) => Promise<Answer>;
      return sendAnswer(await handle(call, context), operation, request, reply, options);
    },
  });
}

/** Reads and checks everything the spec says about a request. */
async function readCall(operation: Operation, request: FastifyRequest, options: ApiOptions): Promise<Call> {
  const { validator, context } = options;
  const path = { ...(request.params as Record<string, unknown>) };
  const query = readQuery(operation, request.query as Record<string, unknown>);
  const headers = readHeaders(operation, request.headers);
  validator.checkParameters(operation, 'path', path);
  validator.checkParameters(operation, 'query', query);
  validator.checkParameters(operation, 'header', headers);
  const call: Call<OperationId> = {
    operationId: operation.id,
    target: request.url,
    caller: callers.get(request),
    language: languageOf(request.headers['accept-language']),
    address: request.ip,
    now: context.clock(),
    headers,
    // Checked above and below; see the note in addRoute.
    path: path as Call['path'],
    query: query as Call['query'],
    body: undefined,
  };
  if (!operation.body) return call;
  const mediaType = bodyMediaType(operation, request);
  if (mediaType === 'multipart/form-data') return { ...call, file: await readFile(request) };
  if (mediaType === CHUNK_TYPE) return { ...call, stream: request.raw.iterator({ destroyOnReturn: false }) };
  validator.checkBody(operation, mediaType, request.body);
  return { ...call, body: request.body as Call['body'] };
}

function bodyMediaType(operation: Operation, request: FastifyRequest): string {
  const accepted = operation.body?.mediaTypes ?? [];
  const given = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (given !== undefined && accepted.includes(given)) {
    if (request.body === undefined && given === 'application/json') throw emptyBody();
    return given;
  }
  if (given === undefined) throw emptyBody();
  throw wrongMediaType(operation);
}

function wrongMediaType(operation: Operation | undefined): Problem {
  const names = operation?.body?.mediaTypes.join(', ');
  const what = names
    ? ([`这个接口只接受 ${names}。`, `This operation takes ${names} only.`] as const)
    : (['这个接口不需要请求内容，请去掉。', 'This operation takes no body; leave it out.'] as const);
  return new Problem('unsupported_media_type', { params: { what } });
}

function malformedJson(): Problem {
  return fieldProblem('malformed_json', '/body', 'json', PROBLEM_TEXTS.malformed_json.detail);
}

function emptyBody(): Problem {
  return fieldProblem('invalid_request', '/body', 'required', ['请求没有内容。', 'The request has no body.']);
}

function sendAnswer(
  answer: Answer,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
  options: ApiOptions,
): FastifyReply {
  const mediaType = answer.body === undefined ? undefined : 'application/json';
  const problem =
    options.answerProblems && options.validator.answerProblem(operation, answer.status, mediaType, answer.body);
  if (problem) {
    options.answerProblems?.push(problem);
    return sendProblem(new Problem('internal'), request, reply, options);
  }
  reply.status(answer.status).headers(answer.headers ?? {});
  return answer.body === undefined
    ? reply.send()
    : reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.body));
}

function sendProblem(
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
  options: ApiOptions,
): FastifyReply {
  const requestId = String(reply.getHeader('X-Request-Id') ?? request.id);
  const document = problemDocument(problem, languageOf(request.headers['accept-language']), requestId);
  const { operation } = request.routeOptions.config;
  const wrong =
    options.answerProblems && operation && problem.code !== 'internal'
      ? options.validator.answerProblem(operation, problem.status, 'application/problem+json', document)
      : undefined;
  if (wrong) options.answerProblems?.push(wrong);
  return reply
    .status(problem.status)
    .headers(problem.options.headers ?? {})
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(document));
}

/** Fastify's own refusals by their codes; whatever is unknown is ours, and tells nothing. */
function asProblem(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('too_large', {
        params: { what: ['请求内容不能超过 1 MB。', 'A request may have at most 1 MB.'] },
      });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return wrongMediaType(request.routeOptions.config.operation);
    default:
  }
  if (error.statusCode === 400) return malformedJson();
  // The database could not read a value, e.g. a time in the year 0, which the spec's formats let through.
  if (/^22[0-9A-Z]{3}$/.test(error.code)) return new Problem('invalid_request', { params: { count: 1 } });
  return new Problem('internal');
}

function noSuchRoute(request: FastifyRequest): Problem {
  const path = request.url.split('?')[0]?.replace(/^\/api\/v1/, '') ?? '';
  const allow = methodsAt(path).join(', ');
  if (allow === '') return new Problem('unknown_route', { params: { method: request.method, path } });
  return new Problem('method_not_allowed', { params: { allow }, headers: { Allow: allow } });
}

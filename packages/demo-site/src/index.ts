import cookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fill, readPages, siteFolder, type PageName } from './pages.js';
import { contentSecurityPolicy, securityHeaders } from './policy.js';
import { describeIdentity, findIdentity, identities, Sessions, type Identity } from './session.js';
import { MintError, mintToken } from './token.js';

/** What the sample codes stand for: a clean lot, one with faults, a recalled one, an animal, a shop, a mistyped licence. */
export type SampleCodes = Readonly<
  Record<'clean' | 'suspicious' | 'recalled' | 'earTag' | 'shop' | 'mistyped', string>
>;

export interface SiteOptions {
  /** Origin of the platform and of its `/cdn`, e.g. `http://localhost:1361`. */
  platformUrl: string;
  /** `1.0.0` gives `/cdn/1.0.0/widgets.js`. */
  widgetsVersion: string;
  /** `sha384-…` of `widgets.js`, `widgets.css`, `check.js` and `frame.js`. */
  integrity: { script: string; style: string; check: string; frame: string };
  /** May stand in markup. */
  publishableKey: string;
  /** Stays on the server: nothing the site answers contains it. */
  secretKey: string;
  /** Codes to try on the page that traces food, each under its name there. */
  sampleCodes: SampleCodes;
  /** Whether the site is served from another origin than the platform, as every real district's is. */
  foreign: boolean;
  /** Is told of each report that a browser sends about something the policy stopped. */
  onReport?: (report: unknown) => void;
}

/** Adds the district's site to a server. Its headers, parsers and errors stay its own. */
export async function registerSite(app: FastifyInstance, options: SiteOptions): Promise<void> {
  const pages = await readPages();
  await app.register(async (site) => {
    await registerRoutes(site, options, pages);
  });
}

async function registerRoutes(site: FastifyInstance, options: SiteOptions, pages: Record<PageName, string>) {
  const platformUrl = new URL(options.platformUrl).origin;
  const { sampleCodes } = options;
  const sessions = new Sessions(options.secretKey, options.foreign ? 'foreign' : 'home');
  // Browsers do not tell cookies apart by port: without a name of their own the two sites would sign each other out.
  const cookieName = options.foreign ? 'site_session_foreign' : 'site_session';
  const headers = securityHeaders(options.foreign ? platformUrl : '');

  if (!site.hasReplyDecorator('setCookie')) await site.register(cookie);
  await site.register(fastifyStatic, { root: `${siteFolder}public`, wildcard: false, decorateReply: false });

  site.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });

  site.removeAllContentTypeParsers();
  site.addContentTypeParser(
    ['application/json', 'application/csp-report', 'application/reports+json'],
    { parseAs: 'string', bodyLimit: 64 * 1024 },
    site.getDefaultJsonParser('error', 'error'),
  );
  site.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 4096 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );

  site.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error(error);
    return reply.code(status).send({ message: describeStatus(status, request) });
  });

  /** The site's address as this visitor sees it. */
  function publicOrigin(request: FastifyRequest): string {
    return /^[\w.:[\]-]+$/.test(request.host) ? `${request.protocol}://${request.host}` : platformUrl;
  }

  function signedIn(request: FastifyRequest): Identity | undefined {
    return sessions.open(request.cookies[cookieName]);
  }

  function setSession(request: FastifyRequest, reply: FastifyReply, value: string, maxAge?: number) {
    reply.setCookie(cookieName, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
      ...(maxAge === undefined ? {} : { maxAge }),
    });
  }

  /** Where the platform serves the page itself, its address is whatever the visitor typed: localhost, an IP, a name. */
  function sendPage(request: FastifyRequest, reply: FastifyReply, name: PageName, identity?: Identity) {
    const origin = options.foreign ? platformUrl : publicOrigin(request);
    const html = fill(pages[name], {
      platformUrl: origin,
      widgetsVersion: options.widgetsVersion,
      scriptIntegrity: options.integrity.script,
      styleIntegrity: options.integrity.style,
      checkIntegrity: options.integrity.check,
      frameIntegrity: options.integrity.frame,
      publishableKey: options.publishableKey,
      policy: contentSecurityPolicy(origin),
      codeClean: encodeURIComponent(sampleCodes.clean),
      codeSuspicious: encodeURIComponent(sampleCodes.suspicious),
      codeRecalled: encodeURIComponent(sampleCodes.recalled),
      codeEarTag: encodeURIComponent(sampleCodes.earTag),
      codeShop: encodeURIComponent(sampleCodes.shop),
      codeMistyped: encodeURIComponent(sampleCodes.mistyped),
      identityId: identity?.id ?? '',
      identitySubject: identity?.sub ?? '',
      identityLabel: identity?.label ?? '',
      identityArea: identity?.areas[0] ?? '',
    });
    return reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-cache').send(html);
  }

  /**
   * Only the site's own pages may sign somebody in or out, or fetch a token. A cookie that is SameSite=Strict is not
   * enough: to a browser, two ports of one host are the same site.
   */
  async function requireOwnPage(request: FastifyRequest, reply: FastifyReply) {
    const site = request.headers['sec-fetch-site'];
    const own = site === undefined ? request.headers.origin === publicOrigin(request) : site === 'same-origin';
    if (own) return undefined;
    return reply.code(403).send({
      message: say(request, '只有本站页面可以发起这个请求。', 'Only pages of this site may make this request.'),
    });
  }

  site.get('/', (request, reply) => sendPage(request, reply, 'home'));
  site.get('/index.html', (request, reply) => sendPage(request, reply, 'home'));
  site.get('/trace.html', (request, reply) => sendPage(request, reply, 'trace'));
  site.get('/dashboard.html', (request, reply) => sendPage(request, reply, 'dashboard'));
  site.get('/embed.html', (request, reply) => sendPage(request, reply, 'embed'));
  site.get('/check.html', (request, reply) => sendPage(request, reply, 'check'));
  site.get('/workbench.html', (request, reply) => {
    const identity = signedIn(request);
    return sendPage(request, reply, identity ? 'workbench' : 'sign-in', identity);
  });

  site.get('/session', (request, reply) => {
    const identity = signedIn(request);
    return reply.header('cache-control', 'no-store').send({
      identity: identity ? describeIdentity(identity) : null,
      identities: identities.map(describeIdentity),
    });
  });

  site.post('/session', { onRequest: requireOwnPage }, (request, reply) => {
    const body: unknown = request.body;
    const id = typeof body === 'object' && body !== null && 'identity' in body ? body.identity : undefined;
    if (typeof id !== 'string' || !id) {
      return reply.code(400).send({
        message: say(
          request,
          '请用 identity 字段说明以哪个身份登录。',
          'Say in the field identity who you sign in as.',
        ),
      });
    }
    const identity = findIdentity(id);
    if (!identity) {
      return reply.code(422).send({
        message: say(
          request,
          `没有这个身份。可选：${identities.map((known) => known.id).join('、')}。`,
          `No such identity. Choose one of: ${identities.map((known) => known.id).join(', ')}.`,
        ),
      });
    }
    setSession(request, reply, sessions.seal(identity));
    if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
      return reply.redirect('/workbench.html', 303);
    }
    return reply.send({ identity: describeIdentity(identity) });
  });

  site.delete('/session', { onRequest: requireOwnPage }, (request, reply) => {
    setSession(request, reply, '', 0);
    return reply.code(204).send();
  });

  site.post('/session/cq-token', { onRequest: requireOwnPage }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const identity = signedIn(request);
    if (!identity) {
      return reply.code(401).send({ message: say(request, '请先登录。', 'Sign in first.') });
    }
    try {
      return await mintToken(identity, {
        platformUrl,
        secretKey: options.secretKey,
        origin: publicOrigin(request),
      });
    } catch (error) {
      if (!(error instanceof MintError)) throw error;
      request.log.error(error);
      return reply.code(502).send({ message: describeMintError(error, request) });
    }
  });

  site.post('/csp-report', (request, reply) => {
    const reports: unknown[] = Array.isArray(request.body) ? request.body : [request.body];
    for (const report of reports) options.onReport?.(report);
    return reply.code(204).send();
  });

  // Beside the API, what is not found is for the platform to say.
  if (options.foreign) {
    site.setNotFoundHandler((request, reply) => {
      reply.code(404);
      if (request.headers.accept?.includes('text/html')) return sendPage(request, reply, 'not-found');
      return reply.send({ message: describeStatus(404, request) });
    });
  }
}

function say(request: FastifyRequest, chinese: string, english: string): string {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? english : chinese;
}

function describeStatus(status: number, request: FastifyRequest): string {
  if (status === 400) return say(request, '请求的内容不完整或格式不对。', 'The request is incomplete or malformed.');
  if (status === 404) return say(request, '没有这个地址。', 'There is nothing at this address.');
  if (status === 413) return say(request, '请求的内容太大。', 'The request is too large.');
  if (status === 415) return say(request, '不支持这种内容类型。', 'This content type is not supported.');
  if (status < 500) return say(request, '无法处理这个请求。', 'The request cannot be handled.');
  return say(request, '本站出了问题，请稍后再试。', 'Something went wrong on this site. Try again later.');
}

function describeMintError(error: MintError, request: FastifyRequest): string {
  if (error.reason === 'unreachable') {
    return say(request, '暂时连不上平台，请稍后再试。', 'The platform cannot be reached right now. Try again later.');
  }
  if (error.reason === 'refused') {
    return say(
      request,
      `平台没有发放令牌（${error.status}）。请检查本站的密钥和权限。`,
      `The platform gave no token (${error.status}). Check this site's key and what it may do.`,
    );
  }
  return say(request, '平台的回答无法识别。', 'The answer of the platform makes no sense.');
}

import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const DOCS_PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>数字重庆 API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <link rel="icon" href="/docs/favicon-32x32.png">
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/init.js"></script>
  </body>
</html>
`;

const DOCS_SCRIPT = `SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  persistAuthorization: false,
  validatorUrl: null,
});
`;

const DOCS_FILES = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

/** Swagger UI inlines its icons and some styles; it runs no script but the two files. */
const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'self'";

/** The readable reference under `/docs`, from files of our own host only. */
export async function docsPlugin(app: FastifyInstance): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  await app.register(fastifyStatic, { root: folder, serve: false, decorateReply: true });
  const page = { 'Content-Security-Policy': DOCS_POLICY, 'X-Content-Type-Options': 'nosniff' };
  app.get('/docs', (_request, reply) => reply.headers(page).type('text/html; charset=utf-8').send(DOCS_PAGE));
  app.get('/docs/', (_request, reply) => reply.redirect('/docs'));
  app.get('/docs/init.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(DOCS_SCRIPT));
  for (const file of DOCS_FILES) app.get(`/docs/${file}`, (_request, reply) => reply.sendFile(file));
}

/** Built widgets by version: what an address once gave it gives for ever, to any page. */
export async function cdnPlugin(app: FastifyInstance, options: { folder: string }): Promise<void> {
  await app.register(fastifyStatic, {
    root: options.folder,
    prefix: '/cdn/',
    decorateReply: false,
    index: false,
    immutable: true,
    maxAge: '365d',
    // `.br` and `.gz` stand beside each file.
    preCompressed: true,
    setHeaders: (reply) => {
      reply.setHeader('Vary', 'Accept-Encoding');
      reply.setHeader('Access-Control-Allow-Origin', '*');
      reply.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      reply.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
}

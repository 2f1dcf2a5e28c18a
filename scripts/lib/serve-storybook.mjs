/** The built Storybook under `/storybook`, with a policy of its own: its pages hold scripts and styles inline. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import { STORYBOOK_ROOT } from './storybook.mjs';

/** Its only pages; everything else is loaded by them. */
const PAGES = ['index.html', 'iframe.html'];

export async function registerStorybook(app) {
  const headers = { 'content-security-policy': storybookPolicy(), 'x-content-type-options': 'nosniff' };
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (_request, reply) => {
      reply.headers(headers);
    });
    scope.get('/storybook', (_request, reply) => reply.redirect('/storybook/'));
    await scope.register(fastifyStatic, {
      root: resolve(STORYBOOK_ROOT),
      prefix: '/storybook/',
      decorateReply: false,
    });
  });
}

/** Only the inline scripts that were built run, each known by its hash. Styles are made while the page runs. */
function storybookPolicy() {
  const hashes = PAGES.flatMap((page) => inlineScripts(readFileSync(resolve(STORYBOOK_ROOT, page), 'utf8'))).map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${[...new Set(hashes)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function inlineScripts(html) {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
}

import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Language } from '../types.js';
import { Html, html } from './html.js';
import { STYLE } from './style.js';

/** A page that the platform serves to people, in one piece: it needs no other file. */
export interface Page {
  readonly status: number;
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
}

/** In one piece: a single space more, and it would not be what the policy allows. */
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A page of one heading and a few sentences. */
export function messagePage(status: number, language: Language, title: string, sentences: readonly string[]): Page {
  const body = html` <h1>${title}</h1>
    ${sentences.map((sentence) => html`<p>${sentence}</p>`)}`;
  return { status, language, title, body };
}

export function sendPage(reply: FastifyReply, { status, language, title, body }: Page): FastifyReply {
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `;
  return reply
    .status(status)
    .headers({
      'Content-Security-Policy': POLICY,
      'Content-Language': language,
      'Cache-Control': 'no-store',
      // A form that is sent from here tells that it comes from here; other sites learn nothing.
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      Vary: 'Accept-Language, Origin',
    })
    .type('text/html; charset=utf-8')
    .send(page.text);
}

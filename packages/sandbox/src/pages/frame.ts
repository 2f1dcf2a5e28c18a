import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Context } from '../http/call.js';
import { languageOf } from '../http/problems.js';
import { findPublishableKey } from '../store/keys.js';
import { inLanguage, type Language, type Text } from '../types.js';
import { Html, html } from './html.js';
import { messagePage, sendPage } from './page.js';

/** The widgets that do without a sign-in, and which of their attributes an address may set. */
const WIDGETS: Readonly<Record<string, readonly string[]>> = {
  'event-reporter': ['category', 'asset', 'description', 'address', 'locked'],
  'trace-lookup': ['code'],
  'kpi-tile': ['indicator'],
};

/** The body is as tall as what is in it: the frame follows its height. */
const STYLE =
  ":root{color-scheme:light dark;font-family:system-ui,-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif}body{display:flow-root;margin:0}";
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const TEXTS = {
  noWidget: [
    ['没有这个组件', '可以放进框架的有：event-reporter、trace-lookup、kpi-tile。'],
    ['No such widget', 'These can stand in a frame: event-reporter, trace-lookup, kpi-tile.'],
  ],
  noKey: [
    ['密钥无效', '这个密钥不存在或已停用，请联系站点管理员。'],
    ['Unknown key', 'This key does not exist or was revoked. Ask whoever runs this site.'],
  ],
} as const;

export interface FrameOptions {
  readonly context: Context;
  /** The folder with the widgets of `version`. */
  readonly cdnDir: string;
  readonly version: string;
}

/** `GET /frame/<widget>?key=…&area=…&lang=…`: a widget for sites that cannot add scripts, as a page for an `<iframe>`. */
export async function framePlugin(app: FastifyInstance, { context, cdnDir, version }: FrameOptions): Promise<void> {
  app.get<{ Params: { widget: string } }>('/frame/:widget', async (request, reply) => {
    const query = new URLSearchParams(request.url.replace(/^[^?]*/, ''));
    const read = (name: string) => query.get(name) ?? '';
    const asked = read('lang') || request.headers['accept-language'];
    const language = languageOf(asked);

    const attributes = Object.hasOwn(WIDGETS, request.params.widget) ? WIDGETS[request.params.widget] : undefined;
    if (!attributes) return refuse(reply, 404, language, TEXTS.noWidget);
    const key = await findPublishableKey(context.db.pool, read('key'));
    if (!key) return refuse(reply, 401, language, TEXTS.noKey);

    const hashes: Record<string, string> = JSON.parse(await readFile(join(cdnDir, version, 'sri.json'), 'utf8'));
    const file = (name: string) => ({ address: `/cdn/${version}/${name}`, integrity: hashes[name] });
    const script = (name: string) => {
      const { address, integrity } = file(name);
      return html`<script type="module" src="${address}" integrity="${integrity}" crossorigin></script>`;
    };
    const { address, integrity } = file('widgets.css');
    const tag = new Html(`cq-${request.params.widget}`);
    const given = [...attributes].filter(read).map((name) => html` ${new Html(name)}="${read(name)}"`);
    const page = html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${key.label}</title>
          <link rel="stylesheet" href="${address}" integrity="${integrity}" crossorigin />
          ${STYLE_ELEMENT} ${script('widgets.js')} ${script('frame-inside.js')}
        </head>
        <body>
          <main>
            <cq-platform base-url="${context.publicOrigin}/api/v1" publishable-key="${read('key')}" area="${read('area') || key.areas[0]}">
              <${tag} heading-level="1"${given}></${tag}>
            </cq-platform>
          </main>
        </body>
      </html> `;
    return reply
      .headers({
        'Content-Security-Policy': policyFor(key.origins),
        'Content-Language': language,
        'Cache-Control': 'no-cache',
        // The API takes the key from here because it is told that the request comes from here.
        'Referrer-Policy': 'same-origin',
        'X-Content-Type-Options': 'nosniff',
        Vary: 'Accept-Language',
      })
      .type('text/html; charset=utf-8')
      .send(page.text);
  });
}

/** Only the key's own sites may put the widget into a frame. */
function policyFor(origins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${STYLE_HASH}'`,
    "connect-src 'self'",
    "img-src 'self' blob:",
    'media-src blob:',
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${origins.join(' ') || "'none'"}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

function refuse(
  reply: FastifyReply,
  status: number,
  language: Language,
  [zh, en]: readonly [readonly [string, string], readonly [string, string]],
): FastifyReply {
  const say = (index: 0 | 1) => inLanguage([zh[index], en[index]] satisfies Text, language);
  return sendPage(reply, messagePage(status, language, say(0), [say(1)]));
}

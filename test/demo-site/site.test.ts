import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import Fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { registerSite, type SiteOptions } from '../../packages/demo-site/src/index.js';
import { fill } from '../../packages/demo-site/src/pages.js';
import { identities, Sessions, sessionSeconds } from '../../packages/demo-site/src/session.js';

const secretKey = 'sk_test_never_leaves_the_server';
const scriptIntegrity = `sha384-${'s'.repeat(64)}`;
const styleIntegrity = `sha384-${'c'.repeat(64)}`;
const checkIntegrity = `sha384-${'c'.repeat(64)}`;
const frameIntegrity = `sha384-${'f'.repeat(64)}`;
const sampleCodes = {
  clean: 'https://trace.example/01/09520000000110/10/A1?17=261130',
  suspicious: 'S1',
  recalled: 'R1',
  earTag: '150015300000123',
  shop: 'MC1',
  mistyped: 'SC1',
};
const host = 'district.example:1362';
const ownPage = { host, 'sec-fetch-site': 'same-origin' };
const form = { ...ownPage, 'content-type': 'application/x-www-form-urlencoded' };

interface Site {
  app: FastifyInstance;
  reports: unknown[];
}

async function startSite(options: Partial<SiteOptions> = {}): Promise<Site> {
  const app = Fastify();
  const reports: unknown[] = [];
  await registerSite(app, {
    platformUrl: 'http://platform.example:1361',
    widgetsVersion: '1.0.0',
    integrity: { script: scriptIntegrity, style: styleIntegrity, check: checkIntegrity, frame: frameIntegrity },
    publishableKey: 'pk_demo_rongchang',
    secretKey,
    sampleCodes,
    foreign: true,
    onReport: (report) => reports.push(report),
    ...options,
  });
  await app.ready();
  return { app, reports };
}

async function signIn(app: FastifyInstance, identity = 'grid-changyuan'): Promise<Record<string, string>> {
  const answer = await app.inject({ method: 'POST', url: '/session', headers: ownPage, payload: { identity } });
  assert.equal(answer.statusCode, 200);
  const cookie = first(answer.cookies);
  return { [cookie.name]: cookie.value };
}

function first<T>(values: readonly T[]): T {
  const [value] = values;
  assert.ok(value !== undefined);
  return value;
}

describe('pages of the demo site', () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.app.close());

  const pages = [
    '/',
    '/index.html',
    '/workbench.html',
    '/workbench.html signed in',
    '/trace.html',
    '/dashboard.html',
    '/embed.html',
    '/check.html',
    '/nowhere.html',
  ];
  for (const page of pages) {
    describe(page, () => {
      let html: string;
      let headers: Record<string, unknown>;
      before(async () => {
        const cookies = page.endsWith('signed in') ? await signIn(site.app) : {};
        const url = first(page.split(' '));
        const answer = await site.app.inject({ url, headers: { host, accept: 'text/html' }, cookies });
        assert.equal(answer.statusCode, page === '/nowhere.html' ? 404 : 200);
        html = answer.body;
        headers = answer.headers;
      });

      it('carries the strict policy and its companions', () => {
        assert.equal(
          headers['content-security-policy'],
          "default-src 'none'; script-src 'self' http://platform.example:1361; style-src 'self' " +
            "http://platform.example:1361; connect-src 'self' http://platform.example:1361; img-src 'self' blob: " +
            "http://platform.example:1361; media-src blob:; font-src 'self'; form-action 'self' http://platform.example:1361; " +
            "frame-src 'self' http://platform.example:1361; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html; report-uri /csp-report",
        );
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin');
        assert.equal(headers['permissions-policy'], 'geolocation=(self), camera=(self), microphone=(self)');
        assert.match(String(headers['content-type']), /^text\/html; charset=utf-8/);
      });

      it('takes the widgets from the platform, with their checksums', () => {
        const tag = (pattern: RegExp) => html.match(pattern)?.[0] ?? '';
        const script = tag(/<script[^>]*\/cdn\/[^>]*>/s);
        assert.match(script, /src="http:\/\/platform\.example:1361\/cdn\/1\.0\.0\/widgets\.js"/);
        assert.ok(script.includes(`integrity="${scriptIntegrity}"`) && /\scrossorigin\s/.test(script));
        const style = tag(/<link[^>]*\/cdn\/[^>]*>/s);
        assert.match(style, /href="http:\/\/platform\.example:1361\/cdn\/1\.0\.0\/widgets\.css"/);
        assert.ok(style.includes(`integrity="${styleIntegrity}"`) && /\scrossorigin\s/.test(style));
      });

      it('has every value filled in', () => {
        assert.doesNotMatch(html, /\{\{|\}\}|<!-- part|undefined/);
      });

      it('has nothing that the policy would stop', () => {
        for (const [, attributes, text] of html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)) {
          assert.match(String(attributes), /\ssrc="/);
          assert.equal(text, '');
        }
        assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|javascript:|data:[a-z]+\//i);
      });

      it('has one main heading, landmarks, a skip link and headings in order', () => {
        assert.match(html, /^<!doctype html>\s*<html lang="zh-CN">/);
        assert.equal(html.match(/<h1\b/g)?.length, 1);
        for (const landmark of ['<header', '<nav', '<main', '<footer', 'class="skip" href="#main"', 'id="main"']) {
          assert.ok(html.includes(landmark), landmark);
        }
        const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
        levels.reduce((previous, level) => {
          assert.ok(level <= previous + 1, `h${level} follows h${previous}`);
          return level;
        }, 0);
        const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length);
      });

      it('marks the page in the navigation', () => {
        assert.equal(html.match(/aria-current="page"/g)?.length ?? 0, page === '/nowhere.html' ? 0 : 1);
      });
    });
  }

  it('embed the reporter for anybody and the task list for whoever is signed in', async () => {
    const home = await site.app.inject({ url: '/', headers: { host } });
    assert.match(
      home.body,
      /<cq-platform base-url="http:\/\/platform\.example:1361\/api\/v1" publishable-key="pk_demo_rongchang" area="500153">\s*<cq-event-reporter track-url="\/\?no=\{no\}">/,
    );
    const stranger = await site.app.inject({ url: '/workbench.html', headers: { host } });
    assert.doesNotMatch(stranger.body, /<cq-task-list/);
    for (const { id } of identities) assert.ok(stranger.body.includes(`value="${id}"`), id);
    const cookies = await signIn(site.app, 'grid-changzhou');
    const worker = await site.app.inject({ url: '/workbench.html', headers: { host }, cookies });
    assert.match(worker.body, /<cq-platform[^>]*\sarea="500153002"[^>]*>\s*<cq-task-list>/s);
    assert.match(worker.body, /昌州街道网格员/);
  });

  it('show the snippets with the real values', async () => {
    const { body } = await site.app.inject({ url: '/embed.html', headers: { host } });
    assert.ok(body.includes(`integrity="${scriptIntegrity}" crossorigin&gt;&lt;/script&gt;`));
    assert.ok(
      body.includes('Content-Security-Policy: default-src &#39;none&#39;; script-src &#39;self&#39; http://plat'),
    );
  });

  it('have an English text for every Chinese one, and none to spare', async () => {
    const folder = new URL('../../packages/demo-site/site/', import.meta.url);
    const { en } = (await import(new URL('public/assets/en.js', folder).href)) as { en: Record<string, string> };
    const used = new Set<string>();
    for (const place of ['pages', 'parts', 'public/assets']) {
      for (const name of await readdir(new URL(`${place}/`, folder))) {
        if (name === 'en.js') continue;
        const text = await readFile(new URL(`${place}/${name}`, folder), 'utf8');
        for (const pattern of [/data-i18n(?:-label)?="([^"{]+)"/g, /(?<![\w$])text\('([^']+)'/g]) {
          for (const [, key] of text.matchAll(pattern)) used.add(String(key));
        }
      }
    }
    for (const { id } of identities) used.add(`identity.${id}`);
    assert.deepEqual([...used].sort(), Object.keys(en).sort());
  });
});

describe('files of the demo site', () => {
  let site: Site;
  before(async () => {
    site = await startSite();
  });
  after(() => site.app.close());

  it('are served with their types and the same headers', async () => {
    const types = {
      '/favicon.svg': 'image/svg+xml',
      '/assets/site.css': 'text/css; charset=utf-8',
      '/assets/site.js': 'application/javascript; charset=utf-8',
      '/assets/workbench.js': 'application/javascript; charset=utf-8',
      '/assets/embed.js': 'application/javascript; charset=utf-8',
    };
    for (const [url, type] of Object.entries(types)) {
      const answer = await site.app.inject({ url, headers: { host } });
      assert.equal(answer.statusCode, 200, url);
      assert.equal(answer.headers['content-type'], type);
      assert.ok(answer.headers['content-security-policy']);
    }
  });

  it('do not include the templates or anything above them', async () => {
    for (const url of ['/pages/home.html', '/parts/head.html', '/assets/../../package.json', '/%2e%2e/package.json']) {
      assert.equal((await site.app.inject({ url, headers: { host } })).statusCode, 404, url);
    }
  });

  it('hold nothing that loads from elsewhere, and no code built from text', async () => {
    const folder = new URL('../../packages/demo-site/site/public/assets/', import.meta.url);
    for (const name of await readdir(folder)) {
      const text = await readFile(new URL(name, folder), 'utf8');
      assert.doesNotMatch(text, /https?:|url\(|@import|innerHTML|eval\(|document\.write|data:/, name);
    }
  });
});

describe('the session of the demo site', () => {
  let platform: Server;
  let platformUrl: string;
  let asked: { request: IncomingMessage; body: unknown }[];
  let reply: { status: number; body: string };
  let site: Site;

  before(async () => {
    platform = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        asked.push({ request, body: JSON.parse(text) });
        response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body);
      });
    });
    await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
    platformUrl = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`;
    site = await startSite({ platformUrl });
  });
  after(async () => {
    await site.app.close();
    platform.close();
  });
  beforeEach(() => {
    asked = [];
    reply = {
      status: 201,
      body: JSON.stringify({ token: 'jwt', expiresAt: '2026-11-23T09:40:00+08:00', extra: 'not handed on' }),
    };
  });

  const inject = (options: InjectOptions) => site.app.inject(options);
  const fetchToken = (cookies = {}, headers: Record<string, string> = ownPage) =>
    inject({ method: 'POST', url: '/session/cq-token', headers, cookies });

  it('tells a stranger whom the demo knows', async () => {
    const answer = await inject({ url: '/session', headers: { host } });
    const { identity, identities: known } = answer.json();
    assert.equal(identity, null);
    assert.deepEqual(known[1], {
      id: 'township-dispatcher',
      label: '昌元街道指挥中心调度员',
      role: 'township_dispatcher',
      areas: ['500153001'],
    });
  });

  it('signs in with a cookie that scripts and other sites cannot use', async () => {
    const answer = await inject({
      method: 'POST',
      url: '/session',
      headers: ownPage,
      payload: { identity: 'supervisor' },
    });
    assert.equal(answer.json().identity.label, '荣昌区督办员');
    const cookie = first(answer.cookies);
    assert.equal(cookie.name, 'site_session_foreign');
    assert.equal(cookie.httpOnly, true);
    assert.equal(cookie.sameSite, 'Strict');
    assert.equal(cookie.path, '/');
    const who = await inject({ url: '/session', headers: { host }, cookies: { [cookie.name]: cookie.value } });
    assert.equal(who.json().identity.id, 'supervisor');
  });

  it('signs in by a plain form and goes on to the command centre', async () => {
    const answer = await inject({ method: 'POST', url: '/session', headers: form, payload: 'identity=supervisor' });
    assert.equal(answer.statusCode, 303);
    assert.equal(answer.headers.location, '/workbench.html');
    assert.equal(answer.cookies.length, 1);
  });

  it('signs out', async () => {
    const cookies = await signIn(site.app);
    const answer = await inject({ method: 'DELETE', url: '/session', headers: ownPage, cookies });
    assert.equal(answer.statusCode, 204);
    assert.equal(first(answer.cookies).value, '');
    assert.equal(first(answer.cookies).maxAge, 0);
  });

  it('fetches a token for the person, this origin and ten minutes', async () => {
    const answer = await fetchToken(await signIn(site.app));
    assert.equal(answer.statusCode, 200);
    assert.deepEqual(answer.json(), { token: 'jwt', expiresAt: '2026-11-23T09:40:00+08:00' });
    assert.equal(answer.headers['cache-control'], 'no-store');
    const { request, body } = first(asked);
    assert.equal(`${request.method} ${request.url}`, 'POST /api/v1/auth/guest-tokens');
    assert.equal(request.headers.authorization, `Bearer ${secretKey}`);
    assert.match(String(request.headers['idempotency-key']), /^[0-9a-f-]{36}$/);
    assert.deepEqual(body, {
      sub: 'grid-0017',
      label: '昌元街道网格员',
      roles: ['grid_worker'],
      areas: ['500153001'],
      origin: `http://${host}`,
      ttlSeconds: 600,
    });
  });

  it('gives no token to a stranger, or for a cookie that is forged, old or of the other site', async () => {
    const supervisor = first(identities.filter(({ id }) => id === 'supervisor'));
    const long = Date.now() - sessionSeconds * 1000 - 1000;
    const cookies = [
      undefined,
      'supervisor.9999999999',
      'supervisor.9999999999.c2ln',
      new Sessions('sk_other', 'foreign').seal(supervisor),
      new Sessions(secretKey, 'home').seal(supervisor),
      new Sessions(secretKey, 'foreign').seal(supervisor, long),
    ];
    for (const cookie of cookies) {
      const answer = await fetchToken(cookie ? { site_session_foreign: cookie } : {});
      assert.equal(answer.statusCode, 401, cookie);
      assert.equal(answer.json().message, '请先登录。');
    }
    assert.deepEqual(asked, []);
  });

  it('outlives a restart of the site', async () => {
    const cookies = await signIn(site.app);
    const { app } = await startSite({ platformUrl });
    const answer = await app.inject({ url: '/session', headers: { host }, cookies });
    assert.equal(answer.json().identity.id, 'grid-changyuan');
    await app.close();
  });

  it('refuses what another page sends, and what does not say where it comes from', async () => {
    const cookies = await signIn(site.app);
    const origins: Record<string, string>[] = [
      { host, 'sec-fetch-site': 'same-site' },
      { host, 'sec-fetch-site': 'cross-site', origin: `http://${host}` },
      { host, 'sec-fetch-site': 'none' },
      { host, origin: 'http://evil.example' },
      { host, origin: 'null' },
      { host },
    ];
    for (const headers of origins) {
      assert.equal((await fetchToken(cookies, headers)).statusCode, 403, JSON.stringify(headers));
      for (const method of ['POST', 'DELETE'] as const) {
        const answer = await inject({ method, url: '/session', headers, cookies, payload: { identity: 'supervisor' } });
        assert.equal(answer.statusCode, 403);
        assert.equal(answer.cookies.length, 0);
        assert.equal(answer.json().message, '只有本站页面可以发起这个请求。');
      }
    }
    assert.equal((await fetchToken(cookies, { host, origin: `http://${host}` })).statusCode, 200);
  });

  it('says what is wrong with a bad request', async () => {
    const post = (payload: string, type = 'application/json', language = 'zh-CN') =>
      inject({
        method: 'POST',
        url: '/session',
        headers: { ...ownPage, 'content-type': type, 'accept-language': language },
        payload,
      });
    const cases: [status: number, payload: string, type?: string][] = [
      [400, '{'],
      [400, ''],
      [400, 'null'],
      [400, '[]'],
      [400, '{"identity":7}'],
      [400, '{"__proto__":{"identity":"supervisor"}}'],
      [400, 'identity=', 'application/x-www-form-urlencoded'],
      [422, '{"identity":"mayor"}'],
      [422, 'identity=__proto__', 'application/x-www-form-urlencoded'],
      [413, JSON.stringify({ identity: 'x'.repeat(70_000) })],
      [415, 'supervisor', 'text/plain'],
    ];
    for (const [status, payload, type] of cases) {
      const answer = await post(payload, type);
      assert.equal(answer.statusCode, status, payload.slice(0, 60));
      assert.match(answer.json().message, /[\u4e00-\u9fff]/);
      assert.equal(answer.cookies.length, 0);
    }
    const english = await post('{"identity":"mayor"}', undefined, 'en-GB,en;q=0.9');
    assert.match(english.json().message, /^No such identity\. Choose one of: district-dispatcher, /);
  });

  it('says when the platform refuses, talks nonsense or cannot be reached', async () => {
    const cookies = await signIn(site.app);
    const replies: [typeof reply, RegExp][] = [
      [{ status: 403, body: '{"code":"forbidden"}' }, /403.*密钥/],
      [{ status: 503, body: 'busy' }, /503/],
      [{ status: 201, body: '<html>' }, /无法识别/],
      [{ status: 201, body: '{"token":1}' }, /无法识别/],
      [{ status: 201, body: 'null' }, /无法识别/],
    ];
    for (const [answer, message] of replies) {
      reply = answer;
      const { statusCode, json } = await fetchToken(cookies);
      assert.equal(statusCode, 502);
      assert.match(json().message, message);
    }
    const { app } = await startSite({ platformUrl: 'http://127.0.0.1:9' });
    const unreachable = await app.inject({ method: 'POST', url: '/session/cq-token', headers: ownPage, cookies });
    assert.equal(unreachable.statusCode, 502);
    assert.equal(unreachable.json().message, '暂时连不上平台，请稍后再试。');
    await app.close();
  });

  it('never lets the secret key out', async () => {
    const cookies = await signIn(site.app);
    reply = { status: 401, body: JSON.stringify({ detail: `no such key ${secretKey}` }) };
    const files = ['site.js', 'site.css', 'en.js', 'embed.js', 'token.js', 'workbench.js'].map((n) => `/assets/${n}`);
    const answers = await Promise.all([
      ...[
        '/',
        '/trace.html',
        '/dashboard.html',
        '/workbench.html',
        '/embed.html',
        '/session',
        '/nowhere',
        ...files,
      ].map((url) => inject({ url, headers: { host }, cookies })),
      fetchToken(cookies),
      inject({ method: 'POST', url: '/session', headers: ownPage, payload: { identity: 'supervisor' } }),
    ]);
    for (const { payload, headers } of answers) {
      assert.ok(!payload.includes(secretKey) && !JSON.stringify(headers).includes(secretKey));
    }
  });
});

describe('reports of the policy', () => {
  it('reach the operator in both forms, one by one', async () => {
    const { app, reports } = await startSite();
    const post = (type: string, payload: string) =>
      app.inject({ method: 'POST', url: '/csp-report', headers: { host, 'content-type': type }, payload });
    assert.equal((await post('application/csp-report', '{"csp-report":{"blocked-uri":"inline"}}')).statusCode, 204);
    assert.equal((await post('application/reports+json', '[{"type":"a"},{"type":"b"}]')).statusCode, 204);
    assert.deepEqual(reports, [{ 'csp-report': { 'blocked-uri': 'inline' } }, { type: 'a' }, { type: 'b' }]);
    assert.equal((await post('application/csp-report', 'not json')).statusCode, 400);
    assert.equal((await post('application/csp-report', `"${'x'.repeat(70_000)}"`)).statusCode, 413);
    assert.equal(reports.length, 3);
    await app.close();
  });
});

describe('the demo site on the platform itself', () => {
  async function startPlatform() {
    const app = Fastify();
    app.get('/api/v1/areas', () => ({ items: [] }));
    app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'not_found' }));
    await registerSite(app, {
      platformUrl: 'http://localhost:1361',
      widgetsVersion: '1.0.0',
      integrity: { script: scriptIntegrity, style: styleIntegrity, check: checkIntegrity, frame: frameIntegrity },
      publishableKey: 'pk_demo_rongchang',
      secretKey,
      sampleCodes,
      foreign: false,
    });
    return app;
  }

  it('leaves the answers of the API alone', async () => {
    const app = await startPlatform();
    const areas = await app.inject('/api/v1/areas');
    assert.equal(areas.headers['content-security-policy'], undefined);
    const missing = await app.inject({ url: '/api/v1/nowhere', headers: { accept: 'text/html' } });
    assert.equal(missing.statusCode, 404);
    assert.deepEqual(missing.json(), { code: 'not_found' });
    assert.equal(missing.headers['content-security-policy'], undefined);
    await app.close();
  });

  it('needs no other origin in its policy, whatever address the visitor typed', async () => {
    const app = await startPlatform();
    for (const name of ['localhost:1361', '192.0.2.7:1361', '[::1]:1361']) {
      const { headers, body } = await app.inject({ url: '/', headers: { host: name } });
      assert.match(
        String(headers['content-security-policy']),
        /script-src 'self'; style-src 'self'; connect-src 'self';/,
      );
      assert.ok(body.includes(`src="http://${name}/cdn/1.0.0/widgets.js"`), name);
      assert.ok(body.includes(`base-url="http://${name}/api/v1"`), name);
    }
    const strange = await app.inject({ url: '/', headers: { host: '"><script>alert(1)</script>' } });
    assert.ok(!strange.body.includes('alert(1)'));
    await app.close();
  });

  it('has a cookie of its own', async () => {
    const app = await startPlatform();
    assert.deepEqual(Object.keys(await signIn(app)), ['site_session']);
    await app.close();
  });
});

describe('fill', () => {
  it('escapes what it puts in', () => {
    assert.equal(fill('<a href="{{url}}">', { url: `"><script>'&` }), '<a href="&quot;&gt;&lt;script&gt;&#39;&amp;">');
  });

  it('throws on a name that has no value', () => {
    assert.throws(() => fill('{{nobody}}', {}), /\{\{nobody\}\}/);
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { first, ORIGIN, startPlatform, type Schemas } from './support.js';

const PLATFORM = 'http://localhost:1361';
let now = new Date('2026-11-25T09:00:00+08:00');
const { platform, url, call, token, tasksOf } = await startPlatform({
  seed: { incidents: 0, number: 1 },
  clock: () => now,
  trustProxy: 'loopback',
  rateLimits: { reports: 1000 },
});
const key = platform.demo.publishableKey;
/** Anew each time: the clock moves on. */
const asDispatcher = () => token('district_dispatcher');

const FILLED = {
  key,
  category: '2101',
  description: '人行道井盖破损。',
  area: '500153001',
  address: '昌龙大道 128 号',
};

interface Answer {
  status: number;
  headers: Headers;
  html: string;
}

interface Sending {
  headers?: Record<string, string>;
  body?: BodyInit;
}

/** Sends the form as a browser does from a page of the district. */
async function send(fields: Record<string, string>, { headers = {}, body }: Sending = {}): Promise<Answer> {
  const response = await fetch(`${url}/report`, {
    method: 'POST',
    headers: { origin: ORIGIN, referer: `${ORIGIN}/`, 'accept-language': 'zh-CN', ...headers },
    body: body ?? new URLSearchParams(fields),
  });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

/** Number and code as a browser copies them: without the marks that group the digits for the eye. */
const receiptIn = (html: string) => {
  const [no = '', queryCode = ''] = [...html.matchAll(/<dd>(.*?)<\/dd>/gs)].map(([, markup = '']) =>
    markup.replace(/<[^>]*>/g, '').trim(),
  );
  return { no, queryCode };
};
const numberIn = (html: string) => receiptIn(html).no;
/** A visitor behind a proxy of the platform. */
const from = (address: string): Sending => ({ headers: { 'x-forwarded-for': address } });
const minutesLater = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000));
const incidents = async () =>
  (await call<Schemas['IncidentPage']>('/incidents?limit=100&total=true', { as: await asDispatcher() })).body;

let serial = 0;
/** A description that nobody sent before. */
const fresh = () => ({ ...FILLED, description: `第 ${(serial += 1)} 件事` });

describe('POST /report', () => {
  test('records a report as the API does, and answers with number, query code and what happens next', async () => {
    const { status, html, headers } = await send({
      ...fresh(),
      name: '群众',
      phone: '１３８ 0000 0000'.normalize('NFKC'),
      consent: 'contact-2026-1',
    });
    assert.equal(status, 201);
    assert.match(headers.get('content-type') ?? '', /^text\/html; charset=utf-8/);
    assert.match(html, /<html lang="zh-CN">/);
    assert.match(html, /<h1>已收到，谢谢您<\/h1>/);
    assert.match(html, /接下来/);
    assert.match(html, /荣昌区昌元街道/);

    const receipt = receiptIn(html);
    const tracked = await call<Schemas['TrackedIncident']>('/incidents/track', { as: key, json: receipt });
    assert.equal(tracked.status, 200);
    assert.equal(tracked.body.categoryCode, '2101');
    assert.equal((await tasksOf(tracked.body.id)).length > 0, true);
    const { body } = await call<Schemas['Incident']>(`/incidents/${tracked.body.id}`, { as: await asDispatcher() });
    assert.equal(body.channel, 'public');
    assert.equal(body.reporter?.mode, 'named');
    assert.deepEqual(
      tracked.body.timeline.map(({ type }) => type),
      ['reported', 'accepted', 'dispatched'],
    );
  });

  test('takes a form of the kind multipart/form-data too, without photos', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fresh())) body.append(name, value);
    body.append('photo', new Blob([]), '');
    assert.equal((await send({}, { body })).status, 201);
    body.set('photo', new Blob(['abc'], { type: 'image/jpeg' }), 'a.jpg');
    const refused = await send({}, { body });
    assert.equal(refused.status, 415);
    assert.match(refused.html, /不带照片/);
  });

  test('gives a reload, and the second of two presses, the same receipt and makes no second incident', async () => {
    const form = fresh();
    const { total = 0 } = await incidents();
    const presses = await Promise.all([send(form), send(form), send(form)]);
    const reload = await send(form);
    const numbers = new Set([...presses, reload].map(({ html }) => numberIn(html)));
    assert.equal(numbers.size, 1);
    assert.match(first([...numbers]), /^SJ/);
    assert.deepEqual(presses.map(({ status }) => status).sort(), [200, 200, 201]);
    assert.deepEqual(receiptIn(reload.html), receiptIn(first(presses).html));
    assert.equal((await incidents()).total, total + 1);
  });

  test('takes the same words an hour later, or from another browser, for another report', async () => {
    const form = fresh();
    const early = numberIn((await send(form)).html);
    const other = numberIn((await send(form, { headers: { 'user-agent': 'Another/1.0' } })).html);
    minutesLater(60);
    const late = numberIn((await send(form)).html);
    assert.equal(new Set([early, other, late]).size, 3);
  });

  test('tells two people behind the platform’s proxy apart by the address that it passes on', async () => {
    const form = fresh();
    const [one, other, again] = [
      await send(form, from('203.0.113.1')),
      await send(form, from('203.0.113.2')),
      await send(form, from('203.0.113.1')),
    ].map(({ html }) => numberIn(html));
    assert.notEqual(other, one);
    assert.equal(again, one);
  });

  test('takes the same words for one person’s longer where an address or a contact goes with them', async () => {
    const numbersOf = async (form: Record<string, string>) => {
      const early = numberIn((await send(form)).html);
      minutesLater(5);
      return [early, numberIn((await send(form)).html)] as const;
    };
    const [bare, bareLater] = await numbersOf({ ...fresh(), address: '' });
    assert.notEqual(bareLater, bare);
    const [placed, placedLater] = await numbersOf(fresh());
    assert.equal(placedLater, placed);
    const [named, namedLater] = await numbersOf({ ...fresh(), address: '', phone: '13800000000' });
    assert.equal(namedLater, named);
  });

  test('shows the number in groups, which stay out of what is copied', async () => {
    const { html } = await send(fresh());
    assert.match(html, /<dd><span>SJ<\/span><span>500153<\/span><span>\d{6}<\/span><span>\d{6}<\/span><\/dd>/);
    assert.match(html, /\.numbers dd span \+ span/);
  });

  test('speaks English where the browser or the form asks for it', async () => {
    const byHeader = await send(fresh(), { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
    assert.match(byHeader.html, /<html lang="en">[\s\S]*<h1>Received, thank you<\/h1>/);
    assert.equal(byHeader.headers.get('content-language'), 'en');
    const byForm = await send({ ...fresh(), lang: 'en' });
    assert.match(byForm.html, /<h1>Received, thank you<\/h1>/);
    const chinese = await send({ ...fresh(), lang: 'zh-CN' }, { headers: { 'accept-language': 'en' } });
    assert.match(chinese.html, /已收到/);
  });
});

describe('a form with mistakes', () => {
  test('comes back with every value, a summary that leads to the fields, and the reason beside each', async () => {
    const { status, html } = await send({
      key,
      description: '  ',
      address: '某路 1 号',
      name: '群众',
      phone: '12',
      category: '',
      area: '',
    });
    assert.equal(status, 400);
    assert.match(html, /<title>错误：上报问题<\/title>/);
    assert.match(html, /role="alert"[\s\S]*有 4 处需要修改/);
    for (const name of ['category', 'description', 'area', 'phone']) {
      assert.ok(html.includes(`<a href="#${name}">`), name);
      assert.match(html, new RegExp(`id="${name}"[^>]*aria-describedby="[^"]*${name}-error"[^>]*aria-invalid="true"`));
      assert.match(html, new RegExp(`id="${name}-error"`));
    }
    assert.match(html, /value="某路 1 号"/);
    assert.match(html, /value="12"/);
    assert.doesNotMatch(html, /id="address"[^>]*aria-invalid/);
    assert.ok(html.includes(`name="key" value="${key}"`));
  });

  test('keeps what was chosen, a community and a text that is too long included', async () => {
    const description = `\n${'长'.repeat(4001)}`;
    const { status, html } = await send({ ...FILLED, area: '500153001001', description });
    assert.equal(status, 400);
    assert.match(html, /<option value="2101"\s+selected>/);
    assert.match(html, /<option value="500153001001"\s+selected>荣昌区昌元街道玉屏社区<\/option>/);
    assert.ok(html.includes(`required>\n${description}</textarea>`));
    assert.match(html, /情况描述最多 4000 个字。/);
  });

  test('says where to call about what is not reported here, and what lies outside the area', async () => {
    const stopped = await send({ ...fresh(), category: '3901' });
    const stopper = (await call<Schemas['CategoryPage']>('/categories?limit=100', { as: key })).body.items.find(
      (category) => category.stopper,
    );
    assert.ok(stopper);
    const urgent = await send({ ...fresh(), category: stopper.code });
    assert.equal(urgent.status, 422);
    assert.ok(urgent.html.includes(stopper.stopper?.text ?? '-'));
    assert.notEqual(stopped.status, 500);
    const outside = await send({ ...fresh(), area: '500105' });
    assert.equal(outside.status, 422);
    assert.match(outside.html, /这里只受理荣昌区的事项/);
  });

  test('can be corrected and sent from the platform’s own page, and leads back to the site', async () => {
    const wrong = await send({ ...fresh(), category: '', back: '/report.html?from=home' });
    const back = `${ORIGIN}/report.html?from=home`;
    assert.ok(wrong.html.includes(`name="back" value="${back}"`));
    const own = { origin: PLATFORM, referer: `${PLATFORM}/report` };
    const right = await send({ ...fresh(), back }, { headers: own });
    assert.equal(right.status, 201);
    assert.ok(right.html.includes(`<a href="${back}">`));
    const filled = fresh();
    const fromSite = await send({ ...filled, back });
    const fromPlatform = await send({ ...filled, back }, { headers: own });
    assert.equal(numberIn(fromPlatform.html), numberIn(fromSite.html), 'sent from both pages it is one report');
    const elsewhere = await send({ ...fresh(), back }, { headers: { ...own, referer: `${PLATFORM}/other` } });
    assert.equal(elsewhere.status, 401);
  });
});

describe('what is refused', () => {
  let total: number | undefined;
  before(async () => {
    ({ total } = await incidents());
  });
  const cases: [name: string, fields: Record<string, string>, sending: Sending, status: number, words: RegExp][] = [
    ['an unknown key', { ...FILLED, key: 'pk_nobody' }, {}, 401, /密钥不存在或已停用/],
    ['no key', { ...FILLED, key: '' }, {}, 401, /密钥不存在或已停用/],
    ['a secret key', { ...FILLED, key: platform.demo.secretKey }, {}, 401, /密钥不存在或已停用/],
    ['another origin', FILLED, { headers: { origin: 'https://evil.example' } }, 401, /没有登记/],
    [
      'an origin that is kept secret',
      FILLED,
      { headers: { origin: 'null' } },
      401,
      /Origin: null[^]*Referrer-Policy: no-referrer/,
    ],
    ['a key with a zero byte', { ...FILLED, key: `${key}\0` }, {}, 401, /密钥不存在或已停用/],
    ['a key with half a character', { ...FILLED, key: 'pk_\ud800' }, {}, 401, /密钥不存在或已停用/],
    ['a key that was copied with its ellipsis', { ...FILLED, key: 'pk_demo…' }, {}, 401, /密钥不存在或已停用/],
    [
      'another kind of content',
      FILLED,
      { headers: { 'content-type': 'text/plain' }, body: 'a=b' },
      415,
      /表单无法识别/,
    ],
    [
      'text in another encoding',
      FILLED,
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'description=%BE%AE%B8%C7' },
      415,
      /accept-charset=&quot;utf-8&quot;/,
    ],
    ['far too much text', { ...FILLED, description: '长'.repeat(100_000) }, {}, 413, /太长/],
  ];
  for (const [name, fields, sending, status, words] of cases) {
    test(`${name}: a page says so`, async () => {
      const answer = await send(fields, sending);
      assert.equal(answer.status, status);
      assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
      assert.match(answer.html, words);
      assert.match(answer.html, /<h1>[^<]+<\/h1>/);
      assert.doesNotMatch(answer.html, /<form|<a /);
    });
  }

  test('nothing of it is recorded', async () => {
    assert.equal((await incidents()).total, total);
  });

  test('whoever opens the address without a form is told where to report', async () => {
    const response = await fetch(`${url}/report`, { headers: { 'accept-language': 'en' } });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'POST');
    assert.match(await response.text(), /Report from your district’s site/);
  });
});

describe('every page', () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&`;

  test('escapes whatever was sent', async () => {
    const fields = Object.fromEntries(
      ['category', 'description', 'area', 'address', 'name', 'phone', 'lang', 'consent'].map((name) => [name, hostile]),
    );
    for (const { html } of [
      await send({ ...fields, key, back: hostile }),
      await send({ ...fields, key: hostile }),
      await send({ ...fields, key }, { headers: { origin: `https://${hostile}` } }),
    ]) {
      assert.doesNotMatch(html, /<script|<img|"'>|onerror=alert\(1\)>'&[^a]/);
    }
    const { html } = await send({ ...fields, key, category: '2101', area: '500153', phone: '', name: '', consent: '' });
    assert.doesNotMatch(html, /<script|<img/);
  });

  test('links nowhere but to the key’s own sites', async () => {
    for (const back of [
      'https://evil.example/',
      '//evil.example/',
      'javascript:alert(1)',
      'data:text/html,x',
      `${ORIGIN}.evil.example/`,
      '\\\\evil.example',
    ]) {
      const { html } = await send({ ...fresh(), back });
      assert.deepEqual(
        [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href),
        [ORIGIN],
        back,
      );
    }
  });

  test('runs no script, is not kept and stands in no frame', async () => {
    for (const { headers, html } of [await send(fresh()), await send({ key }), await send({})]) {
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(
        policy,
        /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
      assert.ok(policy.includes(createHash('sha256').update(style).digest('base64')), 'the style is the one it allows');
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.doesNotMatch(html, /<script|\sstyle=|\son\w+=/);
    }
  });
});

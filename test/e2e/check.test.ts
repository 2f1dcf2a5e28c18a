/**
 * The check: on the check page of a district, opened as its web team would, and on pages where something is wrong.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { APIResponse, Page } from 'playwright-core';
import { contentSecurityPolicy } from '../../packages/demo-site/src/policy.js';
import { CDN_ROOT, widgetsVersion } from '../../scripts/lib/build-cdn.mjs';
import { openDistrict, type District } from './district.js';

/** What it says about one thing. */
const says = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name }).first().innerText();

const problems = async (page: Page) =>
  (await page.locator('#cq-check li[data-state=problem]').allInnerTexts()).join('\n');

/** It has said everything. */
const isDone = (page: Page) => page.getByText(/没有发现问题|发现 \d+ 个问题/).waitFor();

describe('the check page', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  /** Opens it with these settings in place of its own, and waits until it has said everything. */
  async function check(settings: Readonly<Record<string, string>> = {}, origin = district.url): Promise<Page> {
    const page = await district.visit('/check.html');
    await page.goto(`${origin}/check.html?${new URLSearchParams(settings)}`);
    await isDone(page);
    return page;
  }

  it('finds nothing wrong with the settings of the district', async () => {
    const page = await check();
    assert.equal(await problems(page), '');
    assert.match(await says(page, '密钥和来源'), new RegExp(`允许来源 ${district.url}`));
    assert.match(await says(page, '区域'), /荣昌区/);
    assert.match(await says(page, '实时更新'), /实时连接正常/);
    assert.match(await says(page, '组件文件'), /校验值一致/);
    assert.deepEqual(district.complaints(), []);
  });

  const CASES: readonly (readonly [string, Record<string, string>, string, RegExp])[] = [
    ['has an address that is none', { 'cq-base-url': 'ftp://x' }, '设置', /不是网址/],
    ['has a secret key', { 'cq-publishable-key': 'sk_live_1' }, '设置', /绝不能出现在页面里/],
    ['has a key copied from a guide', { 'cq-publishable-key': 'pk_…' }, '设置', /检查是否复制完整/],
    ['has a key that nobody knows', { 'cq-publishable-key': 'pk_nobody' }, '密钥和来源', /平台不认识这个密钥/],
    ['has an area that does not exist', { 'cq-area': '500999' }, '区域', /没有区域 500999/],
  ];
  for (const [what, settings, name, words] of CASES) {
    it(`says it where a page ${what}`, async () => {
      const page = await check(settings);
      assert.match(await says(page, name), words);
      assert.match(await problems(page), words);
    });
  }

  it('tells an address that is not the API from one that nobody answers', async () => {
    const other = await check({ 'cq-base-url': `${district.platformUrl}/healthz` });
    assert.match(await says(other, '连接平台'), /healthz 不是平台接口。base-url 要写到/);
    const nobody = await check({ 'cq-base-url': 'http://localhost:9/api/v1' });
    // Another address than the policy of the page allows.
    assert.match(await says(nobody, '连接平台'), /connect-src 里加上 http:\/\/localhost:9/);
  });

  it('names the origin that the key is not registered for', async () => {
    const { port } = new URL(district.url);
    const page = await check({}, `http://127.0.0.1:${port}`);
    assert.match(await problems(page), new RegExp(`没有登记来源 http://127\\.0\\.0\\.1:${port}`));
  });

  it('keeps in its address what was filled in and differs from the page, but no secret and no empty field', async () => {
    const page = await check();
    await page.getByLabel('区域（area）').fill('500105');
    await page.getByLabel('公开密钥').fill('sk_live_secret');
    await page.getByRole('button', { name: '开始检查' }).click();
    await page.getByText('绝不能出现在页面里').waitFor();
    assert.equal(new URL(page.url()).search, '?cq-area=500105');
    await page.getByLabel('区域（area）').fill('');
    await page.getByLabel('公开密钥').fill('');
    await page.getByRole('button', { name: '开始检查' }).click();
    await page.getByText('没有发现问题').waitFor();
    assert.equal(new URL(page.url()).search, '');
    assert.equal(await page.getByLabel('区域（area）').inputValue(), '500153');
  });

  it('speaks English on an English page', async () => {
    const page = await check();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('No problem was found.').waitFor();
    const chinese = (await page.locator('#cq-check').innerText()).match(/[\u4e00-\u9fff]+/g) ?? [];
    // Names of places have no English form.
    assert.deepEqual(
      chinese.filter((word) => !/区|平台|数字/.test(word)),
      [],
    );
  });
});

/** A page of a district, with what is done to it before it is opened. */
interface Scene {
  readonly body?: string;
  readonly head?: string;
  readonly query?: string;
  readonly policy?: (policy: string) => string;
  readonly reportOnly?: string;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

describe('the check on a page', () => {
  const files = `${CDN_ROOT}/${widgetsVersion()}`;
  const hashes: Record<string, string> = JSON.parse(readFileSync(`${files}/sri.json`, 'utf8'));
  /** What the page of the test answers. */
  let answer = { html: '', policy: '', reportOnly: '' };
  let district: District;
  before(async () => {
    district = await openDistrict({
      beside: async (foreign) => {
        foreign.get('/page.html', (_request, reply) =>
          reply
            .type('text/html; charset=utf-8')
            .header('content-security-policy', answer.policy)
            .header('content-security-policy-report-only', answer.reportOnly)
            .send(answer.html),
        );
      },
    });
  });
  after(() => district.close());

  const address = (name: string) => `${district.platformUrl}/cdn/${widgetsVersion()}/${name}`;
  const script = (name: string, integrity = hashes[name] ?? '') =>
    `<script type="module" src="${address(name)}" integrity="${integrity}" crossorigin></script>`;
  const platform = (content = '') =>
    `<cq-platform base-url="${district.platformUrl}/api/v1" publishable-key="pk_demo_rongchang" area="500153">${content}</cq-platform>`;

  /** Opens the page with the check on it. */
  async function check({
    body = platform(),
    head = '',
    query = '',
    policy = (text) => text,
    reportOnly = '',
    prepare,
  }: Scene) {
    answer = {
      html: `<!doctype html><html lang="zh-CN"><title>区县</title>${head}${script('check.js')}<body>${body}<div id="cq-check"></div>`,
      policy: policy(contentSecurityPolicy(district.platformUrl)),
      reportOnly,
    };
    const page = await district.visit('/favicon.svg');
    await prepare?.(page);
    await page.goto(`${district.url}/page.html${query}`);
    return page;
  }

  /** The platform's description of itself, changed on its way. */
  const described = (change: (answered: APIResponse) => Promise<object> | object) => (page: Page) =>
    page.route('**/openapi.json', async (route) => {
      const answered = await route.fetch();
      await route.fulfill({ response: answered, ...(await change(answered)) });
    });
  const withHeaders = (headers: Readonly<Record<string, string | undefined>>) =>
    described((answered) => ({
      headers: Object.fromEntries(
        Object.entries({ ...answered.headers(), ...headers }).filter(([, value]) => value !== undefined),
      ),
    }));
  /** The page's own code, as soon as there is a page. */
  const runs = (code: string) => (page: Page) =>
    page.addInitScript(`addEventListener('DOMContentLoaded', () => { ${code} })`);
  const givesToken = (provider: string) => runs(`document.querySelector('cq-platform').tokenProvider = ${provider}`);
  const token = (text: string, expiresIn: number) =>
    `async () => ({ token: ${JSON.stringify(text)}, expiresAt: new Date(Date.now() + ${expiresIn}).toISOString() })`;

  type State = 'ok' | 'problem' | 'notice' | 'skipped';
  const CASES: readonly (readonly [what: string, () => Scene, name: string, State, RegExp])[] = [
    ['has no address', () => ({ body: '<cq-platform></cq-platform>' }), '设置', 'problem', /没有 base-url/],
    [
      'has no key',
      () => ({ body: `<cq-platform base-url="${district.platformUrl}/api/v1"></cq-platform>` }),
      '设置',
      'problem',
      /两者至少要有一个/,
    ],
    [
      'has a widget outside its platform, and another inside',
      () => ({ body: `<cq-kpi-tile></cq-kpi-tile>${platform('<cq-kpi-tile></cq-kpi-tile>')}` }),
      '设置',
      'problem',
      /<cq-kpi-tile> 不在 <cq-platform> 里面/,
    ],
    [
      'is drawn by a framework, which sets properties',
      () => ({
        body: '',
        prepare: runs(`
          const platform = document.createElement('cq-platform');
          Object.assign(platform, { baseUrl: '${district.platformUrl}/api/v1', publishableKey: 'pk_demo_rongchang' });
          document.body.append(platform);`),
      }),
      '密钥和来源',
      'ok',
      /平台认识这个密钥/,
    ],
    [
      'gives its widget a client made in code',
      () => ({
        body: '<cq-kpi-tile></cq-kpi-tile>',
        prepare: runs(`document.querySelector('cq-kpi-tile').client = { baseUrl: '${district.platformUrl}/api/v1' };`),
      }),
      '设置',
      'ok',
      /由页面代码设置（client）/,
    ],
    ['has names of its own in its address', () => ({ query: '?area=500999&base-url=x' }), '区域', 'ok', /区域是荣昌区/],

    [
      'asks a platform whose gateway changes the headers for other origins',
      () => ({ prepare: withHeaders({ 'access-control-allow-origin': 'https://other.example' }) }),
      '连接平台',
      'problem',
      /没有允许跨源访问（CORS）/,
    ],
    [
      'asks a platform that nobody answers for',
      () => ({ prepare: (page) => page.route('**/openapi.json', (route) => route.abort('connectionrefused')) }),
      '连接平台',
      'problem',
      /连不上服务器/,
    ],
    [
      'gets something else from the address of the platform',
      () => ({ prepare: described(() => ({ body: '<!doctype html>' })) }),
      '连接平台',
      'problem',
      /有回答（200），但不是平台接口/,
    ],
    [
      'asks a platform of another major version',
      () => ({
        prepare: described(async (answered) => {
          const { info, ...rest } = await answered.json();
          return { json: { ...rest, info: { ...info, version: '2.1.0' } } };
        }),
      }),
      '版本',
      'problem',
      /平台接口是 2\.1\.0，组件按 1\.0\.0 编写/,
    ],
    [
      'has widgets of another version than the check',
      () => ({
        prepare: (page) =>
          page.addInitScript(
            `customElements.define('cq-platform', class extends HTMLElement { static version = '0.9.0' })`,
          ),
      }),
      '版本',
      'problem',
      /本页的组件是 0\.9\.0/,
    ],
    [
      'is on a machine whose clock is wrong',
      () => ({ prepare: withHeaders({ date: 'Tue, 24 Nov 2020 08:00:00 GMT' }) }),
      '时钟',
      'problem',
      /相差 \d{7,} 秒/,
    ],
    [
      'cannot read the clock of the platform',
      () => ({ prepare: withHeaders({ 'access-control-expose-headers': undefined }) }),
      '时钟',
      'notice',
      /读不到平台的 Date/,
    ],
    [
      'asks too often',
      () => ({
        prepare: (page) =>
          page.route('**/categories?*', (route) =>
            route.fulfill({ status: 429, headers: { 'access-control-allow-origin': '*' }, json: {} }),
          ),
      }),
      '密钥和来源',
      'problem',
      /请求太频繁/,
    ],
    [
      'has no area',
      () => ({ body: platform().replace('area="500153"', '') }),
      '区域',
      'notice',
      /没有写 area，组件会面向全市/,
    ],

    ['gives no tokens', () => ({}), '令牌', 'skipped', /没有设置 tokenProvider/],
    [
      'gives good tokens',
      () => ({
        prepare: givesToken(`async () => {
          const headers = { 'content-type': 'application/json' };
          await fetch('/session', { method: 'POST', headers, body: '{"identity":"grid-changyuan"}' });
          return (await fetch('/session/cq-token', { method: 'POST' })).json();
        }`),
      }),
      '令牌',
      'ok',
      /给出了有效的令牌，还有 \d+ 分钟到期/,
    ],
    [
      'has a back end that fails',
      () => ({ prepare: givesToken(`() => Promise.reject(new Error('502'))`) }),
      '令牌',
      'problem',
      /没有给出令牌：502/,
    ],
    [
      'gives tokens in another shape',
      () => ({ prepare: givesToken(`async () => 'eyJ'`) }),
      '令牌',
      'problem',
      /应返回 \{ token, expiresAt \}/,
    ],
    ['gives old tokens', () => ({ prepare: givesToken(token('eyJ', -1000)) }), '令牌', 'problem', /已经过期/],
    [
      'gives tokens that the platform does not know',
      () => ({ prepare: givesToken(token('eyJ', 600_000)) }),
      '令牌',
      'problem',
      /平台不接受这个令牌/,
    ],

    ['loads files whose hashes are right', () => ({ head: script('widgets.js') }), '组件文件', 'ok', /校验值一致/],
    ['loads no files of the widgets', () => ({}), '组件文件', 'notice', /没有引入组件文件/],
    [
      'has the hash of another file',
      () => ({ head: script('widgets.js', hashes['check.js']) }),
      '组件文件',
      'problem',
      /widgets\.js 的 integrity 不是这一版的校验值.*应为 sha384-/,
    ],
    [
      'has the hash of another file at a self-contained widget',
      () => ({ head: script('kpi-tile.standalone.js', hashes['check.js']) }),
      '组件文件',
      'problem',
      /kpi-tile\.standalone\.js 的 integrity 不是/,
    ],
    [
      'loads a file without a hash',
      () => ({ head: `<script type="module" src="${address('widgets.js')}"></script>` }),
      '组件文件',
      'notice',
      /widgets\.js 没有写 integrity/,
    ],
    [
      'loads its files from a folder of its own, by a relative address',
      () => ({ head: '<script type="module" src="widgets.js" integrity="sha384-AAAA"></script>' }),
      '组件文件',
      'notice',
      /\/widgets\.js 与检查文件不在同一个目录，没有核对/,
    ],
    [
      'cannot read the list of hashes',
      () => ({
        head: script('widgets.js'),
        prepare: (page) => page.route('**/sri.json', (route) => route.abort()),
      }),
      '组件文件',
      'notice',
      /读不到组件目录里的 sri\.json/,
    ],

    [
      'lets the widgets do all that they need',
      () => ({ head: script('widgets.js') }),
      '内容安全策略',
      'ok',
      /没有拦下组件需要的东西/,
    ],
    [
      'brings the widgets in a bundle, with its own Lit',
      () => ({ prepare: (page) => page.addInitScript(`trustedTypes.createPolicy('lit-html', {})`) }),
      '内容安全策略',
      'ok',
      /没有看到被拦下的内容/,
    ],
    [
      'has a second policy that only reports',
      () => ({ reportOnly: "img-src 'none'" }),
      '内容安全策略',
      'ok',
      /没有看到被拦下的内容/,
    ],
    [
      'does not let it connect',
      () => ({ policy: (text) => text.replace(/connect-src [^;]+/, "connect-src 'self'") }),
      '连接平台',
      'problem',
      /请在 connect-src 里加上 http/,
    ],
    [
      'lets check.js run, but not the widgets',
      () => ({
        head: script('widgets.js'),
        policy: (text) => text.replace(/script-src [^;]+/, `script-src ${address('check.js')}`),
      }),
      '内容安全策略',
      'problem',
      /请在 script-src 里加上 http/,
    ],
    [
      'lets no pictures be seen',
      () => ({ policy: (text) => text.replace('blob: http', 'http') }),
      '内容安全策略',
      'problem',
      /请在 img-src 里加上 blob:/,
    ],
    [
      'allows no policy of Lit',
      () => ({
        head: script('widgets.js'),
        policy: (text) => text.replace('trusted-types lit-html', "trusted-types 'none'"),
      }),
      '内容安全策略',
      'problem',
      /请在 trusted-types 里加上 lit-html/,
    ],
    [
      'has Lit twice',
      () => ({
        head: script('widgets.js'),
        prepare: (page) => page.addInitScript(`trustedTypes.createPolicy('lit-html', {}); litHtmlVersions = ['3.0.0']`),
      }),
      '内容安全策略',
      'problem',
      /'allow-duplicates'/,
    ],
    [
      'gets something else than the code of the widgets',
      () => ({
        head: script('widgets.js'),
        prepare: (page) => page.route('**/shared.js', (route) => route.abort()),
      }),
      '内容安全策略',
      'problem',
      /组件的代码没能运行/,
    ],
    [
      'has something of its own stopped',
      () => ({ prepare: runs(`setTimeout(() => { new Image().src = 'https://elsewhere.example/pixel.png' })`) }),
      '内容安全策略',
      'notice',
      /img-src 拦下了 https:\/\/elsewhere\.example/,
    ],
  ];
  // Each opens a page of its own; every third will do where not all are asked for.
  const chosen = CASES.filter((_, at) => process.env['FULL'] || at % 3 === 0);
  for (const [what, scene, name, state, words] of chosen) {
    it(`says ${state === 'problem' ? 'what is wrong' : 'how it is'} where it ${what}`, async () => {
      const page = await check(scene());
      await isDone(page);
      assert.match(await says(page, name), words);
      const item = page.getByRole('listitem').filter({ hasText: name }).first();
      assert.equal(await item.getAttribute('data-state'), state);
      await page.context().close();
    });
  }

  it('sends the tokens of a page to no other address than its own', async () => {
    const page = await check({
      query: `?cq-base-url=${district.platformUrl.replace('localhost', '127.0.0.1')}/api/v1`,
      policy: (text) => text.replace('connect-src', 'connect-src http://127.0.0.1:*'),
      prepare: async (tab) => {
        await tab.addInitScript('asked = 0');
        await givesToken('() => { asked += 1; return Promise.reject(new Error()); }')(tab);
      },
    });
    await isDone(page);
    assert.match(await says(page, '连接平台'), /通过/);
    assert.match(await says(page, '令牌'), /没有检查[^]*没有向它发送令牌/);
    assert.equal(await page.evaluate('asked'), 0);
  });

  it('waits for what is drawn before the page has loaded, however late', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const page = await district.visit('/favicon.svg');
    answer = {
      html: `<!doctype html><html lang="zh-CN"><title>区县</title>${script('check.js')}<body><img src="/late.svg" alt=""><div id="cq-check"></div>`,
      policy: contentSecurityPolicy(district.platformUrl),
      reportOnly: '',
    };
    await page.route('**/late.svg', async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(`${district.url}/page.html`, { waitUntil: 'domcontentloaded' });
    await page.evaluate(`{
      const platform = document.createElement('cq-platform');
      platform.setAttribute('base-url', '${district.platformUrl}/api/v1');
      platform.setAttribute('publishable-key', 'pk_demo_rongchang');
      document.body.append(platform);
    }`);
    release();
    await isDone(page);
    assert.match(await says(page, '设置'), /写法正确/);
  });

  it('says so where the browser is offline', async () => {
    const page = await check({});
    await isDone(page);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '开始检查' }).click();
    await page.getByText('浏览器处于离线状态').waitFor();
  });

  it('says so where a gateway holds the stream back', async () => {
    const page = await check({
      prepare: async (tab) => {
        await tab.clock.install();
        await tab.route('**/stream?*', () => undefined);
      },
    });
    await page.waitForRequest('**/stream?*').catch(() => undefined);
    await page.clock.fastForward(15_000);
    await isDone(page);
    assert.match(await says(page, '实时更新'), /有问题[^]*关闭对 text\/event-stream 的缓冲和压缩/);
  });

  it('says so where a page is https and its platform http', async () => {
    const page = await district.visit('/favicon.svg');
    const html = `<!doctype html><html lang="zh-CN"><title>区县</title><script type="module" src="/check.js"></script>
      <body><cq-platform base-url="http://platform.example/api/v1" publishable-key="pk_x"></cq-platform><div id="cq-check"></div>`;
    // Nothing here is on this machine's own addresses: no page from elsewhere may load from those.
    await page.route('https://district.example/**', (route) => {
      const { pathname } = new URL(route.request().url());
      return pathname === '/'
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.fulfill({ path: `${files}${pathname}` });
    });
    await page.goto('https://district.example/');
    await isDone(page);
    assert.match(await says(page, '设置'), /本页用 https，平台地址用 http/);
  });
});

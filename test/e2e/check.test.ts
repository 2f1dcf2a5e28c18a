/** The check page of a district, opened as its web team would, with settings that are right and with ones that are not. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openDistrict, type District } from './district.js';

describe('the check page', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  /** Opens it with these settings in place of its own, and waits until it has said everything. */
  async function check(settings: Readonly<Record<string, string>> = {}, origin = district.url): Promise<Page> {
    const page = await district.visit('/check.html');
    await page.goto(`${origin}/check.html?${new URLSearchParams(settings)}`);
    await page.getByText(/没有发现问题|发现 \d+ 个问题/).waitFor();
    return page;
  }

  /** What it says about one thing. */
  const says = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name }).first().innerText();

  const problems = async (page: Page) =>
    (await page.locator('#cq-check li[data-state=problem]').allInnerTexts()).join('\n');

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
    ['has no address', { 'base-url': '' }, '设置', /没有 base-url/],
    ['has an address that is none', { 'base-url': 'ftp://x' }, '设置', /不是网址/],
    ['has a secret key', { 'publishable-key': 'sk_live_1' }, '设置', /绝不能出现在页面里/],
    ['has no key', { 'publishable-key': '' }, '设置', /两者至少要有一个/],
    ['has a key copied from a guide', { 'publishable-key': 'pk_…' }, '设置', /检查是否复制完整/],
    ['has a key that nobody knows', { 'publishable-key': 'pk_nobody' }, '密钥和来源', /平台不认识这个密钥/],
    ['has an area that does not exist', { area: '500999' }, '区域', /没有区域 500999/],
  ];
  for (const [what, settings, name, words] of CASES) {
    it(`says it where a page ${what}`, async () => {
      const page = await check(settings);
      assert.match(await says(page, name), words);
      assert.match(await problems(page), words);
    });
  }

  it('tells an address that is not the API from one that nobody answers', async () => {
    const other = await check({ 'base-url': `${district.platformUrl}/healthz` });
    assert.match(await says(other, '连接平台'), /healthz 不是平台接口。base-url 要写到/);
    const nobody = await check({ 'base-url': 'http://localhost:9/api/v1' });
    // Another address than the policy of the page allows.
    assert.match(await says(nobody, '连接平台'), /connect-src 里加上 http:\/\/localhost:9/);
  });

  it('names the origin that the key is not registered for', async () => {
    const { port } = new URL(district.url);
    const page = await check({}, `http://127.0.0.1:${port}`);
    assert.match(await problems(page), new RegExp(`没有登记来源 http://127\\.0\\.0\\.1:${port}`));
  });

  it('keeps what was filled in in its address, but no secret', async () => {
    const page = await check();
    await page.getByLabel('区域（area）').fill('500105');
    await page.getByLabel('公开密钥').fill('sk_live_secret');
    await page.getByRole('button', { name: '开始检查' }).click();
    await page.getByText('绝不能出现在页面里').waitFor();
    const { searchParams } = new URL(page.url());
    assert.equal(searchParams.get('area'), '500105');
    assert.ok(!page.url().includes('sk_live_secret'));
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

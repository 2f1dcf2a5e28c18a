import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { fillReport, openDistrict, type District } from './district.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page, as `rule: element`. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(
    'axe.run().then(r => r.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(" ")}`)))',
  );
}

const overflows = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

describe('every page on the foreign origin', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  it('is whole and accessible at 320 and 1,280 px, in light and dark', async () => {
    const citizen = await district.visit('/');
    await citizen.getByRole('searchbox', { name: '搜索问题类别' }).waitFor();
    const centre = await district.signIn('荣昌区治理中心值班员');
    await centre.locator('cq-task-list').getByRole('listitem').first().waitFor();
    const detail = await district.signIn('荣昌区治理中心值班员');
    await detail.locator('cq-task-list .open').first().click();
    await detail.getByRole('heading', { name: '办理过程' }).waitFor();
    const embed = await district.visit('/embed.html');
    await embed.getByRole('searchbox', { name: '搜索问题类别' }).waitFor();
    const trace = await district.visit('/trace.html?code=LS100261');
    await trace.getByText('需要留意').first().waitFor();
    await trace.getByText('零售', { exact: true }).first().waitFor();
    const board = await district.visit('/dashboard.html');
    const tiles = await board.locator('cq-kpi-tile').count();
    await board
      .locator('cq-kpi-tile .face')
      .nth(tiles - 1)
      .waitFor();
    const check = await district.visit('/check.html');
    await check.getByText('没有发现问题').waitFor();
    for (const page of [citizen, centre, detail, embed, trace, board, check]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const which = `${page.url()} at ${width} px, ${colorScheme}`;
          assert.deepEqual(await axeFindings(page), [], which);
          assert.equal(await overflows(page), false, `${which} scrolls sideways`);
        }
      }
    }
    assert.deepEqual(district.complaints(), []);
  });

  it('speaks English when the visitor chooses it', async () => {
    const page = await district.visit('/');
    await page.getByRole('button', { name: 'English' }).click();
    // The widget's own form: the page's plain one has a button of this name too, until then.
    await page.getByRole('searchbox', { name: 'Search kinds of problems' }).waitFor();
    await page.getByRole('button', { name: 'Submit report' }).click();
    // Names of places have no English form in the platform's data; one stands as an example of what can be typed.
    const chinese = await page
      .locator('cq-event-reporter :is(p, span, button, label, legend, h2, h3, h4, li)')
      .evaluateAll((elements) =>
        elements
          .map(({ textContent }) => textContent?.replace('玉屏', '') ?? '')
          .filter((text) => /[\u4e00-\u9fff]/.test(text)),
      );
    assert.deepEqual(chinese, []);
    assert.deepEqual(district.complaints(), []);
  });
});

describe('the pages for web teams', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  it('have snippets and a live frame in the language of the page', async () => {
    const page = await district.visit('/embed.html');
    const frame = page.frameLocator('#frame-live');
    await page.getByRole('button', { name: 'English' }).click();
    await frame.getByRole('button', { name: 'Look up' }).waitFor();
    const code = () => page.locator('#frame-code, #plain-code').allInnerTexts();
    assert.match((await code()).join(), /title="Trace food"[^]*lang=en/);
    assert.doesNotMatch((await code()).join(), /[\u4e00-\u9fff]/);
    await page.getByRole('button', { name: '中文' }).click();
    await frame.getByRole('button', { name: '查询' }).waitFor();
    assert.match((await code()).join(), /title="食品追溯"[^]*lang=zh-CN/);
    assert.equal(await page.locator('#frame-live').getAttribute('aria-label'), '食品追溯，在框架里');
    assert.deepEqual(district.complaints(), []);
  });

  it('lead from embedding to the check, whose snippet can be copied', async () => {
    const page = await district.visit('/embed.html', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('link', { name: '用接入检查看看哪里不对' }).click();
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByRole('status').filter({ hasText: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(
      copied,
      /^<script type="module" src="[^"]+\/check\.js"\s+integrity="sha384-[^"]+" crossorigin><\/script>$/,
    );
    assert.deepEqual(district.complaints(), []);
  });
});

describe('a phone of 320 px', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  for (const language of ['zh-CN', 'en']) {
    it(`has room for the example in the search field, ${language}`, async () => {
      const page = await district.visit('/', { viewport: { width: 320, height: 640 } });
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      const name = { 'zh-CN': '搜索问题类别', en: 'Search kinds of problems' }[language] ?? '';
      const [needed, room] = await page.getByRole('searchbox', { name }).evaluate((field) => {
        if (!(field instanceof HTMLInputElement)) return [1, 0];
        const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) return [1, 0];
        pen.font = font;
        const padding = parseFloat(paddingInlineStart) + parseFloat(paddingInlineEnd);
        return [pen.measureText(field.placeholder).width, field.clientWidth - padding];
      });
      assert.ok(Number(needed) <= Number(room), `${needed} px of ${room} px`);
    });
  }

  it('takes a citizen through the report step by step', async () => {
    const page = await district.visit('/', { viewport: { width: 320, height: 640 }, hasTouch: true });
    await page.getByRole('searchbox', { name: '搜索问题类别' }).fill('井盖');
    await page.getByRole('radio', { name: '井盖破损或缺失' }).check();
    await page.getByLabel('发生了什么？').fill('井盖不见了。');
    await page.getByRole('button', { name: '下一步：在哪里' }).click();
    await page.getByLabel('乡镇或街道').selectOption({ label: '昌元街道' });
    await page.getByLabel('地址', { exact: true }).fill('昌龙大道 128 号');
    await page.getByRole('button', { name: '下一步：照片和联系方式' }).click();
    await page.getByRole('button', { name: '下一步：核对并提交' }).click();
    await page.getByText('井盖不见了。').first().waitFor();
    await page.getByRole('button', { name: '提交上报' }).click();
    await page.getByRole('heading', { name: '已收到，谢谢您' }).waitFor();
    assert.equal(await overflows(page), false);
    assert.deepEqual(district.complaints(), []);
  });
});

describe('a draft', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  it('outlives a reload, without the contact', async () => {
    const page = await district.visit('/');
    await fillReport(page, { description: '写到一半。', photo: false });
    await page.getByText('留下联系方式').click();
    await page.getByLabel('手机或座机').fill('13800001234');
    await page.getByText(/草稿已保存/).waitFor();
    await page.reload();
    await page.getByText(/已恢复.*没有提交的内容。联系方式不保存/).waitFor();
    assert.equal(await page.getByLabel('发生了什么？').inputValue(), '写到一半。');
    assert.equal(await page.getByLabel('手机或座机').inputValue(), '');
  });

  it('goes nowhere while a number or a code is wrong, and a place can be given by the device', async () => {
    const page = await district.visit('/', {
      permissions: ['geolocation'],
      geolocation: { latitude: 29.4052, longitude: 105.5943, accuracy: 18 },
    });
    await page.getByRole('button', { name: '使用我现在的位置' }).click();
    await page.getByText('已记录位置，误差约 18 米').first().waitFor();
  });
});

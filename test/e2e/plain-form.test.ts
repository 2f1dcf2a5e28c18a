import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openDistrict, type District } from './district.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let district: District;
before(async () => {
  district = await openDistrict();
});
after(() => district.close());

const noScript = { javaScriptEnabled: false };

async function fillPlainForm(page: Page, { description = '人行道井盖破损，行人容易踩空。' } = {}): Promise<void> {
  await page.getByLabel('问题类别').selectOption({ label: '井盖破损或缺失' });
  await page.getByLabel('发生了什么？').fill(description);
  await page.getByLabel('乡镇或街道').selectOption({ label: '昌元街道' });
  await page.getByLabel('地址或附近的标志').fill('昌龙大道 128 号');
}

/** Asks the platform as anybody may who has number and code. */
async function track(no: string, queryCode: string): Promise<{ status: number; state?: string }> {
  const response = await fetch(`${district.platformUrl}/api/v1/incidents/track`, {
    method: 'POST',
    headers: { authorization: 'Bearer pk_demo_rongchang', origin: district.url, 'content-type': 'application/json' },
    body: JSON.stringify({ no, queryCode }),
  });
  const body: { state?: string } = JSON.parse(await response.text());
  return { status: response.status, ...(body.state !== undefined && { state: body.state }) };
}

async function readReceipt(page: Page): Promise<{ no: string; queryCode: string }> {
  await page.getByRole('heading', { name: '已收到，谢谢您' }).waitFor();
  const [no = '', queryCode = ''] = await page.locator('.numbers dd').allInnerTexts();
  return { no, queryCode };
}

describe('a district’s page without JavaScript', () => {
  it('takes a report from the foreign origin and answers with a receipt; the incident is on the platform', async () => {
    const page = await district.visit('/', noScript);
    await fillPlainForm(page);
    await page.getByRole('button', { name: '提交上报' }).click();
    const { no, queryCode } = await readReceipt(page);
    assert.match(page.url(), new RegExp(`^${district.platformUrl}/report$`));
    assert.deepEqual(await track(no, queryCode), { status: 200, state: 'dispatched' });

    await page.reload();
    assert.deepEqual(await readReceipt(page), { no, queryCode });
    await page.getByRole('link', { name: '返回网站' }).click();
    assert.equal(page.url(), `${district.url}/`);
    assert.deepEqual(district.complaints(), []);
  });

  it('gives the form back with what is wrong, to be corrected on the spot', async () => {
    const page = await district.visit('/', noScript);
    await fillPlainForm(page);
    await page.getByLabel('手机或座机').fill('不想说');
    await page.getByRole('button', { name: '提交上报' }).click();
    await page.getByRole('heading', { name: '有 1 处需要修改' }).waitFor();
    assert.equal(await page.getByLabel('发生了什么？').inputValue(), '人行道井盖破损，行人容易踩空。');
    assert.equal(await page.getByLabel('问题类别').inputValue(), '2101');
    await page.getByRole('link', { name: /电话号码应为/ }).click();
    await page.getByLabel('手机或座机').fill('13800000000');
    await page.getByRole('button', { name: '提交上报' }).click();
    const { no, queryCode } = await readReceipt(page);
    assert.equal((await track(no, queryCode)).status, 200);
    await page.getByRole('link', { name: '返回网站' }).click();
    assert.equal(page.url(), `${district.url}/`);
  });

  it('makes one report of a double press', async () => {
    const page = await district.visit('/', noScript);
    await fillPlainForm(page, { description: '连按两次' });
    await page.getByRole('button', { name: '提交上报' }).dblclick();
    const { no } = await readReceipt(page);
    const worker = await district.signIn('荣昌区治理中心值班员');
    await worker.getByRole('searchbox', { name: '搜索任务' }).fill(no);
    await worker.getByText('已显示 1 / 共 1').waitFor();
  });

  it('speaks English to a browser that asks for it', async () => {
    const page = await district.visit('/', { ...noScript, locale: 'en-GB' });
    await fillPlainForm(page);
    await page.getByRole('button', { name: '提交上报' }).click();
    await page.getByRole('heading', { name: 'Received, thank you' }).waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  });
});

describe('a district’s page whose widgets never come', () => {
  it('is as useful as one without JavaScript', async () => {
    const page = await district.visit('/embed.html');
    await page.route('**/cdn/**', (route) => route.abort());
    await page.goto(`${district.url}/`);
    await fillPlainForm(page);
    await page.getByRole('button', { name: '提交上报' }).click();
    assert.match((await readReceipt(page)).no, /^SJ/);
  });
});

describe('a district’s page with JavaScript', () => {
  it('takes what was typed before the widgets came over into the widget', async () => {
    const page = await district.visit('/embed.html');
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route('**/cdn/**/shared.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${district.url}/`, { waitUntil: 'commit' });
    await fillPlainForm(page);
    await page.getByLabel('地址或附近的标志').blur();
    letThrough();
    await page.getByRole('searchbox', { name: '搜索问题类别' }).waitFor();
    await page.getByLabel('地址', { exact: true }).and(page.locator('#address')).waitFor();
    assert.equal(await page.locator('#address').inputValue(), '昌龙大道 128 号');
    assert.equal(await page.locator('#description').inputValue(), '人行道井盖破损，行人容易踩空。');
    await page.getByRole('button', { name: '提交上报' }).click();
    await page.getByRole('heading', { name: '已收到，谢谢您' }).waitFor();
  });

  it('lets the browser say what the plain form lacks while somebody is in it, and takes its words once it is left', async () => {
    const page = await district.visit('/embed.html');
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route('**/categories', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${district.url}/`);
    await page.getByLabel('发生了什么？').fill('路灯不亮');
    const categories = page.waitForResponse('**/categories');
    letThrough();
    await categories;
    await page.getByRole('button', { name: '提交上报' }).press('Enter');
    await page.locator('select[name=category]:focus').waitFor();
    await page.locator('select[name=category]').blur();
    await page.getByRole('searchbox', { name: '搜索问题类别' }).waitFor();
    assert.equal(await page.locator('#description').inputValue(), '路灯不亮');
  });
});

describe('the options of the demo’s form', () => {
  it('are the categories and townships of the platform', async () => {
    const page = await district.visit('/', noScript);
    const options = (name: string) =>
      page
        .locator(`select[name=${name}] option:not([data-i18n])`)
        .evaluateAll((all) => all.map((option) => [option.getAttribute('value'), option.textContent]));
    const ask = async (path: string): Promise<{ items: { code: string; name: string; parent?: string }[] }> => {
      const headers = { authorization: 'Bearer pk_demo_rongchang', origin: district.url };
      return JSON.parse(await (await fetch(`${district.platformUrl}/api/v1${path}`, { headers })).text());
    };
    const categories = (await ask('/categories?limit=200')).items.filter(({ parent }) => parent !== undefined);
    assert.deepEqual(
      new Map(await options('category').then((all) => all.map(([code, name]) => [code, name]))),
      new Map(categories.map(({ code, name }) => [code, name])),
    );
    const townships = (await ask('/areas?parent=500153&limit=200')).items;
    assert.deepEqual(
      await options('area'),
      townships.map(({ code, name }) => [code, name]),
    );
  });
});

describe('the platform’s pages', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      it(`are accessible and fit ${width} px in ${colorScheme}`, async () => {
        const folder = process.env['SHOTS'];
        if (folder) mkdirSync(folder, { recursive: true });
        const page = await district.visit('/', { colorScheme, viewport: { width, height: 900 } });
        // Axe wants JavaScript; without their code the widgets leave the form as it is.
        await page.route('**/cdn/**/*.js', (route) => route.abort());
        await page.reload();
        const look = async (name: string) => {
          if (folder) await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
          assert.deepEqual(await problems(page), [], name);
        };
        await look('home');
        await page.goto(`${district.platformUrl}/report`);
        await look('message');
        await page.goto(`${district.url}/`);
        await page.locator('form.report').evaluate((form) => form.setAttribute('novalidate', ''));
        await page.getByRole('button', { name: '提交上报' }).click();
        await look('errors');
        await fillPlainForm(page);
        await page.getByRole('button', { name: '提交上报' }).click();
        await look('receipt');
      });
    }
  }
});

/** What axe finds, and whether anything stands out to the side. */
async function problems(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate<string[]>(
    `axe.run().then(({ violations }) => [
      ...(document.documentElement.scrollWidth > innerWidth ? ['it scrolls to the side'] : []),
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))),
    ])`,
  );
}

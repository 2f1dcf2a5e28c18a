import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fillReport, findTask, openDistrict, phonePhoto, sendReport, type District } from './district.js';
import { oldestChromium } from './oldest-chromium.js';

/** What the browsers of today have and this one has not: each of them once was a reason for a widget not to start. */
const MISSING = ['AbortSignal.any', 'Array.prototype.toSorted', 'URL.canParse', 'Promise.withResolvers'];

describe('the oldest browser', () => {
  let district: District;
  before(async () => (district = await openDistrict({ browser: oldestChromium() })));
  after(() => district.close());

  it('is as old as that', async () => {
    const page = await district.visit('/trace.html');
    assert.match(await page.evaluate('navigator.userAgent'), /Chrome\/106\./);
    for (const feature of MISSING) assert.equal(await page.evaluate(feature), undefined, feature);
    for (const colour of ['light-dark(red, blue)', 'color-mix(in oklab, red, blue)']) {
      assert.equal(await page.evaluate(`CSS.supports('color', '${colour}')`), false, colour);
    }
  });

  it('reports an incident with a photo, works its task, and tells the citizen', async () => {
    const citizen = await district.visit('/');
    await fillReport(citizen);
    const { no } = await sendReport(citizen);

    const centre = await district.signIn('荣昌区治理中心值班员');
    const row = await findTask(centre, no);
    await row.getByRole('button', { name: /^领取/ }).click();
    await row.getByRole('button', { name: /^开始/ }).click();
    await row.getByRole('button', { name: /^完成/ }).click();
    await centre.getByLabel('做了什么？').fill('已更换井盖，现场恢复通行。');
    await centre
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'done.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() });
    await centre.getByText('已上传').waitFor();
    await centre.getByRole('button', { name: '确认完成' }).click();
    await row.getByText('已办结').waitFor();

    await citizen.getByRole('button', { name: '查看进度' }).click();
    await citizen.getByText('已更换井盖，现场恢复通行。').first().waitFor();
    assert.deepEqual(district.complaints(), []);
  });

  it('says whether food is safe, and where it comes from', async () => {
    const page = await district.visit('/trace.html');
    await page.getByLabel('包装、耳标或店铺上的码').fill('LS100261');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('需要留意').first().waitFor();
    await page.getByText('零售', { exact: true }).first().waitFor();
    assert.deepEqual(district.complaints(), []);
  });

  it('shows figures, what stands behind them, and the townships below', async () => {
    const page = await district.visit('/dashboard.html');
    const tile = page.locator('cq-kpi-tile[area="500153"][indicator="incidents-reported"]');
    await tile.locator('.face').waitFor();
    await tile.getByRole('button', { name: /详情/ }).click();
    await tile.getByRole('button', { name: '各区域' }).click();
    await tile.getByRole('button', { name: /昌元街道/ }).waitFor();
    assert.deepEqual(district.complaints(), []);
  });

  it('draws the colours of the page’s tokens, whatever functions it lacks', async () => {
    const page = await district.visit('/', { colorScheme: 'dark' });
    const frame = page.locator('cq-event-reporter .cq');
    await frame.waitFor();
    const colours = await frame.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return [color, backgroundColor];
    });
    assert.deepEqual(colours, ['rgb(233, 238, 246)', 'rgb(20, 26, 35)']);
  });
});

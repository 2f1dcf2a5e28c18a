import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fillReport, findTask, openDistrict, sendReport, type District } from './district.js';

describe('a platform that goes away and comes back', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  it('loses nothing; the list keeps its rows, says what happened, and recovers by itself', async () => {
    const citizen = await district.visit('/');
    await fillReport(citizen, { photo: false });
    const { no } = await sendReport(citizen);
    const centre = await district.signIn('荣昌区治理中心值班员');
    const row = await findTask(centre, no);

    await district.stopServer();
    await centre
      .getByText(/网络不通|没能更新/)
      .first()
      .waitFor();
    assert.ok(await row.isVisible());

    await district.startServer();
    await centre.getByText('实时').first().waitFor();
    assert.ok(await row.isVisible());
    await row.getByRole('button', { name: /^领取/ }).click();
    await row.getByRole('button', { name: /^开始/ }).waitFor();
    assert.deepEqual(
      district.complaints().filter((complaint) => !/status of (401|502)/.test(complaint)),
      [],
    );
  });

  it('keeps a report that could not be sent, and sends it once by itself', async () => {
    const citizen = await district.visit('/');
    await fillReport(citizen, { description: '停电期间写下的报告。', photo: false });
    await district.stopServer();
    await citizen.getByRole('button', { name: '提交上报' }).click();
    await citizen.getByRole('heading', { name: '已存在这台设备上' }).waitFor();

    await district.startServer();
    // It asks again after a while that grows with every try.
    await citizen.getByText(/^SJ500153\d{12}$/).waitFor({ timeout: 120_000 });
    assert.equal(await citizen.locator('cq-event-reporter .outgoing li').count(), 1);
  });
});

describe('a part of a widget that cannot be fetched', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  it('says so where it is missing, and comes when it is asked for again', async () => {
    const page = await district.visit('/');
    await page.route('**/later.js', (route) => route.abort());
    await page.reload();
    await page.getByRole('searchbox', { name: '搜索问题类别' }).fill('井盖');
    const retry = page.locator('cq-event-reporter').getByRole('button', { name: '再试一次' }).first();
    await retry.waitFor();
    await page.unroute('**/later.js');
    await retry.click();
    await page.getByRole('radio', { name: '井盖破损或缺失' }).check();
    await page.getByLabel('地址', { exact: true }).fill('昌龙大道 128 号');
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { fillReport, findTask, openDistrict, phonePhoto, sendReport, type District } from './district.js';

/** A figure that a tile's rate is made of, as it stands on the tile. */
async function partOf(tile: Locator, label: string): Promise<number> {
  const words = await tile.locator('.parts span', { hasText: label }).first().innerText();
  return Number(words.replace(/\D/g, ''));
}

describe('the loop on a foreign origin under the strict CSP', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  it('turns a report with a photo into a task, and the finished task into a closed report', async () => {
    const centre = await district.signIn('荣昌区治理中心值班员');
    const board = await district.visit('/dashboard.html');
    const tile = board.locator('cq-kpi-tile[area="500153"][indicator="incident-completion-rate"]');
    const [closed, reported] = [await partOf(tile, '已办结'), await partOf(tile, '已上报')];
    const citizen = await district.visit('/');
    await fillReport(citizen);
    const { no, queryCode } = await sendReport(citizen);
    assert.match(no, /^SJ500153[0-9]{12}$/);
    assert.match(queryCode, /^[2-9A-HJKMNP-Z]{6}$/);

    // The board that was open before the report counts it.
    await tile
      .locator('.parts')
      .getByText(`已上报 ${reported + 1}`)
      .waitFor();
    // The list that was open before the report says so by itself.
    await centre.getByRole('button', { name: '1 条新任务' }).click();

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
    await citizen.getByText('已办结').first().waitFor();
    await citizen.getByText('已更换井盖，现场恢复通行。').first().waitFor();
    // Nobody went to check, and the record says so.
    await citizen.getByText('这类事件免现场核查，自动办结。').waitFor();
    // 评价: the completion tile has moved, by one and by itself.
    await tile
      .locator('.parts')
      .getByText(`已办结 ${closed + 1}`)
      .waitFor();
    assert.equal(await partOf(tile, '已上报'), reported + 1);
    assert.deepEqual(district.complaints(), []);
  });

  it('shows the report’s status as it changes, to somebody who has only number and code', async () => {
    const reporter = await district.visit('/');
    await fillReport(reporter, { photo: false });
    const { no, queryCode } = await sendReport(reporter);

    const elsewhere = await district.visit('/');
    await elsewhere.getByRole('button', { name: '查询进度' }).click();
    await elsewhere.getByLabel('事件编号').fill(no.toLowerCase());
    await elsewhere.getByLabel('查询码').fill(queryCode);
    await elsewhere.getByRole('button', { name: '查询', exact: true }).click();
    await elsewhere.getByText('处理中').first().waitFor();

    const worker = await district.signIn('昌元街道网格员');
    const row = await findTask(worker, no);
    await row.getByRole('button', { name: /^领取/ }).click();
    await row.getByRole('button', { name: /^开始/ }).click();
    await elsewhere.getByText('开始处理').waitFor();
    assert.deepEqual(district.complaints(), []);
  });

  it('lets exactly one of two win a task, and tells the other who has it', async () => {
    const reporter = await district.visit('/');
    await fillReport(reporter, { photo: false });
    const { no } = await sendReport(reporter);
    const first = await district.signIn('昌元街道网格员');
    // The second never hears the news of the first: what it shows is old when it claims.
    const second = await district.signIn('荣昌区治理中心值班员', { live: false });
    const rows = [await findTask(first, no), await findTask(second, no)] as const;

    await rows[0].getByRole('button', { name: /^领取/ }).click();
    await rows[0].getByRole('button', { name: /^开始/ }).waitFor();
    await rows[1].getByRole('button', { name: /^领取/ }).click();
    await second
      .getByText(/昌元街道网格员刚刚领取了这项任务/)
      .first()
      .waitFor();
    assert.equal(await rows[1].getByRole('button', { name: /^领取/ }).count(), 0);
    assert.deepEqual(
      district.complaints().filter((complaint) => !/status of 409/.test(complaint)),
      [],
    );
  });

  it('says beside the field what is missing, and keeps what was written', async () => {
    const page = await district.visit('/');
    // The widget's own form: the page's plain one has a field and a button of these names too, until then.
    await page.getByRole('searchbox', { name: '搜索问题类别' }).waitFor();
    await page.getByLabel('发生了什么？').fill('路灯不亮');
    await page.getByRole('button', { name: '提交上报' }).click();
    const summary = page.getByRole('alert').filter({ hasText: '处需要修改' });
    await summary.waitFor();
    await page.getByText('请选择问题类别。').first().waitFor();
    assert.equal(await page.getByLabel('发生了什么？').inputValue(), '路灯不亮');
  });

  it('answers a wrong number and a wrong code alike, with what to do', async () => {
    const page = await district.visit('/');
    await page.getByRole('button', { name: '查询进度' }).click();
    await page.getByLabel('事件编号').fill('12345');
    await page.getByLabel('查询码').fill('0O1');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('编号是 SJ 加 18 位数字，请检查。').first().waitFor();
    await page.getByLabel('事件编号').fill('SJ500153261123999990');
    await page.getByLabel('查询码').fill('ABCDEF');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('没有找到。请核对编号和查询码。').first().waitFor();
  });
});

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
    // And the person says how it was dealt with.
    await citizen.getByRole('button', { name: '评价' }).click();
    await citizen.getByRole('radio', { name: '满意', exact: true }).check();
    await citizen.getByRole('button', { name: '提交评价' }).click();
    await citizen.getByText('您的评价：满意').waitFor();
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
    await elsewhere.getByRole('button', { name: '补充信息' }).click();
    await elsewhere.getByLabel('要补充什么？').fill('井盖在公交站牌正前方。');
    await elsewhere.getByRole('button', { name: '提交补充' }).click();
    await elsewhere.getByText('已补充，工作人员看得到。').waitFor();
    await elsewhere.getByRole('button', { name: '催办' }).click();
    await elsewhere.locator('form').getByRole('button', { name: '催办' }).click();
    await elsewhere.getByText('已催办，负责的工作人员看得到。').waitFor();

    const worker = await district.signIn('昌元街道网格员');
    const row = await findTask(worker, no);
    await row.getByRole('button', { name: /^领取/ }).click();
    await row.getByRole('button', { name: /^开始/ }).click();
    await elsewhere.getByText('开始处理').waitFor();
    // Whoever does it has read what was added, and that somebody waits.
    await row.locator('.open').click();
    await worker.getByText('井盖在公交站牌正前方。').waitFor();
    await worker.getByText('上报人已催办 1 次').waitFor();
    assert.deepEqual(district.complaints(), []);
  });

  it('has a closed report dealt with once more, with what the person says', async () => {
    const citizen = await district.visit('/');
    await fillReport(citizen, { photo: false });
    const { no } = await sendReport(citizen);
    const worker = await district.signIn('昌元街道网格员');
    const work = async () => {
      await worker.getByRole('button', { name: /^领取/ }).first().click();
      await worker.getByRole('button', { name: /^开始/ }).first().click();
      await worker.getByRole('button', { name: /^完成/ }).first().click();
      await worker.getByLabel('做了什么？').fill('已更换井盖。');
      await worker.getByRole('button', { name: '确认完成' }).click();
    };
    await findTask(worker, no);
    await work();
    await citizen.getByRole('button', { name: '查看进度' }).click();
    await citizen.getByRole('button', { name: '重新办理' }).click();
    await citizen.getByLabel('哪里没有解决？').fill('新井盖又松了。');
    await citizen.getByRole('button', { name: '要求重新办理' }).click();
    await citizen.getByText('已重新派给工作人员。').waitFor();
    await citizen.getByText('您要求重新办理').waitFor();
    const again = await district.signIn('昌元街道网格员');
    await findTask(again, no);
    await again.getByRole('button', { name: /^领取/ }).first().click();
    await again.locator('cq-task-list .open').first().click();
    await again.getByText('新井盖又松了。').waitFor();
    assert.deepEqual(district.complaints(), []);
  });

  it('gives a receipt that leads back to its report, and is printed alone', async () => {
    const citizen = await district.visit('/');
    await fillReport(citizen, { photo: false });
    const { no, queryCode } = await sendReport(citizen);
    await citizen.getByRole('img', { name: '二维码' }).waitFor();
    const context = citizen.context();
    // What the browser would put on paper.
    const printed = citizen.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('message', ({ data }) => resolve(String(data)), { once: true });
        }),
    );
    await citizen.evaluate(() => {
      const { append } = ShadowRoot.prototype;
      ShadowRoot.prototype.append = function (this: ShadowRoot, ...nodes: (Node | string)[]) {
        append.apply(this, nodes);
        for (const frame of nodes) {
          const view = frame instanceof HTMLIFrameElement ? frame.contentWindow : null;
          if (view) view.print = () => postMessage(view.document.body.innerText, origin);
        }
      };
    });
    await citizen.getByRole('button', { name: '打印回执' }).click();
    const words = await printed;
    for (const part of [no, queryCode, '井盖破损或缺失']) assert.ok(words.includes(part), part);
    assert.ok(!words.includes('看到问题'), 'nothing of the page around');

    const download = citizen.waitForEvent('download');
    await citizen.getByRole('button', { name: '存为图片' }).click();
    assert.equal((await download).suggestedFilename(), `上报回执 ${no}.png`);

    const scanned = await context.newPage();
    await scanned.goto(`${district.url}/?no=${no}`);
    // The same device remembers the code.
    await scanned.getByRole('heading', { name: '办理过程' }).waitFor();
    const elsewhere = await district.visit(`/?no=${no}`);
    await elsewhere.getByLabel('查询码').fill(queryCode);
    assert.equal(await elsewhere.getByLabel('事件编号').inputValue(), no);
    await elsewhere.getByRole('button', { name: '查询', exact: true }).click();
    await elsewhere.getByRole('heading', { name: '办理过程' }).waitFor();
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
    await page.getByText('编号里有数字不对，请对照回执逐位检查。').first().waitFor();
    await page.getByLabel('事件编号').fill('SJ500153261123999995');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('没有找到。请核对编号和查询码。').first().waitFor();
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findTask, openDistrict, sendReport, type District } from './district.js';

let district: District;
before(async () => {
  district = await openDistrict();
});
after(() => district.close());

/** A citizen's page, once the widget has taken the place of the page's plain form. */
async function open() {
  const page = await district.visit('/');
  const widget = page.locator('cq-event-reporter');
  await widget.getByRole('searchbox', { name: '搜索问题类别' }).waitFor();
  return { page, widget };
}

describe('what is wrong, as a screen reader tells it', () => {
  it('is suggested, asked about, checked and sent by the keyboard alone, and the grid worker reads the answers', async () => {
    const { page, widget } = await open();
    await widget.getByRole('textbox', { name: '发生了什么？' }).fill('楼下坝坝舞，吵得很，天天到十一点。');
    const suggestions = widget.getByRole('group', { name: '您是不是想报：' });
    await suggestions.getByRole('button', { name: '噪声扰民' }).press('Enter');
    assert.equal(await suggestions.count(), 0);
    // Focus is where one goes on from, and the questions are the next stop.
    assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id), 'description');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await widget
      .getByRole('group', { name: '是什么声音？' })
      .getByRole('radio', { name: '施工', checked: true })
      .waitFor();
    await widget.getByRole('status').filter({ hasText: '说明下面多了 2 个问题。' }).waitFor({ state: 'attached' });
    assert.match(
      await widget.getByRole('group', { name: '22 点以后还在施工吗？' }).ariaSnapshot(),
      /radio "是"[\s\S]*radio "否"/,
    );

    await page.keyboard.press('ArrowDown');
    await widget.getByRole('radio', { name: '坝坝舞、音响', checked: true }).waitFor();
    assert.equal(await widget.getByRole('textbox', { name: '哪个工地？' }).count(), 0);
    await widget
      .getByRole('group', { name: '一般在什么时候？' })
      .getByRole('checkbox', { name: '22 点以后' })
      .press('Space');
    await widget.getByLabel('乡镇或街道').selectOption({ label: '昌元街道' });
    await widget.getByLabel('地址', { exact: true }).fill('海棠公园');
    const { no } = await sendReport(page);

    const centre = await district.signIn('荣昌区治理中心值班员');
    const row = await findTask(centre, no);
    await row.getByRole('button').first().click();
    const detail = centre.locator('cq-task-list');
    await detail.getByText('坝坝舞、音响').waitFor();
    await detail.getByText('22 点以后').waitFor();
    assert.deepEqual(district.complaints(), []);
  });

  it('is held back with what is missing, in a summary that leads to each question', async () => {
    const { page, widget } = await open();
    await widget.getByRole('searchbox', { name: '搜索问题类别' }).fill('退卡');
    await widget.getByRole('radio', { name: '预付消费纠纷' }).check();
    await widget.getByRole('textbox', { name: '发生了什么？' }).fill('健身房关门了');
    await widget.getByRole('textbox', { name: '还剩多少元没用？' }).fill('很多');
    await widget.getByRole('button', { name: '提交上报' }).click();
    const summary = widget.getByRole('alert').filter({ hasText: '需要修改' });
    await summary.getByRole('button', { name: '“还剩多少元没用？”请填数字。' }).waitFor();
    await summary.getByRole('button', { name: '请回答“是哪家店？”。' }).press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id), 'answer-shop');
    const shop = widget.getByRole('textbox', { name: '是哪家店？' });
    assert.equal(await shop.getAttribute('aria-invalid'), 'true');
  });

  it('can be a facility by its sign, which fills in the place', async () => {
    const { page, widget } = await open();
    await widget.getByText('标牌上有编号或二维码？').click();
    await widget.getByRole('textbox', { name: '标牌编号' }).fill('https://cq.example.gov.cn/a/5001530114000002');
    await page.keyboard.press('Enter');
    await widget.getByRole('status').filter({ hasText: '路灯 0002 号' }).waitFor();
    await widget.getByRole('group', { name: '这里可以报：' }).getByRole('button', { name: '路灯不亮' }).click();
    assert.equal(await widget.getByLabel('地址', { exact: true }).inputValue(), '昌龙大道 16 号门前');
    await widget.getByRole('textbox', { name: '发生了什么？' }).fill('一闪一闪的');
    const { no } = await sendReport(page);
    const centre = await district.signIn('荣昌区治理中心值班员');
    await (await findTask(centre, no)).getByRole('button').first().click();
    await centre.locator('cq-task-list').getByText('5001530114000002').waitFor();
    assert.deepEqual(district.complaints(), []);
  });

  it('leads to the number to call where others see to it, and keeps what was typed', async () => {
    const { widget } = await open();
    await widget.getByRole('textbox', { name: '发生了什么？' }).fill('我们小区停电了');
    await widget.getByRole('button', { name: '停电或电力设施故障' }).click();
    const call = widget.getByRole('alert').getByRole('link', { name: '拨打 95598' });
    assert.equal(await call.getAttribute('href'), 'tel:95598');
    assert.equal(await widget.getByRole('button', { name: '提交上报' }).count(), 0);
    await widget.getByRole('searchbox', { name: '搜索问题类别' }).fill('路灯');
    await widget.getByRole('radio', { name: '路灯不亮' }).check();
    assert.equal(await widget.getByRole('textbox', { name: '发生了什么？' }).inputValue(), '我们小区停电了');
  });

  it('can be chosen without the platform, from the categories of the last visit', async () => {
    const page = await district.visit('/');
    const group = page.locator('cq-event-reporter').getByRole('button', { name: '公用设施' });
    await group.waitFor();
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.reload();
    await group.click();
    await page.locator('cq-event-reporter').getByRole('radio', { name: '井盖破损或缺失' }).check();
    await page.locator('cq-event-reporter').getByRole('group', { name: '是什么井盖？' }).waitFor();
  });
});

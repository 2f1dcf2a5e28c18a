import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { client as callsOf, temporaryFolder, type Schemas } from '../sandbox/support.js';
import { fillReport, openDistrict, phonePhoto, sendReport, type District } from './district.js';
import { startBrowser, type KillableBrowser } from './killable-browser.js';

const DESCRIPTION = '隧道里井盖破损，没有信号。';

describe('a citizen without network', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  it(
    'reports with two photos, has the browser killed, and finds number and code there when the network is back',
    { timeout: 180_000 },
    async () => {
      const profile = temporaryFolder();
      const first = await startBrowser(profile);
      const page = await first.open(district.url);
      await fillReport(page, { description: DESCRIPTION, photo: false });
      await page.getByText('选照片').waitFor();
      await page.context().setOffline(true);
      const buffer = await phonePhoto();
      const file = (name: string) => ({ name, mimeType: 'image/jpeg', buffer });
      await page
        .locator('cq-event-reporter input[type=file]')
        .first()
        .setInputFiles([file('far.jpg'), file('near.jpg')]);
      await page.getByText('已备好').nth(1).waitFor();
      await page.getByRole('button', { name: '提交上报' }).click();
      await page.getByRole('heading', { name: '已存在这台设备上' }).waitFor();
      await page.getByText('等待网络').waitFor();
      await first.kill();

      const second = await startBrowser(profile);
      const again = await second.open(district.url);
      const kept = again.locator('cq-event-reporter .outgoing');
      await kept.getByText(/^SJ500153\d{12}$/).waitFor({ timeout: 120_000 });
      const [no, queryCode] = await kept.locator('dd').allInnerTexts();
      // What was filled in is not offered once more.
      assert.equal(await again.getByLabel('发生了什么？').inputValue(), '');
      await kept.getByRole('button', { name: '查看进度' }).click();
      await again.getByText('处理中').first().waitFor();
      await second.kill();

      const { call, token } = callsOf(district.platformUrl, district.demo);
      const as = await token('district_dispatcher');
      const { items } = (await call<Schemas['IncidentPage']>('/incidents?limit=50', { as })).body;
      const whole = await Promise.all(
        items.map(async ({ id }) => (await call<Schemas['Incident']>(`/incidents/${id}`, { as })).body),
      );
      const mine = whole.filter(({ description }) => description === DESCRIPTION);
      assert.deepEqual(
        mine.map((incident) => incident.no),
        [no],
      );
      assert.match(queryCode ?? '', /^[2-9A-HJKMNP-Z]{6}$/);
      const photos = await call<Schemas['AttachmentPage']>(`/incidents/${mine[0]?.id}/attachments`, { as });
      assert.equal(photos.body.items.length, 2);
      assert.deepEqual(district.complaints(), []);
    },
  );
});

describe('a grid worker without network', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  async function signIn(browser: KillableBrowser): Promise<Page> {
    const page = await browser.open(`${district.url}/workbench.html`);
    const identity = page.getByRole('button', { name: '昌元街道网格员' });
    const list = page.getByRole('tab', { name: '全部待办' });
    // A browser that was killed may have written the site's cookie down, or not.
    await identity.or(list).waitFor();
    if (await identity.isVisible()) await identity.click();
    await list.waitFor();
    return page;
  }

  it('starts and completes a task with two photos, has the browser killed, and finds it done when the network is back', async () => {
    const citizen = await district.visit('/');
    await fillReport(citizen, { photo: false });
    const { no } = await sendReport(citizen);
    const { call, token } = callsOf(district.platformUrl, district.demo);
    const as = await token('district_dispatcher');
    const [found] = (await call<Schemas['TaskPage']>(`/tasks?queue=open&q=${no}`, { as })).body.items;
    const id = found?.id;
    const task = async () => (await call<Schemas['TaskDetail']>(`/tasks/${id}`, { as })).body;
    const profile = temporaryFolder();
    const first = await startBrowser(profile);
    const page = await signIn(first);
    const row = page.locator(`[data-id="${id}"]`);
    await row.getByRole('button', { name: /^领取：/ }).click();
    await row.getByRole('button', { name: /^开始：/ }).waitFor();
    await page.context().setOffline(true);
    await row.getByRole('button', { name: /^开始：/ }).click();
    await row.getByText('等待网络').waitFor();
    await row.getByRole('button', { name: /^完成：/ }).click();
    await page.getByLabel('做了什么？').fill('地下车库里处理好了，没有信号。');
    const buffer = await phonePhoto();
    const file = (name: string) => ({ name, mimeType: 'image/jpeg', buffer });
    await page
      .locator('cq-task-list input[type=file]')
      .first()
      .setInputFiles([file('before.jpg'), file('after.jpg')]);
    await page.getByText('没传上').nth(1).waitFor();
    await page.getByRole('button', { name: '确认完成' }).click();
    await row.getByText('待核查').waitFor();
    await row.getByText('未发送', { exact: true }).waitFor();
    await first.kill();

    assert.equal((await task()).state, 'claimed');

    const second = await startBrowser(profile);
    const again = await signIn(second);
    await again.getByRole('tab', { name: '已办结' }).click();
    await again.getByRole('searchbox', { name: '搜索任务' }).fill(no);
    await again.locator(`[data-id="${id}"]`).getByText('已办结').waitFor();
    assert.equal(await again.getByText('未发送', { exact: true }).count(), 0);
    await second.kill();

    const { state, attachments } = await task();
    assert.equal(state, 'verified');
    assert.equal(attachments.length, 2);
    const { items } = (await call<Schemas['TimelinePage']>(`/tasks/${id}/timeline?limit=200`, { as })).body;
    const steps = items.map(({ type }) => type);
    for (const step of ['started', 'completed']) assert.equal(steps.filter((one) => one === step).length, 1, step);
    assert.deepEqual(district.complaints(), []);
  });
});

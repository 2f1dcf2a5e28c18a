import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { client as callsOf, temporaryFolder, type Schemas } from '../sandbox/support.js';
import { fillReport, openDistrict, phonePhoto, type District } from './district.js';
import { startBrowser } from './killable-browser.js';

const DESCRIPTION = '隧道里井盖破损，没有信号。';

describe('a citizen without network', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  it('reports with two photos, has the browser killed, and finds number and code there when the network is back', async () => {
    const profile = temporaryFolder();
    const first = await startBrowser(profile);
    const page = await first.open(district.url);
    await fillReport(page, { description: DESCRIPTION, photo: false });
    await page.getByText('拍照或选图').waitFor();
    await page.context().setOffline(true);
    const buffer = await phonePhoto();
    const file = (name: string) => ({ name, mimeType: 'image/jpeg', buffer });
    await page
      .locator('cq-event-reporter input[type=file]')
      .first()
      .setInputFiles([file('far.jpg'), file('near.jpg')]);
    await page.getByText('没传上').nth(1).waitFor();
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
  });
});

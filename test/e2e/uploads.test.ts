import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Request } from 'playwright-core';
import { client as callsOf, temporaryFolder, type Schemas } from '../sandbox/support.js';
import { fillReport, largePhoto, openDistrict, sendReport, type District } from './district.js';
import { startBrowser } from './killable-browser.js';

const DESCRIPTION = '井盖破损，照片传到一半断了网。';

describe('photos and the platform', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  it('has the clear photo no more when something in it was covered, and the covered one with the report', async () => {
    const browser = await startBrowser(temporaryFolder());
    const page = await browser.open(district.url);
    await fillReport(page);
    const uploaded = page.waitForResponse((response) => response.url().endsWith('/attachments'));
    await page.locator('cq-event-reporter input[type=file]').first().focus();
    await page.getByLabel('附近的标志').focus();
    const clear: Schemas['Attachment'] = await (await uploaded).json();
    const picture = new URL(clear.url, district.platformUrl);
    assert.equal((await fetch(picture)).status, 200);

    await page.getByRole('button', { name: '遮挡照片 1' }).click();
    await page.getByRole('application').press('Enter');
    const deleted = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await page.getByRole('button', { name: '保存遮挡' }).click();
    assert.equal((await deleted).status(), 204);
    assert.equal((await fetch(picture)).status, 404);

    const { no } = await sendReport(page);
    const { call, token } = callsOf(district.platformUrl, district.demo);
    const as = await token('district_dispatcher');
    const { items } = (await call<Schemas['IncidentPage']>('/incidents?limit=50', { as })).body;
    const id = items.find((incident) => incident.no === no)?.id;
    const photos = await call<Schemas['AttachmentPage']>(`/incidents/${id}/attachments`, { as });
    assert.equal(photos.body.items.length, 1);
    assert.notEqual(photos.body.items[0]?.id, clear.id);
    assert.deepEqual(district.complaints(), []);
    await browser.kill();
  });

  it(
    'has a large one once, though the network was cut in the middle of it and the browser killed, and no byte was sent twice',
    { timeout: 180_000 },
    async () => {
      const profile = temporaryFolder();
      const first = await startBrowser(profile);
      const page = await first.open(district.url);
      await fillReport(page, { description: DESCRIPTION, photo: false });
      let parts = 0;
      await page.route('**/uploads/*', (route) => {
        if (route.request().method() === 'PATCH') parts += 1;
        return parts > 1 ? route.abort() : route.continue();
      });
      await page
        .locator('cq-event-reporter input[type=file]')
        .first()
        .setInputFiles({ name: 'large.jpg', mimeType: 'image/jpeg', buffer: await largePhoto() });
      await page.getByText('已备好').waitFor();
      await page.locator('cq-event-reporter input[type=file]').first().focus();
      await page.getByLabel('附近的标志').focus();
      await page.getByText(/已传 \d+%，恢复后接着传/).waitFor();
      await page.context().setOffline(true);
      await page.getByRole('button', { name: '提交上报' }).click();
      await page.getByRole('heading', { name: '已存在这台设备上' }).waitFor();
      await first.kill();

      const second = await startBrowser(profile);
      const again = await second.open('about:blank');
      const requests: Request[] = [];
      again.on('request', (request) => requests.push(request));
      await again.goto(district.url);
      await again
        .locator('cq-event-reporter .outgoing')
        .getByText(/^SJ500153\d{12}$/)
        .waitFor({ timeout: 120_000 });
      await second.kill();

      const uploads = requests.filter((request) => request.url().includes('/uploads'));
      const offsets = uploads.flatMap((request) => request.headers()['upload-offset'] ?? []);
      assert.equal(uploads.filter((request) => request.method() === 'POST').length, 0);
      assert.equal(offsets[0], String(256 * 1024));
      assert.deepEqual(offsets, [...new Set(offsets)]);

      const { call, token } = callsOf(district.platformUrl, district.demo);
      const as = await token('district_dispatcher');
      const { items } = (await call<Schemas['IncidentPage']>('/incidents?limit=50', { as })).body;
      const whole = await Promise.all(
        items.map(async ({ id }) => (await call<Schemas['Incident']>(`/incidents/${id}`, { as })).body),
      );
      const mine = whole.filter(({ description }) => description === DESCRIPTION);
      assert.equal(mine.length, 1);
      const photos = await call<Schemas['AttachmentPage']>(`/incidents/${mine[0]?.id}/attachments`, { as });
      assert.deepEqual(
        photos.body.items.map(({ kind, width }) => [kind, width]),
        [['photo', 1600]],
      );
      assert.deepEqual(district.complaints(), []);
    },
  );
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Request } from 'playwright-core';
import sharp from 'sharp';
import { client as callsOf, temporaryFolder, type Schemas } from '../sandbox/support.js';
import { fillReport, openDistrict, type District } from './district.js';
import { startBrowser } from './killable-browser.js';

const DESCRIPTION = '井盖破损，照片传到一半断了网。';

/** A photo with so much to see that it stays large when it is made smaller. */
function largePhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return sharp({ create: { width: 1600, height: 1200, channels: 3, background: 'grey', noise } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

describe('a large photo on a bad connection', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  it(
    'is there once, though the network was cut in the middle of it and the browser killed, and no byte was sent twice',
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

/** A report with photos, cut off at every point of its way; the browser is killed, and comes back with two tabs open. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { client as callsOf, temporaryFolder, type Schemas } from '../sandbox/support.js';
import { shuffle } from '../stories/shuffle.js';
import { fillReport, largePhoto, openDistrict, phonePhoto, type District } from './district.js';
import { startBrowser } from './killable-browser.js';

/** The requests on the way of a report with a small and a large photo. */
const REQUESTS = [
  ['a small photo', 'POST', '/attachments'],
  ['the beginning of a large photo', 'POST', '/uploads'],
  ['a part of a large photo', 'PATCH', '/uploads/'],
  ['the report itself', 'POST', '/incidents'],
] as const;

const ALL = REQUESTS.flatMap(([name, method, path]) =>
  [true, false].map((arrives) => ({ name, method, path, arrives })),
);
/** `npm test -- --full` takes all of them. */
const CUTS = process.env['FULL'] ? ALL : shuffle(ALL, 'cuts').slice(0, 3);

describe('a report that is cut off', () => {
  let district: District;
  before(async () => (district = await openDistrict()));
  after(() => district.close());

  /** From such a request on nothing gets through, not even its answer. */
  async function cutAt(page: Page, { method, path, arrives }: (typeof ALL)[number]): Promise<void> {
    let isCut = false;
    await page.route(`**/api/v1${path}*`, async (route) => {
      if (route.request().method() !== method || isCut) return isCut ? route.abort() : route.continue();
      isCut = true;
      if (arrives) await route.fetch();
      await page.context().setOffline(true);
      return route.abort();
    });
  }

  CUTS.forEach((cut, number) =>
    it(
      `at ${cut.name}, ${cut.arrives ? 'whose answer is lost' : 'which does not arrive'}, is there once with its photos`,
      { timeout: 180_000 },
      async () => {
        const description = `井盖破损，第 ${number} 次断网。`;
        const profile = temporaryFolder();
        const first = await startBrowser(profile);
        const page = await first.open(district.url);
        await fillReport(page, { description, photo: false });
        const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
        await page
          .locator('cq-event-reporter input[type=file]')
          .first()
          .setInputFiles([file('small.jpg', await phonePhoto()), file('large.jpg', await largePhoto())]);
        await page.getByText('已备好').nth(1).waitFor();
        await cutAt(page, cut);
        await page.getByRole('button', { name: '提交上报' }).click();
        await page.getByRole('heading', { name: '已存在这台设备上' }).waitFor();
        await first.kill();

        const second = await startBrowser(profile);
        const [one, other] = await Promise.all([second.open(district.url), second.open(district.url)]);
        for (const tab of [one, other]) {
          await tab
            .locator('cq-event-reporter .outgoing')
            .getByText(/^SJ500153\d{12}$/)
            .waitFor({ timeout: 120_000 });
        }
        await second.kill();

        const { call, token } = callsOf(district.platformUrl, district.demo);
        const as = await token('district_dispatcher');
        const { items } = (await call<Schemas['IncidentPage']>('/incidents?limit=50', { as })).body;
        const whole = await Promise.all(
          items.map(async ({ id }) => (await call<Schemas['Incident']>(`/incidents/${id}`, { as })).body),
        );
        const mine = whole.filter((incident) => incident.description === description);
        assert.equal(mine.length, 1);
        const photos = await call<Schemas['AttachmentPage']>(`/incidents/${mine[0]?.id}/attachments`, { as });
        assert.deepEqual(
          photos.body.items.map(({ width }) => width),
          [2048, 1600],
        );
      },
    ),
  );
});

/** A page whose rules reach for everything, and widgets that look as on any other page. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openDistrict, type District } from '../e2e/district.js';
import { buildHost, packOurs } from './build-host.js';
import { serveHost } from './host-pages.js';

const WIDTHS = [320, 1280];
const WIDGETS = ['cq-event-reporter', 'cq-kpi-tile', 'cq-task-list'];

describe('on a page that styles everything', () => {
  let district: District;
  let session: BrowserContextOptions;
  before(async () => {
    const hashes = await packOurs();
    district = await openDistrict({
      beside: async (foreign, site) => {
        for (const folder of ['cdn', 'hostile']) {
          const { pages } = await buildHost(folder);
          await serveHost(foreign, site, { path: `/hosts/${folder}`, pages, hashes });
        }
      },
    });
    const desk = await district.signIn('荣昌区治理中心值班员');
    const { cookies } = await desk.context().storageState();
    session = { storageState: { cookies, origins: [] } };
  });
  after(() => district.close());

  async function open(folder: string, width: number): Promise<Page> {
    const page = await district.visit(`/hosts/${folder}/`, { ...session, viewport: { width, height: 900 } });
    await page.locator('cq-event-reporter').getByRole('heading', { name: '有事请报' }).waitFor();
    await page.locator('cq-kpi-tile .face').waitFor();
    await page.locator('cq-task-list .task').first().waitFor();
    return page;
  }

  for (const width of WIDTHS) {
    it(`every part of a widget looks as on a plain page, ${width} px wide`, async () => {
      const [plain, hostile] = [await open('cdn', width), await open('hostile', width)];
      for (const page of [plain, hostile]) {
        await page.locator('cq-kpi-tile').getByRole('button', { name: /详情/ }).click();
        await page.getByRole('dialog').waitFor();
      }
      for (const widget of WIDGETS) {
        const expected = await looksIn(plain.locator(widget));
        const found = await looksIn(hostile.locator(widget));
        assert.ok(found.size > 300, `${widget} is drawn`);
        assert.deepEqual(
          [...found].filter((look) => !expected.has(look)),
          [],
          widget,
        );
      }
    });
  }

  for (const width of WIDTHS) {
    it(`nothing sticks out, ${width} px wide, also from right to left`, async () => {
      const page = await open('hostile', width);
      for (const direction of ['ltr', 'rtl']) {
        await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
        for (const widget of WIDGETS) assert.deepEqual(await stickingOut(page.locator(widget)), [], direction);
        // Reading begins on the other side.
        const reading = await page
          .locator('cq-event-reporter .heading')
          .first()
          .evaluate((heading) => {
            const frame = heading.closest('.cq')?.getBoundingClientRect();
            const { left, right } = heading.getBoundingClientRect();
            return frame && left - frame.left < frame.right - right ? 'ltr' : 'rtl';
          });
        assert.equal(reading, direction);
      }
    });
  }

  it('what the page has of its own is as it was without us', async () => {
    const page = await open('hostile', 1280);
    const withUs = await looksOfPage(page);
    // From the platform's folder of that name, not the page's.
    await page.route(`${district.platformUrl}/cdn/**`, (route) => route.abort());
    await page.reload();
    const without = new Set(await looksOfPage(page));
    assert.deepEqual(
      withUs.filter((look) => !without.has(look)),
      [],
    );
  });
});

/** What each kind of part is computed to, by tag and classes; the first of each. */
async function looksIn(widget: Locator): Promise<Set<string>> {
  const looks = await widget.evaluate((host) => {
    const seen = new Set<string>();
    return [...(host.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((part) => {
      const name = [part.localName, ...part.classList].join('.');
      if (seen.has(name)) return [];
      seen.add(name);
      const style = getComputedStyle(part);
      // Where it lies in the page is the page's business.
      const own = [...style].filter((property) => !/^(top|right|bottom|left|inset-.*)$/.test(property));
      return own.map((property) => `${name} { ${property}: ${style.getPropertyValue(property)} }`);
    });
  });
  return new Set(looks);
}

/** The parts of a widget that reach over its edge, but for those that only screen readers are given. */
function stickingOut(widget: Locator): Promise<string[]> {
  return widget.evaluate((host) => {
    const frame = host.shadowRoot?.querySelector('.cq')?.getBoundingClientRect();
    return [...(host.shadowRoot?.querySelectorAll('.cq *:not(.visually-hidden)') ?? [])]
      .filter((part) => part.checkVisibility() && frame)
      .filter((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        return width > 1 && frame && (left < frame.left - 1 || right > frame.right + 1);
      })
      .map((part) => [part.localName, ...part.classList].join('.'));
  });
}

/** The same of every element of the page that is not ours, but for how much room ours makes it take. */
function looksOfPage(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, body, body *')]
      .filter(({ localName }) => !localName.startsWith('cq-'))
      .flatMap((element) => {
        const style = getComputedStyle(element);
        const own = [...style].filter(
          (name) => !/^(--cq-.*|height|block-size|(perspective|transform)-origin)$/.test(name),
        );
        return own.map((name) => `${element.localName}#${element.id} { ${name}: ${style.getPropertyValue(name)} }`);
      }),
  );
}

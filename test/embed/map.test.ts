/** The second step of a report under the strictest policy, with the built files and a platform that knows boundaries. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openForeignHost, type ForeignHost } from './foreign-host.js';

const GEOLOCATION = { latitude: 29.4052, longitude: 105.5943, accuracy: 18 };
const TILE = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/%3E#{z}-{x}-{y}`;

describe('where it is, on a page that allows nothing more than it must', () => {
  let host: ForeignHost;
  before(async () => {
    host = await openForeignHost();
    put('/plain', '');
    // An address holds no spaces: they part one layer from the next.
    put('/tiles', `tiles="${TILE.replaceAll(' ', '%20')}" tiles-attribution="审图号 GS(0000)0000号"`);
    put('/refused', 'tiles="https://tiles.example/{z}/{x}/{y}.png"');
    put('/off', 'map="off"');
  });
  after(() => host.close());

  function put(path: string, attributes: string): void {
    host.put(
      path,
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${path}</title>
       <script type="module" src="${host.platformUrl}/cdn/1.0.0/widgets.js"></script>
       <cq-platform base-url="${host.platformUrl}/api/v1" publishable-key="${host.key}" area="500153">
         <cq-event-reporter ${attributes}></cq-event-reporter>
       </cq-platform></html>`,
    );
  }

  async function open(page: Page): Promise<Locator> {
    await page.getByRole('button', { name: '在地图上标出来' }).click();
    const map = page.getByRole('application', { name: /^地图/ });
    await page.locator('#map .leaflet-tile-loaded').first().waitFor({ state: 'attached' });
    return map;
  }

  it('a map is loaded when it is wanted, and marked by keys alone', async () => {
    const page = await host.visit('/plain', { viewport: { width: 1000, height: 800 } });
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.getByRole('button', { name: '使用我现在的位置' }).waitFor();
    assert.deepEqual(
      requested.filter((url) => url.includes('place-map')),
      [],
    );
    const map = await open(page);
    assert.equal(requested.filter((url) => url.includes('place-map')).length > 0, true);
    await map.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^地图正中：东经 105\.\d+°，北纬 29\.\d+°$/).waitFor();
    await page.keyboard.press('+');
    await page.keyboard.press('Enter');
    await page.getByText(/^已在地图上标记位置/).waitFor();
    await page.getByText(/^在.+(社区|村) 第.网格。/).waitFor();
    assert.match((await page.getByLabel('乡镇或街道').inputValue()) ?? '', /^500153\d{3}$/);
    assert.match((await page.getByLabel('村或社区', { exact: false }).last().inputValue()) ?? '', /^500153\d{6}$/);
    assert.deepEqual(host.complaints, []);
  });

  it('what is marked by a finger or a mouse lies where it was pressed', async () => {
    const page = await host.visit('/tiles', { viewport: { width: 360, height: 740 }, hasTouch: true });
    await page
      .getByRole('button', { name: /^下一步|^井盖/ })
      .first()
      .waitFor();
    await showSecondStep(page);
    const map = await open(page);
    await page.locator('#map img.leaflet-tile-loaded').first().waitFor({ state: 'attached' });
    await map.scrollIntoViewIfNeeded();
    const box = (await map.boundingBox()) ?? assert.fail('the map has a place');
    const at = { x: box.width / 3, y: box.height / 3 };
    await map.tap({ position: at });
    await page.getByText(/^已在地图上标记位置/).waitFor();
    const pin = (await page.locator('#map .pin svg').boundingBox()) ?? assert.fail('there is a pin');
    const now = (await map.boundingBox()) ?? assert.fail('the map has a place');
    assert.ok(Math.abs(pin.x + pin.width / 2 - now.x - at.x) < 2);
    assert.ok(Math.abs(pin.y + pin.height - now.y - at.y) < 2);
    assert.equal(await page.getByText('审图号 GS(0000)0000号').isVisible(), true);
    assert.deepEqual(host.complaints, []);
  });

  it('the browser’s position fills in community and grid, and one that is refused leads on', async () => {
    const allowed = await host.visit('/off', {
      viewport: { width: 1000, height: 800 },
      geolocation: GEOLOCATION,
      permissions: ['geolocation'],
    });
    await allowed.getByRole('button', { name: '使用我现在的位置' }).click();
    await allowed.getByText(/^在昌元街道玉屏社区 第.网格。/).waitFor();
    assert.equal(await allowed.getByRole('button', { name: '在地图上标出来' }).count(), 0);

    const refused = await host.visit('/off', { viewport: { width: 1000, height: 800 } });
    await refused.getByRole('button', { name: '使用我现在的位置' }).click();
    await refused.getByText('浏览器没有允许读取位置').waitFor();
    await refused.getByRole('combobox', { name: /^搜索乡镇/ }).fill('ypsq');
    await refused.getByRole('option', { name: /玉屏社区/ }).waitFor();
    await refused.keyboard.press('Enter');
    assert.equal(await refused.getByLabel('乡镇或街道').inputValue(), '500153001');
    assert.deepEqual(host.complaints, []);
  });

  it('tiles that the page’s policy refuses are said to be missing, and marks still count', async () => {
    const page = await host.visit('/refused', { viewport: { width: 1000, height: 800 } });
    await open(page);
    await page.getByText('底图没有加载出来，标记仍然有效。').waitFor();
    await page.getByRole('button', { name: '标在正中' }).click();
    await page.getByText(/^已在地图上标记位置/).waitFor();
    const others = host.complaints.filter((complaint) => !complaint.includes('tiles.example'));
    assert.deepEqual(others, []);
  });
});

/** Fills in the first step where the form goes step by step. */
async function showSecondStep(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: '搜索问题类别' }).fill('井盖');
  await page.getByRole('radio', { name: /井盖/ }).first().check();
  await page.getByLabel('发生了什么？').fill('井盖破损');
  await page.getByRole('button', { name: /^下一步/ }).click();
}

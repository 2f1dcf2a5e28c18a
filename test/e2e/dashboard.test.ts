import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openDistrict, type District } from './district.js';

/**
 * Every figure of the article on the 2024 sessions as a reader finds it on the dashboard: where, which tile, what must
 * stand on it. Written down from the article, not from the platform's data.
 */
const FIGURES: readonly (readonly [area: string, indicator: string, ...words: string[]])[] = [
  ['500105', 'jiangbei-petitions', '信访总量', '−5%', '同比', '向好', '2023'],
  ['500105', 'jiangbei-criminal-cases', '刑事发案', '−26%', '同比', '向好', '2023'],
  ['500105', 'jiangbei-fires', '火灾事故', '−43%', '同比', '向好', '2023'],
  ['500105', 'jiangbei-software-revenue', '超过', '350亿', '2024'],
  ['500110', 'qijiang-grid-events', '2.7万', '件', '99.6%'],
  ['500110', 'qijiang-one-form-records', '一表通', '7.8万', '条'],
  ['500110', 'qijiang-digital-conversion', '20余', '家', '2'],
  ['500110', 'qijiang-plan-digital-firms', '不少于', '30', '家'],
  ['500110', 'qijiang-plan-smart-workshops', '2'],
  ['500110', 'qijiang-plan-high-tech-firms', '60', '家'],
  ['500110', 'qijiang-plan-little-giants', '小巨人', '6', '家'],
  ['Z5001', 'liangjiang-incidents-tasks', '33,223', '件', '90,262', '2.72', '2023年12月31日'],
  ['Z5001', 'liangjiang-core-business-units', '50', '2024年1月'],
  ['Z5001', 'liangjiang-data-governance-rate', '100', '%', '2024年1月'],
  ['Z5001', 'liangjiang-smart-manufacturing', '350', '22', '107', '全市', '第 1'],
  ['500153', 'rongchang-command-centres', '21', '/ 21'],
  ['500153', 'rongchang-pork-chain', '15', '6'],
  ['50', 'jingjiang-efficiency', '约', '10', '个百分点'],
  ['50', 'jingjiang-pass-rate', '约', '1.5', '个百分点'],
  ['50', 'city-catering-supervision', '12万余', '1.6万', '13%'],
  ['50', 'city-wholesale-markets', '11', '建档率 100%', '协议签订率 100%', '食品安全员配备履职率 100%'],
  ['50', 'city-chain-store-hazards', '5,892'],
  ['50', 'humi-industrial-internet', '4', '年', '7'],
  ['50', 'mashang-research-platforms', '1', '2'],
  ['500231001', 'guixi-petitions', '信访总量', '−34.3%', '向好'],
  ['500231001', 'guixi-police-calls', '110', '−20.5%', '向好'],
  ['500231001', 'guixi-budget-revenue', '+113.9%', '向好'],
  ['500231001', 'guixi-satisfaction', '+0.4%', '向好'],
  ['500231001', 'guixi-production-accidents', '0', '连续 365 天'],
  ['500231001', 'guixi-forest-fires', '0', '连续 365 天'],
  ['500231001', 'guixi-killings-from-disputes', '0', '连续 365 天'],
  ['500231001', 'guixi-patient-disturbances', '0', '连续 365 天'],
  ['500231001', 'guixi-patient-disasters', '0', '连续 365 天'],
  ['500231001', 'guixi-child-drownings', '0', '连续 365 天'],
  ['500231001', 'guixi-sensing', '1,452', '62', '3万余', '条'],
  ['500231001', 'guixi-frequent-incidents', '25', '30', '6'],
];

describe('the dashboard', () => {
  let district: District;
  let page: Page;
  before(async () => {
    district = await openDistrict();
    page = await district.visit('/dashboard.html');
    await page.locator('cq-kpi-tile .face').nth(FIGURES.length).waitFor();
  });
  after(() => district.close());

  for (const [area, indicator, ...words] of FIGURES) {
    it(`shows ${indicator} of ${area} as ${words.join(' ')}`, async () => {
      const tile = page.locator(`cq-kpi-tile[area="${area}"][indicator="${indicator}"]`);
      await tile.locator('.face').waitFor();
      // A figure and its unit are boxes of their own, with a line between them where text is read off the page.
      const shown = (await tile.locator('.frame').innerText()).replace(/\s+/g, '');
      for (const word of words) assert.ok(shown.includes(word.replace(/\s+/g, '')), `“${word}” in “${shown}”`);
      assert.match(shown, /重庆日报/, 'the source');
    });
  }

  it('has a figure on every tile, and no complaint of the browser', async () => {
    const tiles = page.locator('cq-kpi-tile');
    const faces = page.locator('cq-kpi-tile .face');
    await faces.nth((await tiles.count()) - 1).waitFor();
    assert.deepEqual(district.complaints(), []);
  });

  it('leads down to the townships and back', async () => {
    const tile = page.locator('cq-kpi-tile[area="500153"][indicator="incidents-reported"]');
    await tile.getByRole('button', { name: /详情/ }).click();
    await tile.getByRole('button', { name: '各区域' }).click();
    await tile.getByRole('button', { name: /昌元街道/ }).click();
    await tile.getByText('玉屏社区').first().waitFor();
    await tile.getByRole('button', { name: '荣昌区' }).click();
    await tile.getByRole('button', { name: /昌元街道/ }).waitFor();
    await page.keyboard.press('Escape');
    await tile.getByRole('button', { name: /详情/ }).waitFor();
  });
});

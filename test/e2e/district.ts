import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import sharp from 'sharp';
import type { Platform } from '@digital-cq/sandbox';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/lib/browser.mjs';
import { CDN_ROOT } from '../../scripts/lib/build-cdn.mjs';
import { serve, type ServeOptions } from '../../scripts/lib/serve.mjs';
import { putEmptyDatabase } from '../sandbox/empty-database.js';

/** A running district: platform, foreign site, a browser, and everything that went wrong in it. */
export interface District {
  url: string;
  platformUrl: string;
  /** The keys that the platform gave out. */
  demo: Platform['demo'];
  /** CSP reports, console errors and uncaught exceptions of all pages so far. */
  complaints: () => string[];
  /** A page of a visitor of their own. */
  visit: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A workbench with somebody signed in; `live: false` keeps the live stream from it. */
  signIn: (identity: string, options?: BrowserContextOptions & { live?: boolean }) => Promise<Page>;
  stopServer: () => Promise<void>;
  startServer: () => Promise<void>;
  close: () => Promise<void>;
}

/** What the browser itself says when a server is away: expected where a test takes the server away. */
const UNREACHABLE = /net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|FAILED)/;

export interface DistrictOptions extends Pick<ServeOptions, 'beside' | 'cdnDir'> {
  /** How many incidents there have been. */
  incidents?: number;
  /** The browser that all pages are opened in; the one at hand unless told. */
  browser?: { executablePath: string; args: string[] };
}

export async function openDistrict({
  incidents = 40,
  browser: chosen,
  cdnDir = CDN_ROOT,
  beside,
}: DistrictOptions = {}): Promise<District> {
  const dataDir = await mkdtemp(join(tmpdir(), 'digital-cq-e2e-'));
  await putEmptyDatabase(dataDir);
  const options = { host: 'localhost', dataDir, cdnDir, seed: { incidents, number: 7 }, beside };
  let server = await serve({ port: 0, ...options });
  const { platformUrl, foreignUrl } = server;
  const ports = { port: Number(new URL(platformUrl).port), foreignPort: Number(new URL(foreignUrl).port) };
  const browser: Browser = await chromium.launch(chosen ?? { executablePath: ensureBrowser(), args: BROWSER_FLAGS });
  const violations: string[] = [];
  const messages: string[] = [];
  const collect = () => violations.push(...server.violations.map((report: unknown) => JSON.stringify(report)));

  async function visit(path: string, contextOptions: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ locale: 'zh-CN', ...contextOptions });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !UNREACHABLE.test(message.text())) messages.push(message.text());
    });
    page.on('pageerror', (error) => messages.push(`${error.name}: ${error.message}`));
    await page.goto(`${foreignUrl}${path}`);
    return page;
  }

  return {
    url: foreignUrl,
    platformUrl,
    demo: server.platform.demo,
    visit,
    complaints: () => [
      ...violations,
      ...server.violations.map((report: unknown) => JSON.stringify(report)),
      ...messages,
    ],
    signIn: async (identity, { live = true, ...contextOptions } = {}) => {
      const page = await visit('/workbench.html', contextOptions);
      if (!live) await page.route('**/stream?*', (route) => route.abort());
      await page.getByRole('button', { name: identity }).click();
      await page.getByRole('tab', { name: '全部待办' }).waitFor();
      return page;
    },
    stopServer: async () => {
      collect();
      await server.close();
    },
    startServer: async () => {
      server = await serve({ ...ports, ...options });
    },
    close: async () => {
      await browser.close();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A photo as a phone takes it: a JPEG that carries position and device. */
export function phonePhoto(): Promise<Buffer> {
  return sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#7a6a5a' } })
    .withExif({ IFD0: { Make: 'TestPhone', Model: 'X1' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 24/1 0/1' } })
    .jpeg()
    .toBuffer();
}

/** A photo with so much to see that it stays large when it is made smaller. */
export function largePhoto(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return sharp({ create: { width: 1600, height: 1200, channels: 3, background: 'grey', noise } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

/** Fills in the report form of a wide page and leaves it unsent. */
export async function fillReport(
  page: Page | Locator,
  { description = '人行道井盖破损，行人容易踩空。', photo = true } = {},
) {
  await page.getByRole('searchbox', { name: '搜索问题类别' }).fill('jinggai');
  await page.getByRole('radio', { name: '井盖破损或缺失' }).check();
  await page.getByLabel('发生了什么？').fill(description);
  await page.getByLabel('乡镇或街道').selectOption({ label: '昌元街道' });
  await page.getByLabel('地址', { exact: true }).fill('昌龙大道 128 号门前人行道');
  if (!photo) return;
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'manhole.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto() });
  await page.getByText('已备好').waitFor();
}

/** Sends the report and reads what the citizen is given. */
export async function sendReport(page: Page | Locator): Promise<{ no: string; queryCode: string }> {
  await page.getByRole('button', { name: '提交上报' }).click();
  await page.getByRole('heading', { name: '已收到，谢谢您' }).waitFor();
  const [no, queryCode] = await page
    .locator('.figure strong')
    .evaluateAll((figures) => figures.map((figure) => figure.getAttribute('aria-label') ?? ''));
  if (!no || !queryCode) throw new Error('The finished view shows no number or no query code.');
  return { no, queryCode };
}

/** The row of a task in a task list, found by the incident's number through the search box. */
export async function findTask(page: Page, incidentNo: string) {
  await page.getByRole('searchbox', { name: '搜索任务' }).fill(incidentNo);
  await page.getByText('已显示 1 / 共 1').waitFor();
  return page.locator('cq-task-list').getByRole('listitem').first();
}

import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import fastify from 'fastify';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/lib/browser.mjs';
import { registerStorybook } from '../../scripts/lib/serve-storybook.mjs';

const SHOWN = { timeout: 30_000 };

describe('Storybook, served', () => {
  const app = fastify({ forceCloseConnections: true });
  let browser: Browser;
  let origin: string;
  let page: Page;
  let complaints: string[];
  let outside: string[];

  before(async () => {
    await registerStorybook(app);
    origin = await app.listen({ port: 0, host: 'localhost' });
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
  });
  after(async () => {
    await browser.close();
    await app.close();
  });

  beforeEach(async () => {
    [complaints, outside] = [[], []];
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(origin)) outside.push(request.url());
    });
  });
  afterEach(() => page.close());

  async function open(path: string): Promise<FrameLocator> {
    await page.goto(`${origin}/storybook/?path=${path}`);
    return page.frameLocator('#storybook-preview-iframe');
  }

  it('shows a story under its own policy, and asks nobody else for anything', async () => {
    await page.goto(`${origin}/storybook`);
    await page.getByText('任务 cq-task-list').waitFor(SHOWN);
    const story = await open('/story/task-list--detail-open');
    await story.getByRole('heading', { name: '餐饮门店后厨油烟投诉核查' }).waitFor(SHOWN);
    assert.deepEqual(complaints, []);
    assert.deepEqual(outside, []);
  });

  it('documents an element’s attributes and events from the manifest', async () => {
    const docs = await open('/docs/task-list--docs');
    await docs
      .getByRole('row', { name: /page-size|pageSize/ })
      .first()
      .waitFor(SHOWN);
    await docs
      .getByRole('row', { name: /cq-task-select/ })
      .first()
      .waitFor(SHOWN);
    assert.deepEqual(complaints, []);
  });

  it('shows the tokens with their contrast', async () => {
    const docs = await open('/docs/tokens--docs');
    await docs.getByText('--cq-color-accent-tint').waitFor(SHOWN);
    await docs
      .getByText(/✔ [\d.]+ ≥ 4.5/)
      .first()
      .waitFor(SHOWN);
    assert.equal(await docs.getByText('✘').count(), 0);
    assert.deepEqual(complaints, []);
  });

  it('runs no inline script that was not built', async () => {
    const { headers } = await app.inject('/storybook/');
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /script-src 'self'( 'sha256-[\w+/=]+')+;/);
    assert.doesNotMatch(policy, /unsafe-eval/);
  });
});

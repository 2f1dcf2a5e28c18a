import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/lib/browser.mjs';
import { serve } from '../../scripts/lib/serve.mjs';
import { putEmptyDatabase } from '../sandbox/empty-database.js';

/** A web server of somebody else, registered with a platform, and a browser that visits it. */
export interface ForeignHost {
  readonly url: string;
  readonly platformUrl: string;
  readonly key: string;
  /** Puts a page at an address; its own inline styles are the only ones its policy allows. */
  put: (path: string, html: string, policy?: Readonly<Record<string, string>>) => void;
  visit: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** CSP reports as console errors, other errors and uncaught exceptions of all pages so far. */
  readonly complaints: string[];
  close: () => Promise<void>;
}

export async function openForeignHost(): Promise<ForeignHost> {
  const pages = new Map<string, { html: string; policy: string }>();
  const server = createServer(({ url = '' }, response) => {
    const page = pages.get(url.replace(/\?.*/, ''));
    if (!page) return response.writeHead(404).end();
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': page.policy };
    return response.writeHead(200, headers).end(page.html);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const dataDir = await mkdtemp(join(tmpdir(), 'digital-cq-embed-'));
  await putEmptyDatabase(dataDir);
  const { platformUrl, platform, close } = await serve({
    port: 0,
    host: 'localhost',
    dataDir,
    seed: { incidents: 20, number: 7 },
    origins: [url],
  });
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
  const complaints: string[] = [];
  return {
    url,
    platformUrl,
    key: platform.demo.publishableKey,
    complaints,
    put: (path, html, policy = {}) => {
      const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(
        ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      );
      const directives = {
        'default-src': "'none'",
        'script-src': platformUrl,
        'style-src': [platformUrl, ...new Set(styles)].join(' '),
        'connect-src': platformUrl,
        'img-src': `blob: data: ${platformUrl}`,
        'frame-src': platformUrl,
        'form-action': platformUrl,
        'base-uri': "'none'",
        'require-trusted-types-for': "'script'",
        'trusted-types': 'lit-html',
        ...policy,
      };
      const text = Object.entries(directives).map(([name, value]) => `${name} ${value}`);
      pages.set(path, { html, policy: text.join('; ') });
    },
    visit: async (path, options = {}) => {
      const context = await browser.newContext({ locale: 'zh-CN', ...options });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`));
      await page.goto(`${url}${path}`);
      return page;
    },
    close: async () => {
      await browser.close();
      await close();
      server.closeAllConnections();
      server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

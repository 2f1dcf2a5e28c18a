import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/lib/browser.mjs';

/** The browser at hand unless told, with further flags. */
export interface BrowserChoice {
  executablePath?: string;
  args?: readonly string[];
}

export interface KillableBrowser {
  /** Opens a page in the profile itself, and not in one that is forgotten. */
  open: (address: string) => Promise<Page>;
  /** Ends it as a crash does: without a word to its pages. */
  kill: () => Promise<void>;
}

/** A browser in a process of its own, with a profile that outlives it. */
export async function startBrowser(
  profile: string,
  { executablePath = ensureBrowser(), args = [] }: BrowserChoice = {},
): Promise<KillableBrowser> {
  const flags = [...BROWSER_FLAGS, '--headless=new', `--user-data-dir=${profile}`, '--remote-debugging-port=0'];
  const child = spawn(executablePath, [...flags, '--no-first-run', '--lang=zh-CN', '--window-size=1280,900', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: a process of the browser that outlived it would hold this one's pipe, and with that the test.
    detached: true,
  });
  const kill = () => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  after(kill);
  let endpoint = '';
  for await (const line of createInterface(child.stderr)) {
    endpoint = /DevTools listening on (\S+)/.exec(line)?.[1] ?? '';
    if (endpoint) break;
  }
  child.stderr.resume();
  const browser = await chromium.connectOverCDP(endpoint);
  return {
    open: async (address) => {
      const page = await browser.contexts()[0]?.newPage();
      if (!page) throw new Error('The browser has no window.');
      await page.goto(address);
      return page;
    },
    kill: async () => {
      const exited = once(child, 'exit');
      kill();
      await exited;
    },
  };
}

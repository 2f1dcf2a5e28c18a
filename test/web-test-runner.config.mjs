/**
 * Widgets, their stories and the SDK in a real browser: the one that BROWSER names, else Chromium. Run by
 * scripts/test.mjs.
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { BROWSER_FLAGS, ensureBrowser } from '../scripts/lib/browser.mjs';
import { countReporter } from '../scripts/lib/count-reporter.mjs';
import { storyModulesInTests } from '../scripts/lib/story-modules.mjs';
import { webkitLauncher } from '../scripts/lib/webkit-launcher.mjs';
import { defaultReporter, summaryReporter } from '@web/test-runner';

const { BROWSER = 'chromium', FULL = '' } = process.env;

const LAUNCHERS = {
  chromium: () => chromeLauncher({ launchOptions: { executablePath: ensureBrowser(), args: BROWSER_FLAGS } }),
  firefox: () =>
    Object.assign(
      chromeLauncher({
        launchOptions: { browser: 'firefox', executablePath: ensureBrowser('firefox'), headless: true },
      }),
      { name: 'Firefox' },
    ),
  webkit: () => webkitLauncher({ width: 800, height: 600 }),
};

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: ['test/widgets/**/*.test.ts', 'test/stories/**/*.test.ts', 'test/sdk/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'default'] },
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 20_000 } },
  browsers: [LAUNCHERS[BROWSER]()],
  // Says what arrived, to the byte.
  middleware: [
    async (context, next) => {
      if (!context.path.startsWith('/echo/')) return next();
      context.type = 'text/plain';
      context.body = Buffer.concat(await context.req.toArray());
    },
  ],
  plugins: [
    storyModulesInTests(),
    // sm-crypto-v2 names this module of Node, for where `globalThis.crypto` is missing; a browser never asks for it.
    { name: 'node-crypto', resolveImport: ({ source }) => (source === 'crypto' ? source : undefined) },
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      define: { 'process.env.FULL': JSON.stringify(FULL), 'process.env.BROWSER': JSON.stringify(BROWSER) },
      tsconfig: fileURLToPath(new URL('../packages/widgets/tsconfig.json', import.meta.url)),
    }),
  ],
  reporters: [
    summaryReporter(),
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    countReporter(),
  ],
};

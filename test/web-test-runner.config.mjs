/** Widgets, their stories and the SDK in a real browser. Run by scripts/test.mjs. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { BROWSER_FLAGS, ensureBrowser } from '../scripts/lib/browser.mjs';
import { countReporter } from '../scripts/lib/count-reporter.mjs';
import { storyModulesInTests } from '../scripts/lib/story-modules.mjs';
import { defaultReporter, summaryReporter } from '@web/test-runner';

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: ['test/widgets/**/*.test.ts', 'test/stories/**/*.test.ts', 'test/sdk/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'default'] },
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  browsers: [chromeLauncher({ launchOptions: { executablePath: ensureBrowser(), args: BROWSER_FLAGS } })],
  plugins: [
    storyModulesInTests(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      define: { 'process.env.FULL': JSON.stringify(process.env.FULL ?? '') },
      tsconfig: fileURLToPath(new URL('../packages/widgets/tsconfig.json', import.meta.url)),
    }),
  ],
  reporters: [
    summaryReporter(),
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    countReporter(),
  ],
};

/**
 * `npm test`: everything, with its own set-up; the last line is `N passed, N failed`.
 * `npm test -- NAME…` runs only the suites named: check, node, chromium, firefox, webkit, e2e, oldest; or browser for
 * every browser. `--full` runs the long proofs whole. What that means for browsers: without it nothing runs in WebKit
 * and in the oldest Chromium, and of a story's settings two in Chromium and one in Firefox; with it all run everywhere.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { browserVersion, ensureBrowser, ensurePrograms } from './lib/browser.mjs';
import { buildAll } from './lib/build.mjs';
import { CHECKS, runChecks } from './lib/checks.mjs';
import { bin, run } from './lib/run.mjs';

const COUNTS = '.cache/test-counts.jsonl';
/** The main paths in a browser as old as the floor allows. */
const OLDEST = join('test', 'e2e', 'floor.test.ts');
const SUITES = {
  check: () => runChecks(CHECKS),
  node: () =>
    nodeTests(testFiles('test', (path) => !/^test.(widgets|stories|e2e|embed).|\.browser\.test\.ts$/.test(path))),
  chromium: () => browserTests('chromium'),
  firefox: () => browserTests('firefox'),
  webkit: () => browserTests('webkit'),
  // One file at a time: each has a platform and a browser. Frameworks take long to install the first time.
  e2e: () =>
    nodeTests(
      [...testFiles('test/e2e', (path) => path !== OLDEST), ...testFiles('test/embed')],
      ['--test-concurrency=1', '--test-timeout=1800000'],
    ),
  oldest: () => nodeTests([OLDEST]),
};

const BROWSERS = ['chromium', 'firefox', 'webkit'];

const args = process.argv.slice(2);
const full = args.includes('--full');
const named = args
  .filter((argument) => argument !== '--full')
  .flatMap((name) => (name === 'browser' ? BROWSERS.filter(isUsual) : [name]));
const unknown = named.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(
    `There is no suite ${unknown.join(', ')}. Suites: ${Object.keys(SUITES).join(', ')}; --full runs long proofs whole.`,
  );
  process.exit(1);
}

const counts = {};
try {
  process.env.CHROME_PATH = ensureBrowser();
  console.log(`Browser: ${browserVersion(process.env.CHROME_PATH)}`);
  await buildAll();
  mkdirSync('.cache', { recursive: true });
  for (const [name, suite] of Object.entries(SUITES)) {
    if (named.length > 0 ? !named.includes(name) : !isUsual(name)) continue;
    console.log(`\n── ${name} ──`);
    const begun = performance.now();
    counts[name] = await suite();
    counts[name].seconds = Math.round((performance.now() - begun) / 1000);
  }
} catch (error) {
  console.error(error.message);
  counts.other = { passed: 0, failed: 1, seconds: 0 };
}

console.log('');
for (const [name, { passed, failed, seconds }] of Object.entries(counts)) {
  console.log(`${name}: ${passed} passed, ${failed} failed in ${seconds} s`);
}
const sum = (what) => Object.values(counts).reduce((total, { [what]: number }) => total + number, 0);
const [passed, failed] = [sum('passed'), sum('failed')];
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

/** Whether a suite runs where none is named. */
function isUsual(name) {
  return full || !['webkit', 'oldest'].includes(name);
}

/** A browser that cannot be had is a failure of its suite; the others run all the same. */
async function browserTests(browser) {
  try {
    ensurePrograms(browser);
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
  return counted(bin('wtr'), ['--config', 'test/web-test-runner.config.mjs'], { BROWSER: browser });
}

function nodeTests(files, flags = []) {
  const reporters = ['spec', './scripts/lib/count-reporter.mjs'];
  return counted(process.execPath, [
    '--import',
    'tsx',
    '--test',
    '--test-timeout=600000',
    ...flags,
    ...reporters.flatMap((reporter) => [`--test-reporter=${reporter}`, '--test-reporter-destination=stdout']),
    ...files,
  ]);
}

/** Runs a test runner that reports its counts to COUNTS. A runner that ends badly has at least one failure. */
async function counted(command, args, env = {}) {
  rmSync(COUNTS, { force: true });
  const { code } = await run(command, args, { env: { TEST_COUNTS: COUNTS, FULL: full ? '1' : '', ...env } });
  const lines = existsSync(COUNTS) ? readFileSync(COUNTS, 'utf8').trim().split('\n') : [];
  const counts = { passed: 0, failed: 0 };
  for (const line of lines) {
    const part = JSON.parse(line);
    counts.passed += part.passed;
    counts.failed += part.failed;
  }
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function testFiles(folder, wanted = () => true) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return testFiles(path, wanted);
      return path.endsWith('.test.ts') && wanted(path) ? [path] : [];
    })
    .sort();
}

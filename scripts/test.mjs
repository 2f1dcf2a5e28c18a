/**
 * `npm test`: everything, with its own set-up; the last line is `N passed, N failed`.
 * `npm test -- NAME…` runs only the suites named (check, node, browser, e2e); `--full` runs the long proofs whole.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { browserVersion, ensureBrowser } from './lib/browser.mjs';
import { buildAll } from './lib/build.mjs';
import { CHECKS, runChecks } from './lib/checks.mjs';
import { bin, run } from './lib/run.mjs';

const COUNTS = '.cache/test-counts.jsonl';
const SUITES = {
  check: () => runChecks(CHECKS),
  node: () =>
    nodeTests(testFiles('test', (path) => !/^test.(widgets|stories|e2e|embed).|\.browser\.test\.ts$/.test(path))),
  browser: () => counted(bin('wtr'), ['--config', 'test/web-test-runner.config.mjs']),
  // One file at a time: each has a platform and a browser. Frameworks take long to install the first time.
  e2e: () =>
    nodeTests(
      [...testFiles('test/e2e'), ...testFiles('test/embed')],
      ['--test-concurrency=1', '--test-timeout=1800000'],
    ),
};

const args = process.argv.slice(2);
const full = args.includes('--full');
const named = args.filter((argument) => argument !== '--full');
const unknown = named.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(
    `There is no suite ${unknown.join(', ')}. Suites: ${Object.keys(SUITES).join(', ')}; --full runs long proofs whole.`,
  );
  process.exit(1);
}

let [passed, failed] = [0, 0];
try {
  process.env.CHROME_PATH = ensureBrowser();
  console.log(`Browser: ${browserVersion(process.env.CHROME_PATH)}`);
  await buildAll();
  mkdirSync('.cache', { recursive: true });
  for (const [name, suite] of Object.entries(SUITES)) {
    if (named.length > 0 && !named.includes(name)) continue;
    console.log(`\n── ${name} ──`);
    const counts = await suite();
    passed += counts.passed;
    failed += counts.failed;
  }
} catch (error) {
  console.error(error.message);
  failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

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
async function counted(command, args) {
  rmSync(COUNTS, { force: true });
  const { code } = await run(command, args, { env: { TEST_COUNTS: COUNTS, FULL: full ? '1' : '' } });
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

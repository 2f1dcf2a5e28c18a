/** Counts of passed and failed tests, written where scripts/test.mjs adds them up. */
import { appendFileSync } from 'node:fs';

const FILE = process.env.TEST_COUNTS;

function record(counts) {
  if (FILE) appendFileSync(FILE, `${JSON.stringify(counts)}\n`);
}

/** For @web/test-runner. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      let [passed, failed] = [0, 0];
      for (const { testResults, passed: ok } of sessions) {
        const tests = testResults ? [...leaves(testResults)] : [];
        passed += tests.filter((test) => test.passed).length;
        const broken = tests.filter((test) => !test.passed && !test.skipped).length;
        // A file that broke before its tests ran counts as one failure.
        failed += broken === 0 && !ok ? 1 : broken;
      }
      record({ passed, failed });
    },
  };
}

function* leaves({ tests, suites }) {
  yield* tests;
  for (const suite of suites) yield* leaves(suite);
}

/** For `node --test --test-reporter`. */
export default async function* nodeReporter(source) {
  let [passed, failed] = [0, 0];
  for await (const { type, data } of source) {
    if (data.details?.type === 'suite') continue;
    if (type === 'test:pass') passed += 1;
    if (type === 'test:fail') failed += 1;
  }
  record({ passed, failed });
  yield '';
}

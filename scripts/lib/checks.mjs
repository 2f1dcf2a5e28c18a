/** The checks that need no browser and no server, each a command with a name. */
import { readdirSync } from 'node:fs';
import { bin, run } from './run.mjs';

const SDK = 'packages/sdk';
/** The entries that one pattern of the SDK's `exports` stands for. */
const GENERATED = readdirSync(`${SDK}/src/generated`)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''));

export const CHECKS = [
  ['types', bin('tsc'), ['-b']],
  [
    'lint',
    bin('eslint'),
    [
      '--config',
      'scripts/eslint.config.mjs',
      '--max-warnings',
      '0',
      'packages',
      'test',
      'scripts',
      'stories',
      '.storybook',
    ],
  ],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['specs and generated code', 'node', ['scripts/generate-sdk.mjs', '--check']],
  ['manifest', 'node', ['scripts/generate-manifest.mjs', '--check']],
  ['reference', 'node', ['scripts/docs.mjs']],
  ['package', bin('publint'), [SDK, '--strict']],
  [
    'package types',
    bin('attw'),
    // Without `@types` packages to compare with: those would come from the registry.
    ['--pack', SDK, '--profile', 'esm-only', '--no-definitely-typed', '--include-entrypoints', ...GENERATED],
  ],
  ['browser floor', 'node', ['scripts/check-floor.mjs']],
  ['sizes', 'node', ['scripts/check-size.mjs']],
];

/** Runs them one after the other; what a failed one printed is shown. */
export async function runChecks(checks) {
  let [passed, failed] = [0, 0];
  for (const [name, command, args] of checks) {
    const { code, output } = await run(command, args, { quiet: true });
    const ok = code === 0;
    console.log(`${ok ? '✔' : '✘'} ${name}`);
    if (!ok || name === 'sizes') console.log(output.trimEnd());
    if (ok) passed += 1;
    else failed += 1;
  }
  return { passed, failed };
}

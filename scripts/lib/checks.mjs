/** The checks that need no browser and no server, each a command with a name. */
import { existsSync, readdirSync } from 'node:fs';
import { bin, run } from './run.mjs';

/** The entries that one pattern of the SDK's `exports` stands for. */
const GENERATED = readdirSync('packages/sdk/src/generated')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''));

/** The same for the widgets. */
const DEFINITIONS = readdirSync('packages/widgets/src')
  .filter((name) => existsSync(`packages/widgets/src/${name}/define.ts`))
  .map((name) => `${name}/define`);

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
  ['metadata of the elements', 'node', ['scripts/generate-manifest.mjs', '--check']],
  ['reference', 'node', ['scripts/docs.mjs']],
  ...packageChecks('packages/sdk', GENERATED),
  ...packageChecks('packages/widgets', DEFINITIONS),
  ['browser floor', 'node', ['scripts/check-floor.mjs']],
  ['snippets', 'node', ['scripts/check-snippets.mjs']],
  ['sizes', 'node', ['scripts/check-size.mjs']],
];

/** Whether a package is what its package.json says, and whether its types are found and fit; `names` fill in patterns. */
function packageChecks(folder, names) {
  const name = folder.replace('packages/', '');
  return [
    [`package ${name}`, bin('publint'), [folder, '--strict']],
    [
      `types of package ${name}`,
      bin('attw'),
      // Without `@types` packages to compare with: those would come from the registry. Style sheets have no types.
      [
        ...['--pack', folder, '--profile', 'esm-only', '--no-definitely-typed'],
        ...['--include-entrypoints', ...names, '--exclude-entrypoints', './widgets.css', './custom-elements.json'],
      ],
    ],
  ];
}

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

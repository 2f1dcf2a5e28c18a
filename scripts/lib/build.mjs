/** The steps of a build, each skipped when its inputs have not changed since it last succeeded. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { buildCdn } from './build-cdn.mjs';
import { hashInputs } from './hash-inputs.mjs';
import { analyzeElements } from './manifest.mjs';
import { bin, run } from './run.mjs';
import { STORYBOOK_ROOT, storybook } from './storybook.mjs';
import { renderWidgetsCss } from './widgets-css.mjs';

const STAMPS = '.cache/build.json';
const PACKAGES = ['sdk', 'widgets', 'sandbox', 'demo-site'];
const sources = PACKAGES.flatMap((name) => [
  `packages/${name}/src`,
  `packages/${name}/tsconfig.json`,
  `packages/${name}/package.json`,
]);

const GENERATOR = 'packages/sdk/src/generator';
/** What runs in Node alone has types of its own. */
const NODE_PARTS = [GENERATOR, 'packages/sdk/src/outbox/node'];

const STEPS = [
  {
    name: 'generator',
    inputs: ['tsconfig.json', 'package-lock.json', GENERATOR],
    outputs: ['packages/sdk/dist/generator'],
    run: () => command(bin('tsc'), ['-b', '--force', GENERATOR]),
  },
  {
    name: 'generated code',
    inputs: ['specs', GENERATOR, 'packages/sdk/package.json', 'scripts/generate-sdk.mjs', 'scripts/lib/spec.mjs'],
    outputs: ['packages/sdk/src/generated', 'packages/sandbox/src/generated'],
    run: () => command('node', ['scripts/generate-sdk.mjs']),
  },
  {
    name: 'packages',
    inputs: [
      'tsconfig.json',
      'package-lock.json',
      'scripts/lib/manifest.mjs',
      'scripts/lib/widgets-css.mjs',
      ...sources,
    ],
    outputs: PACKAGES.map((name) => `packages/${name}/dist`),
    run: compile,
  },
  {
    name: 'CDN files',
    inputs: [
      'rollup.config.mjs',
      'scripts/lib/build-cdn.mjs',
      'scripts/lib/chunk-imports.mjs',
      'scripts/lib/direct-imports.mjs',
      'scripts/lib/ky-in-use.mjs',
      'scripts/lib/lit-in-use.mjs',
      'scripts/lib/single-operations.mjs',
      'scripts/lib/widgets-css.mjs',
      'package-lock.json',
      'packages/sdk/src',
      'packages/widgets/src',
      'packages/widgets/package.json',
    ],
    outputs: ['packages/widgets/cdn'],
    run: buildCdn,
  },
  {
    name: 'Storybook',
    inputs: [
      '.storybook',
      'package-lock.json',
      'packages/sdk/src',
      'packages/widgets/custom-elements.json',
      'packages/widgets/src',
      'scripts/lib/spec.mjs',
      'scripts/lib/story-modules.mjs',
      'specs',
      'stories',
      'test/widgets/support',
    ],
    outputs: [STORYBOOK_ROOT],
    run: () => command(...storybook('build', '--output-dir', STORYBOOK_ROOT)),
  },
];

/** Runs what is missing or stale; `without` names steps to leave alone. */
export async function buildAll({ force = false, without = [] } = {}) {
  const stamps = !force && existsSync(STAMPS) ? JSON.parse(readFileSync(STAMPS, 'utf8')) : {};
  for (const step of STEPS.filter(({ name }) => !without.includes(name))) {
    if (step.outputs.every((path) => existsSync(path)) && stamps[step.name] === hashInputs(step.inputs)) continue;
    const begun = performance.now();
    process.stdout.write(`Building ${step.name}…\n`);
    await step.run();
    console.log(`  ${step.name} in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    // Hashed after the step: generating code changes inputs of the steps that follow, never its own.
    stamps[step.name] = hashInputs(step.inputs);
    mkdirSync('.cache', { recursive: true });
    writeFileSync(STAMPS, JSON.stringify(stamps, null, 2));
  }
}

async function compile() {
  // A file that was removed from src must not live on in dist.
  for (const name of PACKAGES) rmSync(`packages/${name}/dist`, { recursive: true, force: true });
  for (const name of PACKAGES) rmSync(`packages/${name}/tsconfig.tsbuildinfo`, { force: true });
  for (const name of ['generator', 'outbox-node']) rmSync(`packages/sdk/${name}.tsbuildinfo`, { force: true });
  await command(bin('tsc'), ['-b', ...PACKAGES.map((name) => `packages/${name}`), ...NODE_PARTS]);
  cpSync('packages/widgets/src/themes', 'packages/widgets/dist/themes', { recursive: true });
  writeFileSync('packages/widgets/dist/widgets.css', renderWidgetsCss(await analyzeElements()));
}

async function command(name, args, env = {}) {
  const { code, output } = await run(name, args, { quiet: true, env });
  if (code !== 0) throw new Error(`${name} ${args.join(' ')} failed:\n${output}`);
}

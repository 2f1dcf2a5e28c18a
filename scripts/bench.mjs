/**
 * `npm run bench -- SUITE…`: measures ours beside its peers and the limit, all in one run, and prints a table with
 * ratios; without a suite, all of them. `--json FILE` writes the rows too: {suite, case, metric, unit, better,
 * contender, median, min, max, runs}.
 */
import { writeFileSync } from 'node:fs';
import { buildAll } from './lib/build.mjs';

/** Imported when they run: they need what the build makes. */
const SUITES = {
  form: () => import('./bench/form.mjs'),
  list: () => import('./bench/list.mjs'),
  photo: () => import('./bench/photo.mjs'),
  platform: () => import('./bench/platform.mjs'),
  sdk: () => import('./bench/sdk.mjs'),
};

const args = process.argv.slice(2);
const at = args.indexOf('--json');
const file = at >= 0 ? args[at + 1] : undefined;
const named = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
const unknown = named.filter((name) => !(name in SUITES));
if (unknown.length > 0 || (at >= 0 && !file)) {
  console.error(
    at >= 0 && !file
      ? 'Say where to write: npm run bench -- --json FILE'
      : `There is no suite ${unknown.join(', ')}. Suites: ${Object.keys(SUITES).join(', ')}.`,
  );
  process.exit(1);
}

await buildAll();
const rows = [];
for (const [name, load] of Object.entries(SUITES)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n── ${name} ──`);
  const { run } = await load();
  const found = await run((message) => console.log(`  ${message}`));
  print(found);
  rows.push(...found);
}
if (file) {
  writeFileSync(file, `${JSON.stringify(rows, undefined, 2)}\n`);
  console.log(`\n${rows.length} rows in ${file}`);
}

/** A line for each row; the ratio is to the limit of the same case and metric, where there is one. */
function print(found) {
  const number = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
  const lines = found.map((row) => {
    const limit = found.find(
      (other) => other.case === row.case && other.metric === row.metric && other.contender === 'limit',
    );
    const ratio = limit && limit.median > 0 ? `${(row.median / limit.median).toFixed(2)}x` : '';
    return [
      row.case,
      row.metric,
      row.contender,
      `${number(row.median)} ${row.unit}`,
      `(${number(row.min)}–${number(row.max)})`,
      ratio,
    ];
  });
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines)
    console.log(
      `  ${line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd()}`,
    );
}

/** Prints what each CDN file weighs and fails when a budget of package.json is broken. Sizes are gzip -9, in kB of 1,000. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { CDN_ROOT, cdnFiles, nameOf, widgetsVersion } from './lib/build-cdn.mjs';
import { sdkSizes } from './lib/sdk-size.mjs';

const { sizeBudgets } = JSON.parse(readFileSync('package.json', 'utf8'));
const gzip = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
const sizes = Object.fromEntries(cdnFiles().map((file) => [nameOf(file), gzip(file)]));
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

console.log(`${CDN_ROOT}/${widgetsVersion()}, gzip:`);
for (const [name, bytes] of Object.entries(sizes)) console.log(`  ${name.padEnd(32)} ${kB(bytes).padStart(9)}`);

/** Everything a page loads before it can use these widgets: the loader, and what the loader's table says. */
const { needs } = JSON.parse(readFileSync(`${CDN_ROOT}/needs.json`, 'utf8'));
const widgets = Object.keys(needs).filter((tag) => tag !== 'cq-platform');
const files = (tags) => new Set(['widgets', ...['cq-platform', ...tags].flatMap((tag) => needs[tag])]);
const total = (tags) => [...files(tags)].reduce((sum, name) => sum + sizes[`${name}.js`], 0);
const rows = [
  ...widgets.map((tag) => [`<${tag}> alone`, total([tag]), sizeBudgets.firstWidget]),
  ...widgets.map((tag) => [
    `<${tag}> beside the others`,
    total(widgets) - total(widgets.filter((other) => other !== tag)),
    sizeBudgets.furtherWidget,
  ]),
  ['all widgets', total(widgets), sizeBudgets.allWidgets],
];

let broken = 0;
console.log('\nNeeded before first use:');
for (const [label, bytes, budget] of rows) hold(label, bytes, budget, kB);

const { one, further, all, count } = await sdkSizes();
const B = (bytes) => `${bytes.toFixed(0)} B`;
console.log('\nThe SDK in a page of its own:');
hold('one operation', one.gzip, sizeBudgets.sdkOneOperation, B);
hold('a further operation', further, sizeBudgets.sdkFurtherOperation, B);
console.log(`    ${`all ${count} operations`.padEnd(34)} ${B(all.gzip).padStart(9)}`);

function hold(label, bytes, budget, inWords) {
  const ok = bytes <= budget;
  if (!ok) broken += 1;
  console.log(`  ${ok ? '✔' : '✘'} ${label.padEnd(34)} ${inWords(bytes).padStart(9)} of ${inWords(budget)}`);
}

process.exit(broken === 0 ? 0 : 1);

/** Fails when a README's snippets have other hashes than the files of the CDN, or ask for other files than are needed. */
import { readFileSync } from 'node:fs';
import { CDN_ROOT } from './lib/build-cdn.mjs';
import { READMES, writeSnippets } from './lib/snippets.mjs';

const { needs } = JSON.parse(readFileSync(`${CDN_ROOT}/needs.json`, 'utf8'));
const needed = [...new Set([...needs['cq-platform'], ...needs['cq-event-reporter']])].sort();

const faults = [
  ...writeSnippets({ check: true }).map((file) => `${file} has hashes of other files; npm run build writes them.`),
  ...READMES.filter((file) => `${preloaded(file)}` !== `${needed}`).map(
    (file) => `${file} preloads ${preloaded(file)}; the reporter needs ${needed}.`,
  ),
];
faults.forEach((fault) => console.error(fault));
process.exit(faults.length === 0 ? 0 : 1);

function preloaded(file) {
  const links = readFileSync(file, 'utf8').matchAll(/rel="modulepreload"\s+href="[^"]*\/([\w-]+)\.js"/g);
  return Array.from(links, ([, name]) => name).sort();
}

/**
 * `check.js`: put on a page, it tries the page's own connection to the platform and says in words what is wrong with
 * it. Without Lit and without styles of the page, so that it works where the widgets do not. Not part of the npm package.
 */
import { languageOf } from '../internal/controllers/locale.js';
import { check as en } from '../translations/en/check.js';
import { check as zh } from '../translations/zh-CN/check.js';
import { watchPolicy } from './policy-watch.js';
import { PROBES, type Bench, type Finding, type Probe, type ProbeName } from './probes.js';
import { ReportView } from './report-view.js';
import { readSettings, writeSettings, type Settings } from './settings.js';

const stopped = watchPolicy();
const folder = new URL('.', import.meta.url).href;

/** How long a page may take to load; then it is checked as it is. */
const LOAD_PATIENCE_MS = 5_000;
const SKIPPED: Finding = { state: 'skipped', words: '' };
let view: ReportView | undefined;

function draw(place: Element, filled?: FormData): void {
  if (filled) writeSettings(filled, document);
  const language = languageOf(place);
  const settings = readSettings(document, filled);
  view = new ReportView(place, { 'zh-CN': zh, en }[language], language, settings, (next) => draw(place, next));
  void run(view, settings);
}

async function run(report: ReportView, settings: Settings): Promise<void> {
  const bench: Bench = { settings, t: report.t, stopped, folder };
  const findings: [ProbeName, Finding][] = [];
  for (const [name, probe, needs] of PROBES) {
    const finding = needs && !bench[needs] ? SKIPPED : await attempt(probe, bench);
    // Another report was begun meanwhile.
    if (report !== view) return;
    findings.push([name, finding]);
    report.show(findings, false);
  }
  report.show(findings, true);
}

/** A probe that fails in a way nobody thought of is a finding, too: the others go on. */
async function attempt(probe: Probe, bench: Bench): Promise<Finding> {
  try {
    return await probe(bench);
  } catch (error) {
    return { state: 'problem', words: bench.t.failed(error instanceof Error ? error.message : String(error)) };
  }
}

/** The page's own scripts have set what they set, and drawn what they draw. */
function pageIsLoaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    addEventListener('load', () => resolve());
    setTimeout(resolve, LOAD_PATIENCE_MS);
  });
}

void pageIsLoaded().then(() => {
  // Where the page has a place for it, else at its end.
  const place = document.querySelector('#cq-check') ?? document.body.appendChild(document.createElement('div'));
  draw(place);
  // A page that changes its language has its report in it.
  new MutationObserver(() => {
    if (view && view.language !== languageOf(place)) draw(place);
  }).observe(document.documentElement, { attributeFilter: ['lang'] });
});

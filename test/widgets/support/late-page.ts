/** A page of four widgets that are defined late; runs in a frame of layout-shift.test.ts, and tells it how far things moved. */
import { ExamplePlatform } from '../../../stories/fixtures/example-platform.js';
import { until } from './person.js';

addEventListener('unhandledrejection', ({ reason }) => parent.postMessage({ problem: String(reason) }, '/'));

/** What Chromium tells of contents that moved by themselves. TypeScript does not know it. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}
const isShift = (entry: PerformanceEntry): entry is LayoutShift => 'value' in entry;

/** What each widget shows once it has something to show. */
const FIRST: Readonly<Record<string, string>> = {
  'cq-kpi-tile': '[part~=value]',
  'cq-event-reporter': 'input, select',
  'cq-task-list': '[part=item]',
  'cq-trace-lookup': 'input',
};

let moved = 0;
const count = (entries: PerformanceEntry[]) => entries.filter(isShift).forEach(({ value }) => (moved += value));
const observer = new PerformanceObserver((list) => count(list.getEntries()));
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

const { client } = new ExamplePlatform();
document.querySelectorAll('cq-platform').forEach((platform) => Object.assign(platform, { client }));
await drawn();
observer.observe({ type: 'layout-shift', buffered: true });
await import('../../../packages/widgets/src/define.js');
for (const [tag, selector] of Object.entries(FIRST)) {
  await until(`<${tag}> shows something`, () => document.querySelector(tag)?.shadowRoot?.querySelector(selector));
}
await drawn();
count(observer.takeRecords());
parent.postMessage({ moved }, '/');

import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { cleanUp } from './support/mount.js';

/** What a page may move by itself and still be called good; https://web.dev/articles/cls says where it comes from. */
const GOOD = 0.1;

describe('a page whose widgets are defined late', () => {
  // Chromium alone tells; the sheet and the widgets are the same in all.
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    it('is measured in another browser', () => {
      expect(navigator.userAgent).not.to.include('Chrome');
    });
    return;
  }

  before(() => setViewport({ width: 1400, height: 900 }));
  afterEach(cleanUp);

  for (const width of [320, 1280]) {
    it(`stays where it is at ${width} px, with the style sheet that keeps room`, async () => {
      expect(await movedOn(width, '/packages/widgets/dist/widgets.css')).to.be.below(GOOD);
    });

    it(`would move at ${width} px without it`, async () => {
      expect(await movedOn(width, '/packages/widgets/dist/themes/tokens.css')).to.be.above(GOOD);
    });
  }
});

const TILE = '<cq-kpi-tile indicator="incident-completion-rate"></cq-kpi-tile>';
const WIDGETS = [
  `<div class="tiles">${TILE}${TILE}</div>`,
  '<cq-trace-lookup></cq-trace-lookup>',
  '<cq-event-reporter></cq-event-reporter>',
  '<cq-task-list></cq-task-list>',
];

/** What stands between the widgets and outside of the platforms, since browsers do not count what gets another parent; it
 * is read while they come. */
const TEXT = '荣昌区数字化城市运行和治理中心，三级贯通、一体联动。'.repeat(12);

/** How far things moved on a page of all widgets, from before they were defined until they showed their first data. */
async function movedOn(width: number, styleSheet: string): Promise<number> {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0',
    inlineSize: `${width}px`,
    blockSize: '800px',
    border: '0',
  });
  frame.srcdoc = `<!doctype html>
    <html lang="zh-CN">
      <link rel="stylesheet" href="${styleSheet}" />
      <style>
        .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(16em, 1fr)); }
        /* These tiles have all that a tile can have; the page knows. */
        cq-kpi-tile { --cq-kpi-tile-block-size: 21em; }
      </style>
      <h1>荣昌区</h1>
      ${WIDGETS.map((widget) => `<cq-platform area="500153">${widget}</cq-platform><p>${TEXT}</p>`).join('')}
      <footer>荣昌区人民政府</footer>
      <script type="module" src="/test/widgets/support/late-page.ts"></script>
    </html>`;
  const told = new Promise<number>((resolve, reject) => {
    addEventListener('message', ({ source, data }) => {
      if (source !== frame.contentWindow) return;
      if ('problem' in data) reject(new Error(data.problem));
      else resolve(data.moved);
    });
  });
  document.body.append(frame);
  return told;
}

import { expect } from 'chai';
import { storyFiles } from '../../stories/fixtures/all-stories.js';
import { stopClock } from '../../stories/fixtures/clock.js';
import { forgetVisits, type Setting } from '../../stories/fixtures/frame.js';
import { cleanUp } from '../widgets/support/mount.js';
import { load, settle, show, storiesOf } from './show.js';
import { shuffle } from './shuffle.js';

/** The narrowest place, a sidebar, and a column over the whole of a large screen. The window is as wide as ever. */
const WIDTHS = [280, 1600];
const SPEECHES = (['zh-CN', 'en'] as const).flatMap((lang) =>
  (['normal', 'elder'] as const).map((mode) => ({ lang, mode })),
);
/** Filled in by the test runner's configuration. */
const isFull = process.env.FULL === '1';

/** What can be pressed or filled in. The field that takes files is operated by its label. */
const CONTROLS =
  'button, a[href], summary, select, textarea, input:not([type=file], [type=radio], [type=checkbox]), .choice';

/** How small a thing to press may be: WCAG 2.2, 2.5.8. Anything that stands by itself is far larger. */
const SMALLEST = 24;
/** What `--cq-target` makes of it. */
const TARGETS = { normal: 44, elder: 60 };

describe('in the narrowest and the widest place', () => {
  const RealDate = globalThis.Date;
  before(async () => {
    for (const name of ['tokens', 'elder']) await load(`/packages/widgets/src/themes/${name}.css`);
    stopClock();
  });
  after(() => {
    globalThis.Date = RealDate;
    document.head.querySelectorAll('link').forEach((link) => link.remove());
  });
  beforeEach(forgetVisits);
  afterEach(cleanUp);

  for (const { default: meta, ...stories } of storyFiles) {
    if (!meta.component) continue;
    describe(meta.title, () => {
      for (const [name, story] of storiesOf({ default: meta, ...stories })) {
        for (const width of WIDTHS) {
          const speeches = shuffle(SPEECHES, `${meta.id} ${name} ${width}`);
          for (const { lang, mode } of isFull ? speeches : speeches.slice(0, 1)) {
            it(`${story.name}: is whole at ${width} px in ${lang}, ${mode}`, async () => {
              const setting: Setting = { theme: 'light', lang, mode, width };
              const canvas = await show(meta, story, setting);
              await story.play?.({ canvasElement: canvas });
              await settle(canvas);
              const drawn = everything(canvas);
              expect(standingOut(canvas, drawn), 'stands out').to.deep.equal([]);
              expect(drawn.filter(isCut).map(inWords), 'cut off').to.deep.equal([]);
              expect(drawn.filter(isSmall(TARGETS[mode])).map(inWords), 'hard to hit').to.deep.equal([]);
            });
          }
        }
      }
    });
  }
});

/** All that can be seen of the widgets in a place. */
function everything(canvas: HTMLElement): HTMLElement[] {
  const frames = [...canvas.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot?.querySelector('.cq') ?? []);
  return frames
    .flatMap((frame) => [frame, ...frame.querySelectorAll('*')])
    .filter((element) => element instanceof HTMLElement)
    .filter((element) => element.checkVisibility() && !isForReadersOnly(element));
}

/** Whether a screen reader says it and nobody sees it, or it is a drawing that says nothing. */
function isForReadersOnly(element: Element): boolean {
  const hidden = element.getAttribute('aria-hidden') === 'true' || getComputedStyle(element).clipPath !== 'none';
  return hidden || (element.parentElement !== null && isForReadersOnly(element.parentElement));
}

/** Whether something around an element cuts off what is too wide, or lets it be scrolled to. */
function isHeld({ parentElement: around }: Element): boolean {
  return around !== null && (getComputedStyle(around).overflowX !== 'visible' || isHeld(around));
}

const inWords = (element: HTMLElement) => {
  const { width, height } = element.getBoundingClientRect();
  const { scrollWidth, scrollHeight, clientWidth, clientHeight, localName, className } = element;
  const box = `${Math.round(width)} × ${Math.round(height)}, inside ${scrollWidth} × ${scrollHeight} in ${clientWidth} × ${clientHeight}`;
  return `<${localName} class="${className}"> ${(element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)} (${box})`;
};

/** What reaches beyond its widget, or makes the place itself scroll sideways. */
function standingOut(canvas: HTMLElement, drawn: HTMLElement[]): string[] {
  const stage = canvas.querySelector('.stage');
  const { left = 0, right = 0 } = stage?.getBoundingClientRect() ?? {};
  const beyond = drawn.filter((element) => {
    const box = element.getBoundingClientRect();
    return !element.closest('dialog') && !isHeld(element) && (box.left < left - 1 || box.right > right + 1);
  });
  return [
    ...beyond.map(inWords),
    ...(stage && stage.scrollWidth > stage.clientWidth ? [`the place takes ${stage.scrollWidth} px`] : []),
  ];
}

/** Whether some of an element's words cannot be read where they stand. */
function isCut(element: HTMLElement): boolean {
  const words = [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
  const { overflowX, overflowY, display } = getComputedStyle(element);
  if (display === 'inline' || display === 'contents' || element.matches('input, select, textarea, option'))
    return false;
  // A map goes on beyond its window, and can be moved.
  if (element.matches('.leaflet-container')) return false;
  // What is filled in scrolls. A row of a long list has one height, and says the rest where it is opened.
  if (element.closest('.scroller') && !element.matches(CONTROLS)) return false;
  const isWide = element.scrollWidth > element.clientWidth + 1;
  const isHigh = element.scrollHeight > element.clientHeight + 1;
  return (
    (isWide && overflowX !== 'auto' && (words || overflowX === 'hidden' || element.matches(CONTROLS))) ||
    (isHigh && overflowY === 'hidden' && element.innerText.trim() !== '')
  );
}

/** What is hard to hit. What is pressed anywhere in its row, by way of what it draws over that, is as large as the row. */
const isSmall = (target: number) => (element: HTMLElement) => {
  if (!element.matches(CONTROLS)) return false;
  const { position, insetInlineStart } = getComputedStyle(element, '::after');
  const area = position === 'absolute' && insetInlineStart === '0px' ? element.offsetParent : element;
  const { width = 0, height = 0 } = area?.getBoundingClientRect() ?? {};
  return width < SMALLEST || height < target - 0.5;
};

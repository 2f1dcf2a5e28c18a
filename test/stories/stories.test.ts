import { expect } from 'chai';
import { elements, storyFiles } from '../../stories/fixtures/all-stories.js';
import { stopClock } from '../../stories/fixtures/clock.js';
import { forgetVisits, type Setting } from '../../stories/fixtures/frame.js';
import { STATES } from '../../stories/fixtures/states.js';
import type { Story } from '../../stories/fixtures/story.js';
import { cleanUp, violations } from '../widgets/support/mount.js';
import { load, settle, show, storiesOf } from './show.js';
import { shuffle } from './shuffle.js';

const SHEETS = [
  '/packages/widgets/src/themes/tokens.css',
  '/packages/widgets/src/themes/elder.css',
  '/.storybook/preview.css',
];
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['zh-CN', 'en'] as const;
const WIDTHS = [320, 1280];
/** Filled in by the test runner's configuration. */
const isFull = process.env.FULL === '1';
const isChromium = process.env.BROWSER === 'chromium';

const SETTINGS: readonly Setting[] = THEMES.flatMap((theme) =>
  LANGUAGES.flatMap((lang) => WIDTHS.map((width) => ({ theme, lang, mode: 'normal' as const, width }))),
);
/** One of the other theme, the other language and the other width. */
const opposite = (setting: Setting) => SETTINGS.at(-1 - SETTINGS.indexOf(setting));

/** Every setting; or of each story two that have nothing in common, or in a further browser one. */
function settingsFor(id: string, { parameters }: Story): Setting[] {
  const fitting = ({ width }: Setting) => !parameters?.widths || parameters.widths.some((one) => one === width);
  const possible = SETTINGS.filter(fitting);
  const [first] = shuffle(possible, id);
  if (isFull || !first) return possible;
  if (!isChromium) return [first];
  const second = possible.find((one) => one.theme !== first.theme && one.lang !== first.lang) ?? opposite(first);
  return [first, ...possible.filter((one) => one === second)];
}

describe('stories', () => {
  const complaints: string[] = [];
  const { error, warn, Date: RealDate } = { error: console.error, warn: console.warn, Date: globalThis.Date };

  before(async () => {
    await Promise.all(SHEETS.map(load));
    stopClock();
    console.error = (...words: unknown[]) => complaints.push(words.join(' '));
    console.warn = (...words: unknown[]) => complaints.push(words.join(' '));
  });

  after(() => {
    Object.assign(console, { error, warn });
    globalThis.Date = RealDate;
    document.head.querySelectorAll('link').forEach((link) => link.remove());
  });

  beforeEach(() => {
    complaints.length = 0;
    forgetVisits();
  });
  afterEach(cleanUp);

  describe('of every widget', () => {
    for (const tag of elements.filter((element) => element !== 'cq-platform')) {
      for (const state of STATES) {
        it(`show <${tag}> in the state ${state}`, () => {
          const names = storyFiles.filter((one) => one.default.component === tag).flatMap((one) => Object.keys(one));
          expect(names, `stories/${tag.replace('cq-', '')}.stories.ts`).to.include(state);
        });
      }
    }
  });

  for (const file of storyFiles) {
    const meta = file.default;
    describe(meta.title, () => {
      for (const [name, story] of storiesOf(file)) {
        for (const setting of settingsFor(`${meta.id}--${name}`, story)) {
          const { theme, lang, width } = setting;
          it(`${story.name}: whole, quiet and accessible in ${theme}, ${lang}, ${width} px`, async () => {
            const stage = await show(meta, story, setting);
            await story.play?.({ canvasElement: stage });
            await settle(stage);
            expect(standingOut(stage), 'stands out').to.deep.equal([]);
            expect(await violations(stage), 'axe').to.deep.equal([]);
            expect(complaints, 'console').to.deep.equal([]);
          });
        }
      }
    });
  }
});

/** What reaches beyond the stage, or beyond the widget that should hold it. */
function standingOut(canvas: HTMLElement): string[] {
  const stage = canvas.querySelector('.stage');
  const frames = [...canvas.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot?.querySelector('.cq') ?? []);
  return [stage, ...frames]
    .filter((box) => box !== null && box.scrollWidth > box.clientWidth)
    .map((box) => `${box?.className} in ${box?.clientWidth} px takes ${box?.scrollWidth} px`);
}

/** What a page keeps to itself when widgets stand on it. All of ours is imported after the page has been looked at. */
import { expect } from 'chai';
import type * as AllStories from '../../stories/fixtures/all-stories.js';
import type * as Frame from '../../stories/fixtures/frame.js';
import type { StoryFile } from '../../stories/fixtures/story.js';
import type * as Show from '../stories/show.js';

type Stories = typeof AllStories & typeof Show & Pick<typeof Frame, 'forgetVisits'>;

/** The stories in which every widget is used, and has loaded what it has for later. */
const USED = ['Ready', 'Photos', 'Tracking', 'Completing', 'Many', 'Anomalies', 'Areas'];

/** What Lit itself puts on the page where an application brings it; the CDN files leave even that (test/e2e). */
const OF_LIT = ['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions', 'litPropertyMetadata'];

const SHEETS = ['widgets.css', 'elder.css'];

/** Rules of a page that mean everything, and some that mean what happens to be called like something of ours. */
const HOSTILE = `
  *, *::before, *::after { letter-spacing: 3px !important; word-spacing: 5px !important; text-transform: uppercase !important;
    text-indent: 2em !important; text-align: right !important; white-space: pre !important; line-height: 3 !important;
    color: red !important; text-shadow: none; }
  p, h1, h2, h3, ul, ol, li, dl, dd, dt, a, b, i, small, span, table, td, th, form, label, legend, fieldset, svg, dialog,
  button, input, select, textarea, .cq, .frame, .button, .row, .field, .input, .notice, .task, .choice, #heading {
    margin: 7px !important; padding: 7px !important; border: 3px dotted lime !important; float: right !important;
    display: block !important; background: lime !important; font: 9px serif !important; opacity: 0.5 !important; }
  [hidden] { display: block !important; }
  @media all { [part] { position: fixed !important; } }
`;

/** A token, where it shows, and as what. */
const COLOURS = [
  ['--cq-color-surface', '.cq', 'background-color'],
  ['--cq-color-text', '.cq', 'color'],
  ['--cq-color-accent', '.button:not(.soft, .plain)', 'background-color'],
  ['--cq-color-on-accent', '.button:not(.soft, .plain)', 'color'],
  ['--cq-color-edge', '.input', 'border-top-color'],
] as const;

const SCHEMES = [
  ['light', 'rgb(255, 255, 255)', 'rgb(22, 32, 46)'],
  ['dark', 'rgb(20, 26, 35)', 'rgb(233, 238, 246)'],
] as const;

/** What the test runner puts there while it runs. */
const OF_RUNNER = ['__WTR_MOCHA_RUNNER__'];

/** Every property of the global object, the document and what the language and the browser have built in. */
function look(): Map<string, PropertyDescriptor | undefined> {
  const seen = new Map<string, PropertyDescriptor | undefined>();
  const note = (name: string, object: object) => {
    for (const key of Reflect.ownKeys(object)) {
      seen.set(`${name}.${String(key)}`, Reflect.getOwnPropertyDescriptor(object, key));
    }
  };
  note('window', globalThis);
  note('document', document);
  note('<html>', document.documentElement);
  for (const key of Object.getOwnPropertyNames(globalThis)) {
    const { value } = Object.getOwnPropertyDescriptor(globalThis, key) ?? {};
    if (typeof value !== 'function') continue;
    note(key, value);
    if (typeof value.prototype === 'object' && value.prototype) note(`${key}.prototype`, value.prototype);
  }
  return seen;
}

const isSame = (one: PropertyDescriptor | undefined, other: PropertyDescriptor | undefined) =>
  one?.get === other?.get &&
  one?.set === other?.set &&
  (typeof one?.value !== 'function' || one.value === other?.value);

/** Parts of a page, as a district may have them. */
const PAGE = `<h1>重庆</h1><p class="row button notice">One <a href="#">two</a> <b>three</b></p><ul class="tasks"><li>four</li></ul>
  <form class="frame field"><label>five <input class="input"></label><select class="choice"><option>six</option></select>
  <button class="button">seven</button><textarea class="cq"></textarea></form><table><tr><td>eight</td></tr></table>
  <dialog open class="panel">nine</dialog><svg class="icon" width="9" height="9"><path d="M0 0h9"/></svg>`;

function hostPage(): HTMLElement {
  const page = document.createElement('div');
  // Nothing in it is placed by what stands beside it.
  Object.assign(page.style, { inlineSize: '500px', display: 'flow-root', position: 'relative' });
  page.append(document.createRange().createContextualFragment(PAGE));
  document.body.prepend(page);
  return page;
}

/** Every computed style of these elements, and of what they have before and after them. */
function stylesOf(
  elements: Iterable<Element>,
  parts: readonly (string | undefined)[] = [undefined, '::before', '::after'],
): Record<string, string>[] {
  return [...elements].flatMap((element) =>
    parts.map((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      return Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]));
    }),
  );
}

function differences(before: Record<string, string>[], after: Record<string, string>[]): string[] {
  const found = before.flatMap((style, at) =>
    Object.entries(style).flatMap(([name, value]) =>
      value === after[at]?.[name] ? [] : [`${name}: ${value} → ${after[at]?.[name]}`],
    ),
  );
  return [...new Set(found)];
}

describe('a page that widgets stand on', () => {
  const first = look();
  let ours: Stories;
  let used: HTMLElement[];
  let page: HTMLElement;
  let pageBefore: Record<string, string>[];

  /** Draws stories below each other and does in each what its person does. */
  async function use(files: readonly StoryFile[], names: readonly string[]): Promise<HTMLElement[]> {
    const shown: HTMLElement[] = [];
    for (const name of names) {
      for (const file of files) {
        const story = new Map(ours.storiesOf(file)).get(name);
        if (!story) continue;
        ours.forgetVisits();
        const canvas = await ours.show(file.default, story, {
          theme: 'light',
          lang: 'zh-CN',
          mode: 'normal',
          width: 700,
        });
        await story.play?.({ canvasElement: canvas });
        shown.push(canvas);
      }
    }
    return shown;
  }

  const widgetsIn = (canvases: readonly HTMLElement[]) =>
    canvases.flatMap((canvas) => [...canvas.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot));
  const insides = (canvases: readonly HTMLElement[]) =>
    widgetsIn(canvases).flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('.cq, .cq *') ?? [])]);

  before(async function () {
    this.timeout(60_000);
    page = hostPage();
    pageBefore = stylesOf(page.querySelectorAll('*'));
    ours = {
      ...(await import('../../stories/fixtures/all-stories.js')),
      ...(await import('../../stories/fixtures/frame.js')),
      ...(await import('../stories/show.js')),
    };
    await ours.load('/packages/widgets/cdn/1.0.0/widgets.css');
    await ours.load('/packages/widgets/cdn/1.0.0/elder.css');
    used = await use(ours.storyFiles, USED);
  });
  after(() => {
    document.body.replaceChildren();
    document.head.querySelectorAll('link').forEach((link) => link.remove());
    localStorage.clear();
    sessionStorage.clear();
  });

  it('has all widgets on it, in use', () => {
    const tags = new Set(widgetsIn(used).map(({ localName }) => localName));
    expect([...tags]).to.include.members(ours.elements.filter((tag) => tag !== 'cq-platform'));
  });

  it('keeps its global object, its document and what is built into them as they were', () => {
    const seen = look();
    const allowed = [...OF_LIT, ...OF_RUNNER].map((name) => `window.${name}`).concat('Symbol.metadata');
    const added = [...seen.keys()].filter((name) => !first.has(name) && !allowed.includes(name));
    const changed = [...first].filter(([name, descriptor]) => !isSame(descriptor, seen.get(name)));
    expect(added, 'added').to.deep.equal([]);
    expect(
      changed.map(([name]) => name),
      'changed or gone',
    ).to.deep.equal([]);
  });

  it('looks as it did: no style leaks out', () => {
    expect(differences(pageBefore, stylesOf(page.querySelectorAll('*')))).to.deep.equal([]);
    expect(document.adoptedStyleSheets).to.have.length(0);
    expect([...document.styleSheets].map(({ href }) => href?.split('/').pop())).to.deep.equal(SHEETS);
  });

  it('does not reach inside: no style leaks in', () => {
    // Each widget in its first state: styles of all elements there are would take a minute.
    const elements = insides(used.slice(0, ours.elements.length - 1));
    const untouched = stylesOf(elements, [undefined]);
    const sheet = document.createElement('style');
    sheet.textContent = HOSTILE;
    document.head.append(sheet);
    const touched = stylesOf(elements, [undefined]);
    const onPage = getComputedStyle(page.querySelector('p') ?? page);
    expect([onPage.letterSpacing, onPage.borderTopStyle], 'the rules hold').to.deep.equal(['3px', 'dotted']);
    sheet.remove();
    expect(differences(untouched, touched)).to.deep.equal([]);
  });

  it('gives its type and its colours to the widgets, and nothing else does', () => {
    const [canvas] = used;
    const place = canvas?.querySelector<HTMLElement>('.stage');
    const widget = widgetsIn(used).find(({ localName }) => localName === 'cq-event-reporter');
    const inside = (selector: string) => {
      const found = widget?.shadowRoot?.querySelector(selector);
      if (!found) throw new Error(`There is no ${selector}.`);
      return getComputedStyle(found);
    };
    if (!place) throw new Error('There is no place.');
    place.style.font = 'italic 22px monospace';
    for (const selector of ['.cq', '.button', '.input']) {
      const { fontFamily, fontStyle, fontSize } = inside(selector);
      expect([fontFamily, fontStyle, fontSize], selector).to.deep.equal(['monospace', 'italic', '22px']);
    }
    place.style.setProperty('--cq-font', '17px fantasy');
    for (const selector of ['.cq', '.button', '.input']) {
      const { fontFamily, fontStyle, fontSize } = inside(selector);
      expect([fontFamily, fontStyle, fontSize], selector).to.deep.equal(['fantasy', 'normal', '17px']);
    }
    place.removeAttribute('style');
    const colour = (index: number) => `rgb(${index + 1}, 2, 3)`;
    COLOURS.forEach(([token], index) => place.style.setProperty(token, colour(index)));
    COLOURS.forEach(([token, selector, property], index) => {
      expect(inside(selector).getPropertyValue(property), token).to.equal(colour(index));
    });
    place.removeAttribute('style');
    for (const [scheme, background, text] of SCHEMES) {
      place.style.colorScheme = scheme;
      const { backgroundColor, color } = inside('.cq');
      expect([backgroundColor, color], scheme).to.deep.equal([background, text]);
    }
  });

  it('finds in no stylesheet of ours a rem, or a rule for the size of the window', () => {
    const sheets = [
      ...widgetsIn(used).flatMap(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets ?? []),
      ...document.styleSheets,
    ];
    const rules = [...new Set(sheets)].flatMap(({ cssRules }) => [...cssRules]);
    expect(rules.length).to.be.greaterThan(200);
    expect(rules.map(({ cssText }) => cssText).filter((text) => /[\d.]rem\b/.test(text))).to.deep.equal([]);
    const conditions = rules.flatMap((rule) =>
      rule instanceof CSSMediaRule && !keepsRoom(rule) ? rule.conditionText : [],
    );
    expect(conditions.filter((text) => /width|height|aspect-ratio|orientation/.test(text))).to.deep.equal([]);
  });
});

/** Before there is a widget, its room can only be told by the window's width. */
function keepsRoom({ cssRules }: CSSMediaRule): boolean {
  return [...cssRules].every((rule) => rule instanceof CSSStyleRule && rule.selectorText.includes(':not(:defined)'));
}

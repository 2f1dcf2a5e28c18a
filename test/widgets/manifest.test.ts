import '../../packages/widgets/src/define.js';
import { expect } from 'chai';
import * as widgets from '../../packages/widgets/src/index.js';
import { storyFiles } from '../../stories/fixtures/all-stories.js';
import { stopClock } from '../../stories/fixtures/clock.js';
import { forgetVisits } from '../../stories/fixtures/frame.js';
import { show, storiesOf } from '../stories/stage.js';
import { cleanUp } from './support/mount.js';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

/** A class that the manifest describes, as far as this asks. */
interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly attributes?: readonly Described[];
  readonly members?: readonly (Described & { kind: string; static?: boolean; readonly?: boolean })[];
  readonly events?: readonly (Described & { type: { text: string } })[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

const read = async (path: string) => (await fetch(path)).text();
const { modules }: { modules: { declarations?: Declaration[] }[] } = JSON.parse(
  await read('/packages/widgets/custom-elements.json'),
);
const declarations = modules.flatMap((module) => module.declarations ?? []);
const elements = declarations.flatMap((one) => (one.tagName ? [{ ...one, tagName: one.tagName }] : []));
const namesOf = (rows: readonly Described[] = []) => rows.map(({ name }) => name).sort();

/** The classes of the elements, by the tag that each has. */
const classes = new Map(
  Object.values(widgets).flatMap((one) => ('tagName' in one ? [[one.tagName, one] as const] : [])),
);

/** Named where the tokens stand: they hold for all widgets. */
const TOKENS = new Set((await read('/packages/widgets/src/themes/tokens.css')).match(/--cq-[\w-]+/g));

describe('the manifest', () => {
  before(stopClock);
  const RealDate = Date;
  after(() => (globalThis.Date = RealDate));
  afterEach(cleanUp);

  it('describes every element that is defined', () => {
    expect(elements.map(({ tagName }) => tagName).sort()).to.deep.equal([...classes.keys()].sort());
  });

  it('describes every event that the package exports, with the name that it has', () => {
    const exported = Object.values(widgets).flatMap((one) => ('type' in one ? [`${one.name} ${one.type}`] : []));
    const described = elements.flatMap(({ events = [] }) => events.map(({ type, name }) => `${type.text} ${name}`));
    expect([...new Set(described)].sort()).to.deep.equal(exported.sort());
  });

  for (const { tagName, attributes, members = [], events, cssParts, cssProperties } of elements) {
    describe(`of <${tagName}>`, () => {
      const element = classes.get(tagName);
      const properties = members.filter((one) => one.kind === 'field' && !one.static);

      it('has the attributes that the element observes, and no other', () => {
        expect(namesOf(attributes)).to.deep.equal([...(element?.observedAttributes ?? [])].sort());
      });

      it('has the properties that a page may set, with the values they begin with', () => {
        const made = document.createElement(tagName);
        const settable = properties.filter((one) => !one.readonly);
        const reactive = [...(element?.elementProperties ?? [])].flatMap(([name, { state }]) =>
          state ? [] : [String(name)],
        );
        expect(namesOf(settable)).to.deep.equal(reactive.sort());
        for (const { name, default: initial } of settable) {
          expect(Reflect.get(made, name), name).to.deep.equal(initial && JSON.parse(initial.replaceAll("'", '"')));
        }
        for (const { name } of properties) expect(name in made, name).to.equal(true);
      });

      it('says of everything what it is', () => {
        const all = [attributes, properties, events, cssParts, cssProperties].flatMap((rows) => rows ?? []);
        expect(all.filter(({ description }) => !description)).to.deep.equal([]);
      });

      it('has the parts and the style properties that its stories show, and no other', async function () {
        this.timeout(120_000);
        const parts = new Set<string>();
        const tokens = new Set<string>();
        const wanted = [...namesOf(cssParts), ...namesOf(cssProperties)];
        for await (const root of statesOf(tagName)) {
          root.querySelectorAll('[part]').forEach(({ part }) => part.forEach((name) => parts.add(name)));
          stylesOf(root)
            .match(/(?<=var\()--cq-[\w-]+/g)
            ?.forEach((name) => tokens.add(name));
          if (wanted.every((name) => parts.has(name) || tokens.has(name))) break;
        }
        const own = [...tokens].filter((name) => !TOKENS.has(name));
        expect([...parts].sort(), 'parts').to.deep.equal(namesOf(cssParts));
        expect(own.sort(), 'style properties').to.deep.equal(namesOf(cssProperties));
      });
    });
  }
});

/** The element's shadow root in each of its stories, when it is drawn and when the story has been played. */
async function* statesOf(tag: string): AsyncGenerator<ShadowRoot> {
  const setting = { theme: 'light', lang: 'zh-CN', mode: 'normal', width: 1000 } as const;
  for (const file of storyFiles.filter(({ default: { component } }) => component === tag)) {
    for (const [, story] of storiesOf(file)) {
      forgetVisits();
      const canvas = await show(file.default, story, setting);
      const root = canvas.querySelector(tag)?.shadowRoot;
      if (root) yield root;
      await story.play?.({ canvasElement: canvas });
      if (root) yield root;
      cleanUp();
    }
  }
}

/** All style rules of a shadow root, in one text. */
function stylesOf(root: ShadowRoot): string {
  return [...root.adoptedStyleSheets, ...root.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
    .join('\n');
}

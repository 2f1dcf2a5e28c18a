/** Coming and going: definitions, properties given before there is a class, and elements that are moved about. */
import '@digital-cq/widgets/define';
import { EventReporter, KpiTile, Platform, TaskList, TraceLookup } from '@digital-cq/widgets';
import { expect } from 'chai';
import { completionRate, FakeIndicators } from './support/fake-indicators.js';
import { FakePlatform } from './support/fake-platform.js';
import { Ledger } from './support/ledger.js';
import { answerTrace, CODES } from './support/fake-trace.js';
import { cleanUp, find, stage, text, until } from './support/mount.js';

const CLASSES = [Platform, EventReporter, TaskList, TraceLookup, KpiTile] as const;
const WIDGETS = [
  ['cq-event-reporter', {}],
  ['cq-task-list', {}],
  ['cq-trace-lookup', { code: CODES.safe }],
  ['cq-kpi-tile', { indicator: 'incident-completion-rate' }],
] as const;

/** What is said in the console while something is done. */
function warningsOf(work: () => void): string[] {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (message: unknown) => said.push(String(message));
  try {
    work();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('a definition', () => {
  for (const widget of CLASSES) {
    it(`of <${widget.tagName}> may be asked for again, and under another name`, () => {
      const name = `${widget.tagName}-again`;
      const said = warningsOf(() => {
        widget.define();
        widget.define(name);
        widget.define(name);
      });
      expect(said).to.deep.equal([]);
      expect(customElements.get(widget.tagName)).to.equal(widget);
      expect(document.createElement(name)).to.be.instanceOf(widget);
    });
  }

  it('leaves an element of another version alone, and says so once with both versions', () => {
    class Older extends HTMLElement {
      static readonly version = '0.9.0';
    }
    customElements.define('cq-task-list-older', Older);
    const said = warningsOf(() => {
      TaskList.define('cq-task-list-older');
      TaskList.define('cq-task-list-older');
    });
    expect(customElements.get('cq-task-list-older')).to.equal(Older);
    expect(said).to.deep.equal([
      `[digital-cq] <cq-task-list-older> is here already, in version 0.9.0; ${TaskList.version} is left out.`,
    ]);
  });

  it('under a name that cannot be one is said in the console, and does not throw', () => {
    const said = warningsOf(() => KpiTile.define('KpiTile'));
    expect(said).to.have.lengthOf(1);
    expect(said[0]).to.include('<KpiTile> could not be defined');
  });

  it('goes to the registry that is given', () => {
    const defined = new Map<string, CustomElementConstructor>();
    const registry: CustomElementRegistry = {
      define: (tag, constructor) => void defined.set(tag, constructor),
      get: (tag) => defined.get(tag),
      getName: () => null,
      upgrade: () => undefined,
      whenDefined: () => Promise.reject(new Error('unused')),
    };
    TraceLookup.define('cq-trace-lookup', registry);
    expect([...defined]).to.deep.equal([['cq-trace-lookup', TraceLookup]]);
  });
});

describe('an element that is upgraded late', () => {
  afterEach(cleanUp);

  for (const widget of CLASSES) {
    it(`keeps every property that <${widget.tagName}> was given before`, async () => {
      const tag = `${widget.tagName}-late`;
      const names = [...widget.elementProperties].flatMap(([name, { state }]) => (state ? [] : [name]));
      const element = document.createElement(tag);
      const given = new Map(names.map((name) => [name, valueFor(name)]));
      for (const [name, value] of given) Reflect.set(element, name, value);
      stage().append(element);
      widget.define(tag);
      if (element instanceof widget) await element.updateComplete;
      const lost = names.filter((name) => Reflect.get(element, name) !== given.get(name));
      expect(lost).to.deep.equal([]);
      const shadowing = names.filter((name) => Object.hasOwn(element, name));
      expect(shadowing, 'hidden from the class by a property of its own').to.deep.equal([]);
    });
  }

  it('asks the token provider that the page gave before there was a platform', async () => {
    const platform = document.createElement('cq-platform-upgraded');
    const widget = document.createElement('cq-task-list');
    const asked = new Promise<void>((resolve) => {
      Object.assign(platform, {
        baseUrl: `${location.origin}/nowhere`,
        tokenProvider: () => {
          resolve();
          return Promise.reject(new Error('nobody is signed in'));
        },
      });
    });
    platform.append(widget);
    stage().append(platform);
    Platform.define('cq-platform-upgraded');
    await asked;
  });
});

/** Something of the kind that a property holds. */
function valueFor(name: PropertyKey): unknown {
  if (name === 'client') return new FakePlatform().client;
  if (name === 'headingLevel') return 3;
  if (name === 'tokenProvider') return () => new Promise(() => undefined);
  if (name === 'capabilities' || name === 'messages') return {};
  return `given as ${String(name)}`;
}

describe('an element that is taken out and put back a hundred times', () => {
  let ledger: Ledger | undefined;
  afterEach(() => {
    ledger?.close();
    cleanUp();
  });

  for (const [tag, attributes] of WIDGETS) {
    it(`leaves nothing behind: <${tag}>`, async () => {
      const fake = new FakePlatform();
      new FakeIndicators(fake, [completionRate()]);
      answerTrace(fake);
      const platform = document.createElement('cq-platform');
      platform.client = fake.client;
      platform.area = '500153';
      const widget = Object.assign(document.createElement(tag), attributes);
      platform.append(widget);
      const place = stage();
      const visit = async () => {
        place.append(platform);
        await until('it shows what it has', () => text(widget) !== '' && !find(widget, '[part~=loading]'));
      };
      const leave = async () => {
        platform.remove();
        await until('its streams are closed', () => fake.streams === 0);
      };
      const nothingOpen = () =>
        until(`nothing is open, not: ${ledger?.open().join(', ')}`, () => ledger?.open().length === 0);

      // One round first: code that comes on demand is there from then on, and what the page's client keeps for itself.
      await visit();
      await leave();
      ledger = new Ledger();
      await visit();
      await leave();
      await nothingOpen();
      for (let time = 0; time < 100; time += 1) {
        place.append(platform);
        await widget.updateComplete;
        platform.remove();
      }
      await leave();
      await nothingOpen();
      await until('no request is under way', () => fake.pending === 0);

      await visit();
      expect(fake.streams, 'streams of one that stays').to.be.at.most(1);
      await leave();
      await nothingOpen();
    });
  }
});

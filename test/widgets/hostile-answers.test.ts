/** Whatever stands in a text of the platform is shown as text, and breaks nothing. */
import '@digital-cq/widgets/define';
import type { EventReporter } from '@digital-cq/widgets';
import { expect } from 'chai';
import { ExamplePlatform, status, type Answers, type Call } from '../../stories/fixtures/example-platform.js';
import { operations, type OperationName } from '../../stories/fixtures/spec-examples.js';
import { button, cleanUp, fill, find, findAll, press, reads, stage, until } from './support/mount.js';

const WIDTH = 320;
const HOSTILE: Readonly<Record<string, string>> = {
  markup: `<b class="hostile">粗</b><img class="hostile" src="x" onerror="window.hacked = true"><script class="hostile">window.hacked = true</script>`,
  'direction controls': '\u202E倒过来\u2066的字\u200F',
  'a hundred thousand characters': 'W'.repeat(100_000),
};
/** What programs read is ASCII without spaces in the examples; what people read is not. */
const MACHINE = /^[\x21-\x7E]*$/;
const CONTROLS = /[\u200F\u202E\u2066]/g;
/** There texts stand in one line with our words, which must not be turned around. */
const BESIDE_OURS = ['.similar', '.finished', '.tracking'];
/** So much of a hostile text is enough to look for. */
const HEAD = 40;

function infect<Value>(answer: Value, hostile: string): Value {
  return JSON.parse(JSON.stringify(answer), (_, value: unknown) =>
    typeof value === 'string' && !MACHINE.test(value) ? hostile : value,
  );
}

declare global {
  interface Window {
    hacked?: boolean;
  }
}

describe('<cq-event-reporter> and a platform whose texts are hostile', function () {
  // Millions of characters have to be laid out.
  this.timeout(60_000);
  let pages = 0;
  afterEach(cleanUp);

  async function mount(answers: Answers = {}): Promise<EventReporter> {
    delete window.hacked;
    const widget = document.createElement('cq-event-reporter');
    widget.area = `500153${String((pages += 1)).padStart(3, '0')}`;
    widget.client = new ExamplePlatform(answers, false).client;
    stage(WIDTH).append(widget);
    await until('it is there', () => widget.shadowRoot && find(widget, '#description'));
    return widget;
  }

  /** Up to the last step. */
  async function fillIn(widget: EventReporter): Promise<void> {
    const next = async (step: number) => {
      await press(widget, '下一步');
      await until(`step ${step} is there`, () => find(widget, `.step-${step}.current`));
    };
    (await until('there are kinds', () => find(widget, '.group'))).click();
    (await until('there is a kind', () => find(widget, '.choice'))).click();
    await fill(widget, 'description', '井盖坏了。');
    await next(1);
    await fill(widget, 'address', '路边');
    await next(2);
    await next(3);
  }

  for (const [name, hostile] of Object.entries(HOSTILE)) {
    describe(`with ${name} in every text`, () => {
      const infected = (answers: Answers = {}): Answers => ({
        ...Object.fromEntries(operations.map((one) => [one.name, (example: unknown) => infect(example, hostile)])),
        openStream: () => new Promise<never>(() => undefined),
        ...answers,
      });

      /** A problem document as the contract has it, with texts that are not. */
      const refusal =
        (code: number, more: object = {}) =>
        async (example: unknown, call: Call) => {
          const response = status(code)(example, call);
          return new Response(JSON.stringify({ ...infect(await response.json(), hostile), ...more }), response);
        };

      /** It is there as text, made no element, ran nothing, and nothing stands out. */
      function holds(widget: EventReporter, where: string): void {
        const plain = hostile.replace(CONTROLS, '').slice(0, HEAD);
        const place = find(widget, where);
        const shown = place?.textContent ?? '';
        if (BESIDE_OURS.includes(where)) expect(shown).not.to.match(CONTROLS);
        expect(shown.replace(CONTROLS, ''), `${where} as text`).to.include(plain);
        expect(findAll(widget, '.hostile, script, img[src="x"]')).to.deep.equal([]);
        expect(window.hacked).to.equal(undefined);
        expect(find(widget, '.cq')?.scrollWidth, 'width').to.be.at.most(WIDTH);
        const wide = findAll(widget, '.cq *').filter(
          (one) =>
            !one.closest('.visually-hidden, select, svg') &&
            one.getBoundingClientRect().right > widget.getBoundingClientRect().right + 1,
        );
        expect(wide.map(({ className, tagName }) => `${tagName}.${className}`)).to.deep.equal([]);
      }

      it('shows kinds, places, and what others have reported', async () => {
        const widget = await mount(infected());
        await until('there are kinds', () => find(widget, '.group'));
        holds(widget, '.groups');
        await fillIn(widget);
        holds(widget, '.check');
        await until('others are shown', () => find(widget, '.similar'));
        holds(widget, '.similar');
      });

      it('shows the receipt of a report, and of joining another', async () => {
        const widget = await mount(infected());
        await fillIn(widget);
        await press(widget, '提交上报');
        await reads(widget, '已收到');
        holds(widget, '.finished');
        await press(widget, '再报一件');
        await fillIn(widget);
        await press(widget, '我也遇到了');
        await reads(widget, '已为您加入');
        holds(widget, '.finished');
      });

      it('shows where a report stands', async () => {
        const widget = await mount(infected());
        widget.follow('SJ500153261123000429', 'K7M3QX');
        await until('it is there', () => find(widget, '.tracking .facts'));
        holds(widget, '.tracking .facts');
        holds(widget, '.tracking');
      });

      it('shows why a report was refused, beside the field', async () => {
        const widget = await mount(infected({ reportIncident: refusal(400) }));
        await fillIn(widget);
        await press(widget, '提交上报');
        await until('the summary is there', () => find(widget, '#errors'));
        holds(widget, '#errors');
      });

      it('shows why a report was refused, over the button', async () => {
        const widget = await mount(infected({ reportIncident: refusal(422, { errors: [] }) }));
        await fillIn(widget);
        await press(widget, '提交上报');
        await until('the reason is there', () => find(widget, '.notice.danger'));
        holds(widget, '.notice.danger');
      });

      it('shows a question', async () => {
        const challenge = { id: 'x', question: hostile, expiresAt: '2026-11-23T09:40:00+08:00' };
        const widget = await mount(infected({ reportIncident: refusal(422, { errors: [], challenge }) }));
        await fillIn(widget);
        await press(widget, '提交上报');
        await until('it is asked', () => find(widget, '.question'));
        holds(widget, '.question');
      });
    });
  }

  /** Not a word of what the contract says stands there: no time, no address, no code, no state. */
  const RUBBISH = ['javascript:window.hacked=true//', 'http://[', '', '<i class="hostile">x</i>', '\u202E2026'];
  /** How far a person gets with such an answer of each operation. */
  const WAYS: Readonly<Partial<Record<OperationName, (widget: EventReporter) => Promise<unknown>>>> = {
    listCategories: (widget) => until('the form is there', () => find(widget, '#description')),
    getArea: (widget) => until('the form is there', () => find(widget, '#description')),
    getAsset: (widget) => {
      widget.asset = '5001530101000001';
      return until('the form is there', () => find(widget, '#description'));
    },
    findSimilarIncidents: async (widget) => {
      await fillIn(widget);
      await until('the last step is there', () => button(widget, '提交上报'));
    },
    reportIncident: async (widget) => {
      await fillIn(widget);
      await press(widget, '提交上报');
      await reads(widget, '已收到');
    },
    trackIncident: async (widget) => {
      widget.follow('SJ500153261123000429', 'K7M3QX');
      await until('it is there', () => find(widget, '.tracking .facts'));
    },
  };

  for (const [name, go] of Object.entries(WAYS)) {
    for (const rubbish of RUBBISH) {
      it(`stands though ${name} answers “${rubbish.replace(CONTROLS, '⇄')}” for every text`, async () => {
        const broken: unknown[] = [];
        const note = (event: ErrorEvent | PromiseRejectionEvent) =>
          broken.push(event instanceof ErrorEvent ? event.error : event.reason);
        addEventListener('error', note);
        addEventListener('unhandledrejection', note);
        try {
          const spoil = (example: unknown) =>
            JSON.parse(JSON.stringify(example), (_, value: unknown) => (typeof value === 'string' ? rubbish : value));
          const widget = await mount({
            openStream: () => new Promise<never>(() => undefined),
            [name]: spoil,
          });
          await go(widget);
          await widget.updateComplete;
          await new Promise((resolve) => requestAnimationFrame(resolve));
          expect(broken).to.deep.equal([]);
          expect(findAll(widget, '.hostile, [href^="javascript:"], [src^="javascript:"]')).to.deep.equal([]);
          expect(window.hacked).to.equal(undefined);
        } finally {
          removeEventListener('error', note);
          removeEventListener('unhandledrejection', note);
        }
      });
    }
  }
});

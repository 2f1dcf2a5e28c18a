import type { TraceLookup } from '@digital-cq/widgets';
import '@digital-cq/widgets/define';
import { html } from 'lit';
import { fill, find, findAll, press, reads, until } from '../test/widgets/support/person.js';
import { status } from './fixtures/example-platform.js';
import * as states from './fixtures/states.js';
import type { Args, Story, StoryMeta } from './fixtures/story.js';
import { codeOf, traceAnswers } from './fixtures/trace.js';

const meta: StoryMeta = {
  id: 'trace-lookup',
  title: '组件 Widgets/追溯 cq-trace-lookup',
  component: 'cq-trace-lookup',
  tags: ['autodocs'],
  args: { code: codeOf('watch'), reportHref: '/?about={code}', noRecents: false, headingLevel: 2 },
  // The address belongs to Storybook.
  argTypes: { param: { table: { disable: true } } },
  parameters: { answers: traceAnswers },
  render: ({ code, reportHref, noRecents, headingLevel, heading }) =>
    html`<cq-trace-lookup
      .code=${code}
      .reportHref=${reportHref}
      .noRecents=${noRecents}
      .headingLevel=${headingLevel}
      .heading=${heading}
    ></cq-trace-lookup>`,
};
export { meta as default };

const of = (name: Parameters<typeof codeOf>[0]): Args => ({ code: codeOf(name) });
const NOTHING: Args = { code: '' };

async function widgetIn(canvas: HTMLElement): Promise<TraceLookup> {
  const widget = await until('there is a look-up', () => canvas.querySelector('cq-trace-lookup'));
  await until('a code can be entered', () => widget.shadowRoot && find(widget, '#code'));
  return widget;
}

/** The widget, once the answer and the way are there. */
async function answered(canvas: HTMLElement): Promise<TraceLookup> {
  const widget = await widgetIn(canvas);
  await until('there is an answer', () => find(widget, '.verdict'));
  await until('nothing is on its way', () => !find(widget, '[part=loading]'));
  return widget;
}

/** Enters a code as a person would, and looks it up. */
async function enter(canvas: HTMLElement, code: string): Promise<TraceLookup> {
  const widget = await widgetIn(canvas);
  await fill(widget, 'code', code);
  await press(widget, /^(查询|Look up)$/);
  return widget;
}

/** A code that is not sent, and why. */
function mistake(name: string, code: string): Story {
  return {
    name,
    args: NOTHING,
    tags: ['!autodocs'],
    play: async ({ canvasElement }) => {
      const widget = await enter(canvasElement, code);
      await until('what is wrong is said', () => find(widget, '#code-error'));
    },
  };
}

const opened = async ({ canvasElement }: { canvasElement: HTMLElement }) => {
  await answered(canvasElement);
};

export const Ready: Story = { name: '需要留意 Take care', play: opened };

export const WaitingForClient: Story = { name: '等待接入 Waiting for a client', parameters: states.waitingForClient };

export const Loading: Story = { name: '正在查 Loading', parameters: states.loading };

export const Empty: Story = { name: '还没有查 Nothing looked up yet', args: NOTHING };

export const Stale = states.stale(answered);

export const Offline = states.wentOffline(answered);

export const Unreachable: Story = { name: '一开始就连不上 Never reached', parameters: states.unreachable };

export const Failed: Story = { name: '平台出错 Error', parameters: states.failed };

export const Unauthorized: Story = { name: '需要登录 401', parameters: states.unauthorized };

export const Forbidden: Story = { name: '没有权限 403', parameters: states.forbidden };

export const RateLimited: Story = { name: '太频繁 429', parameters: states.rateLimited };

export const Safe: Story = { name: '可以放心 Safe', args: of('safe'), play: opened };

export const Recalled: Story = { name: '已召回 Recalled', args: of('recalled'), play: opened };

export const Unknown: Story = { name: '无法判断 Cannot say', args: of('unknown'), play: opened };

export const Shop: Story = { name: '一家店 A shop', args: of('shop'), play: opened };

export const ExpiredShop: Story = { name: '证照过期的店 An expired licence', args: of('expiredShop'), play: opened };

export const EarTag: Story = { name: '耳标 An ear tag', args: of('earTag'), play: opened };

export const Voided: Story = { name: '作废的码 A code that was withdrawn', args: of('voided'), play: opened };

/** Each stands where it happened. */
export const Anomalies: Story = { name: '几处对不上 What does not fit', args: of('anomalies'), play: opened };

export const EveryReading: Story = {
  name: '每次温度和原始记录 Temperatures and records',
  args: of('anomalies'),
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await answered(canvasElement);
    for (const summary of findAll(widget, '.readings summary, .path > li:first-child .raw summary')) summary.click();
    await reads(widget, 'eventTime');
  },
};

export const ManyRecords: Story = { name: '记录很多 Many records', args: of('many'), play: opened };

export const PathFailed: Story = {
  name: '过程没查到 The way cannot be had',
  parameters: { answers: { listTraceEvents: status(500) } },
  play: opened,
};

export const NotFound: Story = {
  name: '没有查到 Not found',
  args: { code: '150015300000987' },
  play: async ({ canvasElement }) => {
    await reads(await widgetIn(canvasElement), /没有查到|Nothing found/);
  },
};

export const Recognised: Story = {
  name: '边输边认 Recognised while typing',
  args: NOTHING,
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement);
    await fill(widget, 'code', codeOf('earTag'));
    await reads(widget, /看起来是|Looks like/);
  },
};

export const WrongCheckDigit = mistake('校验位不对 A wrong check digit', 'SC10150015300012');

export const WrongLength = mistake('少了一位 Too short', 'SC1015001530001');

export const PersonalNumber = mistake('身份证号 A personal number', '11010519491231002X');

export const NothingEntered = mistake('什么也没填 Nothing entered', '');

/** What only the platform can tell. */
export const Refused: Story = {
  ...mistake('平台说码不对 Refused by the platform', '5001530087342'),
  parameters: { answers: { resolveCode: status(422) } },
};

export const Recents: Story = {
  name: '最近查过 Looked up before',
  args: NOTHING,
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await widgetIn(canvasElement);
    for (const name of ['watch', 'recalled', 'unknown', 'earTag', 'shop'] as const) {
      await widget.lookUp(codeOf(name));
      await until(`${name} is answered`, () => find(widget, '.proof')?.textContent?.includes(codeOf(name)));
    }
    await widget.lookUp('');
    await until('they are remembered', () => findAll(widget, '.recent').length === 5);
  },
};

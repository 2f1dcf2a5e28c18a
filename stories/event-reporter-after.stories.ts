import type { TrackedIncident } from '@digital-cq/sdk/types';
import type { EventReporter } from '@digital-cq/widgets';
import '@digital-cq/widgets/define';
import { html } from 'lit';
import { choose, fill, find, findAll, press, reads, until } from '../test/widgets/support/person.js';
import { reportAnswers } from './fixtures/categories.js';
import { ExamplePlatform, offline, status, type Answers } from './fixtures/example-platform.js';
import { PHOTO, takePhoto } from './fixtures/photo.js';
import type { Story, StoryMeta } from './fixtures/story.js';

const meta: StoryMeta = {
  id: 'event-reporter-after',
  title: '组件 Widgets/上报以后 cq-event-reporter after sending',
  component: 'cq-event-reporter',
  args: { sharedDevice: false, trackUrl: '' },
  parameters: { answers: reportAnswers },
  render: ({ sharedDevice, trackUrl }) =>
    html`<cq-event-reporter .sharedDevice=${sharedDevice} .trackUrl=${trackUrl}></cq-event-reporter>`,
};
export { meta as default };

const NO = 'SJ500153261123000429';
const CODE = 'K7M3QX';

const STARTED = { id: '9310', at: '2026-11-23T10:10:00+08:00', type: 'started', actor: '昌元街道网格员' } as const;

/** The example's report while it is being worked on, otherwise than it is told here. */
function underWay(change: Partial<TrackedIncident>): Answers {
  return {
    trackIncident: ({ closedAt: _, reopenUntil: __, ...example }) => ({
      ...example,
      state: 'in_progress',
      slaState: 'on_track',
      timeline: [...example.timeline.slice(0, 2), STARTED],
      actions: ['supply', 'withdraw', 'urge'],
      ...change,
    }),
  };
}

async function widgetIn(canvas: HTMLElement): Promise<EventReporter> {
  const widget = await until('there is a widget', () => canvas.querySelector('cq-event-reporter'));
  await until('kinds of problems can be chosen', () => widget.shadowRoot && find(widget, '.groups'));
  return widget;
}

async function follow(canvas: HTMLElement): Promise<EventReporter> {
  const widget = await widgetIn(canvas);
  widget.follow(NO, CODE);
  await until('the report is there', () => find(widget, '.state'));
  return widget;
}

/** Opens the form of what a person does about their report. */
async function begin(canvas: HTMLElement, name: RegExp): Promise<EventReporter> {
  const widget = await follow(canvas);
  await press(widget, name);
  await until('the form is there', () => find(widget, '.follow-up'));
  return widget;
}

const next = async (widget: EventReporter, step: number) => {
  if (!find(widget, '.progress')?.checkVisibility()) return;
  await press(widget, /^(下一步|Next)/);
  await until(`step ${step + 1} is shown`, () => find(widget, `.step-${step}.current`));
};

async function send(canvas: HTMLElement): Promise<EventReporter> {
  const widget = await widgetIn(canvas);
  await press(widget, /公用设施|Public utilities/);
  const choice = () => findAll(widget, '.choice').find((label) => /井盖|Manhole/.test(label.textContent ?? ''));
  (await until('a category can be chosen', choice)).click();
  await fill(widget, 'description', '人行道井盖破损，晚上没有照明，行人容易踩空。');
  await next(widget, 1);
  await fill(widget, 'township', '500153001');
  await fill(widget, 'address', '昌龙大道 128 号门前人行道');
  await next(widget, 2);
  await next(widget, 3);
  await press(widget, /^(提交上报|Submit report)$/);
  await until('the QR code is drawn', () => find(widget, '.qr'));
  return widget;
}

export const Receipt: Story = {
  name: '回执和二维码 Receipt with QR code',
  play: async ({ canvasElement }) => {
    await send(canvasElement);
  },
};

export const ReceiptOnSharedDevice: Story = {
  name: '多人合用的设备 Receipt on a shared device',
  args: { sharedDevice: true, trackUrl: 'https://www.example.gov.cn/track?no={no}' },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
  },
};

export const MyReports: Story = {
  name: '我的上报 My reports',
  play: async ({ canvasElement }) => {
    const widget = await send(canvasElement);
    await press(widget, /^(再报一件|Report another)$/);
    await press(widget, /查询进度|Check a report/);
    await reads(widget, /有新进展|Updated/);
  },
};

export const Late: Story = {
  name: '逾期和原因 Late, with the reason',
  parameters: {
    answers: underWay({
      slaState: 'overdue',
      dueAt: '2026-11-23T11:00:00+08:00',
      delay: { reason: 'escalated', newDueAt: '2026-11-24T18:00:00+08:00' },
      urgedAt: '2026-11-23T11:20:00+08:00',
      urgeAgainAt: '2026-11-23T12:20:00+08:00',
      actions: ['supply', 'withdraw'],
    }),
  },
  play: async ({ canvasElement }) => {
    await follow(canvasElement);
  },
};

const photoOf = (id: string, purpose: 'report' | 'result') => ({
  id,
  purpose,
  kind: 'photo' as const,
  mime: 'image/jpeg' as const,
  bytes: 182_044,
  sha256: '0'.repeat(64),
  width: 1600,
  height: 1200,
  url: PHOTO,
  urlExpiresAt: '2026-11-23T12:00:00+08:00',
});

export const BeforeAndAfter: Story = {
  name: '处理前后的照片 Photos before and after',
  parameters: {
    answers: {
      trackIncident: (example) => ({
        ...example,
        attachments: [
          photoOf('01KAQ3MZ00ATTACHMENT000001', 'report'),
          photoOf('01KAQ3MZ00ATTACHMENT000002', 'report'),
          photoOf('01KAQ3MZ00ATTACHMENT000003', 'result'),
        ],
      }),
    },
  },
  play: async ({ canvasElement }) => {
    const widget = await follow(canvasElement);
    await until('the photos are there', () => find(widget, '.before-after img'));
  },
};

export const Supply: Story = {
  name: '补充信息 Add information',
  parameters: { answers: underWay({}) },
  play: async ({ canvasElement }) => {
    const widget = await begin(canvasElement, /补充信息|Add information/);
    await fill(widget, 'follow-up-text', '井盖在公交站牌正前方。');
    await choose(widget, [await takePhoto()], 'follow-up-photo-add');
    await until('it is ready', () => find(widget, '.photo.ready'));
  },
};

export const Withdraw: Story = {
  name: '撤回 Withdraw',
  parameters: { answers: underWay({}) },
  play: async ({ canvasElement }) => {
    await begin(canvasElement, /撤回|Withdraw/);
  },
};

export const Urge: Story = {
  name: '催办 Send a reminder',
  parameters: { answers: underWay({}) },
  play: async ({ canvasElement }) => {
    await begin(canvasElement, /催办|Send a reminder/);
  },
};

export const Reopen: Story = {
  name: '重新办理 Reopen',
  play: async ({ canvasElement }) => {
    await begin(canvasElement, /重新办理|Reopen/);
  },
};

export const Rate: Story = {
  name: '评价 Rate',
  play: async ({ canvasElement }) => {
    const widget = await begin(canvasElement, /^(评价|Rate)$/);
    findAll(widget, '#follow-up-stars input')[1]?.click();
    await widget.updateComplete;
  },
};

export const Rated: Story = {
  name: '已评价 Rated',
  parameters: {
    answers: {
      trackIncident: ({ reopenUntil: _, ...example }) => ({
        ...example,
        state: 'evaluated',
        actions: [],
        rating: { stars: 4, at: '2026-11-23T11:35:00+08:00' },
      }),
    },
  },
  play: async ({ canvasElement }) => {
    await follow(canvasElement);
  },
};

export const Done: Story = {
  name: '催办已收到 Reminder sent',
  parameters: {
    answers: { ...underWay({}), urgeIncident: (example) => ({ ...example, urgedAt: '2026-11-23T11:40:00+08:00' }) },
  },
  play: async ({ canvasElement }) => {
    const widget = await begin(canvasElement, /催办|Send a reminder/);
    await press(widget, /^(催办|Send reminder)$/);
    await reads(widget, /已催办|Reminder sent; /);
  },
};

export const NotPossible: Story = {
  name: '现在不能催办 Not possible now',
  parameters: { answers: { ...underWay({}), urgeIncident: status(409) } },
  play: async ({ canvasElement }) => {
    const widget = await begin(canvasElement, /催办|Send a reminder/);
    ExamplePlatform.in(canvasElement).answers = {
      ...reportAnswers,
      ...underWay({ actions: ['supply'], urgeAgainAt: '2026-11-23T12:20:00+08:00' }),
      urgeIncident: status(409),
    };
    await press(widget, /^(催办|Send reminder)$/);
    await reads(widget, /现在不能催办|not possible any more/);
  },
};

export const WithoutNetwork: Story = {
  name: '断网没有提交 Not sent, without network',
  parameters: { answers: { ...underWay({}), supplyIncident: offline } },
  play: async ({ canvasElement }) => {
    const widget = await begin(canvasElement, /补充信息|Add information/);
    await fill(widget, 'follow-up-text', '井盖在公交站牌正前方。');
    await press(widget, /^(提交补充|Send)$/);
    await reads(widget, /写的内容都还在|still here/);
  },
};

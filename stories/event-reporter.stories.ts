import type { Point } from '@digital-cq/sdk/types';
import type { Capabilities, EventReporter } from '@digital-cq/widgets';
import '@digital-cq/widgets/define';
import { html } from 'lit';
import { choose, fill, find, findAll, press, reads, until } from '../test/widgets/support/person.js';
import { reportAnswers } from './fixtures/categories.js';
import { ExamplePlatform, offline, pending, status, type Answers } from './fixtures/example-platform.js';
import { askingAnswers } from './fixtures/questions.js';
import { PHOTO, takePhoto } from './fixtures/photo.js';
import { silence } from './fixtures/silence.js';
import { takeLargePhoto } from './fixtures/uploads.js';
import * as states from './fixtures/states.js';
import type { Story, StoryMeta } from './fixtures/story.js';

const meta: StoryMeta = {
  id: 'event-reporter',
  title: '组件 Widgets/上报 cq-event-reporter',
  component: 'cq-event-reporter',
  tags: ['autodocs'],
  args: { category: '', asset: '', description: '', address: '', locked: '', headingLevel: 2 },
  parameters: { answers: reportAnswers },
  render: ({ category, asset, description, address, locked, headingLevel, heading }) =>
    html`<cq-event-reporter
      .category=${category}
      .asset=${asset}
      .description=${description}
      .address=${address}
      .locked=${locked}
      .headingLevel=${headingLevel}
      .heading=${heading}
    ></cq-event-reporter>`,
};
export { meta as default };

const NO = 'SJ500153261123000429';
const CODE = 'K7M3QX';
/** A tile that stands in for a real one: a few streets, the same everywhere. */
const TILE = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256"><path fill="#eef1e6" d="M0 0h256v256H0z"/>
   <path fill="#cfe3f3" d="M0 190q64-40 128 0t128 0v40q-64 40-128 0t-128 0z"/>
   <path stroke="#fff" stroke-width="14" fill="none" d="M0 64h256M80 0v256M190 0v64"/></svg>`,
)}#{z}-{x}-{y}`;
const OUTLINE = {
  type: 'Polygon',
  coordinates: [
    [
      [105.57, 29.38],
      [105.62, 29.375],
      [105.625, 29.43],
      [105.58, 29.435],
      [105.57, 29.38],
    ],
  ],
};
/** A container in which the form goes step by step. */
const NARROW = { widths: [320] };

/** The widget, once its form is there. */
async function form(canvas: HTMLElement): Promise<EventReporter> {
  const widget = await until('there is a form', () => canvas.querySelector('cq-event-reporter'));
  await until('kinds of problems can be chosen', () => widget.shadowRoot && find(widget, '.groups'));
  return widget;
}

async function chooseCategory(widget: EventReporter, group: RegExp, name: RegExp): Promise<void> {
  await press(widget, group);
  const found = () => findAll(widget, '.choice').find((label) => name.test(label.textContent ?? ''));
  (await until(`${name} can be chosen`, found)).click();
  await widget.updateComplete;
}

/** Goes on to the next step where the form shows one at a time. */
async function next(widget: EventReporter, step: number): Promise<void> {
  const isStepByStep = find(widget, '.progress')?.checkVisibility();
  if (!isStepByStep) return;
  await press(widget, /^(下一步|Next)/);
  await until(`step ${step + 1} is shown`, () => find(widget, `.step-${step}.current`));
}

async function fillWhat(widget: EventReporter): Promise<void> {
  await chooseCategory(widget, /公用设施|Public utilities/, /井盖|Manhole/);
  await fill(widget, 'description', '人行道井盖破损，晚上没有照明，行人容易踩空。');
  await next(widget, 1);
}

async function fillWhere(widget: EventReporter): Promise<void> {
  await fillWhat(widget);
  await fill(widget, 'township', '500153001');
  await fill(widget, 'address', '昌龙大道 128 号门前人行道');
  await next(widget, 2);
}

/** What the page's bridge can do. */
async function can(canvas: HTMLElement, capabilities: Capabilities): Promise<void> {
  const platform = canvas.querySelector('cq-platform');
  if (platform) platform.capabilities = capabilities;
  await platform?.updateComplete;
}

/** What the page's bridge answers when it is asked where the person is. */
const canLocate = (canvas: HTMLElement, locate: () => Promise<Point>) => can(canvas, { locate });

/** Opens the map and marks its middle. */
async function markOnMap(widget: EventReporter): Promise<void> {
  await fillWhat(widget);
  await press(widget, /在地图上标出来|Mark it on a map/);
  await until('the map is drawn', () => find(widget, '.leaflet-tile-loaded'));
  await press(widget, /标在正中|Mark the middle/);
  await reads(widget, /玉屏社区 第一网格/);
}

/** Gives a recording to the widget. */
async function give(widget: EventReporter, file: File): Promise<void> {
  const field = await until('a recording can be given', () => find<HTMLInputElement>(widget, '#recording-file'));
  const transfer = new DataTransfer();
  transfer.items.add(file);
  field.files = transfer.files;
  field.dispatchEvent(new Event('change'));
}

/** Fills in everything and sends it. */
async function send(canvas: HTMLElement): Promise<EventReporter> {
  const widget = await form(canvas);
  await fillWhere(widget);
  await next(widget, 3);
  await press(widget, /^(提交上报|Submit report)$/);
  return widget;
}

/** Follows the example's report. */
async function follow(canvas: HTMLElement): Promise<EventReporter> {
  const widget = await form(canvas);
  widget.follow(NO, CODE);
  return widget;
}

export const Ready: Story = { name: '正常 Ready' };

export const WaitingForClient: Story = { name: '等待接入 Waiting for a client', parameters: states.waitingForClient };

export const Loading: Story = { name: '加载中 Loading', parameters: states.loading };

export const Empty: Story = {
  name: '没有可报的类别 Empty',
  parameters: { answers: { listCategories: (example) => ({ ...example, items: [] }) } },
};

/** What a person follows is kept when it cannot be read again. */
export const Stale: Story = {
  name: '进度没能更新 Stale',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await follow(canvasElement);
    await reads(widget, /实时|Live/);
    const platform = ExamplePlatform.in(canvasElement);
    platform.answers = { ...reportAnswers, trackIncident: status(500) };
    platform.emit({ type: 'incident.changed', subject: platform.example('trackIncident').id, data: {} });
    await reads(widget, /没能更新|Could not update/);
  },
};

export const Offline: Story = { name: '断网 Offline', parameters: states.unreachable };

export const Failed: Story = { name: '平台出错 Error', parameters: states.failed };

export const Unauthorized: Story = { name: '需要登录 401', parameters: states.unauthorized };

export const Forbidden: Story = { name: '没有权限 403', parameters: states.forbidden };

export const RateLimited: Story = { name: '太频繁 429', parameters: states.rateLimited };

export const Searching: Story = {
  name: '搜索类别 Searching',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    const search = find<HTMLInputElement>(widget, 'input[type=search]');
    if (!search) throw new Error('There is no search.');
    search.value = 'jinggai';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await until('something is found', () => find(widget, '.choice'));
  },
};

export const Emergency: Story = {
  name: '紧急情况 Emergency',
  args: { category: '3901' },
  play: async ({ canvasElement }) => {
    await reads(await form(canvasElement), '119');
  },
};

/** Not for this platform, with where to go instead. */
export const Elsewhere: Story = {
  name: '不归这里受理 Handled by others',
  args: { category: '3801' },
  play: async ({ canvasElement }) => {
    await reads(await form(canvasElement), '95598');
  },
};

export const Suggested: Story = {
  name: '从说明猜类别 Suggested from the words',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fill(widget, 'description', '门口的窨井没有盖子，旁边的路灯也不亮。');
    await reads(widget, /您是不是想报|Is it one of these/);
  },
};

export const Questions: Story = {
  name: '类别的问题 Questions of a kind',
  args: { category: '2101' },
  parameters: { answers: askingAnswers },
  play: async ({ canvasElement }) => {
    await reads(await form(canvasElement), /是什么井盖|What kind of cover/);
  },
};

export const MoreQuestions: Story = {
  name: '回答带出的问题 Questions that an answer brings up',
  tags: ['!autodocs'],
  args: { category: '2101' },
  parameters: { answers: askingAnswers },
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    (
      await until('it can be said whether anybody is hurt', () => find(widget, '#answer-hurt input[value=true]'))
    ).click();
    await reads(widget, /伤得怎样|How badly/);
  },
};

export const WrongAnswers: Story = {
  name: '回答有错误 Wrong answers',
  tags: ['!autodocs'],
  args: { category: '2101', description: '井盖不见了' },
  parameters: { answers: askingAnswers },
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fill(widget, 'answer-size', '很宽');
    await press(widget, /^(提交上报|Submit report|下一步.*|Next.*)$/);
    await until('what is wrong is listed', () => find(widget, '#errors'));
  },
};

export const AssetFound: Story = {
  name: '按编号找到设施 A facility by its sign',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    (await until('a code can be entered', () => find(widget, '.asset summary'))).click();
    await fill(widget, 'asset', '5001530101000001');
    await press(widget, /^(查找|Look up)$/);
    await reads(widget, /这里可以报|What can be reported/);
  },
};

export const AssetUnknown: Story = {
  name: '没有登记的编号 Code not registered yet',
  tags: ['!autodocs'],
  args: { asset: '5001530101999999' },
  parameters: { answers: { getAsset: status(404), resolveCode: status(404) } },
  play: async ({ canvasElement }) => {
    await reads(await form(canvasElement), /这个编号还没有登记|This code is not registered yet/);
  },
};

/** A page that a sign’s QR code leads to. */
export const Locked: Story = {
  name: '页面已填好 Filled in by the page',
  args: { category: '2101', asset: '5001530101000001', locked: 'category asset' },
  play: async ({ canvasElement }) => {
    const widget = await until('there is a form', () => canvasElement.querySelector('cq-event-reporter'));
    await reads(widget, /由本页面填好|Filled in by this page/);
  },
};

/** The categories of an earlier visit, long ago. */
export const OfflineCategories: Story = {
  name: '断网时用上次的类别 Categories without network',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    const key = await until('they are kept', () =>
      Object.keys(localStorage).find((name) => name.endsWith(' categories')),
    );
    const kept: { at: number } = JSON.parse(localStorage.getItem(key) ?? '{}');
    localStorage.setItem(key, JSON.stringify({ ...kept, at: kept.at - 20 * 86_400_000 }));
    ExamplePlatform.in(canvasElement).answers = { everything: offline };
    const again = document.createElement('cq-event-reporter');
    widget.replaceWith(again);
    await reads(again, /问题类别是|The kinds of problems are/);
  },
};

export const Where: Story = {
  name: '第二步：在哪里 Where',
  tags: ['!autodocs'],
  parameters: NARROW,
  play: async ({ canvasElement }) => {
    await fillWhat(await form(canvasElement));
  },
};

/** Part of a name, its pinyin or its initials: the places that it may be. */
export const FindingPlace: Story = {
  name: '按名称找地方 A place by its name',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhat(widget);
    await fill(widget, 'place', 'yp');
    await until('a place is found', () => find(widget, '[role=option]'));
  },
};

export const PositionFound: Story = {
  name: '读到位置 Position found',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhat(widget);
    await canLocate(canvasElement, () => Promise.resolve({ lng: 105.5943, lat: 29.4052, crs: 'GCJ02', accuracyM: 18 }));
    await press(widget, /使用我现在的位置|Use my position/);
    await reads(widget, /玉屏社区 第一网格/);
  },
};

export const PositionDenied: Story = {
  name: '读不到位置 Position not to be had',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhat(widget);
    await canLocate(canvasElement, () => Promise.reject(new Error('denied')));
    await press(widget, /使用我现在的位置|Use my position/);
    await reads(widget, /现在读不到位置|cannot tell its position/);
  },
};

/** The page has named no tiles: squares and the scale still help. */
export const MapWithoutTiles: Story = {
  name: '没有底图的地图 A map without tiles',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await markOnMap(await form(canvasElement));
  },
};

export const MapWithTiles: Story = {
  name: '地图 A map',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    widget.tiles = TILE;
    widget.tilesAttribution = '示例底图 审图号 GS(0000)0000号';
    widget.mapOptions = { outline: OUTLINE };
    await markOnMap(widget);
    await until('tiles are shown', () => find(widget, 'img.leaflet-tile-loaded'));
  },
};

export const PlacesMissing: Story = {
  name: '乡镇街道没有加载出来 Places missing',
  tags: ['!autodocs'],
  parameters: { answers: { listAreas: offline } },
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhat(widget);
    await reads(widget, /没有加载出来|could not be loaded/);
  },
};

export const Photos: Story = {
  name: '第三步：照片 Photos',
  tags: ['!autodocs'],
  parameters: NARROW,
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhere(widget);
    await choose(widget, [await takePhoto(), await takePhoto()]);
    await until('both have arrived', () => findAll(widget, '.photo.done').length === 2);
  },
};

/** Moved by buttons, each said aloud. */
export const PhotosInOrder: Story = {
  name: '照片换了次序 Photos in another order',
  tags: ['!autodocs'],
  parameters: NARROW,
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhere(widget);
    await choose(widget, [await takePhoto(), await takePhoto(), await takePhoto()]);
    await until('all have arrived', () => findAll(widget, '.photo.done').length === 3);
    await press(widget, /往后移|later/);
    await reads(widget, /第 2 张|2 of 3/);
  },
};

/** Before it was opened, a photo told where, when and with what it was taken. */
export const Covering: Story = {
  name: '遮挡人脸和车牌 Covering faces and plates',
  tags: ['!autodocs'],
  parameters: NARROW,
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhere(widget);
    await choose(widget, [await takePhoto()]);
    (await until('it can be covered', () => find(widget, '.redact'))).click();
    await until('the dialog is open', () => find<HTMLDialogElement>(widget, 'dialog.redaction')?.open);
    const photo = find(widget, '.stage');
    photo?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await reads(widget, /已遮挡照片的|of the photo is covered/);
  },
};

export const PhotoUnreadable: Story = {
  name: '打不开的 HEIC 照片 A HEIC photo that cannot be opened',
  tags: ['!autodocs'],
  parameters: NARROW,
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhere(widget);
    await choose(widget, [new File(['ftypheic'], 'IMG_0001.HEIC')]);
    await reads(widget, /兼容性最佳|Most Compatible/);
  },
};

export const Recorded: Story = {
  name: '附一段语音 A voice note',
  tags: ['!autodocs'],
  parameters: NARROW,
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhere(widget);
    await give(widget, silence());
    await until('it can be heard', () => find(widget, '.recording audio'));
  },
};

export const Filmed: Story = {
  name: '附一段视频 A video',
  tags: ['!autodocs'],
  parameters: NARROW,
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhere(widget);
    await give(widget, new File(['no video'], 'VID_0001.webm', { type: 'video/webm' }));
    await until('it can be seen', () => find(widget, '.recording video'));
  },
};

export const RecordingTooLong: Story = {
  name: '录音太大 A recording that is too large',
  tags: ['!autodocs'],
  parameters: NARROW,
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhere(widget);
    await give(widget, new File([new Uint8Array(11 * 1024 * 1024)], 'note.mp3', { type: 'audio/mpeg' }));
    await reads(widget, /文件太大|too large/);
  },
};

/** The page was left and opened again. */
export const Restored: Story = {
  name: '恢复了草稿 A draft that came back',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const first = await form(canvasElement);
    await fillWhere(first);
    await choose(first, [await takePhoto()]);
    await until('the photo has arrived', () => find(first, '.photo.done'));
    await reads(first, /草稿已保存|Draft saved/);
    const place = first.parentElement;
    first.remove();
    place?.append(first.cloneNode());
    await reads(await form(canvasElement), /已恢复|brought back/);
  },
};

export const Check: Story = {
  name: '第四步：核对 Check',
  tags: ['!autodocs'],
  parameters: NARROW,
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhere(widget);
    await next(widget, 3);
  },
};

export const Errors: Story = {
  name: '有错误 Errors',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    const here = /^(提交上报|Submit report|下一步.*|Next.*)$/;
    await press(widget, here);
    await until('what is wrong is listed', () => find(widget, '#errors'));
  },
};

export const UploadingPhoto: Story = {
  name: '照片正在上传 A photo is on its way',
  tags: ['!autodocs'],
  parameters: { answers: { uploadAttachment: pending } },
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhere(widget);
    await choose(widget, [await takePhoto()]);
    await reads(widget, /正在上传|Uploading/);
  },
};

/** The first part has arrived; the second takes its time. */
function slowly(): () => Response | Promise<Response> {
  let parts = 0;
  return () =>
    (parts += 1) === 1 ? new Response(null, { status: 204, headers: { 'Upload-Offset': '262144' } }) : pending();
}

export const LargePhoto: Story = {
  name: '大照片传了一部分 Part of a large photo has arrived',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    ExamplePlatform.in(canvasElement).answers.appendUpload = slowly();
    const widget = await form(canvasElement);
    await fillWhere(widget);
    await choose(widget, [await takeLargePhoto()]);
    await until('a part has arrived', () => find<HTMLProgressElement>(widget, 'progress')?.value);
  },
};

export const PhotoFailed: Story = {
  name: '照片没传上 A photo was not uploaded',
  tags: ['!autodocs'],
  parameters: { answers: { uploadAttachment: offline } },
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhere(widget);
    await choose(widget, [await takePhoto()]);
    await reads(widget, /没传上|Not uploaded/);
  },
};

export const Sending: Story = {
  name: '正在提交 Sending',
  tags: ['!autodocs'],
  parameters: { answers: { reportIncident: pending } },
  play: async ({ canvasElement }) => {
    await reads(await send(canvasElement), /正在提交|Sending/);
  },
};

export const NotSent: Story = {
  name: '没有提交成功 Not sent',
  tags: ['!autodocs'],
  parameters: { answers: { reportIncident: offline }, keeps: false },
  play: async ({ canvasElement }) => {
    await reads(await send(canvasElement), /没有提交成功|was not sent/);
  },
};

export const Waiting: Story = {
  name: '等待网络 Waiting for the network',
  tags: ['!autodocs'],
  parameters: { answers: { reportIncident: offline } },
  play: async ({ canvasElement }) => {
    await reads(await send(canvasElement), /已存在这台设备上|Saved on this device/);
  },
};

/** What waited went out by itself, and the platform did not take it. */
export const RefusedLater: Story = {
  name: '等过以后没被接受 Refused after it had waited',
  tags: ['!autodocs'],
  parameters: { answers: { reportIncident: offline } },
  play: async ({ canvasElement }) => {
    const widget = await send(canvasElement);
    await reads(widget, /已存在这台设备上|Saved on this device/);
    const platform = ExamplePlatform.in(canvasElement);
    platform.answers = { ...reportAnswers, reportIncident: status(422) };
    await platform.client.outbox?.resume();
    await reads(widget, /平台没有接受|did not accept/);
  },
};

/** What waited has arrived: its number and code are there to be written down. */
export const SentLater: Story = {
  name: '等过以后已发送 Sent after it had waited',
  tags: ['!autodocs'],
  parameters: { answers: { reportIncident: offline } },
  play: async ({ canvasElement }) => {
    const widget = await send(canvasElement);
    await reads(widget, /已存在这台设备上|Saved on this device/);
    const platform = ExamplePlatform.in(canvasElement);
    platform.answers = reportAnswers;
    await platform.client.outbox?.resume();
    await reads(widget, /记下了|I have noted it/);
  },
};

export const Done: Story = {
  name: '已收到 Received',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await reads(await send(canvasElement), /已收到|Received/);
  },
};

export const TrackingForm: Story = {
  name: '查询 Checking a report',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await press(widget, /查询进度|Check a report/);
    await until('a number can be entered', () => find(widget, '#track-no'));
  },
};

export const Tracking: Story = {
  name: '处理中 A report on its way',
  tags: ['!autodocs'],
  parameters: {
    answers: {
      trackIncident: ({ closedAt: _, ...example }) => ({
        ...example,
        state: 'in_progress',
        slaState: 'on_track',
        timeline: [
          ...example.timeline.slice(0, 2),
          { id: '9310', at: '2026-11-23T10:10:00+08:00', type: 'started', actor: '昌元街道网格员' },
        ],
        notes: [
          {
            id: '01KAQ3N8V2N0TE00000000000A',
            at: '2026-11-23T10:05:00+08:00',
            actor: '昌元街道基层治理指挥中心',
            text: '已联系权属单位，备件今天送到。',
            visibility: 'public',
          },
        ],
        attachments: [
          {
            id: '01KAQ3MZ00ATTACHMENT000001',
            kind: 'photo',
            mime: 'image/jpeg',
            bytes: 182_044,
            sha256: '0'.repeat(64),
            width: 1600,
            height: 1200,
            url: PHOTO,
            urlExpiresAt: '2026-11-23T12:00:00+08:00',
          },
        ],
      }),
    },
  },
  play: async ({ canvasElement }) => {
    await reads(await follow(canvasElement), /处理中|In progress/);
  },
};

export const Closed: Story = {
  name: '已办结 Closed',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await reads(await follow(canvasElement), /已办结|Closed/);
  },
};

export const NotFound: Story = {
  name: '没有这个编号 Not found',
  tags: ['!autodocs'],
  parameters: { answers: { trackIncident: status(404) } },
  play: async ({ canvasElement }) => {
    await reads(await follow(canvasElement), /没有找到|Not found/);
  },
};

/** Others have reported something nearby. */
const others: Answers = { findSimilarIncidents: (example) => example };

async function check(canvas: HTMLElement): Promise<EventReporter> {
  const widget = await form(canvas);
  await fillWhere(widget);
  await next(widget, 3);
  return widget;
}

export const Similar: Story = {
  name: '附近已有人上报 Already reported nearby',
  tags: ['!autodocs'],
  parameters: { answers: others },
  play: async ({ canvasElement }) => {
    await reads(await check(canvasElement), /我也遇到了|I have this problem too/);
  },
};

export const NotJoined: Story = {
  name: '没能加入 Could not join',
  tags: ['!autodocs'],
  parameters: { answers: { ...others, followIncident: offline } },
  play: async ({ canvasElement }) => {
    const widget = await check(canvasElement);
    await press(widget, /我也遇到了|I have this problem too/);
    await reads(widget, /加入要有网络|Joining needs a connection/);
  },
};

export const Joined: Story = {
  name: '我也遇到了 Joined',
  tags: ['!autodocs'],
  parameters: { answers: others },
  play: async ({ canvasElement }) => {
    const widget = await check(canvasElement);
    await press(widget, /我也遇到了|I have this problem too/);
    await reads(widget, /已为您加入|You have joined/);
  },
};

const QUESTION = { 'zh-CN': '三加五等于几？请用数字回答。', en: 'What is three plus five? Answer with a number.' };

/** The platform takes the report once its question is answered. */
const asks = (): Response => {
  const language = document.querySelector<HTMLElement>('.stage')?.lang === 'en' ? 'en' : 'zh-CN';
  const problem = {
    ...{ type: 'about:blank', title: '请回答一个小问题', status: 422, code: 'challenge_required' },
    requestId: '01KAQ3N8V2REQ000000000000008',
    challenge: { id: 'one', question: QUESTION[language], expiresAt: '2026-11-23T11:50:00+08:00' },
  };
  return new Response(JSON.stringify(problem), {
    status: 422,
    headers: { 'Content-Type': 'application/problem+json' },
  });
};

export const Question: Story = {
  name: '先回答一个小问题 A question first',
  tags: ['!autodocs'],
  parameters: { answers: { reportIncident: asks } },
  play: async ({ canvasElement }) => {
    const widget = await send(canvasElement);
    await until('it is asked', () => find(widget, '#challenge'));
  },
};

export const QuestionLater: Story = {
  name: '等过以后先回答 A question after it had waited',
  tags: ['!autodocs'],
  parameters: { answers: { reportIncident: offline } },
  play: async ({ canvasElement }) => {
    const widget = await send(canvasElement);
    await reads(widget, /已存在这台设备上|Saved on this device/);
    const platform = ExamplePlatform.in(canvasElement);
    platform.answers = { ...reportAnswers, reportIncident: asks };
    await platform.client.outbox?.resume();
    await until('it is asked', () => find(widget, '.outgoing .question'));
  },
};

export const Who: Story = {
  name: '代报和不公开 On behalf, and private',
  tags: ['!autodocs'],
  parameters: {
    ...NARROW,
    answers: { getSession: (example) => ({ ...example, kind: 'guest' }) },
    keeps: false,
  },
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    await fillWhere(widget);
    (await until('it can be opened', () => find(widget, '.who summary'))).click();
    (await until('it is offered', () => find(widget, '#on-behalf'))).click();
    find(widget, '#private')?.click();
  },
};

export const ContactNeeded: Story = {
  name: '需要联系方式 A contact is needed',
  tags: ['!autodocs'],
  parameters: {
    ...NARROW,
    answers: {
      listCategories: async (example, call) => {
        const answer = await reportAnswers.listCategories?.(example, call);
        if (!answer || answer instanceof Response) return example;
        return { ...answer, items: answer.items.map((item) => ({ ...item, anonymousAllowed: false })) };
      },
    },
  },
  play: async ({ canvasElement }) => {
    await fillWhere(await form(canvasElement));
  },
};

export const AppHelps: Story = {
  name: 'App 帮忙听写、推荐和找地点 The app writes down, suggests and finds',
  play: async ({ canvasElement }) => {
    const widget = await form(canvasElement);
    widget.readAloud = true;
    await can(canvasElement, {
      dictate: async () => '巷口的洞洞越来越大了。',
      suggestCategories: async () => ['2201'],
      findPlaces: async () => [{ name: '玉屏农贸市场', address: '昌龙大道 88 号', areaCode: '500153001' }],
    });
    await press(widget, /说出来，帮您写下|Say it, and have it written down/);
    await until('the model has spoken', () => find(widget, '.suggestions button'));
    await fill(widget, 'place', '玉屏');
    await until('places are found', () => findAll(widget, '[role=option]').length > 1);
  },
};

import type { KpiTile } from '@digital-cq/widgets';
import '@digital-cq/widgets/define';
import { html, type TemplateResult } from 'lit';
import { find, findAll, press, reads, until } from '../test/widgets/support/person.js';
import { ExamplePlatform, offline, status } from './fixtures/example-platform.js';
import { changed, indicatorAnswers, INDICATORS } from './fixtures/indicators.js';
import * as states from './fixtures/states.js';
import type { Story, StoryMeta } from './fixtures/story.js';

const LIVE = 'incident-completion-rate';

const meta: StoryMeta = {
  id: 'kpi-tile',
  title: '组件 Widgets/指标 cq-kpi-tile',
  component: 'cq-kpi-tile',
  tags: ['autodocs'],
  args: { indicator: LIVE, headingLevel: 2 },
  argTypes: { indicator: { control: 'select', options: INDICATORS } },
  parameters: { answers: indicatorAnswers },
  render: ({ indicator, headingLevel, heading }) =>
    html`<cq-kpi-tile .indicator=${indicator} .headingLevel=${headingLevel} .heading=${heading}></cq-kpi-tile>`,
};
export { meta as default };

/** Tiles side by side, as on a dashboard. */
function board(...indicators: readonly string[]): TemplateResult {
  return html`<div class="board">
    ${indicators.map((indicator) => html`<cq-kpi-tile .indicator=${indicator}></cq-kpi-tile>`)}
  </div>`;
}

/** Some tiles, once each of them has its figure, or says why there is none. */
function tiles(name: string, ...indicators: readonly string[]): Story {
  return {
    name,
    render: () => board(...indicators),
    play: allRead,
  };
}

const allRead = async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
  for (const tile of canvasElement.querySelectorAll('cq-kpi-tile')) await read(tile);
};

async function read(tile: KpiTile): Promise<KpiTile> {
  await until(`${tile.indicator} is read`, () => tile.shadowRoot && find(tile, '.foot'));
  return tile;
}

/** The tile, once its figure is there. */
async function filled(canvas: HTMLElement): Promise<KpiTile> {
  return read(await until('there is a tile', () => canvas.querySelector('cq-kpi-tile')));
}

/** Opens what stands behind the figure. */
async function details(canvas: HTMLElement): Promise<KpiTile> {
  const tile = await filled(canvas);
  await press(tile, /^(详情|Details)/);
  await until('the details are open', () => find(tile, 'dialog[open]'));
  return tile;
}

export const Ready: Story = { name: '正常 Ready', play: allRead };

export const WaitingForClient: Story = { name: '等待接入 Waiting for a client', parameters: states.waitingForClient };

export const Loading: Story = { name: '加载中 Loading', parameters: states.loading };

export const Empty: Story = { name: '没有这项指标 No such indicator', args: { indicator: 'nobody-counts-this' } };

export const Stale = states.stale(filled);

export const Offline = states.wentOffline(filled);

export const Unreachable: Story = { name: '一开始就连不上 Never reached', parameters: states.unreachable };

export const Failed: Story = { name: '平台出错 Error', parameters: states.failed };

export const Unauthorized: Story = { name: '需要登录 401', parameters: states.unauthorized };

export const Forbidden: Story = { name: '没有权限 403', parameters: states.forbidden };

export const RateLimited: Story = { name: '太频繁 429', parameters: states.rateLimited };

/** Side by side as on the demo's dashboard. */
export const Board = tiles(
  '看板 A board',
  'incidents-reported',
  LIVE,
  'incidents-open',
  'tasks-overdue',
  'incident-handling-hours',
  'tasks-per-incident',
  'incidents-tasks',
  'core-business',
  'workshops',
  'petitions',
  'fires',
  'software-revenue',
  'drownings',
  'studied',
  'efficiency',
  'suppressed',
);

/** The same in the middle of a failure: one voice, and every figure keeps its place. */
export const BoardFailed: Story = {
  name: '看板没能更新 A board that could not be updated',
  tags: ['!autodocs'],
  render: () => board('incidents-reported', LIVE, 'incidents-open', 'tasks-overdue'),
  play: async ({ canvasElement }) => {
    const all = [...canvasElement.querySelectorAll('cq-kpi-tile')];
    for (const tile of all) await read(tile);
    ExamplePlatform.in(canvasElement).answers = { everything: offline };
    for (const tile of all) await tile.reload();
    for (const tile of all) await reads(tile, /网络不通|No connection/);
  },
};

/** On a wall, a figure is as large as its place allows. */
export const Wall: Story = {
  name: '大屏 On a wall',
  parameters: { widths: [1280] },
  play: allRead,
};

export const Large = tiles('万和亿 Large figures', 'below-wan', 'full-wan', 'grid-incidents', 'wan', 'yi', 'yuan');

export const Pairs = tiles(
  '并列的数 Side by side',
  'incidents-tasks',
  'core-business',
  'pork',
  'tasks-per-incident',
  'studied',
);

export const ZeroOccurrence = tiles('零发生 Should not happen', 'drownings', 'zero-good', 'zero-bad');

export const Targets = tiles(
  '目标 Targets',
  LIVE,
  'on-pace',
  'behind',
  'missed',
  'incident-handling-hours',
  'exactly',
  'software-revenue',
  'light-alloy',
);

export const Polarities = tiles(
  '好坏 Good or bad',
  'higher-good',
  'higher-bad',
  'lower-good',
  'lower-bad',
  'exactly',
  'target-bad',
  'zero-good',
  'zero-bad',
  'incidents-reported',
);

export const Comparisons = tiles(
  '变化 Changes',
  'points',
  'percent',
  'doubled',
  'flat',
  'was-zero',
  'incomparable',
  'petitions',
  'efficiency',
  'revenue-growth',
);

export const Qualifiers = tiles(
  '约和不少于 How a figure is meant',
  'approx',
  'at-least',
  'at-least-few',
  'over',
  'at-most',
  'provisional',
);

export const RankAndCoverage = tiles(
  '排名和覆盖 Rank and coverage',
  'workshops',
  'ranked',
  'command-centres',
  'partly-covered',
);

export const Alerts = tiles('预警 Alerts', 'alert-red', 'alert-orange', 'alert-yellow', 'alert-blue', 'tasks-overdue');

export const NoFigure = tiles(
  '没有数值 No figure',
  'suppressed',
  'no-data',
  'not-published',
  'petitions',
  'software-revenue',
);

export const Trends = tiles('走势 Trends', LIVE, 'incident-handling-hours', 'with-gap');

/** A figure that moves is marked for a moment. */
export const Moved: Story = {
  name: '数字变了 The figure moved',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const tile = await filled(canvasElement);
    await reads(tile, /实时|Live/);
    const platform = ExamplePlatform.in(canvasElement);
    platform.answers = { ...indicatorAnswers, ...changed(LIVE, { value: 96.8 }) };
    platform.emit({ type: 'indicator.changed', subject: '500153', data: { indicators: [LIVE] } });
    await until('it is marked', () => find(tile, '[part~=moved]'));
  },
};

export const About: Story = {
  name: '详情：说明 Details: about',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await details(canvasElement);
  },
};

export const Table: Story = {
  name: '详情：数据表 Details: table',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const tile = await details(canvasElement);
    await press(tile, /^(数据表|Table)$/);
    await until('all months are there', () => findAll(tile, 'dialog tbody tr').length === 12);
  },
};

export const Areas: Story = {
  name: '详情：各区域 Details: by area',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const tile = await details(canvasElement);
    await press(tile, /^(各区域|By area)$/);
    await until('areas are there', () => find(tile, '[data-area="500153100"]'));
  },
};

export const AreasBelow: Story = {
  name: '详情：再下一级 Details: further down',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const tile = await details(canvasElement);
    await press(tile, /^(各区域|By area)$/);
    await press(tile, '昌元街道');
    await until('its communities are there', () => find(tile, '[data-area="500153001003"]'));
  },
};

export const AreasFailed: Story = {
  name: '详情：区域没查到 Details: areas cannot be had',
  tags: ['!autodocs'],
  parameters: { answers: { listIndicatorAreas: status(500) } },
  play: async ({ canvasElement }) => {
    const tile = await details(canvasElement);
    await press(tile, /^(各区域|By area)$/);
    await until('that is said', () => find(tile, 'dialog [part=error]'));
  },
};

/** Of a figure that was published once. */
export const AboutPublished: Story = {
  name: '详情：公布的数 Details: a published figure',
  tags: ['!autodocs'],
  args: { indicator: 'petitions' },
  play: async ({ canvasElement }) => {
    await details(canvasElement);
  },
};

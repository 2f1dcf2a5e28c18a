import type { TaskList } from '@digital-cq/widgets';
import '@digital-cq/widgets/define';
import { html } from 'lit';
import { choose, fill, find, offers, press, reads, until } from '../test/widgets/support/person.js';
import { ExamplePlatform, offline, status } from './fixtures/example-platform.js';
import { takePhoto } from './fixtures/photo.js';
import * as states from './fixtures/states.js';
import type { Story, StoryMeta } from './fixtures/story.js';
import { makeTasks, taskAnswers, tasks } from './fixtures/tasks.js';

const meta: StoryMeta = {
  id: 'task-list',
  title: '组件 Widgets/任务 cq-task-list',
  component: 'cq-task-list',
  tags: ['autodocs'],
  args: { queue: 'open', compact: false, pageSize: 50, headingLevel: 2 },
  argTypes: {
    queue: { control: 'select', options: ['mine', 'claimable', 'open', 'check', 'done'] },
  },
  parameters: { answers: taskAnswers },
  render: ({ queue, compact, pageSize, headingLevel, heading }) =>
    html`<cq-task-list
      .queue=${queue}
      .compact=${compact}
      .pageSize=${pageSize}
      .headingLevel=${headingLevel}
      .heading=${heading}
    ></cq-task-list>`,
};
export { meta as default };

/** The widget, once its rows are there. */
async function filled(canvas: HTMLElement): Promise<TaskList> {
  const widget = await until('there is a task list', () => canvas.querySelector('cq-task-list'));
  await until('it has rows', () => widget.shadowRoot && find(widget, '.task'));
  return widget;
}

/** Opens the task with this in its title. */
async function open(canvas: HTMLElement, title: string): Promise<TaskList> {
  const widget = await filled(canvas);
  await press(widget, new RegExp(`^(紧急|Urgent)? ?${title}`));
  await until('its details are there', () => find(widget, '.detail .facts'));
  return widget;
}

export const Ready: Story = { name: '正常 Ready' };

export const WaitingForClient: Story = { name: '等待接入 Waiting for a client', parameters: states.waitingForClient };

export const Loading: Story = { name: '加载中 Loading', parameters: states.loading };

export const Empty: Story = {
  name: '没有任务 Empty',
  parameters: {
    answers: {
      listTasks: tasks(0),
      countTasks: (example) => ({ ...example, mine: 0, claimable: 0, open: 0, check: 0, overdue: 0 }),
    },
  },
};

export const Stale = states.stale(filled);

export const Offline = states.wentOffline(filled);

export const Unreachable: Story = { name: '一开始就连不上 Never reached', parameters: states.unreachable };

export const Failed: Story = { name: '平台出错 Error', parameters: states.failed };

export const Unauthorized: Story = { name: '需要登录 401', parameters: states.unauthorized };

export const Forbidden: Story = { name: '没有权限 403', parameters: states.forbidden };

export const RateLimited: Story = { name: '太频繁 429', parameters: states.rateLimited };

export const Compact: Story = { name: '紧凑 Compact', args: { compact: true } };

export const Many: Story = {
  name: '很多任务 Many',
  parameters: {
    answers: { listTasks: tasks(5240), countTasks: (example) => ({ ...example, open: 5240, overdue: 749 }) },
  },
};

export const LongText: Story = {
  name: '很长的文字 Long text',
  parameters: {
    answers: {
      listTasks: (example) => {
        const [task] = example.items;
        if (!task) return example;
        const title =
          '居民反映小区地下车库出入口处排水沟盖板多块松动移位，车辆经过异响并有翘起，夜间照明不足，存在安全隐患';
        const address = '昌元街道昌龙大道一段 128 号附 3 号荣昌区人民政府政务服务中心北侧地下车库二号出入口';
        const unbroken = `https://example.gov.cn/${'a'.repeat(120)}`;
        const [long = task, code = task] = makeTasks(task, 2);
        return {
          ...example,
          items: [
            { ...long, title, address },
            { ...code, title: unbroken },
          ],
          total: 2,
        };
      },
    },
  },
};

export const NothingFound: Story = {
  name: '没有搜到 Nothing found',
  tags: ['!autodocs'],
  parameters: {
    answers: {
      listTasks: (example, call) =>
        call.query.get('q') ? { ...example, items: [], total: 0 } : tasks()(example, call),
    },
  },
  play: async ({ canvasElement }) => {
    const widget = await filled(canvasElement);
    const search = find<HTMLInputElement>(widget, 'input[type=search]');
    if (!search) throw new Error('There is no search.');
    search.value = '喷泉';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await reads(widget, /没有符合条件的任务|No tasks match/);
  },
};

export const Arrivals: Story = {
  name: '来了新任务 New tasks arrive',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await filled(canvasElement);
    await reads(widget, /实时|Live/);
    const platform = ExamplePlatform.in(canvasElement);
    const [example] = platform.example('listTasks').items;
    if (!example) throw new Error('The contract has no example of a task.');
    const news = ['8A', '8B'].map((end) => ({
      ...example,
      id: example.id.slice(0, -2) + end,
      title: '消防通道被杂物占用',
      dueAt: '2026-11-23T12:30:00+08:00',
    }));
    const before = tasks();
    platform.answers = {
      ...taskAnswers,
      listTasks: (page, call) => {
        const known = before(page, call);
        return { ...known, items: [...news, ...known.items] };
      },
    };
    for (const task of news) {
      platform.emit({ type: 'task.created', subject: task.id, data: { command: 'created', task } });
    }
    await until('new tasks are announced', () => find(widget, '.arrivals .pill'));
  },
};

export const DetailOpen: Story = {
  name: '打开一项 A task is open',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await open(canvasElement, '餐饮门店');
  },
};

export const ClaimConflict: Story = {
  name: '被别人先领取 Somebody was faster',
  tags: ['!autodocs'],
  parameters: { answers: { claimTask: status(409) } },
  play: async ({ canvasElement }) => {
    const widget = await filled(canvasElement);
    await press(widget, /^(领取：|Take: )井盖/);
    await reads(widget, /刚刚领取了这项任务|took this task just now/);
  },
};

export const Completing: Story = {
  name: '填写办理结果 Completing',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await open(canvasElement, '餐饮门店');
    await press(widget, /^(完成|Complete)$/);
    await fill(widget, 'note', '已督促门店清洗油烟净化器，现场复测合格。');
    await choose(widget, [await takePhoto()]);
    await reads(widget, /已上传|Uploaded/);
  },
};

/** Completes a task while nobody can be reached. */
async function completeOffline(canvas: HTMLElement): Promise<TaskList> {
  const widget = await open(canvas, '餐饮门店');
  await press(widget, /^(完成|Complete)$/);
  await fill(widget, 'note', '已督促门店清洗油烟净化器，现场复测合格。');
  await choose(widget, [await takePhoto()]);
  await reads(widget, /已上传|Uploaded/);
  await press(widget, /^(确认完成|Complete now)$/);
  await reads(widget, /等待网络|waiting for the network/);
  return widget;
}

export const Waiting: Story = {
  name: '办好了，等待网络 Completed, waiting for the network',
  tags: ['!autodocs'],
  parameters: { answers: { completeTask: offline } },
  play: async ({ canvasElement }) => {
    await completeOffline(canvasElement);
  },
};

/** What waited went out by itself, and the platform did not take it. */
export const RefusedLater: Story = {
  name: '等过以后没被接受 Refused after it had waited',
  tags: ['!autodocs'],
  parameters: { answers: { completeTask: offline } },
  play: async ({ canvasElement }) => {
    const widget = await completeOffline(canvasElement);
    const platform = ExamplePlatform.in(canvasElement);
    platform.answers = { ...taskAnswers, completeTask: status(422) };
    await platform.client.outbox?.resume();
    await reads(widget, /平台没有接受|did not accept/);
  },
};

/** What waits for a task that the list does not show stands above it. */
export const WaitingElsewhere: Story = {
  name: '列表以外的等待发送 Waiting, and not in the list',
  tags: ['!autodocs'],
  parameters: { answers: { completeTask: offline } },
  play: async ({ canvasElement }) => {
    const widget = await completeOffline(canvasElement);
    const platform = ExamplePlatform.in(canvasElement);
    platform.answers = { ...taskAnswers, completeTask: offline, listTasks: tasks(0) };
    widget.queue = 'mine';
    await until('it stands above the list', () => find(widget, '.parcels li'));
  },
};

export const CompletingWithoutProof: Story = {
  name: '缺少说明和照片 Something is missing',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await open(canvasElement, '餐饮门店');
    await press(widget, /^(完成|Complete)$/);
    await press(widget, /^(确认完成|Complete now)$/);
    await reads(widget, /请写说明|Write a note/);
  },
};

export const Returning: Story = {
  name: '退回 Returning',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await open(canvasElement, '餐饮门店');
    await press(widget, /^(退回|Return)$/);
    await until('the form is there', () => find(widget, '#action-heading'));
  },
};

export const Transferring: Story = {
  name: '转给其他区域 Passing on',
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    const widget = await open(canvasElement, '井盖');
    await press(widget, /^(转给其他区域|Pass to another area)$/);
    await until('there are areas to pass it to', () => offers(widget, '昌州街道'));
  },
};

export const Checking: Story = {
  name: '核查 Checking',
  tags: ['!autodocs'],
  args: { queue: 'check' },
  play: async ({ canvasElement }) => {
    const widget = await open(canvasElement, '河边护栏');
    await press(widget, /^(核查|Check)$/);
    await until('the form is there', () => find(widget, '#action-heading'));
  },
};

export const DetailFailed: Story = {
  name: '打开时出错 Details cannot be had',
  tags: ['!autodocs'],
  parameters: { answers: { getTask: status(404) } },
  play: async ({ canvasElement }) => {
    const widget = await filled(canvasElement);
    await press(widget, /^餐饮门店/);
    await reads(widget, /没有找到|Not found/);
  },
};

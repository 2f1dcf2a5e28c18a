import '@digital-cq/widgets/define';
import { TaskSelectEvent, type TaskList } from '@digital-cq/widgets';
import { expect } from 'chai';
import { FakePlatform, json, problem } from './support/fake-platform.js';
import { makeTask, taskId } from './support/fixtures.js';
import {
  button,
  choose,
  cleanUp,
  fill,
  find,
  findAll,
  nextEvent,
  offers,
  photo,
  press,
  reads,
  stage,
  text,
  until,
  violations,
} from './support/mount.js';

const me = { label: '昌元街道网格员', me: true };

describe('<cq-task-list>', () => {
  let platform: FakePlatform;

  beforeEach(() => {
    platform = new FakePlatform();
    platform.tasks = [makeTask(1), makeTask(2), makeTask(3)];
  });
  afterEach(cleanUp);

  async function mount({ width = 1200, client = true, pageSize = 50 } = {}): Promise<TaskList> {
    const widget = document.createElement('cq-task-list');
    widget.area = '500153';
    widget.pageSize = pageSize;
    if (client) widget.client = platform.client;
    stage(width).append(widget);
    await widget.updateComplete;
    return widget;
  }

  const rows = (widget: TaskList) => findAll(widget, '.task');
  const titles = (widget: TaskList) => findAll(widget, '.open').map((row) => row.textContent?.trim());
  const ready = (widget: TaskList) =>
    until('the rows are there', () => rows(widget).length > 0 && platform.streams === 1);
  const row = (widget: TaskList, n: number) => rows(widget).find((one) => one.dataset['id'] === taskId(n));
  const focused = (widget: TaskList) => widget.shadowRoot?.activeElement;

  describe('reading', () => {
    it('shows what is due first with its state, its place and one next action', async () => {
      platform.tasks = [
        makeTask(2, { dueIn: 200 }),
        makeTask(1, { dueIn: -42, state: 'started', assignee: me, actions: ['complete'] }),
      ];
      const widget = await mount();
      await ready(widget);
      expect(row(widget, 1)?.innerText.replace(/\s+/g, ' ')).to.match(/超时 4[12] 分.*井盖破损.*处置中 我在办.*完成/);
      expect(rows(widget)[0]?.dataset['id']).to.equal(taskId(1));
      expect(row(widget, 2)?.innerText).to.include('还剩 3 小时');
    });

    it('tells the time of Chongqing wherever the browser is', async () => {
      const due = new Date(Date.UTC(2027, 0, 5, 7, 45)).toISOString();
      platform.tasks = [makeTask(1, { dueAt: due })];
      const widget = await mount();
      await reads(widget, '1月5日 15:45 到期');
    });

    it('takes in what a functional zone covers, and nothing beside it', async () => {
      const inside = (n: number) => makeTask(n, { areaCode: '500112010001' });
      platform.tasks = [inside(1), inside(2)];
      platform.on('GET', '/areas', () =>
        json({
          items: [
            {
              code: '500112010',
              name: '天宫殿街道',
              level: 'township',
              kind: 'statutory',
              parent: '500112',
              childCount: 9,
            },
          ],
          nextCursor: null,
        }),
      );
      const widget = document.createElement('cq-task-list');
      widget.area = 'Z5001';
      widget.client = platform.client;
      stage(1200).append(widget);
      await ready(widget);
      await until('the areas are there', () => offers(widget, '天宫殿街道'));
      const outside = makeTask(8, { areaCode: '500112016001' });
      platform.emit({ type: 'task.created', subject: outside.id, data: { command: 'created', task: outside } });
      platform.add(inside(9));
      await reads(widget, '1 条新任务');
      await widget.reload();
      expect(text(widget)).not.to.include('已不在此列');
    });

    it('counts each queue and shows another one on request', async () => {
      platform.tasks.push(makeTask(4, { state: 'completed', actions: ['verify'] }));
      const widget = await mount();
      await ready(widget);
      await until('the queues are counted', () => button(widget, '待领取')?.textContent.includes('3'));
      await press(widget, '待核查');
      await until('the other queue is there', () => row(widget, 4));
      expect(rows(widget)).to.have.length(1);
      expect(button(widget, '待核查')?.getAttribute('aria-selected')).to.equal('true');
    });

    it('shows of what is done the latest first, and says so', async () => {
      platform.tasks.push(makeTask(4, { state: 'verified' }));
      const widget = await mount();
      await ready(widget);
      expect(text(widget)).to.include('先到期的在前');
      await press(widget, '已办结');
      await until('the other queue is there', () => row(widget, 4));
      expect(platform.called('GET', '/tasks').at(-1)?.query.get('sort')).to.equal('-updatedAt');
      expect(text(widget)).to.include('新办结的在前');
    });

    it('asks for what was searched and filtered', async () => {
      const widget = await mount();
      await ready(widget);
      const search = find<HTMLInputElement>(widget, 'input[type=search]');
      if (search) search.value = '井盖';
      search?.dispatchEvent(new Event('input'));
      find<HTMLInputElement>(widget, 'input[type=checkbox]')?.click();
      await until('it was asked', () => {
        const query = platform.called('GET', '/tasks').at(-1)?.query;
        return query?.get('q') === '井盖' && query.get('slaState') === 'overdue' && query.get('areaCode') === '500153';
      });
    });

    it('says how many there are', async () => {
      const widget = await mount();
      await reads(widget, '已显示 3 / 共 3');
    });

    it('says that there is nothing to do, in the words of the queue', async () => {
      platform.tasks = [];
      const widget = await mount();
      await reads(widget, '没有待办任务');
      await press(widget, '我的');
      await reads(widget, '您手上没有任务');
    });
  });

  describe('when something is missing', () => {
    it('waits for a client instead of looking empty', async () => {
      const widget = await mount({ client: false });
      await until('it waits', () => find(widget, '[part="loading"]')?.textContent?.includes('正在等待页面接入平台'));
      widget.client = platform.client;
      await ready(widget);
    });

    for (const [status, words] of [
      [401, '需要重新登录'],
      [403, '没有权限'],
      [429, '操作太频繁'],
      [500, '平台出错了'],
    ] as const) {
      it(`says what to do when the platform answers ${status}`, async () => {
        platform.on('GET', '/tasks', () => problem(status, 'no'));
        const widget = await mount();
        await reads(widget, words);
        expect(button(widget, '再试一次')).not.to.equal(undefined);
      });
    }

    it('keeps its rows when the platform goes away, says since when, and recovers by itself', async () => {
      const widget = await mount();
      await ready(widget);
      platform.down = true;
      platform.cut();
      await until('it says so', () => text(widget).includes('网络不通'), 6_000);
      expect(rows(widget)).to.have.length(3);
      platform.down = false;
      platform.tasks.push(makeTask(4));
      dispatchEvent(new Event('online'));
      await until('it is live again', () => text(widget).includes('实时'), 6_000);
      expect(text(widget)).not.to.include('网络不通');
      await reads(widget, '1 条新任务');
    });

    it('believes the browser that the network is gone, though the line has not noticed', async () => {
      const widget = await mount();
      await ready(widget);
      await reads(widget, '实时');
      dispatchEvent(new Event('offline'));
      await reads(widget, '网络不通');
      expect(rows(widget)).to.have.length(3);
      dispatchEvent(new Event('online'));
      await until('it is live again', () => text(widget).includes('实时'), 6_000);
      expect(text(widget)).not.to.include('网络不通');
    });
  });

  describe('live changes', () => {
    it('changes a row in its place, and dims one that left', async () => {
      const widget = await mount();
      await ready(widget);
      platform.change(taskId(2), { state: 'claimed', assignee: { label: '昌州街道网格员', me: false }, actions: [] });
      await until('the row says so', () => row(widget, 2)?.innerText.includes('昌州街道网格员在办'));
      expect(rows(widget)[1]?.dataset['id']).to.equal(taskId(2));
      platform.change(taskId(2), { state: 'verified', actions: [] });
      await until('the row is dimmed', () => row(widget, 2)?.classList.contains('gone'));
      expect(rows(widget)).to.have.length(3);
    });

    it('announces new tasks without moving a row, and shows them on top on request', async () => {
      const widget = await mount();
      await ready(widget);
      const before = row(widget, 1)?.getBoundingClientRect().top;
      platform.add(makeTask(4, { dueIn: 5 }));
      platform.add(makeTask(5, { dueIn: 6 }));
      await reads(widget, '2 条新任务');
      expect(row(widget, 1)?.getBoundingClientRect().top).to.equal(before);
      expect(rows(widget)).to.have.length(3);
      await press(widget, '2 条新任务');
      expect(rows(widget)).to.have.length(5);
      expect(titles(widget)[0]).to.match(/^新/);
      await until('the first has focus', () => focused(widget)?.closest('li') === row(widget, 4));
    });

    it('shows a new task at once where nothing is being read', async () => {
      platform.tasks = [];
      const widget = await mount();
      await reads(widget, '没有待办任务');
      await until('the stream is open', () => platform.streams === 1);
      platform.add(makeTask(1));
      await ready(widget);
    });

    it('leaves out what does not belong to the queue', async () => {
      const widget = await mount();
      await ready(widget);
      platform.add(makeTask(4, { areaCode: '500105001' }));
      platform.add(makeTask(5));
      await reads(widget, '1 条新任务');
    });
  });

  describe('working', () => {
    it('takes a task from claim to done', async () => {
      const widget = await mount();
      await ready(widget);
      const changed: string[] = [];
      document.body.addEventListener('cq-task-changed', ({ action }) => changed.push(action));
      await press(widget, '领取：井盖破损');
      await press(widget, '开始：井盖破损');
      await press(widget, '完成：井盖破损');
      await until('the form is there', () => find(widget, '#note'));
      await press(widget, '确认完成');
      await until('the note has focus', () => focused(widget)?.id === 'note');
      await fill(widget, 'note', '已更换井盖，现场恢复通行。');
      await choose(widget, [await photo()]);
      await reads(widget, '已上传');
      await press(widget, '确认完成');
      await until('the row says so', () => row(widget, 1)?.innerText.includes('待核查'));
      await until('the page is told', () => changed.length === 3);
      expect(changed).to.deep.equal(['claim', 'start', 'complete']);
      const sent = platform.called('POST', /\/complete$/)[0];
      expect(sent?.headers.get('If-Match')).to.equal('"3"');
      expect(sent?.body).to.have.property('note', '已更换井盖，现场恢复通行。');
      expect(sent?.body).to.have.property('attachmentIds').with.length(1);
      expect(rows(widget)[0]?.dataset['id'], 'the row keeps its place').to.equal(taskId(1));
    });

    it('covers what a photo of the result shows, and takes the clear one back, as it does when the form is given up', async () => {
      let next = 0;
      const ids = ['01KAQ3MZ00ATTACHMENT000001', '01KAQ3MZ00ATTACHMENT000002'];
      platform.on('POST', '/attachments', () => json({ id: ids[next++] }, 201));
      const takenBack = () => platform.called('DELETE', /^\/attachments\//).map(({ path }) => path.split('/').at(-1));
      const widget = await mount();
      await ready(widget);
      await press(widget, '领取：井盖破损');
      await press(widget, '开始：井盖破损');
      await press(widget, '完成：井盖破损');
      await until('the form is there', () => find(widget, '#note'));
      await choose(widget, [await photo()]);
      await reads(widget, '已上传');
      await press(widget, '遮挡照片 1');
      await until('the dialog is open', () => find<HTMLDialogElement>(widget, 'dialog.redaction')?.open);
      find(widget, '.stage')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      await press(widget, '保存遮挡');
      await until('the clear one is taken back', () => takenBack().length === 1);
      await until('the covered one is there', () => find(widget, '.photo.done'));
      await press(widget, '取消');
      await until('the covered one is, too', () => takenBack().length === 2);
      expect(takenBack()).to.deep.equal(ids);
    });

    it('says calmly who was faster, and updates the row', async () => {
      const widget = await mount();
      await ready(widget);
      platform.on('POST', /\/claim$/, () => {
        Object.assign(platform.tasks[0] ?? {}, {
          rev: 2,
          state: 'claimed',
          assignee: { label: '昌州街道网格员', me: false },
          actions: [],
        });
        return problem(409, 'already_claimed', { assignee: { label: '昌州街道网格员', me: false } });
      });
      await press(widget, '领取：井盖破损');
      await reads(widget, '昌州街道网格员刚刚领取了这项任务。');
      expect(row(widget, 1)?.innerText).to.include('已领取');
      expect(button(widget, '查看：井盖破损')).not.to.equal(undefined);
    });

    it('says what changed when the task is newer than what was seen, and lets the person go on', async () => {
      const widget = await mount();
      await ready(widget);
      Object.assign(platform.tasks[0] ?? {}, { rev: 7, areaName: '荣昌区昌州街道' });
      await press(widget, '领取：井盖破损');
      await reads(widget, '区域由“荣昌区昌元街道玉屏社区”变为“荣昌区昌州街道”');
      await press(widget, '领取：井盖破损');
      await until('it is mine', () => row(widget, 1)?.innerText.includes('我在办'));
    });

    it('keeps what was typed when the platform says no, and when nobody answers', async () => {
      platform.tasks = [makeTask(1, { state: 'started', assignee: me, actions: ['complete', 'return'] })];
      const widget = await mount();
      await ready(widget);
      await press(widget, '完成：井盖破损');
      await fill(widget, 'note', '已更换井盖。');
      platform.on('POST', /\/complete$/, () => problem(422, 'rule_violation', { detail: '还需要一张现场照片。' }));
      await press(widget, '确认完成');
      await reads(widget, '还需要一张现场照片。');
      expect(find<HTMLTextAreaElement>(widget, '#note')?.value).to.equal('已更换井盖。');
      platform.on('POST', /\/complete$/, () => Promise.reject(new TypeError('Failed to fetch')));
      await press(widget, '确认完成');
      await reads(widget, '您填写的内容还在');
      const keys = platform.called('POST', /\/complete$/).map(({ headers }) => headers.get('Idempotency-Key'));
      expect(keys[0]).to.equal(keys[1]);
    });

    it('asks for the photos that a task needs', async () => {
      platform.tasks = [makeTask(1, { state: 'started', assignee: me, actions: ['complete'] })];
      platform.details = { evidence: { photosMin: 1 } };
      const widget = await mount();
      await ready(widget);
      await press(widget, '完成：井盖破损');
      await fill(widget, 'note', '已更换井盖。');
      await press(widget, '确认完成');
      await reads(widget, '还需要现场照片，至少 1 张。');
      expect(platform.called('POST', /\/complete$/)).to.have.length(0);
    });

    it('returns a task with a reason', async () => {
      platform.tasks = [makeTask(1, { state: 'claimed', assignee: me, actions: ['start', 'return'] })];
      const widget = await mount();
      await ready(widget);
      find(widget, '.open')?.click();
      await press(widget, '退回');
      await press(widget, '确认退回');
      await reads(widget, '请选择原因。');
      findAll(widget, '.choice')
        .find((label) => label.textContent?.includes('不属于我们的职责'))
        ?.querySelector('input')
        ?.click();
      await fill(widget, 'note', '属于燃气公司井盖。');
      platform.on('POST', /\/return$/, () =>
        json({
          ...platform.tasks[0],
          rev: 2,
          state: 'returned',
          actions: [],
          evidence: { photosMin: 0 },
          attachments: [],
        }),
      );
      await press(widget, '确认退回');
      await until('it was sent', () => platform.called('POST', /\/return$/).length === 1);
      expect(platform.called('POST', /\/return$/)[0]?.body).to.deep.equal({
        reason: 'not_responsible',
        note: '属于燃气公司井盖。',
      });
    });

    it('passes a task on to an area of the same level', async () => {
      platform.tasks = [makeTask(1, { areaCode: '500153001', actions: ['transfer'] })];
      const widget = await mount();
      await ready(widget);
      find(widget, '.open')?.click();
      await press(widget, '转给其他区域');
      await fill(widget, 'choice', '500153002');
      await fill(widget, 'note', '位置在昌州街道一侧。');
      platform.on('POST', /\/transfer$/, () => problem(422, 'rule_violation', { detail: '只能转给同一级的区域。' }));
      await press(widget, '确认转给其他区域');
      await reads(widget, '只能转给同一级的区域。');
    });
  });

  describe('details', () => {
    it('never let passing a task on stand out', async () => {
      platform.tasks = [makeTask(1, { state: 'started', actions: ['return', 'transfer', 'escalate'] })];
      const widget = await mount();
      await ready(widget);
      find(widget, '.open')?.click();
      await until('the actions are there', () => button(widget, '退回'));
      expect(findAll(widget, '.actions .button:not(.soft)')).to.have.length(0);
    });

    it('open beside the list, take focus, and give it back on Escape', async () => {
      const widget = await mount();
      await ready(widget);
      const selected = nextEvent(document.body, 'cq-task-select');
      findAll(widget, '.open')[1]?.click();
      expect((await selected).task.id).to.equal(taskId(2));
      await until('the heading has focus', () => focused(widget)?.id === 'detail-heading');
      await reads(widget, '行人容易踩空');
      expect(text(widget)).to.include('138****1234');
      expect(row(widget, 1)?.checkVisibility()).to.equal(true);
      focused(widget)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
      await until('the row has focus', () => focused(widget)?.closest('li') === row(widget, 2));
      expect(find(widget, '.detail')).to.equal(null);
    });

    it('say what the reporter answered, and about which facility', async () => {
      platform.details = {
        answers: [{ name: 'hurt', title: '有人受伤吗？', value: '是' }],
        asset: { code: '5001530101000001', name: '污水井盖 0001 号' },
      };
      const widget = await mount();
      await ready(widget);
      find(widget, '.open')?.click();
      await reads(widget, '有人受伤吗？ 是');
      expect(text(widget)).to.include('设施 污水井盖 0001 号 5001530101000001');
    });

    it('take the place of the list where there is room for one', async () => {
      const widget = await mount({ width: 320 });
      await ready(widget);
      find(widget, '.open')?.click();
      await reads(widget, '返回列表');
      expect(row(widget, 1)?.checkVisibility()).to.equal(false);
      await press(widget, '返回列表');
      expect(row(widget, 1)?.checkVisibility()).to.equal(true);
    });

    it('leave the showing to a page that wants to do it itself', async () => {
      const widget = await mount();
      await ready(widget);
      widget.addEventListener(TaskSelectEvent.type, (event) => event.preventDefault());
      find(widget, '.open')?.click();
      await widget.updateComplete;
      expect(find(widget, '.detail')).to.equal(null);
    });
  });

  describe('by keyboard', () => {
    it('is one stop of Tab; j, k and the arrow keys move between rows', async () => {
      const widget = await mount();
      await ready(widget);
      const stops = () => findAll(widget, '.open').filter(({ tabIndex }) => tabIndex === 0);
      expect(stops()).to.have.length(1);
      findAll(widget, '.open')[0]?.focus();
      const key = (name: string) =>
        focused(widget)?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }));
      key('j');
      await until('the second has focus', () => focused(widget)?.closest('li') === row(widget, 2));
      key('ArrowDown');
      await until('the third has focus', () => focused(widget)?.closest('li') === row(widget, 3));
      key('k');
      await until('the second has focus', () => focused(widget)?.closest('li') === row(widget, 2));
      expect(stops()).to.have.length(1);
    });
  });

  describe('its place in the page', () => {
    it('speaks English where the page does', async () => {
      document.documentElement.lang = 'en';
      const widget = await mount();
      await reads(widget, 'To take');
      await reads(widget, 'Due first');
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`passes axe in ${scheme}, as a list and with a task open`, async () => {
        document.documentElement.style.colorScheme = scheme;
        platform.tasks.push(
          makeTask(4, { dueIn: -30 }),
          makeTask(5, { dueIn: 20, slaState: 'due_soon', priority: 'urgent' }),
        );
        const widget = await mount();
        await ready(widget);
        platform.add(makeTask(6));
        await reads(widget, '1 条新任务');
        await new Promise((resolve) => setTimeout(resolve, 50));
        await Promise.all(widget.shadowRoot?.getAnimations().map(({ finished }) => finished) ?? []);
        expect(await violations(widget)).to.deep.equal([]);
        find(widget, '.open')?.click();
        await reads(widget, '行人容易踩空');
        expect(await violations(widget)).to.deep.equal([]);
      });
    }

    it('fits 280 px without anything standing out', async () => {
      const widget = await mount({ width: 280 });
      await ready(widget);
      expect(find(widget, '.cq')?.scrollWidth).to.be.at.most(280);
    });

    it('ends its requests and its stream when it leaves', async () => {
      platform.on('GET', '/tasks', () => new Promise(() => undefined));
      const widget = await mount();
      await until('it asks', () => platform.called('GET', '/tasks').length === 1);
      widget.remove();
      await until('the request is ended', () => platform.called('GET', '/tasks')[0]?.signal.aborted);
      await until('the stream is closed', () => platform.streams === 0);
    });

    it('asks no more for being moved a hundred times at once', async () => {
      const widget = await mount();
      await ready(widget);
      const [first, second] = [stage(), stage()];
      for (let move = 0; move < 100; move += 1) (move % 2 ? first : second).append(widget);
      await ready(widget);
      expect(platform.calls.length).to.be.below(30);
    });
  });
});

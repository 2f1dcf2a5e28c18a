/** Tasks through the outbox: what a person sees of a task that was done without network, and afterwards. */
import '@digital-cq/widgets/define';
import type { TaskList } from '@digital-cq/widgets';
import type { Client } from '@digital-cq/sdk';
import { memoryStore, withOutbox, type OutboxStore } from '@digital-cq/sdk/outbox';
import type { Task } from '@digital-cq/sdk/types';
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
  photo,
  press,
  reads,
  stage,
  text,
  until,
  violations,
} from './support/mount.js';

const me = { label: '昌元街道网格员', me: true };
const started = (n: number): Task => makeTask(n, { state: 'started', assignee: me, actions: ['complete', 'return'] });
const claimed = (n: number): Task => makeTask(n, { state: 'claimed', assignee: me, actions: ['start', 'release'] });

describe('<cq-task-list> with an outbox', () => {
  let platform: FakePlatform;
  let pages = 0;

  // Each test has a database of its own.
  beforeEach(() => {
    platform = new FakePlatform('grid-0017', `platform-${(pages += 1)}-${Date.now()}.test`);
    platform.tasks = [started(1), makeTask(2)];
  });
  afterEach(() => {
    platform.client.close();
    cleanUp();
  });

  async function mount({ width = 1200, client = platform.client, lang = '', queue = 'open' } = {}): Promise<TaskList> {
    const widget = document.createElement('cq-task-list');
    Object.assign(widget, { area: '500153', client, queue });
    const place = stage(width);
    if (lang) place.lang = lang;
    place.append(widget);
    await widget.updateComplete;
    return widget;
  }

  const row = (widget: TaskList, n: number) =>
    findAll(widget, '.task').find((one) => one.dataset['id'] === taskId(n))?.innerText ?? '';
  const rowReads = (widget: TaskList, n: number, words: string) =>
    until(`row ${n} reads “${words}”, not: ${row(widget, n)}`, () => row(widget, n).includes(words));
  const open = async (widget: TaskList, action: string) => {
    await press(widget, `${action}：`);
    await until('the form is there', () => find(widget, '#note'));
  };

  /** Fills in the open form and sends it. */
  async function finish(widget: TaskList, photos = 1): Promise<void> {
    await fill(widget, 'note', '已更换井盖。');
    if (photos > 0) await choose(widget, await Promise.all(Array.from({ length: photos }, photo)));
    await press(widget, '确认完成');
  }

  /** Completes a task while nobody answers. */
  async function completeOffline(widget: TaskList, photos = 1): Promise<void> {
    await open(widget, '完成');
    platform.down = true;
    await finish(widget, photos);
    await rowReads(widget, 1, '等待网络');
  }

  /** As the browser says it. */
  function networkReturns(): void {
    platform.down = false;
    dispatchEvent(new Event('online'));
  }

  const completions = () => platform.called('POST', /\/complete$/);
  const keys = () => new Set(completions().map(({ headers }) => headers.get('Idempotency-Key')));
  const attached = (count: number) => {
    expect(completions().at(-1)?.body).to.have.property('attachmentIds').with.length(count);
    expect(JSON.stringify(completions().at(-1)?.body)).not.to.include('outbox-');
  };
  const kept = async () => (await platform.client.outbox?.actions())?.filter(({ state }) => state !== 'sent');

  it('completes a task as it always did while there is a network, and keeps nothing in sight', async () => {
    const widget = await mount();
    await open(widget, '完成');
    const changed = nextEvent(document.body, 'cq-task-changed');
    await finish(widget, 2);
    expect((await changed).task.state).to.equal('completed');
    attached(2);
    await until('the form is gone', () => !find(widget, '#note'));
    expect(text(widget)).not.to.include('未发送');
    expect(find(widget, '.parcels')?.innerText).to.equal(undefined);
  });

  it('keeps a completed task with its photos without network, shows it as it was left, and sends it once', async () => {
    const widget = await mount();
    await completeOffline(widget, 2);
    expect(row(widget, 1)).to.include('待核查').and.include('未发送');
    expect(button(widget, '完成：')?.innerText).to.equal(undefined);
    expect(find(widget, '.detail')?.innerText).to.include('等待网络');
    expect(find(widget, '.parcels')?.innerText, 'the row says it').to.equal(undefined);
    const changed = nextEvent(document.body, 'cq-task-changed');
    networkReturns();
    const { task, action } = await changed;
    expect([task.id, task.rev, action]).to.deep.equal([taskId(1), 2, 'complete']);
    await until('nothing is said to be unsent', () => !text(widget).includes('未发送'));
    expect(row(widget, 1)).to.include('待核查');
    expect(keys()).to.have.length(1);
    attached(2);
    // The note was written for the platform, and stays no longer on the device.
    expect(JSON.stringify(await platform.client.outbox?.actions()))
      .to.include('completeTask')
      .and.not.include('已更换');
  });

  it('starts and then completes a task without network: the second goes on what the first has made of it', async () => {
    platform.tasks = [claimed(1)];
    const widget = await mount();
    await until('it can be started', () => button(widget, '开始：'));
    platform.down = true;
    await press(widget, '开始：');
    await rowReads(widget, 1, '等待网络');
    expect(row(widget, 1)).to.include('处置中').and.include('未发送');
    // Its details could not be read any more; it can be completed all the same.
    await open(widget, '完成');
    await finish(widget);
    await rowReads(widget, 1, '待核查');
    networkReturns();
    await until('both are done', () => platform.tasks[0]?.state === 'completed');
    await until('nothing is said to be unsent', () => !text(widget).includes('未发送'));
    const sent = platform.called('POST', /\/(start|complete)$/).map(({ path, headers }) => ({
      command: path.split('/').at(-1),
      on: headers.get('If-Match'),
    }));
    expect(sent.at(-2)).to.deep.equal({ command: 'start', on: '"1"' });
    expect(sent.at(-1)).to.deep.equal({ command: 'complete', on: '"2"' });
    attached(1);
  });

  it('shows on the next page what waits, and sends it by itself', async () => {
    const first = await mount();
    await completeOffline(first, 2);
    first.remove();
    platform.reopen();
    const second = await mount();
    // The list cannot be read yet: what waits is in sight all the same.
    await reads(second, '1 项存在这台设备上');
    await reads(second, '等待网络');
    expect(find(second, '.parcels')?.innerText).to.include('井盖破损');
    const changed = nextEvent(document.body, 'cq-task-changed');
    networkReturns();
    expect((await changed).task.state).to.equal('completed');
    await until('nothing waits', () => !find(second, '.parcels'));
    expect(keys()).to.have.length(1);
    attached(2);
  });

  it('keeps what waits in sight when its row is filtered away', async () => {
    const widget = await mount();
    await completeOffline(widget);
    platform.down = false;
    await press(widget, /^待领取/);
    await reads(widget, '1 项存在这台设备上');
    expect(find(widget, '.parcels')?.innerText).to.include('井盖破损');
    await press(widget, '再试一次：');
    await until('nothing waits', () => !find(widget, '.parcels'));
    expect(platform.tasks[0]?.state).to.equal('completed');
  });

  it('keeps what waits in sight over a list with more than a page', async () => {
    platform.many = 60;
    platform.tasks = [started(61)];
    const widget = await mount();
    await open(widget, '完成');
    platform.down = true;
    await finish(widget);
    await reads(widget, '1 项存在这台设备上');
    expect(find(widget, '.parcels')?.innerText).to.include('等待网络');
    expect(row(widget, 61)).to.include('未发送');
    networkReturns();
    await until('nothing waits', () => !find(widget, '.parcels'));
  });

  it('says what is being sent, and lets nobody delete it then', async () => {
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const widget = await mount();
    await completeOffline(widget, 0);
    platform.pause = ({ path }) => (path.endsWith('/complete') ? answered : Promise.resolve());
    networkReturns();
    await rowReads(widget, 1, '正在发送');
    expect(button(widget, '删除：')?.innerText).to.equal(undefined);
    answer();
    await until('nothing is said to be unsent', () => !text(widget).includes('未发送'));
  });

  it('deletes what waits on a second press, and shows the task as it is', async () => {
    const widget = await mount();
    await completeOffline(widget);
    await press(widget, '删除：');
    await until('it asks once more', () => button(widget, '确定删除：'));
    // Whatever the press had done would be stored by now.
    await platform.client.outbox?.retry('');
    const commands = async () => (await kept())?.filter(({ operationId }) => operationId === 'completeTask');
    expect(await commands()).to.have.length(1);
    await press(widget, '确定删除：');
    await rowReads(widget, 1, '处置中');
    expect(await commands()).to.have.length(0);
    networkReturns();
    await until('it can be completed', () => button(widget, '完成：'));
    expect(platform.tasks[0]?.rev).to.equal(1);
  });

  it('says why the platform refuses what had waited, and sends it once more or deletes it', async () => {
    let refuses = true;
    platform.on('POST', /\/complete$/, () =>
      refuses ? problem(422, 'evidence_missing', { title: '照片不够', detail: '至少要两张。' }) : undefined,
    );
    const widget = await mount();
    await completeOffline(widget);
    networkReturns();
    await rowReads(widget, 1, '需要您处理');
    expect(row(widget, 1)).to.include('照片不够').and.include('至少要两张。').and.include('处置中');
    expect(button(widget, '完成：')?.innerText, 'what waits is decided first').to.equal(undefined);
    expect(button(widget, '删除：')).to.be.instanceOf(HTMLElement);
    refuses = false;
    await press(widget, '再试一次：');
    await until('it is completed', () => platform.tasks[0]?.state === 'completed');
    await until('nothing is said to be unsent', () => !text(widget).includes('未发送'));
    expect(row(widget, 1)).to.include('待核查');
    expect(await kept()).to.have.length(0);
    attached(1);
  });

  it('puts a refusal that comes at once beside the form, which keeps everything', async () => {
    platform.on('POST', /\/complete$/, () => problem(422, 'evidence_missing', { title: '照片不够' }));
    const widget = await mount();
    await open(widget, '完成');
    await finish(widget);
    await reads(widget, '照片不够');
    expect(find<HTMLTextAreaElement>(widget, '#note')?.value).to.equal('已更换井盖。');
    await reads(widget, '已上传');
    expect(await kept()).to.have.length(0);
    expect(text(widget)).not.to.include('未发送');
  });

  it('sends photos in the order of the form, whichever of them had arrived before', async () => {
    let next = 0;
    const ids = ['01KAQ3MZ00ATTACHMENT000001', '01KAQ3MZ00ATTACHMENT000002'];
    platform.on('POST', '/attachments', () => json({ id: ids[next++] }, 201));
    const widget = await mount();
    await open(widget, '完成');
    await fill(widget, 'note', '已更换井盖。');
    await choose(widget, [await photo()]);
    await reads(widget, '已上传');
    platform.pause = ({ path }) => (path === '/attachments' && next === 1 ? held : Promise.resolve());
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await choose(widget, [await photo()]);
    await press(widget, '把照片 2往前移');
    await press(widget, '确认完成');
    letGo();
    await until('it is done', () => completions().length === 1);
    expect(completions()[0]?.body).to.have.deep.property('attachmentIds', [ids[1], ids[0]]);
  });

  it('takes back what has arrived of what is deleted', async () => {
    const id = '01KAQ3MZ00ATTACHMENT000001';
    platform.on('POST', '/attachments', () => json({ id }, 201));
    const widget = await mount();
    await open(widget, '完成');
    await fill(widget, 'note', '已更换井盖。');
    await choose(widget, [await photo()]);
    await reads(widget, '已上传');
    platform.down = true;
    await press(widget, '确认完成');
    await rowReads(widget, 1, '等待网络');
    platform.on('POST', /\/complete$/, () => problem(422, 'evidence_missing', { title: '照片不够' }));
    networkReturns();
    await reads(widget, '照片不够');
    await press(widget, '删除');
    expect(platform.called('DELETE', /^\//)).to.have.length(0);
    await press(widget, '确定删除');
    await until('it is taken back', () => platform.called('DELETE', `/attachments/${id}`).length === 1);
  });

  it('says what has changed meanwhile, and goes on from there at the person’s word', async () => {
    const widget = await mount();
    await completeOffline(widget);
    platform.change(taskId(1), { areaName: '荣昌区昌元街道海棠社区' });
    networkReturns();
    await rowReads(widget, 1, '这项任务刚刚有变化');
    expect(row(widget, 1)).to.include('荣昌区昌元街道海棠社区');
    await press(widget, '再试一次：');
    await until('it is completed', () => platform.tasks[0]?.state === 'completed');
    await until('nothing is said to be unsent', () => !text(widget).includes('未发送'));
    expect(completions().at(-1)?.headers.get('If-Match')).to.equal('"2"');
    expect(await kept()).to.have.length(0);
    attached(1);
  });

  it('goes on with completing what somebody has started meanwhile', async () => {
    platform.tasks = [claimed(1)];
    const widget = await mount();
    await until('it can be started', () => button(widget, '开始：'));
    platform.down = true;
    await press(widget, '开始：');
    await open(widget, '完成');
    await finish(widget);
    await rowReads(widget, 1, '待核查');
    platform.change(taskId(1), { state: 'started', actions: ['complete'] });
    networkReturns();
    await rowReads(widget, 1, '这项任务刚刚有变化');
    await press(widget, '再试一次：');
    await until('it is completed', () => platform.tasks[0]?.state === 'completed');
    attached(1);
  });

  it('leaves only deleting where the task does not allow it any more', async () => {
    const widget = await mount();
    await completeOffline(widget);
    platform.change(taskId(1), { state: 'cancelled', actions: [] });
    networkReturns();
    await rowReads(widget, 1, '现在不能完成了');
    expect(button(widget, '再试一次：')?.innerText).to.equal(undefined);
    await press(widget, '删除：');
    await press(widget, '确定删除：');
    await until('nothing is said to be unsent', () => !text(widget).includes('未发送'));
    expect(await kept()).to.have.length(0);
  });

  it('waits for the person to sign in, says so, and goes on by itself then', async () => {
    let isSignedOut = true;
    platform.on('POST', '/attachments', () => (isSignedOut ? problem(401, 'token_expired') : undefined));
    const widget = await mount();
    await completeOffline(widget);
    networkReturns();
    await rowReads(widget, 1, '登录已过期');
    expect(row(widget, 1)).to.include('待核查').and.include('未发送');
    isSignedOut = false;
    networkReturns();
    await until('it is completed', () => platform.tasks[0]?.state === 'completed');
    attached(1);
  });

  it('shows the same in two tabs, and completes it once', async () => {
    const other: Client = platform.another();
    const [here, there] = [await mount(), await mount({ client: other })];
    await completeOffline(here);
    await rowReads(there, 1, '待核查');
    await rowReads(there, 1, '等待网络');
    networkReturns();
    await until('nothing is said to be unsent', () => ![here, there].some((one) => text(one).includes('未发送')));
    expect(platform.tasks[0]?.rev).to.equal(2);
    expect(keys()).to.have.length(1);
    other.close();
  });

  for (const [how, subject] of [
    ['does not name', undefined],
    ['names by nothing', ''],
  ] as const) {
    it(`keeps nothing under a person whom the page ${how}`, async () => {
      platform.client.close();
      platform = new FakePlatform(subject);
      platform.tasks = [started(1)];
      const widget = await mount();
      await open(widget, '完成');
      platform.down = true;
      await finish(widget, 0);
      await reads(widget, '您填写的内容还在');
      expect(platform.client.outbox).to.equal(undefined);
    });
  }

  describe('where nothing can be kept', () => {
    function full(): OutboxStore {
      const unused = () => Promise.reject(new Error('unused'));
      const change = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
      return { durable: true, change, read: unused, body: unused, close: () => undefined };
    }

    it('says so at once, keeps the form, and sends directly when it can', async () => {
      withOutbox(platform.client, { store: full() });
      const widget = await mount();
      await open(widget, '完成');
      platform.down = true;
      await finish(widget);
      await reads(widget, '这台设备没有地方保存');
      expect(find<HTMLTextAreaElement>(widget, '#note')?.value).to.equal('已更换井盖。');
      expect(row(widget, 1)).to.include('处置中');
      networkReturns();
      await reads(widget, '已上传');
      await press(widget, '确认完成');
      await until('it is completed', () => platform.tasks[0]?.state === 'completed');
      attached(1);
    });

    it('says so of a task that is only started', async () => {
      platform.tasks = [claimed(1)];
      withOutbox(platform.client, { store: full() });
      const widget = await mount();
      await until('it can be started', () => button(widget, '开始：'));
      platform.down = true;
      await press(widget, '开始：');
      await rowReads(widget, 1, '这台设备没有地方保存');
      platform.down = false;
      await press(widget, '开始：');
      await rowReads(widget, 1, '处置中');
    });

    it('says that it ends with the page in a private window', async () => {
      withOutbox(platform.client, { store: memoryStore() });
      const widget = await mount();
      await completeOffline(widget);
      expect(row(widget, 1)).to.include('关闭页面就会丢失');
    });
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`passes axe in ${scheme}, in the row and above the list`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const widget = await mount();
      const other = await mount({ queue: 'claimable' });
      await until('the list is read', () => row(other, 2) !== '');
      await completeOffline(widget);
      await reads(other, '1 项存在这台设备上');
      expect(await violations(widget)).to.deep.equal([]);
      expect(await violations(other)).to.deep.equal([]);
    });
  }

  for (const [lang, elder] of [
    ['zh-CN', false],
    ['zh-CN', true],
    ['en', false],
    ['en', true],
  ] as const) {
    it(`fits 280 px in ${lang}${elder ? ' in elder mode' : ''}, waiting and refused`, async () => {
      const [unsent, refused] = lang === 'en' ? ['Not sent yet', 'Needs you'] : ['未发送', '需要您处理'];
      platform.on('POST', /\/complete$/, () =>
        problem(422, 'evidence_missing', { title: '照片不够', detail: '至少要两张。' }),
      );
      if (elder) {
        document.body.style.setProperty('--cq-text-size', '20px');
        document.body.style.setProperty('--cq-text-size-small', '18px');
        document.body.style.setProperty('--cq-line-height', '1.75');
        document.body.style.setProperty('--cq-target', '60px');
      }
      const wide = await mount();
      const inRow = await mount({ width: 280, lang });
      const above = await mount({ width: 280, lang, queue: 'claimable' });
      await until('both lists are read', () => row(inRow, 1) !== '' && row(above, 2) !== '');
      await completeOffline(wide);
      await rowReads(inRow, 1, unsent);
      await until('it stands above the list', () => find(above, '.parcels'));
      const widths = () => [inRow, above].map((widget) => find(widget, '.cq')?.scrollWidth);
      expect(widths()).to.deep.equal([280, 280]);
      networkReturns();
      await rowReads(inRow, 1, refused);
      await reads(above, refused);
      expect(widths()).to.deep.equal([280, 280]);
      document.body.removeAttribute('style');
    });
  }
});

import '@digital-cq/widgets/define';
import type { Platform } from '@digital-cq/widgets';
import { expect } from 'chai';
import { FakePlatform, problem } from './support/fake-platform.js';
import { cleanUp, stage, until } from './support/mount.js';

describe('debug', () => {
  let said: string[];
  let warned: string[];
  const { info, warn } = console;
  beforeEach(() => {
    said = [];
    warned = [];
    console.info = (message: unknown) => said.push(String(message));
    console.warn = (message: unknown) => warned.push(String(message));
  });
  afterEach(() => {
    Object.assign(console, { info, warn });
    cleanUp();
  });

  const hears = (words: string) => until(`it is said “${words}”`, () => said.some((line) => line.includes(words)));
  const isWarned = (words: string) =>
    until(`it is warned of “${words}”`, () => warned.some((line) => line.includes(words)));

  function list(platform?: Platform): HTMLElement {
    const widget = document.createElement('cq-task-list');
    widget.debug = true;
    platform?.append(widget);
    stage().append(platform ?? widget);
    return widget;
  }

  it('is silent until it is asked for', async () => {
    const widget = document.createElement('cq-task-list');
    widget.client = new FakePlatform(undefined, 'platform.test').client;
    stage().append(widget);
    await widget.updateComplete;
    widget.debug = true;
    await hears('[digital-cq] <cq-task-list> 使用平台 https://platform.test/api/v1');
    expect(said.filter((line) => line.includes('使用平台'))).to.have.lengthOf(1);
  });

  it('says that there is no platform around the widget, and what to write', async () => {
    list();
    await hears('外层没有 <cq-platform>');
  });

  it('says what a platform lacks, one thing after the other', async () => {
    const platform = document.createElement('cq-platform');
    list(platform);
    await hears('<cq-platform> 没有 base-url');
    platform.baseUrl = 'https://platform.test/api/v1';
    await hears('既没有 publishable-key，也没有设置 tokenProvider');
  });

  it('says which call failed, why, and what to do about it', async () => {
    const fake = new FakePlatform(undefined, 'platform.test');
    fake.on('GET', '/tasks', () => problem(403, 'forbidden'));
    const widget = document.createElement('cq-task-list');
    widget.debug = true;
    widget.client = fake.client;
    stage().append(widget);
    await isWarned('listTasks 失败：http 403 forbidden. 这个身份无权访问');
    expect(warned.join('\n')).to.include('问题编号 01KAQ3N8V2REQ000000000000099');
  });

  it('names the origin that a key is not registered for', async () => {
    const fake = new FakePlatform(undefined, 'platform.test');
    fake.on('GET', '/tasks', () => problem(403, 'origin_not_allowed'));
    const widget = document.createElement('cq-task-list');
    widget.debug = true;
    widget.client = fake.client;
    stage().append(widget);
    await isWarned(`没有登记本站来源 ${location.origin}`);
  });

  it('says what is there, and whether changes arrive', async () => {
    const widget = document.createElement('cq-task-list');
    widget.debug = true;
    widget.lang = 'en';
    widget.client = new FakePlatform(undefined, 'platform.test').client;
    stage().append(widget);
    await hears('Tasks: here, followed live.');
  });

  for (const [tag, attributes, path, words] of [
    ['cq-event-reporter', {}, '/categories', '问题类别'],
    ['cq-event-reporter', { area: '500153' }, '/areas/500153', '所在区域'],
    ['cq-task-list', {}, '/tasks', '任务'],
    ['cq-task-list', {}, '/tasks/counts', '任务数量'],
    ['cq-task-list', { area: '500153' }, '/areas', '下辖区域'],
    ['cq-trace-lookup', { code: 'LS100261' }, '/codes', '查询结果'],
    ['cq-kpi-tile', { area: '500153', indicator: 'incident-completion-rate' }, '/indicators/readings', '指标'],
  ] as const) {
    it(`names what <${tag}> reads: ${words}`, async () => {
      const fake = new FakePlatform(undefined, 'platform.test');
      fake.on('GET', path, () => new Promise<never>(() => undefined));
      const widget = document.createElement(tag);
      Object.assign(widget, { ...attributes, debug: true, client: fake.client });
      stage().append(widget);
      await hears(`<${tag}> ${words}：正在读取。`);
    });
  }

  it('goes for everything inside a platform that has it, in the language of each', async () => {
    const platform = document.createElement('cq-platform');
    platform.client = new FakePlatform(undefined, 'platform.test').client;
    const reporter = document.createElement('cq-event-reporter');
    reporter.lang = 'en';
    platform.append(reporter);
    stage().append(platform);
    await reporter.updateComplete;
    expect(said).to.deep.equal([]);
    platform.debug = true;
    await hears('<cq-event-reporter> Uses the platform at https://platform.test/api/v1, area not set');
  });
});

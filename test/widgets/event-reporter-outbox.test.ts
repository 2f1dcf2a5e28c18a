/** Reports through the outbox: what a person sees while there is no network, and afterwards. */
import '@digital-cq/widgets/define';
import type { EventReporter } from '@digital-cq/widgets';
import { withOutbox, type OutboxStore } from '@digital-cq/sdk/outbox';
import { expect } from 'chai';
import { FakePlatform, json, problem } from './support/fake-platform.js';
import { receipt } from './support/fixtures.js';
import { noteKept, untilKept } from './support/kept-drafts.js';
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

describe('<cq-event-reporter> with an outbox', () => {
  let platform: FakePlatform;
  let pages = 0;

  // Each test has a database of its own.
  beforeEach(() => (platform = new FakePlatform(null, `platform-${(pages += 1)}-${Date.now()}.test`)));
  afterEach(() => {
    platform.client.close();
    cleanUp();
  });

  async function mount({ width = 1000 } = {}): Promise<EventReporter> {
    const widget = document.createElement('cq-event-reporter');
    widget.area = '500153';
    widget.client = platform.client;
    stage(width).append(widget);
    await widget.updateComplete;
    return widget;
  }

  async function fillIn(widget: EventReporter): Promise<void> {
    await press(widget, '公用设施');
    const choice = await until('a category can be chosen', () =>
      findAll(widget, '.choice').find((label) => label.textContent?.includes('井盖破损或缺失')),
    );
    choice.click();
    await fill(widget, 'description', '人行道井盖破损，行人容易踩空。');
    await fill(widget, 'township', '500153001');
    await fill(widget, 'address', '昌龙大道 128 号门前人行道');
  }

  /** Gives a photo and stays where the photos are. */
  async function pick(widget: EventReporter, file: File): Promise<void> {
    const field = await until('photos can be added', () => find<HTMLInputElement>(widget, '#photo-add'));
    const transfer = new DataTransfer();
    transfer.items.add(file);
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));
    await widget.updateComplete;
  }

  /** Fills in a report and sends it while nobody answers. */
  async function reportOffline(widget: EventReporter): Promise<void> {
    await fillIn(widget);
    await until('the later steps are there', () => find(widget, '#photo-add'));
    platform.down = true;
    await choose(widget, [await photo()]);
    await press(widget, '提交上报');
    await reads(widget, '已存在这台设备上');
  }

  /** As the browser says it. */
  function networkReturns(): void {
    platform.down = false;
    dispatchEvent(new Event('online'));
  }

  const reports = () => platform.called('POST', '/incidents');

  it('shows the receipt as it always did while there is a network, and keeps nothing in sight', async () => {
    const widget = await mount();
    await fillIn(widget);
    await choose(widget, [await photo()]);
    await reads(widget, '已上传');
    const reported = nextEvent(document.body, 'cq-event-reported');
    await press(widget, '提交上报');
    await reads(widget, '已收到');
    expect((await reported).receipt).to.deep.equal(receipt);
    expect(reports()).to.have.length(1);
    expect(reports()[0]?.body).to.have.property('attachmentIds').with.length(1);
    await press(widget, '再报一件');
    await reads(widget, '哪一类问题');
    expect(find(widget, '.outgoing')?.innerText).to.equal(undefined);
  });

  it('says that a report is kept, and turns it into its number and code when the network is back', async () => {
    const widget = await mount();
    const queued = nextEvent(document.body, 'cq-event-queued');
    await reportOffline(widget);
    expect(await queued).to.include({ number: 1, durable: true });
    expect(text(widget)).to.include('待发送 1').and.include('等待网络');
    await until('the words have focus', () => widget.shadowRoot?.activeElement?.id === 'heading');
    const reported = nextEvent(document.body, 'cq-event-reported');
    networkReturns();
    await reads(widget, receipt.queryCode);
    expect((await reported).receipt.no).to.equal(receipt.no);
    expect(text(widget)).to.include(receipt.no);
    const attached = reports().at(-1)?.body;
    expect(attached).to.have.property('attachmentIds').with.length(1);
    expect(JSON.stringify(attached)).not.to.include('outbox-');
  });

  it('shows on the next page what waits, sends it by itself, and lets the person write the code down', async () => {
    const first = await mount();
    await reportOffline(first);
    first.remove();
    platform.reopen();
    platform.down = false;
    const second = await mount();
    await reads(second, receipt.queryCode);
    expect(new Set(reports().map(({ headers }) => headers.get('Idempotency-Key')))).to.have.length(1);
    expect(find<HTMLTextAreaElement>(second, '#description')?.value).to.equal('');
    await press(second, '记下了，移除');
    await until('it is gone', () => !find(second, '.outgoing'));
  });

  it('offers no draft of what is kept, though the browser was killed before it had forgotten that', async () => {
    const first = await mount();
    await fillIn(first);
    await untilKept(platform, (drafts) => drafts.includes('昌龙大道'));
    const putBack = await noteKept();
    platform.down = true;
    await press(first, '提交上报');
    await reads(first, '已存在这台设备上');
    first.remove();
    platform.reopen();
    await putBack();
    platform.down = false;
    const second = await mount();
    await reads(second, receipt.queryCode);
    await untilKept(platform, (drafts) => drafts === '[]');
    expect(find<HTMLTextAreaElement>(second, '#description')?.value).to.equal('');
    await fill(second, 'description', '人行道井盖破损，行人容易踩空。');
    expect(find<HTMLTextAreaElement>(second, '#description')?.value).to.include('井盖');
  });

  it('starts another report beside the one that waits, and numbers them', async () => {
    const widget = await mount();
    await reportOffline(widget);
    // From here on nothing else has the widget drawn anew.
    await reads(widget, '等待网络');
    await press(widget, '再报一件');
    await widget.updateComplete;
    expect(text(widget)).to.include('哪一类问题').and.include('待发送 1');
    await fillIn(widget);
    await press(widget, '提交上报');
    await reads(widget, '还没有发出：待发送 2');
    networkReturns();
    await until('both are sent', () => findAll(widget, '.outgoing .sent').length === 2);
  });

  it('shows the same in another tab', async () => {
    const [here, there] = [await mount(), await mount()];
    await reportOffline(here);
    await reads(there, '待发送 1');
    networkReturns();
    await reads(there, receipt.queryCode);
  });

  it('puts a refusal beside its field, as it always did, and lets go of what was kept', async () => {
    platform.on('POST', '/incidents', () =>
      problem(400, 'invalid_request', {
        errors: [{ pointer: '/body/contact/phone', code: 'pattern', message: '电话号码应为数字。' }],
      }),
    );
    const widget = await mount();
    await fillIn(widget);
    await fill(widget, 'contactPhone', '13800001234');
    await press(widget, '提交上报');
    await until('the error stands there', () => find(widget, '#contactPhone-error'));
    expect(find<HTMLTextAreaElement>(widget, '#description')?.value).to.include('井盖');
    await new Promise<void>((resolve) => {
      platform.client.outbox?.subscribe((actions) => actions.length === 0 && resolve());
    });
    expect(find(widget, '.outgoing')?.innerText).to.equal(undefined);
  });

  it('asks the person when the platform refuses what had waited, and sends it once more or deletes it', async () => {
    let refuses = true;
    platform.on('POST', '/incidents', () =>
      refuses ? problem(422, 'area_closed', { title: '这里暂不受理', detail: '请改日再报。' }) : undefined,
    );
    const widget = await mount();
    await reportOffline(widget);
    networkReturns();
    await reads(widget, '需要您处理');
    expect(text(widget)).to.include('这里暂不受理').and.include('请改日再报。');
    await press(widget, '删除');
    expect(button(widget, '确定删除')).to.be.instanceOf(HTMLElement);
    refuses = false;
    await press(widget, '再试一次');
    await reads(widget, receipt.queryCode);
  });

  it('sends a report without the photo that the platform does not accept', async () => {
    platform.on('POST', '/attachments', () => problem(422, 'bad_photo', { title: '这张照片不能用' }));
    const widget = await mount();
    await reportOffline(widget);
    networkReturns();
    await reads(widget, '这张照片不能用');
    await press(widget, '不带没被接受的照片再发');
    await reads(widget, receipt.queryCode);
    expect(reports().at(-1)?.body).to.deep.include({ attachmentIds: [], categoryCode: '2101' });
    expect(findAll(widget, '.outgoing li')).to.have.length(1);
  });

  it('deletes what waits on a second press', async () => {
    const widget = await mount();
    await reportOffline(widget);
    await press(widget, '再报一件');
    await press(widget, '删除');
    await press(widget, '确定删除');
    await until('it is gone', () => !find(widget, '.outgoing'));
    networkReturns();
    await reads(widget, '哪一类问题');
    expect(await platform.client.outbox?.actions()).to.deep.equal([]);
  });

  describe('what the platform has of photos', () => {
    const ids = ['01KAQ3MZ00ATTACHMENT000001', '01KAQ3MZ00ATTACHMENT000002'];
    const takenBack = () => platform.called('DELETE', /^\/attachments\//).map(({ path }) => path.split('/').at(-1));
    beforeEach(() => {
      let next = 0;
      platform.on('POST', '/attachments', () => json({ id: ids[next++] }, 201));
    });

    it('stays with a report that the platform refuses, and is not sent twice', async () => {
      let refuses = true;
      platform.on('POST', '/incidents', () => {
        const errors = [{ pointer: '/body/description', code: 'invalid', message: '请写得具体一些。' }];
        return refuses ? problem(422, 'invalid_request', { errors }) : undefined;
      });
      const widget = await mount();
      await fillIn(widget);
      await pick(widget, await photo());
      await press(widget, '提交上报');
      await reads(widget, '请写得具体一些');
      await until('the photo is there', () => find(widget, '.photo.done'));
      refuses = false;
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(reports().at(-1)?.body).to.have.deep.property('attachmentIds', [ids[0]]);
      expect(platform.called('POST', '/attachments')).to.have.length(1);
      expect(takenBack()).to.deep.equal([]);
    });

    it('stays with a report that waits, and is taken back when that is deleted', async () => {
      const widget = await mount();
      await fillIn(widget);
      await choose(widget, [await photo()]);
      await until('the first is there', () => find(widget, '.photo.done'));
      await pick(widget, await photo());
      await until('the second is ready', () => find(widget, '.photo.ready'));
      platform.on('POST', '/incidents', () => problem(422, 'area_closed', { title: '这里暂不受理' }));
      let letGo = () => {};
      const held = new Promise<void>((resolve) => (letGo = resolve));
      platform.pause = ({ path }) => (path === '/incidents' ? held : Promise.resolve());
      await press(widget, '提交上报');
      await press(widget, '不用等');
      await reads(widget, '待发送 1');
      expect(takenBack()).to.deep.equal([]);
      letGo();
      await reads(widget, '这里暂不受理');
      await press(widget, '删除');
      await press(widget, '确定删除');
      await until('both are taken back', () => takenBack().length === 2);
      expect(takenBack()).to.have.members(ids);
    });

    it('goes in the order of the form, whichever of them had arrived before', async () => {
      const widget = await mount();
      await fillIn(widget);
      await choose(widget, [await photo()]);
      await until('the first is there', () => find(widget, '.photo.done'));
      await pick(widget, await photo());
      await until('the second is ready', () => find(widget, '.photo.ready'));
      await press(widget, '把照片 2往前移');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(reports()[0]?.body).to.have.deep.property('attachmentIds', [ids[1], ids[0]]);
    });
  });

  it('lets a report that is slow to go wait in the list', async () => {
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    platform.pause = ({ path }) => (path === '/incidents' ? answered : Promise.resolve());
    const widget = await mount();
    await fillIn(widget);
    await press(widget, '提交上报');
    await press(widget, '不用等');
    await reads(widget, '待发送 1');
    answer();
    await reads(widget, receipt.queryCode);
    expect(reports()).to.have.length(1);
  });

  it('lets the page keep a report from being stored', async () => {
    const widget = await mount();
    await fillIn(widget);
    widget.addEventListener('cq-event-report', (event) => event.preventDefault());
    await press(widget, '提交上报');
    await reads(widget, '本页面没有允许提交');
    expect(await platform.client.outbox?.actions()).to.deep.equal([]);
  });

  describe('where nothing can be kept', () => {
    function store(change: Partial<OutboxStore>): OutboxStore {
      const empty = () => Promise.reject(new Error('unused'));
      return { durable: true, change: empty, read: empty, body: empty, close: () => undefined, ...change };
    }

    it('says so, sends directly, and keeps the form', async () => {
      const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
      withOutbox(platform.client, { store: store({ change: full }) });
      const widget = await mount();
      await fillIn(widget);
      platform.down = true;
      await press(widget, '提交上报');
      await reads(widget, '这台设备没有地方保存');
      await reads(widget, '没有提交成功');
      expect(find<HTMLTextAreaElement>(widget, '#description')?.value).to.include('井盖');
      platform.down = false;
      await press(widget, '提交上报');
      await reads(widget, '已收到');
    });

    it('says that a report ends with the page in a private window', async () => {
      const { memoryStore } = await import('@digital-cq/sdk/outbox');
      withOutbox(platform.client, { store: memoryStore() });
      const widget = await mount();
      await reportOffline(widget);
      expect(text(widget)).to.include('关了这件上报就没有了');
    });
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`passes axe and fits 280 px in ${scheme}, waiting and sent`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const widget = await mount({ width: 280 });
      await reads(widget, '哪一类问题');
      const wide = await mount();
      await reportOffline(wide);
      await reads(widget, '待发送 1');
      const frame = find(widget, '.cq');
      expect(frame?.scrollWidth).to.be.at.most(280);
      expect(await violations(widget)).to.deep.equal([]);
      expect(await violations(wide)).to.deep.equal([]);
      networkReturns();
      await reads(widget, receipt.queryCode);
      expect(frame?.scrollWidth).to.be.at.most(280);
      expect(await violations(widget)).to.deep.equal([]);
    });
  }

  it('speaks English where the page does', async () => {
    document.documentElement.lang = 'en';
    const widget = await mount();
    const other = document.createElement('cq-event-reporter');
    Object.assign(other, { area: '500153', client: platform.client });
    const chinese = stage();
    chinese.lang = 'zh-CN';
    chinese.append(other);
    await reportOffline(other);
    await reads(widget, 'Waiting 1');
    await reads(widget, 'Waiting for the network');
  });
});

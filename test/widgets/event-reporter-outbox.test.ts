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

  /** Fills in a report with a photo, and from then on nobody answers. */
  async function fillInOffline(widget: EventReporter): Promise<void> {
    await fillIn(widget);
    await until('the later steps are there', () => find(widget, '#photo-add'));
    platform.down = true;
    await choose(widget, [await photo()]);
  }

  /** The same, and sends it. */
  async function reportOffline(widget: EventReporter): Promise<void> {
    await fillInOffline(widget);
    await press(widget, '提交上报');
    await reads(widget, '已存在这台设备上');
  }

  /** As the browser says it. */
  function networkReturns(): void {
    platform.down = false;
    dispatchEvent(new Event('online'));
  }

  const untilEmpty = () =>
    new Promise<void>((resolve) => {
      platform.client.outbox?.subscribe((actions) => actions.length === 0 && resolve());
    });

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

  it('leaves the platform a photo that a report on its way names, though it is removed meanwhile', async () => {
    const widget = await mount();
    await fillIn(widget);
    await choose(widget, [await photo()]);
    await reads(widget, '已上传');
    let isOnItsWay = false;
    let fail = () => {};
    const failing = new Promise<void>((resolve) => (fail = resolve));
    platform.pause = async ({ path }) => {
      if (path !== '/incidents') return;
      isOnItsWay = true;
      await failing;
    };
    let isBusy = true;
    platform.on('POST', '/incidents', () => (isBusy ? problem(503, 'unavailable') : undefined));
    await press(widget, '提交上报');
    await until('the report is on its way', () => isOnItsWay);
    await press(widget, '移除照片 1');
    fail();
    await reads(widget, '已存在这台设备上');
    isBusy = false;
    await platform.client.outbox?.resume();
    await reads(widget, receipt.queryCode);
    expect(platform.calls.filter(({ method }) => method === 'DELETE')).to.have.length(0);
    expect(reports().at(-1)?.body).to.have.property('attachmentIds').with.length(1);
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

  it('tells of a report that had waited once, however many pages show it', async () => {
    const [here, there] = [await mount(), await mount()];
    await reportOffline(here);
    await reads(there, '待发送 1');
    let told = 0;
    for (const widget of [here, there]) widget.addEventListener('cq-event-reported', () => (told += 1));
    networkReturns();
    await reads(here, receipt.queryCode);
    await reads(there, receipt.queryCode);
    await until('somebody was told', () => told > 0);
    // Whoever came second has asked by now.
    await navigator.locks.query();
    expect(told).to.equal(1);
  });

  it('keeps what was sent from a device that others use no longer than its page', async () => {
    const widget = await mount();
    widget.sharedDevice = true;
    await reportOffline(widget);
    expect(text(widget)).to.include('这台设备多人合用');
    networkReturns();
    await reads(widget, receipt.queryCode);
    await untilEmpty();
    expect(text(widget)).to.include(receipt.queryCode);
    await press(widget, '再报一件');
    await reads(widget, '哪一类问题');
    expect(text(widget)).not.to.include(receipt.queryCode);
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
    await untilEmpty();
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

  for (const { what, refuse, act } of [
    {
      what: 'without a photo',
      refuse: () => platform.on('POST', '/attachments', () => problem(422, 'bad_photo', { title: '这张照片不能用' })),
      act: (widget: EventReporter) => button(widget, '不带没被接受的照片再发')?.click(),
    },
    {
      what: 'with the answer to a question',
      refuse: () =>
        platform.on('POST', '/incidents', ({ body }) =>
          'challenge' in Object(body)
            ? undefined
            : problem(422, 'challenge_required', {
                challenge: { id: 'one', question: '三加四等于几？', expiresAt: '2026-11-23T09:40:00+08:00' },
              }),
        ),
      act: (widget: EventReporter) => {
        const input = find<HTMLInputElement>(widget, '.question input[name="answer"]');
        if (input) input.value = '7';
        input?.form?.requestSubmit();
      },
    },
  ]) {
    it(`sends a report ${what} once, though that is pressed twice`, async () => {
      refuse();
      const widget = await mount();
      await reportOffline(widget);
      networkReturns();
      await reads(widget, '需要您处理');
      act(widget);
      act(widget);
      await reads(widget, receipt.queryCode);
      const actions = (await platform.client.outbox?.actions()) ?? [];
      const sent = actions.filter(({ operationId }) => operationId === 'reportIncident');
      expect(sent.map(({ state }) => state)).to.deep.equal(['sent']);
    });
  }

  it('deletes what waits when that is confirmed, and leaves its page', async () => {
    const widget = await mount();
    await reportOffline(widget);
    await press(widget, '删除');
    await press(widget, '确定删除');
    await reads(widget, '哪一类问题');
    expect(text(widget)).not.to.include('已收到').and.not.to.include('已存在这台设备上');
    await until('focus is not lost', () => widget.shadowRoot?.activeElement?.id === 'heading');
    networkReturns();
    expect(await platform.client.outbox?.actions()).to.deep.equal([]);
  });

  it('keeps what waits when 删除 is pressed twice in the same place', async () => {
    const widget = await mount();
    await reportOffline(widget);
    await press(widget, '删除');
    const inItsPlace = await until('focus goes on', () => widget.shadowRoot?.activeElement);
    expect(inItsPlace).to.have.property('innerText', '先留着');
    await press(widget, '先留着');
    await until('it can be asked again', () => button(widget, '删除'));
    expect(text(widget)).to.include('待发送 1').and.not.to.include('确定删除');
  });

  it('leaves the page of a report that was stored when another platform is shown', async () => {
    const widget = await mount();
    await reportOffline(widget);
    const other = new FakePlatform(null, `other-${Date.now()}.test`);
    widget.client = other.client;
    await reads(widget, '哪一类问题');
    expect(text(widget)).not.to.include('已收到');
    other.client.close();
  });

  it('gives focus to what is left when a sent report is taken out of the list', async () => {
    const widget = await mount();
    await reportOffline(widget);
    await press(widget, '再报一件');
    networkReturns();
    await reads(widget, receipt.queryCode);
    await press(widget, '记下了，移除');
    await until('focus is not lost', () => widget.shadowRoot?.activeElement?.id === 'heading');
  });

  it('asks the page once, however often and soon the button is pressed', async () => {
    const widget = await mount();
    await fillInOffline(widget);
    let asked = 0;
    widget.addEventListener('cq-event-report', () => (asked += 1));
    const send = find(widget, '.send button');
    send?.click();
    send?.click();
    await widget.updateComplete;
    expect(text(widget)).to.include('正在提交');
    await reads(widget, '已存在这台设备上');
    expect(asked).to.equal(1);
    expect((await platform.client.outbox?.actions())?.length).to.equal(2);
  });

  it('sends nothing when the person begins anew before the photos are ready', async () => {
    const widget = await mount();
    await fillInOffline(widget);
    let asked = 0;
    widget.addEventListener('cq-event-report', () => (asked += 1));
    find(widget, '.send button')?.click();
    widget.reset();
    await fillIn(widget);
    await press(widget, '提交上报');
    await reads(widget, '已存在这台设备上');
    expect(asked).to.equal(1);
    expect((await platform.client.outbox?.actions())?.length).to.equal(1);
  });

  it('lists a report that was on its way when the person began anew, and tells the page when it has arrived', async () => {
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    platform.pause = ({ path }) => (path === '/incidents' ? answered : Promise.resolve());
    const widget = await mount();
    await fillIn(widget);
    await press(widget, '提交上报');
    await until('it is on its way', () => reports().length > 0);
    await press(widget, '清空重填');
    await fill(widget, 'description', '另一件事');
    await reads(widget, '待发送 1');
    const reported = nextEvent(document.body, 'cq-event-reported');
    answer();
    await reads(widget, receipt.queryCode);
    expect((await reported).receipt.no).to.equal(receipt.no);
    expect(find<HTMLTextAreaElement>(widget, '#description')?.value).to.equal('另一件事');
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
      let asked = 0;
      widget.addEventListener('cq-event-report', () => (asked += 1));
      await fillIn(widget);
      platform.down = true;
      await press(widget, '提交上报');
      await reads(widget, '这台设备没有地方保存');
      await reads(widget, '没有提交成功');
      expect(asked).to.equal(1);
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
    await reads(widget, 'Unsent report 1');
    await reads(widget, 'Waiting for the network');
  });
});

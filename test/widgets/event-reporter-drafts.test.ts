/** A report that was begun: what comes back of it, and when it is forgotten. */
import '@digital-cq/widgets/define';
import type { EventReporter } from '@digital-cq/widgets';
import { expect } from 'chai';
import { FakePlatform, json } from './support/fake-platform.js';
import { takeUploads } from './support/fake-uploads.js';
import { keptDrafts, untilKept } from './support/kept-drafts.js';
import {
  button,
  choose,
  cleanUp,
  fill,
  find,
  findAll,
  photo,
  press,
  reads,
  stage,
  text,
  until,
  violations,
} from './support/mount.js';
import { mp4 } from './support/telltale-files.js';

const DAY_MS = 86_400_000;

describe('<cq-event-reporter>: drafts', () => {
  let platform: FakePlatform;

  beforeEach(() => {
    platform = new FakePlatform();
    takeUploads(platform);
  });
  afterEach(cleanUp);

  async function mount(area = '500153', sharedDevice = false): Promise<EventReporter> {
    const widget = document.createElement('cq-event-reporter');
    widget.area = area;
    widget.sharedDevice = sharedDevice;
    widget.client = platform.client;
    stage().append(widget);
    await until('the later steps are there', () => find(widget, '#photo-add'));
    return widget;
  }

  const description = (widget: EventReporter) => find<HTMLTextAreaElement>(widget, '#description')?.value;
  const isSaved = (widget: EventReporter) => reads(widget, '草稿已保存');

  async function fillIn(widget: EventReporter): Promise<void> {
    await press(widget, '公用设施');
    const choice = await until('a category can be chosen', () =>
      findAll(widget, '.choice').find((label) => label.textContent?.includes('井盖破损或缺失')),
    );
    choice.click();
    await fill(widget, 'description', '人行道井盖破损。');
    await fill(widget, 'township', '500153001');
    await fill(widget, 'address', '昌龙大道 128 号');
  }

  it('come back with photos and a recording after a reload, and say what came back', async () => {
    const first = await mount();
    await fillIn(first);
    await choose(first, [await photo(), await photo()]);
    const field = find<HTMLInputElement>(first, '#recording-file');
    const transfer = new DataTransfer();
    transfer.items.add(mp4());
    if (field) field.files = transfer.files;
    field?.dispatchEvent(new Event('change'));
    await until('the recording is ready', () => find(first, '.recording .remove'));
    await untilKept(platform, (drafts) => drafts.match(/"key"/g)?.length === 3);
    first.remove();
    const second = await mount();
    await reads(second, /已恢复今天 \d\d:\d\d 没有提交的内容和 3 个照片或录音文件/);
    expect(description(second)).to.equal('人行道井盖破损。');
    await until('the photos are seen', () => findAll(second, '.picture img').length === 2);
    await until('the recording is seen', () => find(second, '.recording video'));
    await press(second, '提交上报');
    await reads(second, '已收到');
    expect(platform.called('POST', '/incidents')[0]?.body).to.have.property('attachmentIds').with.length(3);
    await untilKept(platform, (drafts) => drafts === '[]');
  });

  it('send a photo once, though it had arrived before the reload', async () => {
    platform.on('POST', '/attachments', () => json({ id: '01KAQ3MZ00ATTACHMENT000001' }, 201));
    const first = await mount();
    await fillIn(first);
    await choose(first, [await photo()]);
    await reads(first, '已上传');
    await untilKept(platform, (drafts) => drafts.includes('01KAQ3MZ00ATTACHMENT000001'));
    first.remove();
    const second = await mount();
    await until('the photo is seen', () => find(second, '.photo.done img'));
    await press(second, '提交上报');
    await reads(second, '已收到');
    expect(platform.called('POST', '/attachments')).to.have.length(1);
    expect(platform.called('POST', '/incidents')[0]?.body).to.have.deep.property('attachmentIds', [
      '01KAQ3MZ00ATTACHMENT000001',
    ]);
  });

  it('never hold who reports', async () => {
    const widget = await mount();
    await fill(widget, 'description', '井盖翘起来了');
    await fill(widget, 'contactName', '李四');
    await fill(widget, 'contactPhone', '13800001234');
    await isSaved(widget);
    expect(await keptDrafts(platform))
      .to.include('井盖翘起来了')
      .and.not.match(/李四|13800001234/);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.to.match(/李四|13800001234|井盖翘起来了/);
  });

  it('can be begun anew, which forgets what was kept', async () => {
    const first = await mount();
    await fill(first, 'description', '井盖破损');
    await choose(first, [await photo()]);
    await untilKept(platform, (drafts) => drafts.includes('"key"'));
    first.remove();
    const second = await mount();
    await reads(second, '没有提交的内容');
    await press(second, '清空重填');
    await until('it is empty', () => description(second) === '');
    expect(findAll(second, '.photo')).to.have.length(0);
    await untilKept(platform, (drafts) => drafts === '[]');
  });

  it('send no photo because somebody looks at what came back, or clears it', async () => {
    const first = await mount();
    await fillIn(first);
    const field = find<HTMLInputElement>(first, '#photo-add');
    const transfer = new DataTransfer();
    transfer.items.add(await photo());
    if (field) field.files = transfer.files;
    field?.dispatchEvent(new Event('change'));
    await untilKept(platform, (drafts) => drafts.includes('"key"'));
    first.remove();
    const second = await mount();
    await until('the photo is back', () => find(second, '.photo.ready'));
    find(second, '#description')?.focus();
    find(second, '#address')?.focus();
    button(second, '清空重填')?.focus();
    await second.updateComplete;
    expect(findAll(second, '.photo.ready')).to.have.length(1);
    await press(second, '清空重填');
    await untilKept(platform, (drafts) => drafts === '[]');
    expect(platform.called('POST', '/attachments')).to.have.length(0);
  });

  it('are each tab’s own: one that is open here is not offered there, and neither writes over the other', async () => {
    const here = await mount();
    await fill(here, 'description', '这里写的');
    await isSaved(here);
    const there = await mount();
    await fill(there, 'description', '那里写的');
    await isSaved(there);
    expect(description(here)).to.equal('这里写的');
    expect(await keptDrafts(platform))
      .to.include('这里写的')
      .and.include('那里写的');
    here.remove();
    there.remove();
    // The last that was written comes first; the other when that is done with.
    const next = await mount();
    await until('the later one is back', () => description(next) === '那里写的');
    await press(next, '清空重填');
    next.remove();
    const last = await mount();
    await until('the earlier one is back', () => description(last) === '这里写的');
  });

  it('belong to an area', async () => {
    const first = await mount();
    await fill(first, 'description', '荣昌的事');
    await isSaved(first);
    first.remove();
    const other = await mount('500153001');
    await fill(other, 'description', '昌元的事');
    await isSaved(other);
    expect(text(other)).not.to.include('已恢复');
  });

  it('are forgotten after seven days', async () => {
    const first = await mount();
    await fill(first, 'description', '井盖破损');
    await isSaved(first);
    first.remove();
    const { now } = Date;
    Date.now = () => now() + 7 * DAY_MS + 1000;
    try {
      const second = await mount();
      await untilKept(platform, (drafts) => drafts === '[]');
      expect(description(second)).to.equal('');
    } finally {
      Date.now = now;
    }
  });

  it('stay with a widget that is moved about the page', async () => {
    const widget = await mount();
    await fill(widget, 'description', '井盖破损');
    await isSaved(widget);
    for (let times = 0; times < 5; times += 1) stage().append(widget);
    await fill(widget, 'address', '公交站旁');
    await untilKept(platform, (drafts) => drafts.includes('公交站旁'));
    expect(JSON.parse(await keptDrafts(platform))).to.have.length(1);
  });

  describe('where there is no room', () => {
    const { put } = IDBObjectStore.prototype;
    const { open } = IDBFactory.prototype;
    const { transaction } = IDBDatabase.prototype;
    afterEach(() => {
      IDBObjectStore.prototype.put = put;
      IDBFactory.prototype.open = open;
      IDBDatabase.prototype.transaction = transaction;
    });

    it('keep the words without the photos, and say so', async () => {
      IDBObjectStore.prototype.put = function (...given) {
        if (this.name === 'files') throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, given);
      };
      const widget = await mount();
      await fill(widget, 'description', '井盖破损');
      await choose(widget, [await photo()]);
      await reads(widget, '照片没有存进草稿，文字已保存');
      expect(await keptDrafts(platform))
        .to.include('井盖破损')
        .and.not.include('"key"');
      await fillIn(widget);
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(platform.called('POST', '/attachments')).to.have.length(1);
    });

    it('say that nothing is kept in a private window, and go on', async () => {
      IDBFactory.prototype.open = IDBDatabase.prototype.transaction = () => {
        throw new DOMException('private', 'InvalidStateError');
      };
      const widget = await mount();
      await fillIn(widget);
      await reads(widget, '现在不能保存草稿');
      expect(await violations(widget)).to.deep.equal([]);
      await press(widget, '提交上报');
      await reads(widget, '已收到');
    });
  });

  it('are nothing to the next person who signs in', async () => {
    platform = new FakePlatform('anna', `two-people-${Date.now()}.test`);
    takeUploads(platform);
    const widget = await mount();
    await fillIn(widget);
    await choose(widget, [await photo()]);
    await untilKept(platform, (drafts) => drafts.includes('"key"'));
    const next = new FakePlatform('bert', new URL(platform.client.baseUrl).host);
    takeUploads(next);
    widget.client = next.client;
    await until('the form is empty', () => description(widget) === '');
    expect(findAll(widget, '.picture img')).to.deep.equal([]);
    widget.client = platform.client;
    await reads(widget, '已恢复');
    expect(description(widget)).to.equal('人行道井盖破损。');
    platform.client.close();
    next.client.close();
  });

  it('are nothing to the next person either where the widget was out of the page meanwhile', async () => {
    const widget = await mount();
    await fillIn(widget);
    await choose(widget, [await photo()]);
    await until('the photo is seen', () => findAll(widget, '.picture img').length === 1);
    const place = widget.parentElement;
    widget.remove();
    widget.client = new FakePlatform('somebody-else').client;
    place?.append(widget);
    await until('the form is empty', () => description(widget) === '');
    await until('the later steps are there', () => find(widget, '#photo-add'));
    expect(findAll(widget, '.picture img')).to.have.length(0);
  });

  it('are not kept on a device that others use, and one from before is let go of', async () => {
    const own = await mount();
    await fillIn(own);
    await untilKept(platform, (drafts) => drafts.includes('昌龙大道'));
    own.remove();
    const shared = await mount('500153', true);
    await untilKept(platform, (drafts) => drafts === '[]');
    expect(description(shared)).to.equal('');
    await fillIn(shared);
    await choose(shared, [await photo()]);
    await reads(shared, '已上传');
    expect(text(shared)).not.to.include('草稿已保存');
    expect(await keptDrafts(platform)).to.equal('[]');
    await press(shared, '清空重填');
    await until('the form is empty', () => description(shared) === '');
  });

  it('say in English what came back', async () => {
    const first = await mount();
    await fill(first, 'description', 'x');
    await isSaved(first);
    first.remove();
    document.documentElement.lang = 'en';
    const second = await mount();
    await reads(second, 'We brought back what you had not sent, from today');
    expect(button(second, 'Start over')).to.be.instanceOf(HTMLElement);
    expect(await violations(second)).to.deep.equal([]);
  });
});

/** Large photos: what a person sees of them on their way, and what a cut costs. */
import '@digital-cq/widgets/define';
import type { EventReporter } from '@digital-cq/widgets';
import { expect } from 'chai';
import { FakePlatform } from './support/fake-platform.js';
import { largePhoto, takeUploads, type FakeUploads } from './support/fake-uploads.js';
import { receipt } from './support/fixtures.js';
import { choose, cleanUp, fill, find, findAll, press, reads, stage, until, violations } from './support/mount.js';

describe('a large photo in <cq-event-reporter>', () => {
  let platform: FakePlatform;
  let uploads: FakeUploads;
  let pages = 0;

  beforeEach(() => {
    platform = new FakePlatform(null, `uploads-${(pages += 1)}-${Date.now()}.test`);
    uploads = takeUploads(platform);
  });
  afterEach(() => {
    platform.client.close();
    cleanUp();
  });

  async function mount(): Promise<EventReporter> {
    const widget = document.createElement('cq-event-reporter');
    widget.area = '500153';
    widget.client = platform.client;
    stage(1000).append(widget);
    await until('photos can be added', () => find(widget, '#photo-add'));
    return widget;
  }

  const arrived = () => uploads.parts.reduce((sum, bytes) => sum + bytes, 0);

  function networkReturns(): void {
    platform.down = false;
    dispatchEvent(new Event('online'));
  }

  it('shows how much of it has arrived', async () => {
    const widget = await mount();
    let isHeld = false;
    let goOn = () => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    platform.pause = async ({ method }) => {
      isHeld ||= method === 'PATCH' && uploads.parts.length === 1;
      if (isHeld) await held;
    };
    await choose(widget, [await largePhoto()]);
    await until('the second part is on its way', () => isHeld);
    const bar = await until('there is some progress', () => {
      const found = find<HTMLProgressElement>(widget, 'progress');
      return found && found.value > 0 ? found : undefined;
    });
    expect(bar.value).to.be.closeTo(arrived() / uploads.total, 1e-9);
    expect(bar.value).to.be.below(1);
    expect(bar.getAttribute('aria-label')).to.equal('照片 1的上传进度');
    goOn();
    await reads(widget, '已上传');
    expect(find(widget, 'progress')).to.equal(null);
    expect(arrived()).to.equal(uploads.total);
  });

  it('says how far it came when the network is cut, and sends the rest alone when it is back', async () => {
    const widget = await mount();
    uploads.onPart = () => (platform.down = true);
    await choose(widget, [await largePhoto()]);
    await reads(widget, /没传上.*已传 \d+%，恢复后接着传/);
    expect(await violations(widget)).to.deep.equal([]);
    delete uploads.onPart;
    networkReturns();
    await reads(widget, '已上传');
    expect(uploads.parts.length).to.be.above(1);
    expect(arrived()).to.equal(uploads.total);
    expect(platform.called('POST', '/uploads')).to.have.length(1);
  });

  it('goes with a report that waits for the network, and the rest of it is sent alone', async () => {
    const widget = await mount();
    await press(widget, '公用设施');
    const choice = await until('a category can be chosen', () =>
      findAll(widget, '.choice').find((label) => label.textContent?.includes('井盖破损或缺失')),
    );
    choice.click();
    await fill(widget, 'description', '人行道井盖破损，行人容易踩空。');
    await fill(widget, 'township', '500153001');
    await fill(widget, 'address', '昌龙大道 128 号门前人行道');
    uploads.onPart = () => (platform.down = true);
    await choose(widget, [await largePhoto()]);
    await reads(widget, '没传上');
    await press(widget, '提交上报');
    await reads(widget, '已存在这台设备上');
    delete uploads.onPart;
    networkReturns();
    await reads(widget, receipt.queryCode);
    expect(arrived()).to.equal(uploads.total);
    expect(platform.called('POST', '/uploads')).to.have.length(1);
    expect(platform.called('POST', '/incidents').at(-1)?.body).to.deep.include({
      attachmentIds: ['01KAQ3MZ00ATTACHMENT000042'],
    });
  });
});

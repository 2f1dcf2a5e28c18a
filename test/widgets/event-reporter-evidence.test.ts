/** Photos and recordings of a report: what leaves the device, and what a person can do before it does. */
import '@digital-cq/widgets/define';
import type { EventReporter } from '@digital-cq/widgets';
import { expect } from 'chai';
import exifr from 'exifr';
import { FakePlatform, json, problem } from './support/fake-platform.js';
import { takeUploads } from './support/fake-uploads.js';
import { untilKept } from './support/kept-drafts.js';
import {
  button,
  choose,
  cleanUp,
  fill,
  find,
  findAll,
  goOn,
  photo,
  press,
  reads,
  stage,
  text,
  until,
  violations,
} from './support/mount.js';
import { heic, jpeg, mp4, png, webp } from './support/telltale-files.js';

/** All that a reader knows of, but for what a JPEG says of its size and colours. */
const METADATA = { tiff: true, exif: true, gps: true, interop: true, xmp: true, iptc: true, jfif: false, icc: false };

describe('<cq-event-reporter>: photos, video and voice', () => {
  let platform: FakePlatform;

  beforeEach(() => {
    platform = new FakePlatform();
    takeUploads(platform);
  });
  afterEach(cleanUp);

  async function mount({ width = 1000 } = {}): Promise<EventReporter> {
    const widget = document.createElement('cq-event-reporter');
    widget.area = '500153';
    widget.client = platform.client;
    stage(width).append(widget);
    await until('photos can be added', () => find(widget, '#photo-add'));
    return widget;
  }

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

  /** Gives files and stays where the photos are. */
  async function pick(widget: EventReporter, files: readonly File[], id = 'photo-add'): Promise<void> {
    const field = await until('files can be given', () => find<HTMLInputElement>(widget, `#${id}`));
    const transfer = new DataTransfer();
    files.forEach((file) => transfer.items.add(file));
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));
    await widget.updateComplete;
  }

  const ready = (widget: EventReporter, count = 1) =>
    until(`${count} are ready`, () => findAll(widget, '.photo.ready').length === count);
  /** Small photos go in one request, recordings in parts. */
  const sent = () =>
    [...platform.called('POST', '/attachments'), ...platform.called('PATCH', /^\/uploads\//)].flatMap(
      ({ file }) => file ?? [],
    );
  const order = (widget: EventReporter) => findAll(widget, '.picture img').map((image) => image.getAttribute('alt'));
  const focused = (widget: EventReporter) => widget.shadowRoot?.activeElement?.getAttribute('aria-label');
  const nameOfFocus = (widget: EventReporter) =>
    focused(widget) ?? widget.shadowRoot?.activeElement?.textContent?.trim() ?? '';

  describe('what a photo’s file tells', () => {
    for (const [format, make] of [
      ['JPEG', jpeg],
      ['PNG', png],
      ['WebP', webp],
    ] as const) {
      it(`goes out without it, and the person is told: ${format}`, async () => {
        const file = await make();
        // Not every browser writes WebP.
        if (!file) return;
        const widget = await mount();
        await choose(widget, [file]);
        await reads(widget, '已去除照片中的位置、时间和设备信息。');
        const [photo] = await until('it is sent', () => (sent().length === 1 ? sent() : undefined));
        if (format !== 'WebP') expect(await exifr.parse(file, METADATA)).to.include({ Make: 'TestPhone' });
        expect(await exifr.parse(photo ?? new Blob(), METADATA)).to.equal(undefined);
        expect(await exifr.gps(photo ?? new Blob())).to.equal(undefined);
        const bytes = new TextDecoder('latin1').decode(await photo?.arrayBuffer());
        expect(bytes).not.to.match(/Exif|TestPhone|http:\/\/ns.adobe.com|2026:11:23/);
      });
    }

    it('says nothing of a photo that tells nothing', async () => {
      const widget = await mount();
      await pick(widget, [await photo()]);
      await ready(widget);
      expect(text(widget)).not.to.include('已去除');
    });

    it('turns a photo upright before that is forgotten', async () => {
      const widget = await mount();
      await choose(widget, [await jpeg({ orientation: 6, width: 40, height: 30 })]);
      const [photo] = await until('it is sent', () => (sent().length === 1 ? sent() : undefined));
      const picture = await createImageBitmap(photo ?? new Blob());
      expect([picture.width, picture.height]).to.deep.equal([30, 40]);
      const context = new OffscreenCanvas(30, 40).getContext('2d');
      context?.drawImage(picture, 0, 0);
      // What lay upper left lies upper right now.
      const [red = 0] = context?.getImageData(25, 5, 1, 1).data ?? [];
      expect(red).to.be.above(150);
    });

    it('makes a large photo small: 2,048 pixels at most', async () => {
      const widget = await mount();
      await choose(widget, [await jpeg({ width: 3000, height: 1500 })]);
      const [photo] = await until('it is sent', () => (sent().length === 1 ? sent() : undefined));
      const picture = await createImageBitmap(photo ?? new Blob());
      expect([picture.width, picture.height]).to.deep.equal([2048, 1024]);
    });
  });

  it('says what to do about a HEIC photo that this browser cannot open', async () => {
    const widget = await mount();
    await pick(widget, [heic()]);
    await reads(widget, '兼容性最佳');
    expect(sent()).to.have.length(0);
  });

  it('sends nothing before the person goes on', async () => {
    const widget = await mount();
    await pick(widget, [await photo()]);
    await ready(widget);
    expect(sent()).to.have.length(0);
    expect(text(widget)).to.include('已备好');
    await goOn(widget);
    await reads(widget, '已上传');
    expect(sent()).to.have.length(1);
  });

  it('sends nothing because the person comes back to another window, drops a photo beside what they write, or uses no field', async () => {
    const widget = await mount();
    const description = find(widget, '#description');
    description?.focus();
    const transfer = new DataTransfer();
    transfer.items.add(await photo());
    find(widget, '.photos')?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer }));
    await ready(widget);
    description?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    description?.click();
    find(widget, '.photos')?.focus();
    button(widget, '查询进度')?.focus();
    await widget.updateComplete;
    expect(findAll(widget, '.photo.ready')).to.have.length(1);
    expect(sent()).to.have.length(0);
    await goOn(widget);
    await reads(widget, '已上传');
  });

  it('sends photos when the person goes on to the next step', async () => {
    const widget = await mount({ width: 400 });
    await fillIn(widget);
    await press(widget, '下一步');
    await press(widget, '下一步');
    await until('it is the step of the photos', () => find(widget, '#photo-add')?.checkVisibility());
    await pick(widget, [await photo()]);
    await ready(widget);
    expect(sent()).to.have.length(0);
    await press(widget, '下一步');
    await until('it is there', () => find(widget, '.photo.done'));
  });

  describe('what the platform has of a photo', () => {
    const ids = ['01KAQ3MZ00ATTACHMENT000001', '01KAQ3MZ00ATTACHMENT000002', '01KAQ3MZ00ATTACHMENT000003'];
    const takenBack = () =>
      platform.calls.filter(({ method }) => method === 'DELETE').map(({ path }) => path.split('/').at(-1));

    /** With photos that have arrived. */
    async function arrived(count: number): Promise<EventReporter> {
      let next = 0;
      platform.on('POST', '/attachments', () => json({ id: ids[next++] }, 201));
      const widget = await mount();
      await pick(widget, await Promise.all(Array.from({ length: count }, photo)));
      await ready(widget, count);
      await goOn(widget);
      await until('all are there', () => findAll(widget, '.photo.done').length === count);
      return widget;
    }

    it('is taken back when something in it is covered', async () => {
      const widget = await arrived(1);
      await press(widget, '遮挡照片 1');
      await until('the dialog is open', () => find<HTMLDialogElement>(widget, 'dialog.redaction')?.open);
      find(widget, '.stage')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      await press(widget, '保存遮挡');
      await until('the clear one is taken back', () => takenBack().length > 0);
      expect(takenBack()).to.deep.equal([ids[0]]);
      await goOn(widget);
      await until('the covered one is there', () => find(widget, '.photo.done'));
      await fillIn(widget);
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(platform.called('POST', '/incidents')[0]?.body).to.have.deep.property('attachmentIds', [ids[1]]);
      expect(takenBack()).to.deep.equal([ids[0]]);
    });

    it('is taken back when it is removed, as soon as that cannot be undone', async () => {
      const widget = await arrived(3);
      button(widget, '移除照片 1')?.click();
      await press(widget, '撤销');
      await until('it is back', () => findAll(widget, '.photo.done').length === 3);
      button(widget, '移除照片 2')?.click();
      await reads(widget, '已移除照片 2');
      expect(takenBack()).to.deep.equal([]);
      button(widget, '移除照片 3')?.click();
      await until('it is taken back', () => takenBack().length === 1);
      expect(takenBack()).to.deep.equal([ids[1]]);
      await fillIn(widget);
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(platform.called('POST', '/incidents')[0]?.body).to.have.deep.property('attachmentIds', [ids[0]]);
      await until('the other is, too', () => takenBack().length === 2);
      expect(takenBack()).to.deep.equal([ids[1], ids[2]]);
    });

    it('is taken back when it was on its way at that moment', async () => {
      platform.on('POST', '/attachments', () => json({ id: ids[0] }, 201));
      let letGo = () => {};
      const held = new Promise<void>((resolve) => (letGo = resolve));
      platform.pause = ({ method }) => (method === 'POST' ? held : Promise.resolve());
      const widget = await mount();
      await pick(widget, [await photo()]);
      await ready(widget);
      await goOn(widget);
      await until('it is on its way', () => platform.called('POST', '/attachments').length === 1);
      await press(widget, '移除照片 1');
      await pick(widget, [mp4()], 'recording-file');
      await until('the recording is ready', () => find(widget, '.recording .remove'));
      await goOn(widget);
      letGo();
      await until('the photo is taken back', () => takenBack().length === 1);
      expect(takenBack()).to.deep.equal([ids[0]]);
      await until('the recording is there', () => text(widget).includes('已上传'));
    });

    it('is taken back when the report is begun anew, also from a draft, and what is only half there', async () => {
      const first = await arrived(2);
      await reads(first, '草稿已保存');
      await untilKept(platform, (drafts) => drafts.includes(String(ids[1])));
      first.remove();
      const widget = await mount();
      await until('the photos are back', () => findAll(widget, '.photo.done').length === 2);
      let isHeld = false;
      platform.pause = async ({ method }) => {
        if (method !== 'PATCH') return;
        isHeld = true;
        await new Promise(() => {});
      };
      await pick(widget, [mp4()], 'recording-file');
      await until('the recording is ready', () => find(widget, '.recording .remove'));
      await goOn(widget);
      await until('the recording is on its way', () => isHeld);
      await press(widget, '清空重填');
      await until('all is taken back', () => takenBack().length === 3);
      expect(takenBack()).to.have.members([ids[0], ids[1], '01KAQ3MZ00ATTACHMENT000042']);
      expect(platform.called('DELETE', /^\/uploads\//)).to.have.length(1);
    });
  });

  describe('the order of photos', () => {
    async function three(): Promise<EventReporter> {
      const widget = await mount();
      await pick(widget, [await photo(), await photo(), await photo()]);
      await ready(widget, 3);
      return widget;
    }

    it('changes by buttons, is said aloud, and keeps the focus with the photo', async () => {
      const widget = await three();
      const later = button(widget, '把照片 1往后移');
      later?.focus();
      later?.click();
      await until('it has moved', () => order(widget).join() === '照片 2,照片 1,照片 3');
      expect(text(widget)).to.include('照片 1现在是第 2 张，共 3 张。');
      await until('the focus is with it', () => focused(widget) === '把照片 1往后移');
      button(widget, '把照片 1往后移')?.click();
      await until('it has moved on', () => order(widget).join() === '照片 2,照片 3,照片 1');
      await until('the focus is on the way back', () => focused(widget) === '把照片 1往前移');
    });

    it('changes by dragging one over another', async () => {
      const widget = await three();
      const [first] = findAll(widget, '.picture');
      const items = findAll(widget, '.photo');
      const transfer = new DataTransfer();
      first?.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer: transfer }));
      items[2]?.dispatchEvent(new DragEvent('dragenter', { bubbles: true, dataTransfer: transfer }));
      first?.dispatchEvent(new DragEvent('dragend', { bubbles: true, dataTransfer: transfer }));
      await until('it has moved', () => order(widget).join() === '照片 2,照片 3,照片 1');
    });

    it('is that in which they are sent', async () => {
      let count = 0;
      platform.on('POST', '/attachments', () => json({ id: `01KAQ3MZ00ATTACHMENT00000${(count += 1)}` }, 201));
      const widget = await three();
      await fillIn(widget);
      await goOn(widget);
      await until('all are there', () => findAll(widget, '.photo.done').length === 3);
      button(widget, '把照片 3往前移')?.click();
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(platform.called('POST', '/incidents')[0]?.body)
        .to.have.property('attachmentIds')
        .that.deep.equals(['01KAQ3MZ00ATTACHMENT000001', '01KAQ3MZ00ATTACHMENT000003', '01KAQ3MZ00ATTACHMENT000002']);
    });
  });

  it('takes a removed photo back, where it was, and leads the focus', async () => {
    const widget = await mount();
    await pick(widget, [await photo(), await photo()]);
    await ready(widget, 2);
    button(widget, '移除照片 1')?.click();
    await until('the focus is on the way back', () => widget.shadowRoot?.activeElement?.textContent === '撤销');
    expect(order(widget)).to.deep.equal(['照片 2']);
    expect(text(widget)).to.include('已移除照片 1。');
    await press(widget, '撤销');
    await until('it is back', () => order(widget).join() === '照片 1,照片 2');
    await until('the focus is with it', () => focused(widget) === '移除照片 1');
  });

  it('takes what is dropped and pasted, and refuses what is no picture', async () => {
    const widget = await mount();
    const photos = find(widget, '.photos');
    const transfer = new DataTransfer();
    transfer.items.add(await photo());
    photos?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer }));
    await ready(widget);
    // Firefox lets nobody say what was copied.
    photos?.dispatchEvent(Object.defineProperty(new ClipboardEvent('paste'), 'clipboardData', { value: transfer }));
    await ready(widget, 2);
    const other = new DataTransfer();
    other.items.add(new File(['%PDF'], 'a.pdf', { type: 'application/pdf' }));
    photos?.dispatchEvent(new DragEvent('drop', { dataTransfer: other }));
    await reads(widget, '有 1 个文件不是图片或是空的');
  });

  it('lets the page’s own picker stand in for the browser’s', async () => {
    const asked: unknown[] = [];
    const files = { photo: await photo(), video: mp4() };
    const home = document.createElement('cq-platform');
    home.capabilities = {
      pickMedia: (options) => {
        asked.push(options);
        return Promise.resolve([options.kinds.includes('photo') ? files.photo : files.video]);
      },
    };
    const widget = document.createElement('cq-event-reporter');
    widget.area = '500153';
    widget.client = platform.client;
    home.append(widget);
    stage().append(home);
    (await until('photos can be added', () => find(widget, '#photo-add'))).click();
    await ready(widget);
    find(widget, '#recording-file')?.click();
    await until('the video is there', () => find(widget, '.recording .remove'));
    expect(asked).to.deep.equal([
      { max: 6, kinds: ['photo'] },
      { max: 1, kinds: ['video', 'audio'] },
    ]);
    expect(find(widget, '.camera')).to.equal(null);
  });

  it('says so when the page’s own picker fails, and nothing when the person gave up', async () => {
    let fails: Error = new Error('no bridge');
    const home = document.createElement('cq-platform');
    home.capabilities = { pickMedia: () => Promise.reject(fails) };
    const widget = document.createElement('cq-event-reporter');
    widget.area = '500153';
    widget.client = platform.client;
    home.append(widget);
    stage().append(home);
    (await until('photos can be added', () => find(widget, '#photo-add'))).click();
    await reads(widget, '照片没有选上，请再试一次。');
    find(widget, '#recording-file')?.click();
    await reads(widget, '视频或录音没有选上，请再试一次。');
    fails = new DOMException('given up', 'AbortError');
    find(widget, '#photo-add')?.click();
    find(widget, '#recording-file')?.click();
    await until('nothing is said', () => !text(widget).includes('没有选上'));
  });

  it('keeps the focus where a photo or a recording is sent again, or the recording comes back', async () => {
    platform.on('POST', '/attachments', () => problem(503, 'busy'));
    platform.on('POST', '/uploads', () => problem(503, 'busy'));
    const widget = await mount();
    await pick(widget, [await photo()]);
    await pick(widget, [mp4()], 'recording-file');
    await until('the recording is ready', () => find(widget, '.recording .remove'));
    await ready(widget);
    await goOn(widget);
    for (const [again, then] of [
      ['重传照片 1', '移除照片 1'],
      ['重传一段视频', '移除一段视频'],
    ] as const) {
      const retry = await until(`there is ${again}`, () => button(widget, again));
      retry.focus();
      retry.click();
      await until(`the focus is on ${then}`, () => nameOfFocus(widget).includes(then));
      await until('it has failed again', () => button(widget, again));
    }
    button(widget, '移除一段视频')?.click();
    await until('the focus is on the way back', () => nameOfFocus(widget) === '撤销');
    await press(widget, '撤销');
    await until('the focus is with it', () => nameOfFocus(widget) === '移除一段视频');
  });

  it('names the photo that the platform does not take with the report', async () => {
    platform.on('POST', '/incidents', () =>
      problem(422, 'unusable_attachment', {
        errors: [{ pointer: '/body/attachmentIds/1', code: 'used', message: '这张照片已过期。' }],
      }),
    );
    const widget = await mount();
    await fillIn(widget);
    await pick(widget, [await photo(), await photo(), await photo()]);
    await ready(widget, 3);
    button(widget, '移除照片 1')?.click();
    await press(widget, '提交上报');
    await reads(widget, '照片 3：这张照片已过期。');
  });

  it('says both what goes along later and what does not go along', async () => {
    // Through the outbox, which keeps what has not arrived.
    platform = new FakePlatform(null);
    platform.on('POST', '/attachments', () => problem(503, 'busy'));
    const widget = await mount();
    await pick(widget, [heic(), await photo()]);
    await ready(widget);
    await reads(widget, '还没传上的照片会随上报一起保存');
    expect(text(widget)).to.include('有照片没传上，提交时不会带上。');
    platform.client.close();
  });

  describe('covering faces and plates', () => {
    /** A photo of stripes, so fine that no large block can show them. */
    async function stripes(): Promise<File> {
      const canvas = new OffscreenCanvas(640, 480);
      const context = canvas.getContext('2d');
      for (let x = 0; x < 640; x += 8) context?.fillRect(x, 0, 4, 480);
      return new File([await canvas.convertToBlob({ type: 'image/png' })], 'stripes.png', { type: 'image/png' });
    }

    async function open({ width = 1000 } = {}): Promise<EventReporter> {
      const widget = await mount({ width });
      await pick(widget, [await stripes()]);
      if (width > 500) await ready(widget);
      const opener = await until('it can be covered', () => find(widget, '.redact'));
      opener.focus();
      opener.click();
      await until('the dialog is open', () => find<HTMLDialogElement>(widget, 'dialog.redaction')?.open);
      return widget;
    }

    const stageOf = (widget: EventReporter) => find(widget, '.stage');
    const key = (widget: EventReporter, name: string, more: KeyboardEventInit = {}) =>
      stageOf(widget)?.dispatchEvent(
        new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }),
      );

    /** How often light turns dark in a part of what was sent, along its middle: about 80 stripes lie in all of it. */
    async function stripesIn(from: number, to: number): Promise<number> {
      const [photo] = sent();
      const picture = await createImageBitmap(photo ?? new Blob());
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      context?.drawImage(picture, 0, 0);
      const [start, width] = [Math.round(picture.width * from), Math.round(picture.width * (to - from))];
      const data = context?.getImageData(start, Math.round(picture.height / 2), width, 1).data ?? [];
      const isLight = Array.from({ length: width }, (_, at) => (data[at * 4] ?? 0) > 127);
      return isLight.filter((light, at) => at > 0 && light !== isLight[at - 1]).length;
    }

    it('works by keyboard: a frame is moved, sized and covered, undone and done again, saved; only that is sent', async () => {
      const widget = await open();
      await until('the picture has focus', () => widget.shadowRoot?.activeElement === stageOf(widget));
      expect(text(widget)).to.include('还原不了');
      key(widget, 'ArrowLeft');
      await reads(widget, '方框：距左');
      key(widget, 'ArrowRight', { shiftKey: true });
      key(widget, 'Enter');
      await reads(widget, /已遮挡照片的 \d+%/);
      await press(widget, '撤销');
      await reads(widget, '没有遮挡。');
      await press(widget, '重做');
      await reads(widget, /已遮挡照片的 \d+%/);
      await press(widget, '保存遮挡');
      await until('the dialog is closed', () => !find(widget, 'dialog'));
      await until('the focus is back', () => widget.shadowRoot?.activeElement?.classList.contains('redact'));
      await reads(widget, '已遮挡');
      expect(sent()).to.have.length(0);
      await goOn(widget);
      await reads(widget, '已上传');
      expect(sent()).to.have.length(1);
      expect(await stripesIn(0.42, 0.58), 'where it is covered').to.be.at.most(2);
      expect(await stripesIn(0.8, 0.95), 'where it is not').to.be.above(20);
    });

    it('works with a pointer or a finger', async () => {
      const widget = await open();
      const area = stageOf(widget);
      const { x = 0, y = 0, width = 0, height = 0 } = area?.getBoundingClientRect() ?? {};
      const point = (type: string, share: number) =>
        area?.dispatchEvent(
          new PointerEvent(type, {
            clientX: x + width * share,
            clientY: y + height / 2,
            pointerId: 1,
            button: 0,
            bubbles: true,
          }),
        );
      // A pointer that this test made up cannot be captured.
      if (area) area.setPointerCapture = () => undefined;
      point('pointerdown', 0.3);
      point('pointermove', 0.6);
      point('pointerup', 0.6);
      await reads(widget, /已遮挡照片的 \d+%/);
      await press(widget, '保存遮挡');
      await until('the dialog is closed', () => !find(widget, 'dialog'));
      await goOn(widget);
      await reads(widget, '已上传');
      expect(await stripesIn(0.32, 0.58)).to.be.at.most(4);
    });

    it('says what is missing before anything is covered, and after all of it was cleared', async () => {
      const widget = await open();
      await press(widget, '保存遮挡');
      await reads(widget, '还没有遮挡');
      key(widget, 'Enter');
      await reads(widget, /已遮挡照片的 \d+%/);
      await press(widget, '全部清除');
      await press(widget, '保存遮挡');
      await reads(widget, '还没有遮挡');
      expect(find<HTMLDialogElement>(widget, 'dialog.redaction')?.open).to.equal(true);
      await press(widget, '不遮挡，返回');
      await until('it is as it was', () => button(widget, '遮挡照片 1'));
      expect(text(widget)).not.to.include('已遮挡');
    });

    it('says so when what is covered cannot be saved, and keeps it to be saved again', async () => {
      const widget = await open();
      key(widget, 'Enter');
      await reads(widget, /已遮挡照片的 \d+%/);
      const { convertToBlob } = OffscreenCanvas.prototype;
      OffscreenCanvas.prototype.convertToBlob = () => Promise.reject(new DOMException('no memory', 'EncodingError'));
      try {
        await press(widget, '保存遮挡');
        await reads(widget, '没有保存成功，请再按一次。');
      } finally {
        OffscreenCanvas.prototype.convertToBlob = convertToBlob;
      }
      await press(widget, '保存遮挡');
      await until('the dialog is closed', () => !find(widget, 'dialog'));
      await reads(widget, '已遮挡');
    });

    it('ends by Escape without a change', async () => {
      const widget = await open();
      key(widget, 'Enter');
      await reads(widget, /已遮挡照片的 \d+%/);
      // What the browser does on Escape.
      find<HTMLDialogElement>(widget, 'dialog')?.close();
      await until('the dialog is gone', () => !find(widget, 'dialog'));
      await until('the focus is back', () => widget.shadowRoot?.activeElement?.classList.contains('redact'));
      await goOn(widget);
      await reads(widget, '已上传');
      expect(await stripesIn(0.42, 0.58)).to.be.above(20);
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`passes axe in ${scheme}, and names what it is`, async () => {
        document.documentElement.style.colorScheme = scheme;
        const widget = await open();
        expect(find(widget, '#redaction-title')?.textContent).to.include('遮挡照片 1里的人脸和车牌');
        expect(stageOf(widget)?.getAttribute('aria-describedby')).to.equal('redaction-how');
        expect(await violations(widget)).to.deep.equal([]);
      });
    }
  });

  describe('a video or voice note', () => {
    it('says its limits before, and takes a file, without what it tells', async () => {
      const widget = await mount();
      expect(text(widget)).to.include('最长 60 秒').and.include('50 MB').and.include('10 MB');
      const film = mp4();
      await pick(widget, [film], 'recording-file');
      const player = await until('it can be seen', () => find<HTMLVideoElement>(widget, '.recording video[controls]'));
      expect(player.getAttribute('aria-label')).to.equal('一段视频');
      expect(sent()).to.have.length(0);
      await goOn(widget);
      const [clean] = await until('it is sent', () => (sent().length === 1 ? sent() : undefined));
      expect(clean).to.have.property('size', film.size);
      const bytes = new TextDecoder('latin1').decode(await clean?.arrayBuffer());
      expect(bytes).not.to.match(/udta|meta|uuid|29\.4050|TestPhone|Secret|\xe0\0\0/);
      expect(bytes).to.include('picture and sound').and.include('vide').and.include('ftypisom');
    });

    it('refuses what is too large or no recording, and says why', async () => {
      const widget = await mount();
      const large = new File([new Uint8Array(11 * 1024 * 1024)], 'a.mp3', { type: 'audio/mpeg' });
      await pick(widget, [large], 'recording-file');
      await reads(widget, '语音最大 10 MB');
      await pick(widget, [new File(['x'], 'a.pdf', { type: 'application/pdf' })], 'recording-file');
      await reads(widget, '这不是视频或录音文件');
      expect(find(widget, '.recording .remove')).to.equal(null);
    });

    it('goes with the report, and can be removed and taken back', async () => {
      const widget = await mount();
      await fillIn(widget);
      await pick(widget, [mp4()], 'recording-file');
      await press(widget, '移除一段视频');
      await until('the focus is on the way back', () => widget.shadowRoot?.activeElement?.textContent === '撤销');
      await press(widget, '撤销');
      await choose(widget, [await photo()]);
      await until('both are there', () => sent().length === 2);
      await reads(widget, '1 张 · 一段视频');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(platform.called('POST', '/incidents')[0]?.body).to.have.property('attachmentIds').with.length(2);
    });

    describe('recorded in the page', () => {
      const { mediaDevices } = navigator;
      let answer: () => Promise<MediaStream>;
      const tracks: MediaStreamTrack[] = [];

      beforeEach(() => {
        const devices = { getUserMedia: () => answer() };
        Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: devices });
      });
      afterEach(() => {
        Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: mediaDevices });
        tracks.length = 0;
      });

      /** A tone, as from a microphone. */
      function hum(): MediaStream {
        const context = new AudioContext();
        const tone = context.createOscillator();
        const out = context.createMediaStreamDestination();
        tone.connect(out);
        tone.start();
        tracks.push(...out.stream.getTracks());
        return out.stream;
      }

      it('shows the time, stops on a press, can be heard before it is sent, and lets go of the microphone', async () => {
        answer = () => Promise.resolve(hum());
        const widget = await mount();
        await press(widget, '录语音');
        await reads(widget, '正在录音。');
        await until('the focus is on the way to stop', () => widget.shadowRoot?.activeElement?.matches('.stop'));
        expect(find(widget, '[role=timer]')?.textContent).to.include('/ 1:00');
        await reads(widget, '0:01');
        await press(widget, '停止，留下这段');
        await until('it can be heard', () => find(widget, '.recording audio[controls]'));
        expect(tracks.map(({ readyState }) => readyState)).to.deep.equal(['ended']);
        await until('the focus is there', () => widget.shadowRoot?.activeElement?.matches('.remove'));
        await goOn(widget);
        const [note] = await until('it is sent', () => (sent().length === 1 ? sent() : undefined));
        expect(note?.size).to.be.above(0);
      });

      it('says so where the browser recorded nothing, before anything goes, and lets it be recorded again', async () => {
        const { MediaRecorder: original } = globalThis;
        answer = () => Promise.resolve(hum());
        const widget = await mount();
        // No browser can be brought to give nothing: what it gives is left out.
        globalThis.MediaRecorder = class extends original {
          override set ondataavailable(_: (event: BlobEvent) => void) {}
        };
        try {
          await press(widget, '录语音');
          await reads(widget, '正在录音。');
          await press(widget, '停止，留下这段');
          await reads(widget, '没有录到内容');
          const again = () => widget.shadowRoot?.activeElement?.matches('.record-audio');
          await until('the focus is where it can be recorded again', again);
          await fillIn(widget);
          await press(widget, '录语音');
          await reads(widget, '正在录音。');
          await press(widget, '提交上报');
          await reads(widget, '没有录到内容');
          await until('the focus is there once more', again);
          expect(platform.called('POST', '/incidents')).to.have.length(0);
        } finally {
          globalThis.MediaRecorder = original;
        }
      });

      it('leads to a file where the person or the device says no', async () => {
        answer = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
        const widget = await mount();
        await press(widget, '录语音');
        await reads(widget, '浏览器没有允许使用麦克风');
        answer = () => Promise.reject(new DOMException('none', 'NotFoundError'));
        await press(widget, '录视频');
        await reads(widget, '没有找到摄像头');
        expect(find(widget, '#recording-file')).to.be.instanceOf(HTMLInputElement);
      });

      it('lets go of the microphone when the widget leaves the page', async () => {
        answer = () => Promise.resolve(hum());
        const widget = await mount();
        await press(widget, '录语音');
        await reads(widget, '正在录音。');
        widget.remove();
        await until('it is off', () => tracks.every(({ readyState }) => readyState === 'ended'));
      });

      const isOff = () => until('it is off', () => tracks.every(({ readyState }) => readyState === 'ended'));

      it('lets go of the microphone, and of what was said, when the report is begun anew', async () => {
        answer = () => Promise.resolve(hum());
        const widget = await mount();
        await press(widget, '录语音');
        await reads(widget, '0:01');
        widget.reset();
        await isOff();
        await until('another can be recorded', () => button(widget, '录语音'));
        expect(find(widget, '.recording .remove')).to.equal(null);
      });

      it('does not begin once the report was begun anew, though the person allows it then', async () => {
        let allow = () => {};
        answer = () => new Promise((resolve) => (allow = () => resolve(hum())));
        const widget = await mount();
        await press(widget, '录语音');
        await reads(widget, '等待允许');
        widget.reset();
        await until('it can be asked again', () => button(widget, '录语音'));
        allow();
        await isOff();
        await widget.updateComplete;
        expect(find(widget, '.recording .stop')).to.equal(null);
      });

      for (const [going, width, way, back] of [
        ['to the step before', 400, '上一步', '下一步'],
        ['to what became of another report', 1000, '查询进度', '返回上报'],
      ] as const) {
        it(`lets go of the microphone and keeps what was said when the person goes ${going}`, async () => {
          answer = () => Promise.resolve(hum());
          const widget = await mount({ width });
          if (width < 500) {
            await fillIn(widget);
            await press(widget, '下一步');
            await press(widget, '下一步');
          }
          await press(widget, '录语音');
          await reads(widget, '0:01');
          await press(widget, way);
          await isOff();
          await press(widget, back);
          await until('it can be heard', () => find(widget, '.recording audio[controls]')?.checkVisibility());
          expect(sent()).to.have.length(0);
        });
      }
    });
  });

  it('passes axe with photos, a recording, and news of both', async () => {
    const widget = await mount();
    await pick(widget, [await jpeg(), await photo()]);
    await pick(widget, [mp4()], 'recording-file');
    await ready(widget, 2);
    button(widget, '把照片 1往后移')?.click();
    await reads(widget, '第 2 张');
    expect(await violations(widget)).to.deep.equal([]);
  });

  it('fits 280 px', async () => {
    const widget = await mount({ width: 280 });
    await fillIn(widget);
    await press(widget, '下一步');
    await press(widget, '下一步');
    await until('the step is shown', () => find(widget, '.step-2.current'));
    await pick(widget, [await jpeg(), await photo()]);
    await ready(widget, 2);
    const frame = find(widget, '.cq');
    expect(frame?.scrollWidth).to.be.at.most(280);
  });

  it('speaks English where the page does', async () => {
    document.documentElement.lang = 'en';
    const widget = await mount();
    await pick(widget, [await jpeg(), await photo()]);
    await reads(widget, 'We removed place, time and device details from the photos.');
    expect(button(widget, 'Move photo 1 later')).to.be.instanceOf(HTMLElement);
    expect(text(widget)).to.include('Record a voice note');
  });
});

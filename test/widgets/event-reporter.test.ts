import '@digital-cq/widgets/define';
import { EventReportEvent, type EventReporter } from '@digital-cq/widgets';
import { expect } from 'chai';
import { FakePlatform, json, problem } from './support/fake-platform.js';
import { categories, receipt, tracked } from './support/fixtures.js';
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

describe('<cq-event-reporter>', () => {
  let platform: FakePlatform;

  beforeEach(() => (platform = new FakePlatform()));
  afterEach(cleanUp);

  async function mount({ width = 1000, area = '500153', client = true } = {}): Promise<EventReporter> {
    const widget = document.createElement('cq-event-reporter');
    widget.area = area;
    if (client) widget.client = platform.client;
    stage(width).append(widget);
    await widget.updateComplete;
    return widget;
  }

  async function chooseCategory(widget: EventReporter, group: string, name: string): Promise<void> {
    await press(widget, group);
    const choice = await until(`${name} can be chosen`, () =>
      findAll(widget, '.choice').find((label) => label.textContent?.includes(name)),
    );
    choice.click();
    await widget.updateComplete;
  }

  async function fillIn(widget: EventReporter): Promise<void> {
    await chooseCategory(widget, '公用设施', '井盖破损或缺失');
    await fill(widget, 'description', '人行道井盖破损，行人容易踩空。');
    await fill(widget, 'township', '500153001');
    await fill(widget, 'address', '昌龙大道 128 号门前人行道');
  }

  const reports = () => platform.called('POST', '/incidents');

  describe('before anything is filled in', () => {
    it('waits for a client instead of looking empty', async () => {
      const widget = await mount({ client: false });
      expect(find(widget, '[part="loading"]')?.textContent).to.include('正在等待页面接入平台');
      widget.client = platform.client;
      await reads(widget, '哪一类问题');
    });

    it('can be written in before the categories are there', async () => {
      let arrive = () => {};
      const arrived = new Promise<void>((resolve) => (arrive = resolve));
      platform.pause = ({ path }) => (path === '/categories' ? arrived : Promise.resolve());
      const widget = await mount();
      await fill(widget, 'description', '人行道井盖破损，行人容易踩空。');
      expect(find(widget, '[part="loading"]')?.textContent).to.include('正在加载');
      arrive();
      await until('categories can be chosen', () => button(widget, '公用设施'));
      expect(find(widget, '#description')).to.have.property('value', '人行道井盖破损，行人容易踩空。');
    });

    it('shows the reason and a retry when the categories cannot be had', async () => {
      platform.on('GET', '/categories', () => problem(500, 'internal', { detail: '平台出错了，请稍后再试。' }));
      const widget = await mount();
      await reads(widget, '平台出错了，请稍后再试。');
      expect(text(widget)).to.include('01KAQ3N8V2REQ000000000000099');
      platform.on('GET', '/categories', () => undefined);
    });

    it('has the categories of the last visit at once and without network, and newer ones as soon as they are there', async () => {
      const first = await mount();
      await reads(first, '公用设施');
      first.remove();
      platform.down = true;
      const second = await mount();
      await reads(second, '公用设施');
      await until('it has found out that nobody answers', () => platform.called('GET', '/categories').length > 1);
      expect(text(second)).to.include('公用设施');
      expect(text(second)).not.to.include('连不上平台');
      second.remove();
      platform.down = false;
      platform.on('GET', '/categories', () =>
        json({ items: [{ ...categories[0], name: '新的大类' }], nextCursor: null }),
      );
      const third = await mount();
      await reads(third, '新的大类');
      expect(text(third)).not.to.include('公用设施');
    });

    it('recovers by a press of the retry button', async () => {
      let fails = true;
      platform.on('GET', '/categories', () => (fails ? problem(503, 'unavailable') : undefined));
      const widget = await mount();
      await until('there is a retry', () => button(widget, '再试一次'));
      fails = false;
      await press(widget, '再试一次');
      await reads(widget, '哪一类问题');
    });

    it('says that the connection is missing when nobody answers', async () => {
      platform.down = true;
      const widget = await mount();
      await reads(widget, '连不上平台');
    });

    it('says so when the key may not report', async () => {
      platform.on('GET', '/categories', () => problem(403, 'forbidden', { detail: '此密钥不能用于本站。' }));
      const widget = await mount();
      await reads(widget, '没有权限');
      await reads(widget, '此密钥不能用于本站。');
    });

    it('says how long to wait when asked too often', async () => {
      platform.on(
        'GET',
        '/categories',
        () => new Response('{}', { status: 429, headers: { 'Retry-After': '30', 'Content-Type': 'application/json' } }),
      );
      const widget = await mount();
      await reads(widget, '请过 30 秒再试');
    });

    it('tells the host about a failure with the request id and nothing personal', async () => {
      platform.on('GET', '/categories', () => problem(500, 'internal'));
      const heard = nextEvent(document.body, 'cq-error');
      await mount();
      const { operation, status, requestId, kind } = await heard;
      expect({ operation, status, requestId, kind }).to.deep.equal({
        operation: 'listCategories',
        status: 500,
        requestId: '01KAQ3N8V2REQ000000000000099',
        kind: 'http',
      });
    });
  });

  describe('choosing a category', () => {
    for (const query of ['井盖', '窨井', 'jinggai', 'jg', '井盖坏了']) {
      it(`finds the manhole cover by “${query}”`, async () => {
        const widget = await mount();
        const field = await until('there is a search', () => find<HTMLInputElement>(widget, 'input[type=search]'));
        field.value = query;
        field.dispatchEvent(new Event('input'));
        await until('the manhole cover is found', () =>
          findAll(widget, '.choice').some((label) => label.textContent?.trim() === '井盖破损或缺失'),
        );
      });
    }

    it('stops with a number to call before anything is typed when it is an emergency', async () => {
      const widget = await mount();
      await chooseCategory(widget, '安全隐患', '正在发生的火情');
      expect(button(widget, '拨打 119')?.getAttribute('href')).to.equal('tel:119');
      expect(find(widget, '#description')).to.equal(null);
      expect(button(widget, '提交上报')).to.equal(undefined);
    });

    it('starts with the category that the page has set', async () => {
      const widget = document.createElement('cq-event-reporter');
      widget.area = '500153';
      widget.category = '2102';
      widget.client = platform.client;
      stage().append(widget);
      await reads(widget, '路灯不亮');
    });
  });

  describe('sending', () => {
    it('sends what was filled in and shows number, code and promise', async () => {
      const widget = await mount();
      await fillIn(widget);
      const reported = nextEvent(document.body, 'cq-event-reported');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect((await reported).receipt).to.deep.equal(receipt);
      expect(reports()[0]?.body).to.deep.equal({
        categoryCode: '2101',
        description: '人行道井盖破损，行人容易踩空。',
        location: { areaCode: '500153001', address: '昌龙大道 128 号门前人行道' },
      });
      expect(find(widget, '.figure strong')?.getAttribute('aria-label')).to.equal(receipt.no);
      expect(text(widget)).to.include('K7M3QX');
      expect(text(widget)).to.include('15:30');
    });

    it('sends a photo that was made smaller in the browser', async () => {
      const widget = await mount();
      await fillIn(widget);
      await choose(widget, [await photo()]);
      await reads(widget, '已上传');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(platform.called('POST', '/attachments')).to.have.length(1);
      expect(reports()[0]?.body).to.have.property('attachmentIds').with.length(1);
    });

    it('waits for a photo that is still on its way, and then sends', async () => {
      let arrive: (answer: Response) => void = () => undefined;
      platform.on('POST', '/attachments', () => new Promise((resolve) => (arrive = resolve)));
      const widget = await mount();
      await fillIn(widget);
      await choose(widget, [await photo()]);
      await reads(widget, '正在上传');
      await press(widget, '提交上报');
      expect(reports()).to.have.length(0);
      arrive(json({ id: '01KAQ3MZ00ATTACHMENT000001' }, 201));
      await reads(widget, '已收到');
      expect(reports()[0]?.body).to.have.deep.property('attachmentIds', ['01KAQ3MZ00ATTACHMENT000001']);
    });

    it('gives a failed photo one more chance with the report, and then lets the report go without it', async () => {
      platform.on('POST', '/attachments', () => problem(500, 'internal'));
      const widget = await mount();
      await fillIn(widget);
      await choose(widget, [await photo()]);
      await until('it can be tried again', () => button(widget, '重传照片 1'));
      await press(widget, '提交上报');
      await until('it is being sent again', () => !button(widget, '重传照片 1'));
      await until('it failed again', () => button(widget, '重传照片 1'));
      expect(reports()).to.have.length(0);
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(reports()[0]?.body).not.to.have.property('attachmentIds');
    });

    it('sends a photo by itself when the network is back', async () => {
      let up = false;
      const arrived = () => json({ id: '01KAQ3MZ00ATTACHMENT000001' }, 201);
      platform.on('POST', '/attachments', () => (up ? arrived() : problem(500, 'internal')));
      const widget = await mount();
      await fillIn(widget);
      await choose(widget, [await photo()]);
      await until('it can be tried again', () => button(widget, '重传照片 1'));
      up = true;
      window.dispatchEvent(new Event('online'));
      await reads(widget, '已上传');
    });

    it('says when a chosen file is no picture', async () => {
      const widget = await mount();
      await fillIn(widget);
      await choose(widget, [new File(['%PDF'], 'form.pdf', { type: 'application/pdf' })]);
      await reads(widget, '有 1 个文件不是图片或是空的，没有添加。');
    });

    it('takes full-width digits and counts an emoji once', async () => {
      const widget = await mount();
      await fillIn(widget);
      await fill(widget, 'description', '😀'.repeat(3990));
      await reads(widget, '还可以写 10 字');
      await fill(widget, 'contactPhone', '１３８００００１２３４');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(reports()[0]?.body).to.have.nested.property('contact.phone', '13800001234');
    });

    it('shows the platform’s own words on a page that is not registered', async () => {
      platform.on('GET', '/categories', () => problem(401, 'origin_not_allowed', { detail: '这个网页没有登记。' }));
      const widget = await mount();
      await reads(widget, '这个网页没有登记。');
    });

    it('says which photo cannot be opened', async () => {
      const widget = await mount();
      await choose(widget, [new File(['no picture'], 'a.heic', { type: 'image/heic' })]);
      await reads(widget, '打不开');
      expect(platform.called('POST', '/attachments')).to.have.length(0);
    });

    it('lists what is missing, takes focus there, and marks each field', async () => {
      const widget = await mount();
      await until('the form is there', () => button(widget, '提交上报'));
      await press(widget, '提交上报');
      await until('the summary has focus', () => widget.shadowRoot?.activeElement?.id === 'errors');
      expect(findAll(widget, '#errors li')).to.have.length(4);
      const description = find(widget, '#description');
      expect(description?.getAttribute('aria-invalid')).to.equal('true');
      expect(description?.getAttribute('aria-describedby')).to.include('description-error');
      findAll(widget, '#errors button')[1]?.click();
      await until('the field has focus', () => widget.shadowRoot?.activeElement === description);
      expect(reports()).to.have.length(0);
    });

    it("puts the platform's errors beside their fields", async () => {
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
      expect(find(widget, '#contactPhone-error')?.textContent).to.include('电话号码应为数字。');
      expect(find<HTMLTextAreaElement>(widget, '#description')?.value).to.include('井盖');
    });

    it('sends the same key again after an answer was lost, so that nothing is recorded twice', async () => {
      let answers = 0;
      platform.on('POST', '/incidents', () => {
        answers += 1;
        return answers === 1 ? Promise.reject(new TypeError('Failed to fetch')) : undefined;
      });
      const widget = await mount();
      await fillIn(widget);
      await press(widget, '提交上报');
      await reads(widget, '再试一次不会重复上报');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      const keys = reports().map(({ headers }) => headers.get('Idempotency-Key'));
      expect(keys).to.have.length(2);
      expect(keys[0]).to.be.a('string').and.to.equal(keys[1]);
    });

    it('lets the page keep a report from being sent', async () => {
      const widget = await mount();
      await fillIn(widget);
      let seen: unknown;
      widget.addEventListener(EventReportEvent.type, (event) => {
        event.preventDefault();
        seen = event.input.categoryCode;
      });
      await press(widget, '提交上报');
      await reads(widget, '本页面没有允许提交');
      expect(seen).to.equal('2101');
      expect(reports()).to.have.length(0);
    });

    it('lets the page hold a report until it has found out what it wants to know', async () => {
      const widget = await mount();
      await fillIn(widget);
      let isVerified = false;
      widget.addEventListener(EventReportEvent.type, (event) => {
        if (!isVerified) event.preventDefault();
      });
      await press(widget, '提交上报');
      await reads(widget, '本页面没有允许提交');
      isVerified = true;
      widget.submit();
      await reads(widget, '已收到');
      expect(reports()).to.have.length(1);
    });
  });

  describe('in a narrow container', () => {
    it('goes step by step, and keeps the person on a step that is not done', async () => {
      const widget = await mount({ width: 320 });
      await press(widget, '下一步');
      await until('the summary has focus', () => widget.shadowRoot?.activeElement?.id === 'errors');
      await chooseCategory(widget, '公用设施', '井盖破损或缺失');
      await fill(widget, 'description', '井盖破损');
      await press(widget, '下一步：在哪里');
      await until('the next heading has focus', () => widget.shadowRoot?.activeElement?.id === 'step-1');
      await fill(widget, 'township', 'unsure');
      await fill(widget, 'address', '公交站旁');
      await press(widget, '下一步：照片');
      await press(widget, '下一步：核对');
      await reads(widget, '荣昌区，公交站旁');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(reports()[0]?.body).to.have.deep.property('location', { areaCode: '500153', address: '公交站旁' });
    });
  });

  describe('a draft', () => {
    it('survives a reload in words, without the contact, and is wiped after sending', async () => {
      const first = await mount();
      await fillIn(first);
      await fill(first, 'contactPhone', '13800001234');
      first.remove();
      const second = await mount();
      await reads(second, '没有提交的内容');
      expect(find<HTMLTextAreaElement>(second, '#description')?.value).to.include('井盖破损');
      const phone = await until('the later steps are there', () => find<HTMLInputElement>(second, '#contactPhone'));
      expect(phone.value).to.equal('');
      await press(second, '提交上报');
      await reads(second, '已收到');
    });

    it('keeps the receipt through a reload of the tab', async () => {
      const first = await mount();
      await fillIn(first);
      await press(first, '提交上报');
      await reads(first, '已收到');
      first.remove();
      await reads(await mount(), 'K7M3QX');
    });

    it('begins anew on request', async () => {
      const widget = await mount();
      await fillIn(widget);
      await press(widget, '清空重填');
      expect(find<HTMLTextAreaElement>(widget, '#description')?.value).to.equal('');
    });
  });

  describe('following a report', () => {
    it('shows the status as a word, the promise and what happened', async () => {
      const widget = await mount();
      await press(widget, '查询进度');
      await fill(widget, 'track-no', 'sj 500153 261123 000429');
      await fill(widget, 'track-queryCode', 'k7m3qx');
      find<HTMLFormElement>(widget, 'form')?.requestSubmit();
      await reads(widget, '处理中');
      expect(platform.called('POST', '/incidents/track')[0]?.body).to.deep.equal({
        no: receipt.no,
        queryCode: receipt.queryCode,
      });
      expect(text(widget)).to.include('已联系权属单位');
    });

    it('says 已办结 by itself when the report is closed', async () => {
      const widget = await mount();
      widget.follow(receipt.no, receipt.queryCode);
      await reads(widget, '处理中');
      await until('the stream is open', () => platform.streams === 1);
      platform.tracked = { ...tracked, state: 'closed', slaState: 'met', closedAt: new Date().toISOString() };
      platform.emit({ type: 'incident.changed', subject: tracked.id, data: { command: 'closed' } });
      await reads(widget, '已办结');
    });

    it('says what is wrong with a number before asking the platform', async () => {
      const widget = await mount();
      await press(widget, '查询进度');
      await fill(widget, 'track-no', 'SJ12');
      find<HTMLFormElement>(widget, 'form')?.requestSubmit();
      await reads(widget, '编号是 SJ 加 18 位数字');
      await fill(
        widget,
        'track-no',
        receipt.no.replace(/.$/, (last) => String((Number(last) + 1) % 10)),
      );
      find<HTMLFormElement>(widget, 'form')?.requestSubmit();
      await reads(widget, '编号里有数字不对');
      expect(platform.called('POST', '/incidents/track')).to.have.length(0);
    });

    it('says when nothing was found', async () => {
      platform.on('POST', '/incidents/track', () => problem(404, 'not_found'));
      const widget = await mount();
      widget.follow(receipt.no, 'AAAAAA');
      await reads(widget, '没有找到。请核对编号和查询码。');
    });
  });

  describe('its place in the page', () => {
    it('speaks the language of its place, also when that changes', async () => {
      const widget = await mount();
      await reads(widget, '上报一个问题');
      document.documentElement.lang = 'en';
      await reads(widget, 'Report a problem');
      document.documentElement.lang = 'zh-CN';
      await reads(widget, '上报一个问题');
    });

    it('gives the number of its report to the page’s own form, until that is reset', async () => {
      const form = document.createElement('form');
      const widget = await mount();
      widget.name = 'report';
      form.append(widget);
      stage().append(form);
      const given = () => new FormData(form).get('report');
      expect(given()).to.equal(null);
      await fillIn(widget);
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(given()).to.equal(receipt.no);
      form.reset();
      await reads(widget, '哪一类问题');
      expect(given()).to.equal(null);
    });

    it('reads aloud what is shown, until the person goes on or wants no more', async () => {
      const said: SpeechSynthesisUtterance[] = [];
      let isSilent = true;
      // No voice is installed where tests run.
      const voices = [{ lang: 'zh-CN', localService: false }];
      const engine = Object.assign(new EventTarget(), {
        speak: (one: SpeechSynthesisUtterance) => (isSilent = !said.push(one)),
        cancel: () => (isSilent = true),
        getVoices: () => voices,
      });
      const utterance = class {
        constructor(readonly text: string) {}
      };
      const own = ['speechSynthesis', 'SpeechSynthesisUtterance'].map(
        (name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const,
      );
      const put = (name: string, value: unknown) => Object.defineProperty(window, name, { value, configurable: true });
      put('speechSynthesis', engine);
      put('SpeechSynthesisUtterance', utterance);
      try {
        const widget = await mount({ width: 320 });
        await reads(widget, '哪一类问题');
        expect(button(widget, '读给我听')).to.equal(undefined);
        widget.readAloud = true;
        await widget.updateComplete;
        // That voice is a service of its vendor.
        expect(button(widget, '读给我听')).to.equal(undefined);
        voices.push({ lang: 'zh-CN', localService: true });
        engine.dispatchEvent(new Event('voiceschanged'));
        await press(widget, '读给我听');
        expect(said[0]?.voice).to.equal(voices[1]);
        expect(said[0]?.lang).to.equal('zh-CN');
        expect(said[0]?.text).to.match(/^上报一个问题[^]*哪一类问题/);
        expect(said[0]?.text).not.to.include('读给我听');
        await press(widget, '不读了');
        expect(isSilent).to.equal(true);
        await press(widget, '读给我听');
        expect(isSilent).to.equal(false);
        await press(widget, '查询进度');
        expect(isSilent).to.equal(true);
        expect(button(widget, '不读了')).to.equal(undefined);
        await reads(widget, '读给我听');
      } finally {
        for (const [name, descriptor] of own) if (descriptor) Object.defineProperty(window, name, descriptor);
      }
    });

    it('takes single words from the page', async () => {
      const widget = await mount();
      widget.messages = { heading: '随手拍' };
      await reads(widget, '随手拍');
    });

    for (const scheme of ['light', 'dark'] as const) {
      it(`passes axe in ${scheme}, empty, with errors, and when done`, async () => {
        document.documentElement.style.colorScheme = scheme;
        const widget = await mount();
        await press(widget, '提交上报');
        await until('the errors are there', () => find(widget, '#errors'));
        expect(await violations(widget)).to.deep.equal([]);
        await fillIn(widget);
        await press(widget, '提交上报');
        await reads(widget, '已收到');
        expect(await violations(widget)).to.deep.equal([]);
      });
    }

    it('fits 280 px without anything standing out', async () => {
      const widget = await mount({ width: 280 });
      await reads(widget, '哪一类问题');
      const frame = find(widget, '.cq');
      expect(frame?.scrollWidth).to.be.at.most(280);
    });
  });
});

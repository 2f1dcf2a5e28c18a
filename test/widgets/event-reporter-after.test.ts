/** What comes after sending: the receipt, following a report and doing something about it, the reports of this device. */
import '@digital-cq/widgets/define';
import type { EventReporter } from '@digital-cq/widgets';
import type { Attachment, TrackedIncident } from '@digital-cq/sdk/types';
import { expect } from 'chai';
import decodeQR from 'qr/decode.js';
import { FakePlatform, json, problem } from './support/fake-platform.js';
import { receipt, tracked } from './support/fixtures.js';
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

const CODE = receipt.queryCode;
const closed: TrackedIncident = {
  ...tracked,
  state: 'closed',
  slaState: 'met',
  closedAt: '2026-11-23T12:00:00+08:00',
  reopenUntil: '2026-12-08T12:00:00+08:00',
  actions: ['reopen', 'rate'],
};

describe('<cq-event-reporter> after sending', () => {
  let platform: FakePlatform;

  beforeEach(() => (platform = new FakePlatform()));
  afterEach(cleanUp);

  async function mount(change: Partial<EventReporter> = {}, width = 1000): Promise<EventReporter> {
    const widget = document.createElement('cq-event-reporter');
    Object.assign(widget, { area: '500153', client: platform.client, ...change });
    stage(width).append(widget);
    await widget.updateComplete;
    return widget;
  }

  /** A widget inside a page that offers something in place of the browser. */
  async function mountIn(capabilities: object): Promise<EventReporter> {
    const around = document.createElement('cq-platform');
    Object.assign(around, { client: platform.client, area: '500153', capabilities });
    const widget = document.createElement('cq-event-reporter');
    around.append(widget);
    stage().append(around);
    await widget.updateComplete;
    return widget;
  }

  async function send(widget: EventReporter): Promise<void> {
    await press(widget, '公用设施');
    const choice = await until('a category can be chosen', () =>
      findAll(widget, '.choice').find((label) => label.textContent?.includes('井盖破损或缺失')),
    );
    choice.click();
    await fill(widget, 'description', '人行道井盖破损，行人容易踩空。');
    await fill(widget, 'township', '500153001');
    await fill(widget, 'address', '昌龙大道 128 号门前人行道');
    await press(widget, '提交上报');
    await reads(widget, '已收到');
  }

  async function tick(widget: EventReporter, id: string): Promise<void> {
    (await until(`there is a box ${id}`, () => find<HTMLInputElement>(widget, `#${id}`))).click();
    await widget.updateComplete;
  }

  const isTicked = (widget: EventReporter, id: string) => find<HTMLInputElement>(widget, `#${id}`)?.checked;
  const focused = (widget: EventReporter) => widget.shadowRoot?.activeElement?.id;
  const calls = (action: string) => platform.called('POST', `/incidents/track/${action}`);

  /** Answers a command as the platform would. */
  function answers(action: string, change: Partial<TrackedIncident>): void {
    platform.on('POST', `/incidents/track/${action}`, () => {
      platform.tracked = { ...platform.tracked, ...change };
      return json(platform.tracked);
    });
  }

  async function follow(state: TrackedIncident = tracked, change: Partial<EventReporter> = {}): Promise<EventReporter> {
    platform.tracked = state;
    const widget = await mount(change);
    widget.follow(receipt.no, CODE);
    await reads(widget, '办理过程');
    return widget;
  }

  describe('the receipt', () => {
    it('says what to do where the clipboard is refused', async () => {
      const { clipboard } = navigator;
      const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      const allow = () => Promise.resolve();
      let writeText: () => Promise<void> = refuse;
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: () => writeText() },
      });
      try {
        const widget = await mount();
        await send(widget);
        await press(widget, '复制查询码');
        await reads(widget, '这里不能自动复制，请选中号码自己复制，或者记下来。');
        writeText = allow;
        await press(widget, '复制查询码');
        await reads(widget, '已复制');
        expect(text(widget)).not.to.include('不能自动复制');
      } finally {
        Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
      }
    });

    it('has a QR code with number and query code that says what it holds', async () => {
      const widget = await mount();
      await send(widget);
      const code = await until('the code is drawn', () => find<SVGElement>(widget, '.qr'));
      expect(code.getAttribute('role')).to.equal('img');
      expect(code.getAttribute('aria-label')).to.equal('二维码');
      expect(text(widget)).to.include('二维码里是事件编号和查询码');
      expect(await decode(code)).to.equal(`${receipt.no} ${CODE}`);
    });

    it('leads to the page’s own address with the number alone', async () => {
      const widget = await mount({ trackUrl: 'https://www.example.gov.cn/track?no={no}' });
      await send(widget);
      const code = await until('the code is drawn', () => find<SVGElement>(widget, '.qr'));
      expect(text(widget)).to.include('二维码里没有查询码');
      expect(await decode(code)).to.equal(`https://www.example.gov.cn/track?no=${receipt.no}`);
    });

    it('is saved as a picture', async () => {
      const widget = await mount();
      await send(widget);
      const saved = new Promise<HTMLAnchorElement>((resolve) => {
        const { click } = HTMLAnchorElement.prototype;
        HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
          HTMLAnchorElement.prototype.click = click;
          resolve(this);
        };
      });
      await press(widget, '存为图片');
      const link = await saved;
      expect(link.download).to.equal(`上报回执 ${receipt.no}.png`);
      expect(link.href).to.match(/^blob:/);
    });

    it('is printed alone, whatever stands on the page around it', async () => {
      const widget = await mount();
      await send(widget);
      await until('it can be printed', () => button(widget, '打印回执'));
      const printed = new Promise<Document>((resolve) => {
        const { append } = ShadowRoot.prototype;
        ShadowRoot.prototype.append = function (this: ShadowRoot, ...nodes: (Node | string)[]) {
          ShadowRoot.prototype.append = append;
          append.apply(this, nodes);
          const [frame] = nodes;
          if (!(frame instanceof HTMLIFrameElement) || !frame.contentWindow) throw new Error('No frame');
          const view = frame.contentWindow;
          view.print = () => {
            resolve(view.document);
            view.dispatchEvent(new Event('afterprint'));
          };
        };
      });
      await press(widget, '打印回执');
      const words = (await printed).body.textContent ?? '';
      for (const part of [receipt.no, CODE, receipt.categoryName, receipt.areaName]) expect(words).to.include(part);
      expect(find(widget, 'iframe')).to.equal(null);
    });

    it('is shared by the page’s own way, the code only if the person says so', async () => {
      const shared: { text: string }[] = [];
      const widget = await mountIn({ share: async (data: { text: string }) => void shared.push(data) });
      await send(widget);
      await press(widget, '分享');
      await reads(widget, '已分享');
      expect(shared[0]?.text).to.include(receipt.no).and.not.to.include(CODE);
      await tick(widget, 'share-code');
      await press(widget, '分享');
      await until('it was shared again', () => shared[1]);
      expect(shared[1]?.text).to.include(CODE);
    });

    it('says nothing when the person gives up sharing, and says so when it fails', async () => {
      let failure: Error = new DOMException('given up', 'AbortError');
      const widget = await mountIn({ share: () => Promise.reject(failure) });
      await send(widget);
      await press(widget, '分享');
      expect(text(widget)).not.to.include('没有分享成功');
      failure = new Error('broken');
      await press(widget, '分享');
      await reads(widget, '没有分享成功');
    });

    it('has the page tell the person of news, where the page offers that', async () => {
      const asked: object[] = [];
      const widget = await mountIn({ notify: async (report: object) => void asked.push(report) });
      await send(widget);
      await press(widget, '有进展时通知我');
      await reads(widget, '有进展时会通知您');
      await until('focus is not lost', () => focused(widget) === 'notify-done');
      expect(asked).to.deep.equal([{ no: receipt.no, queryCode: CODE, categoryName: receipt.categoryName }]);
      const plain = await mount();
      await reads(plain, '已收到');
      expect(button(plain, '有进展时通知我')).to.equal(undefined);
    });

    it('starts another report at the same place', async () => {
      const widget = await mount();
      await send(widget);
      await press(widget, '在这里再报一件');
      await reads(widget, '哪一类问题');
      const value = (id: string) => find<HTMLInputElement>(widget, `#${id}`)?.value;
      await until('the place is there', () => value('township') === '500153001');
      expect(value('address')).to.equal('昌龙大道 128 号门前人行道');
      expect(value('description')).to.equal('');
    });
  });

  describe('a late report', () => {
    const late: TrackedIncident = { ...tracked, slaState: 'overdue' };

    it('says why, as far as that is known', async () => {
      const widget = await follow({ ...late, delay: { reason: 'escalated' } });
      expect(find(widget, '.state')?.innerText).to.include('已超过承诺时间').and.include('已经上报上一级');
    });

    it('gives the words of the staff, and until when it takes now', async () => {
      const delay = { reason: 'noted', note: '备件明天到。', newDueAt: '2026-11-25T18:00:00+08:00' } as const;
      const widget = await follow({ ...late, delay });
      expect(find(widget, '.state')?.innerText).to.include('工作人员说：备件明天到。').and.include('18:00 前办结');
    });
  });

  describe('photos', () => {
    it('stand side by side, before and after, each with a name', async () => {
      const attachment = (id: string, purpose: 'report' | 'result'): Attachment => ({
        ...{ id, purpose, kind: 'photo', mime: 'image/png', bytes: 1, sha256: '0'.repeat(64), width: 8, height: 6 },
        url: 'data:image/png;base64,iVBORw0KGgo=',
        urlExpiresAt: '2026-11-23T12:00:00+08:00',
      });
      const attachments = [attachment('A', 'report'), attachment('B', 'report'), attachment('C', 'result')];
      const widget = await follow({ ...closed, attachments });
      expect(findAll(widget, '.before-after img').map((image) => image.getAttribute('alt'))).to.deep.equal([
        '上报时的照片 1',
        '上报时的照片 2',
        '处理以后的照片 1',
      ]);
    });
  });

  describe('a person who follows their report', () => {
    it('is offered what the platform allows now, and nothing else', async () => {
      const widget = await follow({ ...tracked, actions: ['supply'] });
      expect(findAll(widget, '.follow-ups button').map((one) => one.innerText.trim())).to.deep.equal(['补充信息']);
    });

    it('adds words and a photo, and is told that it has arrived', async () => {
      answers('supply', {});
      const widget = await follow();
      await press(widget, '补充信息');
      await until('the form has focus', () => focused(widget) === 'follow-up');
      await fill(widget, 'follow-up-text', '在公交站牌正前方。');
      await choose(widget, [await photo()], 'follow-up-photo-add');
      await press(widget, '提交补充');
      await reads(widget, '已补充');
      expect(find(widget, '#follow-up-done')?.getAttribute('role')).to.equal('status');
      await until('the words have focus', () => focused(widget) === 'follow-up-done');
      const [call] = calls('supply');
      expect(call?.body).to.deep.include({ no: receipt.no, queryCode: CODE, text: '在公交站牌正前方。' });
      expect(call?.body).to.have.property('attachmentIds').with.length(1);
      expect(call?.headers.get('Idempotency-Key')).to.be.a('string');
    });

    it('can cover what a photo shows: it leaves the device when it is sent, and what is sent waits for it', async () => {
      answers('supply', {});
      const widget = await follow();
      await press(widget, '补充信息');
      await fill(widget, 'follow-up-text', '在公交站牌正前方。');
      await choose(widget, [await photo()], 'follow-up-photo-add');
      await reads(widget, '已备好');
      find(widget, '#follow-up-text')?.focus();
      await press(widget, '遮挡照片 1');
      await until('the dialog is open', () => find<HTMLDialogElement>(widget, 'dialog.redaction')?.open);
      find(widget, '.stage')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      await press(widget, '保存遮挡');
      await until('it is covered', () => button(widget, '遮挡照片 1')?.innerText.includes('已遮挡'));
      expect(platform.called('POST', '/attachments')).to.have.length(0);
      let letGo = () => {};
      const held = new Promise<void>((resolve) => (letGo = resolve));
      platform.pause = ({ path }) => (path === '/attachments' ? held : Promise.resolve());
      await press(widget, '提交补充');
      await until('it is on its way', () => platform.called('POST', '/attachments').length === 1);
      expect(button(widget, '正在提交')?.ariaDisabled).to.equal('true');
      expect(calls('supply')).to.have.length(0);
      letGo();
      await reads(widget, '已补充');
      expect(calls('supply')[0]?.body).to.have.property('attachmentIds').with.length(1);
    });

    it('is told that a photo did not arrive, and sends nothing without it', async () => {
      answers('supply', {});
      platform.on('POST', '/attachments', () => problem(503, 'busy'));
      const widget = await follow();
      await press(widget, '补充信息');
      await fill(widget, 'follow-up-text', '在公交站牌正前方。');
      await choose(widget, [await photo()], 'follow-up-photo-add');
      await press(widget, '提交补充');
      await reads(widget, '有照片没传上，请重传或移除。');
      expect(calls('supply')).to.have.length(0);
    });

    it('takes back what had arrived of what is given up', async () => {
      answers('supply', {});
      platform.on('POST', /supply$/, () => problem(503, 'busy'));
      const widget = await follow();
      await press(widget, '补充信息');
      await fill(widget, 'follow-up-text', '在公交站牌正前方。');
      await choose(widget, [await photo()], 'follow-up-photo-add');
      await press(widget, '提交补充');
      await until(
        'it was tried',
        () => button(widget, '提交补充')?.ariaDisabled === 'false' && calls('supply').length === 1,
      );
      await press(widget, '不用了');
      await until('the photo is taken back', () => platform.called('DELETE', /^\/attachments\//).length === 1);
    });

    it('is told what is missing, and where', async () => {
      const widget = await follow();
      await press(widget, '补充信息');
      await press(widget, '提交补充');
      await reads(widget, '请写要补充的内容。');
      await until('the field has focus', () => focused(widget) === 'follow-up-text');
      expect(find(widget, '#follow-up-text')?.getAttribute('aria-invalid')).to.equal('true');
      expect(calls('supply')).to.have.length(0);
    });

    it('withdraws a report only after being asked once more', async () => {
      answers('withdraw', { state: 'withdrawn', actions: [] });
      const widget = await follow();
      await press(widget, '撤回');
      expect(calls('withdraw')).to.have.length(0);
      expect(text(widget)).to.include('不能恢复');
      await press(widget, '不用了');
      await until('the button has focus', () => focused(widget) === 'do-withdraw');
      await press(widget, '撤回');
      await press(widget, '确定撤回');
      await reads(widget, '已撤回，工作人员不再处理。');
      expect(find(widget, '.state .word')?.innerText).to.equal('已撤回');
      expect(calls('withdraw')[0]?.body).to.deep.equal({ no: receipt.no, queryCode: CODE });
    });

    it('urges, and reads when that was and when it can be done again', async () => {
      answers('urge', {
        actions: ['supply', 'withdraw'],
        urgedAt: new Date().toISOString(),
        urgeAgainAt: new Date(Date.now() + 3_600_000).toISOString(),
      });
      const widget = await follow();
      await press(widget, '催办');
      await press(widget, '催办');
      await reads(widget, '已催办');
      expect(text(widget)).to.match(/催办过。? ?.*以后可以再催/);
      expect(button(widget, '催办')).to.equal(undefined);
    });

    it('reads the platform’s reason when something is not possible any more, and the report as it is by now', async () => {
      platform.on('POST', '/incidents/track/urge', () => {
        platform.tracked = { ...tracked, actions: ['supply'] };
        return problem(409, 'not_possible_now', {
          title: '现在不能这样做',
          detail: '刚刚催办过，17:05 以后可以再催。',
        });
      });
      const widget = await follow();
      await press(widget, '催办');
      await press(widget, '催办');
      await reads(widget, '17:05 以后可以再催');
      await reads(widget, '现在不能催办了');
      const sends = find<HTMLButtonElement>(widget, '.follow-up button:not([type])');
      expect(sends?.disabled).to.equal(true);
    });

    it('keeps the words without network, and sends them once under one key', async () => {
      answers('reopen', { state: 'dispatched', actions: ['supply'] });
      const widget = await follow(closed);
      await press(widget, '重新办理');
      await fill(widget, 'follow-up-text', '新井盖又松了。');
      platform.down = true;
      await press(widget, '要求重新办理');
      await reads(widget, '连不上平台');
      expect(text(widget)).to.include('恢复后再按一次').and.include('写的内容都还在');
      expect(find<HTMLTextAreaElement>(widget, '#follow-up-text')?.value).to.equal('新井盖又松了。');
      platform.down = false;
      await press(widget, '要求重新办理');
      await reads(widget, '已重新派给工作人员');
      const keys = calls('reopen').map(({ headers }) => headers.get('Idempotency-Key'));
      expect(new Set(keys)).to.have.length(1);
    });

    it('rates in words, and is told before that this ends it', async () => {
      answers('rate', { state: 'evaluated', actions: [], rating: { stars: 2, at: new Date().toISOString() } });
      const widget = await follow(closed);
      expect(text(widget)).to.include('可以要求重新办理');
      await press(widget, '评价');
      await press(widget, '提交评价');
      await reads(widget, '请选择一项。');
      const radios = findAll(widget, '#follow-up-stars input[type=radio]');
      expect(radios.map((radio) => radio.closest('label')?.innerText.replace(/[★☆\s]/g, ''))).to.deep.equal([
        '很不满意',
        '不满意',
        '一般',
        '满意',
        '非常满意',
      ]);
      radios[1]?.click();
      await reads(widget, '评价以后就不能重新办理了');
      await fill(widget, 'follow-up-text', '来了三次。');
      await press(widget, '提交评价');
      await reads(widget, '您的评价：不满意');
      expect(calls('rate')[0]?.body).to.deep.equal({
        no: receipt.no,
        queryCode: CODE,
        stars: 2,
        comment: '来了三次。',
      });
    });

    it('sees what happens while they write, and keeps what they wrote', async () => {
      const widget = await follow();
      await until('the stream is open', () => platform.streams === 1);
      await press(widget, '撤回');
      await fill(widget, 'follow-up-text', '已经有人修好了。');
      platform.tracked = closed;
      platform.emit({ type: 'incident.changed', subject: tracked.id, data: { command: 'closed' } });
      await reads(widget, '现在不能撤回了');
      expect(find<HTMLTextAreaElement>(widget, '#follow-up-text')?.value).to.equal('已经有人修好了。');
    });
  });

  describe('the reports of this device', () => {
    const list = (widget: EventReporter) => find(widget, '.mine')?.innerText ?? '';

    it('remember what was sent from here, until the person says otherwise', async () => {
      const widget = await mount();
      await send(widget);
      expect(isTicked(widget, 'remember')).to.equal(true);
      expect(JSON.stringify({ ...localStorage })).to.include(CODE);
      await tick(widget, 'remember');
      expect(JSON.stringify({ ...localStorage })).not.to.include(CODE);
    });

    it('remember nothing on a device that others use, unless the person says so', async () => {
      const widget = await mount({ sharedDevice: true });
      await send(widget);
      expect(isTicked(widget, 'remember')).to.equal(false);
      expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.to.include(CODE);
      await tick(widget, 'remember');
      expect(JSON.stringify({ ...localStorage })).to.include(CODE);
    });

    it('are shown to nobody who comes after on such a device, nor to the next who signs in', async () => {
      const widget = await mount({ sharedDevice: true });
      widget.follow(receipt.no, CODE);
      await until('it is shown', () => find(widget, '.tracking .facts'));
      await press(widget, '返回上报');
      await press(widget, '查询进度');
      await until('it is asked for', () => find(widget, '#track-no'));
      expect(find(widget, '.tracking .facts')).to.equal(null);
      widget.follow(receipt.no, CODE);
      await until('it is shown', () => find(widget, '.tracking .facts'));
      widget.client = new FakePlatform('somebody-else').client;
      await until('the form is there', () => find(widget, '#description'));
      expect(find(widget, '.tracking')).to.equal(null);
    });

    it('say so where the browser refuses to remember, and do not look as if it had', async () => {
      const widget = await mount({ sharedDevice: true });
      await send(widget);
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      await tick(widget, 'remember');
      await reads(widget, '这个浏览器现在不能记住');
      Storage.prototype.setItem = setItem;
      expect(isTicked(widget, 'remember')).to.equal(false);
    });

    it('show where each stands now, and say in words what is new', async () => {
      const first = await mount();
      await send(first);
      first.remove();
      sessionStorage.clear();
      platform.tracked = { ...closed, updatedAt: '2026-11-23T12:00:00+08:00' };
      const widget = await mount();
      await press(widget, '查询进度');
      await until('it says so', () => list(widget).includes('已办结'));
      expect(list(widget)).to.include('有新进展').and.include(receipt.no).and.include(receipt.categoryName);
      const spoken = findAll(widget, '.tracking [role=status]').map((region) => region.textContent?.trim());
      expect(spoken).to.include('1 件有新进展');
      await press(widget, `查看进度 ${receipt.no}`);
      await reads(widget, '办理过程');
      await press(widget, '查询另一件');
      await until('it is nothing new any more', () => find(widget, '.mine') && !list(widget).includes('有新进展'));
    });

    it('show what was known last when nobody answers', async () => {
      const first = await mount();
      await send(first);
      first.remove();
      sessionStorage.clear();
      const widget = await mount();
      await reads(widget, '哪一类问题');
      platform.down = true;
      await press(widget, '查询进度');
      await until('it says so', () => list(widget).includes('没能更新'));
      expect(list(widget)).to.include('处理中');
    });

    it('are forgotten one by one, and all at a second press', async () => {
      const others = ['SJ500153261123000437', 'SJ500153261123000445'];
      remembered([receipt.no, ...others]);
      platform.on('POST', '/incidents/track', ({ body }) => json({ ...tracked, no: Object(body).no }));
      const widget = await mount();
      await press(widget, '查询进度');
      await press(widget, `忘记 ${receipt.no}`);
      await until('the list has focus', () => focused(widget) === 'mine');
      expect(list(widget)).not.to.include(receipt.no);
      await press(widget, '全部忘记');
      expect(list(widget)).to.include(others[0]);
      await press(widget, '确定忘记');
      await reads(widget, '已忘记');
      expect(Object.keys(localStorage).filter((key) => key.startsWith('cq-my-reports'))).to.deep.equal([]);
    });

    it('say so when the platform knows a report no more', async () => {
      remembered([receipt.no]);
      platform.on('POST', '/incidents/track', () => problem(404, 'wrong_report'));
      const widget = await mount();
      await press(widget, '查询进度');
      await until('it says so', () => list(widget).includes('平台上没有找到'));
    });

    it('leave ninety days after they were closed', async () => {
      const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
      remembered(['SJ500153261123000437'], { closedAt: ago(89) });
      remembered(['SJ500153261123000445'], { closedAt: ago(91) });
      platform.on('POST', '/incidents/track', () => Promise.reject(new TypeError('Failed to fetch')));
      const widget = await mount();
      await press(widget, '查询进度');
      await until('the list is there', () => find(widget, '.mine'));
      expect(list(widget)).to.include('SJ500153261123000437').and.not.include('SJ500153261123000445');
    });

    it('take in a report that was looked up by its number, if the person says so', async () => {
      const widget = await follow();
      expect(isTicked(widget, 'remember')).to.equal(false);
      await tick(widget, 'remember');
      await press(widget, '查询另一件');
      await until('it is there', () => list(widget).includes(receipt.no));
    });

    it('know the code of a number that the page follows', async () => {
      remembered([receipt.no]);
      const widget = await mount();
      await reads(widget, '上报一个问题');
      widget.follow(receipt.no);
      await reads(widget, '办理过程');
      const other = await mount();
      await reads(other, '上报一个问题');
      other.follow('SJ500153261123000437');
      await until('the number is filled in', () => find<HTMLInputElement>(other, '#track-no')?.value);
      expect(find<HTMLInputElement>(other, '#track-no')?.value).to.equal('SJ500153261123000437');
    });
  });

  describe('in 280 px, light and dark, for everybody', () => {
    async function check(widget: EventReporter): Promise<void> {
      const frame = find(widget, '.cq');
      expect(frame?.scrollWidth).to.be.at.most(frame?.clientWidth ?? 0);
      for (const scheme of ['light', 'dark']) {
        document.documentElement.style.colorScheme = scheme;
        expect(await violations(widget), scheme).to.deep.equal([]);
      }
    }

    it('shows the receipt whole', async () => {
      await send(await mount());
      // Of the tab: a receipt outlives a reload.
      const narrow = await mount({}, 280);
      await until('the code is drawn', () => find(narrow, '.qr'));
      await check(narrow);
    });

    for (const name of ['补充信息', '撤回', '催办', '重新办理', '评价']) {
      it(`shows the form of ${name} whole`, async () => {
        platform.tracked = { ...tracked, actions: ['supply', 'withdraw', 'urge', 'reopen', 'rate'] };
        const widget = await mount({}, 280);
        widget.follow(receipt.no, CODE);
        await press(widget, name);
        await until('the form is there', () => find(widget, '.follow-up'));
        await check(widget);
      });
    }

    it('shows the reports of this device whole', async () => {
      remembered([receipt.no, 'SJ500153261123000437']);
      const widget = await mount({}, 280);
      await press(widget, '查询进度');
      await until('the list is there', () => find(widget, '.mine'));
      await check(widget);
    });
  });

  it('speaks English where the page does', async () => {
    document.documentElement.lang = 'en';
    const widget = await mount();
    await reads(widget, 'Report a problem');
    platform.tracked = { ...closed, delay: { reason: 'under_way' } };
    widget.follow(receipt.no, CODE);
    await reads(widget, 'What happened');
    await press(widget, 'Rate');
    expect(text(widget))
      .to.include('Very satisfied')
      .and.include('Anything else?')
      .and.not.match(/[评满]/);
  });

  /** What a scanner reads. */
  async function decode(code: SVGElement): Promise<string> {
    // Whole pixels for each square.
    const side = 8 * Number(code.getAttribute('viewBox')?.split(' ')[2]);
    const copy = code.cloneNode(true);
    if (!(copy instanceof SVGElement)) throw new Error('No drawing');
    copy.setAttribute('width', String(side));
    copy.setAttribute('height', String(side));
    const source = new XMLSerializer().serializeToString(copy);
    const image = new Image(side, side);
    image.src = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
    await image.decode();
    const context = new OffscreenCanvas(side, side).getContext('2d');
    if (!context) throw new Error('No canvas');
    context.drawImage(image, 0, 0, side, side);
    return decodeQR(context.getImageData(0, 0, side, side));
  }

  /** Has the device remember reports, as if they had been sent from here. */
  function remembered(numbers: string[], change: object = {}): void {
    const key = `cq-my-reports ${platform.client.baseUrl}`;
    const before = JSON.parse(localStorage.getItem(key) ?? '[]');
    const { categoryName, areaName, state } = tracked;
    const updatedAt = new Date().toISOString();
    const reports = numbers.map((no) => ({
      ...{ no, queryCode: CODE, categoryName, areaName, state },
      ...{ reportedAt: updatedAt, updatedAt, seenAt: updatedAt, ...change },
    }));
    localStorage.setItem(key, JSON.stringify([...before, ...reports]));
  }
});

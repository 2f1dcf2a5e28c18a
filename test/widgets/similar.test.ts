/** What others have reported nearby, the question that is asked of what may be no person, and who reports. */
import '@digital-cq/widgets/define';
import type { EventReporter } from '@digital-cq/widgets';
import type { Category, IncidentReceipt, SimilarIncident } from '@digital-cq/sdk/types';
import { expect } from 'chai';
import { FakePlatform, json, problem } from './support/fake-platform.js';
import { categories, receipt } from './support/fixtures.js';
import {
  button,
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

const open: SimilarIncident = {
  id: '01KAQ3N8V2E6M4T7R9YBXCDFGJ',
  categoryName: '井盖破损或缺失',
  areaName: '荣昌区昌元街道玉屏社区',
  distanceM: 40,
  state: 'in_progress',
  reportedAt: '2026-11-23T09:30:00+08:00',
  dueAt: '2026-11-23T15:30:00+08:00',
  followers: 3,
  note: '已联系权属单位，备件今天送到。',
  resultPhotos: [],
};
const { dueAt: _, note: __, distanceM: ___, ...bare } = open;
const closed: SimilarIncident = {
  ...bare,
  id: '01KAQ3N8V2E6M4T7R9YBXCDFGK',
  state: 'closed',
  closedAt: '2026-11-20T16:40:00+08:00',
  followers: 0,
};
const joined: IncidentReceipt = { ...receipt, queryCode: 'W4T9HA', role: 'follower', followers: 4 };
const asked = {
  challenge: { id: 'one', question: '三加五等于几？请用数字回答。', expiresAt: '2026-11-23T09:40:00+08:00' },
};
const askedAnew = {
  challenge: { id: 'two', question: '九减二等于几？请用数字回答。', expiresAt: '2026-11-23T09:41:00+08:00' },
};

describe('<cq-event-reporter>: others, questions, people', () => {
  let platform: FakePlatform;
  let pages = 0;
  /** What the manhole covers are like on this platform. */
  let kind: Partial<Category>;

  const start = (subject?: null) => {
    platform = new FakePlatform(subject, `similar-${(pages += 1)}-${Date.now()}.test`);
    platform.on('GET', '/categories', () =>
      json({ items: categories.map((one) => (one.code === '2101' ? { ...one, ...kind } : one)), nextCursor: null }),
    );
    platform.on('POST', '/incidents/similar', () => json({ items: [open, closed] }));
    platform.on('POST', /followers$/, () => json(joined, 201));
  };
  beforeEach(() => {
    kind = { duplicateRadiusM: 100, duplicateWindowH: 168 };
    start();
  });
  afterEach(() => {
    platform.client.close();
    cleanUp();
  });

  async function mount({
    width = 1000,
    ...rest
  }: Partial<EventReporter> & { width?: number } = {}): Promise<EventReporter> {
    const widget = document.createElement('cq-event-reporter');
    Object.assign(widget, { area: '500153', client: platform.client, ...rest });
    stage(width).append(widget);
    await widget.updateComplete;
    return widget;
  }

  async function fillIn(widget: EventReporter): Promise<void> {
    await press(widget, '公用设施');
    const found = () => findAll(widget, '.choice').find((label) => label.textContent?.includes('井盖破损或缺失'));
    (await until('a category can be chosen', found)).click();
    await fill(widget, 'description', '人行道井盖破损，行人容易踩空。');
    await fill(widget, 'township', '500153001');
    await fill(widget, 'address', '昌龙大道 128 号');
  }

  async function pick(widget: EventReporter, files: readonly File[]): Promise<void> {
    const field = await until('photos can be added', () => find<HTMLInputElement>(widget, '#photo-add'));
    const transfer = new DataTransfer();
    files.forEach((file) => transfer.items.add(file));
    field.files = transfer.files;
    field.dispatchEvent(new Event('change'));
    await widget.updateComplete;
  }

  const reports = () => platform.called('POST', '/incidents');
  const questions = () => platform.called('POST', '/incidents/similar');
  const focused = (widget: EventReporter) => widget.shadowRoot?.activeElement?.id;

  describe('what others have reported nearby', () => {
    it('is shown with enough to decide once kind and place are known, and said to those who hear the page', async () => {
      const widget = await mount();
      await fillIn(widget);
      await reads(widget, '附近已有人上报');
      expect(text(widget)).to.include('处理中').and.include('距离约 40 米').and.include('还有 3 人也遇到');
      expect(text(widget)).to.include('备件今天送到').and.include('15:30 前办结').and.include('刚处理过');
      expect(findAll(widget, '[role=status]').map((one) => one.textContent?.trim())).to.include(
        '附近有 2 件类似的上报',
      );
      expect(questions().at(-1)?.body).to.deep.equal({
        categoryCode: '2101',
        location: { areaCode: '500153001', address: '昌龙大道 128 号' },
        description: '人行道井盖破损，行人容易踩空。',
      });
      expect(await violations(widget)).to.deep.equal([]);
    });

    it('can be joined in place of a report: what was written goes to the staff, number and code are shown', async () => {
      const widget = await mount();
      await fillIn(widget);
      const followed = nextEvent(document.body, 'cq-event-followed');
      await press(widget, '我也遇到了');
      await reads(widget, '已为您加入');
      expect((await followed).receipt).to.deep.equal(joined);
      expect(text(widget)).to.include('连您在内，已有 4 人').and.include('W4T9HA');
      const [call, ...more] = platform.called('POST', /followers$/);
      expect(call?.path).to.equal(`/incidents/${open.id}/followers`);
      expect(call?.body).to.deep.equal({ note: '人行道井盖破损，行人容易踩空。' });
      expect(call?.headers.get('Idempotency-Key')).to.match(/^[0-9a-f-]{36}$/);
      expect([more.length, reports().length]).to.deep.equal([0, 0]);
      await press(widget, '再报一件');
      await until('the form is empty', () => find<HTMLTextAreaElement>(widget, '#description')?.value === '');
    });

    it('offers nothing to join of what is over', async () => {
      const widget = await mount();
      await fillIn(widget);
      await reads(widget, '附近已有人上报');
      expect(findAll(widget, '.similar li button')).to.have.length(1);
      expect(find(widget, '.similar .over button')).to.equal(null);
    });

    it('is gone for this report when it is something else, and is not asked about again for the same', async () => {
      const widget = await mount();
      await fillIn(widget);
      await press(widget, '这是另一件事');
      await until('it is gone', () => !find(widget, '.similar'));
      await until('the check has focus', () => focused(widget) === 'step-3');
      await fill(widget, 'address', '昌龙大道 130 号');
      await until('it was asked again', () => questions().length === 2);
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(find(widget, '.similar')).to.equal(null);
    });

    it('keeps nobody waiting: a report is sent while the answer is on its way', async () => {
      platform.on('POST', '/incidents/similar', () => new Promise<Response>(() => undefined));
      const widget = await mount();
      await fillIn(widget);
      await until('it was asked', () => questions().length === 1);
      await press(widget, '提交上报');
      await reads(widget, '已收到');
    });

    it('is nothing that anybody notices where it cannot be had', async () => {
      platform.on('POST', '/incidents/similar', () => problem(500, 'internal'));
      const widget = await mount();
      await fillIn(widget);
      await until('it was asked', () => questions().length === 1 && platform.pending === 0);
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(text(widget)).not.to.include('附近');
    });

    it('is not asked about where the kind does not want it, nor for a private report', async () => {
      kind = {};
      const widget = await mount();
      await fillIn(widget);
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      kind = { duplicateRadiusM: 100, duplicateWindowH: 168, privateByDefault: true };
      widget.remove();
      platform.reopen();
      const other = await mount();
      await press(other, '再报一件');
      await fillIn(other);
      await press(other, '提交上报');
      await until('both are sent', () => reports().length === 2);
      expect(questions()).to.have.length(0);
    });

    it('is asked about on the last step where the form goes step by step', async () => {
      const widget = await mount({ width: 320 });
      await fillIn(widget);
      await press(widget, '下一步：在哪里');
      await press(widget, '下一步：照片');
      await widget.updateComplete;
      expect(questions()).to.have.length(0);
      await press(widget, '下一步：核对');
      await reads(widget, '附近已有人上报');
      expect(find(widget, '.cq')?.scrollWidth).to.be.at.most(320);
    });

    it('says that joining needs a connection, and that a report of one’s own does not', async () => {
      const widget = await mount();
      await fillIn(widget);
      await reads(widget, '附近已有人上报');
      platform.down = true;
      await press(widget, '我也遇到了');
      await reads(widget, '没有网络时可以照常提交上报');
      platform.down = false;
      await press(widget, '我也遇到了');
      await reads(widget, '已为您加入');
      const keys = platform.called('POST', /followers$/).map(({ headers }) => headers.get('Idempotency-Key'));
      expect(new Set(keys)).to.have.length(1);
    });

    it('takes the photos along that had not left the device, and says that it waits for them', async () => {
      let letGo = () => {};
      const held = new Promise<void>((resolve) => (letGo = resolve));
      platform.pause = ({ path }) => (path === '/attachments' ? held : Promise.resolve());
      const widget = await mount();
      await fillIn(widget);
      await pick(widget, [await photo(), await photo()]);
      await until('both are ready', () => findAll(widget, '.photo.ready').length === 2);
      expect(platform.called('POST', '/attachments')).to.have.length(0);
      await press(widget, '我也遇到了');
      await until('it says so', () => findAll(widget, '.similar button').some((one) => one.innerText === '正在上传'));
      expect(platform.called('POST', /followers$/)).to.have.length(0);
      letGo();
      await reads(widget, '已为您加入');
      expect(platform.called('POST', /followers$/)[0]?.body)
        .to.have.property('attachmentIds')
        .with.length(2);
    });

    it('says that a photo did not arrive, and goes without it on a second press', async () => {
      platform.on('POST', '/attachments', () => problem(503, 'busy'));
      const widget = await mount();
      await fillIn(widget);
      await pick(widget, [await photo()]);
      await press(widget, '我也遇到了');
      await reads(widget, '有照片或录音没传上');
      expect(platform.called('POST', /followers$/)).to.have.length(0);
      await press(widget, '我也遇到了');
      await reads(widget, '已为您加入');
      expect(platform.called('POST', /followers$/)[0]?.body).not.to.have.property('attachmentIds');
    });
  });

  describe('a question that the platform asks first', () => {
    it('stands in the check with focus, and answered lets the report through', async () => {
      platform.on('POST', '/incidents', ({ body }) =>
        'challenge' in Object(body) ? undefined : problem(422, 'challenge_required', asked),
      );
      const widget = await mount();
      await fillIn(widget);
      await press(widget, '提交上报');
      await until('the field has focus', () => focused(widget) === 'challenge');
      const field = find<HTMLInputElement>(widget, '#challenge');
      expect(field?.labels?.[0]?.textContent).to.include('三加五等于几');
      expect(await violations(widget)).to.deep.equal([]);
      await press(widget, '提交上报');
      await until('the summary has focus', () => focused(widget) === 'errors');
      expect(reports()).to.have.length(1);
      await fill(widget, 'challenge', ' 8 ');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(reports().at(-1)?.body).to.have.deep.property('challenge', { id: 'one', answer: '8' });
      const keys = reports().map(({ headers }) => headers.get('Idempotency-Key'));
      expect(new Set(keys)).to.have.length(2);
    });

    it('is asked anew after a wrong answer, which stands beside the new one', async () => {
      const errors = [{ pointer: '/body/challenge/answer', code: 'wrong', message: '答案不对，请回答新的问题。' }];
      platform.on('POST', '/incidents', ({ body }) =>
        problem(422, 'challenge_required', 'challenge' in Object(body) ? { ...askedAnew, errors } : asked),
      );
      const widget = await mount();
      await fillIn(widget);
      await press(widget, '提交上报');
      await fill(widget, 'challenge', '9');
      await press(widget, '提交上报');
      await reads(widget, '九减二等于几');
      expect(find(widget, '#challenge-error')?.textContent).to.include('答案不对');
      expect(find<HTMLInputElement>(widget, '#challenge')?.value).to.equal('');
      expect(find<HTMLTextAreaElement>(widget, '#description')?.value).to.include('井盖');
    });

    it('is asked in the list of what waits, and the report goes on after the answer', async () => {
      start(null);
      const widget = await mount();
      await fillIn(widget);
      platform.down = true;
      await press(widget, '提交上报');
      await reads(widget, '已存在这台设备上');
      platform.on('POST', '/incidents', ({ body }) =>
        'challenge' in Object(body) ? undefined : problem(422, 'challenge_required', asked),
      );
      platform.down = false;
      dispatchEvent(new Event('online'));
      await reads(widget, '请回答一个小问题，然后继续发送');
      expect(await violations(widget)).to.deep.equal([]);
      await fill(widget, 'answer-1', '8');
      await press(widget, '回答并发送');
      await reads(widget, receipt.queryCode);
      expect(reports().at(-1)?.body).to.have.deep.property('challenge', { id: 'one', answer: '8' });
      expect(findAll(widget, '.outgoing li')).to.have.length(1);
    });

    it('comes to whatever fills in a field that no person sees, hears or tabs to', async () => {
      const widget = await mount();
      await fillIn(widget);
      const trap = await until('it is there', () => find<HTMLInputElement>(widget, '#website'));
      expect([trap.tabIndex, trap.autocomplete]).to.deep.equal([-1, 'off']);
      expect(trap.closest('[aria-hidden=true]')?.getBoundingClientRect().width).to.be.at.most(1);
      await fill(widget, 'website', 'https://spam.example');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(reports()[0]?.body).to.have.property('website', 'https://spam.example');
    });
  });

  describe('who reports', () => {
    it('is asked of nobody who does not open it', async () => {
      const widget = await mount();
      await fillIn(widget);
      const phone = await until('the later steps are there', () => find(widget, '#contactPhone'));
      expect(phone.checkVisibility()).to.equal(false);
      find(widget, '.who summary')?.click();
      await until('it is open', () => phone.checkVisibility());
      expect(find(widget, '#contact')?.innerText).to.include('只用来就这件事回复您');
    });

    it('opens by the way back from the check', async () => {
      const widget = await mount();
      await fillIn(widget);
      await press(widget, '修改联系方式');
      await until('the field has focus', () => focused(widget) === 'contactName');
    });

    it('is needed where the kind cannot be dealt with otherwise, with the reason', async () => {
      kind = { anonymousAllowed: false };
      const widget = await mount();
      await fillIn(widget);
      await reads(widget, '这类问题要先联系您才能办理');
      await press(widget, '提交上报');
      await until('the summary has focus', () => focused(widget) === 'errors');
      expect(find(widget, '#contactPhone-error')?.textContent).to.include('请留下电话');
      await fill(widget, 'contactPhone', '13800001234');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
    });

    it('is recorded with the very purpose that stood beside it, the page’s own included', async () => {
      const messages = { contactPurpose: '区里用来回访您。', consentVersion: 'rongchang-3' };
      const widget = await mount({ messages });
      await fillIn(widget);
      await fill(widget, 'contactPhone', '13800001234');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(reports()[0]?.body).to.have.nested.property('consent.version', 'rongchang-3');
      expect(reports()[0]?.body).to.have.nested.property('consent.text', '区里用来回访您。');
    });

    it('can stay out of public sight, and that outlives a reload', async () => {
      const first = await mount();
      await fillIn(first);
      find(first, '#private')?.click();
      await reads(first, '匿名 · 不公开');
      first.remove();
      const widget = await mount();
      await reads(widget, '匿名 · 不公开');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(reports()[0]?.body).to.have.property('isPrivate', true);
    });

    it('stays out of it by the kind, unless the person says otherwise', async () => {
      kind = { privateByDefault: true };
      const widget = await mount();
      await fillIn(widget);
      const box = await until('it is ticked', () => find<HTMLInputElement>(widget, '#private:checked'));
      box.click();
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(reports()[0]?.body).to.have.property('isPrivate', false);
    });

    it('may be somebody for whom one of the staff reports', async () => {
      platform.on('GET', '/auth/session', () => json({ kind: 'guest', roles: ['grid_worker'], areas: [], scopes: [] }));
      const widget = await mount();
      await fillIn(widget);
      (await until('it is offered', () => find(widget, '#on-behalf'))).click();
      await fill(widget, 'contactPhone', '13800001234');
      await reads(widget, '代报 · 13800001234');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(reports()[0]?.body).to.have.property('onBehalf', true);
      expect(reports()[0]?.body).to.have.nested.property('consent.text').that.includes('请先征得本人同意');
    });

    it('agrees to the words that stand there when the report goes, and not before', async () => {
      platform.on('GET', '/auth/session', () => json({ kind: 'guest', roles: ['grid_worker'], areas: [], scopes: [] }));
      platform.on('POST', '/incidents', ({ body }) =>
        'challenge' in Object(body) ? undefined : problem(422, 'challenge_required', asked),
      );
      const widget = await mount();
      await fillIn(widget);
      await fill(widget, 'contactPhone', '13800001234');
      const typedAt = Date.now();
      await until('it is a later moment', () => Date.now() > typedAt);
      (await until('it is offered', () => find(widget, '#on-behalf'))).click();
      await press(widget, '提交上报');
      await until('a question is asked', () => find(widget, '#challenge'));
      await fill(widget, 'challenge', '8');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      const [first, second] = reports().map(({ body }) => Reflect.get(Object(body), 'consent'));
      expect(first.text).to.include('请先征得本人同意');
      expect(Date.parse(first.at)).to.be.greaterThan(typedAt);
      // Sent again under the same words, it is the same consent.
      expect(second).to.deep.equal(first);
    });

    it('is nobody else where a citizen reports, unless the page says so', async () => {
      const widget = await mount();
      await until('it is known who is signed in', () => platform.called('GET', '/auth/session').length === 1);
      await until('the later steps are there', () => find(widget, '#contactPhone'));
      expect(find(widget, '#on-behalf')).to.equal(null);
      widget.onBehalf = true;
      await until('it is offered', () => find(widget, '#on-behalf'));
    });
  });

  it('shows all of it in English', async () => {
    const widget = await mount({ lang: 'en' });
    await press(widget, 'Public utilities');
    (
      await until('there is a choice', () =>
        findAll(widget, '.choice').find((one) => one.textContent?.includes('Manhole')),
      )
    ).click();
    await fill(widget, 'description', 'A cover is broken.');
    await fill(widget, 'township', '500153001');
    await fill(widget, 'address', '128 Changlong Avenue');
    await reads(widget, 'Already reported nearby');
    expect(text(widget)).to.include('3 others have this problem too').and.include('about 40 m away');
    expect(text(widget)).to.include('Leave a contact').and.include('Keep this report private');
    expect(button(widget, 'I have this problem too')).not.to.equal(undefined);
  });
});

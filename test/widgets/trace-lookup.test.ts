import '@digital-cq/widgets/define';
import { TraceReportEvent, type TraceLookup, type TraceLookupEvent } from '@digital-cq/widgets';
import { expect } from 'chai';
import { FakePlatform, json, problem } from './support/fake-platform.js';
import { answerTrace, CODES, EVENTS, ITEM, ITEMS, makeEvent, premises, type FakeTrace } from './support/fake-trace.js';
import {
  button,
  cleanUp,
  fill,
  find,
  findAll,
  nextEvent,
  press,
  reads,
  stage,
  text,
  until,
  violations,
} from './support/mount.js';

const ADDRESS = location.href;

describe('<cq-trace-lookup>', () => {
  let platform: FakePlatform;
  let trace: FakeTrace;

  beforeEach(() => {
    platform = new FakePlatform();
    trace = answerTrace(platform);
  });
  afterEach(() => {
    cleanUp();
    history.replaceState(null, '', ADDRESS);
  });

  interface Setup {
    width?: number;
    client?: boolean;
    attributes?: Record<string, string>;
  }

  async function mount({ width = 1000, client = true, attributes = {} }: Setup = {}): Promise<TraceLookup> {
    const widget = document.createElement('cq-trace-lookup');
    for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
    if (client) widget.client = platform.client;
    stage(width).append(widget);
    await widget.updateComplete;
    return widget;
  }

  const mountAt = (code: string, setup: Setup = {}) => mount({ ...setup, attributes: { code, ...setup.attributes } });

  async function look(widget: TraceLookup, code: string): Promise<void> {
    await fill(widget, 'code', code);
    await press(widget, '查询');
  }

  const asked = () => platform.called('GET', '/codes').map(({ query }) => query.get('value'));
  const field = (widget: TraceLookup) => find<HTMLInputElement>(widget, '#code');
  const focused = (widget: TraceLookup) => widget.shadowRoot?.activeElement;
  const stages = (widget: TraceLookup) => findAll(widget, '.stage').map((stage) => stage.textContent?.trim());
  /** One stage of the way, by its name; the last one where it comes twice. */
  const leg = (widget: TraceLookup, name: string) =>
    findAll(widget, '.path > li')
      .filter((one) => one.querySelector('.stage')?.textContent?.trim() === name)
      .at(-1)
      ?.innerText.replace(/\s+/g, ' ') ?? '';

  describe('before anything is asked', () => {
    it('waits for a client instead of looking empty', async () => {
      const widget = await mount({ client: false });
      expect(find(widget, '[part="loading"]')?.textContent).to.include('正在等待页面接入平台');
      widget.client = platform.client;
      await reads(widget, '码在哪里');
    });

    it('says where to find a code, sends nothing and takes no focus', async () => {
      const widget = await mount();
      expect(text(widget)).to.include('耳标上的 15 位数字');
      expect(platform.calls).to.have.length(0);
      expect(focused(widget)).to.equal(null);
    });

    it('shows what the page has put in its place', async () => {
      const widget = await mount();
      const own = document.createElement('p');
      own.slot = 'empty';
      widget.append(own);
      expect(find<HTMLSlotElement>(widget, 'slot[name="empty"]')?.assignedElements()).to.deep.equal([own]);
    });

    it('is one labelled field with its hint, and one button', async () => {
      const widget = await mount();
      expect(find(widget, 'form')?.getAttribute('role')).to.equal('search');
      const input = field(widget);
      expect(input?.labels?.[0]?.textContent).to.equal('包装、耳标或店铺上的码');
      const described = input?.getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(described.map((id) => find(widget, `#${id}`)?.textContent?.trim())).to.include(
        '照着输入、粘贴，或用扫码枪扫。',
      );
      expect(findAll(widget, 'form button')).to.have.length(1);
    });
  });

  describe('reading a code', () => {
    it('says what it looks like while it is typed', async () => {
      const widget = await mount();
      await fill(widget, 'code', '1500 1530 0000 123');
      await reads(widget, '看起来是畜禽耳标号');
    });

    it('says what is wrong in words, beside the field, before anything is sent', async () => {
      const widget = await mount();
      await look(widget, '950015300000123');
      await reads(widget, '不能是“9”');
      await until('focus is in the field', () => focused(widget) === field(widget));
      expect(field(widget)?.getAttribute('aria-invalid')).to.equal('true');
      expect(field(widget)?.getAttribute('aria-describedby')).to.include('code-error');
      expect(platform.calls).to.have.length(0);
    });

    it('never sends a personal id, and says so at once', async () => {
      const widget = await mount({ attributes: { param: 'q' } });
      await fill(widget, 'code', '11010519491231002X');
      await reads(widget, '这像是身份证号，没有发送出去');
      await press(widget, '查询');
      await until('it is refused', () => find(widget, '#code-error'));
      expect(platform.calls).to.have.length(0);
      expect(location.href).to.equal(ADDRESS);
      expect(localStorage).to.have.length(0);
      expect(widget.code).to.equal(undefined);
    });

    it('says where to follow a report', async () => {
      const widget = await mount();
      await look(widget, 'SJ500153261123000429');
      await reads(widget, '这是事件编号。查办理进度请到“上报一个问题”');
      expect(platform.calls).to.have.length(0);
    });

    it('lets the platform decide on a bare number, which may be that of a paper', async () => {
      const widget = await mount();
      await look(widget, '5001530087342');
      await reads(widget, '平台上没有这个码的记录');
      expect(asked()).to.deep.equal(['5001530087342']);
    });

    it('asks for a code when there is none', async () => {
      const widget = await mount();
      await press(widget, '查询');
      await reads(widget, '请先输入一个码');
      expect(platform.calls).to.have.length(0);
    });

    it('drops the complaint as soon as the code is changed', async () => {
      const widget = await mount();
      await press(widget, '查询');
      await reads(widget, '请先输入一个码');
      await fill(widget, 'code', '1');
      expect(text(widget)).not.to.include('请先输入一个码');
    });

    it('lets the page keep a code from being sent', async () => {
      const widget = await mount();
      const heard: TraceLookupEvent[] = [];
      widget.addEventListener('cq-trace-lookup', (event) => {
        heard.push(event);
        event.preventDefault();
      });
      await look(widget, '1500 1530 0000 123');
      await until('the page is asked', () => heard[0]);
      expect(heard.map(({ code, kind }) => [code, kind])).to.deep.equal([[CODES.safe, 'ear_tag']]);
      expect(platform.calls).to.have.length(0);
    });

    it('shows what the platform finds wrong beside the field', async () => {
      platform.on('GET', '/codes', () =>
        problem(422, 'invalid_code', {
          title: '码不对',
          errors: [{ pointer: '/query/value', code: 'check_digit', message: '最后一位对不上，请对照包装再输一次。' }],
        }),
      );
      const widget = await mount();
      await look(widget, '6901234567890');
      await until('it stands beside the field', () =>
        find(widget, '#code-error')?.textContent?.includes('最后一位对不上'),
      );
      await until('focus is in the field', () => focused(widget) === field(widget));
    });

    it('shows a code that looks like markup as what it is', async () => {
      const hostile = '<img src=x onerror="document.title=1">${alert(1)}';
      const widget = await mount();
      await look(widget, hostile);
      await reads(widget, '没有查到');
      expect(field(widget)?.value).to.equal(hostile);
      expect(findAll(widget, 'img')).to.have.length(0);
      expect(asked()).to.deep.equal([hostile]);
    });
  });

  describe('the answer', () => {
    const verdicts = [
      ['safe', '可以放心', '可以放心购买'],
      ['watch', '需要留意', '向摊主要检疫证明'],
      ['recalled', '已召回', '不要吃，也不要卖。'],
      ['unknown', '无法判断', '只有零售环节有记录'],
    ] as const;

    for (const [verdict, word, advice] of verdicts) {
      it(`${verdict}: the word stands first, with an icon, what it is about, and what to do`, async () => {
        const widget = await mountAt(CODES[verdict]);
        await reads(widget, advice);
        const banner = find(widget, '[part="verdict"]');
        expect(banner?.innerText).to.include(word);
        expect(banner?.innerText).to.include('猪五花肉');
        expect(banner?.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
        expect(find(widget, '.answer')?.firstElementChild).to.equal(banner);
      });
    }

    it('says since when, from whom and why', async () => {
      const widget = await mountAt(CODES.recalled);
      await reads(widget, '荣昌区市场监督管理局');
      const banner = find(widget, '[part="verdict"]')?.innerText ?? '';
      expect(banner).to.match(/08:00 起/);
      expect(banner).to.include('严重');
      expect(banner).to.include('非洲猪瘟病毒核酸阳性');
    });

    it('gives the first three reasons, and the others on request', async () => {
      const reasons = Array.from({ length: 5 }, (_, n) => ({ code: `r${n}`, text: `第 ${n + 1} 条。` }));
      trace.items.watch = { ...ITEMS.watch, verdict: { ...ITEMS.watch.verdict, reasons } };
      const widget = await mountAt(CODES.watch);
      await reads(widget, '第 3 条。');
      expect(text(widget)).not.to.include('第 4 条。');
      await press(widget, '另外 2 条原因');
      await reads(widget, '第 5 条。');
      expect(button(widget, '收起')?.getAttribute('aria-expanded')).to.equal('true');
    });

    it('says in the platform’s words why food is safe, once', async () => {
      const reasons = [{ code: 'complete', text: '从养殖到零售都齐全。' }];
      trace.items.safe = { ...ITEMS.safe, verdict: { ...ITEMS.safe.verdict, reasons } };
      const widget = await mountAt(CODES.safe);
      await reads(widget, '从养殖到零售都齐全。');
      expect(find(widget, '[part="verdict"]')?.innerText.split('从养殖到零售都齐全')).to.have.length(2);
      expect(text(widget)).not.to.include('各环节和证明都查得到');
    });

    it('is told to a screen reader once: calmly, and at once when it is a recall', async () => {
      const calm = await mountAt(CODES.safe);
      await until('it is told', () =>
        findAll(calm, '[role=status]').some(
          (one) => one.textContent === '可以放心。各环节和证明都查得到，没有发现问题。可以放心购买，请保留小票。',
        ),
      );
      expect(find(calm, '[role=alert]')?.textContent).to.equal('');
      const urgent = await mountAt(CODES.recalled);
      await until('it interrupts', () =>
        find(urgent, '[role=alert]')?.textContent?.startsWith('已召回。不要吃，也不要卖。'),
      );
      expect(findAll(urgent, '[role=status]').some((one) => one.textContent?.includes('已召回'))).to.equal(false);
    });

    it('takes focus when a person asked, and leaves it when the page did', async () => {
      const widget = await mount();
      await look(widget, CODES.safe);
      await until('focus is at the answer', () => focused(widget)?.id === 'answer-heading');
      expect(focused(widget)?.getAttribute('role')).to.equal('heading');
      await widget.lookUp(CODES.recalled);
      await reads(widget, '已召回');
      expect(focused(widget)?.id).not.to.equal('code');
      const other = await mountAt(CODES.safe);
      await reads(other, '可以放心');
      expect(focused(other)).to.equal(null);
    });

    it('takes the next scan: what is typed at the answer goes into the field in place of the old code', async () => {
      const widget = await mount();
      await look(widget, CODES.safe);
      const at = await until('focus is at the answer', () =>
        focused(widget)?.id === 'answer-heading' ? focused(widget) : undefined,
      );
      at.dispatchEvent(new KeyboardEvent('keydown', { key: 'B', bubbles: true, composed: true }));
      await until('focus is in the field', () => focused(widget) === field(widget));
      expect([field(widget)?.selectionStart, field(widget)?.selectionEnd]).to.deep.equal([0, CODES.safe.length]);
    });

    it('is sent by Enter, as scanners do', async () => {
      const widget = await mount();
      await fill(widget, 'code', CODES.recalled);
      find<HTMLFormElement>(widget, 'form')?.requestSubmit();
      await reads(widget, '不要吃，也不要卖。');
    });

    it('tells the page what was found, and again only when that changes', async () => {
      const heard: unknown[] = [];
      const widget = await mount();
      widget.addEventListener('cq-trace-found', ({ code, subject, verdict }) =>
        heard.push([code, subject.type, verdict]),
      );
      await look(widget, CODES.safe);
      await reads(widget, '可以放心');
      await widget.reload();
      trace.items.safe = { ...ITEMS.recalled, codes: ITEMS.safe.codes };
      await widget.reload();
      await reads(widget, '已召回');
      expect(heard).to.deep.equal([
        [CODES.safe, 'trace_item', 'safe'],
        [CODES.safe, 'trace_item', 'recalled'],
      ]);
    });

    it('does not call food safe by a verdict that it does not know', async () => {
      const novel: unknown = { ...ITEMS.safe, verdict: { state: 'novel', reasons: [] } };
      platform.on('GET', `/trace/items/${ITEM}`, () => json(novel));
      const widget = await mountAt(CODES.safe);
      await reads(widget, '无法判断');
      expect(text(widget)).not.to.include('可以放心');
    });

    it('says that a code was voided, in the platform’s words where it has any, and what is odd about it', async () => {
      trace.status = 'voided';
      await reads(await mountAt(CODES.safe), '这个码已经作废');
      trace.warnings = ['这个码已经停用，请以店铺现在的码为准。', '许可证编号的校验位对不上。'];
      const widget = await mountAt(CODES.safe);
      await reads(widget, '这个码已经停用');
      await reads(widget, '许可证编号的校验位对不上。');
      expect(text(widget)).not.to.include('这个码已经作废');
    });

    it('shows what it is: kind, quantity, holder, code and how old the data is', async () => {
      const widget = await mountAt(CODES.safe);
      for (const words of [
        '零售批次',
        '12.5 公斤',
        '加工或在售',
        '昌元农贸市场 3 号鲜肉摊 · 零售商',
        '2026年11月23日 09:41',
      ]) {
        await reads(widget, words);
      }
    });

    it('never lets a late answer of an older code take the place of a newer one', async () => {
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      platform.on('GET', '/codes', ({ query }) =>
        query.get('value') === CODES.safe
          ? held.then(() =>
              json({
                value: CODES.safe,
                scheme: 'ear_tag',
                status: 'active',
                warnings: [],
                subject: { type: 'trace_item', id: ITEM, name: '旧的' },
              }),
            )
          : undefined,
      );
      const widget = await mount();
      await look(widget, CODES.safe);
      await until('the first is asked', () => asked().includes(CODES.safe));
      await widget.lookUp(CODES.recalled);
      await reads(widget, '已召回');
      release();
      await widget.updateComplete;
      await widget.reload();
      expect(text(widget)).to.include('已召回');
      expect(widget.code).to.equal(CODES.recalled);
    });

    it('asks for texts in its own language', async () => {
      const widget = await mountAt(CODES.safe, { attributes: { lang: 'en' } });
      await reads(widget, 'Safe');
      const languages = platform.calls.map(({ headers }) => headers.get('Accept-Language'));
      expect(new Set(languages)).to.deep.equal(new Set(['en']));
    });
  });

  describe('the way', () => {
    it('is an ordered list by stage; meat travels again after the slaughter', async () => {
      const widget = await mountAt(CODES.recalled);
      await reads(widget, '责令停止销售');
      expect(find(widget, '.path')?.localName).to.equal('ol');
      expect(stages(widget)).to.deep.equal(['养殖', '检疫', '调运', '屠宰', '分割', '调运', '批发', '零售', '召回']);
    });

    it('is not turned around by one event that is dated wrongly or belongs to another animal', async () => {
      trace.events = [
        ...EVENTS,
        makeEvent(50, { stage: 'slaughter', at: '2026-11-12T22:40:00+08:00', summary: '同一耳标屠宰过一次。' }),
      ];
      const widget = await mountAt(CODES.safe);
      await reads(widget, '同一耳标屠宰过一次');
      expect(stages(widget).slice(0, 5)).to.deep.equal(['养殖', '检疫', '调运', '屠宰', '分割']);
    });

    it('shows time, place, who and papers at each event', async () => {
      const widget = await mountAt(CODES.safe);
      await reads(widget, '净重 1,720 公斤');
      const slaughter = leg(widget, '屠宰');
      for (const words of [
        '23:40',
        '荣昌生猪定点屠宰场 · 荣昌区昌州街道',
        '非洲猪瘟病毒检测报告',
        '当时有效',
        '编号 ASF-261121-04',
        '结果：阴性',
      ]) {
        expect(slaughter).to.include(words);
      }
      expect(leg(widget, '检疫')).to.include('昌州街道动物防疫站 · 官方兽医');
      expect(slaughter).to.include('补录');
    });

    it('shows what does not fit at the event where it happened, with how bad it is in a word', async () => {
      const widget = await mountAt(CODES.watch);
      await reads(widget, '白条分割成');
      expect(leg(widget, '分割')).to.include('较重 分割出的肉比进来的多 38 公斤');
      expect(leg(widget, '屠宰')).not.to.include('较重');
      expect(leg(widget, '调运')).to.include('注意 有 2 次温度高于 4 ℃');
    });

    it('shows a stage that is missed as a gap where it belongs', async () => {
      const widget = await mountAt(CODES.watch);
      await reads(widget, '这一环节没有记录');
      expect(leg(widget, '批发')).to.include('没有批发环节的记录');
      expect(stages(widget).slice(-3)).to.deep.equal(['调运', '批发', '零售']);
    });

    it('shows an anomaly that belongs to no event or stage above the way', async () => {
      trace.items.watch = {
        ...ITEMS.watch,
        anomalies: [{ id: 'x', kind: 'reused_ear_tag', severity: 'red', text: '这个耳标用在了两头猪身上。' }],
      };
      const widget = await mountAt(CODES.watch);
      await reads(widget, '这个耳标用在了两头猪身上。');
      expect(find(widget, '.anomalies')?.innerText).to.include('严重');
    });

    it('shows a corrected event as such, why, and which one counts', async () => {
      const widget = await mountAt(CODES.safe);
      await reads(widget, '这条记录有误，已更正 原因：重量少记了 20 公斤。');
      await reads(widget, '23:40 的记录为准');
    });

    it('tells temperatures with what is allowed, and shows each on request', async () => {
      const widget = await mountAt(CODES.watch);
      await reads(widget, '温度 2.1 至 7.8 ℃ · 允许 0 至 4 ℃ · 10 次测量中有 2 次超出');
      const rows = findAll(widget, '.readings tbody tr').map((row) => row.textContent?.replace(/\s+/g, ' '));
      expect(rows).to.have.length(10);
      expect(rows.filter((row) => row?.includes('超出'))).to.have.length(2);
    });

    it('keeps the original record behind a disclosure, as it was captured, to copy', async () => {
      const widget = await mountAt(CODES.safe);
      await reads(widget, '净重 1,720 公斤');
      const raw = findAll(widget, '.raw').find((one) => one.textContent?.includes('killing'));
      expect(raw?.querySelector('summary')?.textContent).to.equal('原始记录');
      expect(raw instanceof HTMLDetailsElement && raw.open).to.equal(false);
      const captured: unknown = JSON.parse(raw?.querySelector('pre')?.textContent ?? '');
      expect(captured).to.deep.equal(EVENTS[4]?.epcis);
      raw?.querySelector('summary')?.click();
      raw?.querySelector('button')?.click();
      // Whether a page may write to the clipboard is the browser's business; either way the person is told.
      await until('it says what became of it', () =>
        raw?.querySelector('[role=status]')?.textContent?.match(/已复制|已选中/),
      );
    });

    it('folds ordinary records away where there are many, never those with something to say', async () => {
      const many = Array.from({ length: 20 }, (_, index) =>
        makeEvent(100 + index, {
          stage: 'farming',
          at: `2026-05-${String(index + 1).padStart(2, '0')}T09:00:00+08:00`,
          summary: `第 ${index + 1} 次登记。`,
        }),
      );
      trace.events = [...many, ...EVENTS];
      trace.items.watch = {
        ...ITEMS.watch,
        anomalies: [
          {
            id: 'b',
            kind: 'time_reversed',
            severity: 'yellow',
            stage: 'farming',
            eventId: many[7]?.id ?? '',
            text: '时间倒了。',
          },
        ],
      };
      const widget = await mountAt(CODES.watch);
      await reads(widget, '还有 18 条一般记录');
      const farm = leg(widget, '养殖');
      expect(farm).to.include('第 1 次登记');
      expect(farm).to.include('时间倒了');
      expect(farm).not.to.include('第 5 次登记');
      const toggle = button(widget, '还有 18 条一般记录');
      expect(toggle?.getAttribute('aria-expanded')).to.equal('false');
      await press(widget, '还有 18 条一般记录');
      await reads(widget, '第 5 次登记');
      expect(button(widget, '收起一般记录')?.getAttribute('aria-expanded')).to.equal('true');
    });

    it('reads every page of it', async () => {
      platform.on('GET', `/trace/items/${ITEM}/events`, ({ query }) =>
        query.get('cursor')
          ? json({ items: EVENTS.slice(4), nextCursor: null })
          : json({ items: EVENTS.slice(0, 4), nextCursor: 'more' }),
      );
      const widget = await mountAt(CODES.safe);
      await reads(widget, '五花肉 12.5 公斤上摊');
      expect(text(widget)).to.include('20 头仔猪打耳标');
    });

    it('does not hold the answer back when it cannot be had, and offers to try again', async () => {
      platform.on('GET', `/trace/items/${ITEM}/events`, () => problem(500, 'internal', { detail: '平台忙。' }));
      const widget = await mountAt(CODES.recalled);
      await reads(widget, '不要吃，也不要卖。');
      await reads(widget, '平台忙。');
      platform.on('GET', `/trace/items/${ITEM}/events`, () => json({ items: EVENTS, nextCursor: null }));
      await press(widget, '再试一次');
      await reads(widget, '20 头仔猪打耳标');
    });

    it('says of a paper whether it was good on its day', async () => {
      const widget = await mountAt(CODES.watch);
      await reads(widget, '白条分割成');
      expect(leg(widget, '屠宰')).to.include('当时有效');
      expect(leg(widget, '分割')).to.include('当时已过期');
      expect(findAll(widget, '.papers .danger').map((one) => one.textContent?.trim())).to.include('当时已过期');
    });
  });

  describe('a shop', () => {
    it('shows its name, how its licence stands, grade, officer by office and inspections', async () => {
      const widget = await mountAt(CODES.shop);
      for (const words of [
        '昌元农贸市场 3 号鲜肉摊',
        '证照有效',
        'A 级（优秀）',
        '市场食品安全员',
        '2026年11月2日',
        '编号 JY15001530010017',
        '有效期到 2029年3月10日',
      ]) {
        await reads(widget, words);
      }
      expect(find(widget, '.path')).to.equal(null);
    });

    const states = [
      ['expired', '证照已过期', '已过期'],
      ['revoked', '证照已吊销', '已吊销'],
      ['expiring', '证照快到期', '快到期'],
      ['unverified', '证照未核实', '未核实'],
    ] as const;
    for (const [status, word, paper] of states) {
      it(`says it first when its licence is ${status}`, async () => {
        trace.premises = {
          ...premises,
          certificates: premises.certificates.map((certificate) => ({ ...certificate, status })),
        };
        const widget = await mountAt(CODES.shop);
        await reads(widget, word);
        expect(find(widget, '[part="verdict"]')?.innerText).to.include('食品经营许可证');
        expect(find(widget, '[part="papers"]')?.innerText).to.include(paper);
      });
    }

    it('does not call a shop licensed by other papers', async () => {
      trace.premises = {
        ...premises,
        certificates: premises.certificates.map((certificate) => ({ ...certificate, type: 'agreement' })),
      };
      const widget = await mountAt(CODES.shop);
      await reads(widget, '没有查到证照');
    });
  });

  describe('when something goes wrong', () => {
    it('says that nothing is known of a code, in the platform’s words, and what to do', async () => {
      const widget = await mount();
      await look(widget, 'ZZ-1');
      await reads(widget, '没有查到');
      await reads(widget, '平台上没有这个码的记录。');
      expect(find(widget, '[part="error"]')?.getAttribute('role')).to.equal('alert');
    });

    it('shows the reason and recovers by a press of the retry button', async () => {
      platform.on('GET', '/codes', () => problem(503, 'unavailable', { detail: '平台维护中。' }));
      const heard = nextEvent(document.body, 'cq-error');
      const widget = await mount();
      await look(widget, CODES.safe);
      await reads(widget, '平台维护中。');
      expect((await heard).operation).to.equal('resolveCode');
      platform.on('GET', '/codes', () =>
        json({
          value: CODES.safe,
          scheme: 'ear_tag',
          status: 'active',
          warnings: [],
          subject: { type: 'trace_item', id: ITEM, name: '猪' },
        }),
      );
      await press(widget, '再试一次');
      await reads(widget, '可以放心');
    });

    it('says that the connection is missing when nobody answers', async () => {
      platform.down = true;
      const widget = await mountAt(CODES.safe);
      await reads(widget, '连不上平台');
    });

    it('asks to sign in again, and says what is not allowed', async () => {
      platform.on('GET', '/codes', () => problem(401, 'unauthorized'));
      await reads(await mountAt(CODES.safe), '需要重新登录');
      platform.on('GET', '/codes', () => problem(403, 'forbidden', { detail: '此密钥不能查追溯。' }));
      await reads(await mountAt(CODES.safe), '此密钥不能查追溯。');
    });

    it('says how long to wait when asked too often', async () => {
      platform.on(
        'GET',
        '/codes',
        () => new Response('{}', { status: 429, headers: { 'Retry-After': '30', 'Content-Type': 'application/json' } }),
      );
      await reads(await mountAt(CODES.safe), '请过 30 秒再试');
    });

    it('keeps the last answer with its time when a refresh fails, and recovers by itself', async () => {
      const widget = await mountAt(CODES.safe);
      await reads(widget, '20 头仔猪打耳标');
      platform.down = true;
      await widget.reload();
      await reads(widget, '网络不通，显示的是');
      expect(text(widget)).to.include('可以放心');
      expect(text(widget)).to.include('20 头仔猪打耳标');
      platform.down = false;
      dispatchEvent(new Event('online'));
      await until('the notice goes', () => !text(widget).includes('网络不通'));
    });
  });

  describe('coming back to the page', () => {
    const now = Date.now;
    afterEach(() => (Date.now = now));

    const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));

    it('asks again after a while, so that a recall is not missed', async () => {
      const widget = await mountAt(CODES.safe);
      await reads(widget, '可以放心');
      comeBack();
      await widget.updateComplete;
      expect(asked()).to.have.length(1);
      trace.items.safe = { ...ITEMS.recalled, codes: ITEMS.safe.codes };
      Date.now = () => now() + 90_000;
      comeBack();
      await reads(widget, '不要吃，也不要卖。');
      expect(asked()).to.have.length(2);
    });
  });

  describe('the address', () => {
    const inAddress = () => new URL(location.href).searchParams.get('code');

    it('is left alone unless the page wants it', async () => {
      const widget = await mount();
      await look(widget, CODES.safe);
      await reads(widget, '可以放心');
      expect(location.href).to.equal(ADDRESS);
    });

    it('names a code to begin with', async () => {
      history.replaceState(null, '', `?code=${CODES.recalled}&other=1#part`);
      const widget = await mount({ attributes: { param: 'code' } });
      await reads(widget, '已召回');
      expect(field(widget)?.value).to.equal(CODES.recalled);
      expect(location.search + location.hash).to.equal(`?code=${CODES.recalled}&other=1#part`);
    });

    it('follows what is looked up, leaves the rest of it, and leads back', async () => {
      history.replaceState({ page: 7 }, '', '?other=1#part');
      const widget = await mount({ attributes: { param: 'code' } });
      await look(widget, CODES.safe);
      await reads(widget, '可以放心');
      expect([inAddress(), location.hash]).to.deep.equal([CODES.safe, '#part']);
      expect(new URL(location.href).searchParams.get('other')).to.equal('1');
      expect(history.state).to.deep.equal({ page: 7 });
      await look(widget, CODES.recalled);
      await reads(widget, '已召回');
      history.back();
      await reads(widget, '可以放心');
      expect(inAddress()).to.equal(CODES.safe);
      history.back();
      await reads(widget, '码在哪里');
      expect(field(widget)?.value).to.equal('');
    });

    it('is not taken for another code when only its anchor changes', async () => {
      const widget = await mount({ attributes: { param: 'code' } });
      await look(widget, CODES.safe);
      await reads(widget, '可以放心');
      dispatchEvent(new PopStateEvent('popstate'));
      await widget.updateComplete;
      expect(asked()).to.have.length(1);
    });

    it('loses a personal id that it came with', async () => {
      history.replaceState(null, '', '?code=11010519491231002X&other=1');
      const widget = await mount({ attributes: { param: 'code' } });
      await reads(widget, '这像是身份证号，没有发送出去');
      expect(location.search).to.equal('?other=1');
      expect(platform.calls).to.have.length(0);
    });

    it('forgets a code that was given up', async () => {
      const widget = await mount({ attributes: { param: 'code' } });
      await look(widget, CODES.safe);
      await reads(widget, '可以放心');
      await press(widget, '再查一个');
      expect(inAddress()).to.equal(null);
      expect(field(widget)?.value).to.equal('');
      await until('focus is in the field', () => focused(widget) === field(widget));
    });

    it('says nothing of an empty field when the page lets go of a code', async () => {
      const widget = await mount();
      await look(widget, CODES.safe);
      await reads(widget, '可以放心');
      await widget.lookUp('');
      await reads(widget, '码在哪里');
      expect(text(widget)).not.to.include('看起来是');
    });
  });

  describe('what was looked up before', () => {
    async function lookedUp(): Promise<TraceLookup> {
      const widget = await mount();
      await look(widget, CODES.recalled);
      await reads(widget, '已召回');
      await look(widget, CODES.shop);
      await reads(widget, '证照有效');
      await press(widget, '再查一个');
      return widget;
    }

    it('is offered again on this device, latest first, with its answer in a word', async () => {
      const widget = await lookedUp();
      await reads(widget, '最近查过');
      const rows = findAll(widget, '.recent').map((row) => row.innerText.replace(/\s+/g, ' '));
      expect(rows[0]).to.include('店铺').and.to.include('昌元农贸市场 3 号鲜肉摊');
      expect(rows[1]).to.include('已召回').and.to.include(CODES.recalled);
      await press(widget, CODES.recalled);
      await reads(widget, '不要吃，也不要卖。');
    });

    it('is forgotten on request', async () => {
      const widget = await lookedUp();
      await press(widget, '清空记录');
      await until('it is gone', () => !text(widget).includes('最近查过'));
      expect(localStorage).to.have.length(0);
    });

    it('is not kept where the page says so', async () => {
      const widget = await mount({ attributes: { 'no-recents': '' } });
      await look(widget, CODES.safe);
      await reads(widget, '可以放心');
      expect(localStorage).to.have.length(0);
    });

    it('holds ten at most, and does not mind a storage with something else in it', async () => {
      const key = `cq-trace ${platform.client.baseUrl}`;
      const recent = (n: number) => ({ code: `OLD-${n}`, name: '猪', verdict: 'safe', at: 0 });
      localStorage.setItem(key, JSON.stringify([7, null, ...Array.from({ length: 30 }, (_, n) => recent(n))]));
      const widget = await mount();
      expect(findAll(widget, '.recent')).to.have.length(10);
      localStorage.setItem(key, '{broken');
      await look(widget, CODES.safe);
      await reads(widget, '可以放心');
      await press(widget, '再查一个');
      expect(findAll(widget, '.recent')).to.have.length(1);
    });
  });

  describe('reporting a problem', () => {
    it('is a link with the code in it, where the page has a place for it', async () => {
      const widget = await mountAt(CODES.watch, { attributes: { 'report-href': '/?about={code}' } });
      await reads(widget, '反映这件商品的问题');
      const link = button(widget, '反映这件商品的问题');
      expect(link?.getAttribute('href')).to.equal(`/?about=${encodeURIComponent(CODES.watch)}`);
      const heard = nextEvent(widget, 'cq-trace-report');
      widget.addEventListener('cq-trace-report', (event) => event.preventDefault());
      link?.click();
      const event = await heard;
      expect(event).to.be.instanceOf(TraceReportEvent);
      expect([event.code, event.subject.type]).to.deep.equal([CODES.watch, 'trace_item']);
      expect(location.href).to.equal(ADDRESS);
    });

    it('is not offered where it has none', async () => {
      const widget = await mountAt(CODES.watch);
      await reads(widget, '再查一个');
      expect(button(widget, '反映')).to.equal(undefined);
    });
  });

  describe('for everybody', () => {
    it('speaks English where the page does, also when that changes', async () => {
      document.documentElement.lang = 'en';
      const widget = await mountAt(CODES.recalled);
      await reads(widget, 'Do not eat it, do not sell it.');
      await reads(widget, 'The way it came');
      expect(text(widget)).to.match(/Recalled/);
      document.documentElement.lang = 'zh-CN';
      await reads(widget, '不要吃，也不要卖。');
    });

    it('complains in English too', async () => {
      const widget = await mount({ attributes: { lang: 'en' } });
      await reads(widget, 'Where to find the code');
      await fill(widget, 'code', 'SJ500153261123000429');
      await press(widget, 'Look up');
      await reads(widget, 'This is the number of a report.');
      await fill(widget, 'code', '950015300000123');
      await press(widget, 'Look up');
      await until('it says what is wrong', () => /[a-z]{3}/.test(find(widget, '#code-error')?.textContent ?? ''));
    });

    it('takes single words from the page', async () => {
      const widget = await mount();
      widget.messages = {
        heading: '扫码查猪肉',
        verdicts: { safe: '放心吃', watch: '', recalled: '', unknown: '', shop: '' },
      };
      await widget.lookUp(CODES.safe);
      await reads(widget, '放心吃');
      expect(text(widget)).to.include('扫码查猪肉');
    });

    it('fits 280 px without anything standing out', async () => {
      const widget = await mountAt(CODES.watch, { width: 280, attributes: { 'report-href': '/?about={code}' } });
      await reads(widget, '五花肉 12.5 公斤上摊');
      const wide = findAll(widget, '*').filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 &&
          element.clientWidth > 1 &&
          getComputedStyle(element).display !== 'inline' &&
          !(element instanceof HTMLInputElement),
      );
      expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    });

    it('uses a wide place: what it is stands beside the way', async () => {
      const widget = await mountAt(CODES.watch, { width: 1600 });
      await reads(widget, '五花肉 12.5 公斤上摊');
      const way = find(widget, '.way')?.getBoundingClientRect();
      const facts = find(widget, '.facts-side')?.getBoundingClientRect();
      expect(facts?.left).to.be.greaterThan(way?.right ?? Infinity);
      expect(facts?.top).to.equal(way?.top);
    });

    for (const scheme of ['light', 'dark']) {
      for (const [name, code] of Object.entries({ start: '', ...CODES })) {
        it(`has nothing axe complains about: ${name}, ${scheme}`, async () => {
          document.documentElement.style.colorScheme = scheme;
          localStorage.setItem(
            `cq-trace ${platform.client.baseUrl}`,
            JSON.stringify([{ code: 'A', name: '猪', verdict: 'watch', at: 0 }]),
          );
          const widget = await mount(code ? { attributes: { code, 'report-href': '/' } } : {});
          await until('it is there', () => find(widget, code ? '.answer .papers-side' : '.recent'));
          if (code && code !== CODES.shop) await until('the way is there', () => find(widget, '.path'));
          expect(await violations(widget)).to.deep.equal([]);
        });
      }
    }

    it('ends its requests when it leaves', async () => {
      platform.on('GET', '/codes', () => new Promise(() => undefined));
      const widget = await mountAt(CODES.safe);
      const call = await until('it asks', () => platform.called('GET', '/codes')[0]);
      widget.remove();
      expect(call.signal.aborted).to.equal(true);
    });
  });
});

import '@digital-cq/widgets/define';
import type { EventReporter, Platform } from '@digital-cq/widgets';
import type { Category } from '@digital-cq/sdk/types';
import { expect } from 'chai';
import { FakePlatform, json, problem } from './support/fake-platform.js';
import { categories } from './support/fixtures.js';
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

const MANHOLE = '5001530101000001';
const asset = {
  code: MANHOLE,
  type: 'manhole',
  name: '污水井盖 0001 号',
  nameEn: 'Sewage manhole cover 0001',
  categoryCodes: ['2101', '2201'],
  location: {
    areaCode: '500153001001',
    address: '昌龙大道 8 号门前',
    point: { lng: 105.5943, lat: 29.4052, crs: 'WGS84', accuracyM: 5 },
  },
  areaName: '荣昌区昌元街道玉屏社区',
};

const questions: Category['questions'] = {
  type: 'object',
  properties: {
    cover: {
      type: 'string',
      title: '是什么井盖？',
      titleEn: 'What kind of cover is it?',
      oneOf: [
        { const: 'sewage', title: '污水', titleEn: 'Sewage' },
        { const: 'water', title: '自来水', titleEn: 'Water' },
      ],
    },
    signs: {
      type: 'array',
      title: '看到什么？',
      items: {
        oneOf: [
          { const: 'hole', title: '洞' },
          { const: 'crack', title: '裂缝' },
        ],
      },
      uniqueItems: true,
    },
    hurt: { type: 'boolean', title: '有人受伤吗？', titleEn: 'Is anybody hurt?' },
    count: { type: 'integer', title: '有几个？', minimum: 1, maximum: 20 },
    since: { type: 'string', format: 'date', title: '从哪天开始？' },
    last: { type: 'string', format: 'date-time', title: '最近一次？' },
    colour: {
      type: 'string',
      title: '什么颜色？',
      oneOf: Array.from({ length: 9 }, (_, index) => ({ const: `c${index}`, title: `颜色 ${index}` })),
    },
    shop: { type: 'string', title: '哪家店？', maxLength: 10, description: '写招牌上的名字。' },
  },
  required: ['shop'],
  allOf: [
    {
      if: { properties: { hurt: { const: true } }, required: ['hurt'] },
      then: {
        properties: { doctor: { type: 'boolean', title: '看过医生吗？' } },
        required: ['doctor'],
      },
    },
    {
      if: { properties: { doctor: { const: true } }, required: ['doctor'] },
      then: { properties: { where: { type: 'string', title: '在哪家医院？', maxLength: 300 } } },
    },
  ],
};

const asking = categories.map((category) => (category.code === '2101' ? { ...category, questions } : category));

describe('<cq-event-reporter>, what is wrong', () => {
  let platform: FakePlatform;

  beforeEach(() => {
    platform = new FakePlatform();
    platform.on('GET', '/categories', () => json({ items: asking, nextCursor: null }));
    platform.on('GET', `/assets/${MANHOLE}`, () => json(asset));
  });
  afterEach(() => {
    cleanUp();
    history.replaceState(null, '', location.pathname);
  });

  async function mount(changes: Partial<EventReporter> = {}, width = 1000): Promise<EventReporter> {
    const widget = document.createElement('cq-event-reporter');
    widget.area = '500153';
    Object.assign(widget, changes);
    widget.client = platform.client;
    stage(width).append(widget);
    await until(
      'all of it is there',
      () =>
        widget.shadowRoot &&
        !find(widget, '[part="loading"]') &&
        find(widget, '.asset, [aria-labelledby="asset-fixed"], .stopper'),
    );
    return widget;
  }

  const label = (widget: EventReporter, words: string) =>
    findAll(widget, '.choice').find((one) => one.textContent?.trim() === words && one.checkVisibility());
  const choose = async (widget: EventReporter, words: string) => {
    (await until(`“${words}” can be chosen`, () => label(widget, words))).click();
    await widget.updateComplete;
  };
  /** The questions as they stand there. */
  const asked = (widget: EventReporter) =>
    findAll(widget, '[id^="answer-"]').flatMap((control) =>
      control.matches('fieldset, .input') ? [control.id.replace('answer-', '')] : [],
    );
  const search = async (widget: EventReporter, query: string) => {
    const field = find<HTMLInputElement>(widget, 'input[type=search]');
    if (!field) throw new Error('There is no search.');
    field.value = query;
    field.dispatchEvent(new Event('input'));
    await widget.updateComplete;
    return findAll(widget, '.step-0 > .field .choices .choice').map((one) => one.textContent?.trim());
  };
  const reports = () => platform.called('POST', '/incidents').map(({ body }) => body);
  /** Fills in what every report needs, and sends it. */
  const send = async (widget: EventReporter) => {
    await fill(widget, 'description', '有问题。');
    await fill(widget, 'township', '500153001');
    await fill(widget, 'address', '公交站旁');
    await press(widget, '提交上报');
  };

  describe('search', () => {
    const words: Record<string, string> = {
      '井 盖': '井盖破损或缺失',
      ＪＩＮＧＧＡＩ: '井盖破损或缺失',
      jgps: '井盖破损或缺失',
      'MANHOLE cover': '井盖破损或缺失',
      '路灯，不亮': '路灯不亮',
      kengdong: '路面破损',
      凼凼: '路面破损',
    };
    for (const [query, name] of Object.entries(words)) {
      it(`finds ${name} by “${query}”`, async () => {
        platform.on('GET', '/categories', () =>
          json({
            items: asking.map((one) =>
              one.code === '2201'
                ? { ...one, keywords: ['坑洞', '水凼凼'], pinyin: 'lumianposun kengdong shuidangdang' }
                : one,
            ),
            nextCursor: null,
          }),
        );
        expect(await search(await mount(), query)).to.deep.equal([name]);
      });
    }

    it('says how many were found, and offers the groups where nothing was', async () => {
      const widget = await mount();
      await search(widget, '灯');
      expect(find(widget, '.search + [role=status]')?.textContent).to.equal('找到 1 类');
      await search(widget, '不存在的东西');
      expect(text(widget)).to.include('没有找到“不存在的东西”');
      expect(button(widget, '公用设施')).to.not.equal(undefined);
    });
  });

  describe('suggestions', () => {
    it('come from the words of the description, and change nothing until one is pressed', async () => {
      const widget = await mount();
      await fill(widget, 'description', '门口的窨井没有盖子，旁边路灯也不亮');
      await reads(widget, '您是不是想报');
      expect(findAll(widget, '.suggestions button').map((one) => one.textContent?.trim())).to.deep.equal([
        '井盖破损或缺失',
        '路灯不亮',
      ]);
      expect(find(widget, 'input[name=category]:checked')).to.equal(null);
      await press(widget, /^路灯不亮$/);
      expect(text(widget)).not.to.include('您是不是想报');
      expect(find(widget, '.group.chosen')?.textContent).to.include('路灯不亮');
      expect(find(widget, '#description')).to.equal(widget.shadowRoot?.activeElement);
    });

    it('stay away when what was chosen fits, and come back when the words speak of something else', async () => {
      const widget = await mount({ category: '2102' });
      await fill(widget, 'description', '路灯不亮');
      expect(text(widget)).not.to.include('您是不是想报');
      await fill(widget, 'description', '井盖不见了');
      await reads(widget, '您是不是想报');
    });

    it('are never more than three', async () => {
      const many = Array.from({ length: 9 }, (_, index) => ({
        ...asking[1],
        code: `240${index}`,
        name: `类别${index}`,
        keywords: ['怪事'],
      }));
      platform.on('GET', '/categories', () => json({ items: [...asking, ...many], nextCursor: null }));
      const widget = await mount();
      await fill(widget, 'description', '这里有怪事');
      await reads(widget, '您是不是想报');
      expect(findAll(widget, '.suggestions button')).to.have.length(3);
    });

    it('lead from words of an emergency to the number to call, and lose none of them', async () => {
      const widget = await mount();
      await fill(widget, 'description', '楼上着火了！');
      await press(widget, /^正在发生的火情$/);
      expect(button(widget, '拨打 119')?.getAttribute('href')).to.equal('tel:119');
      expect(widget.shadowRoot?.activeElement).to.equal(button(widget, '拨打 119'));
      expect(button(widget, '提交上报')).to.equal(undefined);
      await press(widget, '公用设施');
      await choose(widget, '路灯不亮');
      expect(find<HTMLTextAreaElement>(widget, '#description')?.value).to.equal('楼上着火了！');
    });
  });

  describe('what the page’s own app can do', () => {
    const within = async (capabilities: Platform['capabilities']) => {
      const host = document.createElement('cq-platform');
      Object.assign(host, { client: platform.client, area: '500153', capabilities });
      const widget = document.createElement('cq-event-reporter');
      host.append(widget);
      stage().append(host);
      await reads(widget, '公用设施');
      return widget;
    };

    it('suggests kinds by its model before those that words are known by', async () => {
      const widget = await within({ suggestCategories: async () => ['2201', 'unknown'] });
      await fill(widget, 'description', '窨井没有盖子');
      await until('the model has spoken', () => findAll(widget, '.suggestions button').length === 2);
      expect(findAll(widget, '.suggestions button').map((one) => one.textContent?.trim())).to.deep.equal([
        '路面破损',
        '井盖破损或缺失',
      ]);
    });

    it('suggests what words are known by where its model has nothing to say', async () => {
      const widget = await within({ suggestCategories: () => Promise.reject(new Error('busy')) });
      await fill(widget, 'description', '窨井没有盖子');
      await reads(widget, '井盖破损或缺失');
    });

    it('writes down what somebody says, after what stands there', async () => {
      let speak = (_: string) => {};
      let asked = '';
      const widget = await within({
        dictate: (language) => {
          asked = language;
          return new Promise((resolve) => (speak = resolve));
        },
      });
      await fill(widget, 'description', '人行道。');
      await press(widget, '说出来，帮您写下');
      await reads(widget, '正在听');
      speak('井盖不见了。');
      await until(
        'it is written',
        () => find<HTMLTextAreaElement>(widget, '#description')?.value === '人行道。 井盖不见了。',
      );
      expect(asked).to.equal('zh-CN');
      expect(text(widget)).not.to.include('正在听');
    });

    it('says so when nothing was understood, and leaves what was written', async () => {
      const widget = await within({ dictate: () => Promise.reject(new Error('noise')) });
      await fill(widget, 'description', '人行道。');
      await press(widget, '说出来，帮您写下');
      await reads(widget, '没有听清');
      expect(find<HTMLTextAreaElement>(widget, '#description')?.value).to.equal('人行道。');
    });

    it('is offered nothing that it cannot do', async () => {
      expect(button(await within({}), '说出来，帮您写下')).to.equal(undefined);
    });
  });

  describe('questions', () => {
    it('stand below the description of their category alone, each with the control for its kind', async () => {
      const widget = await mount({ category: '2101' });
      expect(asked(widget)).to.deep.equal(['cover', 'signs', 'hurt', 'count', 'since', 'last', 'colour', 'shop']);
      const kinds = ['cover input', 'signs input', 'hurt input', 'count', 'since', 'last', 'colour', 'shop'].map(
        (at) => {
          const control = find(widget, `#answer-${at}`);
          return control instanceof HTMLInputElement
            ? `${control.type} ${control.inputMode}`.trim()
            : control?.localName;
        },
      );
      expect(kinds).to.deep.equal([
        'radio',
        'checkbox',
        'radio',
        'text numeric',
        'date',
        'datetime-local',
        'select',
        'text',
      ]);
      expect(find(widget, '#answer-shop')?.getAttribute('aria-describedby')).to.equal('answer-shop-hint');
      await press(widget, '公用设施');
      await choose(widget, '路灯不亮');
      expect(asked(widget)).to.deep.equal([]);
    });

    it('come and go with the answers, are announced, and find what was typed again', async () => {
      const widget = await mount({ category: '2101' });
      const said = () => findAll(widget, '.step-0 [role=status]').map((one) => one.textContent?.trim());
      await choose(widget, '是');
      expect(asked(widget).slice(2, 5)).to.deep.equal(['hurt', 'doctor', 'count']);
      expect(said()).to.include('说明下面多了 1 个问题。');
      find<HTMLInputElement>(widget, '#answer-doctor input[value=true]')?.click();
      await widget.updateComplete;
      await fill(widget, 'answer-where', '荣昌区人民医院');
      find<HTMLInputElement>(widget, '#answer-hurt input[value=false]')?.click();
      await widget.updateComplete;
      expect(asked(widget)).not.to.include.members(['doctor', 'where']);
      find<HTMLInputElement>(widget, '#answer-hurt input[value=true]')?.click();
      await widget.updateComplete;
      expect(find<HTMLTextAreaElement>(widget, '#answer-where')?.value).to.equal('荣昌区人民医院');
    });

    it('are sent as what they mean, without those that are not asked any more', async () => {
      const widget = await mount({ category: '2101' });
      await choose(widget, '污水');
      await choose(widget, '裂缝');
      await choose(widget, '洞');
      find<HTMLInputElement>(widget, '#answer-hurt input[value=true]')?.click();
      await widget.updateComplete;
      find<HTMLInputElement>(widget, '#answer-doctor input[value=true]')?.click();
      find<HTMLInputElement>(widget, '#answer-hurt input[value=false]')?.click();
      await fill(widget, 'answer-count', '１２');
      await fill(widget, 'answer-since', '2026-11-20');
      await fill(widget, 'answer-last', '2026-11-22T21:30');
      await fill(widget, 'answer-colour', 'c7');
      await fill(widget, 'answer-shop', '  老王火锅 ');
      await send(widget);
      await reads(widget, '已收到');
      expect(reports()[0]).to.have.deep.property('answers', {
        cover: 'sewage',
        signs: ['hole', 'crack'],
        hurt: false,
        count: 12,
        since: '2026-11-20',
        last: '2026-11-22T21:30:00+08:00',
        colour: 'c7',
        shop: '老王火锅',
      });
    });

    it('are not part of a report about something else', async () => {
      const widget = await mount({ category: '2101' });
      await choose(widget, '污水');
      await press(widget, '公用设施');
      await choose(widget, '路灯不亮');
      await send(widget);
      await reads(widget, '已收到');
      expect(reports()[0]).not.to.have.property('answers');
    });

    it('that are wrong or missing are said beside them and in the summary, in the order of the page', async () => {
      const widget = await mount({ category: '2101' });
      find<HTMLInputElement>(widget, '#answer-hurt input[value=true]')?.click();
      await widget.updateComplete;
      await fill(widget, 'answer-count', '很多');
      await send(widget);
      await until('what is wrong is listed', () => find(widget, '#errors'));
      expect(findAll(widget, '#errors li').map((one) => one.textContent?.trim())).to.deep.equal([
        '请回答“看过医生吗？”。',
        '“有几个？”请填数字。',
        '请回答“哪家店？”。',
      ]);
      expect(find(widget, '#answer-count')?.getAttribute('aria-describedby')).to.equal('answer-count-error');
      await press(widget, '“有几个？”请填数字。');
      expect(widget.shadowRoot?.activeElement?.id).to.equal('answer-count');
      await fill(widget, 'answer-count', '99');
      expect(findAll(widget, '#errors li')).to.have.length(2);
      await press(widget, '提交上报');
      await reads(widget, '“有几个？”不能大于 20。');
      // What is not asked any more cannot be wrong.
      find<HTMLInputElement>(widget, '#answer-hurt input[value=false]')?.click();
      await until('one less is wrong', () => findAll(widget, '#errors li').length === 2);
      expect(reports()).to.deep.equal([]);
    });

    it('carry what the platform says of an answer', async () => {
      platform.on('POST', '/incidents', () =>
        problem(422, 'unfit_answers', {
          errors: [{ pointer: '/body/answers/shop', code: 'unknown', message: '没有这家店。' }],
        }),
      );
      const widget = await mount({ category: '2101' });
      await fill(widget, 'answer-shop', '某店');
      await send(widget);
      await until('it is said beside the question', () =>
        find(widget, '#answer-shop-error')?.textContent?.includes('没有这家店。'),
      );
    });

    it('stand on the check page with their answers, and a way back', async () => {
      const widget = await mount({ category: '2101' });
      await choose(widget, '污水');
      await fill(widget, 'answer-count', '3');
      const rows = findAll(widget, '.check > div').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
      expect(rows).to.include.members(['是什么井盖？ 污水 修改', '有几个？ 3 修改']);
      await press(widget, /^修改有几个？$/);
      expect(widget.shadowRoot?.activeElement?.id).to.equal('answer-count');
    });

    it('are kept in the draft', async () => {
      const first = await mount({ category: '2101' });
      await choose(first, '污水');
      await fill(first, 'answer-shop', '老王火锅');
      first.remove();
      const second = await mount();
      await until('the draft is back', () => find<HTMLInputElement>(second, '#answer-shop')?.value === '老王火锅');
      expect(find<HTMLInputElement>(second, '#answer-cover input[value=sewage]')?.checked).to.equal(true);
    });

    it('can be left open again', async () => {
      const widget = await mount({ category: '2101' });
      await choose(widget, '污水');
      await press(widget, '不答这一题');
      expect(find<HTMLInputElement>(widget, '#answer-cover input:checked')).to.equal(null);
      expect(widget.shadowRoot?.activeElement).to.equal(find(widget, '#answer-cover input'));
    });

    it('speak English where the page does', async () => {
      document.documentElement.lang = 'en';
      const widget = await mount({ category: '2101' });
      await reads(widget, 'What kind of cover is it?');
      expect(label(widget, 'Sewage')).to.not.equal(undefined);
    });

    it('stand where they belong in hostile words, and break nothing', async () => {
      const nasty = '<img src=x onerror=alert(1)>\u202e' + '长'.repeat(5_000);
      const hostile = {
        type: 'object',
        properties: {
          constructor: { type: 'string', title: nasty },
          'a b"#/~': { type: 'string', title: nasty, oneOf: [{ const: nasty, title: nasty }] },
        },
        required: ['a b"#/~'],
        allOf: [{ if: { properties: {}, required: [] }, then: { properties: {} } }],
      };
      platform.on('GET', '/categories', () =>
        json({ items: asking.map((one) => ({ ...one, ...(one.parent && { questions: hostile }) })), nextCursor: null }),
      );
      const widget = await mount({ category: '2102' }, 280);
      expect(find(widget, 'img')).to.equal(null);
      expect(asked(widget)).to.have.length(2);
      await fill(widget, 'description', '有问题');
      await press(widget, /^下一步/);
      await until('what is wrong is listed', () => find(widget, '#errors li button')).then((one) => one.click());
      await until(
        'focus is at the question',
        () => widget.shadowRoot?.activeElement?.closest('fieldset')?.id === 'answer-a b"#/~',
      );
    });
  });

  describe('a public facility', () => {
    const toggle = async (widget: EventReporter) =>
      (await until('there is a facility to enter', () => widget.shadowRoot && find(widget, '.asset summary'))).click();

    const lookUp = async (widget: EventReporter, code: string) => {
      if (!find<HTMLDetailsElement>(widget, '.asset')?.open) await toggle(widget);
      await fill(widget, 'asset', code);
      await press(widget, '查找');
    };

    for (const typed of [
      MANHOLE,
      ' ５００１５３ ０１０１ ０００００１ ',
      `https://cq.example.gov.cn/a/${MANHOLE}?from=sign`,
    ]) {
      it(`is found by “${typed}”, fills in its place and offers what can be reported of it`, async () => {
        const widget = await mount();
        await lookUp(widget, typed);
        await reads(widget, '污水井盖 0001 号，荣昌区昌元街道玉屏社区昌龙大道 8 号门前');
        expect(find<HTMLInputElement>(widget, '#address')?.value).to.equal('昌龙大道 8 号门前');
        await press(widget, /^路面破损$/);
        expect(button(widget, /^路面破损$/)?.getAttribute('aria-pressed')).to.equal('true');
        await fill(widget, 'description', '松了');
        await press(widget, '提交上报');
        await reads(widget, '已收到');
        expect(reports()[0]).to.deep.include({
          categoryCode: '2201',
          assetCode: MANHOLE,
          location: { areaCode: '500153001001', address: '昌龙大道 8 号门前', point: asset.location.point },
        });
      });
    }

    it('leaves an address that somebody wrote', async () => {
      const widget = await mount();
      await fill(widget, 'address', '我家门口');
      await lookUp(widget, MANHOLE);
      await reads(widget, '污水井盖 0001 号');
      expect(find<HTMLInputElement>(widget, '#address')?.value).to.equal('我家门口');
    });

    it('that nobody knows is said so, loses nothing, and goes with the report: it may be new', async () => {
      platform.on('GET', /^\/(assets\/|codes)/, () => problem(404, 'not_found'));
      const widget = await mount({ category: '2102' });
      await fill(widget, 'description', '不亮');
      await lookUp(widget, '12345');
      await reads(widget, '这个编号还没有登记');
      expect(find<HTMLInputElement>(widget, '#asset')?.value).to.equal('12345');
      expect(find<HTMLTextAreaElement>(widget, '#description')?.value).to.equal('不亮');
      await send(widget);
      await reads(widget, '已收到');
      expect(reports()[0]).to.deep.include({ assetCode: '12345' });
    });

    it('of a shop brings its name and place', async () => {
      const code = 'MCJY15001530010035-01';
      const id = '01KAQ3N8V2PREM0SES00000001';
      const shop = { id, code, name: '3 号鲜肉摊', types: ['stall'], areaCode: '500153001001', areaName: '玉屏社区' };
      platform.on('GET', /^\/assets\//, () => problem(404, 'not_found'));
      platform.on('GET', '/codes', ({ query }) =>
        json({
          value: query.get('value'),
          scheme: 'shop',
          status: 'active',
          subject: { type: 'premises', id, name: shop.name },
          warnings: [],
        }),
      );
      platform.on('GET', `/premises/${id}`, () =>
        json({ ...shop, address: '宝城路 18 号', certificates: [], asOf: '2026-11-23T09:41:00+08:00' }),
      );
      const widget = await mount({ category: '2102', description: '卫生很差' });
      await lookUp(widget, code);
      await reads(widget, '3 号鲜肉摊，玉屏社区宝城路 18 号');
      expect(find<HTMLInputElement>(widget, '#address')?.value).to.equal('宝城路 18 号');
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(reports()[0]).to.deep.include({
        assetCode: code,
        location: { areaCode: '500153001001', address: '宝城路 18 号' },
      });
    });

    it('elsewhere is not for this page', async () => {
      platform.on('GET', `/assets/${MANHOLE}`, () =>
        json({ ...asset, location: { areaCode: '500112009', address: '黄山大道 8 号' }, areaName: '渝北区人和街道' }),
      );
      const widget = await mount();
      await lookUp(widget, MANHOLE);
      await reads(widget, '这个标牌在渝北区人和街道');
      expect(find<HTMLInputElement>(widget, '#address')?.value).to.equal('');
    });

    it('that cannot be looked up now goes with the report all the same', async () => {
      platform.on('GET', /^\/assets\//, () => {
        throw new TypeError('Failed to fetch');
      });
      const widget = await mount({ category: '2102' });
      await lookUp(widget, MANHOLE);
      await reads(widget, '现在查不到这个编号');
      await send(widget);
      await reads(widget, '已收到');
      expect(reports()[0]).to.deep.include({ assetCode: MANHOLE });
    });

    it('is read by the host’s own scanner where there is one', async () => {
      const host = document.createElement('cq-platform');
      host.client = platform.client;
      host.area = '500153';
      host.capabilities = { scan: async () => `https://cq.example.gov.cn/a/${MANHOLE}` };
      const widget = document.createElement('cq-event-reporter');
      host.append(widget);
      stage().append(host);
      await toggle(widget);
      await press(widget, '扫码');
      await reads(widget, '污水井盖 0001 号');
    });

    describe('with the browser’s camera', () => {
      const { mediaDevices } = navigator;
      const original: unknown = Reflect.get(globalThis, 'BarcodeDetector');
      const setDetector = (value: unknown) => Reflect.set(globalThis, 'BarcodeDetector', value);
      const stub = (getUserMedia: () => Promise<MediaStream>) =>
        Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } });
      let tracks: MediaStreamTrack[] = [];

      const camera = async () => {
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d');
        context?.fillRect(0, 0, 9, 9);
        const stream = canvas.captureStream(30);
        tracks = stream.getTracks();
        // A still picture has no frames.
        requestAnimationFrame(function draw() {
          context?.fillRect(0, 0, 9, 9);
          if (tracks.some(({ readyState }) => readyState === 'live')) requestAnimationFrame(draw);
        });
        return stream;
      };

      afterEach(() => {
        setDetector(original);
        Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: mediaDevices });
        tracks.forEach((track) => track.stop());
        tracks = [];
      });

      const detect = (answers: string[]) => {
        setDetector(
          class {
            async detect() {
              const next = answers.shift();
              return next ? [{ rawValue: next }] : [];
            }
          },
        );
      };
      const open = async () => {
        const widget = await mount();
        await toggle(widget);
        await press(widget, '扫码');
        return widget;
      };

      it('is scanned, and the camera is off again', async () => {
        detect(['', '', MANHOLE]);
        stub(camera);
        const widget = await open();
        await reads(widget, '污水井盖 0001 号');
        expect(tracks.map(({ readyState }) => readyState)).to.deep.equal(['ended']);
        expect(find(widget, 'video')).to.equal(null);
      });

      it('can be given up, and the camera is off again, as when the widget goes', async () => {
        detect([]);
        stub(camera);
        const widget = await open();
        await reads(widget, '把二维码或条码放到画面里');
        await press(widget, '不扫了');
        expect(tracks.map(({ readyState }) => readyState)).to.deep.equal(['ended']);
        await press(widget, '扫码');
        await reads(widget, '把二维码或条码放到画面里');
        widget.remove();
        expect(tracks.map(({ readyState }) => readyState)).to.deep.equal(['ended']);
      });

      it('is off again when the person goes on to another step or page', async () => {
        detect([]);
        stub(camera);
        const isOff = () => until('it is off', () => tracks.every(({ readyState }) => readyState === 'ended'));
        const wide = await open();
        await reads(wide, '把二维码或条码放到画面里');
        await press(wide, '查询进度');
        await isOff();
        wide.remove();
        const narrow = await mount({ category: '2102' }, 400);
        await toggle(narrow);
        await press(narrow, '扫码');
        await reads(narrow, '把二维码或条码放到画面里');
        await toggle(narrow);
        await isOff();
        await toggle(narrow);
        await press(narrow, '扫码');
        await reads(narrow, '把二维码或条码放到画面里');
        await fill(narrow, 'description', '路灯不亮了。');
        await press(narrow, '下一步');
        await isOff();
      });

      it('says so when the camera may not be used, and takes a typed code', async () => {
        detect([]);
        stub(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
        const widget = await open();
        await reads(widget, '相机没有打开');
        await lookUp(widget, MANHOLE);
        await reads(widget, '污水井盖 0001 号');
      });

      it('offers no scanning where the browser cannot', async () => {
        setDetector(undefined);
        const widget = await mount();
        await toggle(widget);
        await widget.updateComplete;
        expect(button(widget, '扫码')).to.equal(undefined);
      });
    });
  });

  describe('what a page fills in', () => {
    it('stands in the form, to be changed', async () => {
      const widget = await mount({ category: '2102', description: '3 号灯杆不亮', address: '昌龙大道' });
      expect(find(widget, '.group.chosen')?.textContent).to.include('路灯不亮');
      expect(find<HTMLTextAreaElement>(widget, '#description')?.value).to.equal('3 号灯杆不亮');
      expect(find<HTMLInputElement>(widget, '#address')?.value).to.equal('昌龙大道');
    });

    it('can be read but not changed where it is locked, and says why', async () => {
      const widget = await mount({
        category: '2102',
        asset: MANHOLE,
        description: '不亮',
        address: '昌龙大道',
        locked: 'category asset description address',
      });
      await reads(widget, '污水井盖 0001 号');
      expect(findAll(widget, '.fixed').map((one) => one.textContent)).to.deep.equal([
        '路灯不亮',
        '不亮',
        '污水井盖 0001 号，荣昌区昌元街道玉屏社区昌龙大道 8 号门前',
        '昌龙大道',
      ]);
      expect(text(widget).match(/由本页面填好，不能修改。/g)).to.have.length(4);
      for (const field of ['input[type=search]', '#description.input', '#asset.input', '#address.input']) {
        expect(find(widget, field), field).to.equal(null);
      }
      for (const name of ['问题', '说明', '设施']) expect(button(widget, `修改${name}`), name).to.equal(undefined);
      await press(widget, '提交上报');
      await reads(widget, '已收到');
      expect(reports()[0]).to.deep.include({ categoryCode: '2102', description: '不亮', assetCode: MANHOLE });
    });

    it('lets a new sign be reported that is locked and that nobody knows yet', async () => {
      platform.on('GET', /^\/(assets\/|codes)/, () => problem(404, 'not_found'));
      const widget = await mount({ category: '2102', asset: '5001530114999999', locked: 'asset' });
      await reads(widget, '这个编号还没有登记');
      expect(find(widget, '#asset.input')).to.equal(null);
      await send(widget);
      await reads(widget, '已收到');
      expect(reports()[0]).to.deep.include({ assetCode: '5001530114999999' });
    });

    for (const { what, code } of [
      { what: 'no code at all', code: '!' },
      { what: 'the code of something elsewhere', code: MANHOLE },
    ]) {
      it(`is not locked where it is ${what}: it could never be sent`, async () => {
        platform.on('GET', `/assets/${MANHOLE}`, () =>
          json({ ...asset, location: { areaCode: '500112009' }, areaName: '渝北区人和街道' }),
        );
        const widget = await mount({ category: '2102', asset: code, locked: 'asset' });
        await until('it can be changed', () => find(widget, '#asset.input'));
        await send(widget);
        await until('the reason is listed', () => find(widget, '#errors'));
        await fill(widget, 'asset', '');
        await press(widget, '提交上报');
        await reads(widget, '已收到');
        expect(reports()[0]).not.to.have.property('assetCode');
      });
    }

    it('is not locked where the page gives nothing', async () => {
      const widget = await mount({ locked: 'category description' });
      expect(find(widget, 'input[type=search]')).to.not.equal(null);
      expect(find(widget, '#description.input')).to.not.equal(null);
    });

    it('gives way to a draft, but for what is locked and for another facility', async () => {
      const first = await mount({ category: '2101' });
      await fill(first, 'description', '我写的');
      first.remove();
      const second = await mount({ category: '2102', description: '页面写的', asset: MANHOLE, locked: 'category' });
      await reads(second, '污水井盖 0001 号');
      await until('the draft is back', () => find<HTMLTextAreaElement>(second, '#description')?.value === '我写的');
      expect(find(second, '.fixed')?.textContent).to.equal('路灯不亮');
      expect(find<HTMLInputElement>(second, '#address')?.value).to.equal('昌龙大道 8 号门前');
    });

    it('comes from the page’s address only where the page says so', async () => {
      history.replaceState(null, '', `?cq-category=2102&cq-asset=${MANHOLE}&cq-description=来自地址&cq-address=路口`);
      const closed = await mount();
      expect(find<HTMLTextAreaElement>(closed, '#description')?.value).to.equal('');
      closed.remove();
      const widget = await mount({ prefillFromUrl: true, description: '来自页面', locked: 'asset' });
      await reads(widget, '污水井盖 0001 号');
      expect(find(widget, '.group.chosen')?.textContent).to.include('路灯不亮');
      expect(find<HTMLTextAreaElement>(widget, '#description')?.value).to.equal('来自页面');
      expect(find<HTMLInputElement>(widget, '#address')?.value).to.equal('路口');
      expect(find(widget, '.asset')).to.equal(null);
    });

    it('is no category that nobody knows', async () => {
      history.replaceState(null, '', '?cq-category=9999');
      const widget = await mount({ prefillFromUrl: true, locked: 'category' });
      await send(widget);
      await reads(widget, '请选择问题类别。');
    });

    it('is there again when somebody starts over', async () => {
      const widget = await mount({ category: '2102', asset: MANHOLE });
      await reads(widget, '污水井盖 0001 号');
      await fill(widget, 'description', '写错了');
      await press(widget, '清空重填');
      await until(
        'the place is filled in again',
        () => find<HTMLInputElement>(widget, '#address')?.value === '昌龙大道 8 号门前',
      );
      expect(find<HTMLTextAreaElement>(widget, '#description')?.value).to.equal('');
    });
  });

  describe('its place in the page', () => {
    for (const width of [280, 1000]) {
      it(`passes axe and fits ${width} px with questions, a facility and errors`, async () => {
        const widget = await mount({ category: '2101', asset: MANHOLE }, width);
        await reads(widget, '污水井盖 0001 号');
        find<HTMLInputElement>(widget, '#answer-hurt input[value=true]')?.click();
        await press(widget, /^(提交上报|下一步.*)$/);
        await until('what is wrong is listed', () => find(widget, '#errors'));
        expect(await violations(widget)).to.deep.equal([]);
        const { right } = widget.getBoundingClientRect();
        const outside = findAll(widget, '*').filter(
          (one) =>
            one.checkVisibility() && !one.closest('.visually-hidden') && one.getBoundingClientRect().right > right + 1,
        );
        expect(outside.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
      });
    }

    it('tells the host about answers before they are sent', async () => {
      const widget = await mount({ category: '2101' });
      await fill(widget, 'answer-shop', '某店');
      const heard = nextEvent(widget, 'cq-event-report');
      await send(widget);
      expect((await heard).input.answers).to.deep.equal({ shop: '某店' });
      await reads(widget, '已收到');
    });
  });
});

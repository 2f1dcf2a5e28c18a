import '@digital-cq/widgets/define';
import type { KpiDrillEvent, KpiTile } from '@digital-cq/widgets';
import type { IndicatorReading } from '@digital-cq/sdk/types';
import { expect } from 'chai';
import { compare, completionRate, FakeIndicators, makeReading, months, PUBLISHED } from './support/fake-indicators.js';
import { FakePlatform, problem } from './support/fake-platform.js';
import {
  button,
  cleanUp,
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

const READINGS = '/indicators/readings';
const ID = 'incident-completion-rate';

describe('<cq-kpi-tile>', () => {
  let platform: FakePlatform;
  let indicators: FakeIndicators;

  beforeEach(() => {
    platform = new FakePlatform();
    indicators = new FakeIndicators(platform, [completionRate()]);
  });
  afterEach(cleanUp);

  function tile(indicator = ID, { area = '500153', client = true, place = stage(300) } = {}): KpiTile {
    const widget = document.createElement('cq-kpi-tile');
    widget.indicator = indicator;
    widget.area = area;
    if (client) widget.client = platform.client;
    place.append(widget);
    return widget;
  }

  async function show(reading: IndicatorReading): Promise<KpiTile> {
    indicators.set(reading);
    const widget = tile(reading.indicator.id);
    await until('the figure is there', () => find(widget, '[part~=value]'));
    return widget;
  }

  /** The sentence that stands for the picture. */
  const heard = (widget: KpiTile) => find(widget, 'p.visually-hidden')?.textContent ?? '';
  const said = (widget: KpiTile) => find(widget, '.frame [role=status]')?.textContent?.trim() ?? '';
  const face = (widget: KpiTile) => find(widget, '.face')?.innerText.replace(/\s+/g, ' ').trim() ?? '';
  const dialog = (widget: KpiTile) => find<HTMLDialogElement>(widget, 'dialog');

  async function open(widget: KpiTile): Promise<void> {
    await press(widget, '详情');
    await until('the details are open', () => dialog(widget)?.open);
  }

  describe('reads what was published', () => {
    for (const { id, zh, en, reading } of PUBLISHED) {
      it(`${reading.areaName}${reading.indicator.name}: ${zh}`, async () => {
        const widget = await show(reading);
        expect(face(widget)).to.include(zh);
        expect(text(widget)).to.include(`${reading.areaName} · ${reading.indicator.name}`);
        expect(find(widget, '[role=heading]')?.textContent).to.include(reading.indicator.name);
        expect(heard(widget)).to.include('来源：《重庆日报》');
        document.documentElement.lang = 'en';
        await until(`it reads “${en}”, not ${face(widget)}`, () => face(widget).includes(en));
        expect(platform.called('GET', READINGS).every(({ query }) => query.get('ids') === id)).to.equal(true);
      });
    }
  });

  describe('figures, judged', () => {
    it('shows both comparisons, the target that is met, what the share is made of, and who worked it out', async () => {
      const widget = await show(completionRate());
      for (const words of [
        '96.7 %',
        '环比上升 0.8 个百分点 · 向好',
        '同比下降 0.3 个百分点 · 变差',
        '已办结 2,902',
        '已达成 目标不少于 95%',
        '每月办结率',
      ]) {
        expect(face(widget)).to.include(words);
      }
      expect(text(widget)).to.match(/近 12 个月 · 截至 今天 \d\d:\d\d · 平台计算/);
      expect(find(widget, '[part=spark]')).not.to.equal(null);
    });

    it('says how far it is to a target, how much time is gone and when it is due', async () => {
      const widget = await show(
        makeReading('revenue', {
          value: 217e8,
          target: {
            op: 'gt',
            value: 35e9,
            dueAt: '2024-12-31',
            state: 'behind',
            progress: 0.62,
            elapsed: 0.7,
            source: '计划',
          },
          indicator: {
            kind: 'target',
            unit: 'CNY',
            unitLabel: '元',
            polarity: 'higher',
            source: { kind: 'sample', name: '示例' },
          },
        }),
      );
      expect(face(widget)).to.include('进度落后 目标超过 350亿元');
      expect(face(widget)).to.include('完成 62% · 时间过去 70% · 还差 133亿元 · 已于2024年12月31日到期');
      expect(text(widget)).to.include('示例数据');
      expect(heard(widget)).to.include('示例数据');
    });

    it('calls an occurrence of what should never happen bad, and says when the last one was', async () => {
      const widget = await show(
        makeReading('wildfires', {
          value: 2,
          streak: { days: 12, since: '2023-12-20', lastAt: '2023-12-19' },
          alert: { severity: 'red', label: '发生 1 起及以上' },
          indicator: { name: '森林火情', kind: 'zero', polarity: 'zero' },
        }),
      );
      expect(face(widget)).to.include('红色预警，发生 1 起及以上');
      expect(face(widget)).to.include('已发生，已有 12 天没有再发生');
      expect(face(widget)).to.include('上次 2023年12月19日');
    });

    for (const [absent, words] of [
      ['suppressed', '不公开 数量太少，为保护个人隐私不公开。'],
      ['no_data', '暂无数据 这一时段没有统计到数据。'],
      ['not_published', '未公布 来源没有公布这个数值。'],
    ] as const) {
      it(`tells “${absent}” apart from the other reasons for no figure`, async () => {
        const widget = await show(makeReading('none', { value: null, absent }));
        expect(face(widget)).to.include(words);
        expect(heard(widget)).to.include(words.slice(-6, -1));
      });
    }

    it('marks an estimate', async () => {
      const widget = await show(makeReading('estimate', { value: 1234, qualifier: 'provisional' }));
      expect(face(widget)).to.include('暂估 1,234 起');
    });

    it('lets the page name it and override words', async () => {
      const widget = await show(completionRate());
      widget.heading = '办结';
      widget.messages = { details: '更多' };
      await reads(widget, '更多');
      expect(find(widget, '[role=heading]')?.textContent?.trim()).to.equal('办结');
    });
  });

  describe('when something is missing', () => {
    it('waits for a client instead of looking empty', async () => {
      const widget = tile(ID, { client: false });
      await until('it waits', () => find(widget, '#heading')?.textContent?.includes('正在等待页面接入平台'));
      widget.client = platform.client;
      await until('the figure is there', () => find(widget, '[part=value]'));
    });

    it('says that there is no such indicator, and does not spoil it for the others', async () => {
      const place = stage(300);
      const [good, unknown, wrong] = [ID, 'no-such', 'Nö!'].map((id) => tile(id, { place }));
      if (!good || !unknown || !wrong) throw new Error('No tiles.');
      await reads(unknown, '没有这项指标');
      await reads(wrong, '没有这项指标');
      await reads(good, '96.7');
      expect(platform.called('GET', READINGS).map(({ query }) => query.get('ids'))).to.deep.equal([`${ID},no-such`]);
    });

    for (const [status, words] of [
      [401, '需要重新登录'],
      [403, '没有权限'],
      [429, '操作太频繁'],
      [500, '平台出错了'],
    ] as const) {
      it(`says what to do when the platform answers ${status}, and tries again on request`, async () => {
        let broken = true;
        platform.on('GET', READINGS, () => (broken ? problem(status, 'no') : undefined));
        const widget = tile();
        await reads(widget, words);
        broken = false;
        await press(widget, '再试一次');
        await reads(widget, '96.7');
      });
    }

    it('keeps its figure when the platform goes away, says since when, and recovers', async () => {
      const widget = await show(completionRate());
      platform.down = true;
      await widget.reload();
      await reads(widget, '网络不通');
      expect(face(widget)).to.include('96.7');
      platform.down = false;
      dispatchEvent(new Event('online'));
      await until('it is current again', () => !text(widget).includes('网络不通'));
    });

    it('keeps its figure when a refresh fails', async () => {
      const widget = await show(completionRate());
      platform.on('GET', READINGS, () => problem(500, 'no'));
      const failed = nextEvent(widget, 'cq-error');
      await widget.reload();
      expect((await failed).operation).to.equal('listIndicatorReadings');
      await reads(widget, '没能更新');
      expect(face(widget)).to.include('96.7');
    });
  });

  describe('many on a page', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        completionRate({ indicator: { id: `figure-${index}`, name: `指标 ${index}` } }),
      );

    async function page(count: number): Promise<KpiTile[]> {
      const readings = many(count);
      indicators.set(...readings);
      const place = stage(1200);
      const tiles = readings.map(({ indicator }) => tile(indicator.id, { place }));
      for (const widget of tiles) await until('all figures are there', () => find(widget, '[part~=value]'));
      return tiles;
    }

    it('asks once for up to sixty, and once more beyond', async () => {
      await page(61);
      const asked = platform.called('GET', READINGS).map(({ query }) => query.get('ids')?.split(',').length);
      expect(asked.slice(0, 2)).to.deep.equal([60, 1]);
    });

    it('asks once for tiles that show the same', async () => {
      const place = stage(600);
      const tiles = [tile(ID, { place }), tile(ID, { place })];
      for (const widget of tiles) await reads(widget, '96.7');
      expect(platform.called('GET', READINGS)[0]?.query.get('ids')).to.equal(ID);
    });

    it('leaves the others alone when one is taken away while it loads', async () => {
      const [first, second] = many(2);
      if (!first || !second) throw new Error('No readings.');
      indicators.set(first, second);
      const place = stage(600);
      let answer: (() => void) | undefined;
      const answered = new Promise<void>((resolve) => (answer = resolve));
      let held = false;
      platform.on('GET', READINGS, () => {
        if (held) return undefined;
        held = true;
        return answered.then(
          () =>
            new Response(JSON.stringify({ items: [first, second], missing: [] }), {
              headers: { 'Content-Type': 'application/json' },
            }),
        );
      });
      const [gone, stays] = [tile('figure-0', { place }), tile('figure-1', { place })];
      await until('it was asked', () => held);
      gone.remove();
      answer?.();
      await reads(stays, '指标 1');
      expect(platform.called('GET', READINGS)[0]?.signal.aborted).to.equal(false);
    });

    it('reads those again that an event names, in one request, and lets one tile tell of all', async () => {
      const tiles = await page(5);
      await until('it is live', () => tiles.every((widget) => text(widget).includes('实时')));
      // What the open line has them read again is done after this.
      await Promise.all(tiles.map((widget) => widget.reload()));
      const before = platform.calls.length;
      indicators.change('500153', ...many(4).map((reading) => ({ ...reading, value: 97.2 })));
      await until('the figures moved', () => tiles.slice(0, 4).every((widget) => face(widget).includes('97.2')));
      expect(platform.called('GET', READINGS).at(-1)?.query.get('ids')).to.equal('figure-0,figure-1,figure-2,figure-3');
      expect(platform.calls.length - before).to.equal(1);
      expect(tiles.map((widget) => find(widget, '[part~=moved]') !== null)).to.deep.equal([
        true,
        true,
        true,
        true,
        false,
      ]);
      await until('one of them speaks', () => tiles.some((widget) => said(widget)));
      expect(tiles.map(said).filter(Boolean)).to.deep.equal(['4 项指标有变化']);
    });

    it('tells of one that moved by its name and figure', async () => {
      const [widget] = await page(1);
      if (!widget) throw new Error('No tile.');
      await until('it is live', () => platform.streams === 1);
      const [reading] = many(1);
      if (reading) indicators.change('500153', { ...reading, value: 97.2 });
      await until('it speaks', () => said(widget) === '荣昌区 · 指标 0 现为 97.2%');
    });

    it('tells of a failure once, however many fail', async () => {
      platform.on('GET', READINGS, () => problem(403, 'no'));
      const place = stage(600);
      const tiles = [tile(ID, { place }), tile('other', { place })];
      await until('one of them speaks', () => tiles.some((widget) => said(widget)));
      expect(tiles.map(said).filter(Boolean)).to.deep.equal(['没有权限']);
    });

    it('opens no stream for figures that never move', async () => {
      await show(makeReading('fires', { value: 3 }));
      expect(platform.called('GET', '/stream')).to.have.length(0);
    });
  });

  describe('what stands behind it', () => {
    it('says what it means, where it comes from, and everything in full', async () => {
      const widget = await show(completionRate());
      await open(widget);
      const words = dialog(widget)?.innerText ?? '';
      for (const part of [
        '近 12 个月上报的事件中已办结的比例。',
        '由平台记录计算',
        '越高越好',
        '近 30 天与之前 30 天',
        '之前 95.9%',
        '黄色预警 低于 90%',
      ]) {
        expect(words).to.include(part);
      }
    });

    it('shows the line as a table, the newest first', async () => {
      const widget = await show(completionRate({ series: months([95, null, 96.7]) }));
      await open(widget);
      await press(widget, '数据表');
      const rows = findAll(widget, 'dialog tbody tr').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
      expect(rows).to.deep.equal(['2026年11月 96.7%', '2026年10月 暂无数据', '2026年9月 95%']);
    });

    it('closes with its button and gives focus back', async () => {
      const widget = await show(completionRate());
      button(widget, '详情')?.focus();
      await open(widget);
      await press(widget, '关闭');
      await until('it is closed', () => !dialog(widget));
      expect(widget.shadowRoot?.activeElement).to.equal(button(widget, '详情'));
    });

    it('goes down to smaller areas and back, keeping the place of the keyboard', async () => {
      const widget = await show(completionRate());
      await open(widget);
      await press(widget, '各区域');
      await until('the areas are there', () => findAll(widget, 'dialog tbody tr').length === 3);
      const rows = () => findAll(widget, 'dialog tbody tr').map((row) => row.innerText.replace(/\s+/g, ' ').trim());
      expect(rows()).to.deep.equal(['广顺街道 98.4%', '昌元街道 97.1%', '昌州街道 不公开']);
      await press(widget, '区域');
      const drilled = nextEvent(widget, 'cq-kpi-drill');
      await press(widget, '昌元街道');
      expect(await drilled).to.include({ indicator: ID, area: '500153001', areaName: '昌元街道' });
      await until('the communities are there', () => rows()[0] === '玉屏社区 97.5%');
      expect(widget.shadowRoot?.activeElement?.textContent).to.equal('昌元街道');
      await press(widget, '荣昌区');
      await until(
        'it is back where it was',
        () => widget.shadowRoot?.activeElement?.getAttribute('data-area') === '500153001',
      );
    });

    it('leaves it to a page that shows the area itself', async () => {
      const widget = await show(completionRate());
      // From then on nothing is read twice.
      await until('it is live', () => text(widget).includes('实时'));
      widget.addEventListener('cq-kpi-drill', (event: KpiDrillEvent) => event.preventDefault());
      await open(widget);
      await press(widget, '各区域');
      await press(widget, '昌元街道');
      expect(platform.called('GET', /areas$/).map(({ query }) => query.get('areaCode'))).to.deep.equal(['500153']);
    });
  });

  describe('for everybody', () => {
    it('takes no more room when its figure arrives', async () => {
      const reading = makeReading('fires', {
        value: 3,
        comparisons: [compare({ change: -1, changePercent: -25, value: 4 })],
      });
      indicators.set(reading);
      const widget = tile('fires', { client: false });
      await until('it waits', () => find(widget, '[part=loading]'));
      const before = widget.getBoundingClientRect().height;
      widget.client = platform.client;
      await until('the figure is there', () => find(widget, '[part=value]'));
      expect(widget.getBoundingClientRect().height).to.be.closeTo(before, 1);
    });

    for (const scheme of ['light', 'dark']) {
      it(`has nothing that axe would find wrong in ${scheme}, closed and open`, async () => {
        document.documentElement.style.colorScheme = scheme;
        const widget = await show(completionRate({ alert: { severity: 'orange', label: '低于 97%' } }));
        expect(await violations(widget)).to.deep.equal([]);
        await open(widget);
        expect(await violations(widget)).to.deep.equal([]);
        await press(widget, '各区域');
        await until('the areas are there', () => findAll(widget, 'dialog tbody tr').length === 3);
        expect(await violations(widget)).to.deep.equal([]);
      });
    }

    for (const width of [180, 280, 1600]) {
      it(`keeps everything inside at ${width} px`, async () => {
        indicators.set(completionRate());
        const widget = tile(ID, { place: stage(width) });
        await until('the figure is there', () => find(widget, '[part=value]'));
        const frame = find(widget, '.frame');
        expect(frame?.scrollWidth).to.be.at.most(width);
      });
    }
  });
});

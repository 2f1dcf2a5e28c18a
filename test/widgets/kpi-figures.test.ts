import { expect } from 'chai';
import { barOf, inOrder } from '../../packages/widgets/src/kpi-tile/area-order.js';
import { dayText, localDay } from '../../packages/widgets/src/kpi-tile/day-text.js';
import { digitsOf, sayFigure, type Unit } from '../../packages/widgets/src/kpi-tile/figure-text.js';
import { gapTo, judge } from '../../packages/widgets/src/kpi-tile/judgement.js';
import { sparkOf } from '../../packages/widgets/src/kpi-tile/spark-points.js';
import { tileText } from '../../packages/widgets/src/kpi-tile/tile-text.js';
import { kpiTile as en } from '../../packages/widgets/src/translations/en/kpi-tile.js';
import { kpiTile as zh } from '../../packages/widgets/src/translations/zh-CN/kpi-tile.js';
import { AREAS, compare, completionRate, makeReading, months } from './support/fake-indicators.js';

const items: Unit = { unit: 'count', unitLabel: '件', decimals: 0 };
const yuan: Unit = { unit: 'CNY', unitLabel: '元', decimals: 0 };
const percent: Unit = { unit: 'percent', unitLabel: '%', decimals: 1 };

describe('figures of tiles', () => {
  for (const [value, qualifier, unit, chinese, english] of [
    [0, 'exact', items, '0 件', '0 件'],
    [5892, 'exact', items, '5,892 件', '5,892 件'],
    [33_223, 'exact', items, '33,223 件', '33,223 件'],
    [99_999, 'exact', items, '99,999 件', '99,999 件'],
    [27_000, 'exact', items, '2.7万件', '27,000 件'],
    [100_001, 'exact', items, '10万件', '100,001 件'],
    [123_456, 'exact', items, '12.35万件', '123,456 件'],
    [12_345_678, 'provisional', items, '暂估 1,235万件', 'provisional 12.35 million 件'],
    [120_000, 'ge', items, '12万余件', 'at least 120,000 件'],
    [20, 'ge', items, '不少于 20 件', 'at least 20 件'],
    [20, 'gt', items, '超过 20 件', 'over 20 件'],
    [16_000, 'approx', items, '约 1.6万件', 'about 16,000 件'],
    [35e9, 'gt', yuan, '超过 350亿元', 'over 35 billion 元'],
    [99.6, 'exact', percent, '99.6%', '99.6%'],
    [-5.25, 'exact', percent, '−5.3%', '−5.3%'],
  ] as const) {
    it(`writes ${value} (${qualifier}) as ${chinese}`, () => {
      expect(sayFigure('zh-CN', zh, { value, qualifier }, unit)).to.equal(chinese);
      expect(sayFigure('en', en, { value, qualifier }, unit)).to.equal(english);
    });
  }

  it('never rounds a share up to the whole, nor something down to nothing', () => {
    expect(digitsOf('zh-CN', 99.97, 1, true)).to.equal('99.9');
    expect(digitsOf('zh-CN', 99.97, 0, true)).to.equal('99.9');
    expect(digitsOf('zh-CN', 100, 1, true)).to.equal('100');
    expect(digitsOf('zh-CN', 0.04, 1)).to.equal('0.04');
    expect(digitsOf('zh-CN', 0, 1)).to.equal('0');
  });

  for (const [polarity, change, judgement] of [
    ['higher', 3, 'better'],
    ['higher', -3, 'worse'],
    ['lower', 3, 'worse'],
    ['lower', -3, 'better'],
    ['zero', 1, 'worse'],
    ['zero', -1, 'better'],
    ['none', 3, 'open'],
    ['higher', 0, 'same'],
  ] as const) {
    it(`judges a change of ${change} where ${polarity} is good as ${judgement}`, () => {
      expect(judge(makeReading('x', { value: 10, indicator: { polarity } }), compare({ change }))).to.equal(judgement);
    });
  }

  it('judges by how near a figure came to its target, from either side', () => {
    const target = { op: 'eq', value: 100, state: 'open', source: '计划' } as const;
    const near = (value: number, before: number) =>
      judge(
        makeReading('x', { value, target, indicator: { polarity: 'target' } }),
        compare({ value: before, change: value - before }),
      );
    expect(near(101, 110)).to.equal('better');
    expect(near(98, 99)).to.equal('worse');
    expect(near(99, 101)).to.equal('same');
    expect(judge(makeReading('x', { value: 1, indicator: { polarity: 'target' } }), compare({ change: 1 }))).to.equal(
      'open',
    );
  });

  it('tells how far it is to a target, and nothing once that is reached', () => {
    expect(gapTo({ op: 'ge', value: 95 }, 94.9)).to.equal(0.1);
    expect(gapTo({ op: 'ge', value: 95 }, 96)).to.equal(0);
    expect(gapTo({ op: 'le', value: 10 }, 12)).to.equal(-2);
    expect(gapTo({ op: 'le', value: 10 }, 9)).to.equal(0);
  });

  it('never shows points as percent', () => {
    const { changes } = tileText('zh-CN', zh, completionRate());
    expect(changes.map(({ phrase, aside }) => phrase + aside)).to.deep.equal([
      '环比上升 0.8 个百分点',
      '同比下降 0.3 个百分点',
    ]);
  });

  it('says why there is no share when there was nothing before', () => {
    const say = (change: Parameters<typeof compare>[0]) =>
      tileText('zh-CN', zh, makeReading('x', { value: 5, comparisons: [compare(change)] })).changes[0];
    expect(say({ value: 0, change: 5 })).to.include({
      phrase: '同比上升 5 起',
      aside: '上期为 0，不算比例',
      verdict: '变差',
    });
    // Told with the details alone.
    expect(say({})).to.equal(undefined);
    expect(say({ value: 5, change: 0, changePercent: 0 })).to.include({ phrase: '同比持平', verdict: '' });
    expect(say({ value: 10, change: -5, changePercent: -50 })).to.include({
      phrase: '同比下降 50%',
      aside: '−5 起',
      verdict: '向好',
    });
  });

  it('draws nothing of a series of which hardly anything is known', () => {
    const few = [null, 5, null, null, 6, null, null, null, null, null, null, 5];
    expect(sparkOf(months(few))).to.equal(undefined);
    expect(sparkOf(months([null, null, 5, 6, 7, 8]))).to.not.equal(undefined);
  });

  it('draws by time: a month without a figure is a gap, and one between gaps a dot', () => {
    const spark = sparkOf(months([1, 2, null, 3, null, 2, 1]));
    expect(spark?.line.match(/M/g)).to.have.length(3);
    expect(spark?.line).to.include('h0');
    expect(spark?.end).to.deep.equal({ x: 100, y: 24 });
    const left = months([1, 2, 0, 3, 2]).filter((_, index) => index !== 2);
    expect(sparkOf(left)?.line.match(/M/g)).to.have.length(2);
    expect(sparkOf(months([1]))).to.equal(undefined);
  });

  it('draws a figure that hardly moves as a line that hardly moves', () => {
    const heights =
      sparkOf(months([99.5, 99.6]))
        ?.line.match(/ [\d.]+/g)
        ?.map(Number) ?? [];
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).to.be.below(3);
  });

  it('puts the largest first, areas without a figure last, or goes by codes', () => {
    const rows = AREAS['500153']?.items ?? [];
    expect(inOrder(rows, 'figure').map(({ areaName }) => areaName)).to.deep.equal(['广顺街道', '昌元街道', '昌州街道']);
    expect(inOrder(rows, 'place').map(({ areaName }) => areaName)).to.deep.equal(['昌元街道', '昌州街道', '广顺街道']);
    expect(barOf(49.2, rows)).to.equal(50);
    expect(barOf(null, rows)).to.equal(0);
  });

  it('keeps the day of Chongqing and as much of a date as is known', () => {
    expect(localDay('2023-12-31T16:30:00Z')).to.equal('2024-01-01');
    expect(dayText('zh-CN', '2023')).to.equal('2023 年');
    expect(dayText('zh-CN', '2023-09')).to.equal('2023年9月');
    expect(dayText('en', '2023-09-01')).to.equal('1 Sept 2023');
  });

  it('says everything in one sentence for the ear', () => {
    const fires = makeReading('fires', {
      value: null,
      absent: 'not_published',
      comparisons: [compare({ changePercent: -43 })],
    });
    expect(tileText('zh-CN', zh, fires).sentence).to.equal(
      '同比下降 43%，向好。2023 年。来源：《重庆日报》2024 年重庆两会报道。',
    );
    expect(tileText('en', en, fires).sentence).to.match(/^Down 43% on last year, improving\. /);
  });
});

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TargetRecord } from '@digital-cq/sandbox/domain/indicator';
import { createLedger, type IncidentFact, type TaskFact } from '@digital-cq/sandbox/domain/indicator-facts';
import {
  changeBetween,
  computeFigure,
  crossed,
  streakOf,
  targetProgress,
  withheldAmong,
} from '@digital-cq/sandbox/domain/indicator-figures';
import { median, movedBy, type ComputedId } from '@digital-cq/sandbox/domain/indicator-measures';
import {
  comparedWindows,
  daysIn,
  daysOf,
  endOfDay,
  lastMonths,
  monthsOf,
  rollingYear,
  yearBefore,
} from '@digital-cq/sandbox/domain/indicator-windows';

const NOW = new Date('2026-11-23T09:41:00+08:00');
const FIRST_DAY = '2025-06-01';
const at = (text: string) => Date.parse(`${text}+08:00`);

let serial = 0;
function incident(reported: string, closed?: string, change: Partial<IncidentFact> = {}): IncidentFact {
  serial += 1;
  return {
    id: `i${serial}`,
    areaCode: '500153001001',
    categoryCode: '2101',
    reportedAt: at(reported),
    closedAt: closed === undefined ? null : at(closed),
    isOpen: closed === undefined,
    tasks: 2,
    ...change,
  };
}

function task(created: string, due: string | null, completed?: string, change: Partial<TaskFact> = {}): TaskFact {
  serial += 1;
  return {
    id: `t${serial}`,
    areaCode: '500153001001',
    createdAt: at(created),
    dueAt: due === null ? null : at(due),
    completedAt: completed === undefined ? null : at(completed),
    isRunning: completed === undefined,
    ...change,
  };
}

function figure(id: ComputedId, facts: { incidents?: IncidentFact[]; tasks?: TaskFact[] }) {
  const ledger = createLedger();
  facts.incidents?.forEach(ledger.incidents.add);
  facts.tasks?.forEach(ledger.tasks.add);
  return computeFigure(id, ledger, FIRST_DAY, NOW);
}

describe('the days of a figure', () => {
  test('a year ends today and begins the day after today a year ago', () => {
    assert.deepEqual(rollingYear('2026-11-23'), { from: '2025-11-24', to: '2026-11-23' });
    assert.deepEqual(rollingYear('2028-02-29'), { from: '2027-03-01', to: '2028-02-29' });
    assert.deepEqual(rollingYear('2029-02-28'), { from: '2028-02-29', to: '2029-02-28' });
    assert.equal(yearBefore('2028-02-29'), '2027-02-28');
    assert.equal(daysIn(rollingYear('2026-11-23')), 365);
  });

  test('thirty whole days are compared with the thirty before and with the same a year ago', () => {
    assert.deepEqual(comparedWindows('2026-11-23'), {
      recent: { from: '2026-10-24', to: '2026-11-22' },
      previous: { from: '2026-09-24', to: '2026-10-23' },
      lastYear: { from: '2025-10-24', to: '2025-11-22' },
    });
  });

  test('a day ends at midnight in Chongqing', () => {
    assert.equal(endOfDay('2026-11-23'), Date.parse('2026-11-23T16:00:00Z'));
  });

  test('months are cut at both ends of a range', () => {
    assert.deepEqual(monthsOf({ from: '2026-01-15', to: '2026-03-02' }), [
      { at: '2026-01', from: '2026-01-15', to: '2026-01-31' },
      { at: '2026-02', from: '2026-02-01', to: '2026-02-28' },
      { at: '2026-03', from: '2026-03-01', to: '2026-03-02' },
    ]);
    assert.equal(daysOf({ from: '2026-02-27', to: '2026-03-01' }).length, 3);
    const months = lastMonths('2026-11-23');
    assert.deepEqual([months.length, months[0]?.at, months.at(-1)?.to], [12, '2025-12', '2026-11-23']);
  });
});

describe('a figure', () => {
  const incidents = [
    incident('2025-11-23T23:59:59', '2025-12-01T00:00:00'),
    incident('2025-11-24T00:00:00', '2025-11-25T00:00:00'),
    incident('2026-10-23T23:59:59', '2026-10-24T00:00:00'),
    incident('2026-10-24T00:00:00', '2026-10-24T10:00:00'),
    incident('2026-11-22T23:00:00'),
    incident('2026-11-23T09:00:00', '2026-11-23T09:41:00', { tasks: 5 }),
  ];
  const tasks = [
    task('2026-11-01T08:00:00', '2026-11-02T08:00:00', '2026-11-02T08:00:00'),
    task('2026-11-01T08:00:00', '2026-11-02T08:00:00', '2026-11-02T08:00:01'),
    task('2026-11-01T08:00:00', null, '2026-11-02T08:00:00'),
    task('2026-11-20T08:00:00', '2026-11-23T09:40:00'),
    task('2026-11-20T08:00:00', '2026-11-23T09:42:00'),
    task('2026-11-20T08:00:00', '2026-11-21T08:00:00', undefined, { isRunning: false }),
    task('2026-09-01T08:00:00', '2026-10-01T08:00:00', '2026-11-10T08:00:00'),
  ];
  const cases: [id: ComputedId, value: number | null, cases: number, parts: number[], name: string][] = [
    ['incidents-reported', 5, 5, [], 'counts reports from the first moment of its first local day'],
    ['incidents-closed', 5, 5, [], 'counts what was closed in its days, whenever it was reported'],
    ['incidents-open', 1, 1, [], 'counts what is open now'],
    ['incident-completion-rate', 80, 5, [4, 5], 'is the share closed of what was reported'],
    ['incident-handling-hours', 10, 5, [], 'is the median of the hours from report to closing'],
    ['tasks-completed', 4, 4, [], 'counts what was completed'],
    ['tasks-overdue', 1, 1, [], 'counts what has passed its limit and whose clock runs'],
    ['task-on-time-rate', (1 / 3) * 100, 3, [1, 3], 'leaves out tasks without a limit; the last second is in time'],
    ['task-completion-rate', (4 / 7) * 100, 7, [4, 7], 'is the share completed of all assigned'],
    ['tasks-per-incident', 13 / 5, 5, [13, 5], 'is the mean of the tasks of an incident'],
    ['landslide-hazards', 0, 0, [], 'is zero where none was reported'],
  ];
  for (const [id, value, count, parts, name] of cases) {
    test(`${id} ${name}`, () => {
      assert.deepEqual(figure(id, { incidents, tasks }).tally, { value, cases: count, parts });
    });
  }

  test('rests on nothing, and says so, where there is nothing', () => {
    assert.deepEqual(figure('incident-completion-rate', {}).tally, { value: null, cases: 0, parts: [0, 0] });
    assert.deepEqual(figure('incident-handling-hours', {}).tally.value, null);
    assert.deepEqual(figure('incidents-reported', {}).tally.value, 0);
  });

  test('is compared as each time stood when it ended', () => {
    const [previous, lastYear] = figure('incident-completion-rate', { incidents }).compared;
    // Closed at the very midnight after the older window: not closed yet when that ended.
    assert.deepEqual(previous?.before?.parts, [0, 1]);
    assert.deepEqual(previous?.current.parts, [1, 2]);
    assert.deepEqual(lastYear?.before?.cases, 0);
  });

  test('is not compared with times before the records begin', () => {
    const ledger = createLedger();
    const young = computeFigure('incidents-reported', ledger, '2026-10-01', NOW);
    assert.deepEqual(
      young.compared.map(({ before }) => before),
      [undefined, undefined],
    );
    assert.deepEqual(
      young.series.map((point) => point.at),
      ['2026-10', '2026-11'],
    );
  });

  test('of a stock is compared with the stock of that day', () => {
    const [previous] = figure('tasks-overdue', { tasks }).compared;
    assert.deepEqual([previous?.before?.value, previous?.current.value], [1, 1]);
    const open = figure('incidents-open', { incidents });
    assert.deepEqual(open.series.at(-1)?.tally.value, 1);
    assert.deepEqual(open.series.find((point) => point.at === '2026-10')?.tally.value, 0);
  });

  test('follows a fact that changes', () => {
    const ledger = createLedger();
    const before = incident('2026-11-20T08:00:00');
    ledger.incidents.add(before);
    assert.equal(computeFigure('incidents-open', ledger, FIRST_DAY, NOW).tally.value, 1);
    ledger.incidents.remove(before);
    ledger.incidents.add({ ...before, isOpen: false, closedAt: at('2026-11-21T08:00:00') });
    assert.equal(computeFigure('incidents-open', ledger, FIRST_DAY, NOW).tally.value, 0);
    assert.equal(computeFigure('incident-completion-rate', ledger, FIRST_DAY, NOW).tally.value, 100);
  });

  test('of hazards tells the days since the last one', () => {
    const hazards = [
      incident('2025-07-01T08:00:00', '2025-07-02T08:00:00', { categoryCode: '3404' }),
      incident('2026-11-13T23:00:00', undefined, { categoryCode: '3404' }),
    ];
    const { tally, streak } = figure('landslide-hazards', { incidents: [...incidents, ...hazards] });
    assert.equal(tally.value, 1);
    assert.deepEqual(streak, { days: 10, since: '2026-11-14', lastAt: '2026-11-13' });
    assert.deepEqual(figure('landslide-hazards', { incidents }).streak, {
      days: 541,
      since: FIRST_DAY,
      lastAt: null,
    });
  });
});

describe('arithmetic', () => {
  const medians: [number[], number | null][] = [
    [[], null],
    [[7], 7],
    [[9, 1], 5],
    [[3, 100, 1], 3],
    [[4, 1, 3, 2], 2.5],
  ];
  for (const [values, middle] of medians) {
    test(`the median of ${values.join(', ') || 'nothing'} is ${middle}`, () => assert.equal(median(values), middle));
  }

  const changes: [current: number | null, before: number | null, change: number | null, percent: number | null][] = [
    [97.2, 95.9, 1.3, 1.3556],
    [5, 0, 5, null],
    [0, 0, 0, null],
    [0, 8, -8, -100],
    [null, 8, null, null],
    [8, null, null, null],
  ];
  for (const [current, before, change, changePercent] of changes) {
    test(`from ${before} to ${current} it changed by ${change}, which is ${changePercent} %`, () => {
      assert.deepEqual(changeBetween(current, before), { change, changePercent });
    });
  }

  const thresholds = [
    { op: 'lt', value: 80, severity: 'orange', label: ['低于 80%', 'Below 80%'] },
    { op: 'lt', value: 90, severity: 'yellow', label: ['低于 90%', 'Below 90%'] },
  ] as const;
  for (const [value, severity] of [
    [79.9, 'orange'],
    [80, 'yellow'],
    [90, undefined],
    [null, undefined],
  ] as const) {
    test(`a value of ${value} has crossed ${severity ?? 'nothing'}`, () => {
      assert.equal(crossed(value, { thresholds })?.severity, severity);
    });
  }

  const goals: [Partial<TargetRecord>, number | null, object][] = [
    [{}, 96.7, { state: 'met', startsAt: '2026-01-01', dueAt: '2026-12-31' }],
    [{}, 47.5, { state: 'behind' }],
    [{ op: 'gt' }, 95, { state: 'behind' }],
    [{ op: 'le', value: 48 }, 96, { state: 'behind' }],
    [{ startsAt: '2024-01-01', dueAt: '2024-12-31' }, 90, { state: 'missed' }],
    [{}, null, { state: 'open' }],
  ];
  for (const [change, value, expected] of goals) {
    test(`a target of ${change.op ?? 'ge'} ${change.value ?? 95} with ${value} is ${JSON.stringify(expected)}`, () => {
      const target: TargetRecord = {
        indicatorId: 'x',
        areaCode: '50',
        op: 'ge',
        value: 95,
        startsAt: null,
        dueAt: null,
        source: ['年度目标', 'Annual target'],
        ...change,
      };
      const found = targetProgress(target, value, '2026-11-23');
      assert.deepEqual({ ...found, ...expected }, found);
      // A rate is no way that one is on.
      assert.deepEqual([found.progress, found.elapsed], [undefined, undefined]);
    });
  }

  test('a streak begins the day after, and is no day long on the day itself', () => {
    assert.deepEqual(streakOf('2026-11-23', FIRST_DAY, '2026-11-23'), {
      days: 0,
      since: '2026-11-23',
      lastAt: '2026-11-23',
    });
    assert.equal(streakOf('2026-11-22', FIRST_DAY, '2026-11-23').days, 1);
    assert.equal(streakOf(null, '2023-01-01', '2023-12-31').days, 365);
  });

  const neighbours: [Record<string, number>, string[], string][] = [
    [{ a: 10, b: 20 }, [], 'nothing where all are large'],
    [{ a: 0, b: 20 }, [], 'no zero'],
    [{ a: 4, b: 20, c: 9 }, ['a', 'c'], 'with a single small one the next smallest'],
    [{ a: 4, b: 1, c: 9 }, ['a', 'b'], 'two small ones and nothing else'],
    [{ a: 4, b: 0 }, ['a'], 'a single one that has no other beside it'],
  ];
  for (const [counts, withheld, name] of neighbours) {
    test(`withholds ${name}`, () => {
      const tallies = new Map(Object.entries(counts).map(([code, count]) => [code, { cases: count }]));
      assert.deepEqual([...withheldAmong(tallies)].toSorted(), withheld);
    });
  }
});

describe('an entry of the log', () => {
  const entry = (
    kind: 'incident' | 'task',
    command: 'reported' | 'closed' | 'completed' | 'offered',
    category = '2101',
  ) => movedBy({ kind, command, categoryCode: category });

  test('moves the figures that rest on it, and no others', () => {
    assert.ok(entry('incident', 'closed').includes('incident-completion-rate'));
    assert.ok(entry('task', 'completed').includes('task-on-time-rate'));
    assert.deepEqual(entry('task', 'offered'), []);
    assert.ok(!entry('incident', 'reported').includes('landslide-hazards'));
    assert.ok(entry('incident', 'reported', '3404').includes('landslide-hazards'));
  });
});

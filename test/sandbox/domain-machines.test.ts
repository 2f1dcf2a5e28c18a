import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { delayOf, type Happened } from '@digital-cq/sandbox/domain/delay';
import { refuseFollowUp, reporterActions, type FollowUpFacts } from '@digital-cq/sandbox/domain/follow-up';
import { INCIDENT_TRANSITIONS, OPEN_INCIDENT_STATES, stepsAfter } from '@digital-cq/sandbox/domain/incident-machine';
import { levelsFor, mayAct, scopesOf } from '@digital-cq/sandbox/domain/permissions';
import { levelAbove, planTasks, refuseTransfer, responsibleLevel } from '@digital-cq/sandbox/domain/routing';
import {
  ACTION_ORDER,
  actionsFor,
  decide,
  TASK_TRANSITIONS,
  type TaskFacts,
} from '@digital-cq/sandbox/domain/task-machine';
import type { CategoryRecord } from '@digital-cq/sandbox/domain/category';

type Role = Parameters<typeof mayAct>[0][number];
const caller = (role: Role, identity = 'me') => ({ roles: [role], identity });
const task = (changes: Partial<TaskFacts>): TaskFacts => ({
  state: 'offered',
  level: 'township',
  assignee: null,
  ...changes,
});

describe('an incident', () => {
  const cases: [Parameters<typeof stepsAfter>, string[], string][] = [
    [['dispatched', ['offered'], 'auto'], [], 'stays dispatched while its task is only offered'],
    [['dispatched', ['claimed'], 'auto'], [], 'stays dispatched while its task is only claimed'],
    [['dispatched', ['started'], 'auto'], ['start'], 'is under way with its first started task'],
    [['dispatched', ['offered', 'started'], 'auto'], ['start'], 'is under way with any started task'],
    [['in_progress', ['completed', 'started'], 'auto'], [], 'waits for its other task'],
    [['in_progress', ['completed'], 'auto'], ['handle', 'check', 'close'], 'closes at once where nothing is checked'],
    [['in_progress', ['completed', 'verified'], 'auto'], ['handle', 'check', 'close'], 'closes with all its tasks'],
    [['in_progress', ['completed'], 'dispatcher'], ['handle', 'check'], 'waits for its check'],
    [['checking', ['completed', 'verified'], 'dispatcher'], [], 'waits until every task is verified'],
    [['checking', ['verified'], 'dispatcher'], ['close'], 'closes when every task is verified'],
    [['checking', ['started'], 'dispatcher'], ['rework'], 'goes back to work when a check fails'],
    [
      ['in_progress', ['verified', 'cancelled'], 'dispatcher'],
      ['handle', 'check', 'close'],
      'does not wait for a cancelled task',
    ],
    [['in_progress', ['cancelled'], 'auto'], [], 'does not close because everything was cancelled'],
    [['closed', ['verified'], 'auto'], [], 'stays closed'],
  ];
  for (const [input, steps, name] of cases) test(name, () => assert.deepEqual(stepsAfter(...input), steps));

  test('takes no step from a state in which it is not', () => {
    for (const { from, to } of Object.values(INCIDENT_TRANSITIONS)) assert.notEqual(from, to);
  });
});

describe('whoever reported', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
  const at = (changes: Partial<FollowUpFacts>): FollowUpFacts => ({
    ...{ state: 'in_progress', closedAt: null, urgedAt: null },
    ...changes,
  });
  const cases: [FollowUpFacts, string[], string][] = [
    [at({}), ['supply', 'withdraw', 'urge'], 'may add to, withdraw and urge what is open'],
    [at({ urgedAt: ago(0.9) }), ['supply', 'withdraw'], 'may not urge twice in an hour'],
    [at({ urgedAt: ago(1) }), ['supply', 'withdraw', 'urge'], 'may urge again after an hour'],
    [at({ state: 'closed', closedAt: ago(1) }), ['reopen', 'rate'], 'may reopen and rate what is closed'],
    [at({ state: 'closed', closedAt: ago(15 * 24) }), ['reopen', 'rate'], 'may reopen on the fifteenth day'],
    [at({ state: 'closed', closedAt: ago(15 * 24 + 1) }), ['rate'], 'may only rate after that'],
    [at({ state: 'evaluated', closedAt: ago(1) }), [], 'may do nothing once it is rated'],
    [at({ state: 'withdrawn' }), [], 'may do nothing once it is withdrawn'],
  ];
  for (const [facts, actions, name] of cases) test(name, () => assert.deepEqual(reporterActions(facts, now), actions));

  test('can withdraw in every open state', () => {
    for (const state of OPEN_INCIDENT_STATES) assert.equal(refuseFollowUp('withdraw', at({ state }), now), undefined);
  });
});

describe('the reason of a delay', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  const happened = (command: Happened['command'], minute: number, note: string | null = null): Happened => ({
    ...{ command, note, at: `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z` },
  });
  const offered = { state: 'offered', dueAt: null } as const;
  const started = { state: 'started', dueAt: null } as const;
  const done = { state: 'completed', dueAt: null } as const;
  const cases: [Parameters<typeof delayOf>, object, string][] = [
    [[[], [], [offered], now], { reason: 'not_taken' }, 'is that nobody has taken it'],
    [[[], [], [offered, started], now], { reason: 'under_way' }, 'is that it is being worked on'],
    [[[], [], [done], now], { reason: 'being_checked' }, 'is that it is being checked'],
    [
      [[], [happened('returned', 1), happened('transferred', 2)], [offered], now],
      { reason: 'transferred' },
      'is what held it up last',
    ],
    [
      [[happened('noted', 3, '备件明天到。')], [happened('escalated', 2, '内部说明')], [started], now],
      { reason: 'noted', note: '备件明天到。' },
      'is what the public was told last, in its words',
    ],
    [
      [[happened('noted', 1, '明天来。')], [happened('escalated', 2, '内部说明')], [started], now],
      { reason: 'escalated' },
      'never has the words of the staff among themselves',
    ],
    [
      [
        [],
        [happened('urged', 5), happened('started', 4)],
        [{ state: 'started', dueAt: '2026-11-24T10:00:00.000Z' }],
        now,
      ],
      { reason: 'under_way', newDueAt: '2026-11-24T10:00:00.000Z' },
      'comes with the time that is set now',
    ],
  ];
  for (const [input, delay, name] of cases) test(name, () => assert.deepEqual(delayOf(...input), delay));
});

describe('a task', () => {
  const decisions: [Parameters<typeof decide>[0], Partial<TaskFacts>, Role, string][] = [
    ['claim', {}, 'grid_worker', 'go'],
    ['claim', { level: 'district' }, 'grid_worker', 'not_your_role'],
    ['claim', { level: 'district' }, 'township_dispatcher', 'not_your_role'],
    ['claim', { level: 'district' }, 'district_dispatcher', 'go'],
    ['claim', {}, 'supervisor', 'not_your_role'],
    ['claim', {}, 'auditor', 'not_your_role'],
    ['claim', { state: 'claimed', assignee: 'me' }, 'grid_worker', 'already_so'],
    ['claim', { state: 'claimed', assignee: 'other' }, 'grid_worker', 'already_claimed'],
    ['claim', { state: 'started', assignee: 'other' }, 'grid_worker', 'already_claimed'],
    ['claim', { state: 'started', assignee: 'me' }, 'grid_worker', 'wrong_state'],
    ['claim', { state: 'verified', assignee: 'other' }, 'grid_worker', 'wrong_state'],
    ['start', { state: 'claimed', assignee: 'me' }, 'grid_worker', 'go'],
    ['start', { state: 'claimed', assignee: 'other' }, 'grid_worker', 'not_yours'],
    ['start', { state: 'claimed', assignee: 'other' }, 'district_dispatcher', 'not_yours'],
    ['start', {}, 'grid_worker', 'wrong_state'],
    ['complete', { state: 'started', assignee: 'me' }, 'grid_worker', 'go'],
    ['complete', { state: 'claimed', assignee: 'me' }, 'grid_worker', 'wrong_state'],
    ['complete', { state: 'completed', assignee: 'me' }, 'grid_worker', 'wrong_state'],
    ['release', { state: 'claimed', assignee: 'me' }, 'grid_worker', 'go'],
    ['release', { state: 'claimed', assignee: 'other' }, 'grid_worker', 'not_yours'],
    ['release', { state: 'claimed', assignee: 'other' }, 'township_dispatcher', 'go'],
    ['release', { state: 'started', assignee: 'me' }, 'grid_worker', 'wrong_state'],
    ['return', { state: 'started', assignee: 'me' }, 'grid_worker', 'go'],
    ['return', {}, 'grid_worker', 'wrong_state'],
    ['transfer', {}, 'grid_worker', 'not_your_role'],
    ['transfer', { state: 'returned' }, 'township_dispatcher', 'go'],
    ['transfer', { state: 'started', assignee: 'other' }, 'township_dispatcher', 'go'],
    ['escalate', {}, 'grid_worker', 'go'],
    ['escalate', { state: 'claimed', assignee: 'other' }, 'grid_worker', 'not_yours'],
    ['escalate', { level: 'district' }, 'district_dispatcher', 'already_top_level'],
    ['verify', { state: 'completed', assignee: 'other' }, 'supervisor', 'go'],
    ['verify', { state: 'completed', assignee: 'other' }, 'grid_worker', 'not_your_role'],
    ['verify', { state: 'started', assignee: 'other' }, 'township_dispatcher', 'wrong_state'],
  ];
  for (const [action, facts, role, expected] of decisions) {
    test(`answers ${expected} when a ${role} wants to ${action} it as ${JSON.stringify(facts)}`, () => {
      assert.equal(decide(action, task(facts), caller(role)), expected);
    });
  }

  const offers: [Partial<TaskFacts>, Role, string[]][] = [
    [{}, 'grid_worker', ['claim', 'escalate']],
    [{}, 'township_dispatcher', ['claim', 'transfer', 'escalate']],
    [{ state: 'claimed', assignee: 'me' }, 'grid_worker', ['start', 'release', 'return', 'escalate']],
    [{ state: 'started', assignee: 'me' }, 'grid_worker', ['complete', 'return', 'escalate']],
    [{ state: 'started', assignee: 'other' }, 'grid_worker', []],
    [{ state: 'completed', assignee: 'me' }, 'township_dispatcher', ['verify']],
    [{ state: 'verified', assignee: 'me' }, 'district_dispatcher', []],
    [{}, 'auditor', []],
  ];
  for (const [facts, role, expected] of offers) {
    test(`offers a ${role} ${expected.join(', ') || 'nothing'} for ${JSON.stringify(facts)}`, () => {
      assert.deepEqual(actionsFor(task(facts), caller(role)), expected);
    });
  }

  test('has an order for every action of its machine', () => {
    assert.deepEqual([...ACTION_ORDER].sort(), Object.keys(TASK_TRANSITIONS).sort());
  });
});

describe('routing', () => {
  const levels: [Parameters<typeof responsibleLevel>, string][] = [
    [['township', '500153001001'], 'township'],
    [['community', '500153001001'], 'community'],
    [['grid', '500153001001'], 'grid'],
    [['community', '500153001'], 'township'],
    [['grid', '500153001'], 'township'],
    [['township', '500153'], 'district'],
    [['district', '500153001001'], 'district'],
  ];
  for (const [input, expected] of levels) {
    test(`makes the ${expected} responsible for ${input.join(' at ')}`, () =>
      assert.equal(responsibleLevel(...input), expected));
  }

  test('never goes down and stops at the district', () => {
    assert.deepEqual((['grid', 'community', 'township', 'district', 'city'] as const).map(levelAbove), [
      'community',
      'township',
      'district',
      undefined,
      undefined,
    ]);
  });

  const transfers: [Parameters<typeof refuseTransfer>, string | undefined][] = [
    [['township', '500153001001', '500153002'], undefined],
    [['township', '500153001001', '500153002001'], 'same_level'],
    [['township', '500153001001', '500153'], 'same_level'],
    [['community', '500153001001', '500153002001'], undefined],
    [['grid', '500153001001', '500153002001'], undefined],
    [['township', '500153001001', '500153001'], 'same_area'],
    [['grid', '500153001001', '500153001001'], 'same_area'],
    [['township', '500153001001', '500105001'], 'outside_district'],
  ];
  for (const [input, expected] of transfers) {
    test(`${expected ?? 'allows'}: a ${input[0]} task from ${input[1]} to ${input[2]}`, () =>
      assert.equal(refuseTransfer(...input), expected));
  }

  test('plans one task unless the category says more', () => {
    const category: CategoryRecord = {
      code: '2101',
      name: '井盖',
      kind: 'component',
      keywords: [],
      section: 'public_service',
      level: 'township',
      ownerRule: 'owner_first',
      anonymousAllowed: true,
      check: 'auto',
      sla: [],
    };
    assert.deepEqual(planTasks(category, '500153001001'), [{ kind: 'handle', level: 'township' }]);
    const tasks = [{ kind: 'handle' as const }, { kind: 'assist' as const, level: 'community' as const }];
    assert.deepEqual(
      planTasks({ ...category, tasks }, '500153001').map(({ kind, level }) => [kind, level]),
      [
        ['handle', 'township'],
        ['assist', 'township'],
      ],
    );
  });
});

describe('permissions', () => {
  test('let nobody act who only reads', () => {
    for (const action of ACTION_ORDER) assert.deepEqual(levelsFor(['auditor'], action), []);
    assert.deepEqual(
      scopesOf(['auditor']).filter((scope) => !scope.endsWith(':read')),
      [],
    );
  });

  test('add up over roles', () => {
    assert.ok(mayAct(['supervisor', 'grid_worker'], 'verify', 'district'));
    assert.ok(mayAct(['supervisor', 'grid_worker'], 'claim', 'community'));
    assert.ok(!mayAct(['supervisor', 'grid_worker'], 'transfer', 'community'));
  });
});

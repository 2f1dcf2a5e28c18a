import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addLimit, isProvisional, isWorkingDay, localDay } from '@digital-cq/sandbox/domain/calendar';
import { limitsFor, slaStateOf, type Timed } from '@digital-cq/sandbox/domain/sla';

const at = (local: string) => new Date(`${local}:00+08:00`);
const local = (date: Date) => new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);

describe('the working calendar', () => {
  const days: [string, boolean, string][] = [
    ['2026-11-23', true, 'an ordinary Monday'],
    ['2026-11-22', false, 'an ordinary Sunday'],
    ['2026-01-01', false, "New Year's day"],
    ['2026-01-04', true, 'a Sunday worked for New Year'],
    ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
    ['2026-02-16', false, 'the eve of the Spring Festival'],
    ['2026-02-23', false, 'the last day of the Spring Festival'],
    ['2026-02-24', true, 'the first day after it'],
    ['2026-02-28', true, 'another Saturday worked for it'],
    ['2026-10-01', false, 'National Day'],
    ['2026-10-10', true, 'a Saturday worked for National Day'],
    ['2025-10-08', false, 'the eighth day of National Day and Mid-Autumn'],
    ['2025-01-26', true, 'a Sunday worked for the Spring Festival of 2025'],
    ['2024-02-18', true, 'a Sunday worked for the Spring Festival of 2024'],
    ['2027-01-01', false, "New Year's day of a year not published yet"],
    ['2027-02-08', true, 'a weekday of a year not published yet'],
  ];
  for (const [day, isWorked, name] of days) {
    test(`${isWorked ? 'works' : 'rests'} on ${name}, ${day}`, () => assert.equal(isWorkingDay(day), isWorked));
  }

  test('marks only years without a published notice as provisional', () => {
    assert.deepEqual([2024, 2025, 2026, 2027].map(isProvisional), [false, false, false, true]);
  });

  test('takes the day of Chongqing, whatever the zone of the machine', () => {
    assert.equal(localDay(new Date('2026-11-22T16:00:00Z')), '2026-11-23');
    assert.equal(localDay(new Date('2026-11-22T15:59:59Z')), '2026-11-22');
  });
});

describe('a time limit', () => {
  const limits: [string, number, 'wh' | 'wd' | 'h' | 'd', string, string][] = [
    ['2026-11-23T09:30', 4, 'wh', '2026-11-23T15:30', 'pauses over lunch'],
    ['2026-11-23T12:30', 2, 'wh', '2026-11-23T16:00', 'starts after lunch when it begins in it'],
    ['2026-11-23T17:00', 4, 'wh', '2026-11-24T12:00', 'goes on the next morning'],
    ['2026-11-23T20:00', 1, 'wh', '2026-11-24T10:00', 'does not run in the evening'],
    ['2026-11-23T06:00', 3, 'wh', '2026-11-23T12:00', 'may end exactly at noon'],
    ['2026-11-20T17:00', 4, 'wh', '2026-11-23T12:00', 'skips a weekend'],
    ['2026-02-14T17:00', 2, 'wh', '2026-02-24T10:00', 'skips the Spring Festival from a worked Saturday'],
    ['2026-09-30T16:00', 9, 'wh', '2026-10-08T18:00', 'skips National Day'],
    ['2026-11-23T09:30', 0.5, 'wh', '2026-11-23T10:00', 'may be half an hour'],
    ['2026-11-23T09:30', 1, 'wd', '2026-11-24T18:00', 'of one working day ends when the next one does'],
    ['2026-11-20T23:00', 1, 'wd', '2026-11-23T18:00', 'of one working day skips a weekend'],
    ['2026-02-13T09:00', 2, 'wd', '2026-02-24T18:00', 'of two working days counts a worked Saturday'],
    ['2026-11-23T23:00', 2, 'h', '2026-11-24T01:00', 'of natural hours runs at night'],
    ['2026-11-20T12:00', 3, 'd', '2026-11-23T12:00', 'of natural days runs on weekends'],
  ];
  for (const [from, amount, unit, expected, name] of limits) {
    test(`${name}: ${from} + ${amount} ${unit}`, () => assert.equal(local(addLimit(at(from), amount, unit)), expected));
  }

  test('warns as much earlier as the rule says, in the same unit', () => {
    const rules = [{ stage: 'handle' as const, amount: 4, unit: 'wh' as const, calendarId: 'cn-cq', warnBefore: 2 }];
    const found = limitsFor(rules, 'handle', at('2026-11-23T09:30'));
    assert.equal(found && local(found.dueAt), '2026-11-23T15:30');
    assert.equal(found?.warnAt && local(found.warnAt), '2026-11-23T11:30');
    assert.equal(limitsFor(rules, 'check', at('2026-11-23T09:30')), undefined);
  });

  const timed = (changes: Partial<Timed>): Timed => ({
    state: 'started',
    warnAt: at('2026-11-23T10:00').toISOString(),
    dueAt: at('2026-11-23T12:00').toISOString(),
    completedAt: null,
    ...changes,
  });
  const states: [Partial<Timed>, string, string][] = [
    [{}, '2026-11-23T09:59', 'on_track'],
    [{}, '2026-11-23T10:00', 'due_soon'],
    [{}, '2026-11-23T12:00', 'due_soon'],
    [{}, '2026-11-23T12:01', 'overdue'],
    [{ state: 'suspended' }, '2026-11-23T13:00', 'paused'],
    [{ completedAt: at('2026-11-23T12:00').toISOString() }, '2026-11-24T12:00', 'met'],
    [{ completedAt: at('2026-11-23T12:01').toISOString() }, '2026-11-24T12:00', 'missed'],
    [{ dueAt: null, warnAt: null }, '2030-01-01T00:00', 'on_track'],
    [{ dueAt: null, warnAt: null, completedAt: at('2026-11-23T12:00').toISOString() }, '2030-01-01T00:00', 'met'],
  ];
  for (const [changes, now, expected] of states) {
    test(`stands at ${expected} at ${now} with ${JSON.stringify(changes)}`, () => {
      assert.equal(slaStateOf(timed(changes), at(now)), expected);
    });
  }
});

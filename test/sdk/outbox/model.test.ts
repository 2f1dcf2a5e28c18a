/**
 * Every way that two senders, losses, crashes and clocks can go, over the rules of the outbox themselves: from each state
 * that can be reached, each step that can come next, until there is no new state. Without `--full` a sample of the states
 * leads on, the same each time.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import type { Book, QueuedAction } from '../../../packages/sdk/src/outbox/entry.js';
import {
  add,
  advance,
  emptyBook,
  placeholder,
  retry,
  settle,
  take,
  type Outcome,
} from '../../../packages/sdk/src/outbox/rules.js';

const isFull = Boolean(process.env['FULL']);
const LIMIT = 90_000;
const DAY = 24 * 3_600_000;
/** Platforms forget after seven days. */
const KEPT = 7 * DAY;
const START = Date.UTC(2026, 10, 1);

interface Sender {
  id: string;
  turn: number;
  url: string;
  /** When it went out: no request is under way for longer than a turn. */
  since: number;
  /** The platform has seen this attempt. */
  arrived: boolean;
}

interface World {
  book: Book;
  senders: (Sender | null)[];
  /** What the platform knows: the effects by key, and when it last could tell that it knows them. */
  effects: Record<string, { count: number; at: number; url: string }>;
  /** Real time, and how far the device's clock is off. */
  time: number;
  off: number;
  /** How much may still go wrong. */
  crashes: number;
  losses: number;
  jumps: number;
  /** How often a part of an upload may still arrive. */
  parts: number;
  /** How often time may still go on, by an hour and by days. */
  hours: number;
  days: number;
  /** By how much the clock may still be set back, in ms. */
  back: number;
  /** A person said "once more" to something uncertain, and answers for it. */
  risked: boolean;
}

const FIRST = '00000000-0000-7000-8000-00000000000a';
const SECOND = '00000000-0000-7000-8000-00000000000b';
/** What is to take the place of the second. */
const INSTEAD = '00000000-0000-7000-8000-00000000000c';
const NOTES = `/reports/${placeholder(FIRST, 'no')}/notes`;

function entry(id: string, url: string): QueuedAction {
  const usual = { state: 'queued', tries: 0, failures: 0, dueAt: 0 } as const;
  const table = { method: 'POST' };
  const times = { queuedAt: START, expiresAt: START + KEPT };
  return { ...usual, ...times, id, chain: id, operationId: 'x', request: { table, url, headers: {} } };
}

function start(): World {
  const book = emptyBook();
  assert.ok(add(book, entry(FIRST, '/reports'), []));
  assert.ok(add(book, entry(SECOND, NOTES), []));
  const budget = { crashes: 1, losses: 1, jumps: 1, parts: 1, hours: 1, days: 1 };
  return { book, senders: [null, null], effects: {}, time: START, off: 0, back: 1.9 * DAY, risked: false, ...budget };
}

const answerOf = (id: string) => ({ no: `no-${id.slice(-1)}` });
const error = { kind: 'network', message: '' } as const;
const REFUSED: Outcome = { is: 'refused', error };
const LATER: Outcome = { is: 'later', error, counts: false, waitMs: 0 };

type Step = (world: World) => void;

/** The steps that can come next. Each is given a copy of its own. */
function* steps(world: World, alone: boolean): Generator<Step> {
  const now = world.time + world.off;
  for (const [at, sender] of world.senders.entries()) {
    if (!sender) {
      // Under a lock only one is at work.
      if (alone && world.senders.some((other) => other)) continue;
      yield (next) => {
        const taken = take(next.book, now, LIMIT, alone);
        if (!taken || 'wait' in taken) return;
        const { id, request } = taken.action;
        next.senders[at] = { id, turn: taken.turn, url: request.url, since: world.time, arrived: false };
      };
      continue;
    }
    const finish = (outcome: Outcome) => (next: World) => {
      settle(next.book, sender.id, sender.turn, outcome, now, 0);
      next.senders[at] = null;
    };
    // The first may be an upload: a part that has arrived prolongs the turn, unless that is over.
    if (sender.id === FIRST && world.parts > 0) {
      yield (next) => {
        next.parts -= 1;
        const progress = { id: 'u', sent: 1, total: 2 };
        const mine = next.senders[at];
        if (!mine || !advance(next.book, sender.id, sender.turn, progress, now + LIMIT)) next.senders[at] = null;
        else mine.since = world.time;
      };
    }
    if (world.time - sender.since <= LIMIT) yield (next) => arrive(next, sender, at);
    if (sender.arrived) yield finish({ is: 'sent', data: answerOf(sender.id) });
    // What it has done it does not refuse when that comes again; nor does it do what it has refused and comes late.
    const isOnlyOne = world.senders.every((other) => other === sender || other?.id !== SECOND);
    if (world.losses > 0 && sender.id === SECOND && isOnlyOne && !world.effects[SECOND]) {
      yield (next) => {
        next.losses -= 1;
        finish(REFUSED)(next);
      };
    }
    if (world.losses > 0) {
      yield (next) => {
        next.losses -= 1;
        finish(LATER)(next);
      };
    }
    if (world.crashes > 0) {
      yield (next) => {
        next.crashes -= 1;
        next.senders[at] = null;
      };
    }
  }
  // Time goes on: past every wait; past what is certain; past what the platform remembers.
  for (const [name, ms] of [
    ['hours', LIMIT + 3_600_000],
    ['days', 4 * DAY],
  ] as const) {
    if (world[name] === 0) continue;
    yield (next) => {
      next[name] -= 1;
      next.time += ms;
    };
  }
  if (world.jumps > 0) {
    // Set back by two days and more while nobody looked: no device can know, and the docs say so.
    for (const ms of [-1.4 * DAY, -DAY / 2, 6 * DAY]) {
      if (ms + world.back < 0) continue;
      yield (next) => {
        next.jumps -= 1;
        next.off += ms;
        next.back += Math.min(0, ms);
      };
    }
  }
  for (const { id, state, need } of world.book.actions) {
    if (state !== 'needs-you' && state !== 'failed') continue;
    yield (next) => {
      if (need === 'uncertain') next.risked = true;
      retry(next.book, id, now + KEPT);
    };
  }
}

/** The platform gets a request; the same one may come again. */
function arrive(world: World, sender: Sender, at: number): void {
  const known = world.effects[sender.id];
  if (!known) world.effects[sender.id] = { count: 1, at: world.time, url: sender.url };
  else if (world.time - known.at > KEPT) known.count += 1;
  const mine = world.senders[at];
  if (mine) mine.arrived = true;
}

function check(world: World): void {
  for (const id of [FIRST, SECOND]) {
    const effect = world.effects[id];
    const kept = world.book.actions.find((one) => one.id === id);
    // Sent ones leave the book after a week, all others stay.
    if (!kept || kept.state === 'sent') assert.equal(effect !== undefined, true, 'sent, and the platform has it');
    if (!world.risked) assert.ok((effect?.count ?? 0) <= 1, `never twice: ${JSON.stringify(world)}`);
  }
  const note = world.effects[SECOND];
  const isUnderWay = world.senders.some((sender) => sender?.id === SECOND);
  if ((note || isUnderWay) && !world.risked) {
    const isReplaced = add(structuredClone(world.book), entry(INSTEAD, NOTES), [], [SECOND]);
    assert.equal(isReplaced, false, `never beside what it replaces: ${JSON.stringify(world)}`);
  }
  if (note) {
    assert.ok(world.effects[FIRST], 'never before what it needs');
    assert.equal(note.url, '/reports/no-a/notes', 'with the value that was to come');
  }
}

/** When nothing goes wrong any more and a person says "once more" where asked, everything gets there. */
function runsOut(world: World): boolean {
  world.senders = [null, null];
  for (let round = 0; round < 12; round += 1) {
    world.time += LIMIT + 3_600_000;
    const now = world.time + world.off;
    for (const { id } of world.book.actions) retry(world.book, id, now + KEPT);
    const taken = take(world.book, now, LIMIT, false);
    if (world.book.actions.every(({ state }) => state === 'sent')) return true;
    if (!taken || 'wait' in taken) continue;
    const { id, request } = taken.action;
    world.effects[id] ??= { count: 1, at: world.time, url: request.url };
    settle(world.book, id, taken.turn, { is: 'sent', data: answerOf(id) }, now, 0);
  }
  return false;
}

/** Three of four, by their names. */
const leadsOn = (name: string) => name.charCodeAt(0) % 4 !== 0;

function explore(alone: boolean): number {
  const first = JSON.stringify(start());
  // Texts of some hundred thousand states would not fit into memory.
  const nameOf = (text: string) => createHash('sha1').update(text).digest('base64url');
  const seen = new Set([nameOf(first)]);
  const open = [first];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    const world: World = JSON.parse(text);
    for (const step of steps(world, alone)) {
      const copy: World = JSON.parse(text);
      step(copy);
      const next = JSON.stringify(copy);
      const name = nameOf(next);
      if (seen.has(name)) continue;
      seen.add(name);
      check(copy);
      assert.ok(runsOut(JSON.parse(next)), `gets there from ${next}`);
      if (isFull || leadsOn(name)) open.push(next);
    }
  }
  return seen.size;
}

describe('in every state that two senders can bring about', () => {
  for (const [name, alone] of [
    ['with a lock', true],
    ['with turns that run out', false],
  ] as const) {
    test(`${name}, nothing is lost, doubled, too early or stuck`, (t) => {
      const states = explore(alone);
      t.diagnostic(`${states} states`);
      assert.ok(states > 1_000);
    });
  }
});

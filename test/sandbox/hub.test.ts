import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLiveHub, type Follower } from '../../packages/sandbox/src/live/hub.js';
import type { LogRow } from '../../packages/sandbox/src/store/rows.js';

type Database = Parameters<typeof createLiveHub>[0];

/** A log of so many entries, as a database that only answers the hub's question. */
function logOf(count: number, fail?: Error) {
  const reads: number[] = [];
  const query = async (_sql: string, [position, limit]: [string, number]) => {
    if (fail) throw fail;
    reads.push(Number(position));
    const rows = Array.from({ length: count }, (_, index) => ({ seq: String(index + 1) }));
    return { rows: rows.slice(Number(position), Number(position) + limit) };
  };
  return { reads, database: { pool: { query } } as unknown as Database };
}

function follower(changes: Partial<Follower> = {}) {
  const seen: string[] = [];
  return {
    seen,
    accept(row: LogRow) {
      seen.push(row.seq);
      return true;
    },
    ready: async () => {},
    lose: () => assert.fail('was given up'),
    ...changes,
  };
}

const noFailure = (error: unknown) => assert.fail(String(error));
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('whoever follows the log', () => {
  test('and has much to catch up on is read no faster than they take it', async () => {
    const { database, reads } = logOf(1_000);
    const waiting: (() => void)[] = [];
    const slow = follower({ ready: () => new Promise<void>((resolve) => waiting.push(resolve)) });
    createLiveHub(database, noFailure).follow('0', slow);
    await turn();
    assert.deepEqual(reads, [0]);
    for (let batch = 1; batch <= 5; batch += 1) {
      waiting.shift()?.();
      await turn();
    }
    assert.deepEqual(slow.seen.length, 1_000);
    assert.deepEqual(new Set(slow.seen).size, 1_000);
  });

  test('is sent away to come back when the log cannot be read', async () => {
    const failures: unknown[] = [];
    let lost = 0;
    const failure = new Error('no database');
    const hub = createLiveHub(logOf(1, failure).database, (error) => failures.push(error));
    hub.follow('0', follower({ lose: () => (lost += 1) }));
    await turn();
    assert.deepEqual([lost, failures], [1, [failure]]);
  });

  test('a platform that is closing is sent away at once', async () => {
    let lost = 0;
    const hub = createLiveHub(logOf(1).database, noFailure);
    hub.close();
    const late = follower({ lose: () => (lost += 1) });
    hub.follow('0', late);
    await turn();
    assert.deepEqual([lost, late.seen], [1, []]);
  });
});

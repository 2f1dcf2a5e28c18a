import type { Database } from '../store/database.js';
import { logHead, readLogAfter } from '../store/event-log.js';
import type { LogRow } from '../store/rows.js';

const BATCH = 200;

/** Somebody who follows the log. */
export interface Follower {
  /** Called for every row after its position, in order and once each; returns false when it is gone. */
  accept(row: LogRow): boolean;
  /** Resolves when it can take more; what has piled up is sent no faster than it is read. */
  ready(): Promise<void>;
  /** The log could not be read for it: it has to come back and resume. */
  lose(): void;
}

/**
 * Carries the event log to everybody who follows it. Being woken only means "look": what is sent always comes from
 * the log, so it makes no difference which process wrote it or how often the bell rang.
 */
export interface LiveHub {
  /** Something may have been committed. */
  wake(): void;
  /** Sends what came after a position, then everything new. Returns how to stop. */
  follow(position: string, follower: Follower): () => void;
  head(): Promise<string>;
  close(): void;
}

interface Following {
  readonly follower: Follower;
  position: bigint;
  /** Still catching up with what was there before. */
  isBehind: boolean;
}

export function createLiveHub(database: Database, onError: (error: unknown) => void): LiveHub {
  const everybody = new Set<Following>();
  let head = 0n;
  let isReading = false;
  let isWoken = false;
  let isClosed = false;

  const deliver = (following: Following, row: LogRow) => {
    const seq = BigInt(row.seq);
    if (seq <= following.position) return;
    following.position = seq;
    if (!following.follower.accept(row)) everybody.delete(following);
  };

  const read = async () => {
    isReading = true;
    try {
      while (isWoken && everybody.size > 0 && !isClosed) {
        isWoken = false;
        let rows: LogRow[];
        do {
          rows = await readLogAfter(database.pool, String(head), BATCH);
          for (const row of rows) {
            head = BigInt(row.seq);
            for (const following of everybody) if (!following.isBehind) deliver(following, row);
          }
        } while (rows.length === BATCH);
      }
    } catch (error) {
      if (!isClosed) onError(error);
    } finally {
      isReading = false;
    }
  };

  const wake = () => {
    isWoken = true;
    if (!isReading && !isClosed && everybody.size > 0) void read();
  };

  const catchUp = async (following: Following) => {
    for (;;) {
      const rows = await readLogAfter(database.pool, String(following.position), BATCH);
      for (const row of rows) {
        if (!everybody.has(following)) return;
        deliver(following, row);
      }
      await following.follower.ready();
      // `head` may have moved while this read was under way: those rows were not delivered here yet.
      if (rows.length < BATCH && following.position >= head) break;
    }
    following.isBehind = false;
  };

  return {
    wake,
    follow(position, follower) {
      if (isClosed) {
        follower.lose();
        return () => {};
      }
      const following: Following = { follower, position: BigInt(position), isBehind: true };
      if (everybody.size === 0 && following.position > head) head = following.position;
      everybody.add(following);
      void catchUp(following).then(wake, (error: unknown) => {
        everybody.delete(following);
        follower.lose();
        if (!isClosed) onError(error);
      });
      return () => everybody.delete(following);
    },
    head: () => logHead(database.pool),
    close() {
      isClosed = true;
      everybody.clear();
    },
  };
}

import type pg from 'pg';
import { createAreaIndex } from '../domain/areas.js';
import { LOCKS, transaction } from '../store/database.js';
import { logHead } from '../store/event-log.js';
import { insertAreas, insertCategories, readMeta, writeMeta } from '../store/meta.js';
import { readSeedAreas } from './areas.js';
import { categories } from './categories.js';
import { seedIncidents } from './incidents.js';
import { seedTrace } from './trace/trace.js';

export interface SeedOptions {
  readonly incidents: number;
  readonly number: number;
  readonly now: Date;
  readonly progress: (message: string) => void;
}

/** Fills an empty database, in one transaction: it is seeded whole or not at all, and never twice. */
export async function seedPlatform(pool: pg.Pool, options: SeedOptions): Promise<void> {
  if ((await readMeta(pool, 'seeded')) !== undefined) return;
  await transaction(pool, async (tx) => {
    // Another process may have been faster.
    await tx.query(`SELECT pg_advisory_xact_lock(${LOCKS.migration})`);
    if ((await readMeta(tx, 'seeded')) !== undefined) return;
    const areas = readSeedAreas();
    options.progress(`正在写入 ${areas.length} 个区域 Seeding areas…`);
    await insertAreas(tx, areas);
    await insertCategories(tx, categories);
    options.progress(`正在写入 ${options.incidents} 个事件及其任务 Seeding incidents and tasks…`);
    await seedIncidents(tx, createAreaIndex(areas), options);
    await seedTrace(tx, options);
    // The planner knows nothing of rows that came in this very transaction, and the embedded database never looks.
    await tx.query('ANALYZE areas, incidents, tasks, notes, event_log');
    await writeMeta(tx, 'logStart', await logHead(tx));
    await writeMeta(tx, 'seeded', { incidents: options.incidents, number: options.number, at: options.now });
  });
}

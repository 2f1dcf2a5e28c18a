import type pg from 'pg';
import { createAreaIndex } from '../domain/areas.js';
import { LOCKS, transaction } from '../store/database.js';
import { logHead } from '../store/event-log.js';
import { insertAreas, readMeta, writeMeta } from '../store/meta.js';
import { readSeedAreas } from './areas.js';
import { seedIncidents } from './incidents/incidents.js';
import { seedTrace } from './trace/trace.js';
import { cityYears, demoYear } from './incidents/years.js';

export interface SeedOptions {
  /** How many incidents the demo's district gets, and nobody else any; without it, the whole city has its year. */
  readonly incidents?: number | undefined;
  readonly number: number;
  readonly now: Date;
  readonly progress: (message: string) => void;
}

/** Fills an empty database, in one transaction: it is seeded whole or not at all, and never twice. Tells whether it was. */
export async function seedPlatform(pool: pg.Pool, options: SeedOptions): Promise<boolean> {
  if ((await readMeta(pool, 'seeded')) !== undefined) return false;
  return transaction(pool, async (tx) => {
    // Another process may have been faster.
    await tx.query(`SELECT pg_advisory_xact_lock(${LOCKS.migration})`);
    if ((await readMeta(tx, 'seeded')) !== undefined) return false;
    const areas = readSeedAreas();
    options.progress(`正在写入 ${areas.length} 个区域 Seeding areas…`);
    await insertAreas(tx, areas);
    const years = options.incidents === undefined ? cityYears(areas, options.number) : [demoYear(options.incidents)];
    const incidents = years.reduce((sum, year) => sum + year.incidents, 0);
    options.progress(`正在写入 ${incidents} 个事件及其任务 Seeding a year of incidents and tasks…`);
    await seedIncidents(tx, createAreaIndex(areas), { ...options, years });
    await seedTrace(tx, options);
    // The planner knows nothing of rows that came in this very transaction.
    await tx.query('ANALYZE areas, incidents, tasks, notes, event_log');
    await writeMeta(tx, 'logStart', await logHead(tx));
    await writeMeta(tx, 'seeded', { incidents, number: options.number, at: options.now });
    return true;
  });
}

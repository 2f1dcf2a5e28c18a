import type pg from 'pg';
import { LOCKS, transaction } from '../store/database.js';
import { replaceZones } from '../store/meta.js';
import { seedIndicators } from './indicators/indicators.js';
import { zoneAreas } from './zones.js';

/**
 * Puts in place, at every start, what comes with the platform's own version and not from its use: older data gets it
 * with the upgrade.
 */
export async function seedReference(pool: pg.Pool): Promise<void> {
  await transaction(pool, async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(${LOCKS.migration})`);
    await replaceZones(tx, zoneAreas);
    await seedIndicators(tx);
  });
}

import type pg from 'pg';
import { createAreaIndex, shortName } from '../domain/areas.js';
import { placePinyin } from '../domain/pinyin.js';
import { insertBoundaries } from '../store/boundaries.js';
import { LOCKS, transaction, type Queryable } from '../store/database.js';
import { replaceAssets } from '../store/assets.js';
import {
  readAreas,
  readMeta,
  replaceCategories,
  replaceZones,
  setPinyin,
  unreadAreas,
  writeMeta,
} from '../store/meta.js';
import { readReadings } from './areas.js';
import { assets } from './assets.js';
import { inventBoundaries } from './boundaries.js';
import { categories } from './categories.js';
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
    await replaceCategories(tx, categories);
    await replaceAssets(tx, assets);
    await readNames(tx);
    await seedBoundaries(tx);
    await seedIndicators(tx);
  });
}

/** Areas of older data say how they are read from now on. */
async function readNames(tx: Queryable): Promise<void> {
  const unread = await unreadAreas(tx);
  if (unread.length === 0) return;
  const readings = readReadings();
  await setPinyin(
    tx,
    unread.map(({ code, name }) => ({ code, pinyin: placePinyin(shortName(name), readings) })),
  );
}

/** Once only: what a district has put in their place stays. */
async function seedBoundaries(tx: Queryable): Promise<void> {
  if ((await readMeta(tx, 'boundaries')) !== undefined) return;
  await insertBoundaries(tx, inventBoundaries(createAreaIndex(await readAreas(tx))));
  await writeMeta(tx, 'boundaries', 'invented');
}

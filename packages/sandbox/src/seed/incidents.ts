import type { AreaIndex } from '../domain/areas.js';
import type { Queryable } from '../store/database.js';
import type { SeedOptions } from './seed.js';

export async function seedIncidents(_tx: Queryable, _areas: AreaIndex, _options: SeedOptions): Promise<void> {}

import type { Boundary } from '../domain/boundaries.js';
import type { Queryable } from './database.js';
import { insert, select } from './sql.js';

export async function insertBoundaries(tx: Queryable, boundaries: readonly Boundary[]): Promise<void> {
  await insert<Boundary>(tx, 'boundaries', boundaries);
}

export async function readBoundaries(db: Queryable): Promise<Boundary[]> {
  return select<Boundary>(db, 'SELECT code, name, geometry FROM boundaries');
}

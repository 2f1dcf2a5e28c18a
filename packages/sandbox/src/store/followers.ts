import type { Queryable } from './database.js';
import { insert, select, selectOne } from './sql.js';

export interface FollowerRow {
  readonly id: string;
  readonly incidentId: string;
  readonly at: string;
}

/** Counts one more who has met the same, and answers how many there are. */
export async function insertFollower(tx: Queryable, row: FollowerRow): Promise<number> {
  await insert<FollowerRow>(tx, 'followers', [row]);
  const counted = await selectOne<{ followers: number }>(
    tx,
    'UPDATE incidents SET followers = followers + 1, rev = rev + 1, updated_at = $2 WHERE id = $1 RETURNING followers',
    [row.incidentId, row.at],
  );
  return counted?.followers ?? 0;
}

export async function listFollowers(db: Queryable, incidentId: string): Promise<FollowerRow[]> {
  return select<FollowerRow>(db, 'SELECT * FROM followers WHERE incident_id = $1 ORDER BY id', [incidentId]);
}

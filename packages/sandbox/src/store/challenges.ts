import type { Queryable } from './database.js';
import { selectOne } from './sql.js';

/**
 * Takes a question as answered, for good; false where it was answered for another request before. A request that is
 * repeated with its key has the answer it had.
 */
export async function takeAnswered(
  db: Queryable,
  { id, key, expiresAt }: { id: string; key: string; expiresAt: Date },
): Promise<boolean> {
  const row = await selectOne<{ isMine: boolean }>(
    db,
    `INSERT INTO answered_challenges (id, idempotency_key, expires_at) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at
     RETURNING idempotency_key = $2 AS is_mine`,
    [id, key, expiresAt],
  );
  return row?.isMine ?? false;
}

/** Forgets questions that are over: nobody can answer them any more. */
export async function forgetAnswered(db: Queryable, now: Date): Promise<void> {
  await db.query('DELETE FROM answered_challenges WHERE expires_at < $1', [now]);
}

import type { Queryable } from './database.js';
import { selectOne } from './sql.js';

/** Holds a key until the transaction ends; false where another request holds it. */
export async function tryHoldKey(tx: Queryable, owner: string, key: string): Promise<boolean> {
  const row = await selectOne<{ held: boolean }>(
    tx,
    'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS held',
    [`${owner} ${key}`],
  );
  return row?.held ?? false;
}

export interface KeptAnswer {
  readonly fingerprint: string;
  readonly facts: unknown;
}

export async function findKept(
  tx: Queryable,
  owner: string,
  key: string,
  since: Date,
): Promise<KeptAnswer | undefined> {
  return selectOne<KeptAnswer>(
    tx,
    'SELECT fingerprint, facts FROM idempotency WHERE owner = $1 AND key = $2 AND created_at >= $3',
    [owner, key, since],
  );
}

export async function keep(tx: Queryable, owner: string, key: string, answer: KeptAnswer, at: Date): Promise<void> {
  await tx.query(
    `INSERT INTO idempotency (owner, key, fingerprint, facts, created_at) VALUES ($1, $2, $3, $4::json, $5)
     ON CONFLICT (owner, key) DO UPDATE
        SET fingerprint = excluded.fingerprint, facts = excluded.facts, created_at = excluded.created_at`,
    [owner, key, answer.fingerprint, JSON.stringify(answer.facts), at],
  );
}

/** Forgets what is too old to be repeated. */
export async function forgetKept(db: Queryable, before: Date): Promise<void> {
  await db.query('DELETE FROM idempotency WHERE created_at < $1', [before]);
}

import { isPublishableKey } from '@digital-cq/sdk';
import type { Queryable } from './database.js';
import type { KeyRow } from './rows.js';
import { insert, select, selectOne } from './sql.js';

export async function findPublishableKey(db: Queryable, key: string): Promise<KeyRow | undefined> {
  // Forms and addresses hold anything, and there are bytes that the database cannot be asked for.
  if (!isPublishableKey(key)) return undefined;
  return selectOne<KeyRow>(db, 'SELECT * FROM api_keys WHERE key = $1 AND revoked_at IS NULL', [key]);
}

export async function findSecretKey(db: Queryable, keyHash: string): Promise<KeyRow | undefined> {
  return selectOne<KeyRow>(db, 'SELECT * FROM api_keys WHERE key_hash = $1 AND revoked_at IS NULL', [keyHash]);
}

export async function insertKey(tx: Queryable, row: KeyRow): Promise<void> {
  await insert<KeyRow>(tx, 'api_keys', [row]);
}

/** A site's own publishable keys, newest first, below a key's id where one is given. */
export async function listKeysOf(db: Queryable, ownerId: string, limit: number, before?: string): Promise<KeyRow[]> {
  return select<KeyRow>(
    db,
    `SELECT * FROM api_keys
      WHERE owner_id = $1 AND kind = 'publishable' AND revoked_at IS NULL AND ($2::text IS NULL OR id < $2)
      ORDER BY id DESC LIMIT $3`,
    [ownerId, before ?? null, limit],
  );
}

/** Revokes a key of a site; false where there is no such key. */
export async function revokeKey(tx: Queryable, ownerId: string, id: string, at: Date): Promise<boolean> {
  const { rowCount } = await tx.query(
    'UPDATE api_keys SET revoked_at = $3 WHERE id = $1 AND owner_id = $2 AND revoked_at IS NULL',
    [id, ownerId, at],
  );
  return rowCount === 1;
}

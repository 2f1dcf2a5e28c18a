import type { Schemas, Text } from '../types.js';
import type { Queryable } from './database.js';
import { insert, selectOne } from './sql.js';

export interface AssetRow {
  readonly code: string;
  readonly type: Schemas['AssetType'];
  readonly name: Text;
  readonly categoryCodes: readonly string[];
  readonly areaCode: string;
  readonly address: string;
  readonly point: Schemas['Point'];
  readonly owner: string;
}

export async function findAsset(db: Queryable, code: string): Promise<AssetRow | undefined> {
  return selectOne<AssetRow>(db, 'SELECT * FROM assets WHERE code = $1', [code]);
}

/** Puts the facilities in place of those that were there. */
export async function replaceAssets(tx: Queryable, rows: readonly AssetRow[]): Promise<void> {
  await tx.query('DELETE FROM assets');
  await insert<AssetRow>(tx, 'assets', rows);
}

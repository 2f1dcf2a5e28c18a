import type { Position } from '../domain/trace-facts.js';
import type { CertificateType, PremisesType } from '../domain/trace-words.js';
import type { Schemas, Text } from '../types.js';
import type { Queryable } from './database.js';
import { createValues, escapeLike, insert, prefixCondition, select, selectOne } from './sql.js';

export interface PremisesRow {
  readonly id: string;
  readonly code: string;
  readonly name: Text;
  readonly types: readonly PremisesType[];
  readonly operator: Text | null;
  readonly creditCode: string | null;
  readonly areaCode: string;
  readonly address: Text | null;
  readonly position: Position | null;
  readonly grade: NonNullable<Schemas['Premises']['grade']> | null;
  readonly risk: NonNullable<Schemas['Premises']['risk']> | null;
  /** By office, never by name. */
  readonly safetyOfficer: Text | null;
  readonly lastInspectedAt: string | null;
  readonly lastSelfCheckAt: string | null;
}

/** A paper of goods (then it belongs to an item) or of a place. Days are local, `yyyy-MM-dd`. */
export interface CertificateRow {
  readonly id: string;
  /** How events refer to it. */
  readonly uri: string;
  readonly type: CertificateType;
  /** Only where the type alone does not say it. */
  readonly name: Text | null;
  readonly number: string | null;
  readonly issuer: Text | null;
  readonly issuedAt: string | null;
  readonly validTo: string | null;
  readonly revokedAt: string | null;
  readonly result: Text | null;
  readonly itemId: string | null;
  readonly premisesId: string | null;
}

export async function insertPremises(tx: Queryable, rows: readonly PremisesRow[]): Promise<void> {
  await insert<PremisesRow>(tx, 'premises', rows);
}

export async function insertCertificates(tx: Queryable, rows: readonly CertificateRow[]): Promise<void> {
  await insert<CertificateRow>(tx, 'certificates', rows);
}

export async function findPremises(db: Queryable, id: string): Promise<PremisesRow | undefined> {
  return selectOne<PremisesRow>(db, 'SELECT * FROM premises WHERE id = $1', [id]);
}

export async function listPremisesByCode(db: Queryable, codes: readonly string[]): Promise<PremisesRow[]> {
  return select<PremisesRow>(db, 'SELECT * FROM premises WHERE code = ANY($1)', [codes]);
}

export interface PremisesFilter {
  /** What the caller may see at all. */
  readonly areas: readonly string[];
  /** Of these, zones expanded. */
  readonly within?: readonly string[];
  readonly type?: PremisesType;
  /** Part of the name or the address, in either language. */
  readonly word?: string;
}

export async function listPremises(
  db: Queryable,
  filter: PremisesFilter,
  page: { limit: number; after?: string },
): Promise<PremisesRow[]> {
  const values = createValues();
  const parts = [prefixCondition('area_code', filter.areas, values)];
  if (filter.within) parts.push(prefixCondition('area_code', filter.within, values));
  if (filter.type) parts.push(`${values.add(filter.type)} = ANY(types)`);
  if (filter.word) {
    const pattern = values.add(`%${escapeLike(filter.word)}%`);
    const texts = ['name ->> 0', 'name ->> 1', 'address ->> 0', 'address ->> 1'];
    parts.push(`(${texts.map((text) => `${text} ILIKE ${pattern}`).join(' OR ')})`);
  }
  if (page.after !== undefined) parts.push(`code > ${values.add(page.after)}`);
  return select<PremisesRow>(
    db,
    `SELECT * FROM premises WHERE ${parts.join(' AND ')} ORDER BY code LIMIT ${values.add(page.limit)}`,
    values.list,
  );
}

export async function listCertificatesOf(db: Queryable, premisesId: string): Promise<CertificateRow[]> {
  return select<CertificateRow>(
    db,
    'SELECT * FROM certificates WHERE premises_id = $1 ORDER BY type, issued_at DESC, id',
    [premisesId],
  );
}

export async function listCertificatesByUri(db: Queryable, uris: readonly string[]): Promise<CertificateRow[]> {
  return select<CertificateRow>(db, 'SELECT * FROM certificates WHERE uri = ANY($1) ORDER BY issued_at, id', [uris]);
}

export async function findCertificate(db: Queryable, numbers: readonly string[]): Promise<CertificateRow | undefined> {
  return selectOne<CertificateRow>(
    db,
    `SELECT * FROM certificates WHERE number = ANY($1::text[]) AND (item_id IS NOT NULL OR premises_id IS NOT NULL)
      ORDER BY array_position($1::text[], number), issued_at DESC LIMIT 1`,
    [numbers],
  );
}

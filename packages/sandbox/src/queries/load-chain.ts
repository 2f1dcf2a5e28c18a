import { destinationOf, papersOf, placeOf, thingsOf } from '../domain/epcis.js';
import { buildChain } from '../domain/trace-chain.js';
import type { ChainFacts } from '../domain/trace-facts.js';
import { PAPER_NAMES } from '../domain/trace-words.js';
import type { Queryable } from '../store/database.js';
import { listCertificatesByUri, listPremisesByCode, type CertificateRow, type PremisesRow } from '../store/premises.js';
import { listTraceItems, listTraceRecords } from '../store/trace.js';

/** A chain, what its events refer to, and the rows these come from, by the addresses that events use. */
export interface LoadedChain extends ChainFacts {
  readonly premises: ReadonlyMap<string, PremisesRow>;
  readonly certificates: ReadonlyMap<string, CertificateRow>;
}

/** Reads everything that is needed to tell where a thing comes from. */
export async function loadChain(db: Queryable, epc: string): Promise<LoadedChain> {
  const chain = await buildChain(epc, (things, since) => listTraceRecords(db, things, since));
  const events = chain.records.map(({ epcis }) => epcis);
  const unique = (values: readonly (string | undefined)[]) => [
    ...new Set(values.filter((value): value is string => value !== undefined)),
  ];
  const placeUris = unique(events.flatMap((event) => [placeOf(event), event.bizLocation?.id, destinationOf(event)]));
  const places = await listPremisesByCode(db, unique(placeUris.map(signCodeOf)));
  const byCode = new Map(places.map((row) => [row.code, row]));
  const premises = new Map(
    placeUris.flatMap((uri) => {
      const row = byCode.get(signCodeOf(uri) ?? '');
      return row ? [[uri, row] as const] : [];
    }),
  );
  const certificates = new Map(
    (await listCertificatesByUri(db, unique(events.flatMap(papersOf)))).map((row) => [row.uri, row]),
  );
  const items = await listTraceItems(db, unique(events.flatMap(thingsOf)));
  return {
    chain,
    premises,
    certificates,
    places: new Map(
      [...premises].map(([uri, { name, position }]) => [uri, { name, ...(position && { position }) }] as const),
    ),
    papers: new Map(
      [...certificates].map(([uri, row]) => [uri, { ...row, name: row.name ?? PAPER_NAMES[row.type] }] as const),
    ),
    products: new Map(items.map(({ epc: thing, product }) => [thing, product])),
  };
}

/** A place is addressed by the code of its sign. */
function signCodeOf(uri: string): string | undefined {
  return /\/id\/place\/([^/?#]+)$/.exec(uri)?.[1];
}

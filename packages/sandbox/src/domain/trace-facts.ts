import { localDay } from './calendar.js';
import { placeOf, papersOf } from './epcis.js';
import { instantOf, isWithdrawn, type Chain, type TraceRecord } from './trace-chain.js';
import { stageOf } from './trace-stages.js';
import { STAGES, type CertificateType, type TraceStage } from './trace-words.js';
import type { Text } from '../types.js';

export interface TracePlace {
  readonly name: Text;
  readonly position?: Position;
}

export interface Position {
  readonly lng: number;
  readonly lat: number;
}

/** A certificate as far as rules look at it. Days are local, `yyyy-MM-dd`. */
export interface TracePaper {
  readonly id: string;
  readonly type: CertificateType;
  readonly name: Text;
  readonly number: string | null;
  readonly issuedAt: string | null;
  readonly validTo: string | null;
  readonly revokedAt: string | null;
  readonly result: Text | null;
}

/** A chain with everything its events refer to, by the addresses they use. */
export interface ChainFacts {
  readonly chain: Chain;
  readonly places: ReadonlyMap<string, TracePlace>;
  readonly papers: ReadonlyMap<string, TracePaper>;
  /** What lots are called, e.g. 五花肉. */
  readonly products: ReadonlyMap<string, Text>;
}

/** The events that count: not declared wrong, and at a time that can be read. */
export function counted(records: readonly TraceRecord[]): TraceRecord[] {
  return records.filter((record) => !isWithdrawn(record) && Number.isFinite(instantOf(record)));
}

/** The stages on record, in their order. */
export function stagesOf(chain: Chain): TraceStage[] {
  const reached = new Set(counted(chain.records).map(({ epcis }) => stageOf(epcis)));
  return STAGES.filter((stage) => reached.has(stage));
}

const GEO = /^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/;

/** Where an event happened: at a place that is known, or at a position on the road (RFC 5870). */
export function placeFor(record: TraceRecord, places: ChainFacts['places']): TracePlace | undefined {
  const id = placeOf(record.epcis);
  if (id === undefined) return undefined;
  const [, lat, lng] = GEO.exec(id) ?? [];
  if (lat !== undefined && lng !== undefined) {
    return { name: ['运输途中', 'On the road'], position: { lng: Number(lng), lat: Number(lat) } };
  }
  return places.get(id);
}

/** The papers an event refers to, as far as they are on record. */
export function papersFor(record: TraceRecord, papers: ChainFacts['papers']): TracePaper[] {
  return papersOf(record.epcis).flatMap((uri) => papers.get(uri) ?? []);
}

/** The last day on which each paper was used in the chain. */
export function lastUseOf(facts: ChainFacts): Map<string, string> {
  const days = new Map<string, string>();
  for (const record of counted(facts.chain.records)) {
    for (const { id } of papersFor(record, facts.papers)) days.set(id, localDay(new Date(instantOf(record))));
  }
  return days;
}

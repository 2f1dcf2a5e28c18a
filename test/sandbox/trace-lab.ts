import assert from 'node:assert/strict';
import { thingsOf, type EpcisEvent } from '@digital-cq/sandbox/domain/epcis';
import { buildChain, type TraceRecord } from '@digital-cq/sandbox/domain/trace-chain';
import type { ChainFacts, TracePaper } from '@digital-cq/sandbox/domain/trace-facts';
import { PAPER_NAMES } from '@digital-cq/sandbox/domain/trace-words';
import { placeUri } from '../../packages/sandbox/src/seed/trace/codes.js';
import { planTrace, type TraceSeed } from '../../packages/sandbox/src/seed/trace/trace.js';

export const NOW = new Date('2026-11-23T09:30:00+08:00');
export const seed = planTrace({ number: 1, now: NOW });

export interface Changes {
  readonly records?: (records: readonly TraceRecord[]) => readonly TraceRecord[];
  readonly papers?: (papers: readonly (readonly [string, TracePaper])[]) => readonly (readonly [string, TracePaper])[];
}

/** A chain of the seed with its facts, without a database; events and papers may be changed before. */
export async function factsOf(epc: string, changes: Changes = {}, from: TraceSeed = seed): Promise<ChainFacts> {
  const records = changes.records?.(from.records) ?? from.records;
  const papers = from.certificates.map(
    (row) => [row.uri, { ...row, name: row.name ?? PAPER_NAMES[row.type] }] as const,
  );
  return {
    chain: await buildChain(epc, async (things, since = '') =>
      records.filter(
        ({ epcis }) =>
          thingsOf(epcis).some((thing) => things.includes(thing)) && !(Date.parse(epcis.eventTime) < Date.parse(since)),
      ),
    ),
    places: new Map(
      from.premises.map(({ code, name, position }) => [placeUri(code), { name, ...(position && { position }) }]),
    ),
    papers: new Map(changes.papers?.(papers) ?? papers),
    products: new Map(from.items.map(({ epc: thing, product }) => [thing, product])),
  };
}

/** The one event of a chain that takes a step about a thing. */
export function eventAt(step: string, thing: string, records: readonly TraceRecord[] = seed.records): TraceRecord {
  const found = records.filter(
    ({ epcis }) => epcis.bizStep === step && !epcis.errorDeclaration && thingsOf(epcis).includes(thing),
  );
  const [record] = found;
  assert.ok(record, `an event ${step} of ${thing}`);
  return record;
}

/** Replaces one event. */
export function change(id: string, edit: (event: EpcisEvent) => EpcisEvent): NonNullable<Changes['records']> {
  return (records) => records.map((record) => (record.id === id ? { ...record, epcis: edit(record.epcis) } : record));
}

export function shifted(event: EpcisEvent, minutes: number): EpcisEvent {
  const at = new Date(Date.parse(event.eventTime) + minutes * 60_000);
  return { ...event, eventTime: `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00` };
}

/** Adds an event of its own. */
export function added(base: TraceRecord, epcis: EpcisEvent): NonNullable<Changes['records']> {
  const record: TraceRecord = {
    ...base,
    id: `${base.id.slice(0, -1)}${base.id.endsWith('0') ? '1' : '0'}`,
    recordedAt: new Date(Date.parse(epcis.eventTime) + 60_000).toISOString(),
    epcis: { ...epcis, eventID: `urn:uuid:${crypto.randomUUID()}` },
  };
  return (records) => [...records, record];
}

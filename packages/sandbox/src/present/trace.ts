import { cbvWord, childrenOf, objectsOf, outputsOf, temperaturesOf } from '../domain/epcis.js';
import { localDay } from '../domain/calendar.js';
import { byTime, isWithdrawn, type Actor, type TraceRecord } from '../domain/trace-chain.js';
import { counted, lastUseOf, papersFor, placeFor, stagesOf } from '../domain/trace-facts.js';
import { findAnomalies, type Anomaly } from '../domain/trace-rules.js';
import { CHILLED, isAboutAnimals, stageOf } from '../domain/trace-stages.js';
import { summarize } from '../domain/trace-summaries.js';
import { judge, type Verdict } from '../domain/trace-verdict.js';
import { ROLE_OF_PREMISES } from '../domain/trace-words.js';
import type { Context } from '../http/call.js';
import type { CodeRow, TraceItemRow } from '../store/trace.js';
import type { PremisesRow } from '../store/premises.js';
import type { LoadedChain } from '../queries/load-chain.js';
import { inLanguage, type Language, type Schemas, type Text } from '../types.js';
import { presentCertificate } from './premises.js';
import { localTime } from './time.js';

interface View {
  readonly language: Language;
  readonly now: Date;
}

const DISPOSITIONS: readonly Schemas['TraceItem']['disposition'][] = [
  'active',
  'in_transit',
  'in_progress',
  'conformant',
  'non_conformant',
  'recalled',
  'retail_sold',
  'destroyed',
  'disposed',
];

export function presentTraceItem(
  item: TraceItemRow,
  codes: readonly CodeRow[],
  loaded: LoadedChain,
  view: View,
  { areas }: Pick<Context, 'areas'>,
): Schemas['TraceItem'] {
  const anomalies = findAnomalies(loaded);
  const verdict = judge(loaded, anomalies);
  const holder = holderOf(item, loaded);
  const used = lastUseOf(loaded);
  const today = localDay(view.now);
  return {
    id: item.id,
    epc: item.epc,
    codes: codes.map(({ value, scheme }) => ({ value, scheme })),
    kind: item.kind,
    product: inLanguage(item.product, view.language),
    ...(item.quantity !== null && item.unit !== null && { quantity: { value: item.quantity, unit: item.unit } }),
    ...(holder && {
      holder: presentHolder(holder, view.language),
      areaCode: holder.areaCode,
      areaName: areas.fullName(holder.areaCode),
    }),
    disposition: verdict.state === 'recalled' ? 'recalled' : dispositionOf(item, loaded),
    verdict: presentVerdict(verdict, view.language),
    stages: stagesOf(loaded.chain),
    certificates: inOrderOfUse(loaded).map((row) => presentCertificate(row, used.get(row.id) ?? today, view.language)),
    anomalies: anomalies.map((anomaly, index) => presentAnomaly(anomaly, index, view.language)),
    asOf: localTime(view.now),
  };
}

/** The events of a chain, oldest first, each told in a sentence. */
export function presentTraceEvents(
  records: readonly TraceRecord[],
  loaded: LoadedChain,
  language: Language,
  { areas }: Pick<Context, 'areas'>,
): Schemas['TraceEvent'][] {
  const anomalies = findAnomalies(loaded);
  const idOf = new Map(loaded.chain.records.map(({ id, epcis }) => [epcis.eventID, id]));
  return records.map((record): Schemas['TraceEvent'] => {
    const { epcis } = record;
    const place = placeFor(record, loaded.places);
    const premises = premisesAt(record, loaded);
    const points = temperaturesOf(epcis);
    const correctedBy = epcis.errorDeclaration?.correctiveEventIDs?.flatMap((id) => idOf.get(id) ?? [])[0];
    return {
      id: record.id,
      stage: stageOf(epcis),
      at: localTime(epcis.eventTime),
      recordedAt: localTime(record.recordedAt),
      summary: inLanguage(summarize(epcis, loaded), language),
      ...(place && {
        place: {
          name: inLanguage(place.name, language),
          ...(premises && {
            areaCode: premises.areaCode,
            areaName: areas.fullName(premises.areaCode),
            premisesId: premises.id,
          }),
        },
      }),
      ...(record.actor && { actor: presentActor(record.actor, language) }),
      certificateIds: papersFor(record, loaded.papers).map(({ id }) => id),
      anomalyIds: anomalies.flatMap(({ recordId }, index) => (recordId === record.id ? [anomalyId(index)] : [])),
      ...(points.length > 0 &&
        !isAboutAnimals(epcis) && {
          readings: {
            min: CHILLED.min,
            max: CHILLED.max,
            points: points.map(({ at, value }) => ({ at: localTime(at), value })),
          },
        }),
      ...(isWithdrawn(record) && { correction: inLanguage(correctionOf(record), language) }),
      ...(correctedBy !== undefined && { correctedBy }),
      epcis: { ...epcis },
    };
  });
}

function presentVerdict(verdict: Verdict, language: Language): Schemas['TraceVerdict'] {
  return {
    state: verdict.state,
    ...(verdict.since !== undefined && { since: localTime(verdict.since) }),
    ...(verdict.by && { by: inLanguage(verdict.by, language) }),
    reasons: verdict.reasons.map(({ text, ...reason }) => ({ ...reason, text: inLanguage(text, language) })),
    advice: inLanguage(verdict.advice, language),
  };
}

const anomalyId = (index: number) => `a${index + 1}`;

function presentAnomaly(anomaly: Anomaly, index: number, language: Language): Schemas['TraceAnomaly'] {
  const { recordId, text, ...rest } = anomaly;
  return {
    id: anomalyId(index),
    ...rest,
    ...(recordId !== undefined && { eventId: recordId }),
    text: inLanguage(text, language),
  };
}

function presentActor({ name, role, premisesId }: Actor, language: Language): Schemas['TraceParty'] {
  return { name: inLanguage(name, language), role, ...(premisesId !== undefined && { premisesId }) };
}

function presentHolder({ id, name, types }: PremisesRow, language: Language): Schemas['TraceParty'] {
  return {
    name: inLanguage(name, language),
    role: ROLE_OF_PREMISES[types[0] ?? 'shop'],
    premisesId: id,
  };
}

const CORRECTIONS: Readonly<Record<string, Text>> = {
  did_not_occur: ['没有发生过，已撤销。', 'This did not happen; it was withdrawn.'],
  incorrect_data: ['录入有误，已更正。', 'It was recorded wrongly and has been corrected.'],
};
const CORRECTED: Text = ['已声明作废。', 'It was declared wrong.'];

function correctionOf({ epcis }: TraceRecord): Text {
  return CORRECTIONS[cbvWord(epcis.errorDeclaration?.reason) ?? ''] ?? CORRECTED;
}

/** What happened to the item itself, oldest first. */
function storyOf(item: TraceItemRow, { chain }: LoadedChain): TraceRecord[] {
  return counted(chain.records)
    .filter(({ epcis }) => [...objectsOf(epcis), ...childrenOf(epcis), ...outputsOf(epcis)].includes(item.epc))
    .toSorted(byTime);
}

function premisesAt({ epcis }: TraceRecord, { premises }: LoadedChain): PremisesRow | undefined {
  return premises.get(epcis.readPoint?.id ?? '') ?? premises.get(epcis.bizLocation?.id ?? '');
}

/** Where it was last brought to. */
function holderOf(item: TraceItemRow, loaded: LoadedChain): PremisesRow | undefined {
  const brought = ({ epcis }: TraceRecord) => epcis.bizLocation !== undefined && epcis.action !== 'DELETE';
  const last = storyOf(item, loaded).findLast((record) => brought(record) && premisesAt(record, loaded));
  return last && premisesAt(last, loaded);
}

function dispositionOf(item: TraceItemRow, loaded: LoadedChain): Schemas['TraceItem']['disposition'] {
  const words = storyOf(item, loaded).map(({ epcis }) => cbvWord(epcis.disposition));
  const last = words.findLast((word) => word !== undefined);
  return DISPOSITIONS.find((disposition) => disposition === last) ?? 'in_progress';
}

function inOrderOfUse({ chain, papers, certificates }: LoadedChain) {
  const ids = new Set(counted(chain.records).flatMap((record) => papersFor(record, papers).map(({ id }) => id)));
  const byId = new Map([...certificates.values()].map((row) => [row.id, row]));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

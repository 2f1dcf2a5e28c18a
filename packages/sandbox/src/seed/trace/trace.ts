import { ulid } from 'ulid';
import { localDay } from '../../domain/calendar.js';
import type { EpcisEvent } from '../../domain/epcis.js';
import type { TraceRecord } from '../../domain/trace-chain.js';
import type { Queryable } from '../../store/database.js';
import { insertCertificates, insertPremises, type CertificateRow, type PremisesRow } from '../../store/premises.js';
import {
  insertCodes,
  insertTraceEvents,
  insertTraceItems,
  type CodeRow,
  type TraceItemRow,
} from '../../store/trace.js';
import type { Text } from '../../types.js';
import { createRandom, type Random } from '../random.js';
import { certificateUri, elementString, tagUri, type Cut } from './codes.js';
import { tellOrphan, withCorrection, withFlaws, withRecall } from './pork-flaws.js';
import {
  agreementNumber,
  filingNumber,
  REGULATOR,
  tellPorkStory,
  VETS,
  type Draft,
  type Moment,
  type PaperDraft,
  type PorkLot,
  type PorkStory,
} from './pork-story.js';
import { REPLACED_SIGN, SEED_PLACES, type SeedPlace } from './premises.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const PRODUCTS: Readonly<Record<Cut | 'carcass' | 'pig', Text>> = {
  belly: ['猪五花肉', 'pork belly'],
  ribs: ['猪排骨', 'pork ribs'],
  leg: ['猪后腿肉', 'pork leg'],
  other: ['猪骨和碎肉', 'pork bones and trimmings'],
  carcass: ['白条猪肉', 'pork carcasses'],
  pig: ['荣昌猪', 'Rongchang pig'],
};

/** Everything about tracing that an empty database is filled with. */
export interface TraceSeed {
  readonly premises: readonly PremisesRow[];
  readonly items: readonly TraceItemRow[];
  readonly codes: readonly CodeRow[];
  readonly certificates: readonly CertificateRow[];
  readonly records: readonly TraceRecord[];
}

/** Three chains of pork from farm to stall, and the shops of a street, as of the days before `now`. */
export async function seedTrace(tx: Queryable, options: { number: number; now: Date }): Promise<void> {
  const seed = planTrace(options);
  await insertPremises(tx, seed.premises);
  await insertTraceItems(tx, seed.items);
  await insertCodes(tx, seed.codes);
  await insertCertificates(tx, seed.certificates);
  await insertTraceEvents(tx, seed.records);
  await tx.query('ANALYZE premises, trace_items, codes, certificates, trace_events, trace_event_things');
}

export function planTrace({ number, now }: { number: number; now: Date }): TraceSeed {
  const random = createRandom(number);
  const newId = () => ulid(now.getTime(), random.next);
  const dayAgo = (days: number) => localDay(new Date(now.getTime() - days * DAY_MS));
  const stories = tellStories();

  const placeIds = new Map(SEED_PLACES.map(({ key }) => [key, newId()]));
  const placeId = (key: string) => placeIds.get(key) ?? null;
  const premises = SEED_PLACES.map((place) => premisesRow(place, placeId(place.key) ?? '', dayAgo));

  const items = stories.flatMap(({ tags, lots }): TraceItemRow[] => [
    ...tags.map((tag): TraceItemRow => ({
      id: newId(),
      epc: tagUri(tag),
      kind: 'animal',
      product: PRODUCTS.pig,
      quantity: 1,
      unit: 'head',
    })),
    ...lots.map(({ epc, kind, cut, kilograms }): TraceItemRow => ({
      id: newId(),
      epc,
      kind,
      product: PRODUCTS[cut ?? 'carcass'],
      quantity: kilograms,
      unit: 'kg',
    })),
  ]);
  const itemIds = new Map(items.map(({ id, epc }) => [epc, id]));
  const itemId = (epc: string) => itemIds.get(epc) ?? null;

  const codes = [
    ...stories.flatMap(({ tags }) => tags.map((tag) => code(tag, 'ear_tag', { itemId: itemId(tagUri(tag)) }))),
    ...stories.flatMap(({ lots }) => lots.flatMap((lot) => lotCodes(lot, itemId(lot.epc)))),
    ...SEED_PLACES.flatMap((place) => [
      code(place.code, 'premises', { premisesId: placeId(place.key) }),
      code(place.creditCode, 'credit_code', { premisesId: placeId(place.key) }),
    ]),
    {
      ...code(REPLACED_SIGN.code, 'premises', { premisesId: placeId(REPLACED_SIGN.placeKey) }),
      voidedAt: new Date(now.getTime() - 200 * DAY_MS).toISOString(),
    },
  ];
  const certificates = [
    ...stories.flatMap(({ papers }) =>
      papers.map((paper) => goodsPaper(paper, { id: newId(), itemId: itemId(paper.epc) }, dayAgo)),
    ),
    ...standingPapers(dayAgo, newId, placeId),
  ];
  const records = stories.flatMap((story) => recordsOf(story, random, now, placeId));
  return { premises, items, codes, certificates, records };
}

function tellStories(): PorkStory[] {
  const place = (key: string): SeedPlace => {
    const found = SEED_PLACES.find((candidate) => candidate.key === key);
    if (!found) throw new RangeError(`There is no place “${key}”.`);
    return found;
  };
  const stalls = (...numbers: readonly number[]) => numbers.map((number) => place(`stall-${number}`));
  const places = {
    slaughterhouse: place('slaughterhouse'),
    cutting: place('cutting'),
    market: place('market'),
  };
  const clean = {
    no: '17',
    firstTag: 117,
    daysAgo: 2,
    farm: place('farm-renyi'),
    haulier: place('haulier-2'),
    stalls: stalls(1, 2, 3, 4),
  };
  const suspicious = {
    no: '26',
    firstTag: 2_601,
    daysAgo: 3,
    farm: place('farm-wujia'),
    haulier: place('haulier-1'),
    stalls: stalls(5, 6, 7, 12),
  };
  const recalled = {
    no: '38',
    firstTag: 3_801,
    daysAgo: 4,
    farm: place('farm-panlong'),
    haulier: place('haulier-1'),
    stalls: stalls(8, 9, 10, 11),
  };
  return [
    withCorrection(tellPorkStory(clean, places)),
    withFlaws(tellPorkStory(suspicious, places), suspicious.daysAgo),
    withRecall(tellPorkStory(recalled, places), recalled.daysAgo, places),
    tellOrphan(place('stall-10'), 1),
  ];
}

function premisesRow(place: SeedPlace, id: string, dayAgo: (days: number) => string): PremisesRow {
  const { key: _key, licence: _licence, inspectedDaysAgo, selfCheckedDaysAgo, ...row } = place;
  return {
    id,
    ...row,
    lastInspectedAt: inspectedDaysAgo === undefined ? null : dayAgo(inspectedDaysAgo),
    lastSelfCheckAt: selfCheckedDaysAgo === undefined ? null : dayAgo(selfCheckedDaysAgo),
  };
}

function code(
  value: string,
  scheme: CodeRow['scheme'],
  subject: { readonly itemId?: string | null; readonly premisesId?: string | null },
): CodeRow {
  return { value, scheme, voidedAt: null, itemId: subject.itemId ?? null, premisesId: subject.premisesId ?? null };
}

function lotCodes({ epc, lot, cut }: PorkLot, itemId: string | null): CodeRow[] {
  return [
    code(lot, 'lot', { itemId }),
    ...(cut
      ? [code(epc, 'digital_link', { itemId }), code(elementString(cut, lot), 'element_string', { itemId })]
      : []),
  ];
}

function goodsPaper(
  paper: PaperDraft,
  ids: { readonly id: string; readonly itemId: string | null },
  dayAgo: (days: number) => string,
): CertificateRow {
  const { type, name, number, issuer, issuedDaysAgo, validDays, result } = paper;
  return {
    id: ids.id,
    uri: certificateUri(number),
    type,
    name: name ?? null,
    number,
    issuer,
    issuedAt: dayAgo(issuedDaysAgo),
    validTo: dayAgo(issuedDaysAgo - validDays),
    revokedAt: null,
    result,
    itemId: ids.itemId,
    premisesId: null,
  };
}

/** When a licence was issued, how long it is valid yet and when it was revoked, in days from the first start. */
const LICENCE_DATES = {
  valid: { issued: 730, left: 1_096 },
  expiring: { issued: 1_807, left: 19 },
  expired: { issued: 1_841, left: -15 },
  revoked: { issued: 900, left: 926, revoked: 26 },
  handwritten: { issued: 1_500, left: 326 },
} as const;

/** The licences and filings of places, and what the market agreed with its sellers. */
function standingPapers(
  dayAgo: (days: number) => string,
  newId: () => string,
  placeId: (key: string) => string | null,
): CertificateRow[] {
  const standing = (
    place: SeedPlace,
    paper: Pick<CertificateRow, 'type' | 'issuer'> & { readonly number: string },
    dates: { readonly issued: number; readonly left: number; readonly revoked?: number },
  ): CertificateRow => ({
    id: newId(),
    uri: certificateUri(paper.number),
    type: paper.type,
    name: null,
    number: paper.number,
    issuer: paper.issuer,
    issuedAt: dayAgo(dates.issued),
    validTo: dayAgo(-dates.left),
    revokedAt: dates.revoked === undefined ? null : dayAgo(dates.revoked),
    result: null,
    itemId: null,
    premisesId: placeId(place.key),
  });
  return SEED_PLACES.flatMap((place): CertificateRow[] => {
    const { licence } = place;
    const filed = { issued: 400, left: 695 };
    switch (place.types[0]) {
      case 'farm':
        return [standing(place, { type: 'farm_filing', number: filingNumber(place), issuer: VETS }, filed)];
      case 'haulier':
        return [standing(place, { type: 'vehicle_filing', number: filingNumber(place), issuer: VETS }, filed)];
      case 'market':
        return ['17', '26', '38'].map((no) =>
          standing(place, { type: 'agreement', number: agreementNumber(no), issuer: place.name }, filed),
        );
      default:
    }
    if (!licence) return [];
    const type = licence.number.startsWith('SC') ? 'food_production_licence' : 'food_business_licence';
    return [standing(place, { type, number: licence.number, issuer: REGULATOR }, LICENCE_DATES[licence.state])];
  });
}

function recordsOf(
  story: PorkStory,
  random: Random,
  now: Date,
  placeId: (key: string) => string | null,
): TraceRecord[] {
  const eventIds = new Map(story.drafts.map(({ key }) => [key, uuidUri(random)]));
  const instant = ({ daysAgo, time }: Moment) => {
    const day = localDay(new Date(now.getTime() - daysAgo * DAY_MS));
    return new Date(`${day}T${time}:00+08:00`);
  };
  return story.drafts.map((draft): TraceRecord => {
    const at = instant(draft.when);
    const { placeKey, ...actor } = draft.actor;
    const premisesId = placeKey === undefined ? null : placeId(placeKey);
    return {
      id: ulid(at.getTime(), random.next),
      recordedAt: new Date(at.getTime() + random.whole(2, 12) * MINUTE_MS).toISOString(),
      actor: { ...actor, ...(premisesId !== null && { premisesId }) },
      epcis: eventOf(draft, at, eventIds),
    };
  });
}

/** The event as its captor would have sent it. */
function eventOf(draft: Draft, at: Date, eventIds: ReadonlyMap<string, string>): EpcisEvent {
  const { type, ...rest } = draft.event;
  const corrective = draft.correctedBy === undefined ? undefined : eventIds.get(draft.correctedBy);
  return {
    type,
    eventID: eventIds.get(draft.key) ?? '',
    eventTime: chongqingTime(at),
    eventTimeZoneOffset: '+08:00',
    ...rest,
    ...(draft.temperatures && {
      sensorElementList: [
        {
          sensorReport: draft.temperatures.map((value, index, all) => ({
            type: 'Temperature',
            value,
            uom: 'CEL',
            time: chongqingTime(new Date(at.getTime() - (all.length - 1 - index) * 10 * MINUTE_MS)),
          })),
        },
      ],
    }),
    ...(corrective !== undefined && {
      errorDeclaration: {
        declarationTime: chongqingTime(new Date(at.getTime() + 25 * MINUTE_MS)),
        reason: 'incorrect_data',
        correctiveEventIDs: [corrective],
      },
    }),
  };
}

function chongqingTime(at: Date): string {
  return `${new Date(at.getTime() + 8 * 60 * MINUTE_MS).toISOString().slice(0, 19)}+08:00`;
}

/** A random UUID (version 4) as a URN. */
function uuidUri(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.whole(0, 15).toString(16));
  hex[12] = '4';
  hex[16] = '89ab'.charAt(random.whole(0, 3));
  const text = hex.join('');
  const groups = [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)];
  return `urn:uuid:${groups.join('-')}`;
}

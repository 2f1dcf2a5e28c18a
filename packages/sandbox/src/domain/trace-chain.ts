import { childrenOf, earTagOf, inputsOf, lotOf, objectsOf, outputsOf, thingsOf, type EpcisEvent } from './epcis.js';
import type { Text } from '../types.js';
import { stageOf } from './trace-stages.js';
import type { PartyRole, TraceStage } from './trace-words.js';

/** Who recorded something: known from who captured it, for EPCIS events do not say. */
export interface Actor {
  readonly name: Text;
  readonly role: PartyRole;
  readonly premisesId?: string;
}

/** An event as it was captured, and what the platform knows beside it. */
export interface TraceRecord {
  readonly id: string;
  readonly recordedAt: string;
  readonly actor: Actor | null;
  readonly epcis: EpcisEvent;
}

export interface Chain {
  /** The thing asked for. */
  readonly epc: string;
  /** It, the lot it is part of, and everything they were made from. */
  readonly epcs: ReadonlySet<string>;
  /** What happened on the way to it, by time. */
  readonly records: readonly TraceRecord[];
  /** What else happened to the same things, e.g. to the rest of a lot: needed to weigh and to compare, not shown. */
  readonly beside: readonly TraceRecord[];
}

/** Gives the events about any of the things; of a lorry that has been on the road for years, those from `since` on. */
export type LoadRecords = (things: readonly string[], since?: string) => Promise<readonly TraceRecord[]>;

/** A chain that is longer than this is no chain of food any more: somebody recorded a loop or a whole town. */
const MAX_THINGS = 2_000;

/** Where meat is looked at as a whole, before it goes its many ways or after it was called back. */
const INSPECTED: readonly TraceStage[] = ['slaughter', 'recall'];

/** Walks from a thing up to where it came from. Loops and missing links end the walk, nothing else. */
export async function buildChain(epc: string, load: LoadRecords): Promise<Chain> {
  const { epcs, known, carriers } = await walkUp(epc, load);
  // Whoever asks by an ear tag must learn how the meat was found, and whether it was recalled.
  const became = new Set(
    [...known.values()].flatMap((record) =>
      earTagOf(epc) !== undefined && !isWithdrawn(record) && inputsOf(record.epcis).includes(epc)
        ? outputsOf(record.epcis).filter((output) => !epcs.has(output))
        : [],
    ),
  );
  if (became.size > 0) keepAll(known, await load([...became]));
  for (const [carrier, since] of carriers) keepAll(known, await load([carrier], since));

  const all = [...known.values()].toSorted(byTime);
  const rides = ridesOf(all, epcs);
  const isOnTheWay = ({ epcis }: TraceRecord) => {
    const objects = objectsOf(epcis);
    if (objects.some((thing) => epcs.has(thing) || rides.some((ride) => isDuring(ride, thing, epcis)))) return true;
    if (INSPECTED.includes(stageOf(epcis)) && objects.some((thing) => became.has(thing))) return true;
    if ([...childrenOf(epcis), ...outputsOf(epcis)].some((thing) => epcs.has(thing))) return true;
    // A lot may go on in many ways; an animal only once, so whatever it went into is part of its story.
    return inputsOf(epcis).some((thing) => epcs.has(thing) && earTagOf(thing) !== undefined);
  };
  return {
    epc,
    epcs,
    records: all.filter(isOnTheWay),
    beside: all.filter((record) => !isOnTheWay(record) && thingsOf(record.epcis).some((thing) => epcs.has(thing))),
  };
}

interface Walk {
  readonly epcs: Set<string>;
  /** The events met on the way, each once. */
  readonly known: Map<string, TraceRecord>;
  /** What carried the things, and from when on. */
  readonly carriers: Map<string, string>;
}

/** From outputs to inputs, as long as there are new ones. */
async function walkUp(epc: string, load: LoadRecords): Promise<Walk> {
  const lot = lotOf(epc);
  const epcs = new Set(lot === undefined ? [epc] : [epc, lot]);
  const known = new Map<string, TraceRecord>();
  const carriers = new Map<string, string>();
  for (let frontier = [...epcs]; frontier.length > 0 && epcs.size <= MAX_THINGS;) {
    const records = await load(frontier);
    keepAll(known, records);
    const sources = new Set<string>();
    for (const { epcis } of records.filter((record) => !isWithdrawn(record))) {
      if (outputsOf(epcis).some((output) => epcs.has(output))) inputsOf(epcis).forEach((input) => sources.add(input));
      if (childrenOf(epcis).some((child) => epcs.has(child))) noteCarrier(carriers, epcis);
    }
    frontier = [...sources].filter((source) => !epcs.has(source));
    frontier.forEach((source) => epcs.add(source));
  }
  return { epcs, known, carriers };
}

function noteCarrier(carriers: Map<string, string>, { parentID, eventTime }: EpcisEvent): void {
  if (parentID === undefined || Number.isNaN(Date.parse(eventTime))) return;
  const since = carriers.get(parentID);
  if (since === undefined || Date.parse(eventTime) < Date.parse(since)) carriers.set(parentID, eventTime);
}

/** Declared wrong: it is shown, and counts for nothing. */
export function isWithdrawn({ epcis }: Pick<TraceRecord, 'epcis'>): boolean {
  return epcis.errorDeclaration !== undefined;
}

export function instantOf({ epcis }: TraceRecord): number {
  return Date.parse(epcis.eventTime);
}

export function byTime(a: TraceRecord, b: TraceRecord): number {
  return instantOf(a) - instantOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The same event may have been captured twice; the one that was declared wrong says more than the other. */
function keepAll(known: Map<string, TraceRecord>, records: readonly TraceRecord[]): void {
  for (const record of records) {
    const key = record.epcis.eventID ?? record.id;
    const before = known.get(key);
    if (!before || (isWithdrawn(record) && !isWithdrawn(before))) known.set(key, record);
  }
}

interface Ride {
  readonly carrier: string;
  readonly from: number;
  readonly to: number;
}

/** While something is loaded on a vehicle, what happens to the vehicle happens to it. */
function ridesOf(records: readonly TraceRecord[], epcs: ReadonlySet<string>): Ride[] {
  const changes = records.filter((record) => record.epcis.type === 'AggregationEvent' && !isWithdrawn(record));
  return changes.flatMap((record, index): Ride[] => {
    const { parentID, action } = record.epcis;
    if (parentID === undefined || action !== 'ADD' || !childrenOf(record.epcis).some((child) => epcs.has(child))) {
      return [];
    }
    const next = changes.slice(index + 1).find(({ epcis }) => epcis.parentID === parentID);
    return [{ carrier: parentID, from: instantOf(record), to: next ? instantOf(next) : Infinity }];
  });
}

function isDuring(ride: Ride, thing: string, event: EpcisEvent): boolean {
  const at = Date.parse(event.eventTime);
  return thing === ride.carrier && at >= ride.from && at <= ride.to;
}

import {
  TRACE_STAGES,
  type TraceAnomaly,
  type TraceEvent,
  type TraceItem,
  type TraceStage,
} from '@digital-cq/sdk/types';

/** One stage of the way. Papers and transport come more than once: on the hoof, then as meat. */
export interface Leg {
  readonly key: string;
  readonly stage: TraceStage;
  /** Nothing is on record where something should be. */
  readonly gap: boolean;
  readonly events: readonly TraceEvent[];
  /** What does not fit about the stage as a whole. */
  readonly anomalies: readonly TraceAnomaly[];
}

export interface Way {
  readonly legs: readonly Leg[];
  /** What has no place on the way. */
  readonly loose: readonly TraceAnomaly[];
}

/** From this many on, ordinary events are folded away. */
const MANY_EVENTS = 12;
const RETURNING: readonly TraceStage[] = ['quarantine', 'transport'];
const MEAT: readonly TraceStage[] = ['slaughter', 'cutting', 'wholesale', 'retail'];

const rankOf = (stage: TraceStage) => {
  const rank = TRACE_STAGES.indexOf(stage);
  return rank < 0 ? TRACE_STAGES.length : rank;
};

const timeOf = ({ at }: TraceEvent) => Date.parse(at);

/**
 * The furthest of the stages from the slaughter to the stall that most of its events say was over by then: one that is
 * dated wrongly, or belongs to another animal, does not turn the way around.
 */
function stageBehind(time: number, times: readonly (readonly number[])[]): TraceStage | undefined {
  return MEAT.filter((stage) => {
    const known = times[rankOf(stage)] ?? [];
    return known.filter((one) => one < time).length > known.length / 2;
  }).at(-1);
}

/** The anomalies that stand at an event. */
export function anomaliesAt({ id, anomalyIds }: TraceEvent, anomalies: readonly TraceAnomaly[]): TraceAnomaly[] {
  return anomalies.filter((anomaly) => anomaly.eventId === id || anomalyIds.includes(anomaly.id));
}

/** Puts events under their stages, in the order of the way, with gaps where the platform misses a stage. */
export function toWay(
  { anomalies, stages }: Pick<TraceItem, 'anomalies' | 'stages'>,
  events: readonly TraceEvent[],
): Way {
  const legs = new Map<string, { rank: number; stage: TraceStage; events: TraceEvent[] }>();
  const put = (stage: TraceStage, after: TraceStage | undefined, event?: TraceEvent) => {
    const key = after ? `${stage} ${after}` : stage;
    // What comes back after a later stage stands between that stage and the next.
    const rank = after ? rankOf(after) + (rankOf(stage) + 1) / 100 : rankOf(stage);
    const leg = legs.get(key) ?? { rank, stage, events: [] };
    legs.set(key, leg);
    if (event) leg.events.push(event);
  };
  const times = TRACE_STAGES.map((stage) => events.filter((event) => event.stage === stage).map(timeOf));
  for (const event of [...events].sort((a, b) => timeOf(a) - timeOf(b))) {
    put(event.stage, RETURNING.includes(event.stage) ? stageBehind(timeOf(event), times) : undefined, event);
  }
  const isThere = (stage: TraceStage) => [...legs.values()].some((leg) => leg.stage === stage);
  const missing = new Set(anomalies.flatMap(({ kind, stage }) => (kind === 'missing_stage' && stage ? [stage] : [])));
  for (const stage of [...stages, ...missing]) if (!isThere(stage)) put(stage, undefined);

  const unplaced = anomalies.filter((anomaly) => !events.some((event) => anomaliesAt(event, [anomaly]).length > 0));
  const ordered = [...legs].sort(([, a], [, b]) => a.rank - b.rank);
  const takes = (key: string, stage: TraceStage) => ordered.find(([, leg]) => leg.stage === stage)?.[0] === key;
  return {
    legs: ordered.map(([key, { stage, events }]) => ({
      key,
      stage,
      events,
      gap: events.length === 0 && missing.has(stage),
      anomalies: unplaced.filter((anomaly) => anomaly.stage === stage && takes(key, stage)),
    })),
    loose: unplaced.filter(({ stage }) => !stage || !isThere(stage)),
  };
}

/** The events of a leg that are worth a look at once, where there are many on the way. */
export function notable({ events }: Leg, anomalies: readonly TraceAnomaly[], total: number): readonly TraceEvent[] {
  if (total <= MANY_EVENTS || events.length < 4) return events;
  const speaks = (event: TraceEvent) =>
    anomaliesAt(event, anomalies).length > 0 || event.correction !== undefined || event.correctedBy !== undefined;
  return events.filter((event, index) => index === 0 || index === events.length - 1 || speaks(event));
}

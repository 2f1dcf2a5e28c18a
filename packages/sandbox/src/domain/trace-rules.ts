import { localDay } from './calendar.js';
import {
  amountIn,
  childrenOf,
  earTagOf,
  inputsOf,
  kilogramsOf,
  objectsOf,
  outputsOf,
  placeOf,
  stepOf,
  temperaturesOf,
  thingsOf,
} from './epcis.js';
import { byTime, instantOf, type TraceRecord } from './trace-chain.js';
import { counted, papersFor, placeFor, stagesOf, type ChainFacts, type Position } from './trace-facts.js';
import { CHILLED, isAboutAnimals, PAPERS_NEEDED, stageOf, STAGES_BEFORE } from './trace-stages.js';
import {
  dayText,
  durationText,
  numberText,
  PAPER_NAMES,
  plural,
  SEVERITIES,
  STAGE_NAMES,
  spanText,
  STAGES,
  stepText,
  timeText,
  type Severity,
  type TraceStage,
} from './trace-words.js';
import type { Schemas, Text } from '../types.js';

/** Something in a chain that does not fit, in words for a shopper: what, where, when, by how much. */
export interface Anomaly {
  readonly kind: Schemas['AnomalyKind'];
  readonly severity: Severity;
  readonly stage: TraceStage;
  /** Our id of the event it belongs to. */
  readonly recordId?: string;
  readonly certificateId?: string;
  readonly text: Text;
}

type Rule = (facts: ChainFacts, records: readonly TraceRecord[]) => Anomaly[];

/** More than scales and drip loss explain. */
const WEIGHT_TOLERANCE = 0.01;
/** An imbalance of more than this share is grave. */
const GRAVE_IMBALANCE = 0.1;
/** No pig gives more meat than this. */
const MAX_CARCASS_KG = 130;
/** As the crow flies; roads are longer, so a lorry never gets there. */
const MAX_KMH = 110;
/** Positions of places are rough: nearer ones are taken as one. */
const MIN_KM = 5;
const MINUTE_MS = 60_000;
const CLOCK_SKEW_MS = 10 * MINUTE_MS;

const onRecord = (record: TraceRecord) => ({ stage: stageOf(record.epcis), recordId: record.id });

const missingStage: Rule = (facts) => {
  const reached = stagesOf(facts.chain);
  const needed = new Set(reached.flatMap((stage) => STAGES_BEFORE[stage]));
  return STAGES.filter((stage) => needed.has(stage) && !reached.includes(stage)).map((stage) => {
    const [zh, en] = STAGE_NAMES[stage];
    return {
      kind: 'missing_stage',
      severity: 'orange',
      stage,
      text: [`没有“${zh}”环节的记录，来路在这里断开。`, `There is no record of ${en}: the chain is broken here.`],
    };
  });
};

const missingPaper: Rule = (facts, records) => {
  const present = new Set(records.flatMap((record) => papersFor(record, facts.papers).map(({ type }) => type)));
  return stagesOf(facts.chain).flatMap((stage) =>
    PAPERS_NEEDED[stage]
      .filter(({ type }) => !present.has(type))
      .map(({ type, severity }): Anomaly => {
        const [zh, en] = PAPER_NAMES[type];
        const first = records.find(({ epcis }) => stageOf(epcis) === stage);
        const stageName = STAGE_NAMES[stage];
        return {
          kind: 'missing_paper',
          severity,
          stage,
          ...(first && { recordId: first.id }),
          text: [`${stageName[0]}环节缺少《${zh}》。`, `${en} is missing at the stage “${stageName[1]}”.`],
        };
      }),
  );
};

const DAY_MS = 86_400_000;

const paperOutOfDate: Rule = ({ papers }, records) => {
  const found = new Map<string, Anomaly>();
  for (const record of records) {
    const day = localDay(new Date(instantOf(record)));
    for (const { id, name, number, issuedAt, validTo, revokedAt } of papersFor(record, papers)) {
      if (found.has(id)) continue;
      const paper: Text = [
        `《${name[0]}》${number ? `（编号 ${number}）` : ''}`,
        number ? `${name[1]} ${number}` : name[1],
      ];
      const used = dayText(day);
      const add = (kind: Anomaly['kind'], severity: Severity, text: Text) =>
        found.set(id, { kind, severity, ...onRecord(record), certificateId: id, text });
      if (revokedAt !== null && revokedAt <= day) {
        const revoked = dayText(revokedAt);
        add('expired_paper', 'red', [
          `${paper[0]}已在 ${revoked[0]}吊销，${used[0]}还在用。`,
          `${paper[1]} was revoked on ${revoked[1]} and still used on ${used[1]}.`,
        ]);
      } else if (validTo !== null && validTo < day) {
        const days = Math.round((Date.parse(day) - Date.parse(validTo)) / DAY_MS);
        const last = dayText(validTo);
        add('expired_paper', 'orange', [
          `${paper[0]}${last[0]}到期，${used[0]}还在用，已过期 ${days} 天。`,
          `${paper[1]} expired on ${last[1]} and was still used on ${used[1]}, ${plural(days, 'day')} later.`,
        ]);
      } else if (issuedAt !== null && issuedAt > day) {
        const issued = dayText(issuedAt);
        add('time_reversed', 'yellow', [
          `${paper[0]}${issued[0]}才开具，${used[0]}就用上了。`,
          `${paper[1]} was issued on ${issued[1]}, but used as early as ${used[1]}.`,
        ]);
      }
    }
  }
  return [...found.values()];
};

/** What comes first, and what ends it. */
const STEP_PAIRS: readonly (readonly [first: string, then: string])[] = [
  ['loading', 'unloading'],
  ['departing', 'arriving'],
  ['shipping', 'receiving'],
];

const timeReversed: Rule = ({ chain }, records) => {
  const found = new Map<string, Anomaly>();
  const add = (early: TraceRecord, late: TraceRecord) => {
    const [a, b] = [stepText(stepOf(early.epcis)), stepText(stepOf(late.epcis))];
    const [from, to] = [timeText(instantOf(early)), timeText(instantOf(late))];
    const by = durationText((instantOf(late) - instantOf(early)) / MINUTE_MS);
    found.set(early.id, {
      kind: 'time_reversed',
      severity: 'yellow',
      ...onRecord(early),
      text: [
        `“${a[0]}”记在 ${from[0]}，比“${b[0]}”（${to[0]}）还早 ${by[0]}，先后颠倒。`,
        `The ${a[1]} is recorded for ${from[1]}, ${by[1]} before the ${b[1]} (${to[1]}): the order cannot be right.`,
      ],
    });
  };
  for (const [thing, events] of storiesOf(chain.epcs, records)) {
    for (const [first, then] of STEP_PAIRS) {
      let open = 0;
      for (const [index, record] of events.entries()) {
        const step = stepOf(record.epcis);
        if (step === first) open += 1;
        if (step !== then) continue;
        open -= 1;
        // Goods that go on from where they came in are no reversal.
        const isBegun = ({ epcis }: TraceRecord) => stepOf(epcis) === first && placeOf(epcis) !== placeOf(record.epcis);
        const late = open < 0 ? events.slice(index + 1).find(isBegun) : undefined;
        if (late && instantOf(late) > instantOf(record)) add(record, late);
      }
    }
    const made = events.find(({ epcis }) => outputsOf(epcis).includes(thing));
    const early = made && events.find((record) => record !== made && instantOf(record) < instantOf(made));
    if (early) add(early, made);
  }
  for (const record of records) {
    const ahead = instantOf(record) - Date.parse(record.recordedAt);
    if (!(ahead > CLOCK_SKEW_MS) || found.has(record.id)) continue;
    const [step, by] = [stepText(stepOf(record.epcis)), durationText(ahead / MINUTE_MS)];
    found.set(record.id, {
      kind: 'time_reversed',
      severity: 'blue',
      ...onRecord(record),
      text: [
        `“${step[0]}”在发生之前 ${by[0]}就录入了。`,
        `The ${step[1]} was put on record ${by[1]} before it is said to have happened.`,
      ],
    });
  }
  return [...found.values()];
};

/** What happened to each thing of the chain and to what carried it, by time. */
function storiesOf(epcs: ReadonlySet<string>, records: readonly TraceRecord[]): Map<string, TraceRecord[]> {
  const carriers = new Set(records.flatMap(({ epcis }) => epcis.parentID ?? []));
  const stories = new Map<string, TraceRecord[]>();
  for (const record of records) {
    for (const thing of thingsOf(record.epcis)) {
      if (!epcs.has(thing) && !carriers.has(thing)) continue;
      const story = stories.get(thing);
      if (story) story.push(record);
      else stories.set(thing, [record]);
    }
  }
  return stories;
}

const quantityImbalance: Rule = ({ chain }, records) => {
  const everything = counted([...chain.records, ...chain.beside]);
  return [
    ...records.flatMap((record) => stepImbalance(record) ?? []),
    ...[...chain.epcs].flatMap((epc) => lotImbalance(epc, everything, records) ?? []),
  ];
};

/** One step that gave more than went in. */
function stepImbalance(record: TraceRecord): Anomaly | undefined {
  const { type, inputEPCList = [], inputQuantityList, outputQuantityList } = record.epcis;
  const out = amountIn('KGM', outputQuantityList);
  if (type !== 'TransformationEvent' || out === undefined) return undefined;
  const heads = inputEPCList.filter((epc) => earTagOf(epc) !== undefined).length;
  if (heads > 0) {
    const most = heads * MAX_CARCASS_KG;
    return out <= most
      ? undefined
      : imbalance(record, out, most, [
          `${numberText(heads)} 头猪屠宰出 ${numberText(out)} 公斤白条，按每头最多 ${MAX_CARCASS_KG} 公斤算，多出 ${numberText(out - most)} 公斤。`,
          `${plural(heads, 'pig')} gave ${numberText(out)} kg of carcasses, ${numberText(out - most)} kg more than at ${MAX_CARCASS_KG} kg each.`,
        ]);
  }
  const into = inputEPCList.length === 0 ? amountIn('KGM', inputQuantityList) : undefined;
  if (into === undefined || out <= into * (1 + WEIGHT_TOLERANCE)) return undefined;
  const [zh, en] = stepText(stepOf(record.epcis));
  return imbalance(record, out, into, [
    `${zh}出的肉 ${numberText(out)} 公斤，比进来的 ${numberText(into)} 公斤多 ${numberText(out - into)} 公斤，来路不明。`,
    `${numberText(out)} kg came out of ${en}, ${numberText(out - into)} kg more than the ${numberText(into)} kg that went in; nobody knows from where.`,
  ]);
}

/** A lot of which more was used, in all steps together, than there was of it. */
function lotImbalance(
  lot: string,
  everything: readonly TraceRecord[],
  records: readonly TraceRecord[],
): Anomaly | undefined {
  const sum = (pick: (record: TraceRecord) => number) => everything.reduce((total, record) => total + pick(record), 0);
  const made = sum(({ epcis }) => kilogramsOf(lot, epcis.outputQuantityList));
  const used = sum(({ epcis }) => kilogramsOf(lot, epcis.inputQuantityList));
  const record = records.findLast(({ epcis }) => inputsOf(epcis).includes(lot));
  if (!record || made === 0 || used <= made * (1 + WEIGHT_TOLERANCE)) return undefined;
  return imbalance(record, used, made, [
    `这批肉一共 ${numberText(made)} 公斤，记录里却用掉了 ${numberText(used)} 公斤，多出 ${numberText(used - made)} 公斤。`,
    `There were ${numberText(made)} kg of this lot, but ${numberText(used)} kg of it were used, ${numberText(used - made)} kg too much.`,
  ]);
}

function imbalance(record: TraceRecord, found: number, most: number, text: Text): Anomaly {
  const severity = found > most * (1 + GRAVE_IMBALANCE) ? 'red' : 'orange';
  return { kind: 'quantity_imbalance', severity, ...onRecord(record), text };
}

const impossibleTravel: Rule = (facts, records) => {
  const reversed = new Set(timeReversed(facts, records).map(({ recordId }) => recordId));
  const inOrder = records.filter(({ id }) => !reversed.has(id));
  const found = new Map<string, Anomaly>();
  for (const story of storiesOf(facts.chain.epcs, inOrder).values()) {
    for (const [index, to] of story.entries()) {
      const from = story[index - 1];
      const [a, b] = [from && placeFor(from, facts.places), placeFor(to, facts.places)];
      if (!from || !a?.position || !b?.position || found.has(to.id)) continue;
      const km = distanceKm(a.position, b.position);
      const minutes = (instantOf(to) - instantOf(from)) / MINUTE_MS;
      if (km < MIN_KM || km / (minutes / 60) <= MAX_KMH) continue;
      const speed = minutes > 0 ? Math.round(km / (minutes / 60)) : undefined;
      const [start, end, took] = [timeText(instantOf(from)), timeText(instantOf(to)), durationText(minutes)];
      const way = numberText(Math.round(km));
      found.set(to.id, {
        kind: 'impossible_travel',
        severity: 'orange',
        ...onRecord(to),
        text: [
          `${start[0]} 还在${a.name[0]}，${end[0]} 就到了 ${way} 公里外（${b.name[0]}）：${took[0]}${speed ? `，合每小时 ${numberText(speed)} 公里` : ''}，不可能。`,
          `On record on ${start[1]} (${a.name[1]}), and on ${end[1]} ${way} km away (${b.name[1]}): ${took[1]} apart${speed ? `, ${numberText(speed)} km/h` : ''}, which is not possible.`,
        ],
      });
    }
  }
  return [...found.values()];
};

const EARTH_KM = 6_371;

/** Along the great circle. */
export function distanceKm(a: Position, b: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [lat, lng] = [radians(b.lat - a.lat), radians(b.lng - a.lng)];
  const chord = Math.sin(lat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lng / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

const reusedEarTag: Rule = ({ chain }, records) => {
  const found = new Map<string, Anomaly>();
  for (const [epc, story] of storiesOf(chain.epcs, records)) {
    const tag = earTagOf(epc);
    const killed = story.filter(({ epcis }) => stepOf(epcis) === 'killing' && inputsOf(epcis).includes(epc));
    const [first, again] = killed;
    if (tag === undefined || !first) continue;
    const isAlive = ({ epcis }: TraceRecord) =>
      epcis.action !== 'DELETE' && [...objectsOf(epcis), ...childrenOf(epcis)].includes(epc);
    const later = again ?? story.find((record) => instantOf(record) > instantOf(first) && isAlive(record));
    // One finding for a whole lorry of tags that were used again.
    if (!later || found.has(later.id)) continue;
    const [then, now] = [timeText(instantOf(first)), timeText(instantOf(later))];
    found.set(later.id, {
      kind: 'reused_ear_tag',
      severity: 'red',
      ...onRecord(later),
      text: again
        ? [
            `耳标 ${tag} 在 ${then[0]} 已经屠宰过一头猪，${now[0]} 又屠宰了一头，耳标被重复使用。`,
            `The pig with ear tag ${tag} was slaughtered on ${then[1]}, and another one with the same tag on ${now[1]}: the tag was used twice.`,
          ]
        : [
            `耳标 ${tag} 的猪在 ${then[0]} 已经屠宰，${now[0]} 又有它活着的记录，耳标可能被重复使用。`,
            `The pig with ear tag ${tag} was slaughtered on ${then[1]}, yet is on record alive on ${now[1]}: the tag may have been used twice.`,
          ],
    });
  }
  return [...found.values()];
};

const temperature: Rule = (_facts, records) =>
  records.flatMap((record) => {
    if (isAboutAnimals(record.epcis)) return [];
    const outside = temperaturesOf(record.epcis).filter(({ value }) => value < CHILLED.min || value > CHILLED.max);
    const [first] = outside;
    const last = outside.at(-1);
    if (!first || !last) return [];
    const far = (value: number) => Math.max(value - CHILLED.max, CHILLED.min - value);
    const worst = outside.reduce((a, b) => (far(b.value) > far(a.value) ? b : a)).value;
    const range = `${CHILLED.min}～${CHILLED.max} ℃`;
    const span = spanText(first.at, last.at);
    return [
      {
        kind: 'temperature',
        severity: worst > CHILLED.grave ? 'orange' : 'yellow',
        ...onRecord(record),
        text: [
          `${span[0]}，冷鲜肉温度${worst > CHILLED.max ? '最高' : '最低'}到了 ${numberText(worst)} ℃，应在 ${range}。`,
          `The chilled meat reached ${numberText(worst)} °C ${span[1]}; it must stay between ${CHILLED.min} and ${CHILLED.max} °C.`,
        ],
      } satisfies Anomaly,
    ];
  });

const RULES: readonly Rule[] = [
  missingStage,
  missingPaper,
  paperOutOfDate,
  timeReversed,
  quantityImbalance,
  impossibleTravel,
  reusedEarTag,
  temperature,
];

/** Everything in a chain that does not fit, the gravest first, then as it came about. */
export function findAnomalies(facts: ChainFacts): Anomaly[] {
  const records = counted(facts.chain.records).toSorted(byTime);
  const position = new Map(records.map(({ id }, index) => [id, index]));
  const rank = ({ severity, stage, recordId }: Anomaly) =>
    (SEVERITIES.indexOf(severity) * STAGES.length + STAGES.indexOf(stage)) * records.length +
    (position.get(recordId ?? '') ?? 0);
  return RULES.flatMap((rule) => rule(facts, records)).toSorted((a, b) => rank(a) - rank(b));
}

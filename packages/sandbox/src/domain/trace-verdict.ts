import { cbvWord, earTagOf, kilogramsOf, objectsOf } from './epcis.js';
import { instantOf, type TraceRecord } from './trace-chain.js';
import { counted, papersFor, stagesOf, type ChainFacts } from './trace-facts.js';
import type { Anomaly } from './trace-rules.js';
import { stageOf, STAGES_BEFORE } from './trace-stages.js';
import { numberText, STAGE_NAMES, timeText, type Severity } from './trace-words.js';
import type { Schemas, Text } from '../types.js';

export interface VerdictReason {
  readonly code: string;
  readonly severity?: Severity;
  readonly text: Text;
}

/** What a shopper is told first. */
export interface Verdict {
  readonly state: Schemas['TraceVerdict']['state'];
  readonly since?: string;
  readonly by?: Text;
  readonly reasons: readonly VerdictReason[];
  readonly advice: Text;
}

const PLATFORM: Text = ['数字重庆一码追溯', 'Digital Chongqing food tracing'];

const ADVICE: Readonly<Record<Verdict['state'] | 'grave', Text>> = {
  safe: ['可以放心购买，请保留小票。', 'You can buy it. Keep the receipt.'],
  watch: [
    '可以先不买，请摊主出示检疫证明；已经买的请保留小票和包装，发现问题可以上报。',
    'You may rather not buy it now. Ask the seller for the quarantine certificate; if you have bought it, keep the receipt and the packaging, and report what looks wrong.',
  ],
  grave: [
    '先不要买：有对不上的地方比较严重。已经买的先不要吃，保留小票和包装，可以上报。',
    'Do not buy it for now: what does not fit is grave. If you have bought it, do not eat it yet; keep the receipt and the packaging, and report it.',
  ],
  recalled: [
    '不要吃，也不要买。已经买的请拿回购买处退货退款；已经吃了又不舒服的，请尽快就医并带上小票。',
    'Do not eat or buy it. Take it back to where you bought it for a refund; if you ate some and feel unwell, see a doctor and bring the receipt.',
  ],
  unknown: [
    '现在还说不准它是否安全。请向摊主要检疫证明和进货凭证，拿不出来就不要买。',
    'Nobody can say yet whether it is safe. Ask the seller for the quarantine certificate and the delivery note; without them, do not buy it.',
  ],
};

const ADVICE_ON_ANIMAL: Text = [
  '来自它的肉可以放心购买，请保留小票。',
  'You can buy the meat that came from it. Keep the receipt.',
];

/** Judges a chain by what speaks against it, the gravest first. */
export function judge(facts: ChainFacts, anomalies: readonly Anomaly[]): Verdict {
  const records = counted(facts.chain.records);
  const reasons = anomalies.map(({ kind, severity, text }): VerdictReason => ({ code: kind, severity, text }));
  const recalls = records.filter(({ epcis }) => cbvWord(epcis.disposition) === 'recalled');
  const [recall] = recalls;
  const failed = records.find(({ epcis }) => cbvWord(epcis.disposition) === 'non_conformant');
  if (recall) {
    return {
      state: 'recalled',
      since: recall.epcis.eventTime,
      by: recall.actor?.name ?? PLATFORM,
      reasons: [recallReason(facts, recall, failed), ...destroyedReasons(records), ...reasons],
      advice: ADVICE.recalled,
    };
  }
  const hasOnlyGaps = anomalies.every(({ kind }) => kind === 'missing_stage' || kind === 'missing_paper');
  if (!failed && hasOnlyGaps && hasTooLittle(facts)) {
    const text: Text = [
      '记录太少：还看不出它从哪里来、经过了哪些环节。',
      'Too little is on record to see where it comes from and which way it took.',
    ];
    return { state: 'unknown', reasons: [{ code: 'too_little', text }], advice: ADVICE.unknown };
  }
  if (failed || anomalies.length > 0) {
    const known = new Set([failed?.id, ...anomalies.map(({ recordId }) => recordId)]);
    const since = records.find(({ id }) => known.has(id)) ?? records.at(-1);
    return {
      state: 'watch',
      ...(since && { since: since.recordedAt }),
      by: PLATFORM,
      reasons: [...(failed ? [failureReason(facts, failed)] : []), ...reasons],
      advice: failed || anomalies.some(({ severity }) => severity === 'red') ? ADVICE.grave : ADVICE.watch,
    };
  }
  const stages = stagesOf(facts.chain).map((stage) => STAGE_NAMES[stage]);
  const [first, last] = [stages[0], stages.at(-1)];
  const span: Text = first && last ? [`从${first[0]}到${last[0]}，`, `From ${first[1]} to ${last[1]}, `] : ['', ''];
  const latest = records.at(-1);
  return {
    state: 'safe',
    ...(latest && { since: latest.recordedAt }),
    by: PLATFORM,
    reasons: [
      {
        code: 'complete',
        text: [
          `${span[0]}环节和证明都齐全，没有发现异常。`,
          `${span[1]}every stage and paper is there, and nothing speaks against it.`,
        ],
      },
    ],
    advice: earTagOf(facts.chain.epc) === undefined ? ADVICE.safe : ADVICE_ON_ANIMAL,
  };
}

/** Half of the way is not on record. */
function hasTooLittle({ chain }: ChainFacts): boolean {
  const reached = stagesOf(chain);
  const needed = new Set(reached.flatMap((stage) => [stage, ...STAGES_BEFORE[stage]]));
  return reached.length * 2 < needed.size || reached.length === 0;
}

function recallReason(facts: ChainFacts, recall: TraceRecord, failed: TraceRecord | undefined): VerdictReason {
  const why = failingTest(facts, recall) ?? (failed && failingTest(facts, failed));
  const at = timeText(instantOf(recall));
  const who = recall.actor?.name ?? PLATFORM;
  return {
    code: 'recalled',
    severity: 'red',
    text: [
      `${who[0]}已在 ${at[0]} 召回${why ? `：${why[0]}` : '这批肉'}。`,
      `Recalled by ${who[1]} on ${at[1]}${why ? `: ${why[1]}` : ''}.`,
    ],
  };
}

function failureReason(facts: ChainFacts, failed: TraceRecord): VerdictReason {
  const why = failingTest(facts, failed);
  return {
    code: 'non_conformant',
    severity: 'red',
    text: why ? [`${why[0]}。`, `${why[1]}.`] : ['有一次检验不合格。', 'One inspection was failed.'],
  };
}

/** What the test says that an event refers to. */
function failingTest(facts: ChainFacts, record: TraceRecord): Text | undefined {
  const paper = papersFor(record, facts.papers).find(({ result }) => result !== null);
  if (!paper?.result) return undefined;
  const [zh, en] = paper.name;
  return [
    `《${zh}》${paper.number ? `（编号 ${paper.number}）` : ''}结果为${paper.result[0]}`,
    `${en}${paper.number ? ` ${paper.number}` : ''}, result: ${paper.result[1]}`,
  ];
}

function destroyedReasons(records: readonly TraceRecord[]): VerdictReason[] {
  const destroyed = records.filter(
    ({ epcis }) => stageOf(epcis) === 'recall' && cbvWord(epcis.disposition) === 'destroyed',
  );
  const kilograms = destroyed.reduce(
    (sum, { epcis }) =>
      sum + objectsOf(epcis).reduce((part, thing) => part + kilogramsOf(thing, epcis.quantityList), 0),
    0,
  );
  if (kilograms === 0) return [];
  const text: Text = [
    `已收回 ${numberText(kilograms)} 公斤并作无害化处理，其余还在追回。`,
    `${numberText(kilograms)} kg were taken back and destroyed; the rest is being searched for.`,
  ];
  return [{ code: 'destroyed', severity: 'blue', text }];
}

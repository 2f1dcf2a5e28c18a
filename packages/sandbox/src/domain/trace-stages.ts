import { cbvWord, earTagOf, stepOf, thingsOf, type EpcisEvent } from './epcis.js';
import type { CertificateType, Severity, TraceStage } from './trace-words.js';

interface StageRule {
  readonly steps?: readonly string[];
  readonly dispositions?: readonly string[];
  /** What the event is about. */
  readonly about?: 'animal' | 'meat';
  /** A business transaction of this type must be referred to. */
  readonly paper?: 'cert';
  readonly stage: TraceStage;
}

/** From the words of EPCIS and CBV to our stages; the first rule that fits decides. */
const STAGE_RULES: readonly StageRule[] = [
  { dispositions: ['recalled', 'destroyed'], stage: 'recall' },
  { steps: ['destroying'], stage: 'recall' },
  { steps: ['commissioning'], about: 'animal', stage: 'farming' },
  { steps: ['inspecting'], about: 'animal', paper: 'cert', stage: 'quarantine' },
  { steps: ['inspecting', 'sampling', 'holding'], about: 'animal', stage: 'farming' },
  { steps: ['receiving', 'killing'], about: 'animal', stage: 'slaughter' },
  { steps: ['killing'], stage: 'slaughter' },
  { steps: ['inspecting', 'sampling', 'holding'], about: 'meat', stage: 'slaughter' },
  { steps: ['disassembling', 'packing'], stage: 'cutting' },
  // 调运 is that of live animals; meat on the road belongs to trade.
  {
    steps: ['loading', 'shipping', 'transporting', 'sensor_reporting', 'receiving', 'storing', 'repackaging'],
    about: 'meat',
    stage: 'wholesale',
  },
  {
    steps: ['loading', 'departing', 'shipping', 'transporting', 'sensor_reporting', 'arriving', 'unloading'],
    stage: 'transport',
  },
  { steps: ['stocking', 'retail_selling'], stage: 'retail' },
];

export function isAboutAnimals(event: EpcisEvent): boolean {
  return thingsOf(event).some((thing) => earTagOf(thing) !== undefined);
}

export function stageOf(event: EpcisEvent): TraceStage {
  const step = stepOf(event);
  const disposition = cbvWord(event.disposition) ?? '';
  const isLive = isAboutAnimals(event);
  // A vehicle alone is neither.
  const isMeat = !isLive && [...(event.quantityList ?? []), ...(event.outputQuantityList ?? [])].length > 0;
  const isCertified = (event.bizTransactionList ?? []).some(({ type }) => cbvWord(type) === 'cert');
  const rule = STAGE_RULES.find(
    ({ steps, dispositions, about, paper }) =>
      (!steps || steps.includes(step)) &&
      (!dispositions || dispositions.includes(disposition)) &&
      (about === undefined || (about === 'animal' ? isLive : isMeat)) &&
      (paper === undefined || isCertified),
  );
  return rule?.stage ?? (isLive ? 'farming' : 'wholesale');
}

/** The stages that must have gone before one. Meat may be sold uncut, so nothing asks for cutting. */
export const STAGES_BEFORE: Readonly<Record<TraceStage, readonly TraceStage[]>> = {
  farming: [],
  quarantine: ['farming'],
  transport: ['farming', 'quarantine'],
  slaughter: ['farming', 'quarantine', 'transport'],
  cutting: ['farming', 'quarantine', 'transport', 'slaughter'],
  wholesale: ['farming', 'quarantine', 'transport', 'slaughter'],
  retail: ['farming', 'quarantine', 'transport', 'slaughter', 'wholesale'],
  recall: [],
};

export interface PaperNeeded {
  readonly type: CertificateType;
  /** How grave it is when it is not there. */
  readonly severity: Severity;
}

/** The papers that each stage needs, after 两章两证一报告. Which ones a district asks for is data, as here. */
export const PAPERS_NEEDED: Readonly<Record<TraceStage, readonly PaperNeeded[]>> = {
  farming: [{ type: 'farm_filing', severity: 'yellow' }],
  quarantine: [],
  transport: [
    { type: 'quarantine_animal', severity: 'red' },
    { type: 'vehicle_filing', severity: 'yellow' },
  ],
  slaughter: [
    { type: 'asf_test', severity: 'red' },
    { type: 'meat_inspection', severity: 'orange' },
    { type: 'quarantine_product', severity: 'orange' },
  ],
  cutting: [],
  wholesale: [{ type: 'agreement', severity: 'yellow' }],
  retail: [{ type: 'food_business_licence', severity: 'orange' }],
  recall: [],
};

/** The temperatures that chilled meat may have, in degrees Celsius; above `grave` it may have spoilt. */
export const CHILLED = { min: 0, max: 4, grave: 7 } as const;

import type { Schemas, Text } from '../types.js';

export type TraceStage = Schemas['TraceStage'];
export type CertificateType = Schemas['CertificateType'];
export type PartyRole = Schemas['TraceParty']['role'];
export type PremisesType = Schemas['PremisesType'];
export type Severity = Schemas['Severity'];

/** The stages in the order food goes through them. */
export const STAGES: readonly TraceStage[] = [
  'farming',
  'quarantine',
  'transport',
  'slaughter',
  'cutting',
  'wholesale',
  'retail',
  'recall',
];

/** The gravest first. */
export const SEVERITIES: readonly Severity[] = ['red', 'orange', 'yellow', 'blue'];

export const STAGE_NAMES: Readonly<Record<TraceStage, Text>> = {
  farming: ['养殖', 'farming'],
  quarantine: ['产地检疫', 'quarantine at the farm'],
  transport: ['调运', 'transport'],
  slaughter: ['屠宰', 'slaughter'],
  cutting: ['分割', 'cutting'],
  wholesale: ['批发', 'wholesale'],
  retail: ['零售', 'retail'],
  recall: ['召回', 'recall'],
};

export const PAPER_NAMES: Readonly<Record<CertificateType, Text>> = {
  food_business_licence: ['食品经营许可证', 'Food business licence'],
  food_production_licence: ['食品生产许可证', 'Food production licence'],
  quarantine_animal: ['动物检疫合格证明（动物 B）', 'Animal quarantine certificate'],
  quarantine_product: ['动物检疫合格证明（产品 B）', 'Meat quarantine certificate'],
  meat_inspection: ['肉品品质检验合格证', 'Meat inspection certificate'],
  asf_test: ['非洲猪瘟病毒检测报告', 'African swine fever test report'],
  conformity: ['承诺达标合格证', 'Declaration of conformity'],
  vehicle_filing: ['运输车辆备案表', 'Livestock vehicle registration'],
  farm_filing: ['养殖场备案表', 'Farm registration'],
  agreement: ['市场入场协议', 'Market agreement'],
  other: ['其他证明', 'Other paper'],
};

/** Steps of the Core Business Vocabulary as they are spoken of. */
const STEP_NAMES: Readonly<Record<string, Text>> = {
  commissioning: ['佩戴耳标', 'ear-tagging'],
  inspecting: ['检查', 'inspection'],
  sampling: ['抽样', 'sampling'],
  loading: ['装车', 'loading'],
  departing: ['发车', 'departure'],
  transporting: ['运输', 'transport'],
  arriving: ['到达', 'arrival'],
  unloading: ['卸车', 'unloading'],
  killing: ['屠宰', 'slaughter'],
  disassembling: ['分割', 'cutting'],
  packing: ['包装', 'packing'],
  repackaging: ['分拣', 'sorting for the stalls'],
  shipping: ['发货', 'dispatch'],
  receiving: ['收货', 'receipt'],
  storing: ['入库', 'storing'],
  stocking: ['上摊', 'putting on sale'],
  retail_selling: ['零售', 'retail sale'],
  destroying: ['无害化处理', 'destruction'],
};

export function stepText(step: string): Text {
  return STEP_NAMES[step] ?? ['记录', 'the record'];
}

/** Who acts at a place of business, by its first type. */
export const ROLE_OF_PREMISES: Readonly<Record<PremisesType, PartyRole>> = {
  farm: 'farm',
  haulier: 'haulier',
  slaughterhouse: 'slaughterhouse',
  cutting_plant: 'cutting_plant',
  market: 'wholesaler',
  stall: 'retailer',
  shop: 'retailer',
  restaurant: 'retailer',
  canteen: 'retailer',
};

const ZONE = 'Asia/Shanghai';
const clock = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { timeZone: ZONE, ...options });
const DAY = [
  clock('zh-CN', { month: 'long', day: 'numeric' }),
  clock('en-GB', { day: 'numeric', month: 'short' }),
] as const;
const HOUR = clock('en-GB', { hour: '2-digit', minute: '2-digit' });
const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** `11月22日 06:10` and `22 Nov, 06:10`. */
export function timeText(at: string | number): Text {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return ['时间不详', 'at an unknown time'];
  const hour = HOUR.format(date);
  return [`${DAY[0].format(date)} ${hour}`, `${DAY[1].format(date)}, ${hour}`];
}

/** `11月22日 03:00 至 03:20` and `from 03:00 to 03:20 on 22 Nov`; a moment where both are the same. */
export function spanText(from: string, to: string): Text {
  const [start, end] = [timeText(from), timeText(to)];
  if (start[0] === end[0]) return [start[0], `on ${start[1]}`];
  const isOneDay = start[0].split(' ')[0] === end[0].split(' ')[0];
  return isOneDay
    ? [
        `${start[0]} 至 ${end[0].split(' ')[1]}`,
        `from ${start[1].split(', ')[1]} to ${end[1].split(', ')[1]} on ${start[1].split(', ')[0]}`,
      ]
    : [`${start[0]} 至 ${end[0]}`, `from ${start[1]} to ${end[1]}`];
}

/** A day as `yyyy-MM-dd` → `11月22日` and `22 Nov`. */
export function dayText(day: string): Text {
  const date = new Date(`${day}T12:00:00+08:00`);
  return [DAY[0].format(date), DAY[1].format(date)];
}

export function numberText(value: number): string {
  return NUMBER.format(value);
}

/** Minutes for people: `25 分钟`, `3 小时`, `2 天`. */
export function durationText(minutes: number): Text {
  if (minutes < 90) return [`${Math.round(minutes)} 分钟`, plural(Math.round(minutes), 'minute')];
  const hours = Math.round(minutes / 60);
  if (hours < 48) return [`${hours} 小时`, plural(hours, 'hour')];
  return [`${Math.round(hours / 24)} 天`, plural(Math.round(hours / 24), 'day')];
}

export function plural(count: number, noun: string): string {
  return `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;
}

import type { EpcisEvent } from '../../domain/epcis.js';
import type { Actor } from '../../domain/trace-chain.js';
import type { CertificateType } from '../../domain/trace-words.js';
import type { Text } from '../../types.js';
import { certificateUri, earTag, goodsUri, lotUri, placeUri, tagUri, vehicleUri, type Cut } from './codes.js';
import type { SeedPlace } from './premises.js';

/** A moment, counted back from the day on which the platform is first started. */
export interface Moment {
  readonly daysAgo: number;
  readonly time: string;
}

/** An event before its time is fixed. */
export interface Draft {
  readonly key: string;
  readonly when: Moment;
  readonly actor: Omit<Actor, 'premisesId'> & { readonly placeKey?: string };
  readonly event: Omit<EpcisEvent, 'eventTime' | 'eventTimeZoneOffset' | 'eventID' | 'sensorElementList'>;
  /** Temperatures every ten minutes up to the event. */
  readonly temperatures?: readonly number[];
  /** Declared wrong afterwards, and replaced by the event of that key. */
  readonly correctedBy?: string;
}

/** A paper of goods. */
export interface PaperDraft {
  readonly type: CertificateType;
  readonly name?: Text;
  readonly number: string;
  readonly issuer: Text;
  readonly issuedDaysAgo: number;
  readonly validDays: number;
  readonly result: Text;
  readonly epc: string;
}

export interface PorkLot {
  readonly epc: string;
  readonly lot: string;
  readonly cut?: Cut;
  readonly kind: 'carcass_lot' | 'cut_lot' | 'retail_lot';
  readonly kilograms: number;
}

export interface PorkStory {
  readonly drafts: readonly Draft[];
  readonly papers: readonly PaperDraft[];
  readonly tags: readonly string[];
  readonly lots: readonly PorkLot[];
}

export interface PorkPlan {
  /** Two digits that all its numbers carry. */
  readonly no: string;
  /** The serial of its first ear tag. */
  readonly firstTag: number;
  /** How many days ago the pigs were slaughtered. */
  readonly daysAgo: number;
  readonly farm: SeedPlace;
  readonly haulier: SeedPlace;
  readonly stalls: readonly SeedPlace[];
}

export interface PorkPlaces {
  readonly slaughterhouse: SeedPlace;
  readonly cutting: SeedPlace;
  readonly market: SeedPlace;
}

const HEADS = 20;
export const VETS: Text = ['荣昌区动物卫生监督机构', 'Rongchang District Animal Health Inspectorate'];
export const LABORATORY: Text = ['荣昌区畜产品检测机构', 'Rongchang District Livestock Products Laboratory'];
export const REGULATOR: Text = ['荣昌区市场监督管理局', 'Rongchang District Administration for Market Regulation'];
const PASSED: Text = ['合格', 'passed'];
const NEGATIVE: Text = ['阴性', 'negative'];

const CUTS: readonly Cut[] = ['belly', 'ribs', 'leg', 'other'];
const CUT_KG: Readonly<Record<Cut, number>> = { belly: 420, ribs: 260, leg: 510, other: 498 };
const CARCASS_KG = 1_720;
const STALL_CUTS: readonly Cut[] = ['belly', 'ribs', 'leg', 'belly'];
const STALL_KG: Readonly<Record<Cut, number>> = { belly: 60, ribs: 45, leg: 80, other: 50 };

const kilograms = (epcClass: string, quantity: number) => ({ epcClass, quantity, uom: 'KGM' });
const at = (place: SeedPlace) => ({
  readPoint: { id: placeUri(place.code) },
  bizLocation: { id: placeUri(place.code) },
});
const paper = (type: 'cert' | 'testres' | 'bol', number: string) => ({
  type,
  bizTransaction: certificateUri(number),
});

/** The way of twenty pigs from one farm to four stalls, with everything in order. */
export function tellPorkStory(plan: PorkPlan, places: PorkPlaces): PorkStory {
  const { no, daysAgo, farm, haulier, stalls } = plan;
  const { slaughterhouse, cutting, market } = places;
  const tags = Array.from({ length: HEADS }, (_, index) => earTag(plan.firstTag + index));
  const epcList = tags.map(tagUri);
  const vehicle = vehicleUri(`YZ${no}`);
  const carcass = lotUri(`BT100${no}`);
  const cutNo = (cut: Cut) => `FG100${no}${CUTS.indexOf(cut) + 1}`;
  const cutLot = (cut: Cut) => goodsUri(cut, cutNo(cut));
  const cuts = CUTS.map((cut) => kilograms(cutLot(cut), CUT_KG[cut]));
  const traded = cuts.slice(0, 3);
  const retail = stalls.map((stall, index) => {
    const cut = STALL_CUTS[index % STALL_CUTS.length] ?? 'belly';
    const lot = `LS100${no}${index + 1}`;
    return { stall, cut, lot, epc: goodsUri(cut, lot), kilograms: STALL_KG[cut] };
  });
  const numbers = {
    animals: `DW500153000${no}0`,
    product: `CP5001530000${no}`,
    inspection: `RP5001530000${no}`,
    fever: `FZ5001530000${no}`,
  };

  const run = by(farm, 'farm');
  const drive = by(haulier, 'haulier');
  const kill = by(slaughterhouse, 'slaughterhouse');
  const trade = by(market, 'wholesaler');
  const vet: Draft['actor'] = { name: VETS, role: 'vet' };
  const day = (daysBefore: number, time: string): Moment => ({ daysAgo: daysAgo + daysBefore, time });
  const filed = (...codes: string[]) => ({ certificationInfo: codes.map(certificateUri) });

  const drafts: Draft[] = [
    {
      key: 'tag',
      when: day(172, '09:00'),
      actor: run,
      event: {
        type: 'ObjectEvent',
        action: 'ADD',
        bizStep: 'commissioning',
        disposition: 'active',
        epcList,
        ...at(farm),
        ...filed(filingNumber(farm)),
      },
    },
    {
      key: 'vaccinate',
      when: day(120, '10:20'),
      actor: run,
      event: {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        bizStep: 'inspecting',
        disposition: 'conformant',
        epcList,
        ...at(farm),
      },
    },
    {
      key: 'farm-test',
      when: day(7, '09:40'),
      actor: vet,
      event: {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        bizStep: 'sampling',
        disposition: 'conformant',
        epcList,
        ...at(farm),
      },
    },
    {
      key: 'quarantine',
      when: day(1, '15:00'),
      actor: vet,
      event: {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        bizStep: 'inspecting',
        disposition: 'conformant',
        epcList,
        ...at(farm),
        bizTransactionList: [paper('cert', numbers.animals)],
      },
    },
    {
      key: 'load',
      when: day(0, '14:00'),
      actor: drive,
      event: {
        type: 'AggregationEvent',
        action: 'ADD',
        bizStep: 'loading',
        disposition: 'in_transit',
        parentID: vehicle,
        childEPCs: epcList,
        ...at(farm),
        ...filed(filingNumber(haulier)),
      },
    },
    {
      key: 'depart',
      when: day(0, '14:25'),
      actor: drive,
      event: {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        bizStep: 'departing',
        disposition: 'in_transit',
        epcList: [vehicle],
        readPoint: { id: placeUri(farm.code) },
        destinationList: [{ type: 'location', destination: placeUri(slaughterhouse.code) }],
      },
    },
    {
      key: 'arrive',
      when: day(0, '15:35'),
      actor: drive,
      event: {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        bizStep: 'arriving',
        disposition: 'in_progress',
        epcList: [vehicle],
        ...at(slaughterhouse),
      },
    },
    {
      key: 'unload',
      when: day(0, '15:50'),
      actor: drive,
      event: {
        type: 'AggregationEvent',
        action: 'DELETE',
        bizStep: 'unloading',
        disposition: 'in_progress',
        parentID: vehicle,
        childEPCs: epcList,
        ...at(slaughterhouse),
      },
    },
    {
      key: 'let-in',
      when: day(0, '16:10'),
      actor: kill,
      event: {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        bizStep: 'receiving',
        disposition: 'in_progress',
        epcList,
        ...at(slaughterhouse),
      },
    },
    {
      key: 'kill',
      when: day(0, '23:20'),
      actor: kill,
      event: {
        type: 'TransformationEvent',
        bizStep: 'killing',
        disposition: 'active',
        inputEPCList: epcList,
        outputQuantityList: [kilograms(carcass, CARCASS_KG)],
        ...at(slaughterhouse),
      },
    },
    {
      key: 'fever-test',
      when: day(0, '23:50'),
      actor: kill,
      event: {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        bizStep: 'sampling',
        disposition: 'conformant',
        quantityList: [kilograms(carcass, CARCASS_KG)],
        ...at(slaughterhouse),
        bizTransactionList: [paper('testres', numbers.fever)],
      },
    },
    {
      key: 'inspect',
      when: day(-1, '00:30'),
      actor: vet,
      event: {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        bizStep: 'inspecting',
        disposition: 'conformant',
        quantityList: [kilograms(carcass, CARCASS_KG)],
        ...at(slaughterhouse),
        bizTransactionList: [paper('cert', numbers.inspection), paper('cert', numbers.product)],
      },
    },
    {
      key: 'cut',
      when: day(-1, '01:40'),
      actor: by(cutting, 'cutting_plant'),
      event: {
        type: 'TransformationEvent',
        bizStep: 'disassembling',
        disposition: 'active',
        inputQuantityList: [kilograms(carcass, CARCASS_KG)],
        outputQuantityList: cuts,
        ...at(cutting),
      },
    },
    {
      key: 'ship',
      when: day(-1, '02:50'),
      actor: by(cutting, 'cutting_plant'),
      event: {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        bizStep: 'shipping',
        disposition: 'in_transit',
        quantityList: traded,
        readPoint: { id: placeUri(cutting.code) },
        bizTransactionList: [paper('cert', numbers.product)],
        sourceList: [{ type: 'location', source: placeUri(cutting.code) }],
        destinationList: [{ type: 'location', destination: placeUri(market.code) }],
      },
    },
    {
      key: 'chill',
      when: day(-1, '03:20'),
      actor: drive,
      event: {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        bizStep: 'transporting',
        disposition: 'in_transit',
        quantityList: traded,
        readPoint: { id: 'geo:29.4012,105.5806' },
      },
      temperatures: [2.1, 2.4, 2.8, 3.1],
    },
    {
      key: 'receive',
      when: day(-1, '03:50'),
      actor: trade,
      event: {
        type: 'ObjectEvent',
        action: 'OBSERVE',
        bizStep: 'receiving',
        disposition: 'in_progress',
        quantityList: traded,
        ...at(market),
        ...filed(agreementNumber(no)),
      },
    },
    ...retail.flatMap(({ stall, cut, epc, kilograms: amount }, index): Draft[] => [
      {
        key: `sort-${index + 1}`,
        when: day(-1, `04:${String(30 + index * 5)}`),
        actor: trade,
        event: {
          type: 'TransformationEvent',
          bizStep: 'repackaging',
          disposition: 'active',
          inputQuantityList: [kilograms(cutLot(cut), amount)],
          outputQuantityList: [kilograms(epc, amount)],
          ...at(market),
        },
      },
      {
        key: `stock-${index + 1}`,
        when: day(-1, `06:${String(10 + index * 5)}`),
        actor: by(stall, 'retailer'),
        event: {
          type: 'ObjectEvent',
          action: 'OBSERVE',
          bizStep: 'stocking',
          disposition: 'in_progress',
          quantityList: [kilograms(epc, amount)],
          ...at(stall),
          ...filed(stall.licence?.number ?? ''),
        },
      },
    ]),
  ];
  const papers: PaperDraft[] = [
    ofGoods('quarantine_animal', numbers.animals, VETS, daysAgo + 1, 2, PASSED, epcList[0] ?? ''),
    ofGoods('asf_test', numbers.fever, LABORATORY, daysAgo, 3, NEGATIVE, carcass),
    ofGoods('meat_inspection', numbers.inspection, slaughterhouse.name, daysAgo - 1, 3, PASSED, carcass),
    ofGoods('quarantine_product', numbers.product, VETS, daysAgo - 1, 1, PASSED, carcass),
  ];
  const lots: PorkLot[] = [
    { epc: carcass, lot: `BT100${no}`, kind: 'carcass_lot', kilograms: CARCASS_KG },
    ...CUTS.map((cut): PorkLot => ({
      epc: cutLot(cut),
      lot: cutNo(cut),
      cut,
      kind: 'cut_lot',
      kilograms: CUT_KG[cut],
    })),
    ...retail.map(({ epc, lot, cut, kilograms: amount }): PorkLot => ({
      epc,
      lot,
      cut,
      kind: 'retail_lot',
      kilograms: amount,
    })),
  ];
  return { drafts, papers, tags, lots };
}

export function by(place: SeedPlace, role: Actor['role']): Draft['actor'] {
  return { name: place.name, role, placeKey: place.key };
}

/** The registration of a farm or of a lorry. */
export function filingNumber(place: SeedPlace): string {
  return `${place.types[0] === 'farm' ? 'YZ' : 'YS'}500153${place.creditCode.slice(-4, -1)}`;
}

export function agreementNumber(no: string): string {
  return `XY5001530000${no}`;
}

function ofGoods(
  type: CertificateType,
  number: string,
  issuer: Text,
  issuedDaysAgo: number,
  validDays: number,
  result: Text,
  epc: string,
): PaperDraft {
  return { type, number, issuer, issuedDaysAgo, validDays, result, epc };
}

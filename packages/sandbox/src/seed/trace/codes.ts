import { checkDigitMod11_10, creditCodeCheck, digitalLink, earTagUri, gtinCheck } from '@digital-cq/sdk/identifiers';

/** Where the demo's things have their addresses; nothing answers there. */
export const BASE = 'https://trace.cq.example';
const DISTRICT = '500153';

const digits = (serial: number, length: number) => String(serial).padStart(length, '0');

/** A food business licence: 1 sells food, 2 cooks it, 3 is a canteen. */
export function businessLicence(business: 1 | 2 | 3, serial: number): string {
  const number = `${business}${DISTRICT}${digits(serial, 6)}`;
  return `JY${number}${checkDigitMod11_10(number)}`;
}

export function productionLicence(serial: number): string {
  const number = `104${DISTRICT}${digits(serial, 4)}`;
  return `SC${number}${checkDigitMod11_10(number)}`;
}

/** `91` is a company, `92` a sole trader; the organisation part says that it is a demo. */
export function creditCode(kind: '91' | '92', serial: number): string {
  const characters = `${kind}${DISTRICT}MADEM${digits(serial, 4)}`;
  return characters + creditCodeCheck(characters);
}

export function signCode(holder: string): string {
  return `MC${holder}-01`;
}

/** Under the GS1 prefix 952, which is kept for demonstrations. */
function gtin(item: number): string {
  const number = `0952000000${digits(item, 3)}`;
  return number + gtinCheck(number);
}

export const GTINS = { belly: gtin(11), ribs: gtin(12), leg: gtin(13), other: gtin(14) } as const;
export type Cut = keyof typeof GTINS;

/** Goods of a firm that has a GTIN. */
export function goodsUri(cut: Cut, lot: string): string {
  return digitalLink(BASE, { gtin: GTINS[cut], lot });
}

export function elementString(cut: Cut, lot: string): string {
  return `(01)${GTINS[cut]}(10)${lot}`;
}

/** A lot of whoever has no GTIN. */
export function lotUri(lot: string): string {
  return `${BASE}/id/lot/${lot}`;
}

export function tagUri(tag: string): string {
  return earTagUri(BASE, tag);
}

/** A pig's ear tag. */
export function earTag(serial: number): string {
  return `1${DISTRICT}${digits(serial, 8)}`;
}

export function placeUri(signCodeOfPlace: string): string {
  return `${BASE}/id/place/${signCodeOfPlace}`;
}

export function certificateUri(number: string): string {
  return `${BASE}/id/certificate/${number}`;
}

export function vehicleUri(number: string): string {
  return `${BASE}/id/vehicle/${number}`;
}

/** Codes to try the demo with, by what they show. The same on every day and in every installation. */
export const DEMO_TRACE_CODES = {
  /** Pork with everything in order. */
  clean: goodsUri('belly', 'LS100171'),
  /** The same as printed on its label. */
  cleanLot: 'LS100171',
  /** Pork whose records do not fit together. */
  suspicious: goodsUri('belly', 'LS100261'),
  suspiciousLot: 'LS100261',
  /** Pork that was called back after a test. */
  recalled: goodsUri('belly', 'LS100381'),
  recalledLot: 'LS100381',
  /** Pork of which hardly anything is on record. */
  unknown: goodsUri('leg', 'LS100901'),
  /** A pig of the clean chain. */
  earTag: earTag(123),
  /** A pig that was slaughtered twice. */
  reusedEarTag: earTag(2_618),
  /** The sign of a stall, its licence, and the credit code of who runs it. */
  shop: signCode(businessLicence(1, 1_001)),
  licence: businessLicence(1, 1_001),
  creditCode: creditCode('92', 1),
  /** A shop whose licence has run out. */
  expiredShop: signCode(businessLicence(1, 1_012)),
  /** A sign that was replaced; it still leads to the shop. */
  replacedShop: signCode(businessLicence(2, 921)),
  /** The licence of the cutting plant. */
  production: productionLicence(17),
  /** The same with one digit mistyped. */
  mistyped: productionLicence(17).replace(/.$/, (last) => String((Number(last) + 1) % 10)),
  /** The meat inspection certificate of the clean chain. */
  certificate: 'RP500153000017',
} as const;

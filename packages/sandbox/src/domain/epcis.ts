/**
 * What of an EPCIS 2.0 event in JSON is read here. Whatever else it holds is carried along as it was captured; a field
 * that is missing means "not said", never an error.
 */
export type EpcisEvent = {
  readonly type: 'ObjectEvent' | 'AggregationEvent' | 'TransactionEvent' | 'TransformationEvent' | 'AssociationEvent';
  readonly eventID?: string;
  readonly eventTime: string;
  readonly eventTimeZoneOffset?: string;
  readonly action?: 'ADD' | 'OBSERVE' | 'DELETE';
  readonly bizStep?: string;
  readonly disposition?: string;
  readonly epcList?: readonly string[];
  readonly quantityList?: readonly EpcisQuantity[];
  readonly parentID?: string;
  readonly childEPCs?: readonly string[];
  readonly childQuantityList?: readonly EpcisQuantity[];
  readonly inputEPCList?: readonly string[];
  readonly inputQuantityList?: readonly EpcisQuantity[];
  readonly outputEPCList?: readonly string[];
  readonly outputQuantityList?: readonly EpcisQuantity[];
  readonly readPoint?: { readonly id: string };
  readonly bizLocation?: { readonly id: string };
  readonly bizTransactionList?: readonly { readonly type?: string; readonly bizTransaction: string }[];
  readonly destinationList?: readonly { readonly type: string; readonly destination: string }[];
  readonly sourceList?: readonly { readonly type: string; readonly source: string }[];
  readonly certificationInfo?: string | readonly string[];
  readonly sensorElementList?: readonly SensorElement[];
  readonly errorDeclaration?: {
    readonly declarationTime: string;
    readonly reason?: string;
    readonly correctiveEventIDs?: readonly string[];
  };
};

export interface EpcisQuantity {
  readonly epcClass: string;
  readonly quantity?: number;
  /** UN/ECE Recommendation 20: `KGM` kilograms, `H87` pieces, `HEA` heads. */
  readonly uom?: string;
}

export interface SensorElement {
  readonly sensorMetadata?: { readonly time?: string; readonly deviceID?: string };
  readonly sensorReport: readonly {
    readonly type?: string;
    readonly value?: number;
    readonly uom?: string;
    readonly time?: string;
  }[];
}

/** A word of the Core Business Vocabulary, whether it was captured bare or as an address. */
export function cbvWord(word: string | undefined): string | undefined {
  return word?.replace(/^.*(?:BizStep-|Disp-|BTT-|ER-|bizstep:|disp:|btt:|er:)/, '');
}

const classes = (list: readonly EpcisQuantity[] = []) => list.map(({ epcClass }) => epcClass);

export function inputsOf(event: EpcisEvent): string[] {
  return [...(event.inputEPCList ?? []), ...classes(event.inputQuantityList)];
}

export function outputsOf(event: EpcisEvent): string[] {
  return [...(event.outputEPCList ?? []), ...classes(event.outputQuantityList)];
}

export function childrenOf(event: EpcisEvent): string[] {
  return [...(event.childEPCs ?? []), ...classes(event.childQuantityList)];
}

/** What was looked at, moved or sold as it is. */
export function objectsOf(event: EpcisEvent): string[] {
  return [...(event.epcList ?? []), ...classes(event.quantityList)];
}

/** Everything an event is about, each once. */
export function thingsOf(event: EpcisEvent): string[] {
  const parent = event.parentID === undefined ? [] : [event.parentID];
  return [...new Set([...objectsOf(event), ...parent, ...childrenOf(event), ...inputsOf(event), ...outputsOf(event)])];
}

/** The papers that an event refers to: those of the goods, and the standing ones of whoever acted. */
export function papersOf(event: EpcisEvent): string[] {
  const standing = event.certificationInfo ?? [];
  return [
    ...new Set([
      ...(event.bizTransactionList ?? []).map(({ bizTransaction }) => bizTransaction),
      ...(typeof standing === 'string' ? [standing] : standing),
    ]),
  ];
}

export function placeOf(event: EpcisEvent): string | undefined {
  return event.readPoint?.id ?? event.bizLocation?.id;
}

/** Where a thing is bound for. */
export function destinationOf(event: EpcisEvent): string | undefined {
  return event.destinationList?.find(({ type }) => type === 'location')?.destination;
}

export function stepOf(event: EpcisEvent): string {
  return cbvWord(event.bizStep) ?? '';
}

/** The amount in a unit; `undefined` where some of the list is in another one. */
export function amountIn(unit: string, list: readonly EpcisQuantity[] = []): number | undefined {
  if (list.length === 0 || list.some(({ uom, quantity }) => uom !== unit || quantity === undefined)) return undefined;
  return list.reduce((sum, { quantity = 0 }) => sum + quantity, 0);
}

/** The amount of one thing in kilograms. */
export function kilogramsOf(epcClass: string, list: readonly EpcisQuantity[] = []): number {
  return (
    amountIn(
      'KGM',
      list.filter((entry) => entry.epcClass === epcClass),
    ) ?? 0
  );
}

const EAR_TAG = /\/id\/eartag\/(\d{15})$/;

/** The ear tag of an animal's EPC. */
export function earTagOf(epc: string): string | undefined {
  return EAR_TAG.exec(epc)?.[1];
}

/** The lot that a single piece belongs to: its Digital Link without the serial number. */
export function lotOf(epc: string): string | undefined {
  return /^(.+\/01\/\d{14}\/10\/[^/?#]+)\/21\/[^/?#]+$/.exec(epc)?.[1];
}

export interface Temperature {
  readonly at: string;
  readonly value: number;
}

/** Temperatures in degrees Celsius, oldest first. */
export function temperaturesOf(event: EpcisEvent): Temperature[] {
  return (event.sensorElementList ?? [])
    .flatMap(({ sensorMetadata, sensorReport }) =>
      sensorReport.flatMap(({ type, value, uom, time }): Temperature[] =>
        type?.endsWith('Temperature') && uom === 'CEL' && value !== undefined
          ? [{ at: time ?? sensorMetadata?.time ?? event.eventTime, value }]
          : [],
      ),
    )
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

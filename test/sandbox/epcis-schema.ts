/** EPCIS 2.0 in JSON as far as our events use it: required fields, vocabulary, and nothing that belongs elsewhere. */
const uri = { type: 'string', format: 'uri' } as const;
const time = { type: 'string', format: 'date-time' } as const;
const listOf = (items: object) => ({ type: 'array', minItems: 1, items }) as const;
const exactly = (properties: Record<string, object>, required: readonly string[]) =>
  ({ type: 'object', properties, required, additionalProperties: false }) as const;

const quantities = listOf(
  exactly(
    { epcClass: uri, quantity: { type: 'number', minimum: 0 }, uom: { type: 'string', pattern: '^[A-Z0-9]{2,3}$' } },
    ['epcClass', 'quantity'],
  ),
);
const epcs = { ...listOf(uri), uniqueItems: true } as const;
const party = { enum: ['owning_party', 'possessing_party', 'location'] };

const common = {
  type: { type: 'string' },
  eventID: uri,
  eventTime: time,
  eventTimeZoneOffset: { type: 'string', pattern: '^[+-](0\\d|1[0-4]):[0-5]\\d$' },
  bizStep: {
    enum: [
      'arriving',
      'commissioning',
      'departing',
      'destroying',
      'disassembling',
      'holding',
      'inspecting',
      'killing',
      'loading',
      'receiving',
      'repackaging',
      'sampling',
      'shipping',
      'stocking',
      'transporting',
      'unloading',
    ],
  },
  disposition: {
    enum: ['active', 'conformant', 'destroyed', 'in_progress', 'in_transit', 'non_conformant', 'recalled'],
  },
  readPoint: exactly({ id: uri }, ['id']),
  bizLocation: exactly({ id: uri }, ['id']),
  bizTransactionList: listOf(
    exactly({ type: { enum: ['bol', 'cert', 'testres'] }, bizTransaction: uri }, ['bizTransaction']),
  ),
  sourceList: listOf(exactly({ type: party, source: uri }, ['type', 'source'])),
  destinationList: listOf(exactly({ type: party, destination: uri }, ['type', 'destination'])),
  certificationInfo: listOf(uri),
  sensorElementList: listOf(
    exactly(
      {
        sensorReport: listOf(
          exactly({ type: { const: 'Temperature' }, value: { type: 'number' }, uom: { const: 'CEL' }, time }, [
            'type',
            'value',
            'uom',
          ]),
        ),
      },
      ['sensorReport'],
    ),
  ),
  errorDeclaration: exactly(
    { declarationTime: time, reason: { enum: ['did_not_occur', 'incorrect_data'] }, correctiveEventIDs: listOf(uri) },
    ['declarationTime'],
  ),
} as const;
const always = ['type', 'eventID', 'eventTime', 'eventTimeZoneOffset', 'bizStep', 'disposition'];
const action = { enum: ['ADD', 'OBSERVE', 'DELETE'] };
const oneOf = (...names: string[]) => names.map((name) => ({ required: [name] }));

export const epcisEventSchema = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: [
    {
      ...exactly({ ...common, type: { const: 'ObjectEvent' }, action, epcList: epcs, quantityList: quantities }, [
        ...always,
        'action',
      ]),
      anyOf: oneOf('epcList', 'quantityList'),
    },
    {
      ...exactly(
        {
          ...common,
          type: { const: 'AggregationEvent' },
          action,
          parentID: uri,
          childEPCs: epcs,
          childQuantityList: quantities,
        },
        [...always, 'action', 'parentID'],
      ),
      anyOf: oneOf('childEPCs', 'childQuantityList'),
    },
    {
      ...exactly(
        {
          ...common,
          type: { const: 'TransformationEvent' },
          inputEPCList: epcs,
          inputQuantityList: quantities,
          outputEPCList: epcs,
          outputQuantityList: quantities,
        },
        always,
      ),
      allOf: [
        { anyOf: oneOf('inputEPCList', 'inputQuantityList') },
        { anyOf: oneOf('outputEPCList', 'outputQuantityList') },
      ],
    },
  ],
} as const;

import type { Schemas, Text } from '../types.js';
import type { AssetRow } from '../store/assets.js';

interface Kind {
  /** Class and subclass; from 90 on they are the districts' own. */
  readonly class: string;
  readonly name: Text;
  readonly owner: string;
  readonly categoryCodes: readonly string[];
}

const KINDS: Readonly<Record<Schemas['AssetType'], Kind>> = {
  manhole: {
    class: '0101',
    name: ['污水井盖', 'Sewage manhole cover'],
    owner: '排水管护单位',
    categoryCodes: ['2101', '2103'],
  },
  street_light: {
    class: '0114',
    name: ['路灯', 'Street light'],
    owner: '照明管护单位',
    categoryCodes: ['2102', '2105'],
  },
  septic_tank: {
    class: '0190',
    name: ['化粪池', 'Septic tank'],
    owner: '环卫管护单位',
    categoryCodes: ['2103', '2101'],
  },
  outfall: { class: '0191', name: ['入河排污口', 'River outfall'], owner: '生态环境部门', categoryCodes: ['3303'] },
  parking: {
    class: '0290',
    name: ['公共停车场', 'Public car park'],
    owner: '停车场运营单位',
    categoryCodes: ['3202', '3503', '2201'],
  },
  public_toilet: { class: '0390', name: ['公共厕所', 'Public toilet'], owner: '环卫管护单位', categoryCodes: ['3104'] },
};

interface Street {
  readonly areaCode: string;
  readonly name: string;
  /** One end of it, and how far it goes, in degrees. */
  readonly from: readonly [lng: number, lat: number];
  readonly by: readonly [lng: number, lat: number];
}

/** Streets of the demo's districts: 荣昌 and, in 两江新区, 渝北. */
const STREETS: readonly Street[] = [
  { areaCode: '500153001001', name: '昌龙大道', from: [105.5943, 29.4052], by: [0.0012, 0.0004] },
  { areaCode: '500153001002', name: '人民路', from: [105.5921, 29.4021], by: [0.0007, -0.0005] },
  { areaCode: '500153001003', name: '滨河路', from: [105.5968, 29.3996], by: [0.0005, 0.0009] },
  { areaCode: '500153002001', name: '昌州大道', from: [105.5806, 29.4103], by: [0.0011, 0.0002] },
  { areaCode: '500153002004', name: '海棠大道', from: [105.5772, 29.4148], by: [0.0004, 0.0011] },
  { areaCode: '500112009', name: '黄山大道', from: [106.5378, 29.6121], by: [0.0013, 0.0003] },
  { areaCode: '500112010', name: '星光大道', from: [106.5512, 29.6157], by: [0.0003, 0.0012] },
];

/** How the types follow each other along a street. */
const ALONG: readonly Schemas['AssetType'][] = [
  'manhole',
  'street_light',
  'septic_tank',
  'street_light',
  'outfall',
  'parking',
  'public_toilet',
];

/**
 * Public facilities to scan and to report, all invented: codes of 16 digits (district, class, subclass, and a
 * serial of the district), so that `5001530101000001` is a manhole and `5001530114000002` the street light next to it.
 */
export const assets: readonly AssetRow[] = STREETS.flatMap((street, index) =>
  ALONG.map((type, step): AssetRow => {
    const { class: group, name, owner, categoryCodes } = KINDS[type];
    const district = street.areaCode.slice(0, 6);
    const before =
      STREETS.slice(0, index).filter(({ areaCode }) => areaCode.startsWith(district)).length * ALONG.length;
    const serial = before + step + 1;
    const number = String(serial).padStart(4, '0');
    return {
      code: `${district}${group}${String(serial).padStart(6, '0')}`,
      type,
      name: [`${name[0]} ${number} 号`, `${name[1]} ${number}`],
      categoryCodes,
      areaCode: street.areaCode,
      address: `${street.name} ${serial * 8} 号门前`,
      point: {
        lng: round(street.from[0] + street.by[0] * step),
        lat: round(street.from[1] + street.by[1] * step),
        crs: 'WGS84',
        accuracyM: 5,
      },
      owner,
    };
  }),
);

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

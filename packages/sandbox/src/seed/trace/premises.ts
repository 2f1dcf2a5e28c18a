import type { PremisesType } from '../../domain/trace-words.js';
import type { Position } from '../../domain/trace-facts.js';
import type { PremisesRow } from '../../store/premises.js';
import type { Text } from '../../types.js';
import { businessLicence, creditCode, DEMO_TRACE_CODES, signCode } from './codes.js';

/** How a licence stands when the platform is first started. */
type LicenceState = 'valid' | 'expiring' | 'expired' | 'revoked' | 'handwritten';

export interface SeedPlace extends Omit<
  PremisesRow,
  'id' | 'code' | 'types' | 'creditCode' | 'lastInspectedAt' | 'lastSelfCheckAt' | 'operator' | 'safetyOfficer'
> {
  readonly key: string;
  readonly code: string;
  readonly types: readonly PremisesType[];
  readonly creditCode: string;
  readonly operator: Text;
  readonly safetyOfficer: Text | null;
  /** Number of its food licence, and how that stands. */
  readonly licence?: { readonly number: string; readonly state: LicenceState };
  readonly inspectedDaysAgo?: number;
  readonly selfCheckedDaysAgo?: number;
}

const SOLE_TRADER: Text = ['个体经营户', 'Sole trader'];
const COMPANY: Text = ['企业', 'Company'];
const SCHOOL: Text = ['学校', 'School'];
const MARKET_OFFICER: Text = ['市场食品安全员', "Market's food safety officer"];
const SHOP_OFFICER: Text = ['店内食品安全员', "Shop's food safety officer"];
const PLANT_OFFICER: Text = ['质量安全负责人', 'Head of quality and safety'];

/** Town centres, rounded: good enough to tell 10 km from 100. */
const POSITIONS = {
  changyuan: { lng: 105.594, lat: 29.405 },
  changzhou: { lng: 105.612, lat: 29.412 },
  guangshun: { lng: 105.547, lat: 29.388 },
  renyi: { lng: 105.497, lat: 29.502 },
  wujia: { lng: 105.437, lat: 29.607 },
  panlong: { lng: 105.412, lat: 29.541 },
} as const satisfies Record<string, Position>;

const UPSTREAM: readonly SeedPlace[] = [
  farm('farm-renyi', 2, ['仁义镇三奇村生猪养殖场', 'Pig farm, Sanqi Village, Renyi Town'], '500153101200', 'renyi'),
  farm('farm-wujia', 3, ['吴家镇双流村生猪养殖场', 'Pig farm, Shuangliu Village, Wujia Town'], '500153103201', 'wujia'),
  farm(
    'farm-panlong',
    4,
    ['盘龙镇大成村生猪养殖场', 'Pig farm, Dacheng Village, Panlong Town'],
    '500153102200',
    'panlong',
  ),
  company(
    'haulier-1',
    5,
    ['荣昌区活畜运输 1 队', 'Livestock Haulage 1, Rongchang'],
    ['haulier'],
    '500153002001',
    'changzhou',
  ),
  company(
    'haulier-2',
    6,
    ['荣昌区活畜运输 2 队', 'Livestock Haulage 2, Rongchang'],
    ['haulier'],
    '500153101001',
    'renyi',
  ),
  company(
    'slaughterhouse',
    7,
    ['荣昌区生猪定点屠宰场', 'Rongchang District Slaughterhouse'],
    ['slaughterhouse'],
    '500153002002',
    'changzhou',
  ),
  {
    ...company(
      'cutting',
      8,
      ['荣昌区猪肉分割车间', 'Rongchang District Pork Cutting Plant'],
      ['cutting_plant'],
      '500153002002',
      'changzhou',
    ),
    licence: { number: DEMO_TRACE_CODES.production, state: 'valid' },
  },
  company(
    'market',
    9,
    ['荣昌区农产品批发市场', 'Rongchang District Wholesale Market'],
    ['market'],
    '500153003008',
    'guangshun',
  ),
];

/** The stalls of one market, by number: what is odd about their licence, and the grade at the door. */
const STALLS: readonly (readonly [state: LicenceState, grade: 'A' | 'B' | 'C', inspectedDaysAgo: number])[] = [
  ['valid', 'A', 21],
  ['expiring', 'A', 34],
  ['valid', 'B', 12],
  ['valid', 'A', 47],
  ['valid', 'A', 8],
  ['valid', 'B', 63],
  ['valid', 'A', 15],
  ['expiring', 'B', 29],
  ['valid', 'A', 40],
  ['valid', 'C', 5],
  ['valid', 'B', 18],
  ['expired', 'C', 3],
];

const STREET: readonly SeedPlace[] = [
  ...STALLS.map(([state, grade, inspectedDaysAgo], index): SeedPlace => {
    const number = businessLicence(1, 1_001 + index);
    return {
      key: `stall-${index + 1}`,
      code: signCode(number),
      creditCode: creditCode('92', index === 0 ? 1 : 100 + index),
      name: [`昌元农贸市场 ${index + 1} 号鲜肉摊`, `Fresh meat stall ${index + 1}, Changyuan Market`],
      types: ['stall'],
      operator: SOLE_TRADER,
      areaCode: '500153001001',
      address: [`宝城路 18 号昌元农贸市场鲜肉区 ${index + 1} 号`, `Meat hall ${index + 1}, 18 Baocheng Road`],
      position: POSITIONS.changyuan,
      grade,
      risk: ({ A: 'low', B: 'medium', C: 'high' } as const)[grade],
      safetyOfficer: MARKET_OFFICER,
      licence: { number, state },
      inspectedDaysAgo,
      selfCheckedDaysAgo: 1 + (index % 6),
    };
  }),
  shop('restaurant-1', 2, 1_021, ['玉屏社区 1 号家常菜馆', 'Home Cooking 1, Yuping'], ['restaurant'], {
    areaCode: '500153001001',
    address: ['宝城路 36 号', '36 Baocheng Road'],
    grade: 'A',
    state: 'valid',
  }),
  shop('restaurant-2', 2, 1_022, ['桂花社区 2 号火锅店', 'Hotpot 2, Guihua'], ['restaurant'], {
    areaCode: '500153001003',
    address: ['海棠大道 121 号', '121 Haitang Avenue'],
    grade: 'C',
    state: 'revoked',
  }),
  shop('restaurant-3', 2, 1_023, ['白象社区 3 号羊肉汤馆', 'Mutton Soup 3, Baixiang'], ['restaurant'], {
    areaCode: '500153001002',
    address: ['人民路 77 号', '77 Renmin Road'],
    grade: 'B',
    state: 'expiring',
  }),
  shop('shop-1', 1, 1_031, ['武城社区 1 号便利店', 'Convenience Store 1, Wucheng'], ['shop'], {
    areaCode: '500153001004',
    address: ['昌龙大道 205 号', '205 Changlong Avenue'],
    grade: 'A',
    state: 'valid',
  }),
  shop('shop-2', 1, 1_032, ['虹桥社区 2 号粮油店', 'Grain and Oil 2, Hongqiao'], ['shop'], {
    areaCode: '500153001007',
    address: ['滨河路 64 号', '64 Binhe Road'],
    grade: 'B',
    state: 'handwritten',
  }),
  {
    ...shop('canteen-1', 3, 1_041, ['海棠社区 1 号学校食堂', 'School Canteen 1, Haitang'], ['canteen'], {
      areaCode: '500153001008',
      address: ['学院路 9 号', '9 Xueyuan Road'],
      grade: 'A',
      state: 'valid',
    }),
    operator: SCHOOL,
    safetyOfficer: ['学校食品安全员', "School's food safety officer"],
  },
];

export const SEED_PLACES: readonly SeedPlace[] = [...UPSTREAM, ...STREET];

/** A sign that was replaced: its old code still hangs somewhere. */
export const REPLACED_SIGN = { placeKey: 'restaurant-1', code: DEMO_TRACE_CODES.replacedShop } as const;

function company(
  key: string,
  serial: number,
  name: Text,
  types: readonly PremisesType[],
  areaCode: string,
  town: keyof typeof POSITIONS,
): SeedPlace {
  const credit = creditCode('91', serial);
  return {
    key,
    code: signCode(credit),
    creditCode: credit,
    name,
    types,
    operator: COMPANY,
    areaCode,
    address: null,
    position: POSITIONS[town],
    grade: null,
    risk: 'low',
    safetyOfficer: PLANT_OFFICER,
    inspectedDaysAgo: 10 + serial,
  };
}

function farm(key: string, serial: number, name: Text, areaCode: string, town: keyof typeof POSITIONS): SeedPlace {
  return company(key, serial, name, ['farm'], areaCode, town);
}

function shop(
  key: string,
  business: 1 | 2 | 3,
  serial: number,
  name: Text,
  types: readonly PremisesType[],
  place: { areaCode: string; address: Text; grade: 'A' | 'B' | 'C'; state: LicenceState },
): SeedPlace {
  const sound = businessLicence(business, serial);
  // Written by hand before numbers had to be checked: its last digit does not fit.
  const number = place.state === 'handwritten' ? `${sound.slice(0, -1)}${(Number(sound.at(-1)) + 3) % 10}` : sound;
  return {
    key,
    code: signCode(number),
    creditCode: creditCode('92', serial),
    name,
    types,
    operator: SOLE_TRADER,
    areaCode: place.areaCode,
    address: place.address,
    position: POSITIONS.changyuan,
    grade: place.grade,
    risk: place.grade === 'C' ? 'high' : 'low',
    safetyOfficer: SHOP_OFFICER,
    licence: { number, state: place.state },
    inspectedDaysAgo: (serial % 40) + 2,
    selfCheckedDaysAgo: (serial % 9) + 1,
  };
}

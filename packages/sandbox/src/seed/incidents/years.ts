import { isWithin, type Area } from '../../domain/areas.js';
import { createRandom } from '../random.js';
import { ZONES } from '../zones.js';

/** The year of incidents of one part of the city. */
export interface Year {
  /** The areas it happens in, by prefix, and those of them that have a year of their own. */
  readonly areas: readonly string[];
  readonly except: readonly string[];
  readonly incidents: number;
  /** How many of the incidents are not closed yet. */
  readonly open: number;
  /** How many tasks were dispatched for them altogether; where nothing is said, as many as their categories ask for. */
  readonly tasks?: number;
  readonly roads: readonly string[];
}

const DEMO_DISTRICT = '500153';
const QIJIANG = '500110';
const LIANGJIANG = ZONES.find(({ code }) => code === 'Z5001')?.covers ?? [];

/** Of what was reported lately, about so much is still being worked on. */
const OPEN_SHARE = 0.018;

const ROADS: Readonly<Record<'rongchang' | 'liangjiang' | 'qijiang' | 'elsewhere', readonly string[]>> = {
  rongchang: [
    '昌龙大道',
    '迎宾大道',
    '海棠大道',
    '滨河路',
    '人民路',
    '昌州大道',
    '学院路',
    '兴荣路',
    '宝城路',
    '棠香街',
    '广场路',
    '城南路',
  ],
  liangjiang: [
    '金开大道',
    '金渝大道',
    '黄山大道',
    '星光大道',
    '金山大道',
    '礼嘉大道',
    '翠云路',
    '云杉路',
    '青枫路',
    '和睦路',
    '康庄路',
    '湖彩路',
  ],
  qijiang: [
    '沙溪路',
    '九龙大道',
    '通惠大道',
    '滨河大道',
    '天星大道',
    '文龙大道',
    '双龙路',
    '百步梯街',
    '中山路',
    '北街',
  ],
  elsewhere: [
    '人民路',
    '建设路',
    '解放路',
    '新华路',
    '滨江路',
    '文化路',
    '府前街',
    '公园路',
    '学府路',
    '环城路',
    '和平路',
    '团结街',
  ],
};

/**
 * What the whole city is seeded with. 两江新区: 33,223 incidents and 90,262 tasks; 綦江区: 27,000 incidents of which
 * 99.6 % are closed (《重庆日报》 on the sessions of 2024). Elsewhere a few hundred, invented.
 */
export function cityYears(areas: readonly Area[], number: number): Year[] {
  const random = createRandom(number);
  const others = areas.filter(({ code, level }) => level === 'district' && code !== QIJIANG && code !== DEMO_DISTRICT);
  return [
    {
      areas: LIANGJIANG,
      except: [],
      incidents: 33_223,
      open: 598,
      tasks: 90_262,
      roads: ROADS.liangjiang,
    },
    { areas: [QIJIANG], except: [], incidents: 27_000, open: 108, roads: ROADS.qijiang },
    demoYear(3_000),
    ...others.map(({ code }): Year => {
      const incidents = random.whole(240, 480);
      return { ...year(code, incidents, ROADS.elsewhere), except: LIANGJIANG };
    }),
  ];
}

/** The year of the demo's own district. */
export function demoYear(incidents: number): Year {
  return year(DEMO_DISTRICT, incidents, ROADS.rongchang);
}

function year(code: string, incidents: number, roads: readonly string[]): Year {
  return { areas: [code], except: [], incidents, open: Math.round(incidents * OPEN_SHARE), roads };
}

/** The villages and communities in which a year happens, each with how much happens there: most of it in streets. */
export function placesOf(year: Year, areas: readonly Area[]): (readonly [place: Area, weight: number])[] {
  const townships = new Map(areas.filter(({ level }) => level === 'township').map((area) => [area.code, area]));
  return areas.flatMap((area) => {
    if (area.level !== 'community' || !isWithin(area.code, year.areas) || isWithin(area.code, year.except)) return [];
    const isStreet = townships.get(area.code.slice(0, 9))?.name.endsWith('街道') ?? false;
    return [[area, isStreet ? 5 : 1] as const];
  });
}

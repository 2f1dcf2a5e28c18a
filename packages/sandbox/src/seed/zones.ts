import type { Area } from '../domain/areas.js';

export interface Zone {
  /** `Z`, the city's 50, and a serial of this platform's own: the statistics give zones no code. */
  readonly code: string;
  readonly name: string;
  readonly pinyin: string;
  /** The townships and streets that make it up. */
  readonly covers: readonly string[];
}

/**
 * The three functional zones that count as districts in Chongqing: with the 38 statutory ones they make 41.
 *
 * An approximation: here a zone's boundary follows whole townships and streets as the 2023 division codes have them,
 * while in truth it cuts through some. 两江新区 is its eight directly run streets with the industrial parks of 龙兴,
 * 水土, 蔡家 and 鱼复; 重庆高新区 the ten towns and streets it runs in 沙坪坝 and 九龙坡; 万盛经开区 the former
 * district of 万盛, now in 綦江.
 */
export const ZONES: readonly Zone[] = [
  {
    code: 'Z5001',
    name: '两江新区',
    pinyin: 'liangjiang xinqu',
    covers: [
      // 江北区：郭家沱、铁山坪、鱼嘴、复盛
      ...['500105008', '500105009', '500105100', '500105101'],
      // 北碚区：蔡家岗、水土、复兴、施家梁
      ...['500109006', '500109008', '500109009', '500109108'],
      // 渝北区，直管街道：鸳鸯、翠云、人和、天宫殿、大竹林、礼嘉、金山、康美
      ...['500112007', '500112008', '500112009', '500112010', '500112014', '500112019', '500112021', '500112022'],
      // 渝北区：龙兴、石船
      ...['500112131', '500112142'],
    ],
  },
  {
    code: 'Z5002',
    name: '重庆高新区',
    pinyin: 'chongqing gaoxinqu',
    covers: [
      // 沙坪坝区：虎溪、西永、香炉山、曾家
      ...['500106016', '500106017', '500106020', '500106108'],
      // 九龙坡区：含谷、金凤、白市驿、走马、石板、巴福
      ...['500107103', '500107104', '500107105', '500107106', '500107107', '500107108'],
    ],
  },
  {
    code: 'Z5003',
    name: '万盛经开区',
    pinyin: 'wansheng jingkaiqu',
    covers: [
      // 綦江区：万盛、东林、万东、南桐、青年、关坝、丛林、石林、金桥、黑山
      ...['500110004', '500110005', '500110100', '500110101', '500110102'],
      ...['500110103', '500110104', '500110105', '500110106', '500110107'],
    ],
  },
];

/** The zones as areas beside the tree: without a parent, so that nobody takes them for a 39th district. */
export const zoneAreas: readonly Area[] = ZONES.map(({ code, name, pinyin, covers }) => ({
  code,
  name,
  pinyin,
  level: 'zone',
  kind: 'functional_zone',
  childCount: covers.length,
  covers,
}));

import type { CategoryRecord } from '../domain/category.js';
import type { Schemas, SlaRule } from '../types.js';
import { withQuestions } from './questions.js';
import { withSynonyms } from './synonyms.js';

/**
 * What can be reported. The classes follow GB/T 30428 (部件 and 事件); the codes are the platform's own, because cities
 * number them differently. The limits are examples of city practice: data, to be replaced by a district's own.
 */
type Limit = readonly [amount: number, unit: SlaRule['unit'], warnBefore: number];
type Extra = Partial<Omit<CategoryRecord, 'code' | 'name' | 'parent' | 'sla'>>;
type Group = Pick<Schemas['Category'], 'code' | 'name' | 'nameEn' | 'kind' | 'section'>;

function group(base: Group): CategoryRecord {
  return {
    ...base,
    keywords: [],
    level: 'township',
    ownerRule: base.kind === 'component' ? 'owner_first' : 'territory_first',
    anonymousAllowed: true,
    check: 'auto',
    sla: [],
  };
}

/** How far apart two reports may be, and for how many hours after its end one counts, to mean the same; by group. */
const DUPLICATES: Readonly<Record<string, readonly [radiusM: number, windowH: number]>> = {
  '21': [100, 168],
  '22': [150, 168],
  '24': [100, 168],
  '31': [150, 72],
  '32': [150, 24],
  '33': [300, 72],
  '34': [100, 72],
};

function duplicatesIn(group: string): Pick<CategoryRecord, 'duplicateRadiusM' | 'duplicateWindowH'> {
  const [duplicateRadiusM, duplicateWindowH] = DUPLICATES[group] ?? [];
  return duplicateRadiusM && duplicateWindowH ? { duplicateRadiusM, duplicateWindowH } : {};
}

function inGroup(parent: CategoryRecord) {
  return (
    code: string,
    name: string,
    nameEn: string,
    keywords: readonly string[],
    pinyin: string,
    hint: readonly [zh: string, en: string],
    limit: Limit,
    extra: Extra = {},
  ): CategoryRecord => ({
    code,
    name,
    nameEn,
    parent: parent.code,
    kind: parent.kind,
    keywords: [...keywords],
    pinyin,
    hint: hint[0],
    hintEn: hint[1],
    section: parent.section,
    level: parent.level,
    ownerRule: parent.ownerRule,
    anonymousAllowed: true,
    ...duplicatesIn(parent.code),
    check: 'auto',
    sla: [
      { stage: 'dispatch', amount: 2, unit: 'h', calendarId: 'cn-cq' },
      { stage: 'handle', amount: limit[0], unit: limit[1], calendarId: 'cn-cq', warnBefore: limit[2] },
    ],
    ...extra,
  });
}

const utilities = group({
  code: '21',
  name: '公用设施',
  nameEn: 'Public utilities',
  kind: 'component',
  section: 'public_service',
});
const traffic = group({
  code: '22',
  name: '交通设施',
  nameEn: 'Roads and traffic',
  kind: 'component',
  section: 'public_service',
});
const greenery = group({
  code: '24',
  name: '园林绿化',
  nameEn: 'Parks and trees',
  kind: 'component',
  section: 'public_service',
});
const cleanliness = group({
  code: '31',
  name: '市容环境',
  nameEn: 'Cleanliness',
  kind: 'event',
  section: 'public_service',
});
const street = group({
  code: '32',
  name: '街面秩序',
  nameEn: 'Street order',
  kind: 'event',
  section: 'safety_and_law',
});
const environment = group({
  code: '33',
  name: '生态环境',
  nameEn: 'Environment',
  kind: 'event',
  section: 'public_service',
});
const safety = group({
  code: '34',
  name: '公共安全',
  nameEn: 'Public safety',
  kind: 'event',
  section: 'safety_and_law',
});
const market = group({
  code: '35',
  name: '市场消费',
  nameEn: 'Market and food',
  kind: 'event',
  section: 'economic_development',
});
const community = group({
  code: '36',
  name: '村社服务',
  nameEn: 'Community',
  kind: 'service',
  section: 'party_building',
});
const elsewhere = group({
  code: '38',
  name: '其他部门受理',
  nameEn: 'Handled by others',
  kind: 'service',
  section: 'public_service',
});
const emergency = group({
  code: '39',
  name: '紧急情况',
  nameEn: 'Emergencies',
  kind: 'event',
  section: 'safety_and_law',
});

const utility = inGroup(utilities);
const road = inGroup(traffic);
const tree = inGroup(greenery);
const clean = inGroup(cleanliness);
const order = inGroup(street);
const nature = inGroup(environment);
const danger = inGroup(safety);
const trade = inGroup(market);
const service = inGroup(community);
const other = inGroup(elsewhere);
const urgent = inGroup(emergency);

const records: readonly CategoryRecord[] = [
  utilities,
  utility(
    '2101',
    '井盖破损或缺失',
    'Broken or missing manhole cover',
    ['井盖', '窨井', '阴井盖', '下水道盖'],
    'jinggai posun',
    [
      '说清是什么井盖、在车道还是人行道。',
      'Say what kind of cover it is, and whether it is on the road or the pavement.',
    ],
    [4, 'wh', 1],
    { standardCode: '0101', priority: 'high' },
  ),
  utility(
    '2102',
    '路灯不亮',
    'Street light out',
    ['路灯', '照明', '灯坏了'],
    'ludeng buliang',
    ['写上灯杆编号，或数一数是第几盏。', 'Give the number on the pole, or count which lamp it is.'],
    [2, 'wd', 1],
    { standardCode: '0114' },
  ),
  utility(
    '2103',
    '化粪池异味或外溢',
    'Septic tank smell or overflow',
    ['化粪池', '粪水', '臭味', '外溢'],
    'huafenchi yiwei',
    ['请勿靠近或打开井盖，说清气味何时最重。', 'Keep away and do not open the cover. Say when the smell is worst.'],
    [4, 'wh', 1],
    {
      priority: 'high',
      check: 'dispatcher',
      photosMin: 1,
      tasks: [
        { kind: 'handle', instructions: '先拉警戒线并通风，检测合格后再开盖作业，作业前后各拍一张照片。' },
        { kind: 'assist', level: 'community', instructions: '通知周边住户，协助疏导。' },
      ],
    },
  ),
  utility(
    '2104',
    '供水管网漏水',
    'Water main leak',
    ['漏水', '爆管', '水管'],
    'gongshui loushui',
    ['说清水量大小、是否影响通行。', 'Say how much water there is and whether people can pass.'],
    [4, 'wh', 1],
    { priority: 'high' },
  ),
  utility(
    '2105',
    '弱电线缆垂落',
    'Hanging cables',
    ['电线', '光缆', '线缆', '飞线'],
    'xianlan chuiluo',
    ['请勿触碰，写上离地大约多高。', 'Do not touch it. Say roughly how high above the ground it hangs.'],
    [1, 'wd', 0],
  ),
  utility(
    '2106',
    '健身器材损坏',
    'Broken fitness equipment',
    ['健身器材', '体育设施'],
    'jianshen qicai',
    ['写明是哪一件器材、哪里坏了。', 'Say which device it is and what is broken.'],
    [5, 'wd', 1],
  ),
  traffic,
  road(
    '2201',
    '道路破损',
    'Damaged road',
    ['坑洼', '路面', '塌陷', '破损'],
    'daolu posun',
    ['估一估坑有多大、多深。', 'Estimate how wide and deep the hole is.'],
    [3, 'wd', 1],
    { standardCode: '0201' },
  ),
  road(
    '2202',
    '交通标志损坏',
    'Damaged traffic sign',
    ['标志牌', '路牌', '指示牌'],
    'jiaotong biaozhi',
    ['写上标志牌的内容。', 'Say what is on the sign.'],
    [2, 'wd', 1],
  ),
  road(
    '2203',
    '信号灯故障',
    'Traffic light fault',
    ['红绿灯', '信号灯'],
    'xinhaodeng guzhang',
    ['写明路口和方向。', 'Name the junction and the direction.'],
    [4, 'wh', 1],
    { level: 'district', priority: 'high' },
  ),
  road(
    '2204',
    '护栏损坏',
    'Damaged guard rail',
    ['护栏', '栏杆', '隔离栏'],
    'hulan sunhuai',
    ['写明是否有尖角伸入道路。', 'Say whether sharp parts reach into the road.'],
    [2, 'wd', 1],
  ),
  road(
    '2205',
    '公交站台破损',
    'Damaged bus stop',
    ['公交站', '站台', '候车亭'],
    'gongjiao zhantai',
    ['写上站名。', 'Give the name of the stop.'],
    [5, 'wd', 1],
  ),
  greenery,
  tree(
    '2401',
    '行道树倒伏或枯枝',
    'Fallen tree or dead branches',
    ['树', '枯枝', '倒伏', '行道树'],
    'xingdaoshu daofu',
    ['写明是否挡路、是否压到电线。', 'Say whether it blocks the way or lies on a cable.'],
    [4, 'wh', 1],
    { priority: 'high' },
  ),
  tree(
    '2402',
    '绿地损毁',
    'Damaged green area',
    ['绿化带', '草坪', '种菜'],
    'lvdi sunhui',
    ['写明大约多大面积。', 'Say roughly how large the area is.'],
    [5, 'wd', 1],
  ),
  cleanliness,
  clean(
    '3101',
    '暴露垃圾',
    'Exposed rubbish',
    ['垃圾', '垃圾堆', '乱扔'],
    'baolu laji',
    ['写明垃圾种类和大致数量。', 'Say what kind of rubbish it is and how much.'],
    [4, 'wh', 1],
    { standardCode: '0102', level: 'community' },
  ),
  clean(
    '3102',
    '积存建筑渣土',
    'Construction waste',
    ['建筑垃圾', '渣土', '装修垃圾'],
    'jianzhu zhatu',
    ['写明是谁家装修或哪个工地，如果知道。', 'Say whose building work it comes from, if you know.'],
    [2, 'wd', 1],
  ),
  clean(
    '3103',
    '道路不洁',
    'Dirty road',
    ['路面脏', '扬尘', '撒漏', '油污'],
    'daolu bujie',
    ['写明脏污的路段长度。', 'Say how long the dirty stretch is.'],
    [2, 'wh', 0.5],
  ),
  clean(
    '3104',
    '公共厕所不洁',
    'Dirty public toilet',
    ['公厕', '厕所'],
    'gongce bujie',
    ['写上公厕名称或位置。', 'Give the name or place of the toilet.'],
    [4, 'wh', 1],
  ),
  clean(
    '3105',
    '小广告乱张贴',
    'Illegal posters',
    ['小广告', '牛皮癣', '张贴'],
    'xiao guanggao',
    ['写明贴在哪里、大约多少处。', 'Say where they are and how many.'],
    [1, 'wd', 0],
    { level: 'community' },
  ),
  street,
  order(
    '3201',
    '占道经营',
    'Street vending on the pavement',
    ['占道', '摆摊', '流动摊贩'],
    'zhandao jingying',
    ['写明通常在什么时间。', 'Say at what time it usually happens.'],
    [4, 'wh', 1],
    {
      tasks: [{ kind: 'handle' }, { kind: 'assist', level: 'community', instructions: '向经营户讲明可入驻的疏导点。' }],
    },
  ),
  order(
    '3202',
    '违规停车',
    'Illegal parking',
    ['乱停车', '违停', '堵车'],
    'weigui tingche',
    ['不必写车牌，照片里能看清即可。', 'No need to write the number plate; a clear photo will do.'],
    [2, 'wh', 0.5],
  ),
  order(
    '3203',
    '共享单车乱停放',
    'Badly parked shared bikes',
    ['共享单车', '电单车'],
    'gongxiang danche',
    ['写明大约多少辆。', 'Say roughly how many there are.'],
    [4, 'wh', 1],
    { level: 'community' },
  ),
  order(
    '3204',
    '户外广告破损',
    'Damaged outdoor advertising',
    ['广告牌', '招牌', '店招'],
    'huwai guanggao',
    ['写明是否有掉落危险。', 'Say whether it may fall.'],
    [2, 'wd', 1],
  ),
  environment,
  nature(
    '3301',
    '餐饮油烟',
    'Restaurant fumes',
    ['油烟', '烧烤', '餐馆'],
    'canyin youyan',
    ['写明店名和油烟最重的时间。', 'Give the name of the shop and when it is worst.'],
    [5, 'wd', 1],
    {
      check: 'dispatcher',
      photosMin: 1,
      tasks: [{ kind: 'handle' }, { kind: 'check', instructions: '整改后一周内复查。' }],
    },
  ),
  nature(
    '3302',
    '噪声扰民',
    'Noise',
    ['噪音', '噪声', '广场舞', '施工'],
    'zaosheng raomin',
    ['写明声源和时段。', 'Say where it comes from and at what times.'],
    [1, 'wd', 0],
  ),
  nature(
    '3303',
    '河道污染',
    'River pollution',
    ['河水', '濑溪河', '排污', '水黑'],
    'hedao wuran',
    ['写明河流、颜色和气味。', 'Name the river, the colour and the smell.'],
    [1, 'wd', 0],
    { level: 'district', check: 'dispatcher', priority: 'high', photosMin: 1 },
  ),
  nature(
    '3304',
    '露天焚烧',
    'Open burning',
    ['焚烧', '秸秆', '烧垃圾'],
    'lutian fenshao',
    ['火势失控请拨 119。', 'Call 119 if the fire is out of control.'],
    [2, 'h', 0.5],
    { priority: 'high' },
  ),
  nature(
    '3305',
    '畜禽养殖异味',
    'Smell from livestock',
    ['养猪', '养殖', '粪污', '臭味'],
    'chuqin yangzhi',
    ['写明养殖场位置和风向。', 'Say where the farm is and where the wind blows.'],
    [5, 'wd', 1],
    { check: 'dispatcher' },
  ),
  safety,
  danger(
    '3401',
    '消防通道堵塞',
    'Blocked fire lane',
    ['消防通道', '楼道', '堆物'],
    'xiaofang tongdao',
    ['写明小区、楼栋和单元。', 'Give the estate, building and entrance.'],
    [4, 'wh', 1],
    { priority: 'high', check: 'dispatcher', photosMin: 1 },
  ),
  danger(
    '3402',
    '九小场所隐患',
    'Hazard in a small business',
    ['九小场所', '隐患', '小餐饮', '小商店'],
    'jiuxiao changsuo',
    ['写明场所名称和隐患部位。', 'Give the name of the place and where the hazard is.'],
    [3, 'wd', 1],
    {
      check: 'dispatcher',
      photosMin: 1,
      tasks: [
        { kind: 'handle', instructions: '现场核实并下达整改要求。' },
        { kind: 'rectify', level: 'community', instructions: '督促整改，拍照回传。' },
      ],
    },
  ),
  danger(
    '3403',
    '电动自行车违规充电',
    'Unsafe e-bike charging',
    ['电动车', '飞线充电', '电瓶'],
    'diandongche chongdian',
    ['写明楼栋和楼层。', 'Give the building and the floor.'],
    [1, 'wd', 0],
    { level: 'community', priority: 'high' },
  ),
  danger(
    '3404',
    '地质灾害隐患',
    'Landslide hazard',
    ['滑坡', '裂缝', '落石', '塌方'],
    'dizhi zaihai',
    [
      '请先离开危险区域，再写明裂缝或落石的位置。',
      'Leave the dangerous place first, then say where the cracks or rocks are.',
    ],
    [4, 'h', 1],
    { level: 'district', priority: 'urgent', check: 'dispatcher', photosMin: 1 },
  ),
  danger(
    '3405',
    '邻里矛盾纠纷',
    'Dispute between neighbours',
    ['纠纷', '矛盾', '吵架', '调解'],
    'linli jiufen',
    ['不必写姓名，说清起因即可。', 'No names needed; say how it began.'],
    [5, 'wd', 1],
    { level: 'community', privateByDefault: true },
  ),
  market,
  trade(
    '3501',
    '预付消费纠纷',
    'Prepaid card dispute',
    ['预付卡', '退卡', '健身房', '跑路'],
    'yufu xiaofei',
    ['写明商家名称、办卡时间和金额。', 'Give the shop, the date and the amount.'],
    [5, 'wd', 1],
    { check: 'dispatcher' },
  ),
  trade(
    '3502',
    '食品安全',
    'Food safety',
    ['食品', '过期', '变质', '卫生'],
    'shipin anquan',
    ['保留小票和食品，写明店名和购买时间。', 'Keep the receipt and the food; give the shop and the time.'],
    [3, 'wd', 1],
    { priority: 'high', check: 'dispatcher', photosMin: 1 },
  ),
  trade(
    '3503',
    '价格与计量',
    'Prices and weights',
    ['价格', '缺斤少两', '标价'],
    'jiage jiliang',
    ['写明商品、标价和实收。', 'Give the goods, the marked price and what was charged.'],
    [5, 'wd', 1],
    // Receipts have to be compared before anybody goes there.
    { anonymousAllowed: false },
  ),
  community,
  service(
    '3601',
    '便民服务建议',
    'Suggestion',
    ['建议', '便民', '办事'],
    'bianmin jianyi',
    ['写明希望怎样改进。', 'Say what should become better.'],
    [5, 'wd', 1],
    { level: 'community', priority: 'low' },
  ),
  service(
    '3602',
    '独居老人关爱',
    'Care for people living alone',
    ['老人', '独居', '帮扶'],
    'dujiu laoren',
    ['写明楼栋即可，不必写姓名。', 'The building is enough; no names needed.'],
    [1, 'wd', 0],
    { level: 'community', privateByDefault: true },
  ),
  service(
    '3603',
    '村务公开咨询',
    'Question on village affairs',
    ['村务', '公开', '咨询'],
    'cunwu gongkai',
    ['写明想了解的事项。', 'Say what you would like to know.'],
    [5, 'wd', 1],
    { level: 'community', priority: 'low' },
  ),
  elsewhere,
  other(
    '3801',
    '停电或电力设施故障',
    'Power cut or damaged power line',
    ['停电', '变压器', '高压线'],
    'tingdian',
    ['请拨打 95598。', 'Call 95598.'],
    [1, 'd', 0],
    {
      stopper: {
        text: '停电、电线断落和电力设施故障由供电公司处理，请拨打 95598（24 小时）。电线落地时不要靠近。',
        textEn:
          'Power cuts and damaged power lines are handled by the power company: call 95598, day and night. Keep away from a fallen line.',
        tel: '95598',
      },
    },
  ),
  other(
    '3802',
    '高速公路上的问题',
    'Problem on a motorway',
    ['高速', '高速路', '收费站'],
    'gaosu gonglu',
    ['请拨打 12122。', 'Call 12122.'],
    [1, 'd', 0],
    {
      stopper: {
        text: '高速公路的路况、救援和收费由高速公路管理部门处理，请拨打 12122。',
        textEn: 'Motorways, breakdowns and tolls are handled by the motorway authority: call 12122.',
        tel: '12122',
      },
    },
  ),
  other(
    '3803',
    '社保、医保和劳动纠纷',
    'Social security and labour disputes',
    ['社保', '医保', '欠薪'],
    'shebao yibao',
    ['请拨打 12333。', 'Call 12333.'],
    [1, 'd', 0],
    {
      stopper: {
        text: '社保、工资和劳动合同的事由人力资源和社会保障部门受理，请拨打 12333，或到所在镇街的便民服务中心。',
        textEn:
          'Social security, wages and labour contracts are handled by the human resources authority: call 12333, or go to the service centre of your township.',
        tel: '12333',
      },
    },
  ),
  emergency,
  urgent(
    '3901',
    '火情',
    'Fire',
    ['火灾', '着火', '起火'],
    'huoqing',
    ['请立即拨打 119。', 'Call 119 at once.'],
    [1, 'h', 0],
    {
      priority: 'urgent',
      stopper: {
        text: '发现火情请立即拨打 119，并离开现场。',
        textEn: 'If you see a fire, get away from it and call 119 now.',
        tel: '119',
      },
    },
  ),
  urgent(
    '3902',
    '正在发生的违法犯罪',
    'Crime in progress',
    ['打架', '抢劫', '盗窃', '报警'],
    'weifa fanzui',
    ['请立即拨打 110。', 'Call 110 at once.'],
    [1, 'h', 0],
    {
      priority: 'urgent',
      stopper: {
        text: '正在发生的违法犯罪请立即拨打 110。',
        textEn: 'If a crime is happening, call 110 now.',
        tel: '110',
      },
    },
  ),
  urgent(
    '3903',
    '需要急救',
    'Medical emergency',
    ['急救', '受伤', '救护车'],
    'jijiu',
    ['请立即拨打 120。', 'Call 120 at once.'],
    [1, 'h', 0],
    {
      priority: 'urgent',
      stopper: {
        text: '有人受伤或突发疾病请立即拨打 120。',
        textEn: 'If somebody is hurt or suddenly ill, call 120 now.',
        tel: '120',
      },
    },
  ),
  urgent(
    '3904',
    '燃气泄漏',
    'Gas leak',
    ['燃气', '天然气', '漏气'],
    'ranqi xielou',
    ['请到室外拨打 119。', 'Go outside and call 119.'],
    [1, 'h', 0],
    {
      priority: 'urgent',
      stopper: {
        text: '闻到燃气味：不开关任何电器，不用明火，开窗后马上到室外，再拨打 119。',
        textEn:
          'If you smell gas: touch no switch, light no flame, open the windows, go outside at once, and call 119 from there.',
        tel: '119',
      },
    },
  ),
];

export const categories: readonly CategoryRecord[] = records.map((record) => withQuestions(withSynonyms(record)));

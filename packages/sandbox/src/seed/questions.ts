import type { CategoryRecord } from '../domain/category.js';
import type { Schemas, Text } from '../types.js';

type Question = Schemas['Question'];
type Questions = Schemas['Questions'];
type Rule = Schemas['QuestionRule'];
type Choices = Readonly<Record<string, Text>>;

const titled = ([title, titleEn]: Text) => ({ title, titleEn });
const helped = (help?: Text) => (help ? { description: help[0], descriptionEn: help[1] } : {});
const options = (choices: Choices) =>
  Object.entries(choices).map(([value, text]) => ({ const: value, ...titled(text) }));

const text = (title: Text, maxLength = 100, help?: Text): Question => ({
  type: 'string',
  ...titled(title),
  ...helped(help),
  maxLength,
});
const yesNo = (title: Text, help?: Text): Question => ({ type: 'boolean', ...titled(title), ...helped(help) });
const oneOf = (title: Text, choices: Choices): Question => ({
  type: 'string',
  ...titled(title),
  oneOf: options(choices),
});
const someOf = (title: Text, choices: Choices): Question => ({
  type: 'array',
  ...titled(title),
  items: { oneOf: options(choices) },
  uniqueItems: true,
});
const whole = (title: Text, minimum: number, maximum: number): Question => ({
  type: 'integer',
  ...titled(title),
  minimum,
  maximum,
});
const day = (title: Text): Question => ({ type: 'string', ...titled(title), format: 'date' });
const moment = (title: Text): Question => ({ type: 'string', ...titled(title), format: 'date-time' });

const ask = (
  properties: Record<string, Question>,
  rules: readonly Rule[] = [],
  required: string[] = [],
): Questions => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  ...(rules.length > 0 && { allOf: [...rules] }),
});
const when = (
  name: string,
  value: string | boolean,
  properties: Record<string, Question>,
  required: string[] = [],
): Rule => ({
  if: { properties: { [name]: { const: value } }, required: [name] },
  then: { properties, ...(required.length > 0 && { required }) },
});
const whenAny = (name: string, values: readonly string[], properties: Record<string, Question>): Rule => ({
  if: { properties: { [name]: { enum: [...values] } }, required: [name] },
  then: { properties },
});

const UNKNOWN: Text = ['看不出', 'Cannot tell'];
const OTHER: Text = ['其他', 'Something else'];
const HURT = yesNo(['有人受伤吗？', 'Is anybody hurt?']);
const SHOP = text(['是哪家店？', 'Which shop is it?'], 60, ['写招牌上的名字。', 'As on its sign.']);

/**
 * What helps the people who will deal with it, by category: a few questions that can be answered on the spot, and more
 * only where an answer calls for it. Nearly all may be left out.
 */
const QUESTIONS: Readonly<Record<string, Questions>> = {
  // 井盖破损或缺失
  '2101': ask(
    {
      cover: oneOf(['是什么井盖？', 'What kind of cover is it?'], {
        sewage: ['污水', 'Sewage'],
        rain: ['雨水', 'Rain water'],
        water: ['自来水', 'Water main'],
        gas: ['燃气', 'Gas'],
        cable: ['电力或通信', 'Power or telecom'],
        unknown: UNKNOWN,
      }),
      place: oneOf(['在车道还是人行道？', 'On the road or the pavement?'], {
        road: ['车道', 'Road'],
        pavement: ['人行道', 'Pavement'],
        yard: ['小区或院坝里', 'Inside an estate or yard'],
      }),
      damage: oneOf(['坏成什么样？', 'What is wrong with it?'], {
        missing: ['不见了', 'Missing'],
        broken: ['破了或塌了', 'Broken or sunk'],
        loose: ['松动，有响声', 'Loose and noisy'],
      }),
      hurt: HURT,
    },
    [
      when('damage', 'missing', {
        guarded: yesNo(['旁边有人守着或摆了东西提醒吗？', 'Is anybody or anything there to warn people?']),
      }),
      when('hurt', true, {
        hurtHow: text(['伤得怎样？', 'How badly?'], 100, ['需要急救请先打 120。', 'Call 120 first if help is needed.']),
      }),
    ],
  ),
  // 路灯不亮
  '2102': ask({
    pole: text(['灯杆上的编号', 'Number on the pole'], 40, ['一般在一人高的地方。', 'Usually at eye level.']),
    lamps: whole(['有几盏不亮？', 'How many are out?'], 1, 200),
    how: oneOf(['怎么不亮？', 'What does it do?'], {
      out: ['完全不亮', 'No light at all'],
      flickers: ['一闪一闪', 'Flickers'],
      day: ['白天也亮着', 'On in the daytime'],
      leaning: ['灯杆歪了', 'The pole leans'],
    }),
    since: day(['从哪天开始？', 'Since which day?']),
  }),
  // 化粪池异味或外溢
  '2103': ask(
    {
      what: someOf(['看到或闻到什么？', 'What do you see or smell?'], {
        smell: ['臭味', 'Smell'],
        overflow: ['粪水外溢', 'Overflow'],
        open: ['盖子没盖好', 'The cover is open'],
        bubbles: ['冒泡或响声', 'Bubbles or noise'],
      }),
      near: oneOf(['附近有什么？', 'What is close by?'], {
        homes: ['住户', 'Homes'],
        school: ['学校或幼儿园', 'A school or kindergarten'],
        food: ['餐馆或市场', 'A restaurant or market'],
        none: ['没有', 'Nothing'],
      }),
      unwell: yesNo(['有人头晕、恶心吗？', 'Does anybody feel dizzy or sick?']),
    },
    [
      when('unwell', true, {
        people: whole(['有几个人？', 'How many people?'], 1, 500),
      }),
    ],
  ),
  // 供水管网漏水
  '2104': ask({
    amount: oneOf(['水有多大？', 'How much water is there?'], {
      drip: ['慢慢渗', 'It seeps'],
      flow: ['一直流', 'It flows'],
      burst: ['喷出来', 'It gushes'],
    }),
    blocked: yesNo(['车或人过不去了吗？', 'Is the way blocked?']),
    noWater: yesNo(['家里停水了吗？', 'Is there no water at home?']),
  }),
  // 道路破损
  '2201': ask(
    {
      kind: oneOf(['是哪一种？', 'What kind is it?'], {
        hole: ['坑洞', 'A hole'],
        sunk: ['塌陷', 'The ground has sunk'],
        crack: ['裂缝', 'A crack'],
        tiles: ['地砖松动', 'Loose tiles'],
      }),
      size: oneOf(['有多大？', 'How large is it?'], {
        small: ['巴掌大', 'Like a hand'],
        plate: ['脸盆大', 'Like a wash-basin'],
        large: ['一米以上', 'More than a metre'],
      }),
    },
    [
      whenAny('kind', ['hole', 'sunk'], {
        depthCm: whole(['大约多深（厘米）？', 'About how deep, in centimetres?'], 1, 1000),
        water: yesNo(['里面积水吗？', 'Is there water in it?']),
      }),
    ],
  ),
  // 行道树倒伏或枯枝
  '2401': ask(
    {
      blocks: someOf(['压到或挡住了什么？', 'What does it lie on or block?'], {
        road: ['车道', 'The road'],
        pavement: ['人行道', 'The pavement'],
        cable: ['电线', 'A cable'],
        car: ['车辆', 'A car'],
        house: ['房屋', 'A house'],
      }),
      hurt: HURT,
    },
    [when('hurt', true, { hurtHow: text(['伤得怎样？', 'How badly?']) })],
  ),
  // 暴露垃圾
  '3101': ask({
    kind: someOf(['是哪些垃圾？', 'What kind of rubbish?'], {
      household: ['生活垃圾', 'Household'],
      food: ['餐厨垃圾', 'Food'],
      furniture: ['旧家具', 'Furniture'],
      garden: ['枝叶', 'Branches and leaves'],
    }),
    bags: oneOf(['大约有多少？', 'About how much?'], {
      few: ['几袋', 'A few bags'],
      cart: ['一板车', 'A cart-load'],
      truck: ['一卡车以上', 'A lorry-load or more'],
    }),
  }),
  // 违规停车
  '3202': ask(
    {
      where: oneOf(['停在哪里？', 'Where does it stand?'], {
        lane: ['车道', 'On the road'],
        pavement: ['人行道或盲道', 'On the pavement or the tactile path'],
        fire: ['消防通道', 'In a fire lane'],
        exit: ['出入口', 'In an entrance'],
      }),
      cars: whole(['有几辆？', 'How many cars?'], 1, 500),
    },
    [when('where', 'fire', { gate: text(['哪个小区、哪道门？', 'Which estate, which gate?'], 60) })],
  ),
  // 餐饮油烟
  '3301': ask({
    shop: SHOP,
    worst: someOf(['什么时候最重？', 'When is it worst?'], {
      noon: ['中午', 'At noon'],
      evening: ['傍晚', 'In the evening'],
      night: ['深夜', 'At night'],
    }),
    duct: oneOf(['烟从哪里出来？', 'Where does it come out?'], {
      duct: ['烟道或管子', 'A duct'],
      door: ['门窗', 'Doors and windows'],
      street: ['摆在外面', 'A stove outside'],
      unknown: UNKNOWN,
    }),
  }),
  // 噪声扰民
  '3302': ask(
    {
      kind: oneOf(['是什么声音？', 'What kind of noise is it?'], {
        site: ['施工', 'Building work'],
        dance: ['坝坝舞、音响', 'Dancing, loudspeakers'],
        shop: ['商家、餐馆', 'Shops, restaurants'],
        neighbour: ['邻居', 'Neighbours'],
        machine: ['机器、空调', 'Machines'],
        other: OTHER,
      }),
      when: someOf(['一般在什么时候？', 'When is it, usually?'], {
        morning: ['清早', 'Early morning'],
        noon: ['午休', 'Midday'],
        evening: ['晚上', 'Evening'],
        night: ['22 点以后', 'After 10 p.m.'],
      }),
      last: moment(['最近一次是什么时候？', 'When was the last time?']),
    },
    [
      when('kind', 'site', {
        site: text(['哪个工地？', 'Which building site?'], 60),
        night: yesNo(['22 点以后还在施工吗？', 'Do they work after 10 p.m.?']),
      }),
      when('kind', 'shop', { shop: SHOP }),
      when('kind', 'other', { otherKind: text(['是什么？', 'What is it?'], 60) }),
    ],
    ['kind'],
  ),
  // 河道污染
  '3303': ask(
    {
      river: text(['哪条河、哪一段？', 'Which river, which stretch?'], 60),
      signs: someOf(['看到或闻到什么？', 'What do you see or smell?'], {
        colour: ['水变色', 'The water has changed colour'],
        foam: ['泡沫', 'Foam'],
        oil: ['油花', 'Oil'],
        fish: ['死鱼', 'Dead fish'],
        smell: ['臭味', 'Smell'],
      }),
      outfall: yesNo(['看到排水的口子吗？', 'Do you see an outfall?']),
    },
    [
      when('outfall', true, {
        flowing: yesNo(['现在还在排吗？', 'Is it flowing now?']),
      }),
    ],
  ),
  // 消防通道堵塞
  '3401': ask(
    {
      estate: text(['哪个小区、哪一栋？', 'Which estate, which building?'], 60),
      blockedBy: oneOf(['被什么堵住？', 'What blocks it?'], {
        cars: ['车辆', 'Cars'],
        goods: ['杂物', 'Things left there'],
        lock: ['上了锁', 'A lock'],
        wall: ['砌了墙或装了桩', 'A wall or posts'],
      }),
    },
    [when('blockedBy', 'goods', { burns: yesNo(['是容易烧起来的东西吗？', 'Does it burn easily?']) })],
  ),
  // 电动自行车违规充电
  '3403': ask({
    where: oneOf(['在哪里充电？', 'Where is it charged?'], {
      stairs: ['楼道', 'In the staircase'],
      flat: ['家里', 'In a flat'],
      cable: ['从窗户拉线', 'By a cable from a window'],
    }),
    floor: text(['哪一栋、几楼？', 'Which building, which floor?'], 40),
  }),
  // 地质灾害隐患
  '3404': ask(
    {
      signs: someOf(['看到什么？', 'What do you see?'], {
        crack: ['地面或墙上有裂缝', 'Cracks in the ground or walls'],
        rocks: ['落石', 'Falling rocks'],
        slide: ['滑坡', 'A slope that slides'],
        water: ['泉水变浑或断流', 'A spring gone muddy or dry'],
      }),
      people: yesNo(['下面有人住吗？', 'Does anybody live below?']),
    },
    [when('people', true, { households: whole(['大约几户？', 'About how many households?'], 1, 1000) })],
  ),
  // 预付消费纠纷
  '3501': ask(
    {
      shop: SHOP,
      paidOn: day(['哪天付的钱？', 'On which day was it paid?']),
      amount: {
        type: 'number',
        ...titled(['还剩多少元没用？', 'How many yuan are left?']),
        minimum: 0,
        maximum: 1_000_000,
      },
      closed: yesNo(['店已经关门了吗？', 'Has the shop closed?']),
    },
    [],
    ['shop'],
  ),
  // 食品安全
  '3502': ask(
    {
      shop: SHOP,
      product: text(['是什么食品？', 'What food is it?'], 60),
      boughtAt: moment(['什么时候买的或吃的？', 'When was it bought or eaten?']),
      ill: yesNo(['吃了以后不舒服吗？', 'Did it make anybody ill?']),
    },
    [
      when('ill', true, {
        illPeople: whole(['有几个人？', 'How many people?'], 1, 10_000),
        doctor: yesNo(['看过医生吗？', 'Has anybody seen a doctor?']),
      }),
    ],
    ['shop'],
  ),
};

/** The category with what is asked about it. */
export function withQuestions(record: CategoryRecord): CategoryRecord {
  const questions = QUESTIONS[record.code];
  return questions ? { ...record, questions } : record;
}

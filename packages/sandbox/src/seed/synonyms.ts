import type { CategoryRecord } from '../domain/category.js';

interface Words {
  /** The pinyin of the category's name. */
  readonly name: string;
  /** What people call it, in everyday Chinese and in the dialect of Chongqing and Sichuan, with its pinyin. */
  readonly zh: Readonly<Record<string, string>>;
  readonly en: readonly string[];
}

/** The words by which each category is found. Pinyin has `v` for `ü`, as keyboards do. */
const WORDS: Readonly<Record<string, Words>> = {
  // 井盖破损
  '2101': {
    name: 'jinggaiposun',
    zh: {
      井盖: 'jinggai',
      窨井: 'yinjing',
      阴井盖: 'yinjinggai',
      下水道盖: 'xiashuidaogai',
      阴沟: 'yingou',
      下水道: 'xiashuidao',
      沟盖板: 'gougaiban',
      盖盖: 'gaigai',
      雨水篦子: 'yushuibizi',
    },
    en: ['manhole', 'drain', 'cover'],
  },
  // 路灯不亮
  '2102': {
    name: 'ludengbuliang',
    zh: {
      路灯: 'ludeng',
      照明: 'zhaoming',
      灯坏了: 'denghuaile',
      灯不亮: 'dengbuliang',
      灯杆: 'denggan',
      黑黢黢: 'heiququ',
      没得灯: 'meidedeng',
    },
    en: ['street light', 'street lamp', 'lamp'],
  },
  // 化粪池异味
  '2103': {
    name: 'huafenchiyiwei',
    zh: {
      化粪池: 'huafenchi',
      粪水: 'fenshui',
      臭味: 'chouwei',
      外溢: 'waiyi',
      粪坑: 'fenkeng',
      臭得很: 'choudehen',
      屎尿: 'shiniao',
    },
    en: ['septic tank', 'sewage', 'smell'],
  },
  // 供水管网漏水
  '2104': {
    name: 'gongshuiguanwangloushui',
    zh: {
      漏水: 'loushui',
      爆管: 'baoguan',
      水管: 'shuiguan',
      冒水: 'maoshui',
      水管子: 'shuiguanzi',
      飙水: 'biaoshui',
      跑水: 'paoshui',
    },
    en: ['water leak', 'burst pipe', 'water main'],
  },
  // 弱电线缆垂落
  '2105': {
    name: 'ruodianxianlanchuiluo',
    zh: {
      电线: 'dianxian',
      光缆: 'guanglan',
      线缆: 'xianlan',
      飞线: 'feixian',
      电线吊起: 'dianxiandiaoqi',
      网线: 'wangxian',
      电杆: 'diangan',
    },
    en: ['cable', 'wire'],
  },
  // 健身器材损坏
  '2106': {
    name: 'jianshenqicaisunhuai',
    zh: {
      健身器材: 'jianshenqicai',
      体育设施: 'tiyusheshi',
      乒乓台: 'pingpangtai',
      单杠: 'dangang',
      篮球架: 'lanqiujia',
    },
    en: ['fitness', 'gym', 'playground'],
  },
  // 道路破损
  '2201': {
    name: 'daoluposun',
    zh: {
      坑洼: 'kengwa',
      路面: 'lumian',
      塌陷: 'taxian',
      破损: 'posun',
      坑坑: 'kengkeng',
      洞洞: 'dongdong',
      水凼凼: 'shuidangdang',
      路烂了: 'lulanle',
      马路烂: 'malulan',
      地砖: 'dizhuan',
    },
    en: ['pothole', 'road', 'hole'],
  },
  // 交通标志损坏
  '2202': {
    name: 'jiaotongbiaozhisunhuai',
    zh: { 标志牌: 'biaozhipai', 路牌: 'lupai', 指示牌: 'zhishipai', 路标: 'lubiao' },
    en: ['sign', 'road sign'],
  },
  // 信号灯故障
  '2203': {
    name: 'xinhaodengguzhang',
    zh: { 红绿灯: 'honglvdeng', 信号灯: 'xinhaodeng', 读秒灯: 'dumiaodeng' },
    en: ['traffic light', 'signal'],
  },
  // 护栏损坏
  '2204': {
    name: 'hulansunhuai',
    zh: { 护栏: 'hulan', 栏杆: 'langan', 隔离栏: 'gelilan', 栏栏: 'lanlan' },
    en: ['guard rail', 'railing', 'fence'],
  },
  // 公交站台破损
  '2205': {
    name: 'gongjiaozhantaiposun',
    zh: { 公交站: 'gongjiaozhan', 站台: 'zhantai', 候车亭: 'houcheting', 车站: 'chezhan', 站牌: 'zhanpai' },
    en: ['bus stop', 'bus shelter'],
  },
  // 行道树倒伏
  '2401': {
    name: 'xingdaoshudaofu',
    zh: {
      树: 'shu',
      枯枝: 'kuzhi',
      倒伏: 'daofu',
      行道树: 'xingdaoshu',
      树倒了: 'shudaole',
      树桠: 'shuya',
      树丫丫: 'shuyaya',
      断枝: 'duanzhi',
    },
    en: ['tree', 'branch'],
  },
  // 绿地损毁
  '2402': {
    name: 'lvdisunhui',
    zh: { 绿化带: 'lvhuadai', 草坪: 'caoping', 种菜: 'zhongcai', 花台: 'huatai', 草草: 'caocao', 绿地: 'lvdi' },
    en: ['lawn', 'green', 'flower bed'],
  },
  // 暴露垃圾
  '3101': {
    name: 'baolulaji',
    zh: {
      垃圾: 'laji',
      垃圾堆: 'lajidui',
      乱扔: 'luanreng',
      渣渣: 'zhazha',
      渣滓: 'zhazi',
      垃圾桶满: 'lajitongman',
      乱甩: 'luanshuai',
    },
    en: ['rubbish', 'garbage', 'litter', 'trash'],
  },
  // 积存建筑渣土
  '3102': {
    name: 'jicunjianzhuzhatu',
    zh: { 建筑垃圾: 'jianzhulaji', 渣土: 'zhatu', 装修垃圾: 'zhuangxiulaji', 砖渣: 'zhuanzha', 渣土车: 'zhatuche' },
    en: ['construction waste', 'rubble'],
  },
  // 道路不洁
  '3103': {
    name: 'daolubujie',
    zh: { 路面脏: 'lumianzang', 扬尘: 'yangchen', 撒漏: 'salou', 油污: 'youwu', 灰大: 'huida', 泥巴: 'niba' },
    en: ['dirty', 'dust', 'mud'],
  },
  // 公共厕所不洁
  '3104': {
    name: 'gonggongcesuobujie',
    zh: { 公厕: 'gongce', 厕所: 'cesuo', 茅厕: 'maoce', 茅房: 'maofang' },
    en: ['toilet', 'restroom'],
  },
  // 小广告乱张贴
  '3105': {
    name: 'xiaoguanggaoluanzhangtie',
    zh: { 小广告: 'xiaoguanggao', 牛皮癣: 'niupixuan', 张贴: 'zhangtie', 乱贴: 'luantie' },
    en: ['poster', 'flyer', 'sticker'],
  },
  // 占道经营
  '3201': {
    name: 'zhandaojingying',
    zh: { 占道: 'zhandao', 摆摊: 'baitan', 流动摊贩: 'liudongtanfan', 摊摊: 'tantan', 摊贩: 'tanfan', 夜市: 'yeshi' },
    en: ['vendor', 'stall', 'street vending'],
  },
  // 违规停车
  '3202': {
    name: 'weiguitingche',
    zh: {
      乱停车: 'luantingche',
      违停: 'weiting',
      堵车: 'duche',
      乱停乱放: 'luantingluanfang',
      占车位: 'zhanchewei',
      停车: 'tingche',
    },
    en: ['parking', 'illegal parking', 'car'],
  },
  // 共享单车乱停放
  '3203': {
    name: 'gongxiangdancheluantingfang',
    zh: { 共享单车: 'gongxiangdanche', 电单车: 'diandanche', 自行车: 'zixingche', 洋马儿: 'yangmaer' },
    en: ['shared bike', 'bicycle', 'bike'],
  },
  // 户外广告破损
  '3204': {
    name: 'huwaiguanggaoposun',
    zh: { 广告牌: 'guanggaopai', 招牌: 'zhaopai', 店招: 'dianzhao', 灯箱: 'dengxiang' },
    en: ['billboard', 'shop sign'],
  },
  // 餐饮油烟
  '3301': {
    name: 'canyinyouyan',
    zh: { 油烟: 'youyan', 烧烤: 'shaokao', 餐馆: 'canguan', 烟子大: 'yanzida', 炒菜: 'chaocai', 火锅店: 'huoguodian' },
    en: ['fumes', 'smoke', 'barbecue', 'restaurant'],
  },
  // 噪声扰民
  '3302': {
    name: 'zaoshengraomin',
    zh: {
      噪音: 'zaoyin',
      噪声: 'zaosheng',
      广场舞: 'guangchangwu',
      坝坝舞: 'babawu',
      施工: 'shigong',
      吵得很: 'chaodehen',
      吵死人: 'chaosiren',
      闹麻了: 'naomale',
      打麻将: 'damajiang',
      唱歌: 'changge',
      狗叫: 'goujiao',
    },
    en: ['noise', 'loud', 'music'],
  },
  // 河道污染
  '3303': {
    name: 'hedaowuran',
    zh: {
      河水: 'heshui',
      濑溪河: 'laixihe',
      排污: 'paiwu',
      水黑: 'shuihei',
      死鱼: 'siyu',
      排污口: 'paiwukou',
      河沟: 'hegou',
      臭水沟: 'choushuigou',
    },
    en: ['river', 'pollution', 'outfall', 'dead fish'],
  },
  // 露天焚烧
  '3304': {
    name: 'lutianfenshao',
    zh: {
      焚烧: 'fenshao',
      秸秆: 'jiegan',
      烧垃圾: 'shaolaji',
      烧渣渣: 'shaozhazha',
      烧谷草: 'shaogucao',
      冒烟: 'maoyan',
    },
    en: ['burning', 'bonfire', 'straw'],
  },
  // 畜禽养殖异味
  '3305': {
    name: 'chuqinyangzhiyiwei',
    zh: {
      养猪: 'yangzhu',
      养殖: 'yangzhi',
      粪污: 'fenwu',
      臭味: 'chouwei',
      猪圈: 'zhujuan',
      猪屎: 'zhushi',
      养鸡: 'yangji',
    },
    en: ['livestock', 'pig', 'farm smell'],
  },
  // 消防通道堵塞
  '3401': {
    name: 'xiaofangtongdaoduse',
    zh: { 消防通道: 'xiaofangtongdao', 楼道: 'loudao', 堆物: 'duiwu', 堵门: 'dumen', 消防栓: 'xiaofangshuan' },
    en: ['fire lane', 'fire exit', 'corridor'],
  },
  // 九小场所隐患
  '3402': {
    name: 'jiuxiaochangsuoyinhuan',
    zh: {
      九小场所: 'jiuxiaochangsuo',
      隐患: 'yinhuan',
      小餐饮: 'xiaocanyin',
      小商店: 'xiaoshangdian',
      小旅馆: 'xiaolvguan',
    },
    en: ['small business', 'hazard'],
  },
  // 电动自行车违规充电
  '3403': {
    name: 'diandongzixingcheweiguichongdian',
    zh: {
      电动车: 'diandongche',
      飞线充电: 'feixianchongdian',
      电瓶: 'dianping',
      电瓶车: 'dianpingche',
      充电: 'chongdian',
    },
    en: ['e-bike', 'charging', 'battery'],
  },
  // 地质灾害隐患
  '3404': {
    name: 'dizhizaihaiyinhuan',
    zh: {
      滑坡: 'huapo',
      裂缝: 'liefeng',
      落石: 'luoshi',
      塌方: 'tafang',
      垮岩: 'kuayan',
      垮坡: 'kuapo',
      梭坡: 'suopo',
      裂口: 'liekou',
    },
    en: ['landslide', 'rockfall', 'crack'],
  },
  // 邻里矛盾纠纷
  '3405': {
    name: 'linlimaodunjiufen',
    zh: { 纠纷: 'jiufen', 矛盾: 'maodun', 吵架: 'chaojia', 调解: 'tiaojie', 扯皮: 'chepi', 邻居: 'linju' },
    en: ['dispute', 'neighbour', 'quarrel'],
  },
  // 预付消费纠纷
  '3501': {
    name: 'yufuxiaofeijiufen',
    zh: {
      预付卡: 'yufuka',
      退卡: 'tuika',
      健身房: 'jianshenfang',
      跑路: 'paolu',
      办卡: 'banka',
      退钱: 'tuiqian',
      理发店: 'lifadian',
    },
    en: ['prepaid', 'refund', 'membership'],
  },
  // 食品安全
  '3502': {
    name: 'shipinanquan',
    zh: {
      食品: 'shipin',
      过期: 'guoqi',
      变质: 'bianzhi',
      卫生: 'weisheng',
      拉肚子: 'laduzi',
      馊了: 'soule',
      不新鲜: 'buxinxian',
    },
    en: ['food', 'expired', 'spoiled'],
  },
  // 价格与计量
  '3503': {
    name: 'jiageyujiliang',
    zh: {
      价格: 'jiage',
      缺斤少两: 'quejinshaoliang',
      标价: 'biaojia',
      乱收费: 'luanshoufei',
      宰客: 'zaike',
      称短了: 'chengduanle',
    },
    en: ['price', 'overcharge', 'weight'],
  },
  // 便民服务建议
  '3601': {
    name: 'bianminfuwujianyi',
    zh: { 建议: 'jianyi', 便民: 'bianmin', 办事: 'banshi', 意见: 'yijian' },
    en: ['suggestion', 'idea', 'service'],
  },
  // 独居老人关爱
  '3602': {
    name: 'dujulaorenguanai',
    zh: { 老人: 'laoren', 独居: 'duju', 帮扶: 'bangfu', 老年人: 'laonianren', 老汉儿: 'laohaner' },
    en: ['elderly', 'old people', 'care'],
  },
  // 村务公开咨询
  '3603': {
    name: 'cunwugongkaizixun',
    zh: { 村务: 'cunwu', 公开: 'gongkai', 咨询: 'zixun', 账目: 'zhangmu' },
    en: ['village', 'question'],
  },
  // 停电或电力设施故障
  '3801': {
    name: 'tingdianhuodianlisheshiguzhang',
    zh: {
      停电: 'tingdian',
      没得电: 'meidedian',
      断电: 'duandian',
      变压器: 'bianyaqi',
      电表: 'dianbiao',
      高压线: 'gaoyaxian',
    },
    en: ['power cut', 'electricity', 'outage'],
  },
  // 高速公路上的问题
  '3802': {
    name: 'gaosugonglushangdewenti',
    zh: { 高速: 'gaosu', 高速路: 'gaosulu', 收费站: 'shoufeizhan', 高速公路: 'gaosugonglu' },
    en: ['motorway', 'expressway', 'toll'],
  },
  // 社保医保和劳动纠纷
  '3803': {
    name: 'shebaoyibaohelaodongjiufen',
    zh: {
      社保: 'shebao',
      医保: 'yibao',
      工资: 'gongzi',
      欠薪: 'qianxin',
      劳动合同: 'laodonghetong',
      养老金: 'yanglaojin',
    },
    en: ['wages', 'social security', 'pension'],
  },
  // 火情
  '3901': {
    name: 'huoqing',
    zh: { 火灾: 'huozai', 着火: 'zhaohuo', 起火: 'qihuo', 燃起来了: 'ranqilaile', 燃了: 'ranle', 冒火: 'maohuo' },
    en: ['fire', 'burning'],
  },
  // 正在发生的违法犯罪
  '3902': {
    name: 'zhengzaifashengdeweifafanzui',
    zh: {
      打架: 'dajia',
      抢劫: 'qiangjie',
      盗窃: 'daoqie',
      报警: 'baojing',
      小偷: 'xiaotou',
      偷东西: 'toudongxi',
      诈骗: 'zhapian',
    },
    en: ['crime', 'theft', 'fight', 'police'],
  },
  // 需要急救
  '3903': {
    name: 'xuyaojijiu',
    zh: { 急救: 'jijiu', 受伤: 'shoushang', 救护车: 'jiuhuche', 晕倒: 'yundao', 流血: 'liuxue', 昏倒: 'hundao' },
    en: ['ambulance', 'injured', 'medical'],
  },
  // 燃气泄漏
  '3904': {
    name: 'ranqixielou',
    zh: { 燃气: 'ranqi', 天然气: 'tianranqi', 煤气: 'meiqi', 漏气: 'louqi', 气味: 'qiwei' },
    en: ['gas leak', 'gas'],
  },
};

/** The category with all the words by which it is found. */
export function withSynonyms(record: CategoryRecord): CategoryRecord {
  const words = WORDS[record.code];
  if (!words) return record;
  const keywords = new Set([...record.keywords, ...Object.keys(words.zh), ...words.en]);
  const pinyin = new Set([words.name, ...Object.values(words.zh)]);
  return { ...record, keywords: [...keywords], pinyin: [...pinyin].join(' ') };
}

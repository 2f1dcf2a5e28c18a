import { common } from './common.js';
import type { TraceLookupLaterMessages } from './trace-lookup-later.js';

/** Words of `<cq-trace-lookup>` until something is found. */
export const traceLookup = {
  ...common,
  heading: '查一查食品安不安全',
  code: '包装、耳标或店铺上的码',
  codeHint: '照着输入、粘贴，或用扫码枪扫。',
  submit: '查询',
  looksLike: (kind: string) => `看起来是${kind}`,
  searching: '正在查…',

  codeMissing: '请先输入一个码。',
  codeLong: '太长了，不像一个码，请检查。',
  personal: '这像是身份证号，没有发送出去。请改填食品或店铺上的码。',
  incidentElsewhere: '这是事件编号。查办理进度请到“上报一个问题”，点“查询进度”，填编号和查询码。',
  taskElsewhere: '这是任务编号，请在任务列表里查找。',
  notFoundAdvice: '请对照原件再核对一遍。如果没有输错，说明平台还没有它的记录，可以先向摊主要检疫证明。',

  whereTitle: '码在哪里',
  where: [
    ['预包装食品', '追溯二维码下面的一行，或条形码的数字'],
    ['猪、牛、羊', '耳标上的 15 位数字'],
    ['鲜肉', '检疫证明上的编号，或摊位上的追溯码'],
    ['店铺、食堂', '门口公示牌上 MC 开头的码，或许可证上 JY、SC 开头的编号'],
  ],

  recent: '最近查过',
  recentClear: '清空记录',
  recentNote: '只记在这台设备上。',
  verdicts: { safe: '可以放心', watch: '需要留意', recalled: '已召回', unknown: '无法判断', shop: '店铺' },
};

export type TraceLookupFirstMessages = typeof traceLookup;
export type TraceLookupMessages = TraceLookupFirstMessages & TraceLookupLaterMessages;

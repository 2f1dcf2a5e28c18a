import type { IdentifierWords } from '../explain.js';

/** The sentences in Chinese. */
export const zhCN: IdentifierWords = {
  kinds: {
    digital_link: '商品二维码',
    element_string: '商品追溯条码',
    gtin: '商品条码',
    ear_tag: '畜禽耳标号',
    food_business_licence: '食品经营许可证编号',
    food_production_licence: '食品生产许可证编号',
    credit_code: '统一社会信用代码',
    premises: '场所编码',
    incident_no: '事件编号',
    task_no: '任务编号',
    grid: '网格编码',
    area: '区域代码',
    video_device: '视频设备编码',
    resident_id: '居民身份证号码',
    opaque: '其他编码',
  },
  problem: (problem, kind) => {
    switch (problem.code) {
      case 'empty':
        return '请输入或扫描编码。';
      case 'length': {
        const missing = problem.expected - problem.found;
        return `${kind}应为 ${problem.expected} 位，现在${missing > 0 ? '少' : '多'}了 ${Math.abs(missing)} 位。请对照原件改正。`;
      }
      case 'character': {
        const likely = problem.likely ? `，可能是数字“${problem.likely}”` : '';
        return `${kind}的第 ${problem.position} 位不能是“${problem.found}”${likely}。请对照原件改正。`;
      }
      case 'check_digit':
        return `${kind}对不上：可能有一位输错了，但看不出是哪一位。请对照原件逐位核对${problem.severity === 'warning' ? '；原件确实如此（如早年核发）的，可以继续' : ''}。`;
      case 'species':
        return `${kind}的第 1 位是畜种（1 猪、2 牛、3 羊、7 能繁母猪），不能是“${problem.found}”。请对照原件改正。`;
      case 'division':
        return `${kind}的第 ${problem.position} 至 ${problem.position + 5} 位是区县代码，没有“${problem.found}”。请对照原件改正。`;
      case 'element':
        return `${kind}${problem.ai && `中（${problem.ai}）的内容`}不完整或有误。请重新扫描，或对照原件改正。`;
      case 'in_store':
        return '这是商店自编的条码，在别处可能查不到。请扫描包装上的其他条码，或询问商家。';
      case 'personal':
        return `这${problem.certain ? '是' : '像是'}居民身份证号码，属于个人信息，请不要在这里填写。`;
    }
  },
};

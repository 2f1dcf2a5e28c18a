import type { Trace } from '../../internal/photo-traces.js';

const traces: Record<Trace, string> = { place: '位置', time: '时间', device: '设备' };

/** Words of the parts that come later in every widget. */
export const commonLater = {
  optional: '选填',

  photos: '照片',
  photoTake: '拍照',
  photoAdd: '选照片',
  photoDrop: '也可以把图片拖到这里或粘贴。',
  photoLimit: (count: number, max: number) => `${count} / ${max} 张`,
  photoName: (index: number) => `照片 ${index}`,
  photoWaiting: '等待上传',
  photoPreparing: '正在压缩',
  photoReady: '已备好',
  photoSending: '正在上传',
  photoDone: '已上传',
  about: (words: string, what: string) => `${words}：${what}`,
  photoFailed: '没传上',
  photoProgress: (name: string) => `${name}的上传进度`,
  photoRest: (percent: string) => `已传 ${percent}，恢复后接着传。`,
  photoUnreadable: '打不开，请换 JPEG 或 PNG 图片',
  photoHeic:
    '这个浏览器打不开 HEIC 照片。用 iPhone 的话，在“设置 → 相机 → 格式”里选“兼容性最佳”，再拍一张；也可以截屏后上传。',
  photoAgain: '重传',
  photoRetry: (name: string) => `重传${name}`,
  photoRemove: (name: string) => `移除${name}`,
  photoEarlier: (name: string) => `把${name}往前移`,
  photoLater: (name: string) => `把${name}往后移`,
  photoMoved: (name: string, place: number, count: number) => `${name}现在是第 ${place} 张，共 ${count} 张。`,
  photoRemoved: (name: string) => `已移除${name}。`,
  photoStripped: (found: readonly Trace[]) => {
    const words = found.map((trace) => traces[trace]);
    const last = words.pop() ?? '';
    return `已去除照片中的${words.length > 0 ? `${words.join('、')}和${last}` : last}信息。`;
  },
  photoRedact: '遮挡',
  photoRedactIn: (name: string) => `遮挡${name}里的人脸和车牌`,
  photoRedacted: '已遮挡',
  undo: '撤销',
  redo: '重做',

  redactTitle: (name: string) => `遮挡${name}里的人脸和车牌`,
  redactWhy:
    '别人的脸、车牌、门牌号是个人信息，和要解决的问题无关。涂抹后变成大色块，还原不了；保存后，没有遮挡的那一张不再保留，也不会发出去。',
  redactStage: '照片，在上面涂抹',
  redactHow: '用手指、鼠标或笔涂抹。用键盘：方向键移动方框，按住 Shift 改变大小，回车遮挡框里的部分。',
  redactFrame: (x: number, y: number, width: number, height: number) =>
    `方框：距左 ${x}%，距上 ${y}%，宽 ${width}%，高 ${height}%。`,
  redactCovered: (share: number) =>
    share > 0 ? `已遮挡照片的 ${Math.max(1, Math.round(share * 100))}%。` : '没有遮挡。',
  redactBrush: '画笔',
  redactFine: '细',
  redactMedium: '中',
  redactBroad: '粗',
  redactClear: '全部清除',
  redactSave: '保存遮挡',
  redactSaving: '正在保存…',
  redactCancel: '不遮挡，返回',
  redactNothing: '还没有遮挡。先在照片上涂抹，或按回车遮住方框。',
  redactUnsaved: '没有保存成功，请再按一次。',
  redactFailed: '遮挡工具没有打开，请检查网络后再按一次。',

  photoPrivacy: '照片先在本机缩小，拍摄位置、时间和设备信息一并去掉。拍到别人的脸或车牌，可以先遮挡再发。',
  offlineAgain: '请检查网络，恢复后再按一次。',
  photoRefused: (count: number) => `有 ${count} 个文件不是图片或是空的，没有添加。`,
  photoPickFailed: '照片没有选上，请再试一次。',
  photoTooMany: (max: number) => `最多 ${max} 张，多出的没有添加。`,
  photoView: (name: string) => `查看${name} 的大图`,
};

export type CommonLaterMessages = typeof commonLater;

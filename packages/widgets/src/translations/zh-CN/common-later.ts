/** Words of the parts that come later in every widget. */
export const commonLater = {
  optional: '选填',

  photos: '照片',
  photoAdd: '拍照或选图',
  photoDrop: '也可以把图片拖到这里或粘贴。',
  photoLimit: (count: number, max: number) => `${count} / ${max} 张`,
  photoName: (index: number) => `照片 ${index}`,
  photoWaiting: '等待上传',
  photoPreparing: '正在压缩',
  photoSending: '正在上传',
  photoDone: '已上传',
  photoFailed: '没传上',
  photoProgress: (name: string) => `${name}的上传进度`,
  photoRest: (percent: string) => `已传 ${percent}，恢复后接着传。`,
  photoUnreadable: '打不开，请换 JPEG 或 PNG 图片',
  photoAgain: '重传',
  photoRetry: (name: string) => `重传${name}`,
  photoRemove: (name: string) => `移除${name}`,
  photoPrivacy: '照片先在本机缩小，拍摄位置和设备信息会一并去掉，然后才上传。',
  offlineAgain: '请检查网络，恢复后再按一次。',
  photoRefused: (count: number) => `有 ${count} 个文件不是图片或是空的，没有添加。`,
  photoTooMany: (max: number) => `最多 ${max} 张，多出的没有添加。`,
  photoView: (name: string) => `查看${name} 的大图`,
};

export type CommonLaterMessages = typeof commonLater;

/** Words of `<cq-event-reporter>` for a receipt and what can be done with it. */
export const eventReporterReceipt = {
  qrWithCode: '二维码里是事件编号和查询码，扫一扫就能看到。',
  qrWithAddress: '扫一扫打开查询页，再填查询码。二维码里没有查询码。',
  qrLabel: '二维码',
  savePicture: '存为图片',
  pictureName: (no: string) => `上报回执 ${no}`,
  pictureFailed: '图片没有存成，请抄下编号和查询码。',
  print: '打印回执',
  printTitle: '上报回执',
  printKeep: '凭编号和查询码查进度。请保管好查询码，知道的人可以撤回和评价这件上报。',
  share: '分享',
  shareTitle: '事件上报',
  shareCode: '连查询码一起分享',
  shareCodeHint: '知道查询码的人可以看进度，也可以补充、撤回和评价。',
  shareFailed: '没有分享成功。',
  shared: '已分享',
  notify: '有进展时通知我',
  notified: '好的，有进展时会通知您。',
  notifyFailed: '没有设置成功，请再试一次。',
  remember: '在这台设备上记住这件上报',
  rememberHint: '下次点“查询进度”就能看到，不用再填编号。多人合用的设备请不要勾选。',
  rememberFailed: '这个浏览器现在不能记住，请抄下编号和查询码。',
  anotherHere: '在这里再报一件',
};

export type EventReporterReceiptMessages = typeof eventReporterReceipt;

import type { EventReporterReceiptMessages } from '../zh-CN/event-reporter-receipt.js';

export const eventReporterReceipt: EventReporterReceiptMessages = {
  qrWithCode: 'This holds the report number and the query code; scan it to read them.',
  qrWithAddress: 'Scan this to open the page that follows it. The query code is not in it.',
  qrLabel: 'QR code',
  savePicture: 'Save as picture',
  pictureName: (no) => `Report ${no}`,
  pictureFailed: 'The picture was not saved. Please write down number and code.',
  print: 'Print',
  printTitle: 'Your report',
  printKeep:
    'Number and code let you follow it. Keep the code to yourself: whoever has it can withdraw and rate this report.',
  share: 'Share',
  shareTitle: 'Report',
  shareCode: 'Share the query code, too',
  shareCodeHint: 'Whoever has the code can follow this report, and also add to it, withdraw it and rate it.',
  shareFailed: 'It was not shared.',
  shared: 'Shared',
  notify: 'Tell me when something happens',
  notified: 'You will be told when something happens.',
  notifyFailed: 'That did not work. Please try again.',
  remember: 'Remember this report on this device',
  rememberHint: '“Check a report” then shows it without its number. Leave this off where others use the device.',
  rememberFailed: 'This browser cannot remember anything now. Please write down number and code.',
  anotherHere: 'Report another here',
};

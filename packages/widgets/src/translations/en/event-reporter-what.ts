import type { eventReporterWhat as zh } from '../zh-CN/event-reporter-what.js';

/** Words of the first step of `<cq-event-reporter>` that come after its first view. */
export const eventReporterWhat: typeof zh = {
  suggestions: 'Is it one of these?',
  suggested: (names) => `Is it one of these: ${names.join(', ')}? There are buttons below the description.`,

  dictate: 'Say it, and have it written down',
  dictating: 'Listening. Please speak.',
  dictationFailed: 'It was not understood. Say it again, or write it above.',

  questionsNew: (count) =>
    count === 1
      ? 'There is one more question below the description.'
      : `There are ${count} more questions below the description.`,
  yes: 'Yes',
  no: 'No',
  answerNone: 'Leave this open',
  answerMissing: (title) => `Please answer “${title}”.`,
  answerLong: (title, max) => `“${title}”: at most ${max} characters.`,
  answerNoNumber: (title) => `“${title}”: enter a number.`,
  answerNotWhole: (title) => `“${title}”: enter a whole number.`,
  answerSmall: (title, min) => `“${title}”: at least ${min}.`,
  answerLarge: (title, max) => `“${title}”: at most ${max}.`,

  asset: 'Code on the sign',
  assetName: 'Facility or shop',
  assetQuestion: 'Is there a sign with a code or QR code?',
  assetHint:
    'On the sign of a manhole, lamp post or public toilet, or at the door of a shop. With it there is less to fill in.',
  assetLookUp: 'Look up',
  assetWrong: 'A code has digits and letters. Check it, or leave it empty.',
  assetUnknown:
    'This code is not registered yet. Check it; if it is right, go on, and the staff get the code with your report.',
  assetElsewhere: (area) => `This sign stands in ${area}, which this page does not serve. Check it, or leave it empty.`,
  assetUnreachable: 'The code cannot be looked up now. Just go on; the platform checks it when the report is sent.',
  assetFilled: 'The place is filled in; you can change it.',
  assetOffers: 'What can be reported of it:',
  scan: 'Scan',
  scanTitle: 'Scan the code on the sign',
  scanPicture: 'What the camera sees',
  scanOpening: 'Opening the camera…',
  scanHint: 'Hold the code into the picture; it is read by itself.',
  scanStop: 'Stop scanning',
  scanRefused: 'The camera was not opened. Allow it in the browser, or type the code.',
  scanFailed: 'The scanner could not be loaded. Type the code instead.',

  fixedByPage: 'Filled in by this page; it cannot be changed.',
  kept: (day) =>
    `The kinds of problems are those of ${day}; the platform cannot be reached now. Just go on; it checks when the report is sent.`,
};

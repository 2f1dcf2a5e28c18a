import type { Trace } from '../../internal/photo-traces.js';
import type { CommonLaterMessages } from '../zh-CN/common-later.js';
import type { CommonMessages } from '../zh-CN/common.js';

const traces: Record<Trace, string> = { place: 'place', time: 'time', device: 'device' };

/** Words that every widget uses. */
export const common: CommonMessages & CommonLaterMessages = {
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',

  loading: 'Loading…',
  waitingForClient: 'Waiting for the page to connect to the platform…',
  retry: 'Try again',
  close: 'Close',
  optional: 'optional',
  characters: (left) => (left >= 0 ? `${left} characters left` : `${-left} characters too many`),

  live: 'Live',
  updatedAt: (time) => `updated ${time}`,
  updatedNow: 'updated just now',
  updating: 'Updating…',
  staleAt: (time) => `Could not update. This is as of ${time}. Trying again by itself.`,
  offlineAt: (time) => `No connection. This is as of ${time} and will update when the connection is back.`,

  offlineTitle: 'Cannot reach the platform',
  offlineDetail: 'Check your connection. We will try again when it is back, or you can try now.',
  signInTitle: 'Please sign in again',
  signInDetail: 'You are not signed in, or not any more. Sign in on this page, then try again.',
  forbiddenTitle: 'Not allowed',
  forbiddenDetail: 'Your role may not see or do this. Ask your administrator.',
  notFoundTitle: 'Not found',
  notFoundDetail: 'It may have been moved.',
  tooManyTitle: 'Too many requests',
  tooManyDetail: (seconds) => `Please try again in ${seconds} s.`,
  failedTitle: 'Something went wrong on the platform',
  failedDetail: 'Nothing of yours is lost. Please try again later.',
  requestId: (id) => `Reference ${id}`,

  photos: 'Photos',
  photoTake: 'Take a photo',
  photoAdd: 'Choose photos',
  photoDrop: 'You can also drop pictures here, or paste them.',
  photoLimit: (count, max) => `${count} of ${max}`,
  photoName: (index) => `photo ${index}`,
  photoWaiting: 'Waiting',
  photoPreparing: 'Making smaller',
  photoReady: 'Ready',
  photoSending: 'Uploading',
  photoDone: 'Uploaded',
  about: (words, what) => `${words}: ${what}`,
  photoFailed: 'Not uploaded',
  photoProgress: (name) => `Upload of ${name}`,
  photoRest: (percent) => `${percent} is there; it goes on from that.`,
  photoUnreadable: 'Cannot be opened; use a JPEG or PNG',
  photoHeic:
    'This browser cannot open HEIC photos. On an iPhone, choose Settings → Camera → Formats → Most Compatible and take it again, or upload a screenshot.',
  photoAgain: 'Upload again',
  photoRetry: (name) => `Upload again: ${name}`,
  photoRemove: (name) => `Remove ${name}`,
  photoEarlier: (name) => `Move ${name} earlier`,
  photoLater: (name) => `Move ${name} later`,
  photoMoved: (name, place, count) => `${name} is now ${place} of ${count}.`,
  photoRemoved: (name) => `Removed ${name}.`,
  photoStripped: (found) => {
    const words = found.map((trace) => traces[trace]);
    const last = words.pop() ?? '';
    return `We removed ${words.length > 0 ? `${words.join(', ')} and ${last}` : last} details from the photos.`;
  },
  photoRedact: 'Cover',
  photoRedactIn: (name) => `Cover faces and plates in ${name}`,
  photoRedacted: 'Covered',
  undo: 'Undo',
  redo: 'Redo',

  redactTitle: (name) => `Cover faces and plates in ${name}`,
  redactWhy:
    'Other people’s faces, number plates and door numbers are personal, and not needed to solve the problem. What you draw over becomes large blocks of colour that nobody can turn back. After saving, the uncovered photo is not kept and not sent.',
  redactStage: 'The photo, to draw on',
  redactHow:
    'Draw with a finger, mouse or pen. By keyboard: arrow keys move the frame, with Shift they size it, Enter covers what is in it.',
  redactFrame: (x, y, width, height) =>
    `Frame: ${x}% from the left, ${y}% from the top, ${width}% wide, ${height}% high.`,
  redactCovered: (share) =>
    share > 0 ? `${Math.max(1, Math.round(share * 100))}% of the photo is covered.` : 'Nothing is covered.',
  redactBrush: 'Brush',
  redactFine: 'Fine',
  redactMedium: 'Medium',
  redactBroad: 'Broad',
  redactClear: 'Clear all',
  redactSave: 'Save',
  redactSaving: 'Saving…',
  redactCancel: 'Back without covering',
  redactNothing: 'Nothing is covered yet. Paint over the photo, or press Enter to cover the frame.',
  redactUnsaved: 'It could not be saved. Press again.',
  redactFailed: 'The tool could not be opened. Check your connection and press again.',

  photoPrivacy:
    'Photos are made smaller on this device; place, time and device details are removed. Faces or plates in them? Cover them before you send.',
  offlineAgain: 'Check your connection, and press again when it is back.',
  photoRefused: (count) => `${count} file(s) are no pictures or empty, and were not added.`,
  photoPickFailed: 'No photo could be chosen. Please try again.',
  photoTooMany: (max) => `At most ${max}; the others were not added.`,
  photoView: (name) => `See ${name} in full`,
};

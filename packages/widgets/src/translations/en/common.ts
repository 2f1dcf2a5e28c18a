import type { CommonLaterMessages } from '../zh-CN/common-later.js';
import type { CommonMessages } from '../zh-CN/common.js';

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
  photoAdd: 'Take or choose a photo',
  photoDrop: 'You can also drop pictures here, or paste them.',
  photoLimit: (count, max) => `${count} of ${max}`,
  photoName: (index) => `photo ${index}`,
  photoWaiting: 'Waiting',
  photoPreparing: 'Making smaller',
  photoSending: 'Uploading',
  photoDone: 'Uploaded',
  photoFailed: 'Not uploaded',
  photoUnreadable: 'Cannot be opened; use a JPEG or PNG',
  photoAgain: 'Upload again',
  photoRetry: (name) => `Upload again: ${name}`,
  photoRemove: (name) => `Remove ${name}`,
  photoPrivacy:
    'Photos are made smaller on this device, and place and device details are removed, before they are sent.',
  offlineAgain: 'Check your connection, and press again when it is back.',
  photoRefused: (count) => `${count} file(s) are no pictures or empty, and were not added.`,
  photoTooMany: (max) => `At most ${max}; the others were not added.`,
  photoView: (name) => `See ${name} in full`,
};

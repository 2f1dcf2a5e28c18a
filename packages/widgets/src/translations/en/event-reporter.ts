import type { EventReporterMessages } from '../zh-CN/event-reporter.js';
import { common } from './common.js';
import { eventReporterWhat } from './event-reporter-what.js';
import { where } from './where.js';
import { eventReporterReceipt } from './event-reporter-receipt.js';
import { eventReporterTracking } from './event-reporter-tracking.js';

/** Words of `<cq-event-reporter>`. */
export const eventReporter: EventReporterMessages = {
  ...common,
  ...eventReporterWhat,
  ...where,
  ...eventReporterReceipt,
  ...eventReporterTracking,
  heading: 'Report a problem',
  intro: 'No sign-in, no name needed.',
  trackLink: 'Check a report',

  stepOf: (step, total) => `Step ${step} of ${total}`,
  stepWhat: 'What',
  stepWhere: 'Where',
  stepPhotos: 'Photos and contact',
  stepCheck: 'Check and submit',
  next: (title) => `Next: ${title}`,
  back: 'Back',
  submit: 'Submit report',
  submitting: 'Sending…',

  category: 'What kind of problem is it?',
  categoryHint: 'Search, or choose a group.',
  categorySearch: 'Search kinds of problems',
  categoryPlaceholder: 'Manhole, street light…',
  categoryNone: (query) => `Nothing found for “${query}”. Try other words, or choose from the groups below.`,
  categoryFound: (count) => `${count} found`,
  categoriesEmpty: 'The platform takes no reports yet.',
  call: (tel) => `Call ${tel}`,
  stopped: 'This cannot be reported here; please call first. For anything else, choose another kind.',

  description: 'What happened?',
  descriptionHint: 'Say what it is and whom it affects.',
  descriptionPrivacy: 'No identity numbers or other personal details, please.',

  photosHint: 'One from afar and one close up help most. You can also report without.',
  photosBusy: 'Photos are still uploading. Wait a moment, or send now without them.',
  photoWrong: (name, message) => `${name}: ${message}`,
  photosFailed: 'Some photos were not uploaded and will not be sent along.',
  submitWithout: 'Send now without the photos',

  recording: 'Video or voice note',
  recordingHint: (seconds, video, audio) =>
    `One video or one voice note, ${seconds} seconds at most; a video up to ${video} MB, a voice note up to ${audio} MB.`,
  recordVoice: 'Record a voice note',
  recordVideo: 'Record a video',
  filmVideo: 'Film a video',
  recordingChoose: 'Choose a video or sound file',
  recordingAsking: 'Waiting to be allowed…',
  recordingNow: { video: 'Recording video.', audio: 'Recording sound.' },
  recordingStop: 'Stop and keep it',
  recordingCancel: 'Stop without keeping it',
  recordingIs: { photo: 'photo', video: 'a video', audio: 'a voice note' },
  recordingUnreadable: 'The file is damaged or cannot be read. Choose another one.',
  recordingTrouble: {
    denied: (kind) =>
      `The browser did not allow the ${kind === 'video' ? 'camera and microphone' : 'microphone'}. Allow it in the browser’s settings, or choose a file.`,
    missing: (kind) =>
      `This device has no ${kind === 'video' ? 'camera' : 'microphone'} that we can find. You can choose a file.`,
    failed: () => 'Cannot record now; another program may be using the device. You can choose a file.',
    empty: () => 'Nothing was recorded. Record it again, or choose a file that you have.',
    unpicked: () => 'Nothing could be chosen. Please try again.',
    long: () => 'It is longer than 60 seconds. Shorten it, or choose another one.',
    large: (kind) =>
      `The file is too large: ${kind === 'video' ? 'a video may have 50 MB' : 'a voice note may have 10 MB'} at most.`,
    strange: () => 'That is no video or sound file, and was not added.',
  },

  contact: 'Contact',
  contactOpen: 'Leave a contact (you need not)',
  contactNeeded:
    'This kind of problem cannot be dealt with before somebody calls you back; please leave a phone number.',
  contactPurpose:
    'Used only to answer you about this report, never published, deleted 15 days after it is closed. By filling it in you agree.',
  consentVersion: 'contact-2026-1',
  behalf: 'For somebody else; the contact is theirs',
  behalfPurpose:
    'Ask the person first. Used only to answer them about this report, never published, deleted 15 days after it is closed.',
  behalfName: 'What should we call them?',
  behalfPhone: 'Their phone',
  behalfMark: 'On behalf',
  private: 'Keep this report private',
  privateHint: 'It is in no public list and is not shown to people nearby. Staff see it, and you do with your code.',
  privateMark: 'Private',
  contactName: 'What should we call you?',
  contactPhone: 'Phone',

  checkHint: 'Have a look, then submit.',
  checkWhat: 'Problem',
  checkDescription: 'Details',
  checkPlace: 'Place',
  checkPhotos: 'Photos',
  checkContact: 'Contact',
  checkAnonymous: 'Anonymous',
  photosCount: (count) => (count === 0 ? 'No photos' : count === 1 ? '1 photo' : `${count} photos`),
  notFilled: 'Not filled in yet',
  change: (what) => `Change ${what.toLowerCase()}`,
  changeShort: 'Change',

  errorsTitle: (count) => (count === 1 ? 'There is a problem' : `There are ${count} problems`),
  categoryMissing: 'Choose what kind of problem it is.',
  descriptionMissing: 'Write what happened.',
  descriptionLong: (max) => `At most ${max} characters; please be briefer.`,
  areaMissing: 'Choose a township; if you do not know, choose “Not sure”.',
  districtMissing: 'Choose a district.',
  placeMissing: 'Write the address or what is nearby, or use a position.',
  phoneWrong: 'This is not a phone number. Please check.',
  phoneNeeded: 'Leave a phone number: this cannot be dealt with before somebody calls you back.',
  sendFailed: 'The report was not sent. Everything you filled in is still here.',
  sendAgainSafe: ' Sending it again will not make a second report.',

  questionWhy:
    'To keep machines out, please answer this small question, then submit. Everything you filled in is still here.',
  questionMissing: 'Answer the small question.',
  questionSend: 'Answer and send',
  leaveEmpty: 'Leave this empty',

  similarTitle: 'Already reported nearby',
  similarCount: (count) => (count === 1 ? '1 similar report nearby' : `${count} similar reports nearby`),
  similarHint:
    'If it is the same, join it; there is no need to report it again. What you wrote, your photos and your recording go to the staff.',
  similarPlace: (area, meters) => `${area}, about ${meters} m away`,
  similarReported: (time) => `reported ${time}`,
  similarFollowers: (count) =>
    count === 1 ? '1 other person has this problem too' : `${count} others have this problem too`,
  similarNote: 'From the staff:',
  similarJoin: 'I have this problem too',
  similarOver: 'Just dealt with. If the problem is still there, please go on with your report.',
  similarOther: (count) => (count === 1 ? 'Mine is something else' : 'None of these, mine is something else'),
  similarLacking:
    'Some photos or the recording did not arrive. You can send them again; joining once more goes without them.',
  similarOffline:
    'Joining needs a connection. Without one you can submit your own report as usual; it is sent automatically later.',
  followedTitle: 'You have joined this report',
  followedCount: (count) =>
    count === 1
      ? 'You are the first to join it. Below is a query code of your own.'
      : `With you, ${count} people have joined it. Below is a query code of your own.`,

  letWait: 'Do not wait; send it in the background',
  photosKept: 'Photos that are not uploaded yet are kept and sent together with the report.',
  unstored:
    'This device has no room to keep the report, so it is sent directly. Leave the page open until you see a number; everything you filled in is still here.',
  savedTitle: (number) => `Saved on this device as unsent report ${number}`,
  savedHow:
    'It is sent automatically when there is a network; there is nothing more to do. Closing the page or the browser loses nothing: whenever you open any report page of this site in this browser, sending goes on, and number and code are shown there. Until it is sent, what you filled in is kept on this device, contact details included; whoever uses this browser can see it.',
  savedPassing:
    'It is sent automatically when there is a network. But this browser cannot keep anything for long now (a private window, perhaps): leave this page open, or the report is lost.',
  savedShared:
    'Others use this device, too: once the report is sent, its number and code are shown once, to whoever opens the page first. To follow it yourself, report from your own phone.',
  outgoingTitle: 'Reports on this device',
  outgoingName: (number) => `Unsent report ${number}`,
  outgoingSent: 'Sent',
  outgoingCount: (waiting, sent, stuck) =>
    [
      waiting > 0 ? `${waiting} waiting to be sent` : '',
      sent > 0 ? `${sent} sent` : '',
      stuck > 0 ? (stuck === 1 ? '1 needs your attention' : `${stuck} need your attention`) : '',
    ]
      .filter(Boolean)
      .join(', '),
  outgoingPassing: 'What is not sent yet is lost when you close this page.',
  outgoingQueued: 'Waiting to be sent',
  outgoingOffline: 'Waiting for the network; then it is sent automatically',
  outgoingBusy: 'The platform is not taking it right now; we try again automatically',
  outgoingTooMany: (time) => `Too many requests; we try again automatically after ${time}`,
  outgoingQuestion: 'Needs your attention: answer a small question, and it is sent.',
  outgoingRefused: (why) => `Needs your attention: the platform did not accept it. ${why}`,
  outgoingNeeds: {
    'sign-in': 'Needs your attention: sign in again, and it is sent automatically.',
    expired: 'Needs your attention: it has waited too long. Try again if it still has to be reported.',
    uncertain:
      'Needs your attention: it was sent, but no answer came, and the platform may have it. Trying again may make a second report.',
  },
  outgoingWithout: 'Send without the photos that were not accepted',
  outgoingDelete: 'Delete',
  outgoingDeleteReally: 'Yes, delete it',
  outgoingNoted: 'I have noted it; remove',
  keepIt: 'Keep it',

  readAloud: 'Read it to me',
  readAloudStop: 'Stop reading',

  draftSaved: (time) => `Draft saved ${time}`,
  draftRestored: (time, photos) =>
    `We brought back what you had not sent, from ${time}${photos > 0 ? `, with ${photos === 1 ? 'a photo or recording' : `${photos} photos or recordings`}` : ''}. Contact details are never kept; please fill them in again if you wish.`,
  draftUnkept:
    'This browser cannot keep a draft now (a private window, or no room). You can fill in and send as usual; do not close this page before.',
  draftPhotosUnkept:
    'There is no room for the photos in the draft; your words are kept. Do not close this page before you send.',
  startOver: 'Start over',
  vetoed: 'This page did not allow the report to be sent.',

  doneTitle: 'Received, thank you',
  doneNumber: 'Report number',
  doneCode: 'Query code',
  doneKeep: 'With both you can check on it any time. Write the code down: nobody can tell it to you again.',
  copy: 'Copy',
  copyNumber: 'Copy report number',
  copyCode: 'Copy query code',
  copied: 'Copied',
  copyRefused: 'Cannot copy by itself here. Select the number and copy it, or write it down.',
  doneNext: 'What happens next',
  doneNextArea: (area) => `Staff from ${area} will go and deal with it.`,
  doneNextDue: (time) => `We promise to be done by ${time}.`,
  doneNextTrack: 'You can follow every step.',
  follow: 'Follow this report',
  another: 'Report another',

  trackTitle: 'Check a report',
  trackHint: 'Enter the number and the code you were given.',
  trackNumber: 'Report number',
  trackNumberHint: 'SJ and 18 digits.',
  trackCode: 'Query code',
  trackCodeHint: '6 letters and digits.',
  trackSubmit: 'Check',
  trackNumberWrong: 'The number is SJ and 18 digits. Please check.',
  trackNumberTypo: 'A digit in this number is wrong. Please compare it with your receipt.',
  trackCodeWrong: 'The code has 6 letters and digits, without 0, 1, I, L and O.',
  trackNotFound: 'Not found. Please check number and code.',
  trackBack: 'Back to reporting',
  trackOther: 'Check another',
  trackPromised: (time) => `Promised by ${time}`,
  trackClosed: (time) => `Closed ${time}`,
  trackOverdue: 'Later than promised; we are hurrying',
  trackReported: 'Reported',
  trackPlace: 'Place',
  trackTimeline: 'What happened',
  trackNotes: 'Messages',
  trackPhotos: 'Photos',

  states: {
    submitted: 'Reported',
    awaiting_info: 'More details needed',
    accepted: 'Accepted',
    rejected: 'Not accepted',
    merged: 'Merged with another report',
    dispatched: 'In progress',
    in_progress: 'In progress',
    suspended: 'On hold',
    handled: 'To be checked',
    checking: 'To be checked',
    closed: 'Closed',
    evaluated: 'Closed',
    withdrawn: 'Withdrawn',
    transferred: 'Handed over',
  },
  steps: {
    reported: 'Reported',
    accepted: 'Accepted',
    dispatched: 'Sent to the people in charge',
    started: 'Work has started',
    handled: 'Done, waiting to be checked',
    checked: 'Checked',
    closed: 'Closed',
    noted: 'New message',
    created: 'Task created',
    offered: 'Waiting to be taken',
    claimed: 'Taken',
    released: 'Waiting to be taken again',
    completed: 'Done on site',
    returned: 'Returned, to be arranged anew',
    transferred: 'Passed to another area',
    escalated: 'Passed up one level',
    verified: 'Check passed',
    reworked: 'Check not passed, work goes on',
    rejected: 'Not accepted',
    followed: 'Someone else has this problem too',
    cancelled: 'Task cancelled',
    supplied: 'You added information',
    withdrawn: 'You withdrew it',
    urged: 'You sent a reminder',
    reopened: 'You had it reopened',
    rated: 'You rated it',
  },
};

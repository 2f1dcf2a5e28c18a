import type { CheckMessages } from '../zh-CN/check.js';

export const check: CheckMessages = {
  title: 'Connection check',
  lead: 'Connects to the platform from this page, with its origin and its settings, and says what is wrong and how to mend it.',
  address: 'Address of the API (base-url)',
  key: 'Publishable key (publishable-key)',
  area: 'Area (area)',
  run: 'Check',
  running: 'Checking…',
  allWell: 'No problem was found.',
  problems: (count) => `${count} ${count === 1 ? 'problem was' : 'problems were'} found.`,
  states: { ok: 'Fine', problem: 'Problem', notice: 'Note', skipped: 'Not checked' },
  names: {
    settings: 'Settings',
    reach: 'Reaching the platform',
    version: 'Version',
    clock: 'Clock',
    key: 'Key and origin',
    area: 'Area',
    token: 'Token',
    stream: 'Live updates',
    policy: 'Content-Security-Policy',
    files: 'Files of the widgets',
    place: 'Abilities of the browser',
  },

  settingsInCode: 'The connection is made by code of this page (client); its address is checked.',
  settingsFine: 'Address and key are well formed.',
  addressMissing: 'There is no base-url. Give the address of the API, e.g. https://platform.example.gov.cn/api/v1.',
  outside: (tag) =>
    `<${tag}> is not inside a <cq-platform>. Put it into <cq-platform base-url="…" publishable-key="…">.`,
  addressWrong: (address) => `“${address}” is no address. Give all of it, beginning with https://.`,
  addressMixed: 'This page is https and the address of the platform is http: browsers refuse that. Use https for both.',
  keyMissing: 'There is neither a publishable-key nor a tokenProvider. One of them is needed.',
  keySecret:
    'This is a secret key (it begins with sk_). It must never stand in a page: remove it now, have it revoked by whoever runs the platform, and use a publishable key (pk_) in pages.',
  keyWrong:
    'A publishable key begins with pk_ and has only plain letters, digits and signs. See whether all of it was copied.',

  reached: (title, version) => `“${title}” answered; its API is version ${version}.`,
  offline: 'The browser is offline. Connect it and check again.',
  policyConnect: (origin) => `This page's Content-Security-Policy stopped the request. Add ${origin} to connect-src.`,
  cors: 'The server is there but does not allow other origins (CORS). If a gateway or proxy stands before it, have that pass on the headers of the platform as they are.',
  pathWrong: (address) => `The server is there, but ${address} is not the API. base-url ends in /api/v1.`,
  unreachable: 'The server cannot be reached. Check the address, the network, firewalls and the certificate.',
  notPlatform: (status) =>
    `Something answers at this address (${status}), but it is not the API. base-url ends in /api/v1, without another path after it.`,

  versionFine: (version) => `The widgets are version ${version} and fit the API.`,
  versionApi: (api, own) =>
    `The API is version ${api}; these widgets were made for ${own}. Use the version that fits the platform.`,
  versionTwo: (page, own) =>
    `The widgets of this page are version ${page}, this check is ${own}. Use one version for all files.`,

  clockFine: 'The clock of this machine agrees with the platform.',
  clockOff: (seconds) =>
    `The clock of this machine is ${seconds} seconds off, so times and limits are shown wrong. Set it right (tokens are not affected).`,
  clockHidden:
    'The Date header of the platform cannot be read, so the clock was not compared. Have the gateway pass on Access-Control-Expose-Headers.',

  keyFine: (origin) => `The platform knows this key and allows the origin ${origin}.`,
  keyInCode:
    'The client is made by code of this page, with a key or token of its own, which was not checked. To check a key, fill it in above.',
  keyUnknown:
    'The platform does not know this key. See whether all of it was copied, whether it belongs to this platform, and whether it was revoked.',
  keyOrigin: (origin) =>
    `This key is not registered for the origin ${origin}. Ask whoever runs the platform to register it: scheme, host and port all count.`,
  keyScope: 'This key may not read public data. Ask whoever runs the platform to see to its scopes.',
  tooMany: 'Too many requests. Wait a minute and check again.',
  failed: (what) => `The platform did not answer as it should: ${what}`,

  areaFine: (name) => `The area is ${name}.`,
  areaMissing: 'There is no area; the widgets work for the whole city.',
  areaUnknown: (code) =>
    `The platform has no area ${code}. Give the code of a district (6 digits), a township (9) or a community (12).`,

  tokenNone: 'This page sets no tokenProvider. Only widgets for people who sign in need one, such as the task list.',
  tokenKept: 'The address filled in is not the one of this page, so no token was sent to it.',
  tokenFine: (minutes) => `tokenProvider gave a valid token; it ends in ${minutes} min.`,
  tokenFailed: (what) => `tokenProvider gave no token: ${what}. See to your back end.`,
  tokenShape: 'tokenProvider must resolve to { token, expiresAt }; expiresAt is a time with its offset.',
  tokenExpired:
    'The token that tokenProvider gave has expired. See to the clock of your back end, and whether it keeps old tokens.',
  tokenRefused: (what) => `The platform does not take this token: ${what}`,

  streamFine: 'Changes arrive live.',
  streamHeld:
    'No live connection came about; data is refreshed from time to time only. Have the gateway neither buffer nor compress text/event-stream, and allow long connections.',

  policyFine: 'The Content-Security-Policy stops nothing that the widgets need.',
  policyUntried:
    'Nothing was seen to be stopped. This page does not load the widgets.js beside this check, so the code of the widgets was not tried.',
  policyStopped: (directive, what) => `${directive} of the Content-Security-Policy stopped ${what}.`,
  policyImages: 'Previews of photos are stopped. Add blob: to img-src.',
  policyScript: (origin) => `The code of the widgets is stopped. Add ${origin} to script-src.`,
  policyTypes:
    'The page enforces Trusted Types and does not allow the policy named lit-html. Add lit-html to trusted-types.',
  policyTypesTwice: "There is another copy of Lit on this page. Write lit-html 'allow-duplicates' in trusted-types.",
  codeFailed: (what) => `The code of the widgets could not run: ${what}`,

  filesFine: 'The files on this page have the hashes of this version.',
  filesNone: 'This page loads no files of the widgets, so there is nothing to compare.',
  filesWrong: (file, hash) =>
    `integrity of ${file} is not the hash of this version: browsers refuse to run it. It should be ${hash}.`,
  filesUnchecked: (file) =>
    `${file} has no integrity, so it was not compared. Give it, so that nobody can put another file in its place.`,
  filesElsewhere: (file) =>
    `${file} is not in the folder of this check, so it was not compared. Use the check.js of that folder to compare it.`,
  filesUnreadable: 'sri.json beside the files cannot be read, so hashes were not compared.',

  placeFine: 'Position and camera can be used.',
  placeInsecure: 'This page is not https: browsers give it neither position nor camera. Open it by https.',
  placeFramed:
    'This page is in an iframe. The page around it must write allow="geolocation; camera" for position and camera to work.',
};

import type { DebugMessages } from '../zh-CN/debug.js';

export const debug: DebugMessages = {
  noPlatform:
    'Waits for a connection: there is no <cq-platform> around it and no client property. Put it inside <cq-platform base-url="…" publishable-key="…">.',
  platformUndefined:
    'Waits for a connection: the <cq-platform> around it is not defined yet. See whether widgets.js (or platform/define) is loaded.',
  noAddress:
    'Waits for a connection: <cq-platform> has no base-url. Give the address of the API, e.g. https://platform.example.gov.cn/api/v1.',
  noCredential: 'Waits for a connection: <cq-platform> has neither a publishable-key nor a tokenProvider.',
  refused: 'Waits for a connection: the settings of <cq-platform> cannot be used; a warning in the console says why.',
  connected: (address, area, version) =>
    `Uses the platform at ${address}, area ${area ?? 'not set'}, version ${version}.`,
  otherVersion: (platform, version) =>
    `The <cq-platform> around it is version ${platform}, this is ${version}. Use one version.`,
  loading: (data) => `${data}: being read.`,
  ready: (data, live) => `${data}: here, ${live ? 'followed live' : 'without a live connection'}.`,
  kept: (data) => `${data}: could not be refreshed; what was there before is shown.`,
  data: (number) => `Data ${number}`,
  reads: {
    'cq-event-reporter': ['Kinds of problems', 'The report followed', 'The area', 'Districts', 'Townships', 'Villages'],
    'cq-task-list': ['Tasks', 'Numbers of tasks', 'Areas below', 'The opened task', 'Areas to hand over to'],
    'cq-trace-lookup': ['What the code stands for', 'Where it has been'],
    'cq-kpi-tile': ['The figure', 'The figure area by area'],
  },
  partMissing: (reason) => `Part of the code could not be loaded: ${reason}`,
  failed: (operation, what, requestId) => `${operation} failed: ${what}${requestId ? ` (request ${requestId})` : ''}`,
  hints: {
    '401':
      'The platform does not know this key or token. Check publishable-key; with tokens, whether tokenProvider gives one that has not expired.',
    '403':
      'This caller may not do that. A publishable key reads public data and reports; a task list needs a tokenProvider.',
    '404': 'The platform has no such thing. Check attributes such as area, indicator and code.',
    '429': 'Too many requests; it tries again by itself.',
    '5xx': 'The platform failed; it tries again by itself.',
    network:
      "Nobody answered. Check base-url, the network, and whether connect-src of the page's CSP has the address of the platform.",
    timeout: 'The platform did not answer in time; it tries again by itself.',
    auth: 'There is no token. Check that tokenProvider resolves to { token, expiresAt }.',
    decode: 'The answer makes no sense. base-url may not be the address of the API.',
    other: 'See the error itself.',
  },
  origin: (origin) =>
    `This key is not registered for the origin ${origin}. Ask whoever runs the platform to register it.`,
};

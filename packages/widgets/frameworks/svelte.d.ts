// Written by `npm run manifest` from the elements themselves. Types only.

import type { HTMLAttributes } from 'svelte/elements';

import type {
  EventFollowedEvent,
  EventQueuedEvent,
  EventReportEvent,
  EventReportedEvent,
  EventReporter,
  KpiDrillEvent,
  KpiTile,
  Platform,
  TaskChangedEvent,
  TaskList,
  TaskSelectEvent,
  TraceFoundEvent,
  TraceLookup,
  TraceLookupEvent,
  TraceReportEvent,
  WidgetErrorEvent,
} from '../dist/index.js';

type Listener<E extends Event, T extends Element> = (event: E & { readonly currentTarget: T }) => void;

/** Report an incident and follow it. */
export interface EventReporterProps extends HTMLAttributes<EventReporter> {
  /** The category to begin with, e.g. `2101`. */
  category?: EventReporter['category'] | undefined;
  /** The code of a public facility, as on its sign, e.g. `5001530114000002`. */
  asset?: EventReporter['asset'] | undefined;
  /** The description to begin with. */
  description?: EventReporter['description'] | undefined;
  /** The address to begin with. */
  address?: EventReporter['address'] | undefined;
  /** Which of `category`, `asset`, `description` and `address` a person may read but not change; apart by spaces. */
  locked?: EventReporter['locked'] | undefined;
  /**
   * Takes what the page leaves open from its address, e.g. `?cq-asset=5001530114000002`.
   * @default false
   */
  'prefill-from-url'?: true | '' | undefined;
  /**
   * Takes what the page leaves open from its address, e.g. `?cq-asset=5001530114000002`.
   * @default false
   */
  prefillFromUrl?: EventReporter['prefillFromUrl'] | undefined;
  /**
   * Offers to report for somebody else, whatever the platform says of who is signed in.
   * @default false
   */
  'on-behalf'?: true | '' | undefined;
  /**
   * Offers to report for somebody else, whatever the platform says of who is signed in.
   * @default false
   */
  onBehalf?: EventReporter['onBehalf'] | undefined;
  /** `off` leaves the map out; every place can be named without it. */
  map?: EventReporter['map'] | undefined;
  /** Addresses of map tiles, the lowest layer first, parted by spaces, e.g. `https://t{0-7}.example.gov.cn/{z}/{x}/{y}`. */
  tiles?: EventReporter['tiles'] | undefined;
  /** Whose map it is, with its approval number (审图号). */
  'tiles-attribution'?: EventReporter['tilesAttribution'] | undefined;
  /** Whose map it is, with its approval number (审图号). */
  tilesAttribution?: EventReporter['tilesAttribution'] | undefined;
  /** The coordinate system of the tiles: `CGCS2000` unless told, `WGS84` or `GCJ02`. */
  'map-crs'?: EventReporter['mapCrs'] | undefined;
  /** The coordinate system of the tiles: `CGCS2000` unless told, `WGS84` or `GCJ02`. */
  mapCrs?: EventReporter['mapCrs'] | undefined;
  /**
* Whether others use this device, too: it then keeps no draft and no receipt, and remembers no report unless the person
says so. What waits for the network it keeps until that is sent.
* @default false
*/
  'shared-device'?: true | '' | undefined;
  /**
* Whether others use this device, too: it then keeps no draft and no receipt, and remembers no report unless the person
says so. What waits for the network it keeps until that is sent.
* @default false
*/
  sharedDevice?: EventReporter['sharedDevice'] | undefined;
  /**
   * Offers to read aloud what is shown, where the browser has a voice.
   * @default false
   */
  'read-aloud'?: true | '' | undefined;
  /**
   * Offers to read aloud what is shown, where the browser has a voice.
   * @default false
   */
  readAloud?: EventReporter['readAloud'] | undefined;
  /** The page of this site that follows a report, with `{no}` for its number: what a receipt's QR code opens. */
  'track-url'?: EventReporter['trackUrl'] | undefined;
  /** The page of this site that follows a report, with `{no}` for its number: what a receipt's QR code opens. */
  trackUrl?: EventReporter['trackUrl'] | undefined;
  /** Under this name the number of the report that was sent goes along with the page's own form around the widget. */
  name?: EventReporter['name'] | undefined;
  /** The area to work in, in place of the platform's. */
  area?: EventReporter['area'] | undefined;
  /** The heading; the widget's own words when absent. */
  heading?: EventReporter['heading'] | undefined;
  /**
   * The level of the heading in the page's outline.
   * @default 2
   */
  'heading-level'?: number | `${number}` | undefined;
  /**
   * The level of the heading in the page's outline.
   * @default 2
   */
  headingLevel?: EventReporter['headingLevel'] | undefined;
  /**
   * Explains in the console what the widget waits for, what it has and what fails: for whoever builds the page.
   * @default false
   */
  debug?: EventReporter['debug'] | undefined;
  /** How far the tiles go, and the outline of what the page serves. */
  mapOptions?: EventReporter['mapOptions'] | undefined;
  /** Words to use in place of the widget's own. */
  messages?: EventReporter['messages'] | undefined;
  /** The client to use in place of the platform's. */
  client?: EventReporter['client'] | undefined;
  /** A report is about to be sent. Cancelable. */
  'oncq-event-report'?: Listener<EventReportEvent, EventReporter> | undefined;
  /** A report waits on this device for the network. */
  'oncq-event-queued'?: Listener<EventQueuedEvent, EventReporter> | undefined;
  /** The platform has recorded a report, perhaps one that had to wait. */
  'oncq-event-reported'?: Listener<EventReportedEvent, EventReporter> | undefined;
  /** Somebody has joined what others had reported, in place of a report. */
  'oncq-event-followed'?: Listener<EventFollowedEvent, EventReporter> | undefined;
  /** A request failed. */
  'oncq-error'?: Listener<WidgetErrorEvent, EventReporter> | undefined;
}

/** A figure with its change, target and trend. */
export interface KpiTileProps extends HTMLAttributes<KpiTile> {
  /**
   * The id of the indicator, e.g. `incident-completion-rate`.
   * @default ''
   */
  indicator?: KpiTile['indicator'] | undefined;
  /** The area to work in, in place of the platform's. */
  area?: KpiTile['area'] | undefined;
  /** The heading; the widget's own words when absent. */
  heading?: KpiTile['heading'] | undefined;
  /**
   * The level of the heading in the page's outline.
   * @default 2
   */
  'heading-level'?: number | `${number}` | undefined;
  /**
   * The level of the heading in the page's outline.
   * @default 2
   */
  headingLevel?: KpiTile['headingLevel'] | undefined;
  /**
   * Explains in the console what the widget waits for, what it has and what fails: for whoever builds the page.
   * @default false
   */
  debug?: KpiTile['debug'] | undefined;
  /** Words to use in place of the widget's own. */
  messages?: KpiTile['messages'] | undefined;
  /** The client to use in place of the platform's. */
  client?: KpiTile['client'] | undefined;
  /** The user goes on to a smaller area. Cancelable. */
  'oncq-kpi-drill'?: Listener<KpiDrillEvent, KpiTile> | undefined;
  /** A request failed. */
  'oncq-error'?: Listener<WidgetErrorEvent, KpiTile> | undefined;
}

/** The connection that widgets share. */
export interface PlatformProps extends HTMLAttributes<Platform> {
  /** Where the API lives, e.g. `https://platform.example.gov.cn/api/v1`. */
  'base-url'?: Platform['baseUrl'] | undefined;
  /** Where the API lives, e.g. `https://platform.example.gov.cn/api/v1`. */
  baseUrl?: Platform['baseUrl'] | undefined;
  /** The site's publishable key. It may stand in markup; tokens may not. */
  'publishable-key'?: Platform['publishableKey'] | undefined;
  /** The site's publishable key. It may stand in markup; tokens may not. */
  publishableKey?: Platform['publishableKey'] | undefined;
  /** The area to work in, e.g. `500153`. */
  area?: Platform['area'] | undefined;
  /** The host's name for the signed-in session: tabs that give the same one share one live stream. No secret. */
  'session-id'?: Platform['sessionId'] | undefined;
  /** The host's name for the signed-in session: tabs that give the same one share one live stream. No secret. */
  sessionId?: Platform['sessionId'] | undefined;
  /** Whom the tokens stand for: their `sub`. The client tells it to an outbox that the page gives it; what one person
queued is never sent under another. */
  subject?: Platform['subject'] | undefined;
  /**
   * Has every widget inside explain itself in the console, as its own `debug` does.
   * @default false
   */
  debug?: Platform['debug'] | undefined;
  /** Gives tokens for the person signed in; takes the place of the key. */
  tokenProvider?: Platform['tokenProvider'] | undefined;
  /** A client made by the page; takes the place of address, key and token provider. */
  client?: Platform['client'] | undefined;
  /**
   * What the host's bridge can do in place of the browser.
   * @default {}
   */
  capabilities?: Platform['capabilities'] | undefined;
  /** A request of a widget inside failed. */
  'oncq-error'?: Listener<WidgetErrorEvent, Platform> | undefined;
}

/** Tasks of a grid, a post or an area. */
export interface TaskListProps extends HTMLAttributes<TaskList> {
  /**
   * The queue to show: `mine`, `claimable`, `open`, `check` or `done`.
   * @default 'open'
   */
  queue?: TaskList['queue'] | undefined;
  /**
   * How many tasks are fetched at a time, 200 at most. Where there are more, the list scrolls in a frame of its own.
   * @default 50
   */
  'page-size'?: number | `${number}` | undefined;
  /**
   * How many tasks are fetched at a time, 200 at most. Where there are more, the list scrolls in a frame of its own.
   * @default 50
   */
  pageSize?: TaskList['pageSize'] | undefined;
  /**
   * Whether a list with more than a page is shown page by page instead.
   * @default false
   */
  paged?: TaskList['paged'] | undefined;
  /**
   * Whether rows stand closer, for a workbench.
   * @default false
   */
  compact?: TaskList['compact'] | undefined;
  /** The area to work in, in place of the platform's. */
  area?: TaskList['area'] | undefined;
  /** The heading; the widget's own words when absent. */
  heading?: TaskList['heading'] | undefined;
  /**
   * The level of the heading in the page's outline.
   * @default 2
   */
  'heading-level'?: number | `${number}` | undefined;
  /**
   * The level of the heading in the page's outline.
   * @default 2
   */
  headingLevel?: TaskList['headingLevel'] | undefined;
  /**
   * Explains in the console what the widget waits for, what it has and what fails: for whoever builds the page.
   * @default false
   */
  debug?: TaskList['debug'] | undefined;
  /** Words to use in place of the widget's own. */
  messages?: TaskList['messages'] | undefined;
  /** The client to use in place of the platform's. */
  client?: TaskList['client'] | undefined;
  /** A task was opened. Cancelable. */
  'oncq-task-select'?: Listener<TaskSelectEvent, TaskList> | undefined;
  /** The user changed a task, and the platform has recorded it. */
  'oncq-task-changed'?: Listener<TaskChangedEvent, TaskList> | undefined;
  /** A request failed. */
  'oncq-error'?: Listener<WidgetErrorEvent, TaskList> | undefined;
}

/** Look up food or a shop by its code. */
export interface TraceLookupProps extends HTMLAttributes<TraceLookup> {
  /** The code to look up; the one that was looked up last. */
  code?: TraceLookup['code'] | undefined;
  /** The query parameter of the page's address that names the code, e.g. `code`. The address is left alone without it. */
  param?: TraceLookup['param'] | undefined;
  /** Where problems are reported; `{code}` stands for the code. A link appears where this is set. */
  'report-href'?: TraceLookup['reportHref'] | undefined;
  /** Where problems are reported; `{code}` stands for the code. A link appears where this is set. */
  reportHref?: TraceLookup['reportHref'] | undefined;
  /**
   * Whether nothing is remembered on this device.
   * @default false
   */
  'no-recents'?: true | '' | undefined;
  /**
   * Whether nothing is remembered on this device.
   * @default false
   */
  noRecents?: TraceLookup['noRecents'] | undefined;
  /** The area to work in, in place of the platform's. */
  area?: TraceLookup['area'] | undefined;
  /** The heading; the widget's own words when absent. */
  heading?: TraceLookup['heading'] | undefined;
  /**
   * The level of the heading in the page's outline.
   * @default 2
   */
  'heading-level'?: number | `${number}` | undefined;
  /**
   * The level of the heading in the page's outline.
   * @default 2
   */
  headingLevel?: TraceLookup['headingLevel'] | undefined;
  /**
   * Explains in the console what the widget waits for, what it has and what fails: for whoever builds the page.
   * @default false
   */
  debug?: TraceLookup['debug'] | undefined;
  /** Words to use in place of the widget's own. */
  messages?: TraceLookup['messages'] | undefined;
  /** The client to use in place of the platform's. */
  client?: TraceLookup['client'] | undefined;
  /** A code is about to be looked up. Cancelable. */
  'oncq-trace-lookup'?: Listener<TraceLookupEvent, TraceLookup> | undefined;
  /** A code was found, or what is known of it has changed. */
  'oncq-trace-found'?: Listener<TraceFoundEvent, TraceLookup> | undefined;
  /** Somebody wants to report a problem with what is shown. Cancelable. */
  'oncq-trace-report'?: Listener<TraceReportEvent, TraceLookup> | undefined;
  /** A request failed. */
  'oncq-error'?: Listener<WidgetErrorEvent, TraceLookup> | undefined;
}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    /** Report an incident and follow it. */
    'cq-event-reporter': EventReporterProps;
    /** A figure with its change, target and trend. */
    'cq-kpi-tile': KpiTileProps;
    /** The connection that widgets share. */
    'cq-platform': PlatformProps;
    /** Tasks of a grid, a post or an area. */
    'cq-task-list': TaskListProps;
    /** Look up food or a shop by its code. */
    'cq-trace-lookup': TraceLookupProps;
  }
}

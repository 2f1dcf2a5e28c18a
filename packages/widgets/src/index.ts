export { Platform, type TokenProvider } from './platform/platform.js';
export type { Capabilities, NamedPlace, PickMediaOptions } from './internal/platform-context.js';
export { WidgetErrorEvent } from './internal/error-event.js';
export { EventReporter } from './event-reporter/event-reporter.js';
export type { MapOptions } from './event-reporter/where/map-settings.js';
export {
  EventFollowedEvent,
  EventQueuedEvent,
  EventReportedEvent,
  EventReportEvent,
} from './event-reporter/event-reporter.events.js';
export type { EventReporterMessages } from './translations/zh-CN/event-reporter.js';
export { TaskList } from './task-list/task-list.js';
export { TaskChangedEvent, TaskSelectEvent } from './task-list/task-list.events.js';
export type { TaskListMessages } from './translations/zh-CN/task-list.js';
export { TraceLookup } from './trace-lookup/trace-lookup.js';
export { TraceFoundEvent, TraceLookupEvent, TraceReportEvent } from './trace-lookup/trace-lookup.events.js';
export type { TraceLookupMessages } from './translations/zh-CN/trace-lookup.js';
export { KpiTile } from './kpi-tile/kpi-tile.js';
export { KpiDrillEvent } from './kpi-tile/kpi-tile.events.js';
export type { KpiTileMessages } from './translations/zh-CN/kpi-tile.js';

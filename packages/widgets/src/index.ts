export { Platform, type TokenProvider } from './platform/platform.js';
export type { Capabilities } from './internal/platform-context.js';
export { WidgetErrorEvent } from './internal/error-event.js';
export { EventReporter } from './event-reporter/event-reporter.js';
export { EventReportedEvent, EventReportEvent } from './event-reporter/event-reporter.events.js';
export type { EventReporterMessages } from './translations/zh-CN/event-reporter.js';
export { TaskList } from './task-list/task-list.js';
export { TaskChangedEvent, TaskSelectEvent } from './task-list/task-list.events.js';
export type { TaskListMessages } from './translations/zh-CN/task-list.js';

import type { IncidentInput, IncidentReceipt } from '@digital-cq/sdk/types';

/** A report is about to be sent. Cancelable: call `preventDefault()` to keep it from being sent. */
export class EventReportEvent extends Event {
  static readonly type = 'cq-event-report';

  constructor(readonly input: IncidentInput) {
    super(EventReportEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** A report is stored on this device and goes out by itself: there is no network, or the platform is down. */
export class EventQueuedEvent extends Event {
  static readonly type = 'cq-event-queued';

  constructor(
    /** What the widget calls it until the platform has given it a number. */
    readonly number: number,
    /** Whether it outlives this page. */
    readonly durable: boolean,
  ) {
    super(EventQueuedEvent.type, { bubbles: true, composed: true });
  }
}

/** The platform has recorded a report. */
export class EventReportedEvent extends Event {
  static readonly type = 'cq-event-reported';

  constructor(readonly receipt: IncidentReceipt) {
    super(EventReportedEvent.type, { bubbles: true, composed: true });
  }
}

/** Somebody who was about to report has joined what others had reported; the platform has counted them. */
export class EventFollowedEvent extends Event {
  static readonly type = 'cq-event-followed';

  constructor(readonly receipt: IncidentReceipt) {
    super(EventFollowedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cq-event-report': EventReportEvent;
    'cq-event-queued': EventQueuedEvent;
    'cq-event-reported': EventReportedEvent;
    'cq-event-followed': EventFollowedEvent;
  }
}

import type { IdentifierKind } from '@digital-cq/sdk/identifiers';
import type { CodeResolution, TraceVerdict } from '@digital-cq/sdk/types';

/** A code is about to be looked up. Cancelable: call `preventDefault()` to keep it from being sent. */
export class TraceLookupEvent extends Event {
  static readonly type = 'cq-trace-lookup';

  constructor(
    /** The code as it will be sent. */
    readonly code: string,
    /** What it looks like, e.g. `ear_tag`; `opaque` when it could be anything. */
    readonly kind: IdentifierKind,
  ) {
    super(TraceLookupEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** A code was found, or what is known of it has changed. */
export class TraceFoundEvent extends Event {
  static readonly type = 'cq-trace-found';

  constructor(
    /** The code in its normal form. */
    readonly code: string,
    /** What it stands for: food, or a place of business. */
    readonly subject: CodeResolution['subject'],
    /** How safe the food is; none for a place of business. */
    readonly verdict: TraceVerdict['state'] | undefined,
  ) {
    super(TraceFoundEvent.type, { bubbles: true, composed: true });
  }
}

/** Somebody wants to report a problem with what is shown. Cancelable: then the link is not followed. */
export class TraceReportEvent extends Event {
  static readonly type = 'cq-trace-report';

  constructor(
    /** The code in its normal form. */
    readonly code: string,
    /** What it stands for. */
    readonly subject: CodeResolution['subject'],
  ) {
    super(TraceReportEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cq-trace-lookup': TraceLookupEvent;
    'cq-trace-found': TraceFoundEvent;
    'cq-trace-report': TraceReportEvent;
  }
}

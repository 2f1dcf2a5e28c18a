import { isHttpError, isSdkError, type SdkErrorKind } from '@digital-cq/sdk';
import { warnOnce } from './warn.js';

/** A request of a widget failed. For the host's diagnostics; holds nothing personal. */
export class WidgetErrorEvent extends Event {
  static readonly type = 'cq-error';

  constructor(
    /** Which operation was called, e.g. `listTasks`. */
    readonly operation: string,
    /** What kind of failure it was. */
    readonly kind: SdkErrorKind | 'unknown',
    /** The HTTP status, when there was an answer. */
    readonly status: number | undefined,
    /** The platform's name for the request. */
    readonly requestId: string | undefined,
  ) {
    super(WidgetErrorEvent.type, { bubbles: true, composed: true });
  }

  /** Describes any error; `undefined` for calls that were only given up. */
  static from(error: unknown): WidgetErrorEvent | undefined {
    if (!isSdkError(error)) return new WidgetErrorEvent('unknown', 'unknown', undefined, undefined);
    if (error.kind === 'aborted') return undefined;
    const status = isHttpError(error) ? error.status : undefined;
    return new WidgetErrorEvent(error.operationId ?? 'unknown', error.kind, status, error.requestId);
  }
}

/** Tells the host about a failure. */
export function announceError(target: EventTarget, error: unknown): void {
  if (isHttpError(error) && error.problem?.code === 'origin_not_allowed') warnOnce(error.message);
  const event = WidgetErrorEvent.from(error);
  if (event) target.dispatchEvent(event);
}

declare global {
  interface HTMLElementEventMap {
    'cq-error': WidgetErrorEvent;
  }
}

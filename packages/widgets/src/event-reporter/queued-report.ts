import { SdkError } from '@digital-cq/sdk';
import type { QueuedAction, QueueError } from '@digital-cq/sdk/outbox';
import type { IncidentReceipt } from '@digital-cq/sdk/types';

/** What stands beside a report in the outbox, to tell a person which one it is. */
export interface ReportMeta {
  by: 'cq-event-reporter';
  /** What it is called until the platform gives it a number. */
  number: number;
  category: string;
  /** How its description begins. */
  words: string;
}

/** What stands beside a photo there: whose it is. */
export interface PhotoMeta {
  report: string;
}

/** A report in the outbox together with its photos. */
export interface QueuedReport extends Omit<ReportMeta, 'by'>, Pick<QueuedAction, 'id' | 'state' | 'need'> {
  at: Date;
  /** What stood in the way last time. */
  error: Error | undefined;
  receipt: IncidentReceipt | undefined;
  /** The actions that it consists of, itself first. */
  parts: readonly QueuedAction[];
}

/** The reports of this widget among everything that a page has queued. */
export function reportsOf(actions: readonly QueuedAction[]): QueuedReport[] {
  return actions.flatMap((action) => {
    const { id, meta, data, queuedAt } = action;
    if (!isReport(meta)) return [];
    const parts = [action, ...actions.filter((other) => isPhoto(other.meta) && other.meta.report === id)];
    const { state, need, error } = telling(parts);
    const { number, category, words } = meta;
    return {
      ...{ id, number, category, words, state, need, parts },
      at: new Date(queuedAt),
      error: error && toError(error),
      receipt: isReceipt(data) ? data : undefined,
    };
  });
}

/** Photos whose report was never stored: the page ended in between, and the draft is still there to be sent. */
export function orphansOf(actions: readonly QueuedAction[]): QueuedAction[] {
  const isThere = (id: string) => actions.some((other) => other.id === id);
  return actions.filter(({ meta }) => isPhoto(meta) && !isThere(meta.report));
}

const TELLING = ['failed', 'needs-you', 'sending'];

/** The part that says where the whole of it stands. */
function telling(parts: readonly QueuedAction[]): Pick<QueuedAction, 'state' | 'need' | 'error'> {
  const [report] = parts;
  const isSent = report?.state === 'sent';
  const found = TELLING.map((state) => parts.find((part) => part.state === state)).find(Boolean);
  return (isSent ? report : (found ?? parts.find(({ error }) => error) ?? report)) ?? { state: 'queued' };
}

function isReport(meta: unknown): meta is ReportMeta {
  return Object(meta).by === 'cq-event-reporter';
}

function isPhoto(meta: unknown): meta is PhotoMeta {
  return typeof Object(meta).report === 'string';
}

function isReceipt(data: unknown): data is IncidentReceipt {
  return 'queryCode' in Object(data);
}

/** The error as a call would have thrown it. */
function toError({ kind, message, requestId, status, problem }: QueueError): Error {
  const told = status === undefined ? {} : { status };
  return new SdkError(kind, message, { requestId, ...told }, { problem });
}

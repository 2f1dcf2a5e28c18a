import type { QueuedAction } from '@digital-cq/sdk/outbox';
import type { Attachment, IncidentReceipt } from '@digital-cq/sdk/types';
import { errorOf } from '../../internal/outbox.js';
import { readable } from '../../internal/readable.js';

/** What stands beside a report in the outbox, to tell a person which one it is. */
export interface ReportMeta {
  by: 'cq-event-reporter';
  /** What it is called until the platform gives it a number. */
  number: number;
  category: string;
  /** How its description begins. */
  words: string;
  /** The draft that it was. */
  draft?: string;
  /** Its photos in the outbox. */
  photos: readonly string[];
}

/** What stands beside a photo there. */
export const PHOTO_META = { by: 'cq-event-reporter photo' };

/** A report in the outbox together with its photos. */
export interface QueuedReport
  extends Omit<ReportMeta, 'by' | 'photos' | 'draft'>, Pick<QueuedAction, 'id' | 'state' | 'need'> {
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
    const photos = actions.filter((other) => meta.photos.includes(other.id));
    const told = telling(action, photos);
    const { state, need } = told;
    const { number, category, words } = meta;
    return {
      ...{ id, number, category, words, state, need, parts: [action, ...photos] },
      at: new Date(queuedAt),
      error: told.error && errorOf(told),
      receipt: isReceipt(data) ? readable(data) : undefined,
    };
  });
}

/** Photos that no report has: the page ended before it was stored, and its draft is still there to be sent. */
export function orphansOf(actions: readonly QueuedAction[]): QueuedAction[] {
  const taken = new Set(actions.flatMap(({ meta }) => (isReport(meta) ? meta.photos : [])));
  return actions.filter(({ id, meta }) => Object(meta).by === PHOTO_META.by && !taken.has(id));
}

/** The photos that the platform did not accept: what keeps a report from being sent, and helps it when left out. */
export function refusedPhotos({ parts: [, ...photos] }: QueuedReport): QueuedAction[] {
  return photos.filter(({ state }) => state === 'failed');
}

/** The ids of those that have arrived, by their keys. */
export function arrivedPhotos({ parts: [, ...photos] }: QueuedReport): ReadonlyMap<string, string> {
  return new Map(photos.flatMap(({ id, data }) => (isAttachment(data) ? [[id, data.id]] : [])));
}

const TELLING = ['failed', 'needs-you', 'sending'];

/** The part that says where the whole of it stands. */
function telling(report: QueuedAction, photos: readonly QueuedAction[]): QueuedAction {
  if (report.state === 'sent') return report;
  const parts = [report, ...photos];
  const found = TELLING.map((state) => parts.find((part) => part.state === state)).find(Boolean);
  return found ?? parts.find(({ error }) => error) ?? report;
}

export function isReport(meta: unknown): meta is ReportMeta {
  return Object(meta).by === 'cq-event-reporter';
}

function isAttachment(data: unknown): data is Attachment {
  return 'id' in Object(data);
}

function isReceipt(data: unknown): data is IncidentReceipt {
  return 'queryCode' in Object(data);
}

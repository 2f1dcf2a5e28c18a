import type { ServerResponse } from 'node:http';
import { isWithin } from '../domain/areas.js';
import { movedBy } from '../domain/indicator-measures.js';
import type { Context } from '../http/call.js';
import { presentIncident } from '../present/incident.js';
import { presentTask } from '../present/task.js';
import { localTime } from '../present/time.js';
import type { IncidentOutline, LogRow, TaskRow } from '../store/rows.js';
import type { Caller, Schemas } from '../types.js';

type LiveEvent = Schemas['LiveEvent'];

type Sources = Pick<Context, 'areas' | 'categories' | 'clock'>;

/** The events a caller gets for an entry of the log: which figures it moved, and what happened. */
export function liveEventsFor(row: LogRow, topics: ReadonlySet<string>, caller: Caller, context: Sources): LiveEvent[] {
  const change = changeEvent(row, topics, caller, context);
  return [...figureEvents(row, topics, context), ...(change ? [change] : [])];
}

const FIGURES = 'indicators/';

/**
 * One event for each area that is followed. Its position is the one before the entry: whoever resumes after it is told
 * of the entry again, and misses nothing of what else it has to say.
 */
function figureEvents(row: LogRow, topics: ReadonlySet<string>, { areas }: Sources): LiveEvent[] {
  const { snapshot, fromAreaCode } = row;
  if (!snapshot) return [];
  const indicators = [...movedBy({ ...row, categoryCode: snapshot.categoryCode })];
  if (indicators.length === 0) return [];
  const before = String(BigInt(row.seq) - 1n);
  return [...topics].flatMap((topic): LiveEvent[] => {
    if (!topic.startsWith(FIGURES)) return [];
    const code = topic.slice(FIGURES.length);
    const followed = areas.expand([code]);
    const isHere = isWithin(row.areaCode, followed) || (fromAreaCode !== null && isWithin(fromAreaCode, followed));
    if (!isHere) return [];
    const event = envelope(before, 'indicator.changed', row.at, { indicators }, code);
    return [{ ...event, source: '/api/v1/indicators' }];
  });
}

/** What happened, or undefined where it is none of the caller's business. */
function changeEvent(
  row: LogRow,
  topics: ReadonlySet<string>,
  caller: Caller,
  context: Sources,
): LiveEvent | undefined {
  const { snapshot } = row;
  if (!snapshot) return undefined;
  if (!topics.has(`${row.kind}s`) && !topics.has(`${row.kind}s/${row.subjectId}`)) return undefined;
  const isPublic = row.isPublic && !('isPrivate' in snapshot && snapshot.isPrivate);
  if (caller.kind !== 'guest' && !isPublic) return undefined;
  const isHere = isWithin(row.areaCode, caller.areas);
  const hasLeft = !isHere && row.fromAreaCode !== null && isWithin(row.fromAreaCode, caller.areas);
  if (!isHere && !hasLeft) return undefined;
  const view = { caller, now: context.clock() };
  const data: Schemas['LiveData'] = { command: row.command };
  // Where it has left, there is nothing more to be seen of it.
  if (isHere) {
    if (isTask(snapshot)) data.task = presentTask(snapshot, view, context);
    else data.incident = presentIncident(snapshot, view, context);
  }
  return envelope(row.seq, typeOf(row), row.at, data, row.subjectId);
}

const isTask = (snapshot: IncidentOutline | TaskRow): snapshot is TaskRow => 'incidentId' in snapshot;

function typeOf(row: LogRow): LiveEvent['type'] {
  if (row.kind === 'task') return row.command === 'created' ? 'task.created' : 'task.changed';
  return row.command === 'reported' ? 'incident.reported' : 'incident.changed';
}

export function envelope(
  id: string,
  type: LiveEvent['type'],
  at: Date | string,
  data: Schemas['LiveData'],
  subject?: string,
): LiveEvent {
  return {
    specversion: '1.0',
    id,
    source: '/api/v1',
    type,
    ...(subject !== undefined && { subject }),
    time: localTime(at),
    datacontenttype: 'application/json',
    data,
  };
}

const HEARTBEAT_MS = 15_000;
const RETRY_MS = 2_000;
const MAX_BUFFERED = 1024 * 1024;
/** Node's timers take no more; tokens live ten minutes. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** One open response of server-sent events. */
export interface EventStream {
  /** Returns false once nobody listens. */
  send(event: LiveEvent): boolean;
  /** Resolves once the client has read enough to be sent more, or is gone. */
  ready(): Promise<void>;
  close(): void;
}

export function openEventStream(
  response: ServerResponse,
  options: { endsAt?: Date | undefined; now: Date; onClose: () => void },
): EventStream {
  let isOpen = true;
  const write = (text: string): boolean => {
    if (!isOpen) return false;
    response.write(text);
    // A client that does not read must not fill our memory; it resumes from its last event.
    if (response.writableLength > MAX_BUFFERED) response.destroy();
    return isOpen;
  };
  const heartbeat = setInterval(() => write(': \n\n'), HEARTBEAT_MS);
  const end = options.endsAt && Math.min(options.endsAt.getTime() - options.now.getTime(), MAX_TIMEOUT_MS);
  const timer = end === undefined ? undefined : setTimeout(() => response.end(), Math.max(end, 0));
  response.on('close', () => {
    isOpen = false;
    clearInterval(heartbeat);
    clearTimeout(timer);
    options.onClose();
  });
  // A client that vanishes in the middle of a write is a closed stream, not an error of ours.
  response.on('error', () => response.destroy());
  write(`retry: ${RETRY_MS}\n\n`);
  return {
    send: (event) => write(`id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`),
    ready: async () => {
      if (!isOpen || !response.writableNeedDrain) return;
      await new Promise<void>((resolve) => {
        response.once('drain', resolve);
        response.once('close', resolve);
      });
    },
    // Not kept alive: a server that closes would wait for the idle connection.
    close: () => {
      const { socket } = response;
      response.end(() => socket?.destroySoon());
    },
  };
}

import { INCIDENT_TRANSITIONS, REPORTER_TRANSITIONS } from '../domain/incident-machine.js';
import type { LogEntry } from '../store/event-log.js';
import { outlineOf, type IncidentRow, type TaskRow } from '../store/rows.js';
import type { TimelineType } from '../types.js';

interface What {
  readonly at: string;
  readonly command: TimelineType;
  readonly actor?: string | undefined;
  readonly note?: string | undefined;
  readonly fromState?: string | undefined;
  readonly fromAreaCode?: string | undefined;
  /** Whether the public may see that it happened; decided by the kind of entry unless said. */
  readonly isPublic?: boolean;
}

/** What a report's follower may see of its way. */
const PUBLIC_COMMANDS: readonly TimelineType[] = [
  'reported',
  ...Object.values(INCIDENT_TRANSITIONS).map((transition) => transition.event),
  ...Object.values(REPORTER_TRANSITIONS).map((transition) => transition.event),
];

export function isPublicCommand(command: TimelineType): boolean {
  return PUBLIC_COMMANDS.includes(command);
}

export function incidentEntry(row: IncidentRow, what: What): LogEntry {
  return {
    ...shared(what),
    kind: 'incident',
    subjectId: row.id,
    incidentId: row.id,
    areaCode: row.areaCode,
    toState: row.state,
    isPublic: what.isPublic ?? isPublicCommand(what.command),
    snapshot: outlineOf(row),
  };
}

/** Tasks are the staff's business. */
export function taskEntry(row: TaskRow, what: What): LogEntry {
  return {
    ...shared(what),
    kind: 'task',
    subjectId: row.id,
    incidentId: row.incidentId,
    areaCode: row.areaCode,
    toState: row.state,
    isPublic: false,
    snapshot: row,
  };
}

function shared(what: What) {
  return {
    at: what.at,
    command: what.command,
    actor: what.actor ?? null,
    note: what.note ?? null,
    fromState: what.fromState ?? null,
    fromAreaCode: what.fromAreaCode ?? null,
  };
}

import { maskName, maskPhone } from '../domain/masking.js';
import { OPEN_INCIDENT_STATES } from '../domain/incident-machine.js';
import { isDispatcher } from '../domain/permissions.js';
import { slaStateOf } from '../domain/sla.js';
import type { Context } from '../http/call.js';
import type { IncidentRow, LogRow, NoteRow } from '../store/rows.js';
import type { Caller, Schemas, TimelineType } from '../types.js';
import { localTime } from './time.js';

export interface View {
  readonly caller: Caller;
  readonly now: Date;
}

/** Lists and live events carry an incident's outline; `details` adds what staff may read of it. */
export function presentIncident(
  row: IncidentRow,
  view: View,
  context: Pick<Context, 'areas' | 'categories'>,
  options: { details?: boolean } = {},
): Schemas['Incident'] {
  const isPublic = view.caller.kind !== 'guest';
  return {
    id: row.id,
    no: row.no,
    rev: row.rev,
    categoryCode: row.categoryCode,
    categoryName: context.categories.get(row.categoryCode)?.name ?? row.categoryCode,
    // Roughly where: the public sees the township.
    areaCode: isPublic ? row.areaCode.slice(0, 9) : row.areaCode,
    areaName: context.areas.fullName(row.areaCode),
    ...(options.details &&
      !isPublic && {
        description: row.description,
        location: presentLocation(row),
        reporter: presentReporter(row, view.caller, { reveal: true }),
      }),
    channel: row.channel,
    section: row.section,
    level: row.level,
    priority: row.priority,
    state: row.state,
    slaState: slaStateOf(row, view.now),
    reportedAt: localTime(row.reportedAt),
    updatedAt: localTime(row.updatedAt),
    ...(row.dueAt && { dueAt: localTime(row.dueAt) }),
    ...(row.closedAt && { closedAt: localTime(row.closedAt) }),
    tasks: { total: row.tasksTotal, done: row.tasksDone },
    actions: view.caller.scopes.includes('incidents:write') ? ['addNote'] : [],
  };
}

export function presentLocation(row: IncidentRow): Schemas['Location'] {
  return {
    areaCode: row.areaCode,
    ...(row.address && { address: row.address }),
    ...(row.landmark && { landmark: row.landmark }),
    ...(row.point && { point: row.point }),
  };
}

/** Names are masked for everybody; a dispatcher who opens an open case sees the number to call back. */
export function presentReporter(row: IncidentRow, caller: Caller, options: { reveal: boolean }): Schemas['Reporter'] {
  const mayCall = options.reveal && isDispatcher(caller.roles) && OPEN_INCIDENT_STATES.includes(row.state);
  return {
    mode: row.reporterMode,
    ...(row.contactName && { name: maskName(row.contactName) }),
    ...(row.contactPhone && { phone: mayCall ? row.contactPhone : maskPhone(row.contactPhone) }),
  };
}

/** Entries whose words are meant for whoever follows the report. */
const PUBLIC_NOTES: readonly TimelineType[] = ['closed', 'noted'];

export function presentEntry(row: LogRow, options: { isPublic: boolean }): Schemas['TimelineEntry'] {
  const showNote = row.note !== null && (!options.isPublic || PUBLIC_NOTES.includes(row.command));
  return {
    id: row.seq,
    at: localTime(row.at),
    type: row.command,
    // Who reported stays with the staff.
    ...(row.actor && !(options.isPublic && row.command === 'reported') && { actor: row.actor }),
    ...(showNote && row.note !== null && { note: row.note }),
    ...(row.fromState && { fromState: row.fromState }),
    ...(row.toState && { toState: row.toState }),
  };
}

export function presentNote(row: NoteRow): Schemas['Note'] {
  return {
    id: row.id,
    at: localTime(row.at),
    ...(row.actor && { actor: row.actor }),
    text: row.text,
    visibility: row.visibility,
  };
}

import { slaStateOf } from '../domain/sla.js';
import { actionsFor } from '../domain/task-machine.js';
import type { Context } from '../http/call.js';
import type { AttachmentRow, IncidentRow, NoteRow, TaskRow } from '../store/rows.js';
import type { Caller, Schemas } from '../types.js';
import { presentAttachment } from './attachment.js';
import {
  presentExtras,
  presentLocation,
  presentNote,
  presentReporter,
  type DetailView,
  type View,
} from './incident.js';
import { localTime } from './time.js';

export function presentTask(row: TaskRow, view: View, context: Pick<Context, 'areas'>): Schemas['Task'] {
  const assignee = presentAssignee(row, view.caller);
  return {
    id: row.id,
    no: row.no,
    rev: row.rev,
    incidentId: row.incidentId,
    incidentNo: row.incidentNo,
    kind: row.kind,
    title: row.title,
    categoryCode: row.categoryCode,
    areaCode: row.areaCode,
    areaName: context.areas.fullName(row.areaCode),
    level: row.level,
    section: row.section,
    priority: row.priority,
    state: row.state,
    slaState: slaStateOf(row, view.now),
    ...(row.dueAt && { dueAt: localTime(row.dueAt) }),
    ...(row.warnAt && { warnAt: localTime(row.warnAt) }),
    ...(assignee && { assignee }),
    ...(row.address && { address: row.address }),
    createdAt: localTime(row.createdAt),
    updatedAt: localTime(row.updatedAt),
    ...(row.completedAt && { completedAt: localTime(row.completedAt) }),
    actions: actionsFor(row, view.caller),
  };
}

/** Role and office, never a person's name; the site that mints tokens writes it. */
export function presentAssignee(row: TaskRow, caller: Caller): Schemas['Assignee'] | undefined {
  if (row.assignee === null) return undefined;
  return { label: row.assigneeLabel ?? '工作人员', me: row.assignee === caller.identity };
}

/** A task together with what its incident says. */
export interface TaskFile {
  readonly task: TaskRow;
  readonly incident: IncidentRow;
  readonly attachments: readonly AttachmentRow[];
  readonly notes: readonly NoteRow[];
}

export function presentTaskDetail(
  file: TaskFile,
  view: DetailView,
  context: Context,
  options: { reveal: boolean } = { reveal: false },
): Schemas['TaskDetail'] {
  const { task, incident } = file;
  return {
    ...presentTask(task, view, context),
    description: incident.description,
    ...presentExtras(incident, view.language, context),
    location: presentLocation(incident, context),
    reporter: presentReporter(incident, view.caller, options),
    ...(task.instructions && { instructions: task.instructions }),
    evidence: { photosMin: task.photosMin },
    attachments: file.attachments.map((row) => presentAttachment(row, context)),
    notes: file.notes.map(presentNote),
    ...(incident.urgedCount > 0 && { urgedCount: incident.urgedCount }),
    ...(task.resultNote &&
      task.resultAt && {
        result: {
          note: task.resultNote,
          at: localTime(task.resultAt),
          ...(task.resultActor && { actor: task.resultActor }),
        },
      }),
  };
}

import type { CategoryRecord } from '../domain/category.js';
import type { PlannedTask } from '../domain/routing.js';
import type { IncidentRow, TaskRow } from '../store/rows.js';

/** A task as an incident brings it about: nobody's yet. Its identity and its place in the log are given when it is kept. */
export function newTask(
  incident: IncidentRow,
  category: CategoryRecord,
  plan: PlannedTask,
  createdAt = incident.reportedAt,
): Omit<TaskRow, 'id' | 'no' | 'rev' | 'state' | 'createdSeq'> {
  return {
    incidentId: incident.id,
    incidentNo: incident.no,
    kind: plan.kind,
    title: category.name,
    categoryCode: category.code,
    areaCode: incident.areaCode,
    level: plan.level,
    section: incident.section,
    priority: incident.priority,
    dueAt: incident.dueAt,
    warnAt: incident.warnAt,
    assignee: null,
    assigneeLabel: null,
    address: incident.address,
    instructions: plan.instructions ?? null,
    photosMin: category.photosMin ?? 0,
    resultNote: null,
    resultAt: null,
    resultActor: null,
    createdAt,
    updatedAt: createdAt,
    completedAt: null,
  };
}

import type { Level, OperationId, Role, Scope, TaskAction } from '../types.js';

interface Grant {
  readonly levels: readonly Level[];
  readonly actions: readonly TaskAction[];
}

const TOWNSHIP_DOWN: readonly Level[] = ['township', 'community', 'grid'];
const ALL_LEVELS: readonly Level[] = ['city', 'district', ...TOWNSHIP_DOWN];
const FIELD_WORK: readonly TaskAction[] = ['claim', 'start', 'complete', 'release', 'return', 'escalate'];

/** Role × action × level. What is not here is not allowed. */
export const TASK_GRANTS: Readonly<Record<Role, Grant>> = {
  grid_worker: { levels: TOWNSHIP_DOWN, actions: FIELD_WORK },
  township_dispatcher: { levels: TOWNSHIP_DOWN, actions: [...FIELD_WORK, 'transfer', 'verify'] },
  district_dispatcher: { levels: ALL_LEVELS, actions: [...FIELD_WORK, 'transfer', 'verify'] },
  supervisor: { levels: ALL_LEVELS, actions: ['verify'] },
  auditor: { levels: [], actions: [] },
};

const DISPATCHERS: readonly Role[] = ['township_dispatcher', 'district_dispatcher'];

export function isDispatcher(roles: readonly Role[]): boolean {
  return roles.some((role) => DISPATCHERS.includes(role));
}

/** Tells whether one of the roles may take an action on a task of a level. */
export function mayAct(roles: readonly Role[], action: TaskAction, level: Level): boolean {
  return roles.some((role) => TASK_GRANTS[role].actions.includes(action) && TASK_GRANTS[role].levels.includes(level));
}

/** The levels on which the roles may take an action; decides what is claimable. */
export function levelsFor(roles: readonly Role[], action: TaskAction): Level[] {
  return ALL_LEVELS.filter((level) => mayAct(roles, action, level));
}

/** What is published for everybody. */
const OPEN: readonly Scope[] = ['areas:read', 'categories:read', 'trace:read', 'indicators:read'];
const READ: readonly Scope[] = [...OPEN, 'incidents:read', 'tasks:read'];
const STAFF: readonly Scope[] = [...READ, 'incidents:report', 'incidents:write', 'tasks:write'];

/** What a guest token may do by its roles. */
const ROLE_SCOPES: Readonly<Record<Role, readonly Scope[]>> = {
  grid_worker: STAFF,
  township_dispatcher: STAFF,
  district_dispatcher: STAFF,
  supervisor: [...READ, 'incidents:write', 'tasks:write'],
  auditor: READ,
};

export function scopesOf(roles: readonly Role[]): Scope[] {
  return [...new Set(roles.flatMap((role) => ROLE_SCOPES[role]))];
}

export const PUBLIC_SCOPES: readonly Scope[] = [...OPEN, 'incidents:report', 'incidents:read'];

/** The scope each operation needs; `undefined` where the kind of credential decides alone. */
export const OPERATION_SCOPES: Readonly<Record<OperationId, Scope | undefined>> = {
  listAreas: 'areas:read',
  getArea: 'areas:read',
  locateArea: 'areas:read',
  listCategories: 'categories:read',
  getCategory: 'categories:read',
  getAsset: 'categories:read',
  reportIncident: 'incidents:report',
  listIncidents: 'incidents:read',
  findSimilarIncidents: 'incidents:report',
  followIncident: 'incidents:report',
  // Number and query code are the permission.
  trackIncident: undefined,
  supplyIncident: undefined,
  withdrawIncident: undefined,
  urgeIncident: undefined,
  reopenIncident: undefined,
  rateIncident: undefined,
  getIncident: 'incidents:read',
  listIncidentTimeline: 'incidents:read',
  listIncidentNotes: 'incidents:read',
  addIncidentNote: 'incidents:write',
  listIncidentAttachments: 'incidents:read',
  // Whoever may report or finish a task may add a photo: see `mayUpload`.
  uploadAttachment: undefined,
  createUpload: undefined,
  appendUpload: undefined,
  // Whose it is, the handlers ask.
  getUpload: undefined,
  cancelUpload: undefined,
  getAttachment: undefined,
  deleteAttachment: undefined,
  getAttachmentContent: undefined,
  listTasks: 'tasks:read',
  countTasks: 'tasks:read',
  getTask: 'tasks:read',
  listTaskTimeline: 'tasks:read',
  claimTask: 'tasks:write',
  releaseTask: 'tasks:write',
  startTask: 'tasks:write',
  completeTask: 'tasks:write',
  returnTask: 'tasks:write',
  transferTask: 'tasks:write',
  escalateTask: 'tasks:write',
  verifyTask: 'tasks:write',
  resolveCode: 'trace:read',
  getTraceItem: 'trace:read',
  listTraceEvents: 'trace:read',
  listPremises: 'trace:read',
  getPremises: 'trace:read',
  listIndicators: 'indicators:read',
  listIndicatorReadings: 'indicators:read',
  getIndicator: 'indicators:read',
  getIndicatorSeries: 'indicators:read',
  listIndicatorAreas: 'indicators:read',
  // By topic: see routes/stream.ts.
  openStream: undefined,
  getSession: undefined,
  mintGuestToken: undefined,
  listPublishableKeys: undefined,
  createPublishableKey: undefined,
  revokePublishableKey: undefined,
};

export function mayUpload(scopes: readonly Scope[]): boolean {
  return scopes.includes('incidents:report') || scopes.includes('tasks:write');
}

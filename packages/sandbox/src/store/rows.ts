import type {
  IncidentState,
  Level,
  Priority,
  Role,
  Schemas,
  Scope,
  Section,
  TaskKind,
  TaskState,
  Text,
  TimelineType,
} from '../types.js';

/**
 * Of an incident, what lists and live events show: nothing that anybody wrote or left behind. The event log and kept
 * answers hold no more than this. Times are ISO strings, so that a row is plain JSON.
 */
export interface IncidentOutline {
  readonly id: string;
  readonly no: string;
  readonly rev: number;
  readonly categoryCode: string;
  readonly areaCode: string;
  readonly channel: Schemas['Incident']['channel'];
  readonly section: Section;
  readonly level: Level;
  readonly priority: Priority;
  readonly state: IncidentState;
  readonly tasksTotal: number;
  readonly tasksDone: number;
  readonly reportedAt: string;
  readonly updatedAt: string;
  readonly dueAt: string | null;
  readonly warnAt: string | null;
  /** When the work was reported as done, whether checked yet or not. */
  readonly completedAt: string | null;
  readonly closedAt: string | null;
  /** Not for the public. Absent in what was logged before there was such a thing. */
  readonly isPrivate?: boolean;
  /** How many others have met the same. */
  readonly followers?: number;
  /** How often whoever reported has urged it; missing in outlines that are older than urging. */
  readonly urgedCount?: number;
}

/** A row of `incidents`: the only place where the reporter's words and contact are kept. */
export interface IncidentRow extends IncidentOutline {
  readonly description: string;
  readonly address: string | null;
  readonly landmark: string | null;
  readonly point: Schemas['Point'] | null;
  /** The grid that the point lies in. */
  readonly gridCode: string | null;
  readonly answers: Schemas['Answers'] | null;
  readonly asset: { readonly code: string; readonly name: Text } | null;
  readonly reporterMode: Schemas['Reporter']['mode'];
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly consent: Schemas['IncidentInput']['consent'] | null;
  /** The contact is that of somebody else than the staff who reported it. */
  readonly onBehalf?: boolean;
  readonly urgedCount: number;
  readonly urgedAt: string | null;
  /** When it was last taken up again: what was done before then is of an earlier round. */
  readonly reopenedAt: string | null;
  readonly rating: Schemas['Rating'] | null;
}

/** Leaves out what only the row itself may hold. */
export function outlineOf(row: IncidentRow): IncidentOutline {
  const { description, address, landmark, point, gridCode, answers, asset, ...said } = row;
  const { reporterMode, onBehalf, contactName, contactPhone, consent, ...rest } = said;
  const { urgedAt, reopenedAt, rating, ...outline } = rest;
  return outline;
}

export interface TaskRow {
  readonly id: string;
  readonly no: string;
  readonly rev: number;
  readonly incidentId: string;
  readonly incidentNo: string;
  readonly kind: TaskKind;
  readonly title: string;
  readonly categoryCode: string;
  readonly areaCode: string;
  readonly level: Level;
  readonly section: Section;
  readonly priority: Priority;
  readonly state: TaskState;
  readonly dueAt: string | null;
  readonly warnAt: string | null;
  /** `Caller.identity` of whoever holds or did it. */
  readonly assignee: string | null;
  readonly assigneeLabel: string | null;
  readonly address: string | null;
  readonly instructions: string | null;
  readonly photosMin: number;
  readonly resultNote: string | null;
  readonly resultAt: string | null;
  readonly resultActor: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly completedAt: string | null;
  /** Position in the event log of its creation: what `asOf` compares with. */
  readonly createdSeq: string;
}

export type Purpose = NonNullable<Schemas['Attachment']['purpose']>;

export interface AttachmentRow {
  readonly id: string;
  readonly owner: string;
  readonly mime: Schemas['Attachment']['mime'];
  readonly bytes: number;
  readonly sha256: string;
  /** Of photos only. */
  readonly width: number | null;
  readonly height: number | null;
  /** What its bytes are called in the file store. */
  readonly file: string;
  readonly createdAt: string;
  readonly purpose: Purpose | null;
  readonly incidentId: string | null;
  readonly taskId: string | null;
  readonly position: number | null;
}

/** What is to become an attachment of the same id. */
export interface UploadRow {
  readonly id: string;
  readonly owner: string;
  readonly length: number;
  /** How many of its bytes are on the disk. */
  readonly received: number;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly finishedAt: string | null;
}

/** Some of its bytes. */
export interface UploadPieceRow {
  readonly uploadId: string;
  readonly start: number;
  readonly bytes: number;
  readonly file: string;
}

export interface NoteRow {
  readonly id: string;
  readonly incidentId: string;
  readonly at: string;
  readonly actor: string | null;
  readonly text: string;
  readonly visibility: 'public' | 'staff';
  /** With what whoever reported said it; none on notes of the staff. */
  readonly about: NonNullable<Schemas['Note']['about']> | null;
}

export interface LogRow {
  readonly seq: string;
  readonly at: string;
  readonly kind: 'incident' | 'task';
  readonly subjectId: string;
  readonly incidentId: string;
  readonly areaCode: string;
  /** Where a task was before a transfer: people there have to learn that it left. */
  readonly fromAreaCode: string | null;
  readonly command: TimelineType;
  readonly actor: string | null;
  readonly note: string | null;
  readonly fromState: string | null;
  readonly toState: string | null;
  readonly isPublic: boolean;
  /** What it looked like after the change. */
  readonly snapshot: IncidentOutline | TaskRow | null;
}

/** One thing that happened to an incident or a task before anybody could follow the log. Bare, for there are a million. */
export type ArchivedEntry = readonly [
  at: string,
  command: TimelineType,
  /** The state it was in afterwards. */
  to: string,
  actor: string,
  note: string | null,
  isPublic: boolean,
];

/** A row of `archived_timelines`: an incident's entries and those of its tasks, by their ids, in order of time. */
export interface ArchiveRow {
  readonly incidentId: string;
  readonly entries: Readonly<Record<string, readonly ArchivedEntry[]>>;
}

/** What a timeline shows, of the log as of the archive. */
export type TimelineRow = Pick<LogRow, 'seq' | 'at' | 'command' | 'actor' | 'note' | 'fromState' | 'toState'>;

export interface KeyRow {
  readonly id: string;
  readonly kind: 'publishable' | 'secret';
  readonly key: string | null;
  readonly keyHash: string | null;
  readonly ownerId: string | null;
  readonly label: string;
  readonly origins: string[];
  readonly areas: string[];
  readonly scopes: Scope[];
  readonly roles: Role[];
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

import { readAnswers } from '../domain/answers.js';
import { codeAtLevel } from '../domain/areas.js';
import { maskName, maskPhone } from '../domain/masking.js';
import { OPEN_INCIDENT_STATES, REPORTER_TRANSITIONS } from '../domain/incident-machine.js';
import { isDispatcher } from '../domain/permissions.js';
import { followerCodeFor, queryCodeFor } from '../domain/query-code.js';
import { slaStateOf } from '../domain/sla.js';
import type { Context } from '../http/call.js';
import type { IncidentOutline, IncidentRow, NoteRow, TimelineRow } from '../store/rows.js';
import { inLanguage, type Caller, type Language, type Schemas, type TimelineType } from '../types.js';
import { localTime } from './time.js';

export interface View {
  readonly caller: Caller;
  readonly now: Date;
}

/** Who reads it, when and in which language. */
export interface DetailView extends View {
  readonly language: Language;
}

/** Tells whether a caller is one of the staff; everybody else sees what the public sees. */
export function isStaff(caller: Caller): boolean {
  return caller.kind === 'guest';
}

/** Roughly where: the public sees the township. */
export function areaFor(row: IncidentOutline, caller: Caller): string {
  return isStaff(caller) ? row.areaCode : codeAtLevel(row.areaCode, 'township');
}

/** What lists and live events carry of an incident. */
export function presentIncident(
  row: IncidentOutline,
  view: View,
  context: Pick<Context, 'areas' | 'categories'>,
): Schemas['Incident'] {
  const areaCode = areaFor(row, view.caller);
  return {
    id: row.id,
    no: row.no,
    rev: row.rev,
    categoryCode: row.categoryCode,
    categoryName: context.categories.get(row.categoryCode)?.name ?? row.categoryCode,
    areaCode,
    areaName: context.areas.fullName(areaCode),
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
    ...(isStaff(view.caller) && { followers: row.followers ?? 0, ...(row.isPrivate && { isPrivate: true }) }),
    ...(row.urgedCount && isStaff(view.caller) && { urgedCount: row.urgedCount }),
    actions: view.caller.scopes.includes('incidents:write') ? ['addNote'] : [],
  };
}

/** What whoever reported is given. The query code is made anew each time: it is never stored. */
export function presentReceipt(
  row: IncidentOutline,
  context: Pick<Context, 'areas' | 'categories' | 'secrets'>,
): Schemas['IncidentReceipt'] {
  return {
    id: row.id,
    no: row.no,
    queryCode: queryCodeFor(row.id, context.secrets.hmac),
    categoryName: context.categories.get(row.categoryCode)?.name ?? row.categoryCode,
    areaCode: row.areaCode,
    areaName: context.areas.fullName(row.areaCode),
    state: row.state,
    reportedAt: localTime(row.reportedAt),
    ...(row.dueAt && { dueAt: localTime(row.dueAt) }),
  };
}

/** What somebody who has met the same is given: a code of their own, and what the public may see. */
export function presentFollowReceipt(
  row: IncidentOutline,
  followerId: string,
  context: Pick<Context, 'areas' | 'categories' | 'secrets'>,
): Schemas['IncidentReceipt'] {
  const areaCode = codeAtLevel(row.areaCode, 'township');
  return {
    ...presentReceipt(row, context),
    queryCode: followerCodeFor(followerId, context.secrets.hmac),
    areaCode,
    areaName: context.areas.fullName(areaCode),
    role: 'follower',
    followers: row.followers ?? 0,
  };
}

/** What else was said, in the reader's language. */
export function presentExtras(
  { categoryCode, answers, asset }: IncidentRow,
  language: Language,
  { categories }: Pick<Context, 'categories'>,
): Pick<Schemas['Incident'], 'answers' | 'asset'> {
  return {
    ...(answers && { answers: readAnswers(answers, language, categories.get(categoryCode)?.questions) }),
    ...(asset && { asset: { code: asset.code, name: inLanguage(asset.name, language) } }),
  };
}

/** An incident with what staff may read of it. */
export function presentIncidentDetail(
  row: IncidentRow,
  view: DetailView,
  context: Pick<Context, 'areas' | 'boundaries' | 'categories'>,
): Schemas['Incident'] {
  return {
    ...presentIncident(row, view, context),
    ...(isStaff(view.caller) && {
      description: row.description,
      ...presentExtras(row, view.language, context),
      location: presentLocation(row, context),
      reporter: presentReporter(row, view.caller, { reveal: true }),
      ...(row.rating && { rating: row.rating }),
    }),
  };
}

export function presentLocation(row: IncidentRow, { boundaries }: Pick<Context, 'boundaries'>): Schemas['Location'] {
  const gridName = row.gridCode === null ? undefined : boundaries.gridName(row.gridCode);
  return {
    areaCode: row.areaCode,
    ...(row.address && { address: row.address }),
    ...(row.landmark && { landmark: row.landmark }),
    ...(row.point && { point: row.point }),
    ...(row.gridCode && { gridCode: row.gridCode }),
    ...(gridName && { gridName }),
  };
}

/** Names are masked for everybody; a dispatcher who opens an open case sees the number to call back. */
export function presentReporter(row: IncidentRow, caller: Caller, options: { reveal: boolean }): Schemas['Reporter'] {
  const mayCall = options.reveal && isDispatcher(caller.roles) && OPEN_INCIDENT_STATES.includes(row.state);
  return {
    mode: row.reporterMode,
    ...(row.onBehalf && { onBehalf: true }),
    ...(row.contactName && { name: maskName(row.contactName) }),
    ...(row.contactPhone && { phone: mayCall ? row.contactPhone : maskPhone(row.contactPhone) }),
  };
}

/** Who reads a timeline: the staff, whoever follows the report by its query code, or anybody. */
export type Audience = 'staff' | 'reporter' | 'public';

/** Entries whose words are meant for others than the staff. */
const OPEN_NOTES: Readonly<Record<Exclude<Audience, 'staff'>, readonly TimelineType[]>> = {
  reporter: ['checked', 'closed', 'noted'],
  public: ['checked', 'noted'],
};

/** What whoever reported does. */
const BY_REPORTER: readonly TimelineType[] = [
  'reported',
  ...Object.values(REPORTER_TRANSITIONS).map((transition) => transition.event),
];

export function presentEntry(row: TimelineRow, audience: Audience): Schemas['TimelineEntry'] {
  const forStaff = audience === 'staff';
  const showNote = forStaff || OPEN_NOTES[audience].includes(row.command);
  return {
    id: row.seq,
    at: localTime(row.at),
    type: row.command,
    // Who reported stays with the staff.
    ...(row.actor && (forStaff || !BY_REPORTER.includes(row.command)) && { actor: row.actor }),
    ...(row.note && showNote && { note: row.note }),
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
    ...(row.about && { about: row.about }),
  };
}

import type { OpenedReport } from '../commands/open-report.js';
import { codeAtLevel } from '../domain/areas.js';
import { delayOf } from '../domain/delay.js';
import { reopenUntil, reporterActions, urgeAgainAt } from '../domain/follow-up.js';
import { slaStateOf } from '../domain/sla.js';
import type { Context } from '../http/call.js';
import { presentAttachment } from '../present/attachment.js';
import { presentEntry, presentNote } from '../present/incident.js';
import { localTime } from '../present/time.js';
import { listAttachmentsOf } from '../store/attachments.js';
import { readTimeline } from '../store/event-log.js';
import { listNotes } from '../store/incidents.js';
import type { IncidentRow, TimelineRow } from '../store/rows.js';
import { listTasksOf } from '../store/tasks.js';
import type { Schemas } from '../types.js';

/**
 * A report as whoever holds its number and a query code may see it: nothing personal, not even their own words. Whoever
 * has only met the same sees what the public sees.
 */
export async function trackReport(
  { incident: row, role }: OpenedReport,
  now: Date,
  context: Context,
): Promise<Schemas['TrackedIncident']> {
  const { pool } = context.db;
  const timeline = await readTimeline(pool, { id: row.id, incidentId: row.id }, { publicOnly: true });
  const notes = await listNotes(pool, row.id, { publicOnly: true });
  const isReporter = role === 'reporter';
  const attachments = await listAttachmentsOf(pool, row.id, {
    purposes: isReporter ? ['report', 'result'] : ['result'],
  });
  const slaState = slaStateOf(row, now);
  const actions = isReporter ? reporterActions(row, now) : [];
  const again = urgeAgainAt(row, now);
  return {
    id: row.id,
    no: row.no,
    categoryCode: row.categoryCode,
    categoryName: context.categories.get(row.categoryCode)?.name ?? row.categoryCode,
    areaName: context.areas.fullName(isReporter ? row.areaCode : codeAtLevel(row.areaCode, 'township')),
    role,
    ...(row.isPrivate && { isPrivate: true }),
    state: row.state,
    slaState,
    reportedAt: localTime(row.reportedAt),
    updatedAt: localTime(row.updatedAt),
    ...(row.dueAt && { dueAt: localTime(row.dueAt) }),
    ...(row.closedAt && { closedAt: localTime(row.closedAt) }),
    timeline: timeline.map((entry) => presentEntry(entry, isReporter ? 'reporter' : 'public')),
    notes: notes.map(presentNote),
    attachments: attachments.map((attachment) => presentAttachment(attachment, context)),
    actions,
    ...(isReporter && row.urgedAt && { urgedAt: localTime(row.urgedAt) }),
    ...(isReporter && again && { urgeAgainAt: localTime(again) }),
    ...(row.closedAt && actions.includes('reopen') && { reopenUntil: localTime(reopenUntil(row.closedAt)) }),
    ...(isReporter && row.rating && { rating: { stars: row.rating.stars, at: row.rating.at } }),
    ...(slaState === 'overdue' && { delay: await readDelay(row, timeline, now, context) }),
  };
}

async function readDelay(
  row: IncidentRow,
  timeline: readonly TimelineRow[],
  now: Date,
  { db: { pool } }: Context,
): Promise<Schemas['Delay']> {
  const since = row.reopenedAt ?? row.reportedAt;
  const tasks = (await listTasksOf(pool, row.id)).filter(({ createdAt }) => createdAt >= since);
  const events: TimelineRow[] = [];
  for (const task of tasks) events.push(...(await readTimeline(pool, task)));
  const publicNotes = timeline.filter(({ command, at }) => command === 'noted' && at >= since);
  const { newDueAt, ...reason } = delayOf(publicNotes, events, tasks, now);
  return { ...reason, ...(newDueAt && { newDueAt: localTime(newDueAt) }) };
}

import { ulid } from 'ulid';
import { isWithin, levelOf } from '../domain/areas.js';
import { readAnswer } from '../commands/challenge.js';
import { followIncident } from '../commands/follow-incident.js';
import { followUp } from '../commands/follow-up.js';
import { incidentEntry } from '../commands/log-entries.js';
import { openReport } from '../commands/open-report.js';
import { reportIncident } from '../commands/report-incident.js';
import { callerOf, created, ok, type Call, type Context, type Handlers } from '../http/call.js';
import { CURSOR, decodeCursor, encodeCursor, pageOf } from '../http/cursor.js';
import { command } from '../http/idempotency.js';
import { fieldProblem, Problem } from '../http/problems.js';
import { findSimilar } from '../queries/find-similar.js';
import { presentAttachment } from '../present/attachment.js';
import {
  isStaff,
  presentEntry,
  presentFollowReceipt,
  presentIncident,
  presentIncidentDetail,
  presentNote,
  presentReceipt,
} from '../present/incident.js';
import { trackReport } from '../queries/track-report.js';
import { listAttachmentsOf } from '../store/attachments.js';
import type { Queryable } from '../store/database.js';
import { appendLog, readTimeline } from '../store/event-log.js';
import {
  countIncidents,
  findIncident,
  insertNote,
  listIncidents,
  listNotes,
  lockIncident,
} from '../store/incidents.js';
import type { IncidentOutline, IncidentRow, NoteRow } from '../store/rows.js';

type IncidentHandlers = Pick<
  Handlers,
  | 'reportIncident'
  | 'listIncidents'
  | 'findSimilarIncidents'
  | 'followIncident'
  | 'trackIncident'
  | 'supplyIncident'
  | 'withdrawIncident'
  | 'urgeIncident'
  | 'reopenIncident'
  | 'rateIncident'
  | 'getIncident'
  | 'listIncidentTimeline'
  | 'listIncidentNotes'
  | 'addIncidentNote'
  | 'listIncidentAttachments'
>;

export const incidentHandlers: IncidentHandlers = {
  reportIncident: async (call, context) => {
    const answered = await readAnswer(call, context);
    const report = command<'reportIncident', { incident: IncidentOutline }>(
      (tx) => reportIncident(tx, call, context, answered),
      ({ incident }) => created(presentReceipt(incident, context), { Location: `/api/v1/incidents/${incident.id}` }),
    );
    return report(call, context);
  },

  findSimilarIncidents: async (call, context) => ok({ items: await findSimilar(call, context) }),

  followIncident: command(followIncident, ({ incident, followerId }, _call, context) =>
    created(presentFollowReceipt(incident, followerId, context)),
  ),

  listIncidents: async (call, context) => {
    const { query } = call;
    const caller = callerOf(call);
    const { sort = '-reportedAt', limit = 50 } = query;
    const [key, id] = decodeCursor(query.cursor, [CURSOR.time, CURSOR.id]) ?? [];
    if (!isStaff(caller) && query.areaCode && levelOf(query.areaCode) === 'community') {
      throw fieldProblem('invalid_request', '/query/areaCode', 'too_close', [
        '公开查询最多细到镇街，请用 9 位区域代码。',
        'The public may look no closer than a township: use an area code of 9 digits.',
      ]);
    }
    const filter = {
      areas: caller.areas,
      publicOnly: !isStaff(caller),
      ...(query.areaCode && { within: context.areas.expand([query.areaCode]) }),
      ...(query.state && { states: query.state }),
      ...(query.categoryCode && { categoryCode: query.categoryCode }),
      ...(query.reportedFrom && { reportedFrom: query.reportedFrom }),
      ...(query.reportedTo && { reportedTo: query.reportedTo }),
    };
    const rows = await listIncidents(context.db.pool, filter, {
      descending: sort === '-reportedAt',
      limit: limit + 1,
      ...(key !== undefined && id !== undefined && { after: { key, id } }),
    });
    const view = { caller, now: call.now };
    return ok({
      ...pageOf(
        rows,
        limit,
        (row) => presentIncident(row, view, context),
        (row) => encodeCursor(row.reportedAt, row.id),
      ),
      ...(query.total && { total: await countIncidents(context.db.pool, filter) }),
    });
  },

  trackIncident: async (call, context) => {
    const opened = await openReport(context.db.pool, call, context);
    return ok(await trackReport(opened, call.now, context));
  },

  supplyIncident: command((tx, call, context) => followUp(tx, 'supply', call, context), answerFollowUp),
  withdrawIncident: command((tx, call, context) => followUp(tx, 'withdraw', call, context), answerFollowUp),
  urgeIncident: command((tx, call, context) => followUp(tx, 'urge', call, context), answerFollowUp),
  reopenIncident: command((tx, call, context) => followUp(tx, 'reopen', call, context), answerFollowUp),
  rateIncident: command((tx, call, context) => followUp(tx, 'rate', call, context), answerFollowUp),

  getIncident: async (call, context) => {
    const row = await requireIncident(context.db.pool, call);
    const view = { caller: callerOf(call), now: call.now, language: call.language };
    return ok(presentIncidentDetail(row, view, context), { ETag: `"${row.rev}"` });
  },

  listIncidentTimeline: async (call, context) => {
    const row = await requireIncident(context.db.pool, call);
    const isPublic = !isStaff(callerOf(call));
    const { limit = 50 } = call.query;
    const [after = '0'] = decodeCursor(call.query.cursor, [CURSOR.number]) ?? [];
    const entries = await readTimeline(
      context.db.pool,
      { id: row.id, incidentId: row.id },
      { after, limit: limit + 1, publicOnly: isPublic },
    );
    return ok(
      pageOf(
        entries,
        limit,
        (entry) => presentEntry(entry, isPublic ? 'public' : 'staff'),
        (entry) => encodeCursor(entry.seq),
      ),
    );
  },

  listIncidentNotes: async (call, context) => {
    const row = await requireIncident(context.db.pool, call);
    const { limit = 50 } = call.query;
    const [after] = decodeCursor(call.query.cursor, [CURSOR.id]) ?? [];
    const notes = await listNotes(context.db.pool, row.id, {
      publicOnly: !isStaff(callerOf(call)),
      limit: limit + 1,
      ...(after !== undefined && { after }),
    });
    return ok(pageOf(notes, limit, presentNote, (note) => encodeCursor(note.id)));
  },

  addIncidentNote: command(
    async (tx, call): Promise<{ note: NoteRow }> => {
      const caller = callerOf(call);
      const incident = await requireIncident(tx, call, { lock: true });
      const at = call.now.toISOString();
      const { text, visibility = 'staff' } = call.body;
      const note: NoteRow = {
        id: ulid(call.now.getTime()),
        incidentId: incident.id,
        at,
        actor: caller.label ?? null,
        text: text.trim(),
        visibility,
        about: null,
      };
      await insertNote(tx, note);
      await appendLog(tx, [
        incidentEntry(incident, {
          at,
          command: 'noted',
          actor: caller.label,
          note: note.text,
          fromState: incident.state,
          isPublic: visibility === 'public',
        }),
      ]);
      return { note };
    },
    ({ note }) => created(presentNote(note)),
  ),

  listIncidentAttachments: async (call, context) => {
    const row = await requireIncident(context.db.pool, call);
    const { limit = 50 } = call.query;
    const [after] = decodeCursor(call.query.cursor, [CURSOR.id]) ?? [];
    const attachments = await listAttachmentsOf(context.db.pool, row.id, {
      limit: limit + 1,
      ...(after !== undefined && { after }),
      // The reporter's photos are for the staff, and for whoever has the query code.
      ...(!isStaff(callerOf(call)) && { purposes: ['result'] as const }),
    });
    return ok(
      pageOf(
        attachments,
        limit,
        (attachment) => presentAttachment(attachment, context),
        (attachment) => encodeCursor(attachment.id),
      ),
    );
  },
};

/** Where the report stands by now, also for whoever asks once more. */
async function answerFollowUp({ id }: { id: string }, { now }: Pick<Call, 'now'>, context: Context) {
  const incident = await findIncident(context.db.pool, id);
  if (!incident) throw new Problem('wrong_report');
  return ok(await trackReport({ incident, role: 'reporter' }, now, context));
}

/** An incident in the caller's areas; anything else does not exist for them. */
async function requireIncident(
  db: Queryable,
  call: Pick<Call, 'caller'> & { readonly path: { readonly id: string } },
  options: { lock?: boolean } = {},
): Promise<IncidentRow> {
  const row = await (options.lock ? lockIncident : findIncident)(db, call.path.id);
  const caller = callerOf(call);
  if (!row || !isWithin(row.areaCode, caller.areas)) throw new Problem('not_found');
  if (row.isPrivate && !isStaff(caller)) throw new Problem('not_found');
  return row;
}

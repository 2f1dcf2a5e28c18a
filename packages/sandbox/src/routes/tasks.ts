import { PLANS, runTaskCommand, type TaskFacts } from '../commands/task-commands.js';
import { RETURN_REASONS } from '../commands/words.js';
import { isWithin } from '../domain/areas.js';
import { levelsFor } from '../domain/permissions.js';
import { callerOf, ok, type Call, type Context, type Handlers } from '../http/call.js';
import { CURSOR, decodeCursor, encodeCursor, pageOf } from '../http/cursor.js';
import { command } from '../http/idempotency.js';
import { fieldProblem, Problem } from '../http/problems.js';
import { presentEntry } from '../present/incident.js';
import { presentTask, presentTaskDetail } from '../present/task.js';
import { listAttachmentsOf } from '../store/attachments.js';
import { logHead, readTimeline } from '../store/event-log.js';
import { findIncident, listNotes } from '../store/incidents.js';
import type { IncidentRow, TaskRow } from '../store/rows.js';
import {
  countQueues,
  countTasks,
  findTask,
  listTasks,
  taskPosition,
  type TaskFilter,
  type TaskSearch,
} from '../store/tasks.js';
import type { OperationId } from '../types.js';

type TaskHandlers = Pick<Handlers, Extract<OperationId, `${string}Task${'' | 's' | 'Timeline'}`>>;

export const taskHandlers: TaskHandlers = {
  listTasks: async (call, context) => {
    const { query } = call;
    const { sort = 'dueAt', limit = 50, offset, cursor } = query;
    if (cursor !== undefined && offset !== undefined) {
      throw fieldProblem('invalid_request', '/query/offset', 'conflict', [
        'offset 与 cursor 不能同时使用。',
        'Use either offset or cursor.',
      ]);
    }
    const [key, id] = decodeCursor(cursor, [CURSOR.time, CURSOR.id]) ?? [];
    const { pool } = context.db;
    const head = await logHead(pool);
    const asOf = query.asOf !== undefined && BigInt(query.asOf) < BigInt(head) ? query.asOf : head;
    const filter: TaskFilter = {
      ...baseFilter(call),
      ...(query.areaCode && { within: context.areas.expand([query.areaCode]) }),
      ...(query.queue && { queue: query.queue }),
      ...(query.state && { states: query.state }),
      ...(query.slaState && { slaState: query.slaState }),
      ...(query.level && { level: query.level }),
      ...(query.section && { section: query.section }),
      ...(query.categoryCode && { categoryCode: query.categoryCode }),
      ...(query.incidentId && { incidentId: query.incidentId }),
      ...(query.q?.trim() && { search: readSearch(query.q, context) }),
      ...(query.asOf && { asOf }),
    };
    const rows = await listTasks(pool, filter, {
      sort,
      limit: limit + 1,
      ...(key !== undefined && id !== undefined && { after: { key, id } }),
      ...(offset !== undefined && { offset }),
    });
    const view = { caller: callerOf(call), now: call.now };
    const position = (row: TaskRow) => {
      const at = taskPosition(row, sort);
      return encodeCursor(at.key, at.id);
    };
    return ok({
      ...pageOf(rows, limit, (row) => presentTask(row, view, context), position),
      ...((query.total || offset !== undefined) && { total: await countTasks(pool, filter) }),
      asOf,
    });
  },

  countTasks: async (call, context) => {
    const { areaCode } = call.query;
    const within = areaCode && context.areas.expand([areaCode]);
    return ok(await countQueues(context.db.pool, { ...baseFilter(call), ...(within && { within }) }));
  },

  getTask: async (call, context) => {
    const task = await requireTask(call, context);
    const incident = await incidentOf(task, context);
    const attachments = await listAttachmentsOf(context.db.pool, incident.id, { taskId: task.id });
    const view = { caller: callerOf(call), now: call.now, language: call.language };
    const notes = await listNotes(context.db.pool, incident.id);
    return ok(presentTaskDetail({ task, incident, attachments, notes }, view, context, { reveal: true }), etag(task));
  },

  listTaskTimeline: async (call, context) => {
    const task = await requireTask(call, context);
    const { limit = 50 } = call.query;
    const [after = '0'] = decodeCursor(call.query.cursor, [CURSOR.number]) ?? [];
    const entries = await readTimeline(context.db.pool, task, { after, limit: limit + 1 });
    return ok(
      pageOf(
        entries,
        limit,
        (entry) => presentEntry(entry, 'staff'),
        (entry) => encodeCursor(entry.seq),
      ),
    );
  },

  claimTask: command((tx, call, context) => runTaskCommand(tx, 'claim', call, context, PLANS.claim()), answer),
  releaseTask: command((tx, call, context) => runTaskCommand(tx, 'release', call, context, PLANS.release()), answer),
  startTask: command((tx, call, context) => runTaskCommand(tx, 'start', call, context, PLANS.start()), answer),
  completeTask: command(
    (tx, call, context) => runTaskCommand(tx, 'complete', call, context, PLANS.complete(call.body)),
    answer,
  ),
  returnTask: command((tx, call, context) => {
    const { reason, note } = call.body;
    return runTaskCommand(tx, 'return', call, context, PLANS.return(`${RETURN_REASONS[reason]}：${note.trim()}`));
  }, answer),
  transferTask: command(
    (tx, call, context) => runTaskCommand(tx, 'transfer', call, context, PLANS.transfer(call.body)),
    answer,
  ),
  escalateTask: command(
    (tx, call, context) => runTaskCommand(tx, 'escalate', call, context, PLANS.escalate(call.body)),
    answer,
  ),
  verifyTask: command(
    (tx, call, context) => runTaskCommand(tx, 'verify', call, context, PLANS.verify(call.body)),
    answer,
  ),
};

/** The task as it was when the command was done, also when the answer is asked for again. */
async function answer({ task, attachments, at }: TaskFacts, call: Pick<Call, 'caller' | 'language'>, context: Context) {
  const incident = await incidentOf(task, context);
  const notes = await listNotes(context.db.pool, incident.id);
  const view = { caller: callerOf(call), now: new Date(at), language: call.language };
  return ok(presentTaskDetail({ task, incident, attachments, notes }, view, context), etag(task));
}

async function incidentOf(task: TaskRow, context: Context): Promise<IncidentRow> {
  const incident = await findIncident(context.db.pool, task.incidentId);
  if (!incident) throw new Problem('not_found');
  return incident;
}

function etag(task: TaskRow): Record<string, string> {
  return { ETag: `"${task.rev}"` };
}

function baseFilter(call: Pick<Call, 'caller' | 'now'>): TaskFilter {
  const caller = callerOf(call);
  return {
    areas: caller.areas,
    identity: caller.identity,
    claimLevels: levelsFor(caller.roles, 'claim'),
    now: call.now,
  };
}

/** Numbers may be typed as they are shown, in groups and in small letters. */
const NUMBER = /^(SJ|RW)\d+$/;

function readSearch(text: string, context: Context): TaskSearch {
  const words = text.trim();
  const number = words.replace(/\s/g, '').toUpperCase();
  const part = words.toLowerCase();
  const titled = [...context.categories.values()].filter(({ name }) => name.toLowerCase().includes(part));
  return { words, titled: titled.map(({ code }) => code), number: NUMBER.test(number) ? number : undefined };
}

async function requireTask(
  call: Pick<Call, 'caller'> & { readonly path: { readonly id: string } },
  context: Context,
): Promise<TaskRow> {
  const task = await findTask(context.db.pool, call.path.id);
  if (!task || !isWithin(task.areaCode, callerOf(call).areas)) throw new Problem('not_found');
  return task;
}

import { ulid } from 'ulid';
import { refuseFollowUp, reopenUntil, urgeAgainAt } from '../domain/follow-up.js';
import { INCIDENT_TRANSITIONS, REPORTER_TRANSITIONS } from '../domain/incident-machine.js';
import { limitsFor } from '../domain/sla.js';
import { CANCEL, OPEN_TASK_STATES } from '../domain/task-machine.js';
import { callerOf, type Call, type Context } from '../http/call.js';
import { forbidden, Problem } from '../http/problems.js';
import { localTime } from '../present/time.js';
import type { Queryable } from '../store/database.js';
import { appendLog, type LogEntry } from '../store/event-log.js';
import { insertNote, lockIncident, updateIncident } from '../store/incidents.js';
import type { IncidentRow, NoteRow, TaskRow } from '../store/rows.js';
import { insertTasks, lockTasksOf, updateTask } from '../store/tasks.js';
import type { ReporterAction, Schemas, Text } from '../types.js';
import { useAttachments } from './attachments.js';
import { incidentEntry, taskEntry } from './log-entries.js';
import { openReport } from './open-report.js';
import { draftTasks } from './report-incident.js';
import { difference, verified } from './task-commands.js';
import { followUpWord, incidentStateWord, PLATFORM, REOPENED_TASK, REPORTER, WITHDRAWN_UNCHECKED } from './words.js';

interface Bodies {
  readonly supply: Schemas['SupplyInput'];
  readonly withdraw: Schemas['WithdrawInput'];
  readonly urge: Schemas['TrackingInput'];
  readonly reopen: Schemas['ReopenInput'];
  readonly rate: Schemas['RateInput'];
}

type FollowUpCall<A extends ReporterAction> = Pick<Call, 'caller' | 'address' | 'now'> & { readonly body: Bodies[A] };

/** What a command finds: the report as the command leaves it, and its tasks; everything is locked meanwhile. */
interface Scene<A extends ReporterAction> {
  readonly tx: Queryable;
  readonly call: FollowUpCall<A>;
  readonly incident: IncidentRow;
  readonly tasks: readonly TaskRow[];
  readonly at: string;
  readonly context: Context;
}

/** What a command does besides: to the report, and what more there is to log. */
interface Effect {
  readonly incident?: IncidentRow;
  readonly entries?: readonly LogEntry[];
}

/**
 * Runs one command of whoever holds number and query code. The incident is locked first, then its tasks, as commands on
 * tasks do it: of a withdrawal and the completion of the last task, one comes first.
 */
export async function followUp<A extends ReporterAction>(
  tx: Queryable,
  action: A,
  call: FollowUpCall<A>,
  context: Context,
): Promise<{ id: string }> {
  const opened = await openReport(tx, call, context);
  if (opened.role !== 'reporter') throw forbidden(REPORTERS_ALONE);
  const { id } = opened.incident;
  const before = await lockIncident(tx, id);
  if (!before) throw new Problem('wrong_report');
  const tasks = await lockTasksOf(tx, id);
  refuse(action, before, call.now);

  const { to = before.state, event } = REPORTER_TRANSITIONS[action];
  const at = call.now.toISOString();
  const incident: IncidentRow = { ...before, state: to, rev: before.rev + 1, updatedAt: at };
  const { incident: after = incident, entries = [] } = await EFFECTS[action]({
    ...{ tx, call, incident, tasks, at, context },
  });
  await updateIncident(tx, id, difference(before, after));
  const own = { ...after, state: to, tasksTotal: before.tasksTotal };
  const entry = incidentEntry(own, { at, command: event, actor: REPORTER, fromState: before.state });
  await appendLog(tx, [entry, ...entries]);
  return { id };
}

const REPORTERS_ALONE: Text = [
  '只有上报人可以这样做。您可以查看进度，情况不同请另报一件。',
  'Only whoever reported it may do this. You can follow it; if yours is another case, please report it.',
];

function refuse(action: ReporterAction, incident: IncidentRow, now: Date): void {
  const refusal = refuseFollowUp(action, incident, now);
  if (!refusal) return;
  const again = urgeAgainAt(incident, now);
  const until = incident.closedAt && reopenUntil(incident.closedAt);
  const [state, verb] = [incidentStateWord(incident.state), followUpWord(action)];
  const time = again ? localTime(again).slice(11, 16) : '';
  const day = until ? localTime(until).slice(0, 10) : '';
  const reasons: Record<typeof refusal, Text> = {
    wrong_state: [
      `这件上报现在是“${state[0]}”，不能${verb[0]}。`,
      `This report is ${state[1]} now, so it cannot be ${verb[1]}.`,
    ],
    urged_lately: [
      `刚刚催办过，${time} 以后可以再催。`,
      `It was urged a moment ago. You can urge it again after ${time}.`,
    ],
    closed_too_long: [
      `${day} 以后不能再重新办理这件上报，请重新上报。`,
      `This report could be reopened until ${day}. Please file a new one.`,
    ],
  };
  throw new Problem('not_possible_now', {
    params: { reason: reasons[refusal] },
    extra: { state: incident.state, ...(again && { urgeAgainAt: localTime(again) }) },
  });
}

/** What each command does. What is said goes to the staff as a note and nowhere else: not even into the log. */
const EFFECTS: { readonly [A in ReporterAction]: (scene: Scene<A>) => Promise<Effect> } = {
  supply: async (scene) => {
    const { text, attachmentIds } = scene.call.body;
    await note(scene, 'supply', text);
    await addPhotos(scene, attachmentIds);
    return { entries: tellTasks(scene, 'supplied') };
  },

  withdraw: async (scene) => {
    await note(scene, 'withdraw', scene.call.body.reason);
    return { entries: await endTasks(scene) };
  },

  urge: async (scene) => {
    const { incident, at } = scene;
    return {
      incident: { ...incident, urgedCount: incident.urgedCount + 1, urgedAt: at },
      entries: tellTasks(scene, 'urged'),
    };
  },

  reopen: async (scene) => {
    const { reason, attachmentIds } = scene.call.body;
    await note(scene, 'reopen', reason);
    await addPhotos(scene, attachmentIds);
    return dispatchAgain(scene);
  },

  rate: async ({ call, incident, at }) => {
    const { stars } = call.body;
    const comment = call.body.comment?.trim();
    return { incident: { ...incident, rating: { stars, at: localTime(at), ...(comment && { comment }) } } };
  },
};

async function note(
  { tx, call, incident, at }: Scene<ReporterAction>,
  about: NonNullable<NoteRow['about']>,
  said: string | undefined,
): Promise<void> {
  const text = said?.trim();
  if (!text) return;
  const id = ulid(call.now.getTime());
  await insertNote(tx, { id, incidentId: incident.id, at, actor: REPORTER, text, visibility: 'staff', about });
}

async function addPhotos({ tx, call, incident }: Scene<ReporterAction>, ids: readonly string[] = []): Promise<void> {
  await useAttachments(tx, ids, callerOf(call), { purpose: 'report', incidentId: incident.id });
}

/** Whoever works on it, or checks it, learns of it; nothing about the task itself has changed. */
function tellTasks({ tasks, at }: Scene<ReporterAction>, command: 'supplied' | 'urged'): LogEntry[] {
  return tasks
    .filter(({ state }) => OPEN_TASK_STATES.includes(state) || state === 'completed')
    .map((task) => taskEntry(task, { at, command, actor: REPORTER, fromState: task.state }));
}

/** Cancels what is not done. What is done counts, and needs no check any more. */
async function endTasks({ tx, tasks, at }: Scene<'withdraw'>): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for (const task of tasks) {
    const { state: fromState } = task;
    if (CANCEL.from.includes(fromState)) {
      const cancelled: TaskRow = { ...task, state: CANCEL.to, rev: task.rev + 1, updatedAt: at };
      await updateTask(tx, task.id, difference(task, cancelled));
      entries.push(taskEntry(cancelled, { at, command: CANCEL.event, actor: REPORTER, fromState }));
    } else if (fromState === 'completed') {
      const passed = verified(task, at);
      await updateTask(tx, task.id, difference(task, passed));
      const what = { at, command: 'verified', actor: PLATFORM, fromState, note: WITHDRAWN_UNCHECKED } as const;
      entries.push(taskEntry(passed, what));
    }
  }
  return entries;
}

/** One more task, with a new promise. */
async function dispatchAgain({ tx, call, incident, at, context }: Scene<'reopen'>): Promise<Effect> {
  const category = context.categories.get(incident.categoryCode);
  if (!category) throw new Problem('unknown_category');
  const limits = limitsFor(category.sla, 'handle', call.now);
  const accepted: IncidentRow = {
    ...incident,
    reopenedAt: at,
    completedAt: null,
    closedAt: null,
    dueAt: limits?.dueAt.toISOString() ?? null,
    warnAt: limits?.warnAt?.toISOString() ?? null,
  };
  const tasks = await draftTasks(tx, accepted, category, call.now, [
    { kind: 'handle', level: accepted.level, instructions: REOPENED_TASK },
  ]);
  await insertTasks(tx, tasks);
  const { from, to, event } = INCIDENT_TRANSITIONS.dispatch;
  const dispatched: IncidentRow = { ...accepted, state: to, tasksTotal: accepted.tasksTotal + tasks.length };
  const actor = context.areas.officeName(accepted.areaCode, accepted.level);
  return {
    incident: dispatched,
    entries: [
      incidentEntry(dispatched, { at, command: event, actor, fromState: from }),
      ...tasks.flatMap((task) => [
        taskEntry({ ...task, state: 'created' }, { at, command: 'created', actor }),
        taskEntry(task, { at, command: 'offered', actor, fromState: 'created' }),
      ]),
    ],
  };
}

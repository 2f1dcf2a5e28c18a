import { isWithin, isZone } from '../domain/areas.js';
import { INCIDENT_TRANSITIONS, stepsAfter, type IncidentStep } from '../domain/incident-machine.js';
import { levelAbove, refuseTransfer } from '../domain/routing.js';
import { decide, DONE_TASK_STATES, REWORK, TASK_TRANSITIONS } from '../domain/task-machine.js';
import { kindOf } from '../files/media/media.js';
import { callerOf, type Call, type Context } from '../http/call.js';
import { PROBLEM_TEXTS } from '../http/problem-texts.js';
import { fieldProblem, forbidden, Problem } from '../http/problems.js';
import { presentAssignee, presentTaskDetail, type TaskFile } from '../present/task.js';
import { listAttachmentsOf } from '../store/attachments.js';
import type { Queryable } from '../store/database.js';
import { appendLog, type LogEntry } from '../store/event-log.js';
import { listNotes, lockIncident, updateIncident } from '../store/incidents.js';
import type { IncidentRow, TaskRow } from '../store/rows.js';
import { findTask, lockTasksOf, updateTask } from '../store/tasks.js';
import type { Caller, TaskAction, Text } from '../types.js';
import { useAttachments } from './attachments.js';
import { incidentEntry, taskEntry } from './log-entries.js';
import { actionWord, levelWord, PLATFORM, stateWord, UNCHECKED } from './words.js';

type CommandCall = Call<
  | 'claimTask'
  | 'releaseTask'
  | 'startTask'
  | 'completeTask'
  | 'returnTask'
  | 'transferTask'
  | 'escalateTask'
  | 'verifyTask'
>;

/** What a command changes on a task, and what it says about it. */
export interface Change {
  readonly changes: Partial<TaskRow>;
  readonly note?: string | undefined;
  /** Told instead of the action, e.g. `reworked`. */
  readonly transition?: typeof REWORK;
}

/** Works out a change, or refuses by throwing; everything is locked meanwhile. */
export type Plan = (scene: {
  readonly tx: Queryable;
  readonly task: TaskRow;
  readonly caller: Caller;
  readonly at: string;
  readonly context: Context;
}) => Change | Promise<Change>;

/** Facts of an answered command: the task as it then was, and when. What its incident says is read when it is shown. */
export interface TaskFacts extends Omit<TaskFile, 'incident' | 'notes'> {
  readonly at: string;
}

/**
 * Runs one command on a task: finds and locks it with its incident, asks the rules, writes the change, moves the
 * incident along, and logs everything.
 */
export async function runTaskCommand(
  tx: Queryable,
  action: TaskAction,
  call: CommandCall,
  context: Context,
  plan: Plan,
): Promise<TaskFacts> {
  const caller = callerOf(call);
  const { incident, tasks, task } = await lockFile(tx, call.path.id, caller);
  const at = call.now.toISOString();

  if (decide(action, task, caller) === 'already_so') return readFacts(tx, task, at);
  await refuse(tx, action, task, incident, call, context);

  const { changes, note, transition = TASK_TRANSITIONS[action] } = await plan({ tx, task, caller, at, context });
  const changed: TaskRow = { ...task, ...changes, state: transition.to, rev: task.rev + 1, updatedAt: at };
  const entry = taskEntry(changed, {
    at,
    command: transition.event,
    actor: caller.label,
    note,
    fromState: task.state,
    fromAreaCode: changed.areaCode === task.areaCode ? undefined : task.areaCode,
  });
  const siblings = tasks.map((other) => (other.id === task.id ? changed : other));
  const settled = settle(incident, siblings, { at, note, caller, context });

  for (const row of settled.tasks) {
    const before = tasks.find((other) => other.id === row.id);
    if (before && before !== row) await updateTask(tx, row.id, difference(before, row));
  }
  if (settled.incident !== incident) await updateIncident(tx, incident.id, difference(incident, settled.incident));
  await appendLog(tx, [entry, ...settled.entries]);
  const final = settled.tasks.find((row) => row.id === task.id) ?? changed;
  return readFacts(tx, final, at);
}

/** The incident is locked first, always: two tasks of one incident may be finished at the same moment. */
async function lockFile(tx: Queryable, id: string, caller: Caller) {
  const found = await findTask(tx, id);
  if (!found || !isWithin(found.areaCode, caller.areas)) throw new Problem('not_found');
  const incident = await lockIncident(tx, found.incidentId);
  const tasks = await lockTasksOf(tx, found.incidentId);
  const task = tasks.find((row) => row.id === id);
  if (!incident || !task || !isWithin(task.areaCode, caller.areas)) throw new Problem('not_found');
  return { incident, tasks, task };
}

async function readFacts(tx: Queryable, task: TaskRow, at: string): Promise<TaskFacts> {
  return { task, attachments: await listAttachmentsOf(tx, task.incidentId, { taskId: task.id }), at };
}

async function refuse(
  tx: Queryable,
  action: TaskAction,
  task: TaskRow,
  incident: IncidentRow,
  call: CommandCall,
  context: Context,
): Promise<void> {
  const caller = callerOf(call);
  const decision = decide(action, task, caller);
  const verb = actionWord(action);
  if (decision === 'not_your_role') {
    throw forbidden([
      `您的身份不能${verb[0]}这一级的任务，请联系指挥中心。`,
      `Your role may not ${verb[1]} a task of this level. Ask the command centre.`,
    ]);
  }
  const assignee = presentAssignee(task, caller);
  if (decision === 'already_claimed') {
    const who = assignee?.label ?? '';
    throw new Problem('already_claimed', { params: { who }, extra: { assignee, rev: task.rev, state: task.state } });
  }
  const ifMatch = call.headers['If-Match'];
  if (ifMatch !== undefined && ifMatch !== `"${task.rev}"`) {
    const current = presentTaskDetail(
      { ...(await readFacts(tx, task, call.now.toISOString())), incident, notes: await listNotes(tx, incident.id) },
      { caller, now: call.now, language: call.language },
      context,
    );
    throw new Problem('stale', { extra: { current }, headers: { ETag: `"${task.rev}"` } });
  }
  if (decision === 'wrong_state') {
    throw new Problem('wrong_state', {
      params: { state: stateWord(task.state), action: verb },
      extra: { state: task.state, rev: task.rev, ...(assignee && { assignee }) },
    });
  }
  if (decision === 'not_yours') {
    const who = assignee?.label ?? '';
    const [zh, en] =
      TASK_TRANSITIONS[action].by === 'holder'
        ? ['其本人', 'they']
        : ['其本人或指挥中心', 'they or the command centre'];
    throw forbidden([
      `这项任务由${who}办理，只有${zh}可以${verb[0]}。`,
      `${who} holds this task; only ${en} may ${verb[1]} it.`,
    ]);
  }
  if (decision === 'already_top_level') {
    throw new Problem('rule_violation', {
      params: {
        reason: ['任务已在区县一级，不能再上报。', 'The task is with the district already; it cannot go higher.'],
      },
      extra: { rule: 'already_top_level' },
    });
  }
}

/** Moves the incident along to where its tasks now stand; pure but for the clock it is given. */
function settle(
  before: IncidentRow,
  tasks: readonly TaskRow[],
  scene: { at: string; note: string | undefined; caller: Caller; context: Context },
): { incident: IncidentRow; tasks: readonly TaskRow[]; entries: LogEntry[] } {
  const { at, note, caller, context } = scene;
  const check = context.categories.get(before.categoryCode)?.check ?? 'dispatcher';
  const office = context.areas.officeName(before.areaCode, before.level);
  const steps = stepsAfter(
    before.state,
    thisRound(before, tasks).map((task) => task.state),
    check,
  );
  const unchecked = (step: IncidentStep) => step === 'check' && check === 'auto';
  const tasksDone = tasks.filter((task) => DONE_TASK_STATES.includes(task.state)).length;
  if (steps.length === 0 && tasksDone === before.tasksDone) return { incident: before, tasks, entries: [] };

  let incident: IncidentRow = { ...before, tasksDone, rev: before.rev + 1, updatedAt: at };
  let current = tasks;
  const entries: LogEntry[] = [];
  for (const step of steps) {
    const transition = INCIDENT_TRANSITIONS[step];
    if (step === 'close' && check === 'auto') {
      const passed = current.map((task) => (task.state === 'completed' ? verified(task, at) : task));
      entries.push(
        ...passed
          .filter((task, index) => task !== current[index])
          .map((task) =>
            taskEntry(task, { at, command: 'verified', actor: PLATFORM, fromState: 'completed', note: UNCHECKED }),
          ),
      );
      current = passed;
    }
    incident = { ...incident, ...STEP_CHANGES[step]?.(at), state: transition.to };
    entries.push(
      incidentEntry(incident, {
        at,
        command: transition.event,
        actor: step === 'start' || step === 'handle' ? caller.label : unchecked(step) ? PLATFORM : office,
        fromState: transition.from,
        note:
          step === 'close'
            ? resultNotes(thisRound(incident, current))
            : unchecked(step)
              ? UNCHECKED
              : step === 'rework'
                ? note
                : undefined,
      }),
    );
  }
  return { incident, tasks: current, entries };
}

const STEP_CHANGES: Partial<Record<IncidentStep, (at: string) => Partial<IncidentRow>>> = {
  handle: (at) => ({ completedAt: at }),
  close: (at) => ({ closedAt: at }),
  rework: () => ({ completedAt: null }),
};

/** Of a report that was reopened, the tasks since then: what was done before had not helped. */
function thisRound({ reopenedAt }: IncidentRow, tasks: readonly TaskRow[]): readonly TaskRow[] {
  return reopenedAt === null ? tasks : tasks.filter(({ createdAt }) => createdAt >= reopenedAt);
}

/** A completed task as the platform itself lets it pass. */
export function verified(task: TaskRow, at: string): TaskRow {
  return { ...task, state: 'verified', rev: task.rev + 1, updatedAt: at };
}

/** What the reporter reads when it is done: what was said about each piece of work. */
function resultNotes(tasks: readonly TaskRow[]): string {
  return [...new Set(tasks.flatMap((task) => task.resultNote ?? []))].join('\n');
}

/** The columns in which a row is another than before. */
export function difference<Row extends object>(before: Row, after: Row): Partial<Row> {
  const changed: Partial<Row> = {};
  for (const key of Object.keys(after) as (keyof Row)[]) if (before[key] !== after[key]) changed[key] = after[key];
  return changed;
}

const HELD_BY_NOBODY = { assignee: null, assigneeLabel: null } as const;

/** What each command changes. */
export const PLANS = {
  claim:
    (): Plan =>
    ({ caller }) => ({
      changes: { assignee: caller.identity, assigneeLabel: caller.label ?? null },
    }),
  release: (): Plan => () => ({ changes: HELD_BY_NOBODY }),
  start: (): Plan => () => ({ changes: {} }),
  complete:
    (body: { note: string; attachmentIds?: string[] }): Plan =>
    async ({ tx, task, caller, at }) => {
      const ids = body.attachmentIds ?? [];
      const use = { purpose: 'result', incidentId: task.incidentId, taskId: task.id } as const;
      const proof = await useAttachments(tx, ids, caller, use);
      const photos = proof.filter(({ mime }) => kindOf(mime) === 'photo');
      if (photos.length < task.photosMin) throw missingEvidence(task.photosMin);
      const note = body.note.trim();
      return {
        changes: { resultNote: note, resultAt: at, resultActor: caller.label ?? null, completedAt: at },
        note,
      };
    },
  return:
    (note: string): Plan =>
    () => ({ changes: HELD_BY_NOBODY, note }),
  transfer:
    (body: { areaCode: string; note: string }): Plan =>
    ({ task, context }) => {
      const { areaCode } = body;
      if (!context.areas.get(areaCode)) throw badTarget('unknown_area', task);
      if (isZone(areaCode)) throw badTarget('same_level', task, NOT_A_PLACE);
      const refusal = refuseTransfer(task.level, task.areaCode, areaCode);
      if (refusal) throw badTarget(refusal, task);
      const note = `转至${context.areas.fullName(areaCode)}：${body.note.trim()}`;
      return { changes: { ...HELD_BY_NOBODY, areaCode }, note };
    },
  escalate:
    (body: { note: string }): Plan =>
    ({ task }) => {
      const level = levelAbove(task.level) ?? task.level;
      return { changes: { ...HELD_BY_NOBODY, level }, note: `上报至${levelWord(level)}：${body.note.trim()}` };
    },
  verify:
    (body: { passed: boolean; note?: string }): Plan =>
    () =>
      body.passed
        ? { changes: {}, note: body.note?.trim() }
        : { changes: { completedAt: null }, note: body.note?.trim(), transition: REWORK },
};

function missingEvidence(photosMin: number): Problem {
  const message = [
    `请至少附上 ${photosMin} 张完成照片。`,
    `Attach at least ${photosMin} photo(s) of the finished work.`,
  ] as const;
  return new Problem('rule_violation', {
    params: { reason: message },
    errors: [{ pointer: '/body/attachmentIds', code: 'evidence_missing', message }],
    extra: { rule: 'evidence_missing' },
  });
}

const TARGET_TEXTS = {
  unknown_area: PROBLEM_TEXTS.unknown_area.detail,
  same_level: ['只能转给同一级的区域。', 'A task can only be transferred to an area of the same level.'],
  same_area: ['任务已经在这个区域，请选别的区域。', 'The task is in this area already. Choose another one.'],
  outside_district: ['只能转给本区县内的区域。', 'A task can only be transferred within the district.'],
} as const;

const NOT_A_PLACE: Text = [
  '功能区跨越多个镇街，不是具体地点，请选择其中的镇街或村社。',
  'A functional zone spans several townships and is no place by itself. Choose a township or community in it.',
];

function badTarget(rule: keyof typeof TARGET_TEXTS, task: TaskRow, reason: Text = TARGET_TEXTS[rule]): Problem {
  const { options } = fieldProblem('rule_violation', '/body/areaCode', rule, reason);
  return new Problem('rule_violation', {
    ...options,
    params: { reason },
    extra: { rule, ...(rule === 'same_level' && { suggested: { level: task.level } }) },
  });
}

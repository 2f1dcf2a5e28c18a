import { humanNumber } from '@digital-cq/sdk/identifiers';
import { ulid } from 'ulid';
import { answerProblems, givenAnswers } from '../domain/answers.js';
import { isWithin } from '../domain/areas.js';
import { localDay } from '../domain/calendar.js';
import type { CategoryRecord } from '../domain/category.js';
import { INCIDENT_TRANSITIONS } from '../domain/incident-machine.js';
import { planTasks, type PlannedTask } from '../domain/routing.js';
import { callerOf, type Call, type Context } from '../http/call.js';
import { escapePointer } from '../http/contract.js';
import { PROBLEM_TEXTS } from '../http/problem-texts.js';
import { fieldProblem, Problem } from '../http/problems.js';
import { isStaff } from '../present/incident.js';
import { locate } from '../queries/locate.js';
import { findAsset } from '../store/assets.js';
import { listPremisesByCode } from '../store/premises.js';
import type { Queryable } from '../store/database.js';
import { appendLog, takePositions } from '../store/event-log.js';
import { insertIncident } from '../store/incidents.js';
import { nextSerial } from '../store/meta.js';
import { outlineOf, type IncidentOutline, type IncidentRow, type TaskRow } from '../store/rows.js';
import { insertTasks } from '../store/tasks.js';
import type { Caller, Schemas } from '../types.js';
import { useAttachments } from './attachments.js';
import { requirePerson, type Answered } from './challenge.js';
import { incidentEntry, taskEntry } from './log-entries.js';
import { newIncident } from './new-incident.js';
import { newTask } from './new-task.js';

/** Records a report, accepts and dispatches it, and offers its tasks; all or nothing. */
export async function reportIncident(
  tx: Queryable,
  call: Call<'reportIncident'>,
  context: Context,
  answered: Answered,
): Promise<{ incident: IncidentOutline }> {
  const caller = callerOf(call);
  const input = call.body;
  const category = requireCategory(input.categoryCode, context);
  requireArea(input.location.areaCode, caller, context);
  requireContact(input, category, caller);
  const answers = requireFit(input.answers, category);
  requirePerson(call, answered, context);

  const { now } = call;
  const at = now.toISOString();
  const asset = await findSign(tx, input.assetCode);
  const draft: IncidentRow = { ...(await draftIncident(tx, input, category, call, context)), answers, asset };
  await insertIncident(tx, draft);
  await useAttachments(tx, input.attachmentIds ?? [], caller, { purpose: 'report', incidentId: draft.id });

  const accepted: IncidentRow = { ...draft, state: INCIDENT_TRANSITIONS.accept.to };
  const tasks = await draftTasks(tx, accepted, category, now, planTasks(category, accepted.areaCode));
  await insertTasks(tx, tasks);
  const dispatched: IncidentRow = { ...accepted, state: INCIDENT_TRANSITIONS.dispatch.to, tasksTotal: tasks.length };
  await tx.query('UPDATE incidents SET state = $2, tasks_total = $3 WHERE id = $1', [
    draft.id,
    dispatched.state,
    dispatched.tasksTotal,
  ]);

  const office = context.areas.officeName(dispatched.areaCode, dispatched.level);
  await appendLog(tx, [
    incidentEntry(draft, { at, command: 'reported', actor: caller.kind === 'guest' ? caller.label : '群众' }),
    incidentEntry(accepted, { at, command: 'accepted', actor: office, fromState: draft.state }),
    incidentEntry(dispatched, { at, command: 'dispatched', actor: office, fromState: accepted.state }),
    ...tasks.flatMap((task) => [
      taskEntry({ ...task, state: 'created' }, { at, command: 'created', actor: office }),
      taskEntry(task, { at, command: 'offered', actor: office, fromState: 'created' }),
    ]),
  ]);
  context.suspicion.note(call.address, input.description);
  return { incident: outlineOf(dispatched) };
}

function requireCategory(code: string, context: Context): CategoryRecord {
  const category = context.categories.get(code);
  if (!category) {
    throw fieldProblem('unknown_category', '/body/categoryCode', 'unknown', PROBLEM_TEXTS.unknown_category.detail);
  }
  if (category.stopper) {
    const { text, textEn = text } = category.stopper;
    const message = [text, textEn] as const;
    throw new Problem('not_accepted_here', {
      params: { text: message },
      errors: [{ pointer: '/body/categoryCode', code: 'stopper', message }],
    });
  }
  return category;
}

function requireArea(code: string, caller: Caller, context: Context): void {
  const pointer = '/body/location/areaCode';
  if (!context.areas.get(code)) {
    throw fieldProblem('unknown_area', pointer, 'unknown', PROBLEM_TEXTS.unknown_area.detail);
  }
  if (!isWithin(code, caller.areas)) {
    const names = caller.grantedAreas.map((area) => context.areas.fullName(area)).join('、');
    throw new Problem('outside_area', {
      params: { areas: names },
      errors: [
        {
          pointer,
          code: 'outside',
          message: [
            `这里只受理${names}的事项，请重新选择区域。`,
            `Only ${names} is served here. Choose an area there.`,
          ],
        },
      ],
    });
  }
}

/** Some things cannot be dealt with before somebody has called back; and only staff report for somebody else. */
function requireContact(
  { contact, onBehalf }: Schemas['IncidentInput'],
  category: CategoryRecord,
  caller: Caller,
): void {
  if (onBehalf && !isStaff(caller)) {
    throw fieldProblem('invalid_request', '/body/onBehalf', 'staff_only', [
      '只有工作人员可以代人上报。',
      'Only staff can report for somebody else.',
    ]);
  }
  if (category.anonymousAllowed || contact?.phone || (isStaff(caller) && !onBehalf)) return;
  throw fieldProblem('contact_required', '/body/contact/phone', 'required', PROBLEM_TEXTS.contact_required.detail);
}

/** Answers may be left out as a whole: a plain form asks nothing. */
function requireFit(answers: Schemas['Answers'] | undefined, category: CategoryRecord): IncidentRow['answers'] {
  if (!answers) return null;
  const given = givenAnswers(answers);
  const problems = answerProblems(given, category.questions);
  if (problems.length > 0) {
    throw new Problem('unfit_answers', {
      params: { count: problems.length },
      errors: problems.map(({ name, code, message }) => ({
        pointer: `/body/answers/${escapePointer(name)}`,
        code,
        message,
      })),
    });
  }
  return given;
}

/** What a sign stands for, as it is called now: whoever reads the report later is to know what was meant. */
async function findSign(tx: Queryable, code: string | undefined): Promise<IncidentRow['asset']> {
  if (code === undefined) return null;
  const found = (await findAsset(tx, code)) ?? (await listPremisesByCode(tx, [code]))[0];
  return { code, name: found?.name ?? ['没有登记的标牌', 'A sign that is not on record'] };
}

async function draftIncident(
  tx: Queryable,
  input: Schemas['IncidentInput'],
  category: CategoryRecord,
  call: Pick<Call, 'caller' | 'now'>,
  context: Context,
): Promise<Omit<IncidentRow, 'answers' | 'asset'>> {
  const { now } = call;
  const caller = callerOf(call);
  const { location, contact } = input;
  const name = contact?.name?.trim() || null;
  return {
    ...newIncident(category, location.areaCode, now),
    id: ulid(now.getTime()),
    no: await takeNumber(tx, 'SJ', location.areaCode, now),
    description: input.description.trim(),
    address: location.address?.trim() || null,
    landmark: location.landmark?.trim() || null,
    point: location.point ?? null,
    gridCode: (location.point && locate(location.point, context).grid?.code) ?? null,
    reporterMode: caller.kind === 'guest' ? 'staff' : name || contact?.phone ? 'named' : 'anonymous',
    onBehalf: input.onBehalf ?? false,
    isPrivate: input.isPrivate ?? category.privateByDefault ?? false,
    contactName: name,
    contactPhone: contact?.phone ?? null,
    consent: input.consent ?? null,
    channel: caller.kind === 'guest' ? (caller.roles.includes('grid_worker') ? 'grid' : 'department') : 'public',
  };
}

/** The tasks of a plan, offered and not yet kept. */
export async function draftTasks(
  tx: Queryable,
  incident: IncidentRow,
  category: CategoryRecord,
  now: Date,
  plans: readonly PlannedTask[],
): Promise<TaskRow[]> {
  const [createdSeq = '0'] = await takePositions(tx, 1);
  const rows: TaskRow[] = [];
  for (const plan of plans) {
    rows.push({
      ...newTask(incident, category, plan, now.toISOString()),
      id: ulid(now.getTime()),
      no: await takeNumber(tx, 'RW', incident.areaCode, now),
      rev: 1,
      state: 'offered',
      createdSeq,
    });
  }
  return rows;
}

/** The next number of a district's day. */
async function takeNumber(tx: Queryable, prefix: 'SJ' | 'RW', areaCode: string, now: Date): Promise<string> {
  const district = areaCode.slice(0, 6);
  const day = localDay(now);
  return humanNumber(prefix, district, day, await nextSerial(tx, `${prefix}${district}${day}`));
}

import { ulid } from 'ulid';
import type { AreaIndex } from '../domain/areas.js';
import { addLimit } from '../domain/calendar.js';
import type { CategoryRecord } from '../domain/category.js';
import { INCIDENT_TRANSITIONS, type IncidentStep } from '../domain/incident-machine.js';
import { planTasks } from '../domain/routing.js';
import { incidentEntry, taskEntry } from '../commands/log-entries.js';
import { newTask } from '../commands/new-task.js';
import { PLATFORM, UNCHECKED } from '../commands/words.js';
import type { LogEntry } from '../store/event-log.js';
import type { IncidentRow, NoteRow, TaskRow } from '../store/rows.js';
import type { TaskState, TimelineType } from '../types.js';
import type { Random } from './random.js';
import { publicNotes, returnNotes, staffNotes, stories } from './stories.js';

/** One incident with everything that came of it. */
export interface History {
  readonly incident: IncidentRow;
  readonly tasks: TaskRow[];
  readonly notes: NoteRow[];
  readonly entries: LogEntry[];
}

interface Scene {
  readonly incident: IncidentRow;
  readonly category: CategoryRecord;
  readonly isOpen: boolean;
  readonly now: Date;
  readonly areas: AreaIndex;
}

const MINUTE_MS = 60_000;
const ON_TIME = 0.94;

/** Lets an incident run its course: to the end, or to where it stands now. */
export function liveThrough(random: Random, scene: Scene): History {
  const { category, now, areas } = scene;
  const entries: LogEntry[] = [];
  const notes: NoteRow[] = [];
  const reported = new Date(scene.incident.reportedAt);
  const office = areas.officeName(scene.incident.areaCode, scene.incident.level);
  let incident: IncidentRow = { ...scene.incident, state: 'submitted' };

  const tell = (what: {
    at: Date;
    command: TimelineType;
    actor?: string;
    note?: string;
    from?: string;
    isPublic?: boolean;
  }) => {
    const { at, from, ...rest } = what;
    entries.push(past(incidentEntry(incident, { ...rest, at: at.toISOString(), fromState: from })));
  };
  const step = (name: IncidentStep, at: Date, actor = office, note?: string) => {
    const { from, to, event } = INCIDENT_TRANSITIONS[name];
    incident = { ...incident, state: to, rev: incident.rev + 1, updatedAt: at.toISOString() };
    tell({ at, command: event, actor, from, ...(note && { note }) });
  };

  tell({
    at: reported,
    command: 'reported',
    actor: incident.channel === 'grid' ? worker(scene, incident.level) : '群众',
  });
  step('accept', reported);
  step('dispatch', reported);

  const finish = finishTime(random, scene, reported);
  // An open incident stands still somewhere on its way.
  const stage = scene.isOpen ? openStage(random, category) : 'verified';
  const plans = planTasks(category, incident.areaCode);
  const tasks = plans.map((plan, index) => {
    const isLast = index === plans.length - 1;
    const ends = isLast ? finish : new Date(reported.getTime() + (finish.getTime() - reported.getTime()) * 0.8);
    // Where several are at work, the others may be further along than the last.
    const until: TaskState =
      scene.isOpen && !isLast && stage !== 'completed' ? random.pick(['offered', 'claimed', 'started']) : stage;
    return runTask(random, scene, { plan, ends, until, office, entries });
  });

  const reached = (states: readonly TaskState[]) => tasks.filter(({ row }) => states.includes(row.state));
  const started = tasks.flatMap(({ startedAt }) => startedAt ?? []);
  const firstStart = started.toSorted((a, b) => a.getTime() - b.getTime())[0];
  if (firstStart) step('start', firstStart, worker(scene, incident.level));
  const done = reached(['completed', 'verified']);
  if (done.length === tasks.length) {
    step('handle', finish, worker(scene, incident.level));
    incident = { ...incident, completedAt: finish.toISOString() };
    if (category.check === 'auto') step('check', finish, PLATFORM, UNCHECKED);
    else step('check', finish);
  }
  const verified = tasks.flatMap(({ verifiedAt }) => verifiedAt ?? []);
  if (verified.length === tasks.length) {
    const closed = new Date(Math.max(...verified.map((at) => at.getTime())));
    step('close', closed, office, [...new Set(tasks.flatMap(({ row }) => row.resultNote ?? []))].join('\n'));
    incident = { ...incident, closedAt: closed.toISOString() };
  }
  addNotes();
  incident = { ...incident, tasksTotal: tasks.length, tasksDone: done.length };
  return { incident, tasks: tasks.map(({ row }) => row), notes, entries };

  function addNotes() {
    const visibility = random.chance(0.12) ? 'public' : random.chance(0.06) ? 'staff' : undefined;
    const last = Math.min(finish.getTime(), now.getTime());
    if (!visibility || last - reported.getTime() < 10 * MINUTE_MS) return;
    const at = new Date(reported.getTime() + (last - reported.getTime()) * 0.4);
    const text = random.pick(visibility === 'public' ? publicNotes : staffNotes);
    notes.push({
      id: ulid(at.getTime(), random.next),
      incidentId: incident.id,
      at: at.toISOString(),
      actor: office,
      text,
      visibility,
    });
    tell({ at, command: 'noted', actor: office, note: text, isPublic: visibility === 'public' });
  }
}

/** History has happened before anybody could listen: nothing of it is streamed. */
function past(entry: LogEntry): LogEntry {
  return { ...entry, snapshot: null };
}

/** When the work gets done: within working hours, mostly in time, before now where it is over. */
function finishTime(random: Random, scene: Scene, reported: Date): Date {
  const rule = scene.category.sla.find(({ stage }) => stage === 'handle');
  const share = random.chance(ON_TIME) ? 0.15 + random.next() * 0.8 : 1.05 + random.next() * 0.6;
  const limit = rule ? addLimit(reported, rule.amount * share, rule.unit) : reported;
  // Working days end at closing time; work is finished somewhere before that.
  const early = rule?.unit === 'wd' && share < 1 ? random.whole(5, 500) * MINUTE_MS : 0;
  const earliest = reported.getTime() + 20 * MINUTE_MS;
  const latest = scene.now.getTime() - 30 * MINUTE_MS;
  const wanted = Math.max(limit.getTime() - early, earliest);
  return new Date(wanted < latest ? wanted : Math.max((reported.getTime() + latest) / 2, reported.getTime()));
}

function openStage(random: Random, category: CategoryRecord): TaskState {
  return random.weighted<TaskState>([
    ['offered', 44],
    ['claimed', 20],
    ['started', 22],
    ['returned', 5],
    // Only what a dispatcher has to check waits for a check.
    [category.check === 'dispatcher' ? 'completed' : 'started', 14],
  ]);
}

const STAGES: readonly TaskState[] = ['created', 'offered', 'claimed', 'started', 'completed', 'verified'];

interface TaskScene {
  readonly plan: ReturnType<typeof planTasks>[number];
  readonly ends: Date;
  readonly until: TaskState;
  readonly office: string;
  readonly entries: LogEntry[];
}

function runTask(random: Random, scene: Scene, { plan, ends, until, office, entries }: TaskScene) {
  const { incident, category } = scene;
  const reported = new Date(incident.reportedAt);
  const span = ends.getTime() - reported.getTime();
  const after = (share: number) => new Date(reported.getTime() + Math.round(span * share));
  // Colleagues are told apart by a number: the demo's own grid worker is none of them.
  const number = random.whole(1, 4);
  const who = `${worker(scene, plan.level)} ${number} 号`;
  let row: TaskRow = {
    ...newTask(incident, category, plan),
    id: ulid(reported.getTime(), random.next),
    no: '',
    incidentNo: '',
    rev: 0,
    state: 'created',
    // Seeded work has no photos, so it is not held to showing any.
    photosMin: scene.isOpen ? (category.photosMin ?? 0) : 0,
    createdSeq: '0',
  };
  const move = (
    command: TimelineType,
    state: TaskState,
    at: Date,
    actor: string,
    changes: Partial<TaskRow> = {},
    note?: string,
  ) => {
    const from = row.state;
    row = { ...row, ...changes, state, rev: row.rev + 1, updatedAt: at.toISOString() };
    const fromState = from === state ? undefined : from;
    entries.push(past(taskEntry(row, { at: at.toISOString(), command, actor, note, fromState })));
  };
  const goesTo = (stage: TaskState) =>
    STAGES.indexOf(until === 'returned' ? 'claimed' : until) >= STAGES.indexOf(stage);

  let startedAt: Date | undefined;
  let verifiedAt: Date | undefined;
  move('created', 'created', reported, office);
  move('offered', 'offered', reported, office);
  if (goesTo('claimed')) {
    const assignee = `person:seed:${plan.level}-${incident.areaCode.slice(0, 9)}-${number}`;
    move('claimed', 'claimed', after(0.05 + random.next() * 0.25), who, { assignee, assigneeLabel: who });
  }
  if (until === 'returned') {
    move('returned', 'returned', after(0.5), who, { assignee: null, assigneeLabel: null }, random.pick(returnNotes));
  }
  if (goesTo('started')) {
    startedAt = after(0.35 + random.next() * 0.2);
    move('started', 'started', startedAt, who);
  }
  if (goesTo('completed')) {
    const note = random.pick(stories[category.code]?.results ?? ['已处理。']);
    const at = ends.toISOString();
    move(
      'completed',
      'completed',
      ends,
      who,
      { resultNote: note, resultAt: at, resultActor: who, completedAt: at },
      note,
    );
  }
  if (goesTo('verified')) {
    const wait = category.check === 'auto' ? 0 : random.whole(10, 300) * MINUTE_MS;
    verifiedAt = new Date(Math.min(ends.getTime() + wait, scene.now.getTime() - MINUTE_MS));
    if (category.check === 'auto') move('verified', 'verified', verifiedAt, PLATFORM, {}, UNCHECKED);
    else move('verified', 'verified', verifiedAt, office);
  }
  return { row, startedAt, verifiedAt };
}

/** Whoever does the work of a level at a place, by role and office. */
function worker({ incident, areas }: Scene, level: TaskRow['level']): string {
  if (level === 'district' || level === 'city') return '荣昌区级部门承办人员';
  const name = areas.officeName(incident.areaCode, level === 'township' ? 'township' : 'community');
  return `${name.replace('基层治理指挥中心', '')}网格员`;
}

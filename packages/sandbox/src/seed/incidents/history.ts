import { ulid } from 'ulid';
import { isPublicCommand } from '../../commands/log-entries.js';
import { newTask } from '../../commands/new-task.js';
import { PLATFORM, UNCHECKED } from '../../commands/words.js';
import type { AreaIndex } from '../../domain/areas.js';
import { addLimit } from '../../domain/calendar.js';
import type { CategoryRecord } from '../../domain/category.js';
import { INCIDENT_TRANSITIONS, type IncidentStep } from '../../domain/incident-machine.js';
import type { PlannedTask } from '../../domain/routing.js';
import type { ArchivedEntry, ArchiveRow, IncidentRow, NoteRow, TaskRow } from '../../store/rows.js';
import type { TaskState, TimelineType } from '../../types.js';
import type { Random } from '../random.js';
import { publicNotes, returnNotes, staffNotes, stories } from './stories.js';

/** One incident with everything that came of it. */
export interface History {
  readonly incident: IncidentRow;
  readonly tasks: readonly TaskRow[];
  readonly notes: readonly NoteRow[];
  readonly archive: ArchiveRow;
}

export interface Scene {
  readonly incident: IncidentRow;
  readonly category: CategoryRecord;
  readonly plans: readonly PlannedTask[];
  readonly isOpen: boolean;
  readonly now: Date;
  readonly areas: AreaIndex;
  /** The next number of a task in its district that day. */
  takeTaskNo(): string;
}

const MINUTE_MS = 60_000;
const ON_TIME = 0.94;

/** Lets an incident run its course: to the end, or to where it stands now. */
export function liveThrough(random: Random, scene: Scene): History {
  const { category, plans, now, areas } = scene;
  const timeline: ArchivedEntry[] = [];
  const notes: NoteRow[] = [];
  const reported = new Date(scene.incident.reportedAt);
  const office = areas.officeName(scene.incident.areaCode, scene.incident.level);
  const incident: Writable<IncidentRow> = { ...scene.incident };

  const tell = (at: Date, command: TimelineType, { actor, note, isPublic = isPublicCommand(command) }: Words) => {
    timeline.push([at.toISOString(), command, incident.state, actor, note ?? null, isPublic]);
  };
  const step = (name: IncidentStep, at: Date, actor = office, note?: string) => {
    const { to, event } = INCIDENT_TRANSITIONS[name];
    incident.state = to;
    incident.rev += 1;
    incident.updatedAt = at.toISOString();
    tell(at, event, { actor, note });
  };

  const reporter = incident.channel === 'grid' ? worker(scene, incident.level) : '群众';
  tell(reported, 'reported', { actor: reporter });
  step('accept', reported);
  step('dispatch', reported);

  const finish = finishTime(random, scene, reported);
  // An open incident stands still somewhere on its way.
  const stage = scene.isOpen ? openStage(random, category) : 'verified';
  const tasks = plans.map((plan, index) => {
    const isLast = index === plans.length - 1;
    const share = isLast ? 1 : plan.kind === 'verify' ? 0.2 : 0.8;
    const ends = new Date(reported.getTime() + Math.round((finish.getTime() - reported.getTime()) * share));
    // Where several are at work, the others may be further along than the last.
    const until: TaskState =
      scene.isOpen && !isLast && stage !== 'completed' ? random.pick(['offered', 'claimed', 'started']) : stage;
    return runTask(random, scene, { plan, ends, until, office });
  });

  const startedAt = earliest(tasks.flatMap(({ startedAt }) => startedAt ?? []));
  if (startedAt) step('start', startedAt, worker(scene, incident.level));
  const done = tasks.filter(({ row }) => row.completedAt !== null);
  if (done.length === tasks.length) {
    step('handle', finish, worker(scene, incident.level));
    incident.completedAt = finish.toISOString();
    if (category.check === 'auto') step('check', finish, PLATFORM, UNCHECKED);
    else step('check', finish);
  }
  const verified = tasks.flatMap(({ verifiedAt }) => verifiedAt ?? []);
  if (verified.length === tasks.length) {
    const closed = new Date(Math.max(...verified.map((at) => at.getTime())));
    step('close', closed, office, [...new Set(tasks.flatMap(({ row }) => row.resultNote ?? []))].join('\n'));
    incident.closedAt = closed.toISOString();
  }
  addNotes();
  incident.tasksTotal = tasks.length;
  incident.tasksDone = done.length;
  // Times in one format sort as text; what happened at the same moment keeps its order.
  timeline.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const entries = Object.fromEntries([
    [incident.id, timeline],
    ...tasks.map((task) => [task.row.id, task.timeline] as const),
  ]);
  return { incident, tasks: tasks.map(({ row }) => row), notes, archive: { incidentId: incident.id, entries } };

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
      about: null,
    });
    tell(at, 'noted', { actor: office, note: text, isPublic: visibility === 'public' });
  }
}

interface Words {
  readonly actor: string;
  readonly note?: string | undefined;
  readonly isPublic?: boolean;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function earliest(times: readonly Date[]): Date | undefined {
  return times.length === 0 ? undefined : new Date(Math.min(...times.map((at) => at.getTime())));
}

/** When the work gets done: within working hours, mostly in time, before now where it is over. */
function finishTime(random: Random, scene: Scene, reported: Date): Date {
  const rule = scene.category.sla.find(({ stage }) => stage === 'handle');
  const share = random.chance(ON_TIME) ? 0.15 + random.next() * 0.8 : 1.05 + random.next() * 0.6;
  const limit = rule ? addLimit(reported, rule.amount * share, rule.unit) : reported;
  // Working days end at closing time; work is finished somewhere before that.
  const early = rule?.unit === 'wd' && share < 1 ? random.whole(5, 500) * MINUTE_MS : 0;
  const soonest = reported.getTime() + 20 * MINUTE_MS;
  const latest = scene.now.getTime() - 30 * MINUTE_MS;
  const wanted = Math.max(limit.getTime() - early, soonest);
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
  readonly plan: PlannedTask;
  readonly ends: Date;
  readonly until: TaskState;
  readonly office: string;
}

function runTask(random: Random, scene: Scene, { plan, ends, until, office }: TaskScene) {
  const { incident, category } = scene;
  const reported = new Date(incident.reportedAt);
  const span = ends.getTime() - reported.getTime();
  const after = (share: number) => new Date(reported.getTime() + Math.round(span * share));
  // Colleagues are told apart by a number: the demo's own grid worker is none of them.
  const number = random.whole(1, 4);
  const who = `${worker(scene, plan.level)} ${number} 号`;
  const timeline: ArchivedEntry[] = [];
  const row: Writable<TaskRow> = {
    ...newTask(incident, category, plan),
    id: ulid(reported.getTime(), random.next),
    no: scene.takeTaskNo(),
    rev: 0,
    state: 'created',
    // Seeded work has no photos, so it is not held to showing any.
    photosMin: scene.isOpen ? (category.photosMin ?? 0) : 0,
    // Older than every position in the log.
    createdSeq: '0',
  };
  const move = (command: TimelineType, to: TaskState, at: Date, actor: string, note?: string) => {
    row.state = to;
    row.rev += 1;
    row.updatedAt = at.toISOString();
    timeline.push([row.updatedAt, command, to, actor, note ?? null, false]);
  };
  const goesTo = (stage: TaskState) =>
    STAGES.indexOf(until === 'returned' ? 'claimed' : until) >= STAGES.indexOf(stage);

  let startedAt: Date | undefined;
  let verifiedAt: Date | undefined;
  move('created', 'created', reported, office);
  move('offered', 'offered', reported, office);
  if (goesTo('claimed')) {
    row.assignee = `person:seed:${plan.level}-${incident.areaCode.slice(0, 9)}-${number}`;
    row.assigneeLabel = who;
    move('claimed', 'claimed', after(0.05 + random.next() * 0.25), who);
  }
  if (until === 'returned') {
    row.assignee = null;
    row.assigneeLabel = null;
    move('returned', 'returned', after(0.5), who, random.pick(returnNotes));
  }
  if (goesTo('started')) {
    startedAt = after(0.35 + random.next() * 0.2);
    move('started', 'started', startedAt, who);
  }
  if (goesTo('completed')) {
    const note = RESULTS[plan.kind] ?? random.pick(stories[category.code]?.results ?? ['已处理。']);
    row.resultNote = note;
    row.resultAt = ends.toISOString();
    row.resultActor = who;
    row.completedAt = row.resultAt;
    move('completed', 'completed', ends, who, note);
  }
  if (goesTo('verified')) {
    const wait = category.check === 'auto' ? 0 : random.whole(10, 300) * MINUTE_MS;
    verifiedAt = new Date(Math.min(ends.getTime() + wait, scene.now.getTime() - MINUTE_MS));
    if (category.check === 'auto') move('verified', 'verified', verifiedAt, PLATFORM, UNCHECKED);
    else move('verified', 'verified', verifiedAt, office);
  }
  return { row, timeline, startedAt, verifiedAt };
}

/** What is said of work other than the handling itself. */
const RESULTS: Partial<Record<TaskRow['kind'], string>> = {
  verify: '已到现场核实，情况属实。',
  assist: '已到场协助，秩序良好。',
  check: '已到现场复查，问题已解决。',
};

/** Whoever does the work of a level at a place, by role and office. */
function worker({ incident, areas }: Scene, level: TaskRow['level']): string {
  if (level === 'district' || level === 'city') return `${areas.fullName(incident.areaCode.slice(0, 6))}级部门承办人员`;
  const name = areas.officeName(incident.areaCode, level === 'township' ? 'township' : 'community');
  return `${name.replace('基层治理指挥中心', '')}网格员`;
}

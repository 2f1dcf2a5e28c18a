import { humanNumber } from '@digital-cq/sdk/identifiers';
import { ulid } from 'ulid';
import type { Area, AreaIndex } from '../domain/areas.js';
import { localDay } from '../domain/calendar.js';
import type { CategoryRecord } from '../domain/category.js';
import { responsibleLevel } from '../domain/routing.js';
import { limitsFor, slaStateOf } from '../domain/sla.js';
import type { Queryable } from '../store/database.js';
import type { LogRow, NoteRow, IncidentRow, TaskRow } from '../store/rows.js';
import { insert } from '../store/sql.js';
import type { SlaState } from '../types.js';
import { categories } from './categories.js';
import { liveThrough, type History } from './history.js';
import { createRandom, type Random } from './random.js';
import type { SeedOptions } from './seed.js';
import { landmarks, stories, townRoads, townSpots, villageSpots } from './stories.js';

const DISTRICT = '500153';
/** The two streets that make up the town, and then everybody else. */
const TOWN: Readonly<Record<string, number>> = {
  '500153001': 26,
  '500153002': 24,
  '500153003': 7,
  '500153005': 6,
  '500153006': 5,
};
const DAY_MS = 86_400_000;
const OPEN_SHARE = 0.033;

/** When people report: by the hour of the day, 0 to 23, local time. */
const HOURS = [1, 0.5, 0.3, 0.2, 0.2, 0.5, 2, 5, 9, 11, 10, 7, 5, 5, 7, 9, 10, 9, 8, 8, 7, 5, 3, 2];
/** Weekends are quieter; Sunday first. */
const WEEKDAYS = [0.6, 1, 1, 0.95, 0.95, 1.05, 0.7];

/** Seeds the district's last twelve months: most of it closed, a realistic tail still open. */
export async function seedIncidents(tx: Queryable, areas: AreaIndex, options: SeedOptions): Promise<void> {
  const histories = planHistories(areas, options);
  numberThem(histories);
  const log = orderLog(histories);
  await insert<IncidentRow>(
    tx,
    'incidents',
    histories.map(({ incident }) => incident),
  );
  await insert<TaskRow>(
    tx,
    'tasks',
    histories.flatMap(({ tasks }) => tasks),
  );
  await insert<NoteRow>(
    tx,
    'notes',
    histories.flatMap(({ notes }) => notes),
  );
  await insert<LogRow>(tx, 'event_log', log);
  if (log.length > 0) await tx.query(`SELECT setval('event_log_seq', $1)`, [log.length]);
  await insert(tx, 'counters', countersOf(histories));
}

function planHistories(areas: AreaIndex, options: SeedOptions): Writable<History>[] {
  const random = createRandom(options.number);
  const { now } = options;
  const places = communities(areas);
  const kinds = categories.flatMap((category) => {
    const story = stories[category.code];
    return story ? [[category, story.weight] as const] : [];
  });
  const open = Math.round(options.incidents * OPEN_SHARE);
  const histories: Writable<History>[] = [];
  for (let index = 0; index < options.incidents; index += 1) {
    const isOpen = index < open;
    const [category, reportedAt] = isOpen
      ? openCase(random, kinds, now)
      : [
          random.weighted(kinds),
          someTime(random, new Date(now.getTime() - 365 * DAY_MS), new Date(now.getTime() - 2 * DAY_MS)),
        ];
    const incident = draftIncident(random, category, random.weighted(places), reportedAt, areas);
    histories.push(liveThrough(random, { incident, category, isOpen, now, areas }));
  }
  return histories.toSorted((a, b) => (a.incident.reportedAt < b.incident.reportedAt ? -1 : 1));
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function communities(areas: AreaIndex): (readonly [Area, number])[] {
  return areas.all
    .filter((area) => area.level === 'community' && area.code.startsWith(DISTRICT))
    .map((area) => [area, TOWN[area.code.slice(0, 9)] ?? 2] as const);
}

function someTime(random: Random, from: Date, to: Date): Date {
  for (;;) {
    const day = new Date(from.getTime() + random.next() * (to.getTime() - from.getTime()));
    const midnight = new Date(`${localDay(day)}T00:00:00+08:00`);
    // The local weekday: local midnight plus eight hours is midnight in UTC.
    const weekday = new Date(midnight.getTime() + DAY_MS / 3).getUTCDay();
    if (!random.chance((WEEKDAYS[weekday] ?? 1) / 1.05)) continue;
    const hour = random.weighted(HOURS.map((weight, index) => [index, weight] as const));
    const at = new Date(midnight.getTime() + hour * 3_600_000 + random.whole(0, 3_599) * 1000);
    if (at >= from && at < to) return at;
  }
}

/** What is still open was reported lately; most of it is in time, some is due soon, some overdue. */
function openCase(
  random: Random,
  kinds: readonly (readonly [CategoryRecord, number])[],
  now: Date,
): [CategoryRecord, Date] {
  const wanted = random.weighted<SlaState>([
    ['on_track', 64],
    ['due_soon', 16],
    ['overdue', 20],
  ]);
  for (let attempt = 1; ; attempt += 1) {
    const category = random.weighted(kinds);
    const reportedAt = recently(random, now);
    const limits = limitsFor(category.sla, 'handle', reportedAt);
    const dueAt = limits?.dueAt.toISOString() ?? null;
    const warnAt = limits?.warnAt?.toISOString() ?? null;
    const stands = slaStateOf({ state: 'offered', dueAt, warnAt, completedAt: null }, now);
    // At some hours hardly anything can be due soon.
    if (stands === wanted || attempt === 50) return [category, reportedAt];
  }
}

/** Mostly of today and yesterday, with a tail of two weeks. */
function recently(random: Random, now: Date): Date {
  const days = random.weighted([
    [1, 5],
    [3, 3],
    [8, 1.4],
    [14, 0.6],
  ]);
  return someTime(random, new Date(now.getTime() - days * DAY_MS), new Date(now.getTime() - 120_000));
}

function draftIncident(
  random: Random,
  category: CategoryRecord,
  place: Area,
  reportedAt: Date,
  areas: AreaIndex,
): IncidentRow {
  const isVillage = place.name.includes('村');
  const address = isVillage
    ? `${random.whole(1, 12)}组${random.pick(villageSpots)}`
    : `${random.pick(townRoads)}${random.whole(1, 260)}号附近`;
  const spot = isVillage
    ? `${areas.fullName(place.code).replace('荣昌区', '')}${address}`
    : `${address}，${random.pick(townSpots)}`;
  const report = random.pick(stories[category.code]?.reports ?? ['{spot}需要处理。']).replace('{spot}', spot);
  const limits = limitsFor(category.sla, 'handle', reportedAt);
  const channel = random.weighted([
    ['public', 46],
    ['grid', 34],
    ['hotline', 14],
    ['inspection', 6],
  ] as const);
  const isNamed = channel !== 'grid' && random.chance(0.3);
  const at = reportedAt.toISOString();
  return {
    id: ulid(reportedAt.getTime(), random.next),
    no: '',
    rev: 1,
    categoryCode: category.code,
    description: report,
    areaCode: place.code,
    address,
    landmark: random.chance(0.3) ? random.pick(landmarks) : null,
    point: null,
    reporterMode: channel === 'grid' ? 'staff' : isNamed ? 'named' : 'anonymous',
    // People by role, never by name: a caller leaves a number at most.
    contactName: null,
    contactPhone: isNamed ? `1${random.pick(['30', '39', '58', '86'])}0000${random.whole(1000, 9999)}` : null,
    consent: null,
    channel,
    section: category.section,
    level: responsibleLevel(category.level, place.code),
    priority: category.priority ?? 'normal',
    state: 'dispatched',
    tasksTotal: 0,
    tasksDone: 0,
    reportedAt: at,
    updatedAt: at,
    dueAt: limits?.dueAt.toISOString() ?? null,
    warnAt: limits?.warnAt?.toISOString() ?? null,
    completedAt: null,
    closedAt: null,
  };
}

/** Serials run by day, in the order of reports. */
function numberThem(histories: Writable<History>[]): void {
  const serials = new Map<string, number>();
  const take = (prefix: 'SJ' | 'RW', reportedAt: string) => {
    const day = localDay(new Date(reportedAt));
    const serial = (serials.get(prefix + day) ?? 0) + 1;
    serials.set(prefix + day, serial);
    return humanNumber(prefix, DISTRICT, day, serial);
  };
  for (const history of histories) {
    const incident = { ...history.incident, no: take('SJ', history.incident.reportedAt) };
    history.tasks = history.tasks.map((task) => ({
      ...task,
      no: take('RW', incident.reportedAt),
      incidentNo: incident.no,
    }));
    history.incident = incident;
  }
}

/** Gives the entries of all histories their positions in time, and tasks the position of their creation. */
function orderLog(histories: Writable<History>[]): LogRow[] {
  const log = histories
    .flatMap(({ entries }) => entries)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map((entry, index): LogRow => ({ ...entry, seq: String(index + 1) }));
  const createdAt = new Map(log.filter((row) => row.command === 'created').map((row) => [row.subjectId, row.seq]));
  for (const history of histories) {
    history.tasks = history.tasks.map((task) => ({ ...task, createdSeq: createdAt.get(task.id) ?? '0' }));
  }
  return log;
}

function countersOf(histories: readonly History[]): { name: string; value: number }[] {
  const counters = new Map<string, number>();
  for (const { incident, tasks } of histories) {
    for (const { no } of [incident, ...tasks]) {
      const day = localDay(new Date(incident.reportedAt));
      const name = `${no.slice(0, 2)}${DISTRICT}${day}`;
      counters.set(name, Math.max(counters.get(name) ?? 0, Number(no.slice(14, 19))));
    }
  }
  return [...counters].map(([name, value]) => ({ name, value }));
}

import { humanNumber } from '@digital-cq/sdk/identifiers';
import { addDays, subYears } from 'date-fns';
import { TZDate } from '@date-fns/tz';
import { ulid } from 'ulid';
import { newIncident } from '../../commands/new-incident.js';
import type { Area, AreaIndex } from '../../domain/areas.js';
import { localDay, startOfLocalDay, ZONE } from '../../domain/calendar.js';
import type { CategoryRecord } from '../../domain/category.js';
import { planTasks, responsibleLevel, type PlannedTask } from '../../domain/routing.js';
import { limitsFor, slaStateOf } from '../../domain/sla.js';
import type { ArchiveRow, IncidentRow, NoteRow, TaskRow } from '../../store/rows.js';
import type { SlaState } from '../../types.js';
import { categories } from '../categories.js';
import { liveThrough, type History } from './history.js';
import { createRandom, weightedChoice, type Random } from '../random.js';
import { landmarks, stories, townSpots, villageSpots } from './stories.js';
import { placesOf, type Year } from './years.js';

export interface TellOptions {
  readonly years: readonly Year[];
  /** The same number makes the same incidents. */
  readonly number: number;
  readonly now: Date;
}

/** Rows for the tables, by their names. */
export interface Part {
  readonly incidents?: readonly IncidentRow[];
  readonly tasks?: readonly TaskRow[];
  readonly notes?: readonly NoteRow[];
  readonly archived_timelines?: readonly ArchiveRow[];
  readonly counters?: readonly { readonly name: string; readonly value: number }[];
}

const DAY_MS = 86_400_000;

/** When people report: by the hour of the day, 0 to 23, local time. */
const hourOfReport = weightedChoice(
  [1, 0.5, 0.3, 0.2, 0.2, 0.5, 2, 5, 9, 11, 10, 7, 5, 5, 7, 9, 10, 9, 8, 8, 7, 5, 3, 2].map((weight, hour) => [
    hour,
    weight,
  ]),
);
/** Weekends are quieter; Sunday first. */
const WEEKDAYS = [0.6, 1, 1, 0.95, 0.95, 1.05, 0.7];

const KINDS = categories.flatMap((category) => {
  const story = stories[category.code];
  return story ? [[category, story.weight] as const] : [];
});
const anyKind = weightedChoice(KINDS);

/** An incident before it is told: when it is reported, and what of. */
interface Report {
  readonly at: Date;
  readonly category: CategoryRecord;
  readonly isOpen: boolean;
  readonly year: Year;
  readonly anyPlace: (fraction: number) => Area;
  /** How many tasks come of it, where the year says how many there are altogether. */
  readonly tasks: number | undefined;
}

const INCIDENTS_A_PART = 500;

/**
 * Tells the last twelve months, a part at a time in the order of reports: most of it closed, a realistic tail still
 * open. At the end come the counters that the next numbers go on from.
 */
export function* tellIncidents(areas: AreaIndex, options: TellOptions): Generator<Part> {
  const random = createRandom(options.number);
  const reports = options.years
    .flatMap((year) => drawReports(random, year, areas, options.now))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const serials = new Map<string, number>();
  for (let start = 0; start < reports.length; start += INCIDENTS_A_PART) {
    const histories = reports
      .slice(start, start + INCIDENTS_A_PART)
      .map((report) => tell(random, report, areas, serials, options.now));
    yield {
      incidents: histories.map(({ incident }) => incident),
      tasks: histories.flatMap(({ tasks }) => tasks),
      notes: histories.flatMap(({ notes }) => notes),
      archived_timelines: histories.map(({ archive }) => archive),
    };
  }
  yield { counters: [...serials].map(([name, value]) => ({ name, value })) };
}

function drawReports(random: Random, year: Year, areas: AreaIndex, now: Date): Report[] {
  const anyPlace = weightedChoice(placesOf(year, areas.all));
  const from = firstDay(now);
  const lately = new Date(now.getTime() - 2 * DAY_MS);
  const counts = year.tasks === undefined ? undefined : drawTaskCounts(random, year.incidents, year.tasks);
  return Array.from({ length: year.incidents }, (_, index): Report => {
    const isOpen = index < year.open;
    const [category, at] = isOpen ? openCase(random, now) : [anyKind(random.next()), someTime(random, from, lately)];
    return { at, category, isOpen, year, anyPlace, tasks: counts?.[index] };
  });
}

/** The first moment of the twelve months that end today. */
function firstDay(now: Date): Date {
  return startOfLocalDay(addDays(subYears(new TZDate(now, ZONE), 1), 1));
}

/** How many tasks each incident has, so that they are as many as wanted altogether. */
function drawTaskCounts(random: Random, incidents: number, tasks: number): number[] {
  const counts = Array.from({ length: incidents }, () =>
    random.weighted([
      [1, 13],
      [2, 33],
      [3, 32],
      [4, 15],
      [5, 7],
    ]),
  );
  let left = tasks - counts.reduce((sum, count) => sum + count, 0);
  while (left !== 0) {
    const index = random.whole(0, incidents - 1);
    const count = counts[index] ?? 0;
    const step = Math.sign(left);
    if (count + step < 1 || count + step > 5) continue;
    counts[index] = count + step;
    left -= step;
  }
  return counts;
}

function someTime(random: Random, from: Date, to: Date): Date {
  for (;;) {
    const day = startOfLocalDay(new Date(from.getTime() + random.next() * (to.getTime() - from.getTime())));
    // The local weekday: local midnight plus eight hours is midnight in UTC.
    const weekday = new Date(day.getTime() + DAY_MS / 3).getUTCDay();
    if (!random.chance((WEEKDAYS[weekday] ?? 1) / 1.05)) continue;
    const at = new Date(day.getTime() + hourOfReport(random.next()) * 3_600_000 + random.whole(0, 3_599) * 1000);
    if (at >= from && at < to) return at;
  }
}

/** What is still open was reported lately; most of it is in time, some is due soon, some overdue. */
function openCase(random: Random, now: Date): [CategoryRecord, Date] {
  const wanted = random.weighted<SlaState>([
    ['on_track', 64],
    ['due_soon', 16],
    ['overdue', 20],
  ]);
  for (let attempt = 1; ; attempt += 1) {
    const category = anyKind(random.next());
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

function tell(random: Random, report: Report, areas: AreaIndex, serials: Map<string, number>, now: Date): History {
  const place = report.anyPlace(random.next());
  const district = place.code.slice(0, 6);
  const day = localDay(report.at);
  const takeNo = (prefix: 'SJ' | 'RW') => {
    const name = `${prefix}${district}${day}`;
    const serial = (serials.get(name) ?? 0) + 1;
    serials.set(name, serial);
    return humanNumber(prefix, district, day, serial);
  };
  const { category, isOpen, tasks } = report;
  return liveThrough(random, {
    incident: draftIncident(random, report, place, takeNo('SJ'), areas),
    category,
    plans: plansFor(category, place.code, tasks),
    isOpen,
    now,
    areas,
    takeTaskNo: () => takeNo('RW'),
  });
}

/** Work that a centre adds to what a category asks for, in the order in which it is thought of. */
const MORE_TASKS: readonly Omit<PlannedTask, 'level'>[] = [
  { kind: 'verify', instructions: '到现场核实情况，拍照回传。' },
  { kind: 'check', instructions: '处置完成后到现场复查。' },
  { kind: 'assist', instructions: '到场维持秩序，做好周边解释。' },
  { kind: 'assist', instructions: '通知周边住户和商户。' },
];

function plansFor(category: CategoryRecord, areaCode: string, count: number | undefined): PlannedTask[] {
  const asked = planTasks(category, areaCode);
  if (count === undefined) return asked;
  const level = responsibleLevel('community', areaCode);
  const more = MORE_TASKS.slice(0, Math.max(count - asked.length, 0)).map((task) => ({ ...task, level }));
  const isFirst = ({ kind }: PlannedTask) => kind === 'verify';
  const isLast = ({ kind }: PlannedTask) => kind === 'check';
  const all = [...asked.slice(0, count), ...more];
  return [...all.filter(isFirst), ...all.filter((task) => !isFirst(task) && !isLast(task)), ...all.filter(isLast)];
}

function draftIncident(random: Random, report: Report, place: Area, no: string, areas: AreaIndex): IncidentRow {
  const { at: reportedAt, category, year } = report;
  const isVillage = place.name.includes('村');
  const address = isVillage
    ? `${random.whole(1, 12)}组${random.pick(villageSpots)}`
    : `${random.pick(year.roads)}${random.whole(1, 260)}号附近`;
  const district = areas.get(place.code.slice(0, 6))?.name ?? '';
  const spot = isVillage
    ? `${areas.fullName(place.code).slice(district.length)}${address}`
    : `${address}，${random.pick(townSpots)}`;
  const words = random.pick(stories[category.code]?.reports ?? ['{spot}需要处理。']).replace('{spot}', spot);
  const channel = random.weighted([
    ['public', 46],
    ['grid', 34],
    ['hotline', 14],
    ['inspection', 6],
  ] as const);
  const isNamed = channel !== 'grid' && random.chance(0.3);
  return {
    ...newIncident(category, place.code, reportedAt),
    id: ulid(reportedAt.getTime(), random.next),
    no,
    description: words,
    address,
    landmark: random.chance(0.3) ? random.pick(landmarks) : null,
    point: null,
    gridCode: null,
    answers: null,
    asset: null,
    reporterMode: channel === 'grid' ? 'staff' : isNamed ? 'named' : 'anonymous',
    // People by role, never by name: a caller leaves a number at most.
    contactName: null,
    contactPhone: isNamed ? `1${random.pick(['30', '39', '58', '86'])}0000${random.whole(1000, 9999)}` : null,
    consent: null,
    channel,
  };
}

import { dayNumber, dayNumberAt, type Window } from './indicator-windows.js';

/** Of an incident, what figures are made from. Times are milliseconds. */
export interface IncidentFact {
  readonly id: string;
  readonly areaCode: string;
  readonly categoryCode: string;
  readonly reportedAt: number;
  readonly closedAt: number | null;
  readonly isOpen: boolean;
  readonly tasks: number;
}

/** Of a task, what figures are made from. */
export interface TaskFact {
  readonly id: string;
  readonly areaCode: string;
  readonly createdAt: number;
  readonly dueAt: number | null;
  readonly completedAt: number | null;
  /** Still to be done, with its clock running. */
  readonly isRunning: boolean;
}

/** Facts by the local day of one of their times, so that any stretch of days is quickly counted. */
export interface ByDay<Fact> {
  add(fact: Fact): void;
  remove(fact: Fact): void;
  /** How many there are on the days of a window, of all or of those that count. */
  count(window: Window, counts?: (fact: Fact) => boolean): number;
  /** Adds up something of each. */
  sum(window: Window, of: (fact: Fact) => number): number;
  values(window: Window, of: (fact: Fact) => number): number[];
  /** How many have a time before a moment. */
  countBefore(moment: number): number;
  /** The latest time of all. */
  latest(): number | null;
}

/** Facts for which `time` gives nothing are left out. */
function byDay<Fact>(time: (fact: Fact) => number | null): ByDay<Fact> {
  const days = new Map<number, Fact[]>();
  const timeOf = (fact: Fact) => time(fact) ?? Infinity;
  const within = ({ from, to }: Window) => {
    const found: Fact[][] = [];
    for (let day = dayNumber(from), last = dayNumber(to); day <= last; day += 1) found.push(days.get(day) ?? []);
    return found;
  };
  const countOf = (facts: readonly Fact[], counts: (fact: Fact) => boolean) => {
    let total = 0;
    for (const fact of facts) if (counts(fact)) total += 1;
    return total;
  };
  return {
    add(fact) {
      const at = time(fact);
      if (at === null) return;
      const day = dayNumberAt(at);
      const others = days.get(day);
      if (others) others.push(fact);
      else days.set(day, [fact]);
    },
    remove(fact) {
      const others = days.get(dayNumberAt(timeOf(fact)));
      const index = others?.indexOf(fact) ?? -1;
      if (index >= 0) others?.splice(index, 1);
    },
    count: (window, counts) =>
      within(window).reduce((total, found) => total + (counts ? countOf(found, counts) : found.length), 0),
    sum: (window, of) =>
      within(window).reduce((total, found) => found.reduce((part, fact) => part + of(fact), total), 0),
    values: (window, of) => within(window).flatMap((found) => found.map(of)),
    countBefore(moment) {
      const today = dayNumberAt(moment);
      let total = countOf(days.get(today) ?? [], (fact) => timeOf(fact) < moment);
      for (const [day, found] of days) if (day < today) total += found.length;
      return total;
    },
    latest() {
      const held = [...days].filter(([, found]) => found.length > 0).map(([day]) => day);
      const [found = []] = held.length > 0 ? [days.get(Math.max(...held))] : [];
      return found.length > 0 ? Math.max(...found.map(timeOf)) : null;
    },
  };
}

/** What is there from one time to another: what has begun, less what has ended. */
export interface Stock {
  /** How many there were just before a moment. */
  at(moment: number): number;
}

/** All facts of one area, by what figures go by. */
export interface AreaFacts {
  readonly reported: ByDay<IncidentFact>;
  readonly closed: ByDay<IncidentFact>;
  readonly open: Stock;
  readonly landslides: ByDay<IncidentFact>;
  readonly assigned: ByDay<TaskFact>;
  readonly completed: ByDay<TaskFact>;
  /** Completed tasks that had a limit. */
  readonly limited: ByDay<TaskFact>;
  readonly overdue: Stock;
}

/** Facts that can still change. */
export interface AreaLedger extends AreaFacts {
  readonly incidents: Entries<IncidentFact>;
  readonly tasks: Entries<TaskFact>;
}

export interface Entries<Fact> {
  add(fact: Fact): void;
  remove(fact: Fact): void;
}

const LANDSLIDE = '3404';

export function isLandslide(categoryCode: string): boolean {
  return categoryCode === LANDSLIDE;
}

export function createLedger(): AreaLedger {
  const reported = byDay<IncidentFact>(({ reportedAt }) => reportedAt);
  const closed = byDay<IncidentFact>(({ closedAt }) => closedAt);
  // What was turned away was never open.
  const opened = byDay<IncidentFact>(({ reportedAt, closedAt, isOpen }) =>
    isOpen || closedAt !== null ? reportedAt : null,
  );
  const landslides = byDay<IncidentFact>(({ categoryCode, reportedAt }) =>
    isLandslide(categoryCode) ? reportedAt : null,
  );
  const assigned = byDay<TaskFact>(({ createdAt }) => createdAt);
  const completed = byDay<TaskFact>(({ completedAt }) => completedAt);
  const limited = byDay<TaskFact>(({ dueAt, completedAt }) => (dueAt === null ? null : completedAt));
  const isLate = ({ dueAt, completedAt, isRunning }: TaskFact) =>
    dueAt !== null && (completedAt === null ? isRunning : completedAt > dueAt);
  const becameLate = byDay<TaskFact>((task) => (isLate(task) ? task.dueAt : null));
  const doneLate = byDay<TaskFact>((task) => (isLate(task) ? task.completedAt : null));
  return {
    reported,
    closed,
    open: { at: (moment) => opened.countBefore(moment) - closed.countBefore(moment) },
    landslides,
    assigned,
    completed,
    limited,
    overdue: { at: (moment) => becameLate.countBefore(moment) - doneLate.countBefore(moment) },
    incidents: allOf([reported, closed, opened, landslides]),
    tasks: allOf([assigned, completed, limited, becameLate, doneLate]),
  };
}

function allOf<Fact>(places: readonly ByDay<Fact>[]): Entries<Fact> {
  return {
    add: (fact) => places.forEach((place) => place.add(fact)),
    remove: (fact) => places.forEach((place) => place.remove(fact)),
  };
}

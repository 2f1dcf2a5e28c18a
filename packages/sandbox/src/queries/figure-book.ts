import { isWithin, type AreaIndex } from '../domain/areas.js';
import { localDay } from '../domain/calendar.js';
import { createLedger, type AreaFacts, type AreaLedger, type Entries } from '../domain/indicator-facts.js';
import { computeFigure, type ComputedFigure } from '../domain/indicator-figures.js';
import type { ComputedId } from '../domain/indicator-measures.js';
import type { Database } from '../store/database.js';
import { logHead } from '../store/event-log.js';
import { readChangedIncidents, readIncidentFacts, readTaskFacts } from '../store/indicators.js';

/**
 * The facts behind the figures, kept in memory: read whole once, then by the event log, incident by incident. What is
 * in it is what the log has, so it makes no difference which process wrote it.
 */
export interface FigureBook {
  /** Takes in everything that is committed by now. */
  update(): Promise<void>;
  /** Where the records begin: the local day of the first report; today where there is none. */
  firstDay(now: Date): string;
  /** A figure of an area, worked out at most once a minute while nothing happens there. */
  figure(id: ComputedId, areaCode: string, now: Date): ComputedFigure;
  facts(areaCode: string): AreaFacts;
}

/** What is known of one area. */
interface Page {
  readonly prefixes: readonly string[];
  readonly ledger: AreaLedger;
  /** Worked out in this minute. */
  readonly figures: Map<ComputedId, ComputedFigure>;
  minute: number;
}

const MINUTE_MS = 60_000;

export function createFigureBook(db: Pick<Database, 'pool'>, areas: Pick<AreaIndex, 'expand'>): FigureBook {
  const pages = new Map<string, Page>();
  const incidents = createShelf(pages, ({ incidents: entries }) => entries);
  const tasks = createShelf(pages, ({ tasks: entries }) => entries);
  let position: string | undefined;
  let firstReport = Infinity;
  let updating = Promise.resolve();

  const step = async () => {
    const head = await logHead(db.pool);
    if (head === position) return;
    // Rows are read after the position: what they are ahead of it is read once more, never missed.
    const changed = position === undefined ? undefined : await readChangedIncidents(db.pool, position, head);
    const [incidentFacts, taskFacts] = [
      await readIncidentFacts(db.pool, changed),
      await readTaskFacts(db.pool, changed),
    ];
    for (const { reportedAt } of incidentFacts) firstReport = Math.min(firstReport, reportedAt);
    incidentFacts.forEach(incidents.put);
    taskFacts.forEach(tasks.put);
    position = head;
  };

  const open = (areaCode: string): Page => {
    const prefixes = areas.expand([areaCode]);
    const page: Page = { prefixes, ledger: createLedger(), figures: new Map(), minute: 0 };
    incidents.copyTo(page);
    tasks.copyTo(page);
    pages.set(areaCode, page);
    return page;
  };
  const pageOf = (areaCode: string) => pages.get(areaCode) ?? open(areaCode);
  const firstDay = (now: Date) => localDay(firstReport < now.getTime() ? new Date(firstReport) : now);

  return {
    update: () => (updating = updating.then(step, step)),
    firstDay,
    facts: (areaCode) => pageOf(areaCode).ledger,
    figure(id, areaCode, now) {
      const page = pageOf(areaCode);
      const minute = Math.floor(now.getTime() / MINUTE_MS);
      if (page.minute !== minute) {
        page.figures.clear();
        page.minute = minute;
      }
      const known = page.figures.get(id);
      if (known) return known;
      const figure = computeFigure(id, page.ledger, firstDay(now), now);
      page.figures.set(id, figure);
      return figure;
    },
  };
}

/** All facts of a kind by where they are; one that comes again takes the place of its older self, on all pages. */
function createShelf<Fact extends { readonly id: string; readonly areaCode: string }>(
  pages: ReadonlyMap<string, Page>,
  entriesOf: (ledger: AreaLedger) => Entries<Fact>,
) {
  const byId = new Map<string, Fact>();
  const byArea = new Map<string, Set<Fact>>();
  return {
    put(fact: Fact): void {
      const older = byId.get(fact.id);
      byId.set(fact.id, fact);
      if (older) byArea.get(older.areaCode)?.delete(older);
      const there = byArea.get(fact.areaCode);
      if (there) there.add(fact);
      else byArea.set(fact.areaCode, new Set([fact]));
      for (const { prefixes, ledger, figures } of pages.values()) {
        const wasHere = older && isWithin(older.areaCode, prefixes);
        const isHere = isWithin(fact.areaCode, prefixes);
        if (wasHere) entriesOf(ledger).remove(older);
        if (isHere) entriesOf(ledger).add(fact);
        if (wasHere || isHere) figures.clear();
      }
    },
    copyTo({ prefixes, ledger }: Page): void {
      for (const [code, facts] of byArea) {
        if (isWithin(code, prefixes)) facts.forEach((fact) => entriesOf(ledger).add(fact));
      }
    },
  };
}

import type { Area } from '../domain/areas.js';
import { localDay } from '../domain/calendar.js';
import { withheldAmong, isFew } from '../domain/indicator-figures.js';
import { isComputed, MEASURES, tallyOf, type ComputedId } from '../domain/indicator-measures.js';
import { daysIn, daysOf, monthsOf, onRecord, rollingYear, type Window } from '../domain/indicator-windows.js';
import { callerOf, ok, type Call, type Context, type Handlers } from '../http/call.js';
import { CURSOR, decodeCursor, encodeCursor, pageOf } from '../http/cursor.js';
import { fieldProblem, Problem } from '../http/problems.js';
import { presentPath } from '../present/area.js';
import { isStaff } from '../present/incident.js';
import {
  presentAreaFigure,
  presentComputed,
  presentFigure,
  presentIndicator,
  presentPoint,
  presentPublished,
  publishedAt,
  type FigureView,
} from '../present/indicator.js';
import { localTime } from '../present/time.js';
import type { Schemas, Text } from '../types.js';

export const indicatorHandlers: Pick<
  Handlers,
  'listIndicators' | 'listIndicatorReadings' | 'getIndicator' | 'getIndicatorSeries' | 'listIndicatorAreas'
> = {
  listIndicators: async (call, { areas, catalogue }) => {
    const { areaCode, group, limit = 50, cursor } = call.query;
    const [after = ''] = decodeCursor(cursor, [CURSOR.indicator]) ?? [];
    const isKnownArea = areaCode !== undefined && areas.get(areaCode) !== undefined;
    const found = catalogue.all.filter(
      (record) =>
        record.id > after &&
        (group === undefined || record.group === group) &&
        (areaCode === undefined ||
          (isComputed(record.id) ? isKnownArea : catalogue.published(record.id, areaCode) !== undefined)),
    );
    return ok(
      pageOf(
        found,
        limit,
        (record) => presentIndicator(record, call.language),
        (record) => encodeCursor(record.id),
      ),
    );
  },

  listIndicatorReadings: async (call, context) => {
    const ids = [...new Set(call.query.ids)];
    const area = requireArea(call.query.areaCode, context);
    await context.figures.update();
    const view = viewOf(call);
    const items = ids.flatMap((id) => read(id, area, view, context) ?? []);
    const found = new Set(items.map(({ indicator }) => indicator.id));
    return ok({ items, missing: ids.filter((id) => !found.has(id)) });
  },

  getIndicator: async ({ path, language }, context) =>
    ok(presentIndicator(requireIndicator(path.id, context), language)),

  getIndicatorSeries: async (call, context) => {
    const { id } = requireIndicator(call.path.id, context);
    const area = requireArea(call.query.areaCode, context);
    const { step = 'month' } = call.query;
    const window = requireWindow(call.query, step, localDay(call.now));
    await context.figures.update();
    return ok({
      indicatorId: id,
      areaCode: area.code,
      step,
      points: isComputed(id) ? pointsOf(id, area, step, window, viewOf(call), context) : [],
    });
  },

  listIndicatorAreas: async (call, context) => {
    const { id } = requireIndicator(call.path.id, context);
    const area = requireArea(call.query.areaCode, context);
    const { areas, catalogue, figures } = context;
    await figures.update();
    const view = viewOf(call);
    const published = catalogue.published(id, area.code);
    const withheld = isComputed(id) && !view.isStaff ? withheldBelow(id, area.code, view, context) : undefined;
    return ok({
      indicatorId: id,
      areaCode: area.code,
      path: presentPath(areas.path(area.code)),
      asOf: localTime(published ? publishedAt(published) : call.now),
      items: isComputed(id)
        ? areas.children(area.code).map(({ code }) => {
            const figure = figures.figure(id, code, call.now);
            const isWithheld = withheld?.has(code) ?? false;
            return presentAreaFigure(code, presentFigure(id, figure, isWithheld, call.language), areas);
          })
        : [],
    });
  },
};

function viewOf(call: Pick<Call, 'caller' | 'language' | 'now'>): FigureView {
  return { language: call.language, now: call.now, isStaff: isStaff(callerOf(call)) };
}

function requireArea(code: string, { areas }: Context): Area {
  const area = areas.get(code);
  if (!area) throw new Problem('not_found');
  return area;
}

function requireIndicator(id: string, { catalogue }: Context) {
  const record = catalogue.get(id);
  if (!record) throw new Problem('not_found');
  return record;
}

/** One reading, where there is a figure for the area. */
function read(id: string, area: Area, view: FigureView, context: Context): Schemas['IndicatorReading'] | undefined {
  const { catalogue, figures } = context;
  const record = catalogue.get(id);
  if (!record) return undefined;
  if (isComputed(id)) {
    const figure = figures.figure(id, area.code, view.now);
    return presentComputed(record, id, area.code, figure, isWithheld(id, area, view, context), view, context);
  }
  const published = catalogue.published(id, area.code);
  return published && presentPublished(record, published, view, context);
}

/** From the public a figure is withheld where it rests on few cases, or would give away a neighbour that does. */
function isWithheld(id: ComputedId, area: Area, view: FigureView, context: Context): boolean {
  if (view.isStaff) return false;
  if (isFew(context.figures.figure(id, area.code, view.now).tally)) return true;
  const around = context.areas.around(area.code);
  return around.some((code) => withheldBelow(id, code, view, context).has(area.code));
}

/** Which of the areas directly below one are withheld from the public. */
function withheldBelow(id: ComputedId, areaCode: string, view: FigureView, context: Context): ReadonlySet<string> {
  const { areas, figures } = context;
  return withheldAmong(
    new Map(areas.children(areaCode).map(({ code }) => [code, figures.figure(id, code, view.now).tally])),
  );
}

type Step = Schemas['IndicatorSeries']['step'];

/** How far a series may reach. */
const MOST_DAYS: Readonly<Record<Step, number>> = { day: 366, month: 3_653 };
const TOO_LONG: Readonly<Record<Step, Text>> = {
  day: ['按日查询最多 366 天，请缩短时间段。', 'A series by day takes at most 366 days. Choose a shorter time.'],
  month: ['按月查询最多十年，请缩短时间段。', 'A series by month takes at most ten years. Choose a shorter time.'],
};

/** The days asked for, up to today: nothing is known of those to come. */
function requireWindow(query: { from?: string; to?: string }, step: Step, today: string): Window {
  const { to = today, from } = query;
  if (from !== undefined && from > to) {
    throw fieldProblem('invalid_request', '/query/from', 'range', [
      '开始日期不能晚于结束日期。',
      'The first day must not be later than the last.',
    ]);
  }
  if (from !== undefined && daysIn({ from, to }) > MOST_DAYS[step]) {
    throw fieldProblem('invalid_request', '/query/from', 'range', TOO_LONG[step]);
  }
  const last = to < today ? to : today;
  return { from: from ?? (last < EARLIEST ? last : rollingYear(last).from), to: last };
}

/** Nothing was recorded before; and the years before 1000 are written otherwise. */
const EARLIEST = '2000-01-01';

function pointsOf(
  id: ComputedId,
  area: Area,
  step: Step,
  window: Window,
  view: FigureView,
  { figures }: Context,
): Schemas['SeriesPoint'][] {
  const facts = figures.facts(area.code);
  const steps = step === 'day' ? daysOf(window) : monthsOf(window);
  return onRecord(steps, figures.firstDay(view.now), localDay(view.now)).map((one) =>
    presentPoint(one.at, tallyOf(MEASURES[id], facts, one, view.now.getTime()), view),
  );
}

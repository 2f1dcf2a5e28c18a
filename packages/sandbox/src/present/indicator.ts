import { shortName, type AreaIndex } from '../domain/areas.js';
import { localDay } from '../domain/calendar.js';
import type {
  FigureRecord,
  IndicatorCatalogue,
  IndicatorRecord,
  PartRecord,
  TargetRecord,
} from '../domain/indicator.js';
import {
  changeBetween,
  crossed,
  isFew,
  round,
  targetProgress,
  type Compared,
  type ComputedFigure,
} from '../domain/indicator-figures.js';
import { MEASURES, type ComputedId, type Measure, type Tally } from '../domain/indicator-measures.js';
import { endOfDay, monthsOf } from '../domain/indicator-windows.js';
import { inLanguage, type Language, type Schemas, type Text } from '../types.js';
import { localTime } from './time.js';

type Reading = Schemas['IndicatorReading'];

/** Who reads, and in which language. */
export interface FigureView {
  readonly language: Language;
  readonly now: Date;
  /** Whoever is not of the staff is not shown figures of a few cases. */
  readonly isStaff: boolean;
}

interface Sources {
  readonly areas: AreaIndex;
  readonly catalogue: IndicatorCatalogue;
}

export function presentIndicator(record: IndicatorRecord, language: Language): Schemas['Indicator'] {
  const { name, definition, unitLabel, source, thresholds, ...rest } = record;
  const say = (text: Text) => inLanguage(text, language);
  return {
    ...rest,
    name: say(name),
    definition: say(definition),
    unitLabel: say(unitLabel),
    source: { ...source, name: say(source.name) },
    thresholds: thresholds.map((threshold) => ({ ...threshold, label: say(threshold.label) })),
  };
}

/** Where a reading is of, and of what; with the target, which depends on both. */
function frame(record: IndicatorRecord, areaCode: string, value: number | null, view: FigureView, sources: Sources) {
  const { areas, catalogue } = sources;
  const target = catalogue.target(record.id, areas.path(areaCode));
  return {
    indicator: presentIndicator(record, view.language),
    areaCode,
    areaName: nameOf(areaCode, areas),
    ...(target && { target: presentTarget(target, value, view) }),
  };
}

function nameOf(areaCode: string, areas: AreaIndex): string {
  return shortName(areas.get(areaCode)?.name ?? areaCode);
}

function presentTarget(target: TargetRecord, value: number | null, view: FigureView): Schemas['Target'] {
  return { ...targetProgress(target, value, localDay(view.now)), source: inLanguage(target.source, view.language) };
}

/** What somebody published, with its own date. */
export function presentPublished(
  record: IndicatorRecord,
  figure: FigureRecord,
  view: FigureView,
  sources: Sources,
): Reading {
  const { value, absent, qualifier, period, asOf, total, parts, comparisons, rank, streak, note } = figure;
  const say = (text: Text) => inLanguage(text, view.language);
  const { scope, ...place } = rank ?? {};
  return {
    ...frame(record, figure.areaCode, value, view, sources),
    period: { ...period, label: say(period.label) },
    value,
    ...(absent && { absent }),
    qualifier,
    asOf: localTime(publishedAt(figure)),
    asOfPrecision: asOf.length === 7 ? 'month' : 'day',
    ...(total !== null && { total }),
    ...(parts && { parts: parts.map((part) => presentPart(part, view.language)) }),
    comparisons: comparisons.map((comparison) => ({ ...comparison, label: say(comparison.label) })),
    ...(rank && { rank: { position: rank.position, ...place, ...(scope && { scope: say(scope) }) } }),
    ...(streak && { streak }),
    ...(note && { note: say(note) }),
    series: [],
  };
}

/** The last second of the day or month of which a published figure is. */
export function publishedAt({ asOf }: Pick<FigureRecord, 'asOf'>): Date {
  const day = asOf.length === 7 ? monthsOf({ from: `${asOf}-01`, to: `${asOf}-31` })[0]?.to : asOf;
  return new Date(endOfDay(day ?? asOf) - 1000);
}

function presentPart({ label, unitLabel, ...part }: PartRecord, language: Language): Schemas['FigurePart'] {
  return { ...part, label: inLanguage(label, language), unitLabel: inLanguage(unitLabel, language) };
}

const OF_INCIDENTS: Text = ['件', 'incidents'];
const OF_TASKS: Text = ['项', 'tasks'];

type PartWords = readonly (Pick<PartRecord, 'key' | 'label'> & { readonly unitLabel: Text })[];

/** What the parts of a tally are, in their order. */
const PART_WORDS: Partial<Record<ComputedId, PartWords>> = {
  'incident-completion-rate': [
    { key: 'closed', label: ['已办结', 'Closed'], unitLabel: OF_INCIDENTS },
    { key: 'reported', label: ['已上报', 'Reported'], unitLabel: OF_INCIDENTS },
  ],
  'task-on-time-rate': [
    { key: 'on_time', label: ['按时完成', 'On time'], unitLabel: OF_TASKS },
    { key: 'completed', label: ['已完成', 'Completed'], unitLabel: OF_TASKS },
  ],
  'task-completion-rate': [
    { key: 'completed', label: ['已完成', 'Completed'], unitLabel: OF_TASKS },
    { key: 'assigned', label: ['已派发', 'Assigned'], unitLabel: OF_TASKS },
  ],
  'tasks-per-incident': [
    { key: 'tasks', label: ['任务', 'Tasks'], unitLabel: OF_TASKS },
    { key: 'incidents', label: ['事件', 'Incidents'], unitLabel: OF_INCIDENTS },
  ],
};

/** What each point of a series counts. */
const SERIES_WORDS: Readonly<Record<ComputedId, Text>> = {
  'incidents-reported': ['每月上报的事件', 'Incidents reported each month'],
  'incidents-closed': ['每月办结的事件', 'Incidents closed each month'],
  'incidents-open': ['每月末未办结的事件', 'Open incidents at the end of each month'],
  'incident-completion-rate': ['每月上报的事件中已办结的比例', 'Share closed of the incidents reported each month'],
  'incident-handling-hours': ['每月办结的事件所用小时的中位数', 'Median hours of the incidents closed each month'],
  'tasks-completed': ['每月完成的任务', 'Tasks completed each month'],
  'tasks-overdue': ['每月末逾期的任务', 'Overdue tasks at the end of each month'],
  'task-on-time-rate': ['每月完成的任务中按时完成的比例', 'Share on time of the tasks completed each month'],
  'task-completion-rate': ['每月派发的任务中已完成的比例', 'Share completed of the tasks assigned each month'],
  'tasks-per-incident': ['每月上报的事件的平均任务数', 'Tasks per incident reported each month'],
  'landslide-hazards': ['每月上报的隐患', 'Hazards reported each month'],
};

const ROLLING_YEAR: Text = ['近 12 个月', 'The last 12 months'];
const THIS_MOMENT: Text = ['此刻', 'At this moment'];

/** What is compared with what; and that there is nothing to compare with yet. */
const COMPARISON_WORDS: Readonly<Record<Measure['kind'], Readonly<Record<Compared['basis'], readonly [Text, Text]>>>> =
  {
    flow: {
      previous: [
        ['截至昨天的 30 天比前 30 天', '30 days to yesterday on the 30 before'],
        ['之前 30 天还没有完整的记录', 'The records do not cover the 30 days before yet'],
      ],
      last_year: [
        ['截至昨天的 30 天与上年同期相比', 'The 30 days to yesterday against the same days last year'],
        ['上年同期还没有记录', 'There are no records of the same days last year yet'],
      ],
    },
    stock: {
      previous: [
        ['此刻与 30 天前相比', 'Now against 30 days ago'],
        ['30 天前还没有记录', 'There are no records of 30 days ago yet'],
      ],
      last_year: [
        ['此刻与一年前相比', 'Now against a year ago'],
        ['一年前还没有记录', 'There are no records of a year ago yet'],
      ],
    },
  };

/** The figure alone, as lists of areas show it. */
export function presentFigure(
  id: ComputedId,
  { tally }: ComputedFigure,
  isWithheld: boolean,
  language: Language,
): Pick<Reading, 'value' | 'absent' | 'qualifier' | 'parts'> {
  if (isWithheld) return { value: null, absent: 'suppressed', qualifier: 'exact' };
  const words = PART_WORDS[id];
  return {
    value: valueOf(tally),
    ...(tally.value === null && { absent: 'no_data' as const }),
    qualifier: 'exact',
    ...(words && {
      parts: words.map((word, index) => presentPart({ ...word, value: tally.parts[index] ?? null }, language)),
    }),
  };
}

/** What the platform works out from its own records. */
export function presentComputed(
  record: IndicatorRecord,
  id: ComputedId,
  areaCode: string,
  figure: ComputedFigure,
  isWithheld: boolean,
  view: FigureView,
  sources: Sources,
): Reading {
  const { language } = view;
  const say = (text: Text) => inLanguage(text, language);
  const shown = presentFigure(id, figure, isWithheld, language);
  const alert = crossed(shown.value, record);
  const { window } = figure;
  return {
    ...frame(record, areaCode, shown.value, view, sources),
    period: window
      ? { type: 'rolling_year', start: window.from, end: window.to, label: say(ROLLING_YEAR) }
      : { type: 'snapshot', label: say(THIS_MOMENT) },
    ...shown,
    asOf: localTime(new Date(figure.asOf)),
    comparisons: isWithheld ? [] : figure.compared.map((one) => presentComparison(one, MEASURES[id].kind, view)),
    ...(figure.streak && !isWithheld && { streak: figure.streak }),
    ...(alert && { alert: { severity: alert.severity, label: say(alert.label) } }),
    series: isWithheld ? [] : figure.series.map(({ at, tally }) => presentPoint(at, tally, view)),
    seriesLabel: say(SERIES_WORDS[id]),
  };
}

function presentComparison(
  { basis, current, before }: Compared,
  kind: Measure['kind'],
  view: FigureView,
): Schemas['Comparison'] {
  const [known, unknown] = COMPARISON_WORDS[kind][basis];
  const isShown = view.isStaff || (!isFew(current) && (!before || !isFew(before)));
  const now = isShown ? valueOf(current) : null;
  const then = before && isShown ? valueOf(before) : null;
  return {
    basis,
    label: inLanguage(before ? known : unknown, view.language),
    ...(then !== null && { value: then }),
    ...(now !== null && before && kind === 'flow' && { current: now }),
    ...changeBetween(now, then),
    qualifier: 'exact',
  };
}

export function presentPoint(at: string, tally: Tally, view: FigureView): Schemas['SeriesPoint'] {
  return { at, value: !view.isStaff && isFew(tally) ? null : valueOf(tally) };
}

function valueOf({ value }: Tally): number | null {
  return value === null ? null : round(value);
}

/** A figure of an area in a list of several. */
export function presentAreaFigure(
  areaCode: string,
  figure: ReturnType<typeof presentFigure>,
  areas: AreaIndex,
): Schemas['AreaFigure'] {
  return {
    areaCode,
    areaName: nameOf(areaCode, areas),
    ...figure,
    hasAreas: (areas.get(areaCode)?.childCount ?? 0) > 0,
  };
}

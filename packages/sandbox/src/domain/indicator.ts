import type { Schemas, Text } from '../types.js';

/** What is measured, in both languages, before one is chosen. */
export interface IndicatorRecord extends Omit<
  Schemas['Indicator'],
  'name' | 'definition' | 'unitLabel' | 'source' | 'thresholds'
> {
  readonly name: Text;
  readonly definition: Text;
  readonly unitLabel: Text;
  readonly source: Omit<Schemas['IndicatorSource'], 'name'> & { readonly name: Text };
  /** The gravest first. */
  readonly thresholds: readonly (Omit<Schemas['Threshold'], 'label'> & { readonly label: Text })[];
}

export interface PeriodRecord extends Omit<Schemas['IndicatorPeriod'], 'label'> {
  readonly label: Text;
}

export interface PartRecord extends Omit<Schemas['FigurePart'], 'label' | 'unitLabel'> {
  readonly label: Text;
  readonly unitLabel: Text;
}

export interface ComparisonRecord extends Omit<Schemas['Comparison'], 'label'> {
  readonly label: Text;
}

/** A figure as somebody published it once: one area, one period. */
export interface FigureRecord {
  readonly indicatorId: string;
  readonly areaCode: string;
  readonly period: PeriodRecord;
  readonly value: number | null;
  readonly absent: Schemas['Figure']['absent'] | null;
  readonly qualifier: Schemas['Qualifier'];
  /** The local day (`2023-12-31`) or month (`2024-01`) at whose end it was right. */
  readonly asOf: string;
  readonly total: number | null;
  readonly parts: readonly PartRecord[] | null;
  readonly comparisons: readonly ComparisonRecord[];
  readonly rank: { readonly position: number; readonly of?: number; readonly scope?: Text } | null;
  readonly streak: Schemas['Streak'] | null;
  readonly note: Text | null;
}

/** What a figure is meant to reach; it holds for the area and for everything in it that has no target of its own. */
export interface TargetRecord {
  readonly indicatorId: string;
  readonly areaCode: string;
  readonly op: Schemas['Target']['op'];
  readonly value: number;
  /** Local days; without them each calendar year anew. */
  readonly startsAt: string | null;
  readonly dueAt: string | null;
  readonly source: Text;
}

export interface IndicatorData {
  readonly indicators: readonly IndicatorRecord[];
  readonly figures: readonly FigureRecord[];
  readonly targets: readonly TargetRecord[];
}

/** All that is measured, in memory: it comes with the platform's version. */
export interface IndicatorCatalogue {
  /** In order of their ids. */
  readonly all: readonly IndicatorRecord[];
  get(id: string): IndicatorRecord | undefined;
  /** What was published for exactly this area. */
  published(id: string, areaCode: string): FigureRecord | undefined;
  /** The target of an area: its own, or that of the nearest area around it that has one. */
  target(id: string, path: readonly { readonly code: string }[]): TargetRecord | undefined;
}

export function createIndicatorCatalogue({ indicators, figures, targets }: IndicatorData): IndicatorCatalogue {
  const all = indicators.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const key = (id: string, areaCode: string) => `${id} ${areaCode}`;
  const byId = new Map(all.map((record) => [record.id, record]));
  const figureBy = new Map(figures.map((record) => [key(record.indicatorId, record.areaCode), record]));
  const targetBy = new Map(targets.map((record) => [key(record.indicatorId, record.areaCode), record]));
  return {
    all,
    get: (id) => byId.get(id),
    published: (id, areaCode) => figureBy.get(key(id, areaCode)),
    target: (id, path) =>
      path.map(({ code }) => targetBy.get(key(id, code))).findLast((target) => target !== undefined),
  };
}

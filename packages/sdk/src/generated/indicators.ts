// Generated from specs/ by `npm run generate`. Never edited by hand.
import { operation, pageOperation } from '../runtime.js';
import type { operations } from './schema.js';
import type { Indicator, IndicatorAreas, IndicatorPage, IndicatorReadings, IndicatorSeries, Problem } from './types.js';

export type { Indicator, IndicatorAreas, IndicatorPage, IndicatorReadings, IndicatorSeries, Problem } from './types.js';

export type ListIndicatorsQuery = NonNullable<operations['listIndicators']['parameters']['query']>;

export interface ListIndicatorsParams {
  query?: ListIndicatorsQuery;
}

/** What `listIndicators` may answer instead, by status. */
export interface ListIndicatorsErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  500: Problem;
}

/**
 * List what is measured.
 * Names and definitions in the language of `Accept-Language`. Figures are public: they are the same for every credential with `indicators:read`, whatever areas it is for; only figures of small groups are withheld, and only from those who are not staff.
 * `GET /indicators`
 */
export const listIndicators = /*#__PURE__*/ pageOperation<ListIndicatorsParams, IndicatorPage, Indicator, ListIndicatorsErrors, true>({"id":"listIndicators","method":"GET","path":"/indicators"});

export type ListIndicatorReadingsQuery = operations['listIndicatorReadings']['parameters']['query'];

export interface ListIndicatorReadingsParams {
  query: ListIndicatorReadingsQuery;
}

/** What `listIndicatorReadings` may answer instead, by status. */
export interface ListIndicatorReadingsErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * Read several indicators of one area at once.
 * One reading for each indicator that has a figure for the area, in the order asked for; an id that is unknown, or has no figure there, is named in `missing`. Not cut to the areas of the credential. From the public (any credential but a guest token) a figure that rests on one to four cases is withheld, and with it its parts, its comparisons and its points of the series; where exactly one of several neighbours would be withheld, so that it followed from the figure of the area above, the next smallest is withheld as well.
 * `GET /indicators/readings`
 */
export const listIndicatorReadings = /*#__PURE__*/ operation<ListIndicatorReadingsParams, IndicatorReadings, ListIndicatorReadingsErrors>({"id":"listIndicatorReadings","method":"GET","path":"/indicators/readings"});

export interface GetIndicatorParams {
  path: { id: string };
}

/** What `getIndicator` may answer instead, by status. */
export interface GetIndicatorErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * Get what an indicator means and where it comes from.
 * `GET /indicators/{id}`
 */
export const getIndicator = /*#__PURE__*/ operation<GetIndicatorParams, Indicator, GetIndicatorErrors>({"id":"getIndicator","method":"GET","path":"/indicators/{id}"});

export type GetIndicatorSeriesQuery = operations['getIndicatorSeries']['parameters']['query'];

export interface GetIndicatorSeriesParams {
  path: { id: string };
  query: GetIndicatorSeriesQuery;
}

/** What `getIndicatorSeries` may answer instead, by status. */
export interface GetIndicatorSeriesErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * Read an indicator over time.
 * By day for at most 366 days, by month for at most ten years; days are days in Chongqing, and a month counts from its first day in the range to its last. Times without a figure are left out: those before the records begin, and those to come. Nothing that was only published once has a series.
 * `GET /indicators/{id}/series`
 */
export const getIndicatorSeries = /*#__PURE__*/ operation<GetIndicatorSeriesParams, IndicatorSeries, GetIndicatorSeriesErrors>({"id":"getIndicatorSeries","method":"GET","path":"/indicators/{id}/series"});

export type ListIndicatorAreasQuery = operations['listIndicatorAreas']['parameters']['query'];

export interface ListIndicatorAreasParams {
  path: { id: string };
  query: ListIndicatorAreasQuery;
}

/** What `listIndicatorAreas` may answer instead, by status. */
export interface ListIndicatorAreasErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * Read an indicator for the areas directly below an area.
 * City → districts → townships → communities; a zone → the areas it covers. What happened in an area itself, and in none of those below it, counts in its own figure alone. Withheld from the public as in `listIndicatorReadings`.
 * `GET /indicators/{id}/areas`
 */
export const listIndicatorAreas = /*#__PURE__*/ operation<ListIndicatorAreasParams, IndicatorAreas, ListIndicatorAreasErrors>({"id":"listIndicatorAreas","method":"GET","path":"/indicators/{id}/areas"});

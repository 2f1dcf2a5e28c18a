// Generated from specs/ by `npm run generate`. Never edited by hand.
import { operation, pageOperation } from '../runtime.js';
import type { operations } from './schema.js';
import type { Area, AreaDetail, AreaPage, Problem } from './types.js';

export type { Area, AreaDetail, AreaPage, Problem } from './types.js';

export type ListAreasQuery = NonNullable<operations['listAreas']['parameters']['query']>;

export interface ListAreasParams {
  query?: ListAreasQuery;
}

/** What `listAreas` may answer instead, by status. */
export interface ListAreasErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  500: Problem;
}

/**
 * List areas below an area, or find them by name.
 * Without `parent`, `level` and `q`, the districts. Functional zones are found by `level=zone` or by name; the children of a zone are the areas it covers. Public.
 * `GET /areas`
 */
export const listAreas = /*#__PURE__*/ pageOperation<ListAreasParams, AreaPage, Area, ListAreasErrors, true>({"id":"listAreas","method":"GET","path":"/areas"});

export interface GetAreaParams {
  path: { code: string };
}

/** What `getArea` may answer instead, by status. */
export interface GetAreaErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * Get an area with the areas it lies in.
 * `GET /areas/{code}`
 */
export const getArea = /*#__PURE__*/ operation<GetAreaParams, AreaDetail, GetAreaErrors>({"id":"getArea","method":"GET","path":"/areas/{code}"});

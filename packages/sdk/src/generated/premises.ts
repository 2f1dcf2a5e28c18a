// Generated from specs/ by `npm run generate`. Never edited by hand.
import { operation, pageOperation } from '../runtime.js';
import type { operations } from './schema.js';
import type { Premises, PremisesDetail, PremisesPage, Problem } from './types.js';

export type { Premises, PremisesDetail, PremisesPage, Problem } from './types.js';

export type ListPremisesQuery = NonNullable<operations['listPremises']['parameters']['query']>;

export interface ListPremisesParams {
  query?: ListPremisesQuery;
}

/** What `listPremises` may answer instead, by status. */
export interface ListPremisesErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  500: Problem;
}

/**
 * List shops, canteens, markets and farms.
 * Those in the caller's areas, by the codes of their signs.
 * `GET /premises`
 */
export const listPremises = /*#__PURE__*/ pageOperation<ListPremisesParams, PremisesPage, Premises, ListPremisesErrors, true>({"id":"listPremises","method":"GET","path":"/premises"});

export interface GetPremisesParams {
  path: { id: string };
}

/** What `getPremises` may answer instead, by status. */
export interface GetPremisesErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * Get one place of business with its papers.
 * What a shop's code shows (一店一码), wherever the shop is. Public; a safety officer is named by office, never in full.
 * `GET /premises/{id}`
 */
export const getPremises = /*#__PURE__*/ operation<GetPremisesParams, PremisesDetail, GetPremisesErrors>({"id":"getPremises","method":"GET","path":"/premises/{id}"});

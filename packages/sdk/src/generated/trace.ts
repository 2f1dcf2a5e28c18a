// Generated from specs/ by `npm run generate`. Never edited by hand.
import { operation, pageOperation } from '../runtime.js';
import type { operations } from './schema.js';
import type { CodeResolution, Problem, TraceEvent, TraceEventPage, TraceItem } from './types.js';

export type { CodeResolution, Problem, TraceEvent, TraceEventPage, TraceItem } from './types.js';

export type ResolveCodeQuery = operations['resolveCode']['parameters']['query'];

export interface ResolveCodeParams {
  query: ResolveCodeQuery;
}

/** What `resolveCode` may answer instead, by status. */
export interface ResolveCodeErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  422: Problem;
  500: Problem;
}

/**
 * Find what a code stands for.
 * Takes what a person typed, pasted or scanned: a GS1 Digital Link or element string, a 15-digit ear tag, a lot, a licence or credit code, the code of a shop's sign, the number of a certificate. Kinds and check digits are those of the SDK's `identifiers`. A Digital Link counts by its goods and lot, whatever its domain; where a single piece is not on record, its lot is found and a warning says so. What is on record is found whatever its check digit; otherwise a code with a wrong one answers 422 `invalid_code`, except where only a warning is due (older licence numbers), and a sound code that nothing is known of answers 404 `unknown_code` with what it is and what to do. A resident id is refused.
 * `GET /codes`
 */
export const resolveCode = /*#__PURE__*/ operation<ResolveCodeParams, CodeResolution, ResolveCodeErrors>({"id":"resolveCode","method":"GET","path":"/codes"});

export interface GetTraceItemParams {
  path: { id: string };
}

/** What `getTraceItem` may answer instead, by status. */
export interface GetTraceItemErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * Get a piece of food, a lot or an animal, with what is known of its safety.
 * The answer first: `verdict` with its reasons, then papers and anomalies of the whole chain up to here. Texts in the language of `Accept-Language`.
 * `GET /trace/items/{id}`
 */
export const getTraceItem = /*#__PURE__*/ operation<GetTraceItemParams, TraceItem, GetTraceItemErrors>({"id":"getTraceItem","method":"GET","path":"/trace/items/{id}"});

export type ListTraceEventsQuery = NonNullable<operations['listTraceEvents']['parameters']['query']>;

export interface ListTraceEventsParams {
  path: { id: string };
  query?: ListTraceEventsQuery;
}

/** What `listTraceEvents` may answer instead, by status. */
export interface ListTraceEventsErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * List what happened on the way to this item, from the farm on.
 * Every event of the item and of all it was made from, by time. `epcis` is the event as it was captured, verbatim (GS1 EPCIS 2.0, JSON); everything beside it is our summary of it.
 * `GET /trace/items/{id}/events`
 */
export const listTraceEvents = /*#__PURE__*/ pageOperation<ListTraceEventsParams, TraceEventPage, TraceEvent, ListTraceEventsErrors>({"id":"listTraceEvents","method":"GET","path":"/trace/items/{id}/events"});

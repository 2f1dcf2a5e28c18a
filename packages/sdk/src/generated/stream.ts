// Generated from specs/ by `npm run generate`. Never edited by hand.
import { streamOperation } from '../runtime.js';
import type { operations } from './schema.js';
import type { LiveEvent, Problem } from './types.js';

export type { LiveEvent, Problem } from './types.js';

export type OpenStreamQuery = operations['openStream']['parameters']['query'];

export interface OpenStreamParams {
  query: OpenStreamQuery;
}

/** What `openStream` may answer instead, by status. */
export interface OpenStreamErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  500: Problem;
}

/**
 * Follow changes as they happen.
 * Server-sent events, each a CloudEvent in JSON; `id` is the position in the event log. `Last-Event-ID` resumes after that position with nothing lost; without it the stream begins now. The first event, `opened`, says where it begins. A comment every 15 seconds keeps the line alive. The stream ends when the credential does; come back with a fresh one. What is sent is cut to the caller's areas and role.
 * `GET /stream`
 */
export const openStream = /*#__PURE__*/ streamOperation<OpenStreamParams, LiveEvent, OpenStreamErrors>({"id":"openStream","method":"GET","path":"/stream"});

// Generated from specs/ by `npm run generate`. Never edited by hand.
import { keyedOperation, operation, pageOperation } from '../runtime.js';
import type { operations } from './schema.js';
import type { Attachment, AttachmentPage, Incident, IncidentInput, IncidentPage, IncidentReceipt, Note, NoteInput, NotePage, Problem, TimelineEntry, TimelinePage, TrackedIncident, TrackingInput } from './types.js';

export type { Attachment, AttachmentPage, Incident, IncidentInput, IncidentPage, IncidentReceipt, Note, NoteInput, NotePage, Problem, TimelineEntry, TimelinePage, TrackedIncident, TrackingInput } from './types.js';

export interface ReportIncidentParams {
  body: IncidentInput;
}

/** What `reportIncident` may answer instead, by status. */
export interface ReportIncidentErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  409: Problem;
  413: Problem;
  415: Problem;
  422: Problem;
  500: Problem;
}

/**
 * Report an incident.
 * Works with no identity at all. The answer carries the number and a query code; together they are all it takes to follow the report, and the code is never shown again to anybody else.
 * `POST /incidents`
 */
export const reportIncident = /*#__PURE__*/ keyedOperation<ReportIncidentParams, IncidentReceipt, ReportIncidentErrors>({"id":"reportIncident","method":"POST","path":"/incidents","body":"json"});

export type ListIncidentsQuery = NonNullable<operations['listIncidents']['parameters']['query']>;

export interface ListIncidentsParams {
  query?: ListIncidentsQuery;
}

/** What `listIncidents` may answer instead, by status. */
export interface ListIncidentsErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  500: Problem;
}

/**
 * List incidents.
 * A public caller sees what happened roughly where, no words or photos of the person who reported.
 * `GET /incidents`
 */
export const listIncidents = /*#__PURE__*/ pageOperation<ListIncidentsParams, IncidentPage, Incident, ListIncidentsErrors, true>({"id":"listIncidents","method":"GET","path":"/incidents"});

export interface TrackIncidentParams {
  body: TrackingInput;
}

/** What `trackIncident` may answer instead, by status. */
export interface TrackIncidentErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  413: Problem;
  415: Problem;
  500: Problem;
}

/**
 * Follow a report by its number and query code.
 * A read. It is a POST so that the code stands in a body and never in a URL or a log. A wrong number and a wrong code answer alike.
 * `POST /incidents/track`
 */
export const trackIncident = /*#__PURE__*/ operation<TrackIncidentParams, TrackedIncident, TrackIncidentErrors>({"id":"trackIncident","method":"POST","path":"/incidents/track","retry":"safe","body":"json"});

export interface GetIncidentParams {
  path: { id: string };
}

/** What `getIncident` may answer instead, by status. */
export interface GetIncidentErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * Get an incident.
 * `GET /incidents/{id}`
 */
export const getIncident = /*#__PURE__*/ operation<GetIncidentParams, Incident, GetIncidentErrors>({"id":"getIncident","method":"GET","path":"/incidents/{id}"});

export type ListIncidentTimelineQuery = NonNullable<operations['listIncidentTimeline']['parameters']['query']>;

export interface ListIncidentTimelineParams {
  path: { id: string };
  query?: ListIncidentTimelineQuery;
}

/** What `listIncidentTimeline` may answer instead, by status. */
export interface ListIncidentTimelineErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * List what happened to an incident, oldest first.
 * `GET /incidents/{id}/timeline`
 */
export const listIncidentTimeline = /*#__PURE__*/ pageOperation<ListIncidentTimelineParams, TimelinePage, TimelineEntry, ListIncidentTimelineErrors>({"id":"listIncidentTimeline","method":"GET","path":"/incidents/{id}/timeline"});

export type ListIncidentNotesQuery = NonNullable<operations['listIncidentNotes']['parameters']['query']>;

export interface ListIncidentNotesParams {
  path: { id: string };
  query?: ListIncidentNotesQuery;
}

/** What `listIncidentNotes` may answer instead, by status. */
export interface ListIncidentNotesErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * List the notes on an incident, oldest first.
 * `GET /incidents/{id}/notes`
 */
export const listIncidentNotes = /*#__PURE__*/ pageOperation<ListIncidentNotesParams, NotePage, Note, ListIncidentNotesErrors>({"id":"listIncidentNotes","method":"GET","path":"/incidents/{id}/notes"});

export interface AddIncidentNoteParams {
  path: { id: string };
  body: NoteInput;
}

/** What `addIncidentNote` may answer instead, by status. */
export interface AddIncidentNoteErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  409: Problem;
  413: Problem;
  415: Problem;
  422: Problem;
  500: Problem;
}

/**
 * Add a note to an incident.
 * A public note is shown to whoever follows the report.
 * `POST /incidents/{id}/notes`
 */
export const addIncidentNote = /*#__PURE__*/ keyedOperation<AddIncidentNoteParams, Note, AddIncidentNoteErrors>({"id":"addIncidentNote","method":"POST","path":"/incidents/{id}/notes","body":"json"});

export type ListIncidentAttachmentsQuery = NonNullable<operations['listIncidentAttachments']['parameters']['query']>;

export interface ListIncidentAttachmentsParams {
  path: { id: string };
  query?: ListIncidentAttachmentsQuery;
}

/** What `listIncidentAttachments` may answer instead, by status. */
export interface ListIncidentAttachmentsErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * List the photos of an incident.
 * `GET /incidents/{id}/attachments`
 */
export const listIncidentAttachments = /*#__PURE__*/ pageOperation<ListIncidentAttachmentsParams, AttachmentPage, Attachment, ListIncidentAttachmentsErrors>({"id":"listIncidentAttachments","method":"GET","path":"/incidents/{id}/attachments"});

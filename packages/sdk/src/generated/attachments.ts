// Generated from specs/ by `npm run generate`. Never edited by hand.
import { keyedOperation, multipart, operation } from '../runtime.js';
import type { operations } from './schema.js';
import type { Attachment, AttachmentInput, Problem } from './types.js';

export type { Attachment, AttachmentInput, Problem } from './types.js';

export interface UploadAttachmentParams {
  body: AttachmentInput;
}

/** What `uploadAttachment` may answer instead, by status. */
export interface UploadAttachmentErrors {
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
 * Upload a photo.
 * JPEG, PNG or WebP up to 10 MB and 50 megapixels; the type is read from the content, not from the name. Position, device and every other piece of metadata is removed. A photo that no report or task takes up within a day is deleted.
 * `POST /attachments`
 */
export const uploadAttachment = /*#__PURE__*/ keyedOperation<UploadAttachmentParams, Attachment, UploadAttachmentErrors>({"id":"uploadAttachment","method":"POST","path":"/attachments","body":multipart});

export type GetAttachmentContentQuery = operations['getAttachmentContent']['parameters']['query'];

export interface GetAttachmentContentParams {
  path: { id: string };
  query: GetAttachmentContentQuery;
}

/** What `getAttachmentContent` may answer instead, by status. */
export interface GetAttachmentContentErrors {
  400: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * Download a photo by its expiring address.
 * Take the address from `Attachment.url`; it is signed, so that an `<img>` can show it.
 * `GET /attachments/{id}/content`
 */
export const getAttachmentContent = /*#__PURE__*/ operation<GetAttachmentContentParams, Blob, GetAttachmentContentErrors>({"id":"getAttachmentContent","method":"GET","path":"/attachments/{id}/content","answer":"blob","anonymous":true});

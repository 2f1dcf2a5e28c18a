// Generated from specs/ by `npm run generate`. Never edited by hand.
import { keyedOperation, type NoParams, operation, pageOperation } from '../runtime.js';
import type { operations } from './schema.js';
import type { GuestToken, GuestTokenInput, Problem, PublishableKey, PublishableKeyInput, PublishableKeyPage, Session } from './types.js';

export type { GuestToken, GuestTokenInput, Problem, PublishableKey, PublishableKeyInput, PublishableKeyPage, Session } from './types.js';

/** What `getSession` may answer instead, by status. */
export interface GetSessionErrors {
  401: Problem;
  403: Problem;
  500: Problem;
}

/**
 * Tell what the credential in use may do.
 * `GET /auth/session`
 */
export const getSession = /*#__PURE__*/ operation<NoParams, Session, GetSessionErrors, true>({"id":"getSession","method":"GET","path":"/auth/session"});

export interface MintGuestTokenParams {
  body: GuestTokenInput;
}

/** What `mintGuestToken` may answer instead, by status. */
export interface MintGuestTokenErrors {
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
 * Mint a short-lived token for one signed-in person.
 * Called by a district's back end after it has signed somebody in by its own means. A key gives no more than its own areas and roles. Tokens are never stored: a repeated key makes the same token again.
 * `POST /auth/guest-tokens`
 */
export const mintGuestToken = /*#__PURE__*/ keyedOperation<MintGuestTokenParams, GuestToken, MintGuestTokenErrors>({"id":"mintGuestToken","method":"POST","path":"/auth/guest-tokens","body":"json"});

export type ListPublishableKeysQuery = NonNullable<operations['listPublishableKeys']['parameters']['query']>;

export interface ListPublishableKeysParams {
  query?: ListPublishableKeysQuery;
}

/** What `listPublishableKeys` may answer instead, by status. */
export interface ListPublishableKeysErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  500: Problem;
}

/**
 * List the site's publishable keys.
 * `GET /auth/publishable-keys`
 */
export const listPublishableKeys = /*#__PURE__*/ pageOperation<ListPublishableKeysParams, PublishableKeyPage, PublishableKey, ListPublishableKeysErrors, true>({"id":"listPublishableKeys","method":"GET","path":"/auth/publishable-keys"});

export interface CreatePublishableKeyParams {
  body: PublishableKeyInput;
}

/** What `createPublishableKey` may answer instead, by status. */
export interface CreatePublishableKeyErrors {
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
 * Create a publishable key for a page.
 * `POST /auth/publishable-keys`
 */
export const createPublishableKey = /*#__PURE__*/ keyedOperation<CreatePublishableKeyParams, PublishableKey, CreatePublishableKeyErrors>({"id":"createPublishableKey","method":"POST","path":"/auth/publishable-keys","body":"json"});

export interface RevokePublishableKeyParams {
  path: { id: string };
}

/** What `revokePublishableKey` may answer instead, by status. */
export interface RevokePublishableKeyErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  409: Problem;
  500: Problem;
}

/**
 * Revoke a publishable key.
 * `DELETE /auth/publishable-keys/{id}`
 */
export const revokePublishableKey = /*#__PURE__*/ keyedOperation<RevokePublishableKeyParams, void, RevokePublishableKeyErrors>({"id":"revokePublishableKey","method":"DELETE","path":"/auth/publishable-keys/{id}","answer":"none"});

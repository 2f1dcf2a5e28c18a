// Generated from specs/ by `npm run generate`. Never edited by hand.
import { operation, pageOperation } from '../runtime.js';
import type { operations } from './schema.js';
import type { Category, CategoryPage, Problem } from './types.js';

export type { Category, CategoryPage, Problem } from './types.js';

export type ListCategoriesQuery = NonNullable<operations['listCategories']['parameters']['query']>;

export interface ListCategoriesParams {
  query?: ListCategoriesQuery;
}

/** What `listCategories` may answer instead, by status. */
export interface ListCategoriesErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  500: Problem;
}

/**
 * List what can be reported.
 * Groups first, each followed by its categories. Public.
 * `GET /categories`
 */
export const listCategories = /*#__PURE__*/ pageOperation<ListCategoriesParams, CategoryPage, Category, ListCategoriesErrors, true>({"id":"listCategories","method":"GET","path":"/categories"});

export interface GetCategoryParams {
  path: { code: string };
}

/** What `getCategory` may answer instead, by status. */
export interface GetCategoryErrors {
  400: Problem;
  401: Problem;
  403: Problem;
  404: Problem;
  500: Problem;
}

/**
 * Get a category with its time limits.
 * `GET /categories/{code}`
 */
export const getCategory = /*#__PURE__*/ operation<GetCategoryParams, Category, GetCategoryErrors>({"id":"getCategory","method":"GET","path":"/categories/{code}"});

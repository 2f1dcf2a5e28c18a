/** What generated modules are made of. */
import type { OperationTable as CoreTable } from './core/operation-table.js';
import { operation as coreOperation, type Arguments, type Operation } from './core/operation.js';
import { pageOperation as corePage, type PageOperation } from './core/page-operation.js';
import type { Page } from './core/page.js';
import { streamOperation as coreStream, type StreamOperation } from './core/stream-operation.js';

// Declarations of generated modules name these.
export type { Call } from './core/call.js';
export type { Operation } from './core/operation.js';
export type { PageOperation } from './core/page-operation.js';
export type { Page, PageCall } from './core/page.js';
export type { StreamOperation } from './core/stream-operation.js';
export type { Client } from './core/client.js';
export type { CallOptions } from './core/send.js';
export type { NoParams } from './core/operation.js';

/** A list of values that a newer server may add to. */
export type Open<T extends string> = T | (string & {});

/**
 * The tag of a member of a union that this version does not know. It stands for any text but the known tags; TypeScript
 * has no such type, so it is one that no known tag matches: comparing with a known tag leaves the unknown member out.
 */
export type UnknownTag = `(unknown) ${string}`;

export interface BodyEncoder {
  readonly encodes: string;
}
export const multipart: BodyEncoder = { encodes: 'multipart' };
export const urlencoded: BodyEncoder = { encodes: 'urlencoded' };
export const binary: BodyEncoder = { encodes: 'binary' };
export const text: BodyEncoder = { encodes: 'text' };
export const styledParameters = { serializes: 'styles' };

export interface OperationTable {
  id: string;
  method: string;
  path: string;
  retry?: 'safe' | 'idempotent' | 'keyed' | 'never';
  key?: string;
  body?: 'json' | BodyEncoder;
  bodyType?: string;
  /** Media types of parts of a multipart body, where the contract names them. */
  parts?: Record<string, string>;
  answer?: 'text' | 'blob' | 'none';
  accept?: string;
  anonymous?: true;
  serialize?: typeof styledParameters;
  styles?: Record<string, string>;
  server?: string;
  page?: { style?: 'page' | 'link'; items?: string; next?: string; param?: string };
}

/** Only for types: which security scheme of the contract is asked for. */
export interface ForScheme<Scheme extends string> {
  readonly scheme?: Scheme;
}

function toCore(table: OperationTable): CoreTable;
function toCore(table: unknown): unknown {
  return table;
}

export function operation<P, Data, Errors, Optional extends boolean = false, Scheme extends string = string>(
  table: OperationTable,
): Operation<P, Data, Errors, Optional> & ForScheme<Scheme>;
export function operation(table: OperationTable): unknown {
  return coreOperation(toCore(table));
}

export function pageOperation<P, Data, Item, Errors, Optional extends boolean = false, Scheme extends string = string>(
  table: OperationTable,
): PageOperation<P, Data & Page<Item>, Item, Errors, Optional> & ForScheme<Scheme>;
export function pageOperation(table: OperationTable): unknown {
  return corePage(toCore(table));
}

export function streamOperation<P, Data, Errors, Optional extends boolean = false, Scheme extends string = string>(
  table: OperationTable,
): StreamOperation<P, Data, Errors> & ForScheme<Scheme> & ((...args: Arguments<P, Optional>) => Promise<Response>);
export function streamOperation(table: OperationTable): unknown {
  return coreStream({ ...toCore(table), answer: 'sse' });
}

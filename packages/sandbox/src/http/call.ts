import type { operations } from '../generated/schema.js';
import type { AreaIndex } from '../domain/areas.js';
import type { BoundaryIndex } from '../domain/boundaries.js';
import type { CategoryRecord } from '../domain/category.js';
import type { IndicatorCatalogue } from '../domain/indicator.js';
import type { FileStore } from '../files/file-store.js';
import type { LiveHub } from '../live/hub.js';
import type { FigureBook } from '../queries/figure-book.js';
import type { Secrets } from '../secrets.js';
import type { Database } from '../store/database.js';
import type { Caller, Language, OperationId } from '../types.js';
import { Problem } from './problems.js';
import type { GuessLimit } from './rate-limit.js';
import type { Suspicion } from './suspicion.js';

/** A stream that is open now. */
export interface OpenStream {
  /** The key that its caller uses, or that vouched for them. */
  readonly keyId: string;
  close(): void;
}

/** What the handlers work with; made once per platform. */
export interface Context {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly areas: AreaIndex;
  readonly boundaries: BoundaryIndex;
  readonly categories: ReadonlyMap<string, CategoryRecord>;
  readonly catalogue: IndicatorCatalogue;
  readonly figures: FigureBook;
  readonly files: FileStore;
  readonly hub: LiveHub;
  readonly streams: Set<OpenStream>;
  readonly suspicion: Suspicion;
  /** For numbers and query codes. */
  readonly guesses: GuessLimit;
  readonly clock: () => Date;
  /** The origin under which the platform itself is reached. */
  readonly publicOrigin: string;
}

type JsonBody<O> = O extends { requestBody: { content: { 'application/json': infer Body } } } ? Body : undefined;
type Query<O> = O extends { parameters: { query?: never } }
  ? Record<string, never>
  : O extends { parameters: { query?: infer Q } }
    ? NonNullable<Q>
    : Record<string, never>;
type Path<O> = O extends { parameters: { path: infer P } } ? P : Record<string, never>;
type Success<R> = {
  [S in keyof R & (200 | 201 | 204)]: R[S] extends { content: { 'application/json': infer Body } } ? Body : undefined;
}[keyof R & (200 | 201 | 204)];

/** A request that has been authenticated and validated against the spec. */
export interface Call<O extends OperationId = OperationId> {
  readonly operationId: O;
  /** Identifies the operation and its place, for repeated requests. */
  readonly target: string;
  /** Absent only where the operation needs no credential. */
  readonly caller: Caller | undefined;
  readonly path: Path<operations[O]>;
  readonly query: Query<operations[O]>;
  readonly body: JsonBody<operations[O]>;
  readonly headers: Readonly<Record<string, string>>;
  /** The file of a multipart body. */
  readonly file?: Buffer;
  /** The bytes of a body that is taken as it comes. */
  readonly stream?: AsyncIterable<Uint8Array>;
  readonly language: Language;
  /** Where the request came from: tells visitors apart, and is kept nowhere. */
  readonly address: string;
  readonly now: Date;
}

export interface Answer<Body = unknown> {
  readonly status: 200 | 201 | 204;
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

export type AnswerBody<O extends OperationId> = Success<operations[O]['responses']>;
export type Handler<O extends OperationId> = (call: Call<O>, context: Context) => Promise<Answer<AnswerBody<O>>>;
/** One handler per operation of the spec; a stream is no answer, so it stands apart. */
export type Handlers = { readonly [O in Exclude<OperationId, 'openStream' | 'getAttachmentContent'>]: Handler<O> };

/** The caller of an operation that needs a credential. */
export function callerOf(call: Pick<Call, 'caller'>): Caller {
  if (!call.caller) throw new Problem('missing_credential');
  return call.caller;
}

export function ok<Body>(body: Body, headers?: Readonly<Record<string, string>>): Answer<Body> {
  return { status: 200, body, ...(headers && { headers }) };
}

export function created<Body>(body: Body, headers?: Readonly<Record<string, string>>): Answer<Body> {
  return { status: 201, body, ...(headers && { headers }) };
}

/** What generated code is made of. Its own entry, so that clients generated from other contracts can import it. */
export { binary, multipart, text, urlencoded } from './core/bodies.js';
export { keyedOperation, type KeyedOperation } from './core/keyed-operation.js';
export { linkPageOperation } from './core/link-page-operation.js';
export { numberedPageOperation } from './core/numbered-page-operation.js';
export { operation } from './core/operation.js';
export { pageOperation } from './core/page-operation.js';
export { streamOperation } from './core/stream-operation.js';
export { styledParameters } from './core/styled-parameters.js';

// What the declarations of generated modules name.
export type { Address, EncodedBody, Params } from './core/build.js';
export type { Call } from './core/call.js';
export type { Client } from './core/client.js';
export type { EventStream, StreamOptions } from './core/event-stream.js';
export type { Open, UnknownTag } from './core/open.js';
export type { Arguments, NoParams, Operation, OperationInfo } from './core/operation.js';
export type { OperationTable } from './core/operation-table.js';
export type { PageOperation } from './core/page-operation.js';
export type { PageCall } from './core/page.js';
export type { RetryClass } from './core/retry.js';
export type { CallOptions } from './core/send.js';
export type { StreamOperation } from './core/stream-operation.js';
export type { StyledParameters } from './core/styled-parameters.js';

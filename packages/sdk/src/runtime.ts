/** What generated code is made of. Its own entry, so that clients generated from other contracts can import it. */
export { binary, multipart, text, urlencoded } from './core/bodies.js';
export { keyedOperation } from './core/keyed-operation.js';
export { linkPageOperation } from './core/link-page-operation.js';
export { numberedPageOperation } from './core/numbered-page-operation.js';
export { operation, type NoParams, type Open, type Operation } from './core/operation.js';
export { pageOperation, type PageOperation } from './core/page-operation.js';
export { streamOperation, type StreamOperation } from './core/stream-operation.js';
export { styledParameters } from './core/styled-parameters.js';

export type { Auth } from './auth/auth.js';
export { apiKey } from './auth/api-key.js';
export { basic } from './auth/basic.js';
export { bearer } from './auth/bearer.js';
export { none } from './auth/none.js';
export { isPublishableKey, publishableKey } from './auth/publishable-key.js';
export { schemes } from './auth/schemes.js';
export { secretKey } from './auth/secret-key.js';
export { tokenProvider, type ProvidedToken } from './auth/token-provider.js';
export { createClient, type Client, type ClientOptions } from './core/client.js';
export type { Call, SafeResult, WithResponse } from './core/call.js';
export {
  AbortedError,
  AuthError,
  DecodeError,
  HttpError,
  isHttpError,
  isSdkError,
  NetworkError,
  SdkError,
  TimeoutError,
  UsageError,
  type FailedAttempt,
  type SdkErrorInit,
  type SdkErrorKind,
} from './core/errors.js';
export type { EventStream, StreamEvent, StreamOptions, StreamStatus } from './core/event-stream.js';
export type { CallContext, Middleware, Next, Sign } from './core/middleware.js';
export { isError, type DefaultBody, type ErrorBody, type OperationInfo } from './core/operation.js';
export type { Page, PageCall } from './core/page.js';
export type { CallOptions } from './core/send.js';
export { API_VERSION } from './generated/api-version.js';
export { uuidv7 } from './core/uuid.js';

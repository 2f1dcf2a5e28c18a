export type { Auth } from './auth/auth.js';
export { publishableKey, secretKey } from './auth/keys.js';
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
  type SdkErrorKind,
} from './core/errors.js';
export type { EventStream, StreamEvent, StreamOptions, StreamStatus } from './core/event-stream.js';
export type { CallContext, Middleware, Next, Sign } from './core/middleware.js';
export { isError } from './core/operation.js';
export type { PageCall } from './core/page.js';
export type { CallOptions } from './core/send.js';
export { uuidv7 } from './core/uuid.js';

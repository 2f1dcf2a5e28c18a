import { isSdkError, type SdkErrorKind } from '../core/errors.js';

/** How an attempt ended for a middleware: an answer's head, or an error. `other` is not an error of this SDK. */
export type Outcome =
  | { ms: number; response: Response; errorKind?: undefined }
  | { ms: number; response?: undefined; errorKind: ErrorKind };

/** What went wrong: a kind of this SDK's errors, or `other` where something else was thrown. */
export type ErrorKind = SdkErrorKind | 'other';

/** Sends, tells how it ended and how long that took, and passes it on unchanged. */
export function watch(sending: () => Promise<Response>, ended: (outcome: Outcome) => void): Promise<Response> {
  const start = performance.now();
  const tell = (how: { response: Response } | { errorKind: ErrorKind }) => {
    try {
      ended({ ms: Math.round(performance.now() - start), ...how });
    } catch (error) {
      // A logger that breaks must not turn a call that succeeded into one that failed.
      console.error(error);
    }
  };
  return sending().then(
    (response) => {
      tell({ response });
      return response;
    },
    (error: unknown) => {
      tell({ errorKind: isSdkError(error) ? error.kind : 'other' });
      throw error;
    },
  );
}

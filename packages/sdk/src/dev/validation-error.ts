import { SdkError, type SdkErrorInit } from '../core/errors.js';

/** One thing that is not as the contract has it. */
export interface ValidationProblem {
  /** Where, as a JSON pointer that begins with `/path`, `/query`, `/header`, `/cookie`, `/body` or `/status`. */
  pointer: string;
  /** What is wrong there; never what was sent or answered. */
  message: string;
}

/** So many problems are told in the message; all are in `problems`. */
const TOLD = 5;

/**
 * A request or an answer is not what the contract says. Its kind is `validation`, and it is never tried again. It names
 * places, not values: those may be somebody's.
 */
export class ValidationError extends SdkError {
  /** Which of the two it is about. Where it is the request, nothing was sent. */
  declare readonly side: 'request' | 'answer';
  /** Every place where it differs. */
  declare readonly problems: readonly ValidationProblem[];

  constructor(
    side: ValidationError['side'],
    sentence: string,
    problems: readonly ValidationProblem[],
    init: SdkErrorInit,
  ) {
    const lines = problems.slice(0, TOLD).map(({ pointer, message }) => `  ${pointer} ${message}`);
    const more = problems.length > TOLD ? [`  … and ${problems.length - TOLD} more`] : [];
    const told = { side, problems };
    super('validation', [`${init.operationId}: ${sentence}`, ...lines, ...more].join('\n'), { ...init, ...told });
  }
}

import type { Handlers } from '../http/call.js';
import { Problem } from '../http/problems.js';

const unavailable = async () => {
  throw new Problem('unavailable');
};

export const traceHandlers: Pick<Handlers, 'resolveCode' | 'getTraceItem' | 'listTraceEvents'> = {
  resolveCode: unavailable,
  getTraceItem: unavailable,
  listTraceEvents: unavailable,
};

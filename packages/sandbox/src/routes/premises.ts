import type { Handlers } from '../http/call.js';
import { Problem } from '../http/problems.js';

const unavailable = async () => {
  throw new Problem('unavailable');
};

export const premisesHandlers: Pick<Handlers, 'listPremises' | 'getPremises'> = {
  listPremises: unavailable,
  getPremises: unavailable,
};

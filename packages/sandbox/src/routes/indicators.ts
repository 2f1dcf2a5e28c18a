import type { Handlers } from '../http/call.js';
import { Problem } from '../http/problems.js';

const unavailable = async () => {
  throw new Problem('unavailable');
};

export const indicatorHandlers: Pick<
  Handlers,
  'listIndicators' | 'listIndicatorReadings' | 'getIndicator' | 'getIndicatorSeries' | 'listIndicatorAreas'
> = {
  listIndicators: unavailable,
  listIndicatorReadings: unavailable,
  getIndicator: unavailable,
  getIndicatorSeries: unavailable,
  listIndicatorAreas: unavailable,
};

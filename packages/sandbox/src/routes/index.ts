import type { Handlers } from '../http/call.js';
import { areaHandlers } from './areas.js';
import { assetHandlers } from './assets.js';
import { attachmentHandlers } from './attachments.js';
import { authHandlers } from './auth.js';
import { categoryHandlers } from './categories.js';
import { indicatorHandlers } from './indicators.js';
import { premisesHandlers } from './premises.js';
import { traceHandlers } from './trace.js';
import { incidentHandlers } from './incidents.js';
import { taskHandlers } from './tasks.js';
import { uploadHandlers } from './uploads.js';

/** Every operation of the contract; the compiler says when one is missing. */
export const handlers: Handlers = {
  ...areaHandlers,
  ...assetHandlers,
  ...attachmentHandlers,
  ...authHandlers,
  ...categoryHandlers,
  ...incidentHandlers,
  ...indicatorHandlers,
  ...premisesHandlers,
  ...taskHandlers,
  ...traceHandlers,
  ...uploadHandlers,
};

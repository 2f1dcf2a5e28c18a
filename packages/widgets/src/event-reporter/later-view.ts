import type { Area } from '@digital-cq/sdk/types';
import type { LiveDataStatus } from '../internal/controllers/live-data.js';
import type { PhotoUploads } from '../internal/controllers/photo-uploads.js';
import type { Capabilities } from '../internal/platform-context.js';
import type { EventReporterMessages } from '../translations/zh-CN/event-reporter.js';
import type { ReporterView } from './reporter-view.js';
import type { Submission } from './submission.js';
import type { FieldName } from './validate.js';

/** What the later steps draw from. */
export interface LaterView extends ReporterView {
  readonly t: EventReporterMessages;
  readonly capabilities: Capabilities;
  readonly photos: PhotoUploads;
  readonly submission: Submission;
  readonly districts: AreaChoices;
  readonly townships: AreaChoices;
  readonly communities: AreaChoices;
  readonly districtName: string | undefined;
  readonly fixedDistrict: boolean;
  /** Whether photos that have not arrived go along with the report, from what waits on this device. */
  readonly keepsPhotos: boolean;
  /** Who reports, drawn. */
  readonly who: unknown;
  /** What others have reported nearby, drawn. */
  readonly similar: unknown;
  focusField: (field: FieldName) => void;
}

export interface AreaChoices {
  readonly data: readonly Area[] | undefined;
  readonly status: LiveDataStatus;
  readonly error: Error | undefined;
  reload: () => Promise<void>;
}

import type { Area, Category, TrackedIncident } from '@digital-cq/sdk/types';
import type { Language } from '../internal/controllers/locale.js';
import type { LiveDataStatus } from '../internal/controllers/live-data.js';
import type { PhotoUploads } from '../internal/controllers/photo-uploads.js';
import type { Capabilities } from '../internal/platform-context.js';
import type { EventReporterMessages } from '../translations/zh-CN/event-reporter.js';
import type * as LaterStepsModule from './later-steps.js';
import type { ReportForm } from './report-form.js';
import type { FieldName } from './validate.js';

/** What the parts of the reporter draw from, and the few things they can ask for. */
export interface ReporterView {
  readonly t: EventReporterMessages;
  readonly language: Language;
  readonly headingLevel: number;
  readonly capabilities: Capabilities;
  readonly form: ReportForm;
  readonly photos: PhotoUploads;
  readonly categories: readonly Category[];
  readonly category: Category | undefined;
  readonly query: string;
  readonly openGroup: string | undefined;
  readonly districts: AreaChoices;
  readonly townships: AreaChoices;
  readonly communities: AreaChoices;
  readonly districtName: string | undefined;
  readonly fixedDistrict: boolean;
  search: (query: string) => void;
  toggleGroup: (code: string) => void;
  goTo: (step: number) => void;
  focusField: (field: FieldName) => void;
}

export interface AreaChoices {
  readonly data: readonly Area[] | undefined;
  readonly status: LiveDataStatus;
  readonly error: Error | undefined;
  reload: () => Promise<void>;
}

/** The steps after the first, or why they are not there. */
export interface LaterSteps {
  readonly steps: typeof LaterStepsModule | undefined;
  readonly error: Error | undefined;
  reload: () => void;
}

/** What the tracking page draws from. */
export interface TrackingData {
  readonly data: TrackedIncident | undefined;
  readonly asOf: Date | undefined;
  readonly status: LiveDataStatus;
  readonly live: boolean;
  readonly error: Error | undefined;
}

/** The name to show in a language. */
export function categoryName(category: Category, language: Language): string {
  return (language === 'en' && category.nameEn) || category.name;
}

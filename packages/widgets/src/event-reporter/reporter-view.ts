import type { Category, IncidentReceipt } from '@digital-cq/sdk/types';
import type { LiveData } from '../internal/controllers/live-data.js';
import type { Language, Locale } from '../internal/controllers/locale.js';
import type { WidgetElement } from '../internal/widget-element.js';
import type { EventReporterFirstMessages } from '../translations/zh-CN/event-reporter.js';
import type { MapSettings } from './where/map-settings.js';
import type { PresetName } from './what/presets.js';
import type { ReportForm } from './report-form.js';

/** What comes later to the first step. */
export interface MoreOfWhat {
  /** The categories that a query means, best first. */
  find: (categories: readonly Category[], query: string) => Category[];
  /** What the page has fixed, in place of its field. */
  fixed: (view: ReporterView, name: PresetName) => unknown;
  /** What follows the description. */
  rest: (view: ReporterView) => unknown;
}

/** What the first step draws from, and the few things it can ask for. */
export interface ReporterView {
  readonly t: EventReporterFirstMessages;
  readonly language: Language;
  readonly headingLevel: number;
  readonly form: ReportForm;
  /** None while they are on their way: the form does not wait for them. */
  readonly categories: readonly Category[];
  /** What stands in their place until then. */
  categoriesMissing: () => unknown;
  readonly category: Category | undefined;
  readonly query: string;
  /** Nothing until its code is there. */
  readonly more: MoreOfWhat | undefined;
  readonly openGroup: string | undefined;
  search: (query: string) => void;
  toggleGroup: (code: string) => void;
  goTo: (step: number) => void;
}

/** The widget, with what only the later parts go by. */
export interface ReporterHost extends WidgetElement, MapSettings {
  readonly onBehalf: boolean;
  readonly sharedDevice: boolean;
  readonly readAloud: boolean;
  readonly trackUrl?: string | undefined;
}

/** What the parts that come later may ask of the widget. */
export interface ReporterDesk {
  readonly host: ReporterHost;
  readonly form: ReportForm;
  readonly locale: Locale<EventReporterFirstMessages>;
  /** The district, township or community that the page has fixed. */
  fixedArea: () => string | undefined;
  /** The category that is chosen. */
  category: () => Category | undefined;
  /** How well the categories are known. */
  categories: () => Pick<LiveData<readonly unknown[], Category[]>, 'asOf' | 'status'>;
  /** The step that is shown alone; none where all are shown. */
  currentStep: () => number | undefined;
  goTo: (step: number, selector?: string) => void;
  follow: (no: string, queryCode: string) => void;
  /** Shows and keeps a receipt, or lets go of it and begins anew. */
  keep: (receipt: IncidentReceipt | undefined) => void;
  focus: (selector: string) => void;
}

/** The name to show in a language. */
export function categoryName(category: Category, language: Language): string {
  return (language === 'en' && category.nameEn) || category.name;
}

import type { LiveDataStatus } from '../internal/controllers/live-data.js';
import type { PhotoEditor } from '../internal/controllers/photo-editor.js';
import type { PhotoUploads } from '../internal/controllers/photo-uploads.js';
import type { Capabilities } from '../internal/platform-context.js';
import type { EventReporterMessages } from '../translations/zh-CN/event-reporter.js';
import type { MapPanel } from './where/map-panel.js';
import type { PlaceFinder } from './where/place-finder.js';
import type { Place } from './where/places.js';
import type { PresetName } from './what/presets.js';
import type { AskedQuestion } from './what/asked-questions.js';
import type { Sign } from './what/sign.js';
import type { ReporterView } from './reporter-view.js';
import type { Recorder } from './evidence/recorder.js';
import type { Submission } from './sending/submission.js';
import type { FieldName } from './validate.js';
import type { Whereabouts } from './where/whereabouts.js';

/** What the later steps draw from. */
export interface LaterView extends ReporterView {
  readonly t: EventReporterMessages;
  readonly capabilities: Capabilities;
  readonly photos: PhotoUploads;
  readonly editor: PhotoEditor;
  readonly recorder: Recorder;
  readonly submission: Submission;
  readonly districts: AreaChoices;
  readonly townships: AreaChoices;
  readonly communities: AreaChoices;
  readonly finder: PlaceFinder;
  readonly whereabouts: Whereabouts;
  /** The map, where the page wants one. */
  readonly map: MapPanel | undefined;
  removePosition: () => void;
  readonly districtName: string | undefined;
  readonly fixedDistrict: boolean;
  /** Whether photos that have not arrived go along with the report, from what waits on this device. */
  readonly keepsPhotos: boolean;
  /** Who reports, drawn. */
  readonly who: unknown;
  /** What others have reported nearby, drawn. */
  readonly similar: unknown;
  /** The questions of the category that are asked now. */
  readonly asked: readonly AskedQuestion[];
  /** The public facility that it is about. */
  readonly asset: Sign | undefined;
  /** What stands in place of a field that the page has fixed; nothing where it has not. */
  fixed: (name: PresetName) => unknown;
  focusField: (field: FieldName) => void;
}

export interface AreaChoices {
  readonly data: readonly Place[] | undefined;
  readonly status: LiveDataStatus;
  readonly error: Error | undefined;
  reload: () => Promise<void>;
}

import { isHttpError, uuidv7 } from '@digital-cq/sdk';
import { reportIncident } from '@digital-cq/sdk/incidents';
import type { IncidentReceipt, Point } from '@digital-cq/sdk/types';
import { announceError } from '../internal/error-event.js';
import type { LiveDataHost } from '../internal/controllers/live-data.js';
import type { PhotoUploads } from '../internal/controllers/photo-uploads.js';
import type { Capabilities } from '../internal/platform-context.js';
import type { EventReporterMessages } from '../translations/zh-CN/event-reporter.js';
import { emptyDraft, toInput, type Draft } from './draft.js';
import { EventReportedEvent, EventReportEvent } from './event-reporter.events.js';
import { locate, type LocateFailure } from './locate.js';
import { readDraft, writeDraft } from './storage.js';
import { fromProblem, validate, type FieldErrors, type FieldName } from './validate.js';

/** A report being written: the draft, what is wrong with it, and its one way to the platform. */
export class ReportForm {
  draft: Draft = emptyDraft();
  errors: FieldErrors = {};
  /** A failure that belongs to no field. */
  failure: unknown;
  vetoed = false;
  sending = false;
  savedAt: Date | undefined;
  restored = false;
  locating = false;
  locateFailure: LocateFailure | undefined;

  readonly #host: LiveDataHost;
  readonly #photos: PhotoUploads;
  #scope: string | undefined;
  #preset = '';
  #fixedArea: string | undefined;
  /** The last request and its key: sent again unchanged, it is recorded once. */
  #attempt: { body: string; key: string } | undefined;

  constructor(host: LiveDataHost, photos: PhotoUploads) {
    this.#host = host;
    this.#photos = photos;
  }

  get errorCount(): number {
    return Object.keys(this.errors).length;
  }

  /** Brings back what was being written here, once per place. */
  restore(scope: string, { category, area }: { category: string; area: string | undefined }): void {
    this.#fixedArea = area;
    this.#preset = category;
    if (this.#scope === scope) return;
    this.#scope = scope;
    const kept = readDraft(scope);
    this.draft = kept?.draft ?? emptyDraft();
    this.savedAt = kept?.at;
    this.restored = kept !== undefined;
    this.#applyPresets();
  }

  set<Name extends keyof Draft>(name: Name, value: Draft[Name], field?: FieldName): void {
    const draft = { ...this.draft, [name]: value };
    if (name === 'district') Object.assign(draft, { township: '', community: '' });
    if (name === 'township') draft.community = '';
    if (name === 'contactName' || name === 'contactPhone') draft.consentAt ??= new Date().toISOString();
    this.draft = draft;
    if (field) delete this.errors[field];
    this.#save();
    this.#host.requestUpdate();
  }

  check(t: EventReporterMessages): FieldErrors {
    return validate(this.draft, t, this.#fixedArea === undefined);
  }

  async findPosition(capabilities: Capabilities): Promise<void> {
    this.locating = true;
    this.locateFailure = undefined;
    this.#host.requestUpdate();
    const found: Point | LocateFailure = await locate(capabilities);
    this.locating = false;
    if (typeof found === 'string') this.locateFailure = found;
    else this.set('point', found, 'address');
    this.#host.requestUpdate();
  }

  /** Sends the report. Resolves to the receipt, or to nothing when `errors` or `failure` say why not. */
  async send(): Promise<IncidentReceipt | undefined> {
    const client = this.#host.activeClient;
    if (!client || this.sending) return undefined;
    const body = toInput(this.draft, this.#photos.attachmentIds);
    this.failure = undefined;
    this.vetoed = !this.#host.dispatchEvent(new EventReportEvent(body));
    if (this.vetoed) {
      this.#host.requestUpdate();
      return undefined;
    }
    const text = JSON.stringify(body);
    if (this.#attempt?.body !== text) this.#attempt = { body: text, key: uuidv7() };
    this.sending = true;
    this.#host.requestUpdate();
    const answer = await reportIncident(client, { body }, { idempotencyKey: this.#attempt.key }).safe();
    this.sending = false;
    this.#host.requestUpdate();
    if (answer.ok) {
      this.clear();
      this.#host.dispatchEvent(new EventReportedEvent(answer.data));
      return answer.data;
    }
    announceError(this.#host, answer.error);
    this.errors = isHttpError(answer.error) ? fromProblem(answer.error.problem?.errors) : {};
    if (this.errorCount === 0) this.failure = answer.error;
    return undefined;
  }

  /** Forgets everything that was filled in, here and on the device. */
  clear(): void {
    this.draft = emptyDraft();
    this.errors = {};
    this.failure = undefined;
    this.locateFailure = undefined;
    this.savedAt = undefined;
    this.restored = false;
    this.#attempt = undefined;
    this.#photos.clear();
    this.#applyPresets();
    if (this.#scope !== undefined) writeDraft(this.#scope, undefined);
    this.#host.requestUpdate();
  }

  #applyPresets(): void {
    const { draft } = this;
    if (this.#preset && !draft.categoryCode) draft.categoryCode = this.#preset;
    const area = this.#fixedArea ?? '';
    if (area.length >= 6) draft.district = area.slice(0, 6);
    if (area.length >= 9) draft.township = area.slice(0, 9);
    if (area.length === 12) draft.community = area;
  }

  #save(): void {
    if (this.#scope === undefined) return;
    this.savedAt = writeDraft(this.#scope, this.draft) ? new Date() : undefined;
  }
}

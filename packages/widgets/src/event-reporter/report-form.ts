import type { LiveDataHost } from '../internal/controllers/live-data.js';
import { emptyDraft, type Draft } from './draft.js';
import { withPresets, type PresetName, type Presets } from './presets.js';
import { readDraft, writeDraft } from './storage.js';
import type { FieldErrors, FieldName } from './validate.js';

/** A report being written: the draft, kept on the device, and what is wrong with it. */
export class ReportForm {
  draft: Draft = emptyDraft();
  errors: FieldErrors = {};
  savedAt: Date | undefined;
  restored = false;
  /** The facility that the draft was about when it was brought back. */
  keptAsset = '';
  /** What the page has fixed. */
  locked: readonly PresetName[] = [];

  readonly #host: LiveDataHost;
  #scope: string | undefined;
  #presets: Presets = {};
  #fixedArea: string | undefined;

  constructor(host: LiveDataHost) {
    this.#host = host;
  }

  get errorCount(): number {
    return Object.keys(this.errors).length;
  }

  /** Brings back what was being written here, once per place. */
  restore(scope: string, presets: Presets, area: string | undefined): void {
    this.#fixedArea = area;
    this.#presets = presets;
    if (this.#scope === scope) return;
    this.#scope = scope;
    const kept = readDraft(scope);
    this.draft = kept?.draft ?? emptyDraft();
    this.savedAt = kept?.at;
    this.restored = kept !== undefined;
    this.keptAsset = this.draft.assetCode;
    this.#applyPresets();
  }

  set<Name extends keyof Draft>(name: Name, value: Draft[Name], field?: FieldName): void {
    const draft = { ...this.draft, [name]: value };
    if (name === 'district') Object.assign(draft, { township: '', community: '' });
    if (name === 'township') draft.community = '';
    if (name === 'contactName' || name === 'contactPhone') draft.consentAt ??= new Date().toISOString();
    this.draft = draft;
    if (field) delete this.errors[field];
    if (this.#scope !== undefined) this.savedAt = writeDraft(this.#scope, draft) ? new Date() : undefined;
    this.#host.requestUpdate();
  }

  /** Forgets everything that was filled in, here and on the device. */
  clear(): void {
    this.draft = emptyDraft();
    this.errors = {};
    this.savedAt = undefined;
    this.restored = false;
    this.keptAsset = '';
    this.#applyPresets();
    if (this.#scope !== undefined) writeDraft(this.#scope, undefined);
    this.#host.requestUpdate();
  }

  #applyPresets(): void {
    const { draft, locked } = withPresets(this.draft, this.#presets);
    this.draft = draft;
    this.locked = locked;
    const area = this.#fixedArea ?? '';
    if (area.length >= 6) draft.district = area.slice(0, 6);
    if (area.length >= 9) draft.township = area.slice(0, 9);
    if (area.length === 12) draft.community = area;
  }
}

import type { LiveDataHost } from '../internal/controllers/live-data.js';
import { areasIn } from './area-code.js';
import { emptyDraft, type Draft } from './draft.js';
import { withPresets, type PresetName, type Presets } from './what/presets.js';
import type { FieldErrors, FieldName } from './validate.js';

/** A report being written, and what is wrong with it. */
export class ReportForm {
  draft: Draft = emptyDraft();
  errors: FieldErrors = {};
  /** The facility that the draft was about when it was brought back. */
  keptAsset = '';
  /** What the page has fixed. */
  locked: readonly PresetName[] = [];
  /** The platform and the area that it is for. */
  scope: string | undefined;

  readonly #host: LiveDataHost;
  #presets: Presets = {};
  #fixedArea: string | undefined;
  /** What was there before anybody filled anything in. */
  #fresh = this.draft;

  constructor(host: LiveDataHost) {
    this.#host = host;
  }

  get errorCount(): number {
    return Object.keys(this.errors).length;
  }

  /** Whether nobody has filled anything in. */
  get isFresh(): boolean {
    return Object.keys(this.#changes).length === 0;
  }

  /** Begins anew, once per place. */
  begin(scope: string, presets: Presets, area: string | undefined): void {
    this.#fixedArea = area;
    this.#presets = presets;
    if (this.scope === scope) return;
    this.scope = scope;
    this.clear();
  }

  /** Brings back what was filled in. What has been filled in since is newer. */
  fill(words: Partial<Draft>): void {
    this.draft = { ...this.draft, ...words, ...this.#changes };
    this.keptAsset = words.assetCode ?? '';
    this.#applyPresets();
    this.#host.requestUpdate();
  }

  set<Name extends keyof Draft>(name: Name, value: Draft[Name], field?: FieldName): void {
    const draft = { ...this.draft, [name]: value };
    if (name === 'district') Object.assign(draft, { township: '', community: '' });
    if (name === 'township') draft.community = '';
    this.draft = draft;
    if (field) delete this.errors[field];
    this.#host.requestUpdate();
  }

  /** Gives back what the page has fixed. */
  unlock(name: PresetName): void {
    this.locked = this.locked.filter((other) => other !== name);
    this.#host.requestUpdate();
  }

  /** Forgets everything that was filled in. */
  clear(): void {
    this.draft = emptyDraft();
    this.errors = {};
    this.keptAsset = '';
    this.#applyPresets();
    this.#fresh = { ...this.draft };
    this.#host.requestUpdate();
  }

  /** What somebody has filled in. */
  get #changes(): Partial<Draft> {
    const fresh = new Map<string, unknown>(Object.entries(this.#fresh));
    return Object.fromEntries(Object.entries(this.draft).filter(([name, value]) => value !== fresh.get(name)));
  }

  #applyPresets(): void {
    const { draft, locked } = withPresets(this.draft, this.#presets);
    this.draft = draft;
    this.locked = locked;
    const { district, township, community } = areasIn(this.#fixedArea ?? '');
    if (district) draft.district = district;
    if (township) draft.township = township;
    if (community) draft.community = community;
  }
}

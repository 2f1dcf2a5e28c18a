import type { Client } from '@digital-cq/sdk';
import type { ReactiveController } from 'lit';
import { LiveData, waiting } from '../../internal/controllers/live-data.js';
import { overlap } from '../area-code.js';
import { assetCodeIn } from './asset-code.js';
import { findSign, type Sign } from './sign.js';
import { fillArea } from '../where/place-finder.js';
import type { ReporterDesk } from '../reporter-view.js';

export type AssetState = 'none' | 'typing' | 'looking' | 'found' | 'elsewhere' | 'unknown' | 'unreachable';

/** Looks up the public facility or shop whose code was typed or scanned, and fills in where it stands. */
export class AssetFinder implements ReactiveController {
  readonly #desk: ReporterDesk;
  readonly #onPlace: () => void;
  readonly #found: LiveData<readonly [Client | undefined, string | undefined], Sign | 'unknown'>;
  /** The code to look up. */
  #wanted: string | undefined;
  #isTyping = false;
  #filled: Sign | undefined;

  constructor(desk: ReporterDesk, onPlace: () => void) {
    this.#desk = desk;
    this.#onPlace = onPlace;
    const { host } = desk;
    // Before what loads: it is to see at once what to look up.
    host.addController(this);
    this.#found = new LiveData<readonly [Client | undefined, string | undefined], Sign | 'unknown'>(host, {
      args: () => [host.activeClient, this.#wanted],
      load: ([client, code], { signal }) => (client && code ? findSign(client, code, signal) : waiting),
    });
  }

  hostUpdate(): void {
    const { asset } = this;
    if (!this.#isTyping) this.#wanted = this.code;
    if (!asset || asset === this.#filled) return;
    const before = this.#filled;
    this.#filled = asset;
    // What a draft brought back was filled in then.
    const isKept = !before && asset.code === assetCodeIn(this.#desk.form.keptAsset);
    if (!isKept && !this.#isElsewhere(asset)) this.#fillIn(asset, before);
  }

  /** The code in what stands in the field. */
  get code(): string | undefined {
    return assetCodeIn(this.#desk.form.draft.assetCode);
  }

  get asset(): Sign | undefined {
    const { data } = this.#found;
    return data && data !== 'unknown' && data.code === this.code ? data : undefined;
  }

  get state(): AssetState {
    const { data, loading, error } = this.#found;
    const { asset } = this;
    if (!this.#desk.form.draft.assetCode.trim()) return 'none';
    if (asset) return this.#isElsewhere(asset) ? 'elsewhere' : 'found';
    if (!this.code || this.code !== this.#wanted) return 'typing';
    if (data === 'unknown') return 'unknown';
    return error ? 'unreachable' : loading ? 'looking' : 'typing';
  }

  /** What is being typed is not looked up yet. */
  type(text: string): void {
    this.#isTyping = true;
    this.#desk.form.set('assetCode', text, 'asset');
  }

  /** Looks up what stands in the field. */
  lookUp(): void {
    this.#isTyping = false;
    this.#desk.host.requestUpdate();
  }

  /** Takes what was scanned, and looks it up. */
  take(text: string): void {
    this.type(text.trim());
    this.lookUp();
  }

  /** Forgets what it filled in: the next report begins with nothing. */
  clear(): void {
    this.#isTyping = false;
    this.#filled = undefined;
  }

  /** A page's own area takes no reports about what stands in another. */
  #isElsewhere({ location }: Sign): boolean {
    const area = this.#desk.fixedArea();
    return area !== undefined && !overlap(location.areaCode, area);
  }

  /** Where it stands is filled in; words that somebody wrote stay. */
  #fillIn({ location, categoryCodes }: Sign, before: Sign | undefined): void {
    const { form } = this.#desk;
    const { areaCode, address = '', point } = location;
    fillArea(form, areaCode);
    const written = form.draft.address.trim();
    if (!written || written === before?.location.address) form.set('address', address, 'address');
    if (point) {
      // What lies there is known; what was found of another position is not about this one.
      this.#onPlace();
      form.set('point', point, 'address');
    }
    const [only, ...others] = categoryCodes;
    if (only && others.length === 0 && !form.draft.categoryCode) form.set('categoryCode', only, 'category');
  }
}

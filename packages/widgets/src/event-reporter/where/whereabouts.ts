import { locateArea } from '@digital-cq/sdk/areas';
import type { LocatedArea, Point } from '@digital-cq/sdk/types';
import type { LiveDataHost } from '../../internal/controllers/live-data.js';
import type { Capabilities } from '../../internal/platform-context.js';
import { readable } from '../../internal/readable.js';
import { locate, type LocateFailure } from './locate.js';
import { DIGITS, overlap, type AreaLevel } from '../area-code.js';
import { fillArea } from './place-finder.js';
import { placeName } from './places.js';
import type { ReportForm } from '../report-form.js';

/** How sure a position has to be, in metres, for what it lies in to be filled in so far. */
const TRUST: readonly (readonly [accuracyM: number, level: AreaLevel])[] = [
  [200, 'community'],
  [2_000, 'township'],
  [Infinity, 'district'],
];

/** A position, by the device or from the map, and what the platform says lies there. */
export class Whereabouts {
  failure: LocateFailure | undefined;
  /** What lies at the position; nothing while that is not known. */
  located: LocatedArea | undefined;
  /** Whether the platform was asked, and whatever came of it is there. */
  isIdentified = false;

  readonly #host: LiveDataHost;
  readonly #form: ReportForm;
  /** The area that the page serves, where it has fixed one. */
  readonly #served: () => string | undefined;
  /** The search that is under way: what another one brings is not wanted any more. */
  #search: symbol | undefined;

  constructor(host: LiveDataHost, form: ReportForm, served: () => string | undefined) {
    this.#host = host;
    this.#form = form;
    this.#served = served;
  }

  get locating(): boolean {
    return this.#search !== undefined;
  }

  /** Where the position lies, for people, from the township down; from the district where that is not the page's own. */
  get text(): string {
    const path = this.located?.area?.path.filter(({ level }) => level !== 'city') ?? [];
    const steps = this.#served() && !this.isOutside && path.length > 1 ? path.slice(1) : path;
    return [steps.map(placeName).join(''), this.located?.grid?.name].filter(Boolean).join(' ');
  }

  /** Whether the position lies where this page takes no reports. */
  get isOutside(): boolean {
    const code = this.located?.area?.code;
    const served = this.#served();
    return code !== undefined && served !== undefined && !overlap(code, served);
  }

  /** Asks the device where it is. */
  async find(capabilities: Capabilities): Promise<void> {
    if (this.locating) return;
    const search = (this.#search = Symbol());
    this.failure = undefined;
    this.#host.requestUpdate();
    const found = await locate(capabilities);
    if (this.#search !== search) return;
    this.#search = undefined;
    if (typeof found === 'string') this.failure = found;
    else void this.mark(found);
    this.#host.requestUpdate();
  }

  /** Takes a position, and fills in what lies there. Without network the position stands alone. */
  async mark(point: Point): Promise<void> {
    this.clear();
    this.#form.set('point', point, 'address');
    const client = this.#host.activeClient;
    if (!client) return;
    const answer = await locateArea(client, { body: { point } }).safe();
    if (this.#form.draft.point !== point) return;
    this.isIdentified = true;
    this.located = answer.ok ? readable(answer.data) : undefined;
    this.#fill(point);
    this.#host.requestUpdate();
  }

  remove(): void {
    this.clear();
    this.#form.set('point', undefined);
  }

  /** Forgets what was found, with the report that it was for, and what is still being looked for. */
  clear(): void {
    this.#search = undefined;
    this.failure = undefined;
    this.located = undefined;
    this.isIdentified = false;
  }

  #fill({ accuracyM = 0 }: Point): void {
    const code = this.located?.area?.code;
    if (code === undefined || this.isOutside) return;
    const level = TRUST.find(([metres]) => accuracyM <= metres)?.[1] ?? 'district';
    fillArea(this.#form, code.slice(0, DIGITS[level]));
  }
}

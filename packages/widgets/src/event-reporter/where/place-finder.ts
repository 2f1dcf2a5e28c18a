import type { Client } from '@digital-cq/sdk';
import { listAreas } from '@digital-cq/sdk/areas';
import type { Point } from '@digital-cq/sdk/types';
import { LiveData, waiting } from '../../internal/controllers/live-data.js';
import type { Capabilities, NamedPlace } from '../../internal/platform-context.js';
import { readable } from '../../internal/readable.js';
import type { WidgetElement } from '../../internal/widget-element.js';
import { areasIn, overlap } from '../area-code.js';
import { UNSURE } from '../draft.js';
import { placeName, type Place, type Places } from './places.js';
import { searchPlaces, type FoundPlace } from './place-search.js';
import type { ReportForm } from '../report-form.js';

const MAX_FOUND = 8;
/** The page's map service is not asked about every letter. */
const PAUSE_MS = 300;

/** What can be chosen for what was typed. */
export interface PlaceOption {
  readonly name: string;
  /** What tells it from others of that name. */
  readonly above: string;
  readonly pinyin?: string | undefined;
  readonly choose: () => void;
}

/** What somebody types to name a place, and the places that it may be. */
export class PlaceFinder {
  /** What is typed; nothing once it has led to a place, whose name then stands there. */
  query: string | undefined;
  isOpen = false;
  /** The one among the found that Enter would choose. */
  active = 0;

  readonly #host: WidgetElement;
  readonly #form: ReportForm;
  readonly #places: Places;
  /** Where no district is chosen yet, the platform searches: the city has some twelve thousand places. */
  readonly #citywide: LiveData<readonly [Client | undefined, string | undefined], Place[]>;

  /** What the page's own map service knows by that name: shops, roads, houses. */
  readonly #named: LiveData<readonly [Capabilities['findPlaces'], string | undefined, string], readonly NamedPlace[]>;
  readonly #onPoint: (point: Point | undefined) => void;
  readonly #served: () => string | undefined;
  #brought: { readonly landmark?: string | undefined; readonly point?: Point | undefined } = {};
  /** What that service is asked for. */
  #wanted = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `onPoint`: a place brings its own, or none; `served`: the area that the page has fixed. */
  constructor(
    host: WidgetElement,
    form: ReportForm,
    places: Places,
    { onPoint, served }: { onPoint: (point: Point | undefined) => void; served: () => string | undefined },
  ) {
    this.#host = host;
    this.#form = form;
    this.#places = places;
    this.#onPoint = onPoint;
    this.#served = served;
    this.#citywide = new LiveData<readonly [Client | undefined, string | undefined], Place[]>(host, {
      args: () => [host.activeClient, form.draft.district ? undefined : this.query?.trim() || undefined],
      load: ([client, q], { signal }) => (client && q ? search(client, q, host.activeArea ?? '50', signal) : waiting),
    });
    this.#named = new LiveData<
      readonly [Capabilities['findPlaces'], string | undefined, string],
      readonly NamedPlace[]
    >(host, {
      args: () => [host.capabilities.findPlaces, form.draft.district || host.activeArea, this.#wanted],
      // Without it, the names of areas and the words of the person have to do.
      load: ([find, within, q], { signal }) =>
        find && q ? find(q, { within, signal }).then(readable, () => []) : waiting,
    });
  }

  get found(): readonly PlaceOption[] {
    const typed = this.query?.trim() ?? '';
    if (!typed) return [];
    const named = typed === this.#wanted ? (this.#named.data ?? []) : [];
    return [...this.#areas(typed), ...named.map((place) => this.#option(place))].slice(0, MAX_FOUND);
  }

  /** Whether what was typed has been looked for. */
  get isDone(): boolean {
    const { findPlaces } = this.#host.capabilities;
    if (findPlaces && !(this.query?.trim() === this.#wanted && this.#named.status === 'ready')) return false;
    return this.#form.draft.district ? this.#places.all !== undefined : this.#citywide.status === 'ready';
  }

  /** What stands in the field. */
  get text(): string {
    if (this.query !== undefined) return this.query;
    const { township, community } = this.#form.draft;
    const codes = township === UNSURE ? [] : [township, community];
    return codes
      .map((code) => this.#places.all?.find((place) => place.code === code))
      .map((place) => (place ? placeName(place) : ''))
      .join('');
  }

  clear(): void {
    this.query = undefined;
    this.isOpen = false;
  }

  type(query: string): void {
    this.query = query;
    this.isOpen = true;
    this.active = 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#wanted = query.trim();
      this.#host.requestUpdate();
    }, PAUSE_MS);
    this.#host.requestUpdate();
  }

  close(): void {
    this.isOpen = false;
    this.#host.requestUpdate();
  }

  /** Goes up or down in what was found, around its ends. */
  move(by: 1 | -1): void {
    const { length } = this.found;
    if (this.isOpen && length > 0) this.active = (this.active + by + length) % length;
    this.isOpen = length > 0;
    this.#host.requestUpdate();
  }

  #areas(typed: string): PlaceOption[] {
    const districts = this.#places.districts.data ?? [];
    const found: readonly FoundPlace[] = this.#form.draft.district
      ? searchPlaces(this.#places.all ?? [], typed, MAX_FOUND)
      : (this.#citywide.data ?? []).map((place) => ({
          place,
          above: districts.find(({ code }) => code !== place.code && place.code.startsWith(code))?.name ?? '',
        }));
    return found.map(({ place, above }) => ({
      name: placeName(place),
      above,
      pinyin: place.pinyin,
      choose: () => this.#take(() => fillArea(this.#form, place.code)),
    }));
  }

  #option({ name, address, areaCode, point }: NamedPlace): PlaceOption {
    return {
      name,
      above: address ?? '',
      choose: () =>
        this.#take(() => {
          const { locked } = this.#form;
          const served = this.#served();
          if (areaCode && areaCode.length >= 6 && (!served || overlap(areaCode, served)))
            fillArea(this.#form, areaCode);
          if (!locked.includes('address')) this.#form.set('address', address ?? name, 'address');
          // What the place before brought goes with it; what the person gave stays.
          const { draft } = this.#form;
          const { landmark, point: before } = this.#brought;
          if (address || draft.landmark === landmark) this.#form.set('landmark', address ? name : '', 'address');
          if (point || (before && draft.point === before)) this.#onPoint(point);
          this.#brought = { landmark: address && name, point };
        }),
    };
  }

  #take(fill: () => void): void {
    this.query = undefined;
    this.isOpen = false;
    fill();
    this.#host.requestUpdate();
  }
}

/** Fills in district, township and community, as far as a code goes. */
export function fillArea(form: ReportForm, code: string): void {
  const { district, township, community } = areasIn(code);
  if (form.draft.district !== district) form.set('district', district, 'district');
  if (township) form.set('township', township, 'township');
  if (community) form.set('community', community, 'community');
}

async function search(client: Client, q: string, within: string, signal: AbortSignal): Promise<Place[]> {
  const { items } = await listAreas(client, { query: { within, q, limit: MAX_FOUND } }, { signal });
  return items;
}

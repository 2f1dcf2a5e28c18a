import type { Client } from '@digital-cq/sdk';
import { listAreas } from '@digital-cq/sdk/areas';
import { LiveData, waiting } from '../../internal/controllers/live-data.js';
import type { WidgetElement } from '../../internal/widget-element.js';
import { areasIn } from '../area-code.js';
import { UNSURE } from '../draft.js';
import { placeName, type Place, type Places } from './places.js';
import { searchPlaces, type FoundPlace } from './place-search.js';
import type { ReportForm } from '../report-form.js';

const MAX_FOUND = 8;

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

  constructor(host: WidgetElement, form: ReportForm, places: Places) {
    this.#host = host;
    this.#form = form;
    this.#places = places;
    this.#citywide = new LiveData<readonly [Client | undefined, string | undefined], Place[]>(host, {
      args: () => [host.activeClient, form.draft.district ? undefined : this.query?.trim() || undefined],
      load: ([client, q], { signal }) => (client && q ? search(client, q, host.activeArea ?? '50', signal) : waiting),
    });
  }

  get found(): readonly FoundPlace[] {
    const typed = this.query?.trim() ?? '';
    if (!typed) return [];
    if (this.#form.draft.district) return searchPlaces(this.#places.all ?? [], typed, MAX_FOUND);
    const districts = this.#places.districts.data ?? [];
    return (this.#citywide.data ?? []).map((place) => ({
      place,
      above: districts.find(({ code }) => code !== place.code && place.code.startsWith(code))?.name ?? '',
    }));
  }

  /** Whether what was typed has been looked for. */
  get isDone(): boolean {
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

  choose({ code }: Place): void {
    this.query = undefined;
    this.isOpen = false;
    fillArea(this.#form, code);
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

import type { Client } from '@digital-cq/sdk';
import { listAreas } from '@digital-cq/sdk/areas';
import type { Area } from '@digital-cq/sdk/types';
import { keptData } from '../../internal/controllers/kept-answer.js';
import { waiting, type LiveData, type LiveDataHost } from '../../internal/controllers/live-data.js';
import { DIGITS, overlap } from '../area-code.js';
import type { AreaChoices } from '../later-view.js';

/** As much of an area as choosing one takes. */
export type Place = Pick<Area, 'code' | 'name' | 'level' | 'pinyin'>;

type Args = readonly [Client | undefined, string | undefined];
type Where = 'parent' | 'within';

const PAGE = 200;

/** What can be chosen from: the districts, and everything below the one that is chosen. Kept from the last visit. */
export class Places {
  readonly districts: LiveData<Args, Place[]>;
  readonly #below: LiveData<Args, Place[]>;
  readonly #served: () => string | undefined;

  constructor(host: LiveDataHost, served: () => string | undefined, district: () => string) {
    this.#served = served;
    this.districts = keptPlaces(host, 'parent', () => (served() ? undefined : '50'));
    this.#below = keptPlaces(host, 'within', () => district() || undefined);
  }

  /** All townships and communities of the district, as far as the page serves them. */
  get all(): readonly Place[] | undefined {
    const served = this.#served() ?? '';
    return this.#below.data?.filter(({ code }) => overlap(code, served));
  }

  /** Those directly below the district, or below a township. */
  below(level: 'township' | 'community', parent: string): AreaChoices {
    const { status, error } = this.#below;
    return {
      data: this.all?.filter(({ code }) => code.length === DIGITS[level] && code.startsWith(parent)),
      status,
      error,
      reload: () => this.#below.reload(),
    };
  }
}

function keptPlaces(host: LiveDataHost, where: Where, area: () => string | undefined): LiveData<Args, Place[]> {
  return keptData<Args, Place[]>(host, {
    args: () => [host.activeClient, area()],
    name: ([, code]) => `areas ${where} ${code}`,
    load: ([client, code], { signal }) => (client && code ? load(client, { [where]: code }, signal) : waiting),
  });
}

async function load(client: Client, query: { [Name in Where]?: string }, signal: AbortSignal): Promise<Place[]> {
  const all: Place[] = [];
  for await (const { code, name, level, pinyin } of listAreas(
    client,
    { query: { ...query, limit: PAGE } },
    { signal },
  )) {
    all.push({ code, name, level, ...(pinyin && { pinyin }) });
  }
  return all;
}

/** `玉屏社区居民委员会` → `玉屏社区`. */
export function placeName({ name }: Pick<Place, 'name'>): string {
  return name.replace(/(居民|村民)委员会$/, '');
}

import type { Client } from '@digital-cq/sdk';
import { getArea } from '@digital-cq/sdk/areas';
import type { AreaDetail, Point } from '@digital-cq/sdk/types';
import { Lazy } from '../../internal/controllers/lazy.js';
import { LiveData, waiting } from '../../internal/controllers/live-data.js';
import { warnOnce } from '../../internal/warn.js';
import { areaOf } from '../to-input.js';
import { eventReporterLater } from '../../translations/zh-CN/event-reporter-later.js';
import { mapCrs } from './map-settings.js';
import type { PlaceMap } from './map/place-map.js';
import type { ReporterDesk } from '../reporter-view.js';

/** The map on the page: closed, and not even loaded, until somebody wants it. */
export class MapPanel {
  isOpen = false;

  readonly #desk: ReporterDesk;
  readonly #map: Lazy<PlaceMap>;
  readonly #area: LiveData<readonly [Client | undefined, string | undefined], AreaDetail>;

  constructor(desk: ReporterDesk, mark: (point: Point) => void) {
    const { host, form, locale } = desk;
    this.#desk = desk;
    this.#area = new LiveData<readonly [Client | undefined, string | undefined], AreaDetail>(host, {
      args: () => [host.activeClient, this.isOpen ? areaOf(form.draft) || host.activeArea : undefined],
      load: ([client, code], { signal }) =>
        client && code ? getArea(client, { path: { code } }, { signal }) : waiting,
    });
    this.#map = new Lazy(
      host,
      async () => {
        const { PlaceMap } = await import('./map/place-map.js');
        return new PlaceMap({
          host,
          words: () => locale.with(eventReporterLater),
          language: () => locale.language,
          point: () => form.draft.point,
          bounds: () => this.#area.data?.bounds,
          mark,
        });
      },
      { idle: false },
    );
  }

  /** Whether the page wants a map, and one that can be had. */
  get isWanted(): boolean {
    const { host } = this.#desk;
    if (host.map === 'off') return false;
    const isKnown = mapCrs(host) !== undefined;
    if (!isKnown) warnOnce(`<cq-event-reporter map-crs="${host.mapCrs}">: there is no such map; it is left out.`);
    return isKnown;
  }

  get part(): PlaceMap | undefined {
    return this.#map.part;
  }

  get error(): Error | undefined {
    return this.#map.error;
  }

  load(): void {
    void this.#map.load();
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    if (this.isOpen) this.load();
    this.#desk.host.requestUpdate();
  }

  close(): void {
    this.isOpen = false;
  }
}

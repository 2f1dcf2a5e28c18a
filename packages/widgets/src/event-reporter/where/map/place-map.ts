import { convertPoint } from '@digital-cq/sdk/coordinates';
import type { Bounds, Point } from '@digital-cq/sdk/types';
import {
  latLng,
  latLngBounds,
  Map as LeafletMap,
  Marker,
  TileLayer,
  type LatLng,
} from 'leaflet/dist/leaflet-src.esm.js';
import { html, nothing, svg, type CSSResult, type ReactiveController, type TemplateResult } from 'lit';
import type { LazyPart } from '../../../internal/controllers/lazy.js';
import type { Language } from '../../../internal/controllers/locale.js';
import { formatNumber } from '../../../internal/format.js';
import { notice } from '../../../internal/templates/notice.js';
import type { WidgetElement } from '../../../internal/widget-element.js';
import type { WhereMessages } from '../../../translations/zh-CN/where.js';
import { mapCrs, type MapCrs, type MapSettings } from '../map-settings.js';
import { BlankLayer, outlineLayer, PinIcon } from './layers.js';
import { metresPerPixel, roundLength } from './scale.js';
import { tileSources } from './tiles.js';
import { styles } from './place-map.styles.js';

/** What the map shows and tells. */
export interface MapDesk {
  readonly host: WidgetElement & MapSettings;
  words: () => WhereMessages;
  language: () => Language;
  point: () => Point | undefined;
  /** What to show while nothing is marked. */
  bounds: () => Bounds | undefined;
  mark: (point: Point) => void;
}

/** The whole city, until a smaller area is known. */
const CITY: Bounds = { west: 105.28, south: 28.16, east: 110.2, north: 32.2 };
const MAX_ZOOM = 18;
/** Houses can be told apart. */
const CLOSE_ZOOM = 16;
const STEP = 60;
const SCALE_WIDTH = 90;
const DECIMALS = 5;

/** How far each key moves the map, in pixels: right, down. */
const MOVES: Partial<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
const ZOOMS: Partial<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/** A map to mark a place on, by pointer and by keys; it needs no tiles, and never the page's style attributes. */
export class PlaceMap implements ReactiveController, LazyPart {
  readonly styles: readonly CSSResult[] = styles;

  readonly #desk: MapDesk;
  #map: LeafletMap | undefined;
  #resizes: ResizeObserver | undefined;
  #pin: { marker: Marker; point: Point } | undefined;
  #shown: { bounds: Bounds | undefined; layers: string } = { bounds: undefined, layers: '' };
  #tilesFailed = false;
  /** Where the middle is, once somebody has moved it by keys or buttons: said aloud. */
  #centre: LatLng | undefined;

  constructor(desk: MapDesk) {
    this.#desk = desk;
    desk.host.addController(this);
  }

  hostUpdated(): void {
    const container = this.#desk.host.renderRoot.querySelector<HTMLElement>('#map');
    if (!container) this.#close();
    else if (!this.#map) this.#open(container);
    if (!this.#map) return;
    this.#drawLayers(this.#map);
    this.#follow(this.#map);
  }

  hostConnected(): void {
    this.#desk.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#close();
  }

  render(): TemplateResult {
    const { host, words } = this.#desk;
    const t = words();
    const { tiles, tilesAttribution } = host;
    return html`
      <div class="map-frame">
        <div
          id="map"
          role="application"
          tabindex="0"
          aria-label=${t.mapLabel}
          aria-describedby="map-hint"
          @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
          @focus=${() => this.#map?.scrollWheelZoom.enable()}
          @blur=${() => this.#map?.scrollWheelZoom.disable()}
        ></div>
        <i class="cross" aria-hidden="true"></i>
        <div class="map-zoom">
          <button type="button" aria-label=${t.mapZoomIn} @click=${() => this.#zoom(1)}>+</button>
          <button type="button" aria-label=${t.mapZoomOut} @click=${() => this.#zoom(-1)}>−</button>
        </div>
        ${this.#renderScale(t)}
      </div>
      ${tilesAttribution ? html`<p class="small quiet map-source">${tilesAttribution}</p>` : nothing}
      <p class="hint" id="map-hint">${t.mapHint} ${tiles ? nothing : t.mapBlank}</p>
      ${this.#tilesFailed ? notice('caution', t.mapTilesFailed) : nothing}
      <p class="small" role="status">${this.#centre ? t.mapCentre(this.#inWords(this.#centre)) : nothing}</p>
      <button type="button" class="button soft" @click=${() => this.#markCentre()}>${t.mapSet}</button>
    `;
  }

  #renderScale(t: WhereMessages): unknown {
    const map = this.#map;
    if (!map) return nothing;
    const each = metresPerPixel(map.getCenter().lat, map.getZoom());
    const metres = roundLength(each * SCALE_WIDTH);
    const { language } = this.#desk;
    const length =
      metres < 1000
        ? t.mapMetres(formatNumber(language(), metres))
        : t.mapKilometres(formatNumber(language(), metres / 1000));
    const width = Math.round(metres / each);
    return html`<div class="map-scale small">
      <span class="visually-hidden">${t.mapScale(length)}</span><span aria-hidden="true">${length}</span>
      ${svg`<svg width=${width} height="7" aria-hidden="true"><path d="M1 0v6h${width - 2}V0"></path></svg>`}
    </div>`;
  }

  #open(container: HTMLElement): void {
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const map = new LeafletMap(container, {
      attributionControl: false,
      zoomControl: false,
      // The keys are ours: they move the middle, and say where it is.
      keyboard: false,
      boxZoom: false,
      fadeAnimation: false,
      inertia: !isStill,
      // Ends a quarter of a second later, whether the map is still there or not.
      zoomAnimation: false,
      minZoom: 6,
    });
    // A page that is scrolled is not to be caught by a map on its way.
    map.scrollWheelZoom.disable();
    map.on('click', ({ latlng }) => this.#mark(latlng));
    map.on('moveend', () => this.#desk.host.requestUpdate());
    this.#map = map;
    const point = this.#desk.point();
    if (point) map.setView(this.#toMap(point), CLOSE_ZOOM);
    else this.#show(map, this.#desk.bounds() ?? CITY);
    this.#resizes = new ResizeObserver(() => map.invalidateSize({ animate: false }));
    this.#resizes.observe(container);
    this.#desk.host.requestUpdate();
  }

  #close(): void {
    this.#resizes?.disconnect();
    this.#map?.remove();
    this.#map = undefined;
    this.#pin = undefined;
    this.#centre = undefined;
    this.#shown = { bounds: undefined, layers: '' };
  }

  /** The squares, over them the page's tiles, over them its outline; again when the page sets others. */
  #drawLayers(map: LeafletMap): void {
    const { tiles, mapOptions } = this.#desk.host;
    const { maxZoom = MAX_ZOOM, outline } = mapOptions ?? {};
    const wanted = JSON.stringify([tiles, this.#crs, maxZoom, outline]);
    if (wanted === this.#shown.layers) return;
    this.#shown.layers = wanted;
    this.#tilesFailed = false;
    map.eachLayer((layer) => layer !== this.#pin?.marker && layer.remove());
    map.setMaxZoom(maxZoom);
    new BlankLayer().addTo(map);
    for (const { url, subdomains } of tileSources(tiles)) {
      new TileLayer(url, { subdomains, maxNativeZoom: maxZoom, maxZoom })
        .on('tileerror', () => this.#missTile())
        .addTo(map);
    }
    if (outline) outlineLayer(outline, this.#crs)?.addTo(map);
  }

  #missTile(): void {
    if (this.#tilesFailed) return;
    this.#tilesFailed = true;
    this.#desk.host.requestUpdate();
  }

  /** Shows what is marked, or else the area that is chosen, whenever either becomes another. */
  #follow(map: LeafletMap): void {
    const [point, bounds] = [this.#desk.point(), this.#desk.bounds()];
    if (point !== this.#pin?.point) {
      this.#pin?.marker.remove();
      this.#pin = undefined;
      if (point) {
        const at = this.#toMap(point);
        this.#pin = { point, marker: new Marker(at, { icon: new PinIcon(), keyboard: false, interactive: false }) };
        this.#pin.marker.addTo(map);
        // What was marked here is in sight; what the device found may be anywhere.
        if (!map.getBounds().contains(at)) map.setView(at, Math.max(map.getZoom(), CLOSE_ZOOM), { animate: false });
      }
    }
    if (!point && bounds && bounds !== this.#shown.bounds) this.#show(map, bounds);
    this.#shown.bounds = bounds;
  }

  #show(map: LeafletMap, { west, south, east, north }: Bounds): void {
    const corner = (lng: number, lat: number) => this.#toMap({ lng, lat, crs: 'CGCS2000' });
    map.fitBounds(latLngBounds(corner(west, south), corner(east, north)), { animate: false, maxZoom: CLOSE_ZOOM });
  }

  #markCentre(): void {
    if (this.#map) this.#mark(this.#map.getCenter());
  }

  #mark({ lng, lat }: LatLng): void {
    this.#centre = undefined;
    this.#desk.mark({ lng: Number(lng.toFixed(DECIMALS)), lat: Number(lat.toFixed(DECIMALS)), crs: this.#crs });
  }

  #zoom(by: 1 | -1): void {
    const map = this.#map;
    if (!map) return;
    map.setZoom(map.getZoom() + by);
  }

  #onKey(event: KeyboardEvent): void {
    const map = this.#map;
    const { key, ctrlKey, metaKey, altKey } = event;
    if (!map || ctrlKey || metaKey || altKey) return;
    const move = MOVES[key];
    const zoom = ZOOMS[key];
    if (move) {
      map.panBy([...move], { animate: false });
      this.#centre = map.getCenter();
    } else if (zoom) this.#zoom(zoom);
    else if (key === 'Enter') this.#markCentre();
    else return;
    event.preventDefault();
    this.#desk.host.requestUpdate();
  }

  #inWords({ lng, lat }: LatLng): string {
    return this.#desk.words().mapPosition(lng.toFixed(DECIMALS), lat.toFixed(DECIMALS));
  }

  #toMap(point: Point): LatLng {
    const { lng, lat } = convertPoint(point, this.#crs);
    return latLng(lat, lng);
  }

  get #crs(): MapCrs {
    return mapCrs(this.#desk.host) ?? 'CGCS2000';
  }
}

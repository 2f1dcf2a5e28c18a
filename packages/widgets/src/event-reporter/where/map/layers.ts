import { GeoJSON as OutlineLayer, GridLayer, Icon, latLng, type LatLng } from 'leaflet/dist/leaflet-src.esm.js';
import { convertPoint } from '@digital-cq/sdk/coordinates';
import { warnOnce } from '../../../internal/warn.js';
import type { MapCrs } from '../map-settings.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Squares in place of a picture: where there are no tiles, or they do not come, distances still show. */
export class BlankLayer extends GridLayer {
  protected override createTile(): HTMLElement {
    const tile = document.createElement('div');
    tile.className = 'blank';
    return tile;
  }
}

/** The mark, drawn without an image and without HTML from a string. */
export class PinIcon extends Icon {
  constructor() {
    super({ iconUrl: '' });
  }

  override createIcon(): HTMLElement {
    const pin = document.createElement('div');
    pin.className = 'leaflet-marker-icon pin';
    const drawing = document.createElementNS(SVG, 'svg');
    drawing.setAttribute('viewBox', '0 0 24 36');
    const drop = document.createElementNS(SVG, 'path');
    drop.setAttribute('d', 'M12 35S1.5 21.5 1.5 12a10.5 10.5 0 0 1 21 0C22.5 21.5 12 35 12 35z');
    const hole = document.createElementNS(SVG, 'circle');
    for (const [name, value] of [['cx', 12], ['cy', 12], ['r', 4]] as const) hole.setAttribute(name, String(value)); // prettier-ignore
    drawing.append(drop, hole);
    pin.append(drawing);
    return pin;
  }
}

/** What the page serves, drawn around it; nothing where that is no GeoJSON. */
export function outlineLayer(outline: unknown, crs: MapCrs): OutlineLayer | undefined {
  try {
    const layer = new OutlineLayer(undefined, {
      interactive: false,
      style: { color: 'currentColor', weight: 2, fillOpacity: 0.06 },
      coordsToLatLng: ([lng, lat]) => toLatLng({ lng, lat }, crs),
    });
    // Whatever it is: Leaflet throws at what is none.
    return layer.addData(outline as Parameters<OutlineLayer['addData']>[0]);
  } catch {
    warnOnce('<cq-event-reporter>: mapOptions.outline is no GeoJSON and is left out.');
    return undefined;
  }
}

function toLatLng(position: { lng: number; lat: number }, crs: MapCrs): LatLng {
  const { lng, lat } = convertPoint({ ...position, crs: 'CGCS2000' }, crs);
  return latLng(lat, lng);
}
